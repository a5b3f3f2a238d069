import { blockName } from '../core/index';
import type { Block, CellStyle, Edge, Validation } from '../core/index';
import { blockAround, blockOf, blocksOutside, blocksWhere, boundingBlock, fewestBlocks, overlaps, putCell } from './cell-blocks';
import type { CellMap } from './cell-blocks';
import { couldBeReadAsSomethingElse, styleFormat, typedInput } from './cell-text';
import { toSheetFormula } from './formula-locale';
import type { DecimalMark } from './formula-locale';
import { exactSize } from './open-book';
import type { Book, SheetSize } from './open-book';
import { reach } from './patch-steps';
import type { SheetWork } from './patch-steps';
import { writeCharts } from './write-charts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The description by which our protection of a tab is known; a person's own is never touched. */
const PROTECTION_MARK = 'Theo dõi CCHC';
/** Above this many different runs of rows, Sheets measures the rows itself: one call in place of one for each run. */
const MOST_HEIGHT_RUNS = 12;
const EXACT_HEIGHT_RUNS = 4;
/** Above this many groups of sub-lines on a tab, no outline is made: each group is a call of its own. */
const MOST_GROUPS = 60;

/**
 * Writes one tab's share of a patch. Values come last: looks first, for a cell's number format decides how a text must be written;
 * and a new tab that a run did not finish is left empty, so that the next run makes it anew.
 */
export function writeSheet(book: Book, sheet: Sheet, work: SheetWork): void {
  const fresh = book.untouched.delete(sheet) && work.cells.size > 0;
  const state = { fresh, empty: fresh || (work.isNew && work.cells.size > 0 && sheet.getLastRow() === 0) };
  growSheet(book, sheet, reach(work));
  if (work.part !== 'content') writeLooks(book, sheet, work, state);
  if (work.part === 'looks') return;
  writeProtection(book, sheet, work, fresh);
  writeCells(book, sheet, work, state);
}

function writeLooks(book: Book, sheet: Sheet, work: SheetWork, state: TabState): void {
  const { fresh } = state;
  writeMerges(sheet, work.merges.blocks, fresh);
  writeStyles(sheet, work, state);
  writeValidations(book, sheet, work, state);
  writeColumns(sheet, work, fresh);
  writeRows(sheet, work, fresh);
  writeFreeze(sheet, work, fresh);
  writeFilter(sheet, work, fresh);
  if (work.once.charts !== undefined) writeCharts(sheet, work, work.once.charts, fresh);
}

/** What is known of a tab before it is written. */
interface TabState {
  /** As Google makes a tab: what is not set is the default. */
  readonly fresh: boolean;
  /** Without content, and of our making: all cells may be set, whatever an earlier try left. */
  readonly empty: boolean;
}

function growSheet(book: Book, sheet: Sheet, needed: SheetSize): void {
  const least = book.sizes.get(sheet);
  if (least !== undefined && needed.rows <= least.rows && needed.columns <= least.columns) return;
  const { rows, columns } = exactSize(book, sheet);
  if (needed.rows > rows) sheet.insertRowsAfter(rows, needed.rows - rows);
  if (needed.columns > columns) sheet.insertColumnsAfter(columns, needed.columns - columns);
  book.sizes.set(sheet, { rows: Math.max(rows, needed.rows), columns: Math.max(columns, needed.columns), exact: true });
}

function rangeOf(sheet: Sheet, block: Block): Range {
  return sheet.getRange(block.row + 1, block.column + 1, block.rows, block.columns);
}

/** A matrix with an entry for each cell of the block. */
function matrix<T>(block: Block, of: (row: number, column: number) => T): T[][] {
  return Array.from({ length: block.rows }, (_, r) =>
    Array.from({ length: block.columns }, (__, c) => of(block.row + r, block.column + c)),
  );
}

/** Adds to the merges that stand there; one of them that crosses ours is taken apart. A block of one cell is there for that alone. */
function writeMerges(sheet: Sheet, blocks: readonly Block[] | null, untouched: boolean): void {
  const bounds = blockAround(blocks ?? []);
  if (blocks === null || bounds === null) return;
  const held = untouched ? [] : rangeOf(sheet, bounds).getMergedRanges().map(blockOf);
  const missing = blocks.filter((block) => !held.some((merge) => blockName(merge) === blockName(block)));
  const crossed = held.filter((merge) => missing.some((block) => overlaps(merge, block)));
  // Whole merges only: Sheets refuses to take apart a piece of one.
  if (crossed.length > 0) sheet.getRangeList(crossed.map(blockName)).breakApart();
  for (const stack of stacked(missing.filter((block) => block.rows * block.columns > 1))) {
    const range = rangeOf(sheet, stack.block);
    if (stack.count === 1) range.merge();
    else range.mergeAcross();
  }
}

/** Merges of one row that stand under each other over the same columns, taken together: Sheets merges them in one call. */
function stacked(blocks: readonly Block[]): readonly { readonly block: Block; readonly count: number }[] {
  const found: { readonly block: Block; readonly count: number }[] = [];
  for (const block of [...blocks].sort((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row)) {
    const last = found.at(-1);
    const under =
      last !== undefined && block.rows === 1 && last.block.rows === last.count && last.block.row + last.block.rows === block.row;
    if (under && last.block.column === block.column && last.block.columns === block.columns) {
      found[found.length - 1] = { block: { ...last.block, rows: last.block.rows + 1 }, count: last.count + 1 };
    } else found.push({ block, count: 1 });
  }
  return found;
}

/** One property of the look. `reset` is what a new tab's cells have. */
interface LookProperty<T> {
  readonly of: (style: CellStyle) => T;
  readonly reset: T;
  readonly setAll: (list: GoogleAppsScript.Spreadsheet.RangeList, value: T) => void;
}

/** A property that can be set cell by cell in one call. */
interface CellProperty<T> extends LookProperty<T> {
  readonly setEach: (range: Range, values: T[][]) => void;
}

type Alignment = 'left' | 'center' | 'right' | null;
type Weight = 'bold' | 'normal';
type Slant = 'italic' | 'normal';

function textProperty<T>(row: LookProperty<T>): LookProperty<T> {
  return row;
}

function cellProperty<T>(row: CellProperty<T>): CellProperty<T> {
  return row;
}

/** What every cell of a new spreadsheet has. */
export const SHEETS_FONT = 'Arial';
export const SHEETS_SIZE = 10;
const SHEETS_COLOR = '#000000';

/** The look of letters: for a rectangle these go together, as one text style a cell. */
const TEXT_LOOK = [
  textProperty<string>({
    of: (style) => style.color ?? SHEETS_COLOR,
    reset: SHEETS_COLOR,
    setAll: (list, value) => list.setFontColor(value),
  }),
  textProperty<string>({
    of: (style) => style.font ?? SHEETS_FONT,
    reset: SHEETS_FONT,
    setAll: (list, value) => list.setFontFamily(value),
  }),
  textProperty<number>({
    of: (style) => style.size ?? SHEETS_SIZE,
    reset: SHEETS_SIZE,
    setAll: (list, value) => list.setFontSize(value),
  }),
  textProperty<Weight>({
    of: (style) => (style.bold === true ? 'bold' : 'normal'),
    reset: 'normal',
    setAll: (list, value) => list.setFontWeight(value),
  }),
  textProperty<Slant>({
    of: (style) => (style.italic === true ? 'italic' : 'normal'),
    reset: 'normal',
    setAll: (list, value) => list.setFontStyle(value),
  }),
] as const;

const CELL_LOOK = [
  cellProperty<string | null>({
    of: (style) => style.fill ?? null,
    reset: null,
    setEach: (range, values) => range.setBackgrounds(values),
    setAll: (list, value) => list.setBackground(value),
  }),
  cellProperty<Alignment>({
    of: (style) => style.horizontal ?? null,
    reset: null,
    setEach: (range, values) => range.setHorizontalAlignments(values),
    setAll: (list, value) => list.setHorizontalAlignment(value),
  }),
  cellProperty<'top' | 'middle' | 'bottom'>({
    of: (style) => style.vertical ?? 'bottom',
    reset: 'bottom',
    setEach: (range, values) => range.setVerticalAlignments(values),
    setAll: (list, value) => list.setVerticalAlignment(value),
  }),
  cellProperty<boolean>({
    of: (style) => style.wrap === true,
    reset: false,
    setEach: (range, values) => range.setWraps(values),
    setAll: (list, value) => list.setWrap(value),
  }),
  cellProperty<string>({
    of: styleFormat,
    reset: 'General',
    setEach: (range, values) => range.setNumberFormats(values),
    setAll: (list, value) => list.setNumberFormat(value),
  }),
] as const;

/** Cells of one rectangle get each property in one call; scattered cells one call for each value of each property. */
function writeStyles(sheet: Sheet, work: SheetWork, { fresh, empty }: TabState): void {
  const blocks = blocksWhere(work.styles, () => true);
  const whole = empty ? boundingBlock(work.styles) : blocks.length === 1 ? (blocks[0] ?? null) : null;
  if (whole !== null) writeRectangle(sheet, work, whole, fresh);
  else for (const row of [...TEXT_LOOK, ...CELL_LOOK]) writeScattered(sheet, work, row as LookProperty<unknown>);
  writeEdges(sheet, work, fresh ? [] : empty && whole !== null ? [whole] : blocks);
}

/** `fresh`: the cells are as Google makes them, so that a property with no other value can be left out. */
function writeRectangle(sheet: Sheet, work: SheetWork, whole: Block, fresh: boolean): void {
  const range = rangeOf(sheet, whole);
  const styles = [...work.styles.values()].flatMap((cells) => [...cells.values()]);
  const needed = <T>(row: LookProperty<T>): boolean => !fresh || styles.some((style) => row.of(style) !== row.reset);
  const styleAt = (row: number, column: number): CellStyle => work.styles.get(row)?.get(column) ?? {};
  if (TEXT_LOOK.some((row) => needed(row as LookProperty<unknown>))) {
    const built = new Map<string, GoogleAppsScript.Spreadsheet.TextStyle>();
    range.setTextStyles(matrix(whole, (row, column) => textStyle(styleAt(row, column), built)));
  }
  for (const property of CELL_LOOK as readonly CellProperty<unknown>[]) {
    if (needed(property))
      property.setEach(
        range,
        matrix(whole, (row, column) => property.of(styleAt(row, column))),
      );
  }
}

/** Equal styles share one object. */
function textStyle(style: CellStyle, built: Map<string, GoogleAppsScript.Spreadsheet.TextStyle>): GoogleAppsScript.Spreadsheet.TextStyle {
  const { color = SHEETS_COLOR, font = SHEETS_FONT, size = SHEETS_SIZE, bold = false, italic = false } = style;
  const key = [color, font, size, bold, italic].join();
  const known = built.get(key);
  if (known !== undefined) return known;
  const builder = SpreadsheetApp.newTextStyle().setForegroundColor(color).setFontFamily(font).setFontSize(size);
  const made = builder.setBold(bold).setItalic(italic).build();
  built.set(key, made);
  return made;
}

function writeScattered<T>(sheet: Sheet, work: SheetWork, row: LookProperty<T>): void {
  const values = new Set<T>();
  for (const cells of work.styles.values()) for (const style of cells.values()) values.add(row.of(style));
  for (const value of values) {
    const names = blocksWhere(work.styles, (style) => row.of(style) === value).map(blockName);
    row.setAll(sheet.getRangeList(names), value);
  }
}

const SIDES = ['top', 'bottom', 'left', 'right'] as const;
type Side = (typeof SIDES)[number];

/** All cells that have the same edge on the same sides share one call; inner lines of a block belong to both neighbours. */
function writeEdges(sheet: Sheet, work: SheetWork, cleared: readonly Block[]): void {
  if (cleared.length > 0) sheet.getRangeList(cleared.map(blockName)).setBorder(false, false, false, false, false, false);
  const edges = new Map<string, Edge>();
  for (const cells of work.styles.values()) {
    for (const style of cells.values()) {
      for (const side of SIDES) if (style[side] !== undefined) edges.set(edgeKey(style[side]), style[side]);
    }
  }
  for (const [key, edge] of edges) {
    for (const [names, sides] of sidesByCells(work, key)) {
      const on = (...wanted: readonly Side[]): true | null => (wanted.some((side) => sides.includes(side)) ? true : null);
      sheet
        .getRangeList(names.split(' '))
        .setBorder(
          on('top'),
          on('left'),
          on('bottom'),
          on('right'),
          on('left', 'right'),
          on('top', 'bottom'),
          edge.color,
          borderStyle(edge),
        );
    }
  }
}

/** The sides on which an edge stands, by the cells that have it there: "A1:B2 C5" → top, bottom. */
function sidesByCells(work: SheetWork, key: string): ReadonlyMap<string, readonly Side[]> {
  const found = new Map<string, readonly Side[]>();
  for (const side of SIDES) {
    const names = blocksWhere(work.styles, (style) => style[side] !== undefined && edgeKey(style[side]) === key)
      .map(blockName)
      .join(' ');
    if (names !== '') found.set(names, [...(found.get(names) ?? []), side]);
  }
  return found;
}

function edgeKey(edge: Edge): string {
  return `${edge.style} ${edge.color}`;
}

function borderStyle(edge: Edge): GoogleAppsScript.Spreadsheet.BorderStyle {
  if (edge.style === 'thick') return SpreadsheetApp.BorderStyle.SOLID_THICK;
  return edge.style === 'medium' ? SpreadsheetApp.BorderStyle.SOLID_MEDIUM : SpreadsheetApp.BorderStyle.SOLID;
}

function writeCells({ mark }: Book, sheet: Sheet, work: SheetWork, { empty }: TabState): void {
  const bounds = boundingBlock(work.cells);
  if (bounds === null) return;
  const held = empty ? null : heldFormats(sheet, work);
  for (const block of empty ? [bounds] : fewestBlocks(work.cells)) {
    const values = matrix(block, (row, column) => {
      const style = work.styles.get(row)?.get(column);
      const format = style === undefined ? (held?.(row, column) ?? null) : styleFormat(style);
      return typedInput(work.cells.get(row)?.get(column) ?? null, format, mark);
    });
    setValuesAnyway(rangeOf(sheet, block), values);
  }
}

/**
 * The format that stands in a cell, asked for in one call: the texts that could be misread and whose format this patch does not set. Null
 * when there are none.
 */
function heldFormats(sheet: Sheet, work: SheetWork): ((row: number, column: number) => string | null) | null {
  const asks: CellMap<true> = new Map();
  for (const [row, cells] of work.cells) {
    for (const [column, input] of cells) {
      const isOpen = typeof input === 'string' && couldBeReadAsSomethingElse(input) && work.styles.get(row)?.has(column) !== true;
      if (isOpen) putCell(asks, row, column, true);
    }
  }
  const bounds = boundingBlock(asks);
  if (bounds === null) return null;
  const formats = rangeOf(sheet, bounds).getNumberFormats();
  return (row, column) => formats[row - bounds.row]?.[column - bounds.column] ?? null;
}

/** A validation that refuses a value refuses it to scripts too: then it is lifted for the moment of writing. */
function setValuesAnyway(range: Range, values: unknown[][]): void {
  try {
    range.setValues(values);
  } catch (error) {
    if (!String(error).includes('data validation')) throw error;
    const rules = range.getDataValidations();
    range.clearDataValidations();
    range.setValues(values);
    range.setDataValidations(rules);
  }
}

function writeValidations({ mark }: Book, sheet: Sheet, work: SheetWork, { empty }: TabState): void {
  const bounds = boundingBlock(work.validations);
  if (bounds === null) return;
  const range = rangeOf(sheet, bounds);
  const held = empty ? null : range.getDataValidations();
  const built = new Map<string, GoogleAppsScript.Spreadsheet.DataValidation | null>();
  range.setDataValidations(
    matrix(bounds, (row, column) => {
      const wanted = work.validations.get(row)?.get(column);
      if (wanted === undefined) return held?.[row - bounds.row]?.[column - bounds.column] ?? null;
      const key = JSON.stringify(wanted);
      const known = built.get(key);
      if (known !== undefined) return known;
      const rule = buildValidation(wanted, mark);
      built.set(key, rule);
      return rule;
    }),
  );
}

function buildValidation(wanted: Validation, mark: DecimalMark): GoogleAppsScript.Spreadsheet.DataValidation | null {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false);
  switch (wanted.kind) {
    case 'list':
      return builder
        .requireValueInList([...wanted.items], true)
        .setHelpText(sentence(wanted.title, wanted.prompt))
        .build();
    case 'date':
      return builder
        .requireDate()
        .setHelpText(sentence(wanted.title, wanted.prompt, wanted.error))
        .build();
    case 'locked':
      // The cell itself, said without an address: the rule is the same object for every cell.
      return builder.requireFormulaSatisfied(toSheetFormula('=ISFORMULA(INDIRECT("RC",FALSE))', mark)).setHelpText(wanted.error).build();
    case 'none':
      return null;
  }
}

function sentence(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?:]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function writeColumns(sheet: Sheet, work: SheetWork, fresh: boolean): void {
  const columns = [...work.columns].sort(([a], [b]) => a - b);
  const shown = columns.filter(([, { hidden }]) => !hidden);
  for (const run of runsOf(shown.map(([column, { width }]) => ({ at: column, count: 1, value: width })))) {
    sheet.setColumnWidths(run.at + 1, run.count, Math.max(2, Math.round(run.value)));
  }
  for (const run of runsOf(columns.map(([column, { hidden }]) => ({ at: column, count: 1, value: hidden })))) {
    if (run.value) sheet.hideColumns(run.at + 1, run.count);
    else if (!fresh) sheet.showColumns(run.at + 1, run.count);
  }
}

interface ValueRun<T> {
  readonly at: number;
  readonly count: number;
  readonly value: T;
}

/** Neighbours with the same value, joined. */
function runsOf<T>(items: readonly ValueRun<T>[]): readonly ValueRun<T>[] {
  const found: ValueRun<T>[] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (last !== undefined && last.value === item.value && last.at + last.count === item.at) {
      found[found.length - 1] = { ...last, count: last.count + item.count };
    } else found.push(item);
  }
  return found;
}

const PIXELS_A_POINT = 4 / 3;

function writeRows(sheet: Sheet, work: SheetWork, fresh: boolean): void {
  const rows = [...work.rows].sort((a, b) => a.row - b.row);
  const heights = runsOf(
    rows.map(({ row, count, height }) => ({ at: row, count, value: Math.max(2, Math.round(height * PIXELS_A_POINT)) })),
  );
  const exact = heights.length > MOST_HEIGHT_RUNS ? heights.slice(0, EXACT_HEIGHT_RUNS) : heights;
  for (const run of exact) sheet.setRowHeights(run.at + 1, run.count, run.value);
  const [first, last] = [heights[exact.length], heights.at(-1)];
  if (first !== undefined && last !== undefined) sheet.autoResizeRows(first.at + 1, last.at + last.count - first.at);
  writeGroups(sheet, runsOf(rows.map(({ row, count, level }) => ({ at: row, count, value: level }))), fresh);
}

function writeGroups(sheet: Sheet, runs: readonly ValueRun<number>[], fresh: boolean): void {
  if (runs.filter((run) => run.value > 0).length > MOST_GROUPS) return;
  if (fresh && runs.every((run) => run.value === 0)) return;
  for (const run of runs) {
    const held = fresh ? 0 : sheet.getRowGroupDepth(run.at + 1);
    if (held !== run.value) sheet.getRange(run.at + 1, 1, run.count, 1).shiftRowGroupDepth(run.value - held);
  }
}

function writeFreeze(sheet: Sheet, { once: { freeze } }: SheetWork, fresh: boolean): void {
  if (freeze === undefined) return;
  if (!fresh || freeze.rows > 0) sheet.setFrozenRows(freeze.rows);
  if (!fresh || freeze.columns > 0) sheet.setFrozenColumns(freeze.columns);
  if (!fresh || !freeze.gridlines) sheet.setHiddenGridlines(!freeze.gridlines);
}

/** A filter that already stands on the block is left alone, with what people chose in it. Sheets shows a button on every column. */
function writeFilter(sheet: Sheet, { once: { filter } }: SheetWork, fresh: boolean): void {
  if (filter === undefined) return;
  const held = fresh ? null : sheet.getFilter();
  if (held !== null && filter.block !== null && held.getRange().getA1Notation() === blockName(filter.block)) return;
  held?.remove();
  if (filter.block !== null) rangeOf(sheet, filter.block).createFilter();
}

/**
 * One protection of the whole tab. Without `editors` it only warns, and leaves everything free but the locked blocks. With them it shuts
 * out everybody else; the locked blocks are then guarded by their validations alone, since two protections do not add up.
 */
function writeProtection(book: Book, sheet: Sheet, work: SheetWork, fresh: boolean): void {
  if (work.once.protect === undefined) return;
  const { locked, editors = [] } = work.once.protect;
  const held = fresh ? [] : sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  // On a tab of our own making, one without a description is ours from a run that was cut short.
  const ours = held.find((protection) => [PROTECTION_MARK, ...(work.isNew ? [''] : [])].includes(protection.getDescription()));
  if (locked.length + editors.length === 0) {
    ours?.remove();
    return;
  }
  if (ours === undefined && held.length > 0) return;
  const protection = (ours ?? sheet.protect()).setDescription(PROTECTION_MARK);
  if (editors.length > 0) {
    if (ours !== undefined) protection.setWarningOnly(false).setUnprotectedRanges([]);
    letOnly(protection, editors);
    return;
  }
  const { rows, columns } = exactSize(book, sheet);
  const free = blocksOutside(locked, rows, columns).map(blockName);
  protection.setWarningOnly(true);
  if (free.length > 0) protection.setUnprotectedRanges(sheet.getRangeList(free).getRanges());
}

/** Google keeps the owner and whoever runs this among the editors. Nobody is shut out before the list of editors was changed. */
function letOnly(protection: GoogleAppsScript.Spreadsheet.Protection, editors: readonly string[]): void {
  const others = protection.getEditors().flatMap((user) => (editors.includes(user.getEmail()) ? [] : [user.getEmail()]));
  if (others.length > 0) protection.removeEditors(others);
  protection.addEditors([...editors]);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
}
