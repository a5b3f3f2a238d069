/** The door of the .xlsx files host: bytes in, bytes out. */
export { applyPatch } from './apply-patch';
export type { Codec } from './codec';
export { emptyWorkbook } from './empty-workbook';
export { readWorkbook, readWorkbookWithIssues } from './read-workbook';
