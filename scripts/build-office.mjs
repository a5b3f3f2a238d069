import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { buildPane } from './build-pane.mjs';
import { checkedHost, readManifestSource, writeManifests } from './make-manifests.mjs';

const OFFICE = path.join(import.meta.dirname, '..', 'src', 'office');

/** Files of their own, loaded when first used: the rules of the product, Word files, workbook files of units. */
const LATER = ['core-functions', 'word-files', 'workbook-files'];

const leaveOutLaterFiles = {
  name: 'leave-out-later-files',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^\\./(${LATER.join('|')})$`) }, ({ path: wanted, kind }) =>
      kind === 'dynamic-import' ? { path: `${wanted}.js`, external: true } : null,
    );
  },
};

/**
 * Builds the Excel add-in: everything that a static https server has to serve. `taskpane.html` is the one page, for the pane and the
 * buttons; what reads and writes Word files is a file of its own, loaded when first used.
 * @param {string} outdir
 * @param {{ minify?: boolean, host?: string }} options `host`: https address that the manifests point to
 * @returns {Promise<{ files: readonly string[], firstLoad: number }>} names of the page's files, and the bytes of the first load, gzipped
 */
export async function buildOffice(outdir, { minify = true, host } = {}) {
  const entry = path.join(OFFICE, 'main.ts');
  await buildPane({ host: 'excel', entry, outfile: path.join(outdir, 'taskpane.html'), minify, plugins: [leaveOutLaterFiles] });
  await build({
    entryPoints: LATER.map((name) => path.join(OFFICE, `${name}.ts`)),
    outdir,
    bundle: true,
    minify,
    format: 'esm',
    target: 'es2021',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const source = await readManifestSource();
  await writeManifests({ host: checkedHost(host ?? source.placeholderHost), folder: outdir });
  const files = (await readdir(outdir)).sort();
  return { files, firstLoad: await firstLoadBytes(outdir) };
}

/** Gzipped bytes of what the page loads before anything is pressed: page, style, script and what the script imports at once. */
async function firstLoadBytes(outdir) {
  const wanted = ['taskpane.html', 'pane.css', 'pane.js'];
  let bytes = 0;
  for (let index = 0; index < wanted.length; index += 1) {
    const content = await readFile(path.join(outdir, wanted[index]));
    bytes += gzipSync(content).length;
    if (!wanted[index].endsWith('.js')) continue;
    for (const [, name] of content.toString().matchAll(/(?:from|^import|;import)\s*["']\.\/([^"']+)["']/g)) {
      if (!wanted.includes(name)) wanted.push(name);
    }
  }
  return bytes;
}
