import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The production files of the add-in, made in a folder of their own. */
export interface BuiltAddIn {
  readonly folder: string;
  readonly files: readonly string[];
  /** Bytes of the first load, gzipped. */
  readonly firstLoad: number;
  remove(): void;
}

const SCRIPT = path.join(__dirname, '../../../scripts/build-office.mjs');

/** Builds the add-in with the project's own script, by a Node of its own: the script is an ES module. */
export function buildAddIn(): BuiltAddIn {
  const folder = mkdtempSync(path.join(tmpdir(), 'cchc-office-'));
  const code = `import { buildOffice } from ${JSON.stringify(SCRIPT)}; console.log(JSON.stringify(await buildOffice(${JSON.stringify(folder)})));`;
  const told = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' });
  const { files, firstLoad } = JSON.parse(told) as Pick<BuiltAddIn, 'files' | 'firstLoad'>;
  return {
    folder,
    files,
    firstLoad,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
