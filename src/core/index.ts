/** The front door of the core: hosts import this file and no other. */
export { runCommand } from './commands/run-command';
export { LETTER_STATES, letterLog, planLetters } from './commands/letters';
export type { Letter, LetterPlan, NoLetterReason } from './commands/letters';
export { overview } from './commands/overview';
export { inspectPlan, inspectStatus } from './commands/inspect';
export type { PlanReadout, StatusReadout, TaskReadout } from './commands/inspect';
export { SAMPLE_SHEET, runOnSamplePlan } from './sample/run-on-sample-plan';
export { textToWordSnapshot } from './read/outline/text-to-word-snapshot';
export { SAMPLE_SETTINGS, sampleEntries } from './sample/sample-entries';
export { samplePlan } from './sample/sample-plan';
export { readTimePhrase } from './parse/read-time-phrase';
export { COMMAND_TABLE } from './model/command';
export type {
  CommandId,
  CommandOutcome,
  CommandRequest,
  Fact,
  Finding,
  ReadingChoice,
  Reminder,
  ReviewItem,
  TracedParagraph,
} from './model/command';
export type {
  Block,
  CellInput,
  CellStyle,
  CellValue,
  ChartSpec,
  ConditionalRule,
  Edge,
  FormulaInput,
  PatchOp,
  RuleSnapshot,
  SheetPatch,
  RowMove,
  SheetSnapshot,
  Validation,
  ValidationSnapshot,
  Visibility,
  WorkbookSnapshot,
} from './model/sheet';
export type {
  AddresseesBlock,
  DocumentBlock,
  DocumentSection,
  LetterheadBlock,
  ParagraphBlock,
  ParagraphRole,
  ReportDocument,
  SignatureBlock,
  TableBlock,
  TableCell,
  TableColumn,
  TextRun,
  WordParagraph,
  WordSnapshot,
  WordTable,
} from './model/document';
export type { ColumnDoubt } from './model/column-doubt';
export type { Issue, Result, Severity, Where } from './model/issue';
export { addDays, daysBetween, formatDate, fromSerial, isIsoDate, isoDate, toSerial } from './model/calendar-date';
export type { IsoDate } from './model/calendar-date';
export type { FoundPlan, LastRun, PeriodOverview, TrackerOverview, UrgentLine, WorkbookOverview } from './model/overview';
export { rowBefore } from './model/move-row';
export { blockName, cellName, columnIndex, columnName, quoteSheet } from './model/address';
export { STAMP_HEADINGS } from './model/tracker-columns';
export { STATUS_TABLE } from './model/status';
export type { StatusId } from './model/status';
export { DEFAULT_SETTINGS } from './model/settings';
export type { Settings } from './model/settings';
export { SETTING_TABLE } from './model/settings-table';
export type { SettingRow } from './model/settings-table';
export type { Schedule, TimeReading } from './model/schedule';
