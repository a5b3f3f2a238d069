import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** Draws the PNG icons from manifests/icons/*.svg with Chromium: node scripts/make-icons.mjs */
const ICONS = path.join(import.meta.dirname, '..', 'manifests', 'icons');

/** Sizes that Excel asks for: the product's icon in all of them, commands in the three that are required. */
const DRAWINGS = [
  { name: 'icon', sizes: [16, 20, 24, 32, 40, 48, 64, 80, 128, 192] },
  { name: 'outline', sizes: [32] },
  ...['track', 'check', 'remind', 'report', 'freeze', 'split', 'collect', 'restore', 'settings', 'help', 'test'].map((name) => ({
    name,
    sizes: [16, 32, 80],
  })),
];

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const { name, sizes } of DRAWINGS) {
  const svg = await readFile(path.join(ICONS, `${name}.svg`), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(path.join(ICONS, `${name}-${size}.png`), png);
  }
}
await browser.close();
