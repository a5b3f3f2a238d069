/**
 * Báo cáo <kỳ> as data: what stands in the sheet, without cells, fonts or widths. The render stage draws it.
 * Every number, row and text carries the ids of its lines.
 */
export interface ReportSheetModel {
  /** Name of the sheet, at most 31 characters, none of : \ / ? * [ ]: "Báo cáo Quý I 2022". */
  readonly sheet: string;
  readonly title: string;
  /** Period, cut-off, send-by day, rule; one line each. */
  readonly subtitles: readonly string[];
  readonly sections: readonly ReportSheetSection[];
  readonly charts: readonly ReportSheetChart[];
}

export interface ReportSheetSection {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly (ReportSheetFigures | ReportSheetTable | ReportSheetText)[];
}

/** A short list of figures, one a row: label, number, and the rate or words beside it. */
interface ReportSheetFigures {
  readonly kind: 'figures';
  readonly rows: readonly ReportSheetFigure[];
}

export interface ReportSheetFigure {
  readonly id: string;
  readonly label: string;
  /** A count; null for a rate, which stands in `text` with its denominator: "57,1% (4/7)". */
  readonly value: number | null;
  readonly text: string;
  readonly taskIds: readonly string[];
  readonly lineIds: readonly string[];
}

export interface ReportSheetTable {
  readonly kind: 'table';
  readonly id: string;
  readonly columns: readonly { readonly heading: string; readonly align: 'left' | 'center' | 'right' }[];
  /** A row of group headings above; spans add up to the number of columns. Empty where there is none. */
  readonly groups: readonly { readonly text: string; readonly span: number }[];
  readonly rows: readonly ReportSheetRow[];
  /** What must be known to read the numbers; one sentence each. */
  readonly notes: readonly string[];
}

export interface ReportSheetRow {
  readonly id: string;
  readonly cells: readonly (string | number | null)[];
  readonly total: boolean;
  readonly lineIds: readonly string[];
}

/** A heading or paragraph of the report's text, one cell. */
export interface ReportSheetText {
  readonly kind: 'text';
  /** Stable from run to run: give it back as the key of a hand-written text. */
  readonly id: string;
  readonly heading: boolean;
  readonly text: string;
  /** What we would write; a cell that differs from it was written by a person. */
  readonly generated: string;
  readonly handWritten: boolean;
  /** A person may write over this cell, and it stays on the next run. */
  readonly editable: boolean;
  readonly lineIds: readonly string[];
}

/** A stacked bar for each row but the total: done in time, done late, overdue; the whole bar is what was due. */
export interface ReportSheetChart {
  readonly id: string;
  readonly title: string;
  /** Said to screen readers. */
  readonly description: string;
  readonly tableId: string;
  /** 0-based columns of the table. */
  readonly categoryColumn: number;
  readonly series: readonly { readonly column: number; readonly title: string; readonly color: string }[];
}
