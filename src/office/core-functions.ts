import { runCommand } from '../core/index';
import type { CoreFunctions } from './excel-host';

/** The functions of the core as this host calls them. */
export const coreFunctions: CoreFunctions = {
  runCommand,
  overview: (workbook) => ({ kind: 'empty', sheets: workbook.sheets.map((sheet) => sheet.name) }),
};
