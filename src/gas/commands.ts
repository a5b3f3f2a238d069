import { runCommand } from '../core/index';
import { selfTestReport } from './self-test/self-test';
import { createServer } from './server';
import type { CoreFunctions } from './server';

/** Everything that needs the core: kept in a file of its own, read by the engine only when a command is run. */
const core: CoreFunctions = {
  runCommand,
  overview: (workbook) => ({ kind: 'empty', sheets: workbook.sheets.map((sheet) => sheet.name) }),
};

export const { paneLook, paneRun, paneBegin, paneGoOn, paneStop, paneGoTo } = createServer(core);
export { selfTestReport };
