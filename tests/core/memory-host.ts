import type {
  Block,
  CellInput,
  CellValue,
  PatchOp,
  RuleSnapshot,
  SheetPatch,
  SheetSnapshot,
  ValidationSnapshot,
  Visibility,
  WorkbookSnapshot,
} from '../../src/core/model/sheet';

/** A cell that stands in memory. */
export interface MemoryCell {
  value: CellValue;
  formula: string | null;
  format: string | null;
}

/** A sheet in memory that tests may damage at will. */
export interface MemorySheet {
  name: string;
  visibility: Visibility;
  rows: MemoryCell[][];
  merges: Block[];
  rules: RuleSnapshot[];
  validations: ValidationSnapshot[];
  protected: boolean;
}

export interface MemoryBook {
  sheets: MemorySheet[];
}

/** A host of nothing but data: edits become cells at once, references of formulas follow inserted and deleted rows. It calculates nothing. */
export function applyInMemory(workbook: WorkbookSnapshot, patch: SheetPatch): WorkbookSnapshot {
  const book = openBook(workbook);
  for (const op of patch.ops) applyOp(book, op);
  return closeBook(book, workbook.file);
}

export function openBook(workbook: WorkbookSnapshot): MemoryBook {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      rows: sheet.values.map((row, at) =>
        row.map((value, column) => ({
          value,
          formula: sheet.formulas[at]?.[column] ?? null,
          format: sheet.formats[at]?.[column] ?? null,
        })),
      ),
      merges: [...sheet.merges],
      rules: [...sheet.rules],
      validations: [...sheet.validations],
      protected: sheet.protected,
    })),
  };
}

export function closeBook(book: MemoryBook, file: string): WorkbookSnapshot {
  return { file, sheets: book.sheets.map(closeSheet) };
}

function closeSheet(sheet: MemorySheet): SheetSnapshot {
  const rows = [...sheet.rows];
  while (rows.length > 0 && (rows.at(-1) ?? []).every((cell) => cell.value === null && cell.formula === null)) rows.pop();
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    values: rows.map((row) => row.map((cell) => cell.value)),
    formulas: rows.map((row) => row.map((cell) => cell.formula)),
    formats: rows.map((row) => row.map((cell) => cell.format)),
    merges: sheet.merges,
    rules: sheet.rules,
    validations: sheet.validations,
    protected: sheet.protected,
  };
}

/** The cell, made where the sheet does not reach so far. */
export function cellAt(sheet: MemorySheet, row: number, column: number): MemoryCell {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const line = sheet.rows[row]!;
  while (line.length <= column) line.push(emptyCell());
  return line[column]!;
}

function emptyCell(): MemoryCell {
  return { value: null, formula: null, format: null };
}

function sheetOf(book: MemoryBook, name: string): MemorySheet {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`No sheet "${name}"`);
  return sheet;
}

function applyOp(book: MemoryBook, op: PatchOp): void {
  switch (op.op) {
    case 'addSheet':
      book.sheets.push({
        name: op.sheet,
        visibility: op.visibility,
        rows: [],
        merges: [],
        rules: [],
        validations: [],
        protected: false,
      });
      return;
    case 'deleteSheet':
      book.sheets = book.sheets.filter((sheet) => sheet.name !== op.sheet);
      return;
    case 'insertRows':
      insertRows(book, sheetOf(book, op.sheet), op.row, op.count);
      return;
    case 'deleteRows':
      deleteRows(book, sheetOf(book, op.sheet), op.row, op.count);
      return;
    case 'setCells':
      op.cells.forEach((line, down) => {
        line.forEach((input, across) => {
          setCell(sheetOf(book, op.sheet), op.row + down, op.column + across, input);
        });
      });
      return;
    case 'setStyle':
      for (const block of op.blocks) {
        eachCell(sheetOf(book, op.sheet), block, (cell) => {
          cell.format = op.style.format ?? null;
        });
      }
      return;
    case 'setMerges':
      for (const block of op.blocks) {
        const sheet = sheetOf(book, op.sheet);
        sheet.merges = sheet.merges.filter((merge) => !meets(merge, block));
        if (block.rows * block.columns > 1) sheet.merges.push(block);
      }
      return;
    case 'setRules': {
      const sheet = sheetOf(book, op.sheet);
      const kept = sheet.rules.filter((_, index) => !op.remove.includes(index));
      sheet.rules = [...op.add.map(({ ranges, formula }) => ({ ranges, formula })), ...kept];
      return;
    }
    case 'setValidation':
      for (const block of op.blocks) setValidation(sheetOf(book, op.sheet), block, op.validation);
      return;
    case 'protect':
      sheetOf(book, op.sheet).protected = op.locked.length > 0;
      return;
    case 'setColumns':
    case 'setRows':
    case 'freeze':
    case 'setFilter':
    case 'setPrint':
    case 'setCharts':
    case 'setName':
    case 'activate':
      return;
  }
}

/** A cell under a merge keeps nothing that is written to it, as in Excel. */
function setCell(sheet: MemorySheet, row: number, column: number, input: CellInput): void {
  if (isCovered(sheet, row, column)) return;
  const cell = cellAt(sheet, row, column);
  const isFormula = typeof input === 'object' && input !== null;
  cell.value = isFormula ? input.value : input;
  cell.formula = isFormula ? input.formula : null;
}

function isCovered(sheet: MemorySheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) => meets(merge, { row, column, rows: 1, columns: 1 }) && !(merge.row === row && merge.column === column),
  );
}

type Wanted = Extract<PatchOp, { op: 'setValidation' }>['validation'];

function setValidation(sheet: MemorySheet, block: Block, validation: Wanted): void {
  sheet.validations = cutRanges(sheet.validations, block);
  if (validation.kind === 'none') return;
  const kind = validation.kind === 'list' || validation.kind === 'date' ? validation.kind : 'other';
  sheet.validations.push({ ranges: [block], kind, items: validation.kind === 'list' ? validation.items : [] });
}

/** What is left of ranged things once a block is taken out of them. */
export function cutRanges<T extends { readonly ranges: readonly Block[] }>(list: readonly T[], block: Block): T[] {
  return list
    .map((item) => ({ ...item, ranges: item.ranges.flatMap((range) => cut(range, block)) }))
    .filter((item) => item.ranges.length > 0);
}

function cut(range: Block, block: Block): Block[] {
  if (!meets(range, block)) return [range];
  const [top, bottom] = [Math.max(range.row, block.row), Math.min(range.row + range.rows, block.row + block.rows)];
  const [left, right] = [Math.max(range.column, block.column), Math.min(range.column + range.columns, block.column + block.columns)];
  return [
    { ...range, rows: top - range.row },
    { ...range, row: bottom, rows: range.row + range.rows - bottom },
    { row: top, rows: bottom - top, column: range.column, columns: left - range.column },
    { row: top, rows: bottom - top, column: right, columns: range.column + range.columns - right },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

export function meets(one: Block, other: Block): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

export function eachCell(sheet: MemorySheet, block: Block, change: (cell: MemoryCell, row: number, column: number) => void): void {
  for (let row = block.row; row < block.row + block.rows; row += 1)
    for (let column = block.column; column < block.column + block.columns; column += 1) change(cellAt(sheet, row, column), row, column);
}

/** Inserts empty rows; formulas, rules, checks and merges of the book follow. */
export function insertRows(book: MemoryBook, sheet: MemorySheet, row: number, count: number): void {
  while (sheet.rows.length < row) sheet.rows.push([]);
  sheet.rows.splice(row, 0, ...Array.from({ length: count }, () => []));
  shiftBook(book, sheet, (at) => (at >= row ? at + count : at), row, 0);
}

/** Deletes rows; what pointed at them points nowhere. */
export function deleteRows(book: MemoryBook, sheet: MemorySheet, row: number, count: number): void {
  sheet.rows.splice(row, count);
  shiftBook(book, sheet, (at) => (at >= row + count ? at - count : at), row, count);
}

function shiftBook(book: MemoryBook, sheet: MemorySheet, move: (row: number) => number, row: number, deleted: number): void {
  const isGone = (at: number): boolean => at >= row && at < row + deleted;
  for (const other of book.sheets) {
    for (const line of other.rows) {
      for (const cell of line) {
        if (cell.formula !== null) cell.formula = shiftFormula(cell.formula, other === sheet, sheet.name, move, isGone, row);
      }
    }
  }
  const shiftBlock = (block: Block): Block => {
    const last = block.row + block.rows - 1;
    const first = isGone(block.row) ? row : move(block.row);
    const end = isGone(last) ? row - 1 : move(last);
    return { ...block, row: first, rows: end - first + 1 };
  };
  const shiftList = <T extends { readonly ranges: readonly Block[] }>(list: readonly T[]): T[] =>
    list
      .map((item) => ({ ...item, ranges: item.ranges.map(shiftBlock).filter((block) => block.rows > 0) }))
      .filter((item) => item.ranges.length > 0);
  sheet.rules = shiftList(sheet.rules).map((rule) =>
    rule.formula === null ? rule : { ...rule, formula: shiftFormula(rule.formula, true, sheet.name, move, isGone, row) },
  );
  sheet.validations = shiftList(sheet.validations);
  sheet.merges = sheet.merges.map(shiftBlock).filter((block) => block.rows > 0);
}

const REFERENCE = /(?<sheet>'(?:[^']|'')+'!)?(?<!["\p{L}])(?<first>\$?[A-Z]{1,2}\$?\d+)(?::(?<last>\$?[A-Z]{1,2}\$?\d+))?(?![\p{L}\d(])/gu;

function shiftFormula(
  formula: string,
  isSame: boolean,
  name: string,
  move: (row: number) => number,
  isGone: (row: number) => boolean,
  row: number,
): string {
  const quoted = `'${name.replaceAll("'", "''")}'!`;
  return formula.replace(REFERENCE, (whole: string, sheet: string | undefined, first: string, last: string | undefined) => {
    if (sheet === undefined ? !isSame : sheet !== quoted) return whole;
    const [from, to] = [rowOf(first), rowOf(last ?? first)];
    if (isGone(from) && isGone(to)) return `${sheet ?? ''}#REF!`;
    const start = withRow(first, isGone(from) ? row : move(from));
    return `${sheet ?? ''}${start}${last === undefined ? '' : `:${withRow(last, isGone(to) ? row - 1 : move(to))}`}`;
  });
}

function rowOf(reference: string): number {
  return Number(/\d+$/u.exec(reference)?.[0] ?? '1') - 1;
}

function withRow(reference: string, row: number): string {
  return reference.replace(/\d+$/u, String(row + 1));
}

/** A formula copied or moved down by some rows: references without "$" before the row go along. */
export function movedFormula(formula: string, rows: number): string {
  return formula.replace(
    /(?<!["\p{L}])(\$?[A-Z]{1,2})(\d+)(?![\p{L}\d(])/gu,
    (_, column: string, row: string) => `${column}${Number(row) + rows}`,
  );
}

/** Renames a sheet; formulas follow. */
export function renameSheet(book: MemoryBook, from: string, to: string): void {
  sheetOf(book, from).name = to;
  for (const sheet of book.sheets) {
    for (const line of sheet.rows) {
      for (const cell of line) {
        if (cell.formula !== null) cell.formula = cell.formula.replaceAll(`'${from}'!`, `'${to}'!`);
      }
    }
  }
}
