/** First file of the part "workbook" of the page: its exports are what `page-code.ts` gives. */
export { applyPatch, emptyWorkbook, packFiles, readWorkbook } from '../../xlsx/index';
