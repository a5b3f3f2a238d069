import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';

/** Runs `use` in a folder of its own that is removed afterwards. */
export function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Converts a file with LibreOffice, on a faked day where one is given ("2022-06-20"), and gives the files made. */
export function convert(bytes: Uint8Array, name: string, to: string, day: string | null, folder: string): string[] {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), file];
  const [command, rest] = day === null ? ['soffice', args] : ['faketime', [`${day} 08:00:00`, 'soffice', ...args]];
  execFileSync(command, rest, { stdio: 'ignore', timeout: 240_000 });
  return readdirSync(join(folder, 'out')).map((made) => join(folder, 'out', made));
}

/** The values of one sheet as LibreOffice computes them on a day: rows of texts, formulas recalculated. `sheet` counts from 1. */
export function valuesInLibreOffice(bytes: Uint8Array, sheet: number, day: string): string[][] {
  return inFolder((folder) => {
    const made = convert(
      bytes,
      'book.xlsx',
      `csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,${String(sheet)}`,
      day,
      folder,
    );
    const csv = made.find((file) => file.endsWith('.csv'));
    if (csv === undefined) throw new Error('LibreOffice made no csv');
    return readTabbed(readFileSync(csv, 'utf8'));
  });
}

/** Reads tab-separated text with quoted cells that may hold line breaks. */
function readTabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter === '"' && text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else if (letter === '"') quoted = false;
      else cell += letter;
    } else if (letter === '"') quoted = true;
    else if (letter === '\t' || letter === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (letter === '\n') rows.push([]);
    } else if (letter !== '\r') cell += letter;
  }
  return rows;
}

/** Pages of a document as pictures, rendered by LibreOffice on a day. */
export function pictures(bytes: Uint8Array, name: string, day: string | null, dotsPerInch: number): PNG[] {
  return inFolder((folder) => {
    const pdf = convert(bytes, name, 'pdf', day, folder).find((file) => file.endsWith('.pdf'));
    if (pdf === undefined) throw new Error('LibreOffice made no pdf');
    execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-png', pdf, join(folder, 'page')]);
    return readdirSync(folder)
      .filter((file) => file.startsWith('page') && file.endsWith('.png'))
      .sort()
      .map((file) => PNG.sync.read(readFileSync(join(folder, file))));
  });
}

/** How many pixels of the pictures have exactly this colour ("#F9CDC8"). */
export function countPixels(pages: readonly PNG[], color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  let count = 0;
  for (const { data } of pages) {
    for (let at = 0; at < data.length; at += 4) if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count += 1;
  }
  return count;
}
