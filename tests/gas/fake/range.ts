import type { Guarded } from './call-log';
import type { Face } from './face';
import { showFormula } from './formula-text';
import type { Locale } from './formula-text';
import { areaName, contains, overlaps } from './grid';
import type { Area, Cell, CellRule, Look } from './grid';
import { FakeRichText } from './rich-text';
import { FakeTextStyle } from './text-style';
import { momentOfSerial, serialOfMoment } from './time-zone';
import { typeText } from './typed-value';

type GRange = GoogleAppsScript.Spreadsheet.Range;
type Matrix = readonly (readonly unknown[])[];

type Kept =
  | 'getRow'
  | 'getColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getA1Notation'
  | 'getSheet'
  | 'getValue'
  | 'getValues'
  | 'setValue'
  | 'setValues'
  | 'getFormula'
  | 'getFormulas'
  | 'setFormula'
  | 'getDisplayValues'
  | 'getNumberFormats'
  | 'getNumberFormat'
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'clearContent'
  | 'setBackgrounds'
  | 'setFontColors'
  | 'setFontFamilies'
  | 'setFontFamily'
  | 'setFontSizes'
  | 'setFontSize'
  | 'setFontWeights'
  | 'setFontStyles'
  | 'setTextStyles'
  | 'setHorizontalAlignments'
  | 'setVerticalAlignments'
  | 'setWraps'
  | 'setBorder'
  | 'getBackgrounds'
  | 'getFontColors'
  | 'getFontWeights'
  | 'getMergedRanges'
  | 'merge'
  | 'mergeAcross'
  | 'breakApart'
  | 'getDataValidations'
  | 'setDataValidations'
  | 'getNote'
  | 'getNotes'
  | 'setNote'
  | 'getRichTextValue'
  | 'getRichTextValues'
  | 'setRichTextValue'
  | 'clearDataValidations'
  | 'protect'
  | 'canEdit'
  | 'createFilter'
  | 'shiftRowGroupDepth'
  | 'activate';

/** What a range asks of the tab that it stands on. */
export interface RangeSheet extends Guarded {
  readonly maxRows: number;
  readonly maxColumns: number;
  merges: Area[];
  filter: Area | null;
  readonly rowLevels: Map<number, number>;
  readonly book: {
    readonly timeZone: string;
    readonly world: { readonly makeDate: (moment: number) => object };
    select(range: FakeRange): void;
    computed(sheet: RangeSheet, row: number, column: number, formula: string): string | number | boolean;
  };
  locale(): Locale;
  cell(row: number, column: number): Cell;
  peek(row: number, column: number): Readonly<Cell>;
  rangeOf(area: Area): FakeRange;
  refusal(area: Area): string | null;
  getFilter(): Guarded | null;
  addProtection(kind: 'SHEET' | 'RANGE', area: Area): Guarded;
}

export class FakeRange implements Guarded, Face<GRange, Kept> {
  readonly serviceName = 'Range';
  constructor(
    readonly sheet: RangeSheet,
    readonly area: Area,
  ) {
    if (area.rows < 1) throw new Error('The number of rows in the range must be at least 1.');
    if (area.columns < 1) throw new Error('The number of columns in the range must be at least 1.');
    if (area.row < 1 || area.row + area.rows - 1 > sheet.maxRows) throw new Error('Those rows are out of bounds.');
    if (area.column < 1 || area.column + area.columns - 1 > sheet.maxColumns) throw new Error('Those columns are out of bounds.');
  }

  get isGone(): boolean {
    return this.sheet.isGone === true;
  }

  getRow(): number {
    return this.area.row;
  }

  getColumn(): number {
    return this.area.column;
  }

  getNumRows(): number {
    return this.area.rows;
  }

  getNumColumns(): number {
    return this.area.columns;
  }

  getLastRow(): number {
    return this.area.row + this.area.rows - 1;
  }

  getLastColumn(): number {
    return this.area.column + this.area.columns - 1;
  }

  getA1Notation(): string {
    return areaName(this.area);
  }

  getSheet(): RangeSheet {
    return this.sheet;
  }

  getValue(): unknown {
    return this.getValues()[0]?.[0];
  }

  getValues(): unknown[][] {
    return this.read((cell, row, column) => this.shown(cell, row, column));
  }

  setValue(value: unknown): this {
    return this.write(
      [...Array(this.area.rows).keys()].map(() => Array<unknown>(this.area.columns).fill(value)),
      'setValue',
    );
  }

  setValues(values: Matrix): this {
    return this.write(values, 'setValues');
  }

  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    return this.read((cell) => (cell.formula === null ? '' : showFormula(cell.formula, this.sheet.locale())));
  }

  setFormula(formula: string): this {
    return this.write([[formula.startsWith('=') ? formula : `=${formula}`]], 'setFormula');
  }

  getDisplayValues(): string[][] {
    return this.read((cell, row, column) => {
      const value = this.computed(cell, row, column);
      if (value === null) return '';
      return this.sheet.locale() === 'vi_VN' && typeof value === 'number' ? String(value).replace('.', ',') : String(value);
    });
  }

  getNumberFormat(): string {
    return this.getNumberFormats()[0]?.[0] ?? '';
  }

  getNumberFormats(): string[][] {
    return this.read((cell) => cell.format ?? '0.###############');
  }

  setNumberFormat(format: string): this {
    return this.each((cell) => {
      cell.format = realFormat(format);
    });
  }

  setNumberFormats(formats: Matrix): this {
    return this.set(formats, 'setNumberFormats', (cell, format) => {
      cell.format = realFormat(format as string);
    });
  }

  clearContent(): this {
    return this.each((cell) => {
      cell.value = null;
      cell.formula = null;
      cell.runs = [];
    });
  }

  getBackgrounds(): string[][] {
    return this.read((cell) => cell.look.background);
  }

  setBackgrounds(colors: Matrix): this {
    return this.look(colors, 'setBackgrounds', 'background', '#ffffff');
  }

  getFontColors(): string[][] {
    return this.read((cell) => cell.look.fontColor);
  }

  setFontColors(colors: Matrix): this {
    return this.look(colors, 'setFontColors', 'fontColor', '#000000');
  }

  setFontFamilies(families: Matrix): this {
    return this.look(families, 'setFontFamilies', 'fontFamily', 'Arial');
  }

  setFontFamily(family: string | null): this {
    return this.each((cell) => {
      cell.look.fontFamily = family ?? 'Arial';
    });
  }

  setFontSizes(sizes: Matrix): this {
    return this.look(sizes, 'setFontSizes', 'fontSize', 10);
  }

  setFontSize(size: number): this {
    return this.each((cell) => {
      cell.look.fontSize = size;
    });
  }

  getFontWeights(): string[][] {
    return this.read((cell) => cell.look.fontWeight);
  }

  setFontWeights(weights: Matrix): this {
    return this.look(weights, 'setFontWeights', 'fontWeight', 'normal');
  }

  setFontStyles(styles: Matrix): this {
    return this.look(styles, 'setFontStyles', 'fontStyle', 'normal');
  }

  /** Only what a style says is set [D]. */
  setTextStyles(styles: Matrix): this {
    return this.set(styles, 'setTextStyles', (cell, style) => {
      if (!(style instanceof FakeTextStyle)) throw new TypeError('Range.setTextStyles takes text styles');
      Object.assign(cell.look, style.look);
    });
  }

  setHorizontalAlignments(alignments: Matrix): this {
    return this.look(alignments, 'setHorizontalAlignments', 'horizontal', 'general-left');
  }

  setVerticalAlignments(alignments: Matrix): this {
    return this.look(alignments, 'setVerticalAlignments', 'vertical', 'bottom');
  }

  setWraps(wraps: Matrix): this {
    return this.look(wraps, 'setWraps', 'wrap', false);
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = '#000000',
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): this {
    const line = `${color ?? '#000000'} ${style === null ? 'SOLID' : String(style)}`;
    const { row, column, rows, columns } = this.area;
    return this.each((cell, r, c) => {
      const sides: Record<string, boolean | null> = {
        top: r === row ? top : horizontal,
        bottom: r === row + rows - 1 ? bottom : horizontal,
        left: c === column ? left : vertical,
        right: c === column + columns - 1 ? right : vertical,
      };
      const held = cell.look.borders;
      const lines = Object.entries(sides).map(([side, on]) => [side, on === null ? held[side] : on ? line : undefined] as const);
      cell.look.borders = Object.fromEntries(lines.filter(([, drawn]) => drawn !== undefined)) as Record<string, string>;
    });
  }

  getMergedRanges(): readonly FakeRange[] {
    return this.sheet.merges.filter((merge) => overlaps(merge, this.area)).map((merge) => this.sheet.rangeOf(merge));
  }

  merge(): this {
    this.mayEdit();
    if (this.sheet.merges.some((merge) => overlaps(merge, this.area))) {
      throw new Error('You must select all cells in a merged range to merge or unmerge them.');
    }
    if (this.area.rows * this.area.columns > 1) this.sheet.merges.push({ ...this.area });
    return this.each((cell, row, column) => {
      if (row === this.area.row && column === this.area.column) return;
      cell.value = null;
      cell.formula = null;
    });
  }

  mergeAcross(): this {
    const { row, column, rows, columns } = this.area;
    for (let at = row; at < row + rows; at += 1) this.sheet.rangeOf({ row: at, column, rows: 1, columns }).merge();
    return this;
  }

  /** That a piece of a merge is refused is [K]: the message is known from merging. */
  breakApart(): this {
    this.mayEdit();
    if (this.sheet.merges.some((merge) => overlaps(merge, this.area) && !contains(this.area, merge))) {
      throw new Error('You must select all cells in a merged range to merge or unmerge them.');
    }
    this.sheet.merges = this.sheet.merges.filter((merge) => !overlaps(merge, this.area));
    return this;
  }

  getDataValidations(): (CellRule | null)[][] {
    return this.read((cell) => cell.validation);
  }

  setDataValidations(rules: Matrix): this {
    return this.set(rules, 'setDataValidations', (cell, rule) => {
      cell.validation = rule as CellRule | null;
    });
  }

  clearDataValidations(): this {
    return this.each((cell) => {
      cell.validation = null;
    });
  }

  getNote(): string {
    return this.getNotes()[0]?.[0] ?? '';
  }

  /** [K] "" where there is none. */
  getNotes(): string[][] {
    return this.read((cell) => cell.note);
  }

  /** [D] Of every cell of the range; null takes it away. */
  setNote(note: string | null): this {
    return this.each((cell) => {
      cell.note = note ?? '';
    });
  }

  getRichTextValue(): FakeRichText | null {
    return this.getRichTextValues()[0]?.[0] ?? null;
  }

  /** [D] Null where the value is no text. [K] Of an empty cell an empty text, of a formula the text that it shows. */
  getRichTextValues(): (FakeRichText | null)[][] {
    return this.read((cell, row, column) => {
      const value = this.computed(cell, row, column);
      return value === null || typeof value === 'string' ? new FakeRichText(value ?? '', cell.runs) : null;
    });
  }

  /** [K] Text and nothing else, whatever it looks like; a formula gives way. */
  setRichTextValue(value: unknown): this {
    if (!(value instanceof FakeRichText)) throw new TypeError('Range.setRichTextValue takes a rich text value');
    return this.each((cell) => {
      cell.value = value.text === '' ? null : value.text;
      cell.formula = null;
      cell.runs = value.runs;
    });
  }

  protect(): Guarded {
    return this.sheet.addProtection('RANGE', { ...this.area });
  }

  canEdit(): boolean {
    return this.sheet.refusal(this.area) === null;
  }

  createFilter(): unknown {
    this.mayEdit();
    if (this.sheet.filter !== null) throw new Error('You cannot create a filter in a sheet that already has a filter.');
    this.sheet.filter = { ...this.area };
    return this.sheet.getFilter();
  }

  shiftRowGroupDepth(delta: number): this {
    this.mayEdit();
    for (let row = this.area.row; row < this.area.row + this.area.rows; row += 1) {
      const depth = (this.sheet.rowLevels.get(row) ?? 0) + delta;
      if (depth > 8) throw new Error('The depth of a group is at most 8.');
      this.sheet.rowLevels.set(row, Math.max(0, depth));
    }
    return this;
  }

  activate(): this {
    this.sheet.book.select(this);
    return this;
  }

  private write(values: Matrix, method: string): this {
    const { locale, zone } = { locale: this.sheet.locale(), zone: this.sheet.book.timeZone };
    return this.set(values, method, (cell, value, row, column) => {
      const typed =
        typeof value === 'string'
          ? typeText(value, locale, cell.format)
          : { value: value as string | number | boolean | null, formula: null, format: null };
      const isDate = Object.prototype.toString.call(value) === '[object Date]';
      const stored = isDate ? dateSerial(value, zone) : (typed.value ?? null);
      const rule = cell.validation;
      if (rule !== null && !rule.allowInvalid && !rule.accepts(stored, typed.formula)) {
        throw new Error(
          `The data you entered in cell ${areaName({ row, column, rows: 1, columns: 1 })} violates the data validation rules set on this cell.`,
        );
      }
      cell.value = stored;
      cell.formula = typed.formula;
      cell.runs = [];
      cell.format ??= typed.format;
    });
  }

  private look<K extends keyof Look>(values: Matrix, method: string, property: K, reset: Look[K]): this {
    return this.set(values, method, (cell, value) => {
      if (typeof value !== typeof reset && value !== null) throw new TypeError(`Range.${method} does not take a ${typeof value}`);
      cell.look[property] = value === null || value === 'normal' ? reset : (value as Look[K]);
    });
  }

  private set(values: Matrix, method: string, apply: (cell: Cell, value: unknown, row: number, column: number) => void): this {
    const { row, column, rows, columns } = this.area;
    if (!Array.isArray(values) || !values.every((line) => Array.isArray(line))) {
      throw new Error(`The parameters (${typeof values}) don't match the method signature for SpreadsheetApp.Range.${method}.`);
    }
    if (values.length !== rows) {
      throw new Error(
        `The number of rows in the data does not match the number of rows in the range. The data has ${String(values.length)} but the range has ${String(rows)}.`,
      );
    }
    for (const line of values) {
      if (line.length === columns) continue;
      throw new Error(
        `The number of columns in the data does not match the number of columns in the range. The data has ${String(line.length)} but the range has ${String(columns)}.`,
      );
    }
    return this.each((cell, r, c) => {
      apply(cell, values[r - row]?.[c - column], r, c);
    });
  }

  private each(apply: (cell: Cell, row: number, column: number) => void): this {
    this.mayEdit();
    const { row, column, rows, columns } = this.area;
    for (let r = row; r < row + rows; r += 1) for (let c = column; c < column + columns; c += 1) apply(this.sheet.cell(r, c), r, c);
    return this;
  }

  private read<T>(of: (cell: Readonly<Cell>, row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    return [...Array(rows).keys()].map((r) =>
      [...Array(columns).keys()].map((c) => of(this.sheet.peek(row + r, column + c), row + r, column + c)),
    );
  }

  private mayEdit(): void {
    const refusal = this.sheet.refusal(this.area);
    if (refusal !== null) throw new Error(refusal);
  }

  private computed(cell: Readonly<Cell>, row: number, column: number): string | number | boolean | null {
    return cell.formula === null ? cell.value : this.sheet.book.computed(this.sheet, row, column, cell.formula);
  }

  private shown(cell: Readonly<Cell>, row: number, column: number): unknown {
    const value = this.computed(cell, row, column);
    if (value === null) return '';
    if (typeof value !== 'number' || !isDateFormat(cell.format)) return value;
    return this.sheet.book.world.makeDate(momentOfSerial(value, this.sheet.book.timeZone));
  }
}

function dateSerial(value: unknown, zone: string): number {
  return serialOfMoment((value as Date).getTime(), zone);
}

function realFormat(format: string): string | null {
  if (typeof format !== 'string')
    throw new TypeError("The parameters don't match the method signature for SpreadsheetApp.Range.setNumberFormat.");
  return format === '' || format === 'General' || format === '0.###############' ? null : format;
}

function isDateFormat(format: string | null): boolean {
  return format !== null && /[dyhs]|m/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
