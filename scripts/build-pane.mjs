import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const PANE = path.join(import.meta.dirname, '..', 'src', 'pane');
const CORE = path.join(import.meta.dirname, '..', 'src', 'core') + path.sep;
const OFFICE_JS = 'https://appsforoffice.microsoft.com';
const OFFICE_JS_FILE = `${OFFICE_JS}/lib/1/hosted/office.js`;

/** What a page does not use of the core is left out: its modules only define things. */
const leaveOutUnusedCore = {
  name: 'leave-out-unused-core',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, async ({ path: wanted, pluginData, ...rest }) => {
      if (pluginData === 'asked') return null;
      const { kind, importer, namespace, resolveDir } = rest;
      const found = await build.resolve(wanted, { kind, importer, namespace, resolveDir, pluginData: 'asked' });
      return found.path.startsWith(CORE) ? { ...found, sideEffects: false } : found;
    });
  },
};

/**
 * Builds the page of a host from its first TypeScript file, which calls `mountPane`.
 *
 * - `excel`: `outfile` (an .html) with `pane.css` and `pane.js` beside it; code that is imported when first used becomes files of its own.
 *   The page loads Microsoft's office.js unless `officeJs` is false (the demonstration).
 * - `sheets`: one .html with everything inside, as an Apps Script sidebar needs it. `policy: false` leaves the content policy out.
 *
 * `plugins` are added to esbuild's.
 *
 * @param {{ host: 'excel' | 'sheets', entry: string, outfile: string, officeJs?: boolean, policy?: boolean, minify?: boolean, plugins?: readonly import('esbuild').Plugin[] }} options
 * @returns {Promise<{ html: string, bytes: Record<string, number> }>} the page and the size of each file, in bytes
 */
export async function buildPane({ host, entry, outfile, officeJs = true, policy = true, minify = true, plugins = [] }) {
  const folder = path.dirname(outfile);
  await mkdir(folder, { recursive: true });
  const [page, css] = await Promise.all([readFile(path.join(PANE, 'pane.html'), 'utf8'), makeStyle(minify)]);
  return host === 'sheets'
    ? inlinePage({ page, css, entry, outfile, policy, minify })
    : linkedPage({ page, css, entry, outfile, folder, officeJs, minify, plugins });
}

async function linkedPage({ page, css, entry, outfile, folder, officeJs, minify, plugins }) {
  const options = scriptOptions(minify);
  const made = await build({
    ...options,
    plugins: [...options.plugins, ...plugins],
    entryPoints: { pane: entry },
    outdir: folder,
    format: 'esm',
    splitting: true,
    chunkNames: 'pane-[hash]',
    metafile: true,
  });
  await writeFile(path.join(folder, 'pane.css'), css);
  const sources = officeJs ? `'self' ${OFFICE_JS}` : "'self'";
  const head = [
    '<link rel="stylesheet" href="pane.css">',
    ...(officeJs ? [`<script src="${OFFICE_JS_FILE}"></script>`] : []),
    '<script src="pane.js" type="module"></script>',
  ];
  const html = fillPage(page, { policy: `script-src ${sources}; style-src 'self'; img-src 'self'`, head });
  await writeFile(outfile, html);
  const scripts = Object.entries(made.metafile.outputs).map(([file, { bytes }]) => [path.basename(file), bytes]);
  return { html, bytes: { ...Object.fromEntries(scripts), 'pane.css': Buffer.byteLength(css), 'pane.html': Buffer.byteLength(html) } };
}

async function inlinePage({ page, css, entry, outfile, policy, minify }) {
  const made = await build({ ...scriptOptions(minify), entryPoints: [entry], write: false, format: 'iife' });
  // An inlined script must not hold the text that would end it.
  const script = made.outputFiles[0].text.replaceAll('</script', '<\\/script');
  const style = css.trim();
  const head = ['<base target="_top">', `<style>${style}</style>`];
  const rules = `script-src ${hash(script)}; style-src ${hash(style)}`;
  const html = fillPage(page, { policy: policy ? rules : null, head }).replace('</body>', () => `<script>${script}</script>\n  </body>`);
  await writeFile(outfile, html);
  return { html, bytes: { [path.basename(outfile)]: Buffer.byteLength(html) } };
}

function scriptOptions(minify) {
  return {
    bundle: true,
    minify,
    target: 'es2021',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [leaveOutUnusedCore],
  };
}

function fillPage(page, { policy, head }) {
  const meta =
    policy === null
      ? ''
      : `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${policy}; form-action 'none'; base-uri 'none'">`;
  return page.replace('<!--policy-->', meta).replace('<!--head-->', () => head.join('\n    '));
}

async function makeStyle(minify) {
  const made = await build({ entryPoints: [path.join(PANE, 'pane.css')], write: false, minify, charset: 'utf8', logLevel: 'warning' });
  return made.outputFiles[0].text;
}

function hash(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
