import path from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import type * as UnderTest from '../under-test';
import { openVmExcel } from './vm-window';
import type { Options, VmExcel } from './vm-window';

/** The host's own functions, running in the page beside Microsoft's library. */
export interface OpenExcel extends VmExcel {
  readonly host: typeof UnderTest;
}

let bundle: Promise<string> | null = null;

/** A simulated Excel of a requirement set ("1.9") with the host's functions in its page. */
export async function openExcel(options: Options): Promise<OpenExcel> {
  bundle ??= bundled();
  const excel = await openVmExcel(options);
  excel.run(await bundle, 'under-test.js');
  return { ...excel, host: excel.run('underTest', 'take.js') as typeof UnderTest };
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, '../under-test.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'underTest',
    target: 'es2022',
    plugins: [LEAVE_OUT_UNUSED_CORE],
  });
  return outputFiles[0]?.text ?? '';
}

const CORE = path.join('src', 'core', path.sep);

/** The core has no side effects: what these tests do not use of it stays out. */
const LEAVE_OUT_UNUSED_CORE: Plugin = {
  name: 'leave-out-unused-core',
  setup: (builder) => {
    builder.onResolve({ filter: /^\.\.?\// }, async ({ path: wanted, pluginData, kind, importer, namespace, resolveDir }) => {
      if (pluginData === 'asked') return null;
      const found = await builder.resolve(wanted, { kind, importer, namespace, resolveDir, pluginData: 'asked' });
      return found.path.includes(CORE) ? { ...found, sideEffects: false } : found;
    });
  },
};
