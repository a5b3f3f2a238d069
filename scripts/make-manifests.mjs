import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { excelJson, excelLanguageFile } from './manifest-json.mjs';
import { excelXml } from './manifest-xml.mjs';

/**
 * Makes the manifests of the Excel add-in from manifests/source.json.
 *   node scripts/make-manifests.mjs                               manifests/excel.xml and .json, with the placeholder address
 *   node scripts/make-manifests.mjs --host https://may-chu.vn/cchc --to dist/office
 *                                                                 everything to be put on that server, and to be given to Excel
 *   node scripts/make-manifests.mjs --dev --to dist/office        the same for https://localhost:3000
 */
const MANIFESTS = path.join(import.meta.dirname, '..', 'manifests');

/** The source of both manifests, as data. */
export async function readManifestSource() {
  return JSON.parse(await readFile(path.join(MANIFESTS, 'source.json'), 'utf8'));
}

/**
 * Writes the manifests for a host, with what the host has to serve beside the pages: icons and the page for support.
 * @param {{ host: string, folder: string }} options `host`: https address of the folder that holds the pages, without a slash at the end
 */
export async function writeManifests({ host, folder }) {
  const source = await readManifestSource();
  await mkdir(path.join(folder, 'icons'), { recursive: true });
  await writeFile(path.join(folder, 'manifest.xml'), excelXml(source, host));
  await writeFile(path.join(folder, 'manifest.json'), jsonText(excelJson(source, host)));
  await writeFile(path.join(folder, 'en.json'), jsonText(excelLanguageFile(source)));
  await cp(path.join(MANIFESTS, 'icons'), path.join(folder, 'icons'), { recursive: true, filter: (file) => !file.endsWith('.svg') });
  await cp(path.join(MANIFESTS, 'pages'), folder, { recursive: true });
}

/** The address given on the command line, checked: a sentence says what is wrong with it. */
export function checkedHost(host) {
  const problem = !/^https:\/\/[^/?#\s]+(\/[^?#\s]*)?$/u.test(host) ? 'cần một địa chỉ https, không có dấu ? hay #' : null;
  if (problem !== null) throw new Error(`Địa chỉ máy chủ “${host}” không dùng được: ${problem}. Ví dụ: https://may-chu.vn/cchc`);
  return host.replace(/\/+$/u, '');
}

function jsonText(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function main(args) {
  const source = await readManifestSource();
  const valueOf = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const host = args.includes('--dev') ? source.developmentHost : valueOf('--host');
  if (host !== undefined) {
    await writeManifests({ host: checkedHost(host), folder: valueOf('--to') ?? 'dist/office' });
    return;
  }
  await writeFile(path.join(MANIFESTS, 'excel.xml'), excelXml(source, source.placeholderHost));
  await writeFile(path.join(MANIFESTS, 'excel.json'), jsonText(excelJson(source, source.placeholderHost)));
  await writeFile(path.join(MANIFESTS, 'excel.en.json'), jsonText(excelLanguageFile(source)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
