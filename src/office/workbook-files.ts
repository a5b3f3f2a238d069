/** Everything about workbook files: a file of its own, loaded when a unit's workbook is read or made for the first time. */
export { applyPatch, emptyWorkbook, packFiles, readWorkbook } from '../xlsx/index';
