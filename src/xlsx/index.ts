/** The front door of the workbook files part: bytes in, bytes out. */
export { applyPatch, applyPatchAsync } from './apply-patch';
export { PORTABLE_CODEC } from './codec';
export type { AsyncCodec } from './codec';
export { emptyWorkbook } from './empty-workbook';
export { packFiles } from './pack-files';
export { readWorkbook, readWorkbookWithIssues } from './read-workbook';
export { workbookEnding } from './workbook-ending';
