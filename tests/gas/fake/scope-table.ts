import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Scopes of every method, read from the reference text of gas-types-detailed: "Range.setValues" → any one of these is enough. */
export type ScopeTable = ReadonlyMap<string, readonly string[]>;

const FILES = ['spreadsheet', 'base', 'script', 'mail', 'properties', 'lock', 'html', 'utilities'];

/** Advanced services are not in the reference text. [D] Drive API v3, files.create; `spreadsheets.currentonly` opens none of them. */
const ADVANCED: readonly (readonly [name: string, scopes: readonly string[]])[] = [
  ['Drive.Files.create', ['https://www.googleapis.com/auth/drive.file', 'https://www.googleapis.com/auth/drive']],
];

let table: ScopeTable | null = null;

export function scopeTable(): ScopeTable {
  table ??= readTable();
  return table;
}

/** The text of one declaration file is read line by line: a list of scopes belongs to the next method. */
function readTable(): ScopeTable {
  const found = new Map<string, readonly string[]>(ADVANCED);
  for (const file of FILES) {
    const text = readFileSync(join(__dirname, '../../../node_modules/gas-types-detailed', `google-apps-script.${file}.d.ts`), 'utf8');
    let owner = '';
    let scopes: string[] = [];
    for (const line of text.split('\n')) {
      const opened = /^\s*interface (\p{L}+)/u.exec(line);
      if (opened) owner = opened[1] ?? '';
      const scope = /^\s*\* - (https:\/\/\S+)$/.exec(line);
      if (scope) scopes.push(scope[1] ?? '');
      const method = /^\s*(?:\/\*\* @deprecated DO NOT USE \*\/ )?(\p{L}[\p{L}\d]*)\(.*;$/u.exec(line);
      if (!method) continue;
      if (scopes.length > 0) found.set(`${owner}.${method[1] ?? ''}`, scopes);
      scopes = [];
    }
  }
  return found;
}
