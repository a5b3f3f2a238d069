import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { build, transform } from 'esbuild';
import { buildPane } from './build-pane.mjs';

const ROOT = path.join(import.meta.dirname, '..');
const GAS = path.join(ROOT, 'src', 'gas');
const CORE = path.join(ROOT, 'src', 'core') + path.sep;

/** Read by the engine for every edit of the sheet, so it stays small. */
const MOST_BYTES = {
  'Code.js': 150_000,
  'Commands.js': 720_000,
  'SelfTest.js': 30_000,
  'sidebar.html': 300_000,
  'word.html': 450_000,
  'workbook.html': 300_000,
};

/** Names that only a browser or Node has: a bundle that reads one of them as a global fails on Google. */
const NOT_THERE = new Set(
  'window document navigator location fetch setTimeout setInterval setImmediate queueMicrotask TextEncoder TextDecoder URL crypto Buffer process require Blob atob btoa structuredClone performance XMLHttpRequest'.split(
    ' ',
  ),
);

/**
 * What a project may be built with beside the usual: each needs one more consent, which a project without it never asks for, since a
 * manifest's list of scopes is asked for as a whole (docs/decisions/0010-consent-by-build.md).
 */
const EXTRAS = {
  stamp: { name: 'WITH_STAMP', scope: 'https://www.googleapis.com/auth/script.scriptapp', service: null },
  mail: { name: 'WITH_MAIL', scope: 'https://www.googleapis.com/auth/script.send_mail', service: null },
  drive: {
    name: 'WITH_DRIVE',
    scope: 'https://www.googleapis.com/auth/drive.file',
    service: { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
  },
};

/** The core is free of side effects: the menu takes its table of commands and nothing else. */
const leaveOutUnusedCore = {
  name: 'leave-out-unused-core',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^[.]/ }, async ({ path: wanted, pluginData, ...rest }) => {
      if (pluginData === 'asked') return null;
      const { kind, importer, namespace, resolveDir } = rest;
      const found = await esbuild.resolve(wanted, { kind, importer, namespace, resolveDir, pluginData: 'asked' });
      return found.path.startsWith(CORE) ? { ...found, sideEffects: false } : found;
    });
  },
};

/**
 * Builds the project that clasp pushes: `Code.js` (menu, triggers, entry points), `Commands.js` (the core, evaluated when a command is
 * run), `SelfTest.js` (run once in the life of an installation), `sidebar.html`, `word.html` and `workbook.html` (Word and workbook files, fetched by the page when first used) and `appsscript.json`.
 *
 * @param {string} outdir emptied first
 * @param {readonly (keyof typeof EXTRAS)[]} [extras] what it is built with beside the usual, and asks consent for: "stamp" a menu item
 *   that puts an edit trigger in place, "mail" sending reminders, "drive" the report as a document of Google's
 * @returns {Promise<{ bytes: Record<string, number>, entryPoints: string[] }>}
 */
export async function buildGas(outdir, extras = []) {
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const entryPoints = await exportsOf('main.ts', extras);
  const code = await bundle('main.ts', '__app', extras);
  const stubs = entryPoints.map((name) => `function ${name}() { return __app.${name}.apply(this, arguments); }`);
  const files = {
    'Code.js': `${code}\n${stubs.join('\n')}\n`,
    'Commands.js': await whenCalled('commands_', 'commands.ts', extras),
    'SelfTest.js': await whenCalled('selfTest_', path.join('self-test', 'self-test.ts'), extras),
    'sidebar.html': await sidebar(outdir, extras),
    'word.html': await pagePart('word'),
    'workbook.html': await pagePart('workbook'),
    'appsscript.json': await manifest(extras),
  };
  for (const name of ['Code.js', 'Commands.js', 'SelfTest.js']) checkScript(name, files[name]);
  for (const [name, most] of Object.entries(MOST_BYTES)) {
    const size = Buffer.byteLength(files[name]);
    if (size > most) throw new Error(`${name} is ${size} bytes, more than ${most}.`);
  }
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(outdir, name), text)));
  return { bytes: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.byteLength(text)])), entryPoints };
}

/** A phrase rule carries its examples, which are its tests: the project runs without them. */
const leaveOutExamples = {
  name: 'leave-out-examples',
  setup(esbuild) {
    esbuild.onLoad({ filter: /[/\\]core[/\\]parse[/\\]phrases[/\\][^/\\]+\.ts$/ }, async ({ path: file }) => {
      const { code } = await transform(await readFile(file, 'utf8'), { loader: 'ts', target: 'esnext', charset: 'utf8' });
      const found = [];
      walkTree(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
        if (node.type === 'Property' && node.key.name === 'examples' && node.value.type === 'ArrayExpression') found.push(node.value);
      });
      const cut = found.reduceRight((text, { start, end }) => `${text.slice(0, start)}[]${text.slice(end)}`, code);
      return { contents: cut, loader: 'js' };
    });
  },
};

function walkTree(node, visit) {
  if (Array.isArray(node)) for (const item of node) walkTree(item, visit);
  else if (node !== null && typeof node === 'object' && typeof node.type === 'string') {
    visit(node);
    for (const value of Object.values(node)) walkTree(value, visit);
  }
}

function options(entry, extras) {
  return {
    entryPoints: [path.join(GAS, entry)],
    bundle: true,
    write: false,
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'inline',
    logLevel: 'warning',
    define: Object.fromEntries(Object.entries(EXTRAS).map(([extra, { name }]) => [name, String(extras.includes(extra))])),
    plugins: [leaveOutUnusedCore, leaveOutExamples],
  };
}

/** esbuild names the exports of an `esm` build only, so the names are asked of one, and the stubs cannot drift. */
async function exportsOf(entry, extras) {
  const made = await build({ ...options(entry, extras), format: 'esm', metafile: true, outdir: 'unused' });
  return Object.values(made.metafile.outputs).flatMap((output) => output.exports);
}

async function bundle(entry, globalName, extras) {
  const made = await build({ ...options(entry, extras), format: 'iife', globalName, minify: true });
  return made.outputFiles[0].text.trim();
}

/** A script whose body is that of a function: it is only skimmed until it is called, so that an edit of a cell does not pay for it. */
async function whenCalled(name, entry, extras) {
  const held = `__${name}`;
  const body = await bundle(entry, held, extras);
  return `function ${name}() {\nif (${name}.held) return ${name}.held;\n${body}\nreturn (${name}.held = ${held});\n}\n`;
}

async function sidebar(outdir, extras) {
  const outfile = path.join(outdir, 'sidebar.html');
  const { html } = await buildPane({ host: 'sheets', entry: path.join(GAS, 'sidebar', 'main.ts'), outfile, policy: false });
  const opening = '<script type="application/json" id="opening">{"to":"front"}</script>';
  const built = `<script type="application/json" id="extras">${JSON.stringify(extras)}</script>`;
  return html.replace('<script>', () => `${opening}\n  ${built}\n  <script>`);
}

async function pagePart(name) {
  const made = await build({
    entryPoints: [path.join(GAS, 'sidebar', `${name}.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: `cchc_${name}`,
    minify: true,
    target: 'es2021',
    charset: 'utf8',
    legalComments: 'inline',
    logLevel: 'warning',
    plugins: [leaveOutUnusedCore],
  });
  return `<script>\n${made.outputFiles[0].text.replaceAll('</script', '<\\/script').trim()}\n</script>\n`;
}

async function manifest(extras) {
  const base = JSON.parse(await readFile(path.join(ROOT, 'manifests', 'appsscript.json'), 'utf8'));
  const wanted = extras.map((extra) => EXTRAS[extra]);
  const services = wanted.flatMap(({ service }) => (service === null ? [] : [service]));
  const dependencies = services.length === 0 ? {} : { dependencies: { enabledAdvancedServices: services } };
  const oauthScopes = [...base.oauthScopes, ...wanted.map(({ scope }) => scope)];
  return `${JSON.stringify({ ...base, ...dependencies, oauthScopes }, null, 2)}\n`;
}

/** Google's editor refuses syntax newer than this, and reads globals of a browser as missing. */
function checkScript(name, text) {
  const tree = parse(text, { ecmaVersion: 2019, sourceType: 'script' });
  const names = { declared: new Set(), asked: new Set(), used: new Set() };
  walk(tree, names);
  // A name that the code asks for with typeof is used only where it is there.
  const bad = [...names.used].filter((word) => NOT_THERE.has(word) && !names.declared.has(word) && !names.asked.has(word));
  if (bad.length > 0) throw new Error(`${name} uses what Apps Script does not have: ${bad.join(', ')}`);
}

function walk(node, names) {
  const { declared, asked, used } = names;
  if (Array.isArray(node)) {
    for (const item of node) walk(item, names);
    return;
  }
  if (node === null || typeof node !== 'object' || typeof node.type !== 'string') return;
  if (node.type === 'UnaryExpression' && node.operator === 'typeof' && node.argument.type === 'Identifier') {
    asked.add(node.argument.name);
    return;
  }
  if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') declared.add(node.id.name);
  if (/Function/.test(node.type)) for (const param of node.params) if (param.type === 'Identifier') declared.add(param.name);
  if (node.type === 'Identifier') used.add(node.name);
  for (const [key, value] of Object.entries(node)) {
    if (key === 'property' && !node.computed) continue;
    if (key === 'key' && !node.computed) continue;
    walk(value, names);
  }
}

if (process.argv[1] === import.meta.filename) {
  const out = process.argv.indexOf('--out');
  const outdir = out < 0 ? path.join(ROOT, 'dist', 'gas') : path.resolve(process.argv[out + 1] ?? '');
  const unknown = process.argv.filter((word) => word.startsWith('--with-') && !(word.slice('--with-'.length) in EXTRAS));
  if (unknown.length > 0)
    throw new Error(
      `Không có ${unknown.join(', ')}. Có: ${Object.keys(EXTRAS)
        .map((extra) => `--with-${extra}`)
        .join(', ')}.`,
    );
  const { bytes } = await buildGas(
    outdir,
    Object.keys(EXTRAS).filter((extra) => process.argv.includes(`--with-${extra}`)),
  );
  for (const [name, size] of Object.entries(bytes)) console.log(`${name}: ${size.toLocaleString('vi')} byte`);
  if (process.argv.includes('--push')) {
    // By its file, since a command of npm has another name on Windows.
    const clasp = fileURLToPath(import.meta.resolve('@google/clasp'));
    const pushed = spawnSync(process.execPath, [clasp, 'push', '--force'], { cwd: ROOT, stdio: 'inherit' });
    process.exitCode = pushed.status ?? 1;
  }
}
