import type { Guarded } from './call-log';
import { FakeEmbeddedChartBuilder } from './charts';
import type { FakeEmbeddedChart } from './charts';
import type { Face } from './face';
import { moveReferences } from './formula-text';
import type { Locale, RowMove } from './formula-text';
import { contains, copyCell, emptyCell, growArea, overlaps, ownRow, parseArea, shrinkArea } from './grid';
import type { Area, Cell, Row } from './grid';
import { FakeRange } from './range';
import type { RangeSheet } from './range';

import { FakeConditionalFormatRule, FakeProtection } from './rules';

type GSheet = GoogleAppsScript.Spreadsheet.Sheet;

type Kept =
  | 'getName'
  | 'setName'
  | 'getSheetId'
  | 'getIndex'
  | 'getParent'
  | 'isSheetHidden'
  | 'hideSheet'
  | 'showSheet'
  | 'activate'
  | 'getDataRange'
  | 'getSheetValues'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'getRangeList'
  | 'insertRowsBefore'
  | 'insertRowsAfter'
  | 'deleteRows'
  | 'insertColumnsAfter'
  | 'deleteColumns'
  | 'getFrozenRows'
  | 'isColumnHiddenByUser'
  | 'getColumnWidth'
  | 'setColumnWidth'
  | 'setColumnWidths'
  | 'hideColumns'
  | 'showColumns'
  | 'setRowHeights'
  | 'setRowHeightsForced'
  | 'autoResizeRows'
  | 'getConditionalFormatRules'
  | 'setConditionalFormatRules'
  | 'getProtections'
  | 'protect'
  | 'setFrozenRows'
  | 'setFrozenColumns'
  | 'setHiddenGridlines'
  | 'getFilter'
  | 'setTabColor'
  | 'getCharts'
  | 'newChart'
  | 'insertChart'
  | 'removeChart'
  | 'getRowGroupDepth';

/** What the whole file asks of the world around it. */
export interface SheetWorld {
  readonly currentUser: string;
  /** Addresses that Google knows no account for. */
  readonly noAccount: readonly string[];
  /** What a copy of a tab does not keep. */
  readonly copyLoses: 'nothing' | 'rules' | 'looks';
  readonly makeDate: (moment: number) => object;
}

/** What a tab asks of the file that it is in. */
export interface SheetBook extends Guarded {
  readonly world: SheetWorld;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly ownerEmail: string;
  readonly sheets: readonly FakeSheet[];
  active: FakeSheet;
  editors(): readonly string[];
  mayEdit(): boolean;
  nextId(): number;
  checkName(name: string): void;
  select(range: FakeRange): void;
  computed(sheet: RangeSheet, row: number, column: number, formula: string): string | number | boolean;
  moveEverywhere(moved: FakeSheet, move: RowMove, keep: (area: Area) => boolean): void;
}

/** One tab. Rows and columns are 1-based; cells appear when they are first touched. */
export class FakeSheet implements Guarded, Face<GSheet, Kept> {
  readonly serviceName = 'Sheet';
  maxRows = 1000;
  maxColumns = 26;
  rows: (Row | undefined)[] = [];
  merges: Area[] = [];
  rules: FakeConditionalFormatRule[] = [];
  protections: FakeProtection[] = [];
  charts: FakeEmbeddedChart[] = [];
  filter: Area | null = null;
  filterCriteria = new Map<number, unknown>();
  hidden = false;
  tabColor: string | null = null;
  frozen = { rows: 0, columns: 0 };
  hiddenGridlines = false;
  readonly widths = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly heights = new Map<number, number>();
  readonly rowLevels = new Map<number, number>();
  constructor(
    readonly book: SheetBook,
    readonly id: number,
    public name: string,
  ) {}

  get isGone(): boolean {
    return !this.book.sheets.includes(this);
  }

  locale(): Locale {
    return this.book.locale;
  }

  cell(row: number, column: number): Cell {
    const line = ownRow(this.rows[row] ?? []);
    this.rows[row] = line;
    return (line[column] ??= emptyCell());
  }

  peek(row: number, column: number): Readonly<Cell> {
    return this.rows[row]?.[column] ?? emptyCell();
  }

  rangeOf(area: Area): FakeRange {
    return new FakeRange(this, { ...area });
  }

  /** Why the current user may not edit the area; null when nothing stands in the way. */
  refusal(area: Area): string | null {
    if (!this.book.mayEdit()) return 'You do not have permission to edit this spreadsheet.';
    const blocked = this.protections.some(
      (protection) =>
        !protection.canEdit() &&
        overlaps(protection.area, area) &&
        !(protection.kind === 'SHEET' && protection.unprotected.some((free) => contains(free, area))),
    );
    return blocked
      ? 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'
      : null;
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): this {
    this.book.checkName(name);
    this.name = name;
    return this;
  }

  getSheetId(): number {
    return this.id;
  }

  getIndex(): number {
    return this.book.sheets.indexOf(this) + 1;
  }

  getParent(): SheetBook {
    return this.book;
  }

  isSheetHidden(): boolean {
    return this.hidden;
  }

  hideSheet(): this {
    if (this.book.sheets.filter((sheet) => !sheet.hidden).length < 2) throw new Error("You can't hide all the sheets in a document.");
    this.hidden = true;
    return this;
  }

  showSheet(): this {
    this.hidden = false;
    return this;
  }

  activate(): this {
    this.book.active = this;
    return this;
  }

  getLastRow(): number {
    let last = 0;
    this.rows.forEach((line, row) => {
      if (line?.some((cell) => cell.value !== null || cell.formula !== null)) last = Math.max(last, row);
    });
    return last;
  }

  getLastColumn(): number {
    let last = 0;
    for (const line of this.rows) {
      line?.forEach((cell, column) => {
        if (cell.value !== null || cell.formula !== null) last = Math.max(last, column);
      });
    }
    return last;
  }

  getDataRange(): FakeRange {
    return this.rangeOf({ row: 1, column: 1, rows: Math.max(1, this.getLastRow()), columns: Math.max(1, this.getLastColumn()) });
  }

  /** −1 as a size reaches to the last cell with content [I]; what an empty tab gives is not known: the fake throws. */
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    const height = rows === -1 ? this.getLastRow() - row + 1 : rows;
    return this.rangeOf({ row, column, rows: height, columns: columns === -1 ? this.getLastColumn() - column + 1 : columns }).getValues();
  }

  getMaxRows(): number {
    return this.maxRows;
  }

  getMaxColumns(): number {
    return this.maxColumns;
  }

  getRange(first: string | number, column?: number, rows = 1, columns = 1): FakeRange {
    if (typeof first === 'number') return this.rangeOf({ row: first, column: column ?? 1, rows, columns });
    const area = parseArea(first);
    if (area === null) throw new Error('Range not found');
    return this.rangeOf(area);
  }

  getRangeList(names: readonly string[]): FakeRangeList {
    if (names.length === 0) throw new Error('The range list must hold at least one range.');
    return new FakeRangeList(names.map((name) => this.getRange(name)));
  }

  insertRowsBefore(row: number, count: number): this {
    if (row < 1 || row > this.maxRows) throw new Error('Those rows are out of bounds.');
    this.openRows(row, count);
    return this;
  }

  insertRowsAfter(row: number, count: number): this {
    if (row < 1 || row > this.maxRows) throw new Error('Those rows are out of bounds.');
    this.openRows(row + 1, count);
    return this;
  }

  deleteRows(row: number, count: number): void {
    this.whole();
    if (row < 1 || row + count - 1 > this.maxRows) throw new Error('Those rows are out of bounds.');
    if (this.maxRows - count < 1 || (row <= this.frozen.rows + 1 && this.maxRows - count <= this.frozen.rows)) {
      throw new Error("You can't delete all the rows on the sheet.");
    }
    for (let at = row; at <= this.maxRows; at += 1) this.moveRow(at + count, at);
    this.maxRows -= count;
    this.merges = this.merges.filter((area) => shrinkArea(area, row, count));
    this.protections = this.protections.filter((protection) => {
      if (protection.kind === 'SHEET') {
        protection.unprotected = protection.unprotected.filter((area) => shrinkArea(area, row, count));
        protection.area.rows = this.maxRows;
        return true;
      }
      return shrinkArea(protection.area, row, count);
    });
    this.rules = this.rules.filter((rule) => rule.areas.filter((area) => shrinkArea(area, row, count)).length > 0);
    this.book.moveEverywhere(
      this,
      (at) => (at < row ? at : at < row + count ? null : at - count),
      (area) => shrinkArea(area, row, count),
    );
  }

  insertColumnsAfter(column: number, count: number): this {
    this.whole();
    if (column !== this.maxColumns) throw new Error('The fake inserts columns at the end only.');
    this.maxColumns += count;
    for (const protection of this.protections) if (protection.kind === 'SHEET') protection.area.columns = this.maxColumns;
    return this;
  }

  deleteColumns(column: number, count: number): void {
    this.whole();
    if (column + count - 1 !== this.maxColumns || column < 2) throw new Error('The fake deletes columns at the end only.');
    if (this.getLastColumn() >= column) throw new Error('The fake deletes empty columns only.');
    this.maxColumns -= count;
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(column: number, count: number, width: number): this {
    if (column + count - 1 > this.maxColumns) throw new Error('Those columns are out of bounds.');
    if (!Number.isInteger(width) || width < 2) throw new Error(`Invalid width ${String(width)}`);
    for (let at = column; at < column + count; at += 1) this.widths.set(at, width);
    return this;
  }

  hideColumns(column: number, count = 1): void {
    for (let at = column; at < column + count; at += 1) this.hiddenColumns.add(at);
  }

  showColumns(column: number, count = 1): void {
    for (let at = column; at < column + count; at += 1) this.hiddenColumns.delete(at);
  }

  setRowHeights(row: number, count: number, height: number): this {
    return this.setRowHeightsForced(row, count, height);
  }

  setRowHeightsForced(row: number, count: number, height: number): this {
    if (row + count - 1 > this.maxRows) throw new Error('Those rows are out of bounds.');
    if (!Number.isInteger(height) || height < 2) throw new Error(`Invalid height ${String(height)}`);
    for (let at = row; at < row + count; at += 1) this.heights.set(at, height);
    return this;
  }

  autoResizeRows(row: number, count: number): this {
    for (let at = row; at < row + count; at += 1) this.heights.delete(at);
    return this;
  }

  getConditionalFormatRules(): readonly FakeConditionalFormatRule[] {
    return [...this.rules];
  }

  setConditionalFormatRules(rules: readonly GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    this.whole();
    const taken = rules as unknown as readonly FakeConditionalFormatRule[];
    if (taken.some((rule) => rule.sheet !== this)) throw new Error('Conditional format rule must be on this sheet.');
    this.rules = [...taken];
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): readonly FakeProtection[] {
    return this.protections.filter((protection) => protection.kind === String(type));
  }

  protect(): FakeProtection {
    const held = this.protections.find((protection) => protection.kind === 'SHEET');
    return held ?? this.addProtection('SHEET', { row: 1, column: 1, rows: this.maxRows, columns: this.maxColumns });
  }

  addProtection(kind: 'SHEET' | 'RANGE', area: Area): FakeProtection {
    const refusal = this.refusal(area);
    if (refusal !== null) throw new Error(refusal);
    const protection = new FakeProtection(this, kind, area);
    this.protections.push(protection);
    return protection;
  }

  /**
   * [D] `insertSheet` with a template: "all data from the template sheet". [K] That looks, rules, validations, sizes and the filter come
   * along as in the menu's "Nhân bản", and protections do not; a test can say otherwise.
   */
  takeAfter(model: FakeSheet): void {
    const { copyLoses } = this.book.world;
    this.maxRows = model.maxRows;
    this.maxColumns = model.maxColumns;
    this.rows = model.rows.map((row) => row?.map((cell) => this.copied(cell)));
    this.merges = model.merges.map((area) => ({ ...area }));
    if (copyLoses !== 'rules') {
      this.rules = model.rules.map(
        ({ areas, formula, look }) =>
          new FakeConditionalFormatRule(
            this,
            areas.map((area) => ({ ...area })),
            formula,
            look,
          ),
      );
    }
    this.filter = model.filter === null ? null : { ...model.filter };
    this.frozen = { ...model.frozen };
    this.hiddenGridlines = model.hiddenGridlines;
    for (const [column, width] of model.widths) this.widths.set(column, width);
    for (const column of model.hiddenColumns) this.hiddenColumns.add(column);
    for (const [row, height] of model.heights) this.heights.set(row, height);
    for (const [row, level] of model.rowLevels) this.rowLevels.set(row, level);
  }

  private copied(cell: Readonly<Cell>): Cell {
    if (this.book.world.copyLoses === 'looks') return { ...emptyCell(), value: cell.value, formula: cell.formula };
    return copyCell(cell);
  }

  getFrozenRows(): number {
    return this.frozen.rows;
  }

  isColumnHiddenByUser(column: number): boolean {
    return this.hiddenColumns.has(column);
  }

  getColumnWidth(column: number): number {
    return this.widths.get(column) ?? 100;
  }

  setFrozenRows(rows: number): void {
    if (rows >= this.maxRows) throw new Error("You can't freeze all visible rows on the sheet.");
    this.frozen.rows = rows;
  }

  setFrozenColumns(columns: number): void {
    if (columns >= this.maxColumns) throw new Error("You can't freeze all visible columns on the sheet.");
    this.frozen.columns = columns;
  }

  setHiddenGridlines(hidden: boolean): this {
    this.hiddenGridlines = hidden;
    return this;
  }

  drop(protection: FakeProtection): void {
    this.protections = this.protections.filter((other) => other !== protection);
  }

  getFilter(): FakeFilter | null {
    return this.filter === null ? null : new FakeFilter(this);
  }

  setTabColor(color: string | null): this {
    this.tabColor = color;
    return this;
  }

  getCharts(): readonly FakeEmbeddedChart[] {
    return [...this.charts];
  }

  newChart(): FakeEmbeddedChartBuilder {
    return new FakeEmbeddedChartBuilder(this);
  }

  insertChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    this.charts.push(chart as unknown as FakeEmbeddedChart);
  }

  removeChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    this.charts = this.charts.filter((other) => other.id !== (chart as unknown as FakeEmbeddedChart).id);
  }

  getRowGroupDepth(row: number): number {
    return this.rowLevels.get(row) ?? 0;
  }

  private whole(): void {
    const refusal = this.refusal({ row: 1, column: 1, rows: this.maxRows, columns: this.maxColumns });
    if (refusal !== null) throw new Error(refusal);
  }

  private openRows(row: number, count: number): void {
    this.whole();
    for (let at = this.maxRows; at >= row; at -= 1) this.moveRow(at, at + count);
    for (let at = row; at < row + count; at += 1) this.moveRow(-1, at);
    this.maxRows += count;
    for (let at = row; at < row + count; at += 1) this.inherit(at, row - 1, row + count);
    for (const area of this.merges) growArea(area, row, count);
    for (const protection of this.protections) {
      growArea(protection.area, row, count);
      for (const area of protection.unprotected) growArea(area, row, count);
    }
    for (const rule of this.rules) for (const area of rule.areas) growArea(area, row, count);
    this.book.moveEverywhere(
      this,
      (at) => (at < row ? at : at + count),
      (area) => {
        growArea(area, row, count);
        return true;
      },
    );
  }

  /** New rows look like the one above; a validation that stands above and below goes through [K]. */
  private inherit(row: number, above: number, below: number): void {
    this.rows[above]?.forEach((cell, column) => {
      const made = this.cell(row, column);
      made.look = { ...cell.look };
      made.format = cell.format;
      const next = this.peek(below, column).validation;
      made.validation = cell.validation !== null && next !== null && cell.validation.criteria === next.criteria ? cell.validation : null;
    });
  }

  private moveRow(from: number, to: number): void {
    this.rows[to] = this.rows[from];
    this.rows[from] = undefined;
    for (const held of [this.heights, this.rowLevels]) {
      const value = held.get(from);
      if (value === undefined) held.delete(to);
      else held.set(to, value);
      held.delete(from);
    }
  }

  /** Formulas of this tab after rows of `moved` went elsewhere. */
  follow(moved: FakeSheet, move: RowMove): void {
    this.rows.forEach((line, row) => {
      line?.forEach(({ formula }, column) => {
        const now = formula === null ? null : moveReferences(formula, this.name, moved.name, move);
        if (now !== formula) this.cell(row, column).formula = now;
      });
    });
    for (const rule of this.rules) {
      if (rule.formula !== null) rule.formula = moveReferences(rule.formula, this.name, moved.name, move);
    }
  }
}

export class FakeFilter implements Guarded {
  readonly serviceName = 'Filter';
  constructor(private readonly sheet: FakeSheet) {}

  getRange(): FakeRange {
    if (this.sheet.filter === null) throw new Error('The filter is gone.');
    return this.sheet.rangeOf(this.sheet.filter);
  }

  remove(): void {
    this.sheet.filter = null;
    this.sheet.filterCriteria.clear();
  }

  getColumnFilterCriteria(column: number): unknown {
    return this.sheet.filterCriteria.get(column) ?? null;
  }

  setColumnFilterCriteria(column: number, criteria: unknown): this {
    this.sheet.filterCriteria.set(column, criteria);
    return this;
  }
}

export class FakeRangeList implements Guarded {
  readonly serviceName = 'RangeList';
  constructor(private readonly ranges: readonly FakeRange[]) {}

  getRanges(): readonly FakeRange[] {
    return this.ranges;
  }

  setBackground(color: string | null): this {
    return this.each((range) => range.setBackgrounds(filled(range, color)));
  }

  setFontColor(color: string | null): this {
    return this.each((range) => range.setFontColors(filled(range, color)));
  }

  setFontFamily(family: string | null): this {
    return this.each((range) => range.setFontFamilies(filled(range, family)));
  }

  setFontSize(size: number): this {
    return this.each((range) => range.setFontSizes(filled(range, size)));
  }

  setFontWeight(weight: string | null): this {
    return this.each((range) => range.setFontWeights(filled(range, weight)));
  }

  setFontStyle(style: string | null): this {
    return this.each((range) => range.setFontStyles(filled(range, style)));
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.each((range) => range.setHorizontalAlignments(filled(range, alignment)));
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.each((range) => range.setVerticalAlignments(filled(range, alignment)));
  }

  setWrap(wrap: boolean): this {
    return this.each((range) => range.setWraps(filled(range, wrap)));
  }

  setNumberFormat(format: string): this {
    return this.each((range) => range.setNumberFormat(format));
  }

  setBorder(...line: Parameters<FakeRange['setBorder']>): this {
    return this.each((range) => range.setBorder(...line));
  }

  breakApart(): this {
    return this.each((range) => range.breakApart());
  }

  private each(apply: (range: FakeRange) => unknown): this {
    for (const range of this.ranges) apply(range);
    return this;
  }
}

function filled(range: FakeRange, value: unknown): readonly (readonly unknown[])[] {
  return Array.from({ length: range.area.rows }, () => Array<unknown>(range.area.columns).fill(value));
}
