/**
 * The boundary with a host is data: a `WorkbookSnapshot` comes in, a `SheetPatch` goes out.
 * Rows and columns are 0-based everywhere in the core. Dates in cells are serial numbers (days since 30/12/1899).
 */
export type CellValue = string | number | boolean | null;

/** A rectangle of cells: 0-based top left corner and its size. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Visibility = 'visible' | 'hidden' | 'very-hidden';

/** A conditional format of the sheet. `formula` is null for kinds that are not a formula (a user's colour scale, say). */
export interface RuleSnapshot {
  readonly ranges: readonly Block[];
  /** Invariant English form without the leading "=", relative to the first cell of the first range. */
  readonly formula: string | null;
}

/** A data validation of the sheet. */
export interface ValidationSnapshot {
  readonly ranges: readonly Block[];
  readonly kind: 'list' | 'date' | 'other';
  /** The choices of a list typed into the rule; empty for others. */
  readonly items: readonly string[];
}

/**
 * What a host hands in: one sheet, from A1 to the last used cell.
 * The three matrices have one entry a row; a row may be shorter than others, what is missing is empty.
 */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: Visibility;
  /** Computed values; empty cells null. */
  readonly values: readonly (readonly CellValue[])[];
  /** Formulas in invariant English form with commas and a leading "="; null where the cell holds none. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Number formats such as "dd/mm/yyyy"; null for the general one. */
  readonly formats: readonly (readonly (string | null)[])[];
  readonly merges: readonly Block[];
  /** All conditional formats, in the host's order: `setRules` names them by their position here. */
  readonly rules: readonly RuleSnapshot[];
  readonly validations: readonly ValidationSnapshot[];
  readonly protected: boolean;
  /** 0-based rows with notes (comments) on their cells, where there are any and the host can tell. */
  readonly noted?: readonly number[] | undefined;
}

/** How many columns hold something, to the right end of the longest row. A sheet may have more rows than a call takes arguments. */
export function usedColumns({ values }: Pick<SheetSnapshot, 'values'>): number {
  return values.reduce((most, row) => Math.max(most, row.length), 0);
}

export interface WorkbookSnapshot {
  /** File name for messages; empty where the host has none. */
  readonly file: string;
  readonly sheets: readonly SheetSnapshot[];
}

/** A row (0-based) and the row that its cells were written to. */
export interface RowMove {
  readonly from: number;
  readonly to: number;
}

/** What to put in a cell. Text stays text, whatever it begins with; only `formula` makes a formula. null empties the cell. */
export type CellInput = CellValue | FormulaInput;

export interface FormulaInput {
  /** Invariant English form, commas, with the leading "=". */
  readonly formula: string;
  /** The value as the core computes it at the as-of date: shown by viewers that do not calculate. */
  readonly value: CellValue;
}

export type LineStyle = 'hair' | 'thin' | 'medium' | 'thick';

export interface Edge {
  readonly style: LineStyle;
  /** "#RRGGBB" */
  readonly color: string;
}

/** The whole look of a cell: what is not given is the workbook's default (no fill, no edge, left, no wrap). */
export interface CellStyle {
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** "#RRGGBB" */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** Steps of about three spaces. */
  readonly indent?: number;
  readonly top?: Edge;
  readonly bottom?: Edge;
  readonly left?: Edge;
  readonly right?: Edge;
  /** Number format code, "dd/mm/yyyy"; "@" for text. */
  readonly format?: string;
}

/** A conditional format of ours. Later rules are not looked at once one with `stop` holds. */
export interface ConditionalRule {
  readonly ranges: readonly Block[];
  /** Invariant English form without "=", relative to the first cell of the first range. */
  readonly formula: string;
  readonly style: { readonly fill?: string; readonly color?: string; readonly bold?: boolean; readonly italic?: boolean };
  readonly stop: boolean;
}

export type Validation =
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly title: string; readonly prompt: string }
  | { readonly kind: 'date'; readonly title: string; readonly prompt: string; readonly error: string }
  /** Nothing can be typed here; the error says why. Guards formula cells where the sheet is not protected. */
  | { readonly kind: 'locked'; readonly error: string }
  | { readonly kind: 'none' };

export interface ChartSeries {
  readonly title: string;
  readonly block: Block;
  readonly color: string;
}

/** A native stacked bar or column chart whose series stand in cells of one sheet, so that it lives by formulas. */
export interface ChartSpec {
  /** Unique in the sheet, begins with "CCHC "; a chart of this name is replaced. */
  readonly name: string;
  /** Said to screen readers. */
  readonly description: string;
  readonly kind: 'stacked-bar' | 'clustered-column';
  /** Cells that the chart covers. */
  readonly anchor: Block;
  /** Sheet that holds categories and series. */
  readonly dataSheet: string;
  readonly categories: Block;
  readonly series: readonly ChartSeries[];
  /** Per cent of a bar's width between bars. */
  readonly gapWidth: number;
  /** `bare`: the plot fills the whole area, no axes, no legend (rows beside it are its labels). */
  readonly bare: boolean;
}

/** One edit. The union is closed: a host's `switch` has no default, so that a new kind of edit fails to compile until handled. */
export type PatchOp =
  /** Adds an empty sheet after the last one (or after `after`). Its default style is `font`, `size`. */
  | {
      readonly op: 'addSheet';
      readonly sheet: string;
      readonly after: string | null;
      readonly visibility: Visibility;
      readonly tabColor: string | null;
      readonly font: string;
      readonly size: number;
    }
  | { readonly op: 'deleteSheet'; readonly sheet: string }
  /** Existing rows from `row` on move down; references to them follow, in formulas, rules, names and charts of all sheets. */
  | { readonly op: 'insertRows'; readonly sheet: string; readonly row: number; readonly count: number }
  /**
   * `moved`: rows whose cells were written to other rows before these go; numbers as before this edit. What people hung on those cells,
   * notes and links, goes along, before the rows go; a note of the new cell is added to, not replaced. Comment threads: as the host can.
   */
  | {
      readonly op: 'deleteRows';
      readonly sheet: string;
      readonly row: number;
      readonly count: number;
      readonly moved?: readonly RowMove[] | undefined;
    }
  /** Sets values or formulas of a block; every row has the same length. Leaves formats as they are. */
  | {
      readonly op: 'setCells';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly CellInput[])[];
    }
  /** Replaces the whole look of the blocks. */
  | { readonly op: 'setStyle'; readonly sheet: string; readonly blocks: readonly Block[]; readonly style: CellStyle }
  | {
      readonly op: 'setColumns';
      readonly sheet: string;
      /** Widths in pixels at 100 % (Arial 10: characters = px / 7). */
      readonly columns: readonly { readonly column: number; readonly width: number; readonly hidden: boolean }[];
    }
  | {
      readonly op: 'setRows';
      readonly sheet: string;
      /**
       * Heights in points; `level` is the outline level (0 none), the summary row stands above. A row that `grows` begins with this
       * height and is fitted anew by the program when somebody types more than it shows, where the host can say so. One that is
       * `raises` stands already: it is made as high where it is lower and nobody gave it a height, its level stays; programs that
       * fit such a row by themselves are told nothing.
       */
      readonly rows: readonly {
        readonly row: number;
        readonly count: number;
        readonly height: number;
        readonly level: number;
        readonly grows?: boolean;
        readonly raises?: boolean;
      }[];
    }
  /** Merges these blocks; older merges that overlap one of them give way. A block of one cell only undoes the merge that covers it. */
  | { readonly op: 'setMerges'; readonly sheet: string; readonly blocks: readonly Block[] }
  /** Deletes the rules at the positions `remove` of the snapshot's `rules`, then adds `add` before the remaining ones. */
  | { readonly op: 'setRules'; readonly sheet: string; readonly remove: readonly number[]; readonly add: readonly ConditionalRule[] }
  /** These cells get exactly this validation; validations of other cells stay. */
  | { readonly op: 'setValidation'; readonly sheet: string; readonly blocks: readonly Block[]; readonly validation: Validation }
  | { readonly op: 'freeze'; readonly sheet: string; readonly rows: number; readonly columns: number; readonly gridlines: boolean }
  /** A filter over the block (heading row first) with buttons on these columns only. Null takes the filter away. */
  | { readonly op: 'setFilter'; readonly sheet: string; readonly block: Block | null; readonly buttons: readonly number[] }
  /**
   * Guards the blocks `locked` against slips, with no password; every other cell stays free, and so do formats, widths, filters and
   * inserted rows and columns. An empty list takes our protection away. With `editors` (mail addresses) only these people, the workbook's
   * owner and whoever runs the command may edit the sheet at all, where the host knows people; elsewhere it is as without them.
   */
  | { readonly op: 'protect'; readonly sheet: string; readonly locked: readonly Block[]; readonly editors?: readonly string[] }
  | {
      readonly op: 'setPrint';
      readonly sheet: string;
      readonly area: Block;
      /** First row and number of rows repeated on each page; null for none. */
      readonly repeat: { readonly row: number; readonly rows: number } | null;
      readonly orientation: 'portrait' | 'landscape';
      readonly paper: 'A4' | 'A3';
      /** Pages high; 0 for as many as needed. Always one page wide. */
      readonly pagesHigh: number;
      readonly marginMm: number;
    }
  /** Replaces the charts of ours on the sheet; the user's own stay. */
  | { readonly op: 'setCharts'; readonly sheet: string; readonly charts: readonly ChartSpec[] }
  /** A workbook-wide name for a block. */
  | { readonly op: 'setName'; readonly name: string; readonly sheet: string; readonly block: Block }
  | { readonly op: 'activate'; readonly sheet: string; readonly row: number; readonly column: number };

/** An ordered list of edits. Plain JSON: it can be logged, previewed, applied, and applied again without effect. */
export interface SheetPatch {
  readonly ops: readonly PatchOp[];
}
