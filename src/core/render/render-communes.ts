import { columnName } from '../model/address';
import { toSerial } from '../model/calendar-date';
import { COMMUNE_GROUPS, type CommuneAnswer, type CommuneAnswers } from '../model/communes';
import { ourSheet } from '../model/our-sheets';
import type { CellInput, CellStyle, ConditionalRule, PatchOp, SheetSnapshot } from '../model/sheet';
import type { Unit } from '../model/settings';
import { statusRow, type StatusId } from '../model/status';
import type { ModelLine, ModelTask, TrackerModel } from '../model/tracker-model';
import { cellOps, styleOps, type StyledCell, type WantedCell } from './blocks';
import { COLORS, DATE_FORMAT, HAIRLINE, STRONG_RULE, textStyle, THIN_RULE, typeOf, type Type } from './styles';
import { withHiddenColumn } from './hidden-column';
import { cutAtWord, wrappedLines } from './text-height';
import { asOfReference, soonReference, type TrackerPlace } from './tracker-formulas';
import { ruleOps, validationOps } from './tracker-rules';

const HEADER_ROW = 4;
const FIRST_UNIT = 4;
const TITLE_WIDTH = 304;
const TOTAL_TEXT = 'Đã xong hoặc đã báo cáo';

/** A line that a group of communes leads, with the communes that it asks. */
export interface CommuneRow {
  readonly task: ModelTask;
  readonly line: ModelLine;
  readonly units: readonly Unit[];
}

/** Words of the matrix and the status whose look each takes. */
const WORD_LOOKS: readonly (readonly [word: string, status: StatusId])[] = [
  ['Chưa', 'continuous-not-reported'],
  ['Có', 'continuous-reported'],
  ['Không', 'not-begun'],
  ['Xong', 'continuous-reported'],
  ['Xong trễ', 'done-late'],
  ['Quá hạn', 'overdue'],
  ['Sắp hạn', 'due-soon'],
  ['Còn hạn', 'in-term'],
];

interface Matrix {
  readonly model: TrackerModel;
  readonly place: TrackerPlace;
  readonly units: readonly Unit[];
  readonly rows: readonly CommuneRow[];
  readonly answers: CommuneAnswers;
}

/** Xã, phường: what each commune answered on the lines that a group leads. What stands there stays, found by line and unit. */
export function renderCommunes(matrix: Matrix, sheet: string, found: SheetSnapshot | null): PatchOp[] {
  const { model, units, rows } = matrix;
  const type = typeOf(model.settings.font);
  const drawn = draw(matrix, type);
  const shape = `hình:${rows.map((row) => row.line.line.id).join(',')}:${units.map((unit) => unit.name).join(',')}`;
  const cells: WantedCell[] = [
    ...drawn.cells,
    { row: 0, column: 0, input: ourSheet('communes').mark },
    { row: 1, column: 0, input: shape.slice(0, 30_000) },
  ];
  const lists = drawn.validations.map(({ row, items }) => ({
    block: { row, column: FIRST_UNIT, rows: 1, columns: Math.max(1, units.length) },
    validation: { kind: 'list', items, title: 'Trả lời của đơn vị', prompt: 'Chọn một từ trong danh sách.' } as const,
  }));
  const { snapshot, ops: moves } = found === null ? { snapshot: null, ops: [] } : withHiddenColumn('communes', found);
  if (snapshot?.values[1]?.[0] === shape.slice(0, 30_000))
    return [...cellOps(sheet, cells, snapshot), ...ruleOps(sheet, drawn.rules, snapshot), ...validationOps(sheet, lists, snapshot)];
  const dueColumn = FIRST_UNIT + units.length;
  return [
    ...moves,
    ...(snapshot === null
      ? [
          {
            op: 'addSheet' as const,
            sheet,
            after: null,
            visibility: 'visible' as const,
            tabColor: ourSheet('communes').tab,
            font: type.font,
            size: type.size,
          },
        ]
      : clearOps(sheet, snapshot)),
    {
      op: 'setColumns',
      sheet,
      columns: [20, 56, TITLE_WIDTH, 58, ...units.map(() => 62), 20].map((width, column) => ({
        column,
        width,
        hidden: column === 0 || column === dueColumn,
      })),
    },
    ...styleOps(sheet, drawn.styles),
    ...cellOps(sheet, cells, null),
    { op: 'setRows', sheet, rows: drawn.heights },
    ...ruleOps(sheet, drawn.rules, snapshot),
    ...validationOps(sheet, lists, null),
    { op: 'freeze', sheet, rows: HEADER_ROW + 1, columns: FIRST_UNIT, gridlines: false },
    {
      op: 'setPrint',
      sheet,
      area: { row: 0, column: 1, rows: drawn.end, columns: dueColumn - 1 },
      repeat: { row: HEADER_ROW - 1, rows: 2 },
      orientation: 'landscape',
      paper: 'A4',
      pagesHigh: 0,
      marginMm: 8,
    },
  ];
}

/** Empties the old matrix; what people wrote beside and below it stays. */
function clearOps(sheet: string, snapshot: SheetSnapshot): PatchOp[] {
  const total = snapshot.values.findIndex((row) => row[2] === TOTAL_TEXT);
  const rows = total < 0 ? snapshot.values.length : total + 1;
  const heading = snapshot.values[HEADER_ROW] ?? [];
  const afterUnits = heading.findIndex((value, column) => column >= FIRST_UNIT && (value === null || value === ''));
  const columns = (afterUnits < 0 ? Math.max(FIRST_UNIT, heading.length) : afterUnits) + 1;
  const block = { row: 0, column: 0, rows, columns };
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, (): CellInput => null));
  return [
    { op: 'setCells', sheet, row: 0, column: 0, cells },
    { op: 'setStyle', sheet, blocks: [block], style: {} },
    // A cell that held one kind of answer may hold the other now.
    { op: 'setValidation', sheet, blocks: [block], validation: { kind: 'none' } },
  ];
}

interface Drawn {
  readonly cells: WantedCell[];
  readonly styles: StyledCell[];
  readonly heights: { row: number; count: number; height: number; level: number }[];
  readonly rules: ConditionalRule[];
  readonly validations: { readonly row: number; readonly items: readonly string[] }[];
  readonly end: number;
}

function draw(matrix: Matrix, type: Type): Drawn {
  const { units, rows } = matrix;
  const drawn = {
    cells: [] as WantedCell[],
    styles: [] as StyledCell[],
    heights: [] as Drawn['heights'],
    rules: [] as ConditionalRule[],
    validations: [] as Drawn['validations'],
  };
  head(matrix, type, drawn);
  let at = HEADER_ROW + 1;
  const groups = [
    ['Việc thường xuyên: kỳ đang thu thập', rows.filter((row) => row.line.line.kind === 'continuous')],
    ['Việc có thời hạn', rows.filter((row) => row.line.line.kind !== 'continuous')],
  ] as const;
  for (const [title, own] of groups) {
    if (own.length === 0) continue;
    band(drawn, at, title, units.length, type);
    at += 1;
    for (const row of own) {
      drawRow(matrix, row, at, drawn, type);
      at += 1;
    }
  }
  totals(drawn, at, units.length, type);
  const body = { row: HEADER_ROW + 1, column: FIRST_UNIT, rows: Math.max(1, at - HEADER_ROW - 1), columns: Math.max(1, units.length) };
  const cell = `${columnName(FIRST_UNIT)}${HEADER_ROW + 2}`;
  for (const [word, status] of WORD_LOOKS) {
    const { fill, color, bold } = statusRow(status);
    drawn.rules.push({
      ranges: [body],
      formula: `AND(${cell}="${word}",N("cchc")=0)`,
      style: { ...(fill === null ? {} : { fill }), color, ...(bold ? { bold } : {}) },
      stop: true,
    });
  }
  return { ...drawn, end: at + 1 };
}

function head({ model, place, units }: Matrix, type: Type, drawn: Omit<Drawn, 'end'>): void {
  const put = (row: number, column: number, input: CellInput, look: CellStyle): void => {
    drawn.cells.push({ row, column, input });
    drawn.styles.push({ row, column, style: textStyle(type, look) });
  };
  put(0, 1, 'XÃ, PHƯỜNG: KẾT QUẢ TỪNG NHIỆM VỤ', { size: 14, bold: true, color: COLORS.accent, vertical: 'middle' });
  put(
    HEADER_ROW - 1,
    2,
    { formula: `=${asOfReference(place, 'other')}`, value: toSerial(model.asOf) },
    { bold: true, color: COLORS.accent, horizontal: 'left', format: `"Tính đến "${DATE_FORMAT}` },
  );
  put(1, 1, `${units.length} xã, phường, đặc khu`, {});
  put(
    2,
    1,
    'Có, Không: có kết quả, không phát sinh trong kỳ  ·  Chưa: chưa báo cáo  ·  n/m: số đơn vị đã xong hoặc đã báo cáo trên số đơn vị được giao',
    { size: 9, color: COLORS.muted },
  );
  ['TT', 'Nhiệm vụ', 'n/m'].forEach((heading, index) => {
    put(HEADER_ROW, index + 1, heading, {
      bold: true,
      top: STRONG_RULE,
      bottom: THIN_RULE,
      vertical: 'middle',
      horizontal: index === 2 ? 'center' : 'left',
    });
  });
  units.forEach((unit, index) => {
    const column = FIRST_UNIT + index;
    const isFirst = units[index - 1]?.group !== unit.group;
    const edge: CellStyle = isFirst ? { left: { style: 'thin', color: COLORS.label } } : {};
    if (isFirst)
      put(
        HEADER_ROW - 1,
        column,
        (
          COMMUNE_GROUPS.find((group) => group.toLocaleLowerCase('vi') === unit.group.toLocaleLowerCase('vi')) ?? unit.group
        ).toLocaleUpperCase('vi'),
        { size: 8, bold: true, color: COLORS.label },
      );
    put(HEADER_ROW, column, unit.name, {
      size: 9,
      bold: true,
      wrap: true,
      horizontal: 'center',
      vertical: 'middle',
      top: STRONG_RULE,
      bottom: THIN_RULE,
      ...edge,
    });
  });
  const lines = Math.max(1, ...units.map((unit) => wrappedLines(unit.name, 62, 9)));
  drawn.heights.push(
    { row: 0, count: 1, height: 24, level: 0 },
    { row: HEADER_ROW, count: 1, height: Math.max(30, lines * 12 + 6), level: 0 },
  );
}

function band(drawn: Omit<Drawn, 'end'>, row: number, title: string, units: number, type: Type): void {
  drawn.cells.push({ row, column: 1, input: title });
  for (let column = 1; column < FIRST_UNIT + units; column += 1)
    drawn.styles.push({ row, column, style: textStyle(type, { bold: true, fill: COLORS.band, vertical: 'middle' }) });
  drawn.heights.push({ row, count: 1, height: 17, level: 0 });
}

function drawRow({ units, place, answers }: Matrix, row: CommuneRow, at: number, drawn: Omit<Drawn, 'end'>, type: Type): void {
  const { line, entry } = row.line;
  const isContinuous = line.kind === 'continuous';
  const title = line.what === null ? row.task.title : `${line.what} (${row.task.title})`;
  const cut = cutAtWord(title, 90);
  const dueColumn = FIRST_UNIT + units.length;
  const due = `$${columnName(dueColumn)}${at + 1}`;
  const [first, last] = [columnName(FIRST_UNIT), columnName(FIRST_UNIT + Math.max(0, units.length - 1))];
  const range = `${first}${at + 1}:${last}${at + 1}`;
  const own = answers.get(line.id);
  const inputs = units.map((unit) => (row.units.includes(unit) ? answerInput(own?.get(unit.name), isContinuous, due, place) : null));
  const counted = `COUNTIF(${range},"Có")+COUNTIF(${range},"Không")+COUNTIF(${range},"Xong*")`;
  const done = inputs.filter((input) => ['Có', 'Không', 'Xong', 'Xong trễ'].includes(shownWord(input))).length;
  drawn.cells.push({ row: at, column: 0, input: line.id }, { row: at, column: 1, input: line.id }, { row: at, column: 2, input: cut });
  drawn.cells.push({
    row: at,
    column: 3,
    input: { formula: `=(${counted})&"/"&COUNTIF(${range},"?*")`, value: `${done}/${row.units.length}` },
  });
  drawn.cells.push({ row: at, column: dueColumn, input: entry.due === null ? null : toSerial(entry.due) });
  drawn.styles.push(
    { row: at, column: 1, style: textStyle(type, { size: 9, color: COLORS.label, bottom: HAIRLINE }) },
    { row: at, column: 2, style: textStyle(type, { wrap: true, bottom: HAIRLINE }) },
    { row: at, column: 3, style: textStyle(type, { bold: true, horizontal: 'center', vertical: 'middle', bottom: HAIRLINE }) },
    { row: at, column: dueColumn, style: textStyle(type, { format: DATE_FORMAT }) },
  );
  units.forEach((_, index) => {
    drawn.cells.push({ row: at, column: FIRST_UNIT + index, input: inputs[index] ?? null });
    drawn.styles.push({
      row: at,
      column: FIRST_UNIT + index,
      style: textStyle(type, { size: 9, horizontal: 'center', vertical: 'middle', bottom: HAIRLINE }),
    });
  });
  drawn.heights.push({ row: at, count: 1, height: wrappedLines(cut, TITLE_WIDTH, type.size) > 1 ? 29 : 17, level: 0 });
  drawn.validations.push({
    row: at,
    items: isContinuous ? ['Có', 'Không', 'Chưa'] : ['Xong', 'Xong trễ', 'Còn hạn', 'Sắp hạn', 'Quá hạn'],
  });
}

/** A commune's cell: its answer, or a formula over the due day that stays right by itself. */
function answerInput(answer: CommuneAnswer | undefined, isContinuous: boolean, due: string, place: TrackerPlace): CellInput {
  if (answer?.typed != null) return answer.typed;
  if (isContinuous) return answer?.answer ?? 'Chưa';
  if (answer?.done != null) {
    const serial = toSerial(answer.done);
    return { formula: `=IF(${serial}<=IF(ISNUMBER(${due}),${due},${serial}),"Xong","Xong trễ")`, value: 'Xong' };
  }
  const asOf = asOfReference(place, 'other');
  return {
    formula: `=IF(NOT(ISNUMBER(${due})),"Còn hạn",IF(${due}<${asOf},"Quá hạn",IF(${due}-${asOf}<=${soonReference(place, 'other')},"Sắp hạn","Còn hạn")))`,
    value: 'Còn hạn',
  };
}

function shownWord(input: CellInput): string {
  const value = typeof input === 'object' && input !== null ? input.value : input;
  return typeof value === 'string' ? value : '';
}

function totals(drawn: Omit<Drawn, 'end'>, row: number, units: number, type: Type): void {
  drawn.cells.push({ row, column: 2, input: TOTAL_TEXT });
  const edge: CellStyle = { bold: true, top: THIN_RULE, bottom: STRONG_RULE, vertical: 'middle' };
  for (let column = 1; column < FIRST_UNIT + units; column += 1) {
    drawn.styles.push({ row, column, style: textStyle(type, { ...edge, horizontal: column >= 3 ? 'center' : 'left' }) });
    if (column < FIRST_UNIT) continue;
    const range = `${columnName(column)}${HEADER_ROW + 2}:${columnName(column)}${row}`;
    const formula = `=(COUNTIF(${range},"Có")+COUNTIF(${range},"Không")+COUNTIF(${range},"Xong*"))&"/"&COUNTIF(${range},"?*")`;
    drawn.cells.push({ row, column, input: { formula, value: '' } });
  }
  drawn.heights.push({ row, count: 1, height: 18, level: 0 });
}
