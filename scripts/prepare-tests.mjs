import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// The tests look at real renderings: LibreOffice under a faked clock, PDF pages as pictures, pages in Chromium.
const NEEDED = [
  { package: 'libreoffice-calc', isThere: () => existsSync('/usr/lib/libreoffice/program/scalc') || hasCommand('scalc') },
  { package: 'libreoffice-writer', isThere: () => existsSync('/usr/lib/libreoffice/program/swriter') || hasCommand('swriter') },
  { package: 'poppler-utils', isThere: () => hasCommand('pdftoppm') },
  { package: 'faketime', isThere: () => hasCommand('faketime') },
  { package: 'fonts-liberation2', isThere: () => hasLiberation() },
  { package: 'chromium', isThere: () => hasCommand('chromium') },
  { package: 'openssl', isThere: () => hasCommand('openssl') },
];

const missing = NEEDED.filter((need) => !need.isThere()).map((need) => need.package);
if (missing.length > 0) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !hasCommand('apt-get')) {
    console.error(
      `Thiếu gói Debian cho phần kiểm thử: ${missing.join(' ')}. Cài bằng: sudo apt-get install --no-install-recommends ${missing.join(' ')}`,
    );
    process.exit(1);
  }
  console.log(`Cài các gói Debian cho phần kiểm thử: ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { stdio: ['ignore', 'ignore', 'inherit'], env });
}

function hasCommand(name) {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}

function hasLiberation() {
  return existsSync('/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf');
}
