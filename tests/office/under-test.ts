/** The parts of the Excel host that tests call one by one; bundled and run inside the page, beside Microsoft's library. */
export { applyPatch } from '../../src/office/apply-patch';
export { readError } from '../../src/office/errors';
export { emptyMemory } from '../../src/office/read-memory';
export { readWorkbook } from '../../src/office/read-workbook';
export { runInExcel } from '../../src/office/run-in-excel';
export { createExcelHost } from '../../src/office/excel-host';
export { selfTest, selfTestToSheet } from '../../src/office/self-test';
export { watchChanges } from '../../src/office/stamp-changes';
