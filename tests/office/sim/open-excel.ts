import path from 'node:path';
import { buildSync } from 'esbuild';
import type * as UnderTest from '../under-test';
import { openVmExcel } from './vm-window';
import type { Options, VmExcel } from './vm-window';

/** The host's own functions, running in the page beside Microsoft's library. */
export interface OpenExcel extends VmExcel {
  readonly host: typeof UnderTest;
}

let bundle: string | null = null;

/** A simulated Excel of a requirement set ("1.9") with the host's functions in its page. */
export async function openExcel(options: Options): Promise<OpenExcel> {
  bundle ??= bundled();
  const excel = await openVmExcel(options);
  excel.run(bundle, 'under-test.js');
  return { ...excel, host: excel.run('underTest', 'take.js') as typeof UnderTest };
}

function bundled(): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, '../under-test.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'underTest',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}
