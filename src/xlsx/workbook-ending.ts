import { openBook } from './book';
import { contentTypeOf } from './package-parts';

/** The ending that Excel asks of a file by what its main part says it is: it does not open a workbook with macros named .xlsx. */
const ENDINGS: readonly (readonly [type: string, ending: WorkbookEnding])[] = [
  ['sheet.macroEnabled', '.xlsm'],
  ['template.macroEnabled', '.xltm'],
  ['template.main', '.xltx'],
];

export type WorkbookEnding = '.xlsx' | '.xlsm' | '.xltx' | '.xltm';

/** The ending that the name of this workbook must have. Throws where the bytes are no workbook: read it with `readWorkbook` first. */
export function workbookEnding(bytes: Uint8Array): WorkbookEnding {
  const { pack, path } = openBook(bytes);
  const type = contentTypeOf(pack, path);
  return ENDINGS.find(([part]) => type.includes(part))?.[1] ?? '.xlsx';
}
