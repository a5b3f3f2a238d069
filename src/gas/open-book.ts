import { decimalMark } from './formula-locale';
import type { DecimalMark } from './formula-locale';
import { lazily } from './lazily';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows and columns of a tab's grid. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

/** `exact`: there is no row or column beyond. */
interface KnownSize extends SheetSize {
  readonly exact: boolean;
}

/** The open spreadsheet with what one execution has learnt of it, so that nothing is asked twice: each question costs time. */
export interface Book {
  readonly spreadsheet: Spreadsheet;
  readonly mark: DecimalMark;
  /** Tabs by name, as far as they were met. */
  readonly sheets: Map<string, Sheet>;
  /** Size of a tab's grid, or, where only its content was read, the size that it has at least. */
  readonly sizes: Map<Sheet, KnownSize>;
  /** Tabs made by this execution and not yet written. */
  readonly untouched: Set<Sheet>;
  /** Tabs made by this execution that have no colour rule yet. */
  readonly ruleless: Set<Sheet>;
  /** Size that Google gives a new tab, and the number of tabs there are, once one was made. */
  newSize: SheetSize | null;
  tabs: number | null;
  /** Whether a copy of a tab was found to look like it; null: none was looked at yet. */
  copiesHold: boolean | null;
}

export function openBook(spreadsheet: Spreadsheet): Book {
  const known: Omit<Book, 'mark'> = {
    spreadsheet,
    sheets: new Map(),
    sizes: new Map(),
    untouched: new Set(),
    ruleless: new Set(),
    newSize: null,
    tabs: null,
    copiesHold: null,
  };
  return Object.assign(lazily({ mark: () => decimalMark(spreadsheet.getSpreadsheetLocale()) }), known);
}

/** Thrown when a tab that the patch is about is no more. */
export class SheetMissing extends Error {
  constructor(readonly sheet: string) {
    super(`No sheet named ${sheet}`);
  }
}

/** The tab of this name; throws `SheetMissing`. */
export function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.sheets.get(name) ?? book.spreadsheet.getSheetByName(name);
  if (sheet === null) throw new SheetMissing(name);
  book.sheets.set(name, sheet);
  return sheet;
}

/** The size of a tab's grid, asked for once. */
export function exactSize(book: Book, sheet: Sheet): SheetSize {
  const known = book.sizes.get(sheet);
  if (known?.exact === true) return known;
  const size = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns(), exact: true };
  book.sizes.set(sheet, size);
  return size;
}
