import { build } from 'esbuild';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';

/** Bundles the command line into a folder: cchc.mjs, which Node runs as it is, and what it loads when a Word file is met. */
export async function buildLocal(folder = 'dist') {
  await build({
    entryPoints: { cchc: 'src/local/main.ts' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: '#!/usr/bin/env node' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'cchc-[name]',
    logLevel: 'warning',
  });
  await chmod(join(folder, 'cchc.mjs'), 0o755);
}

if (process.argv[1]?.endsWith('build-local.mjs')) await buildLocal();
