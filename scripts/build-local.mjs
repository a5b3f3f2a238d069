import { build } from 'esbuild';
import { chmod } from 'node:fs/promises';

/** Bundles the command line into one file that Node runs as it is. */
export async function buildLocal(outfile = 'dist/cchc.mjs') {
  await build({
    entryPoints: ['src/local/main.ts'],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: '#!/usr/bin/env node' },
    outfile,
    logLevel: 'warning',
  });
  await chmod(outfile, 0o755);
}

if (process.argv[1]?.endsWith('build-local.mjs')) await buildLocal();
