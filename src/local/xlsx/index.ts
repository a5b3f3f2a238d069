/** The door of the .xlsx files host: bytes in, bytes out. */
export { readWorkbook, readWorkbookWithIssues } from './read-workbook';
export type { WorkbookReading } from './read-workbook';
