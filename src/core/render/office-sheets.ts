import { toSerial } from '../model/calendar-date';
import { HOLIDAY_WORDS, type Holiday } from '../model/day-off';
import { ourSheet, type ListSheetId } from '../model/our-sheets';
import type { CellInput, CellStyle, PatchOp, Validation } from '../model/sheet';
import type { Settings } from '../model/settings';
import { SETTING_TABLE } from '../model/settings-table';
import { NO, YES } from '../text/yes-no';
import { cellOps, joinCells, styleOps, type StyledCell, type WantedCell } from './blocks';
import { rowHeight, wrappedLines } from './text-height';
import type { TrackerPlace } from './tracker-formulas';
import { BOX, COLORS, DATE_FORMAT, HAIRLINE, STRONG_RULE, TEXT_FORMAT, textStyle, THIN_RULE, typeOf, type Type } from './styles';

/** The look of a column; its heading stands in the table of our sheets. */
interface ListColumn {
  readonly width: number;
  readonly date?: true;
  readonly entry?: true;
}

interface ListSheet {
  readonly id: 'units' | 'holidays' | 'log';
  readonly name: string;
  readonly help: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly CellInput[])[];
  /** Empty rows below that are styled to be filled in. */
  readonly spare: number;
  readonly validations: readonly { readonly column: number; readonly validation: Validation }[];
  readonly font: Settings['font'];
}

/** First row of data on the sheets Đơn vị, Ngày nghỉ and Nhật ký (0-based): mark and title, help, headings. */
export const LIST_FIRST_ROW = 3;
/** Rows of the sheet Ngày nghỉ that formulas look at. */
const HOLIDAY_ROWS = 300;
/** First row of settings on the sheet Thiết lập. */
const SETTING_FIRST_ROW = 3;

/** 0-based row of each setting on a fresh sheet Thiết lập; its value stands in column C. */
export const FRESH_SETTING_ROWS: ReadonlyMap<keyof Settings, number> = (() => {
  const rows = new Map<keyof Settings, number>();
  let row = SETTING_FIRST_ROW;
  SETTING_TABLE.forEach((setting, index) => {
    if (setting.group !== SETTING_TABLE[index - 1]?.group) row += 1;
    rows.set(setting.id, row);
    row += 1;
  });
  return rows;
})();

/** A list below the settings: a title with a note, headings, and rows of text whose second column says "Có" or "Không". */
export interface SettingList {
  readonly title: string;
  readonly note: string;
  /** Help beside the choice of "Có" or "Không". */
  readonly prompt: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The sheet Thiết lập with the given settings, and the lists below them, an empty row between. */
export function renderSettings(name: string, settings: Settings, lists: readonly SettingList[]): PatchOp[] {
  const type = typeOf(settings.font);
  const cells: WantedCell[] = titleCells(
    'settings',
    'Điền vào cột “Giá trị”. Ô để trống dùng giá trị mặc định; chỗ thiếu hiện trong ngoặc vuông ở báo cáo.',
  );
  const styles: StyledCell[] = titleStyles(type, 4);
  ourSheet('settings').headings.forEach((heading, column) => cells.push({ row: 2, column, input: heading }));
  const ops: PatchOp[] = [];
  const heights: RowHeight[] = [];
  for (const setting of SETTING_TABLE) {
    const row = FRESH_SETTING_ROWS.get(setting.id) ?? 0;
    if (SETTING_TABLE.find((other) => other.group === setting.group) === setting) {
      cells.push({ row: row - 1, column: 1, input: setting.group });
      for (let column = 0; column < 4; column += 1) styles.push({ row: row - 1, column, style: bandCell(type) });
    }
    const value = settings[setting.id];
    const shown = setting.choices.find(([, own]) => own === String(value))?.[0] ?? value;
    [setting.id, setting.label, shown === '' ? null : shown, setting.help].forEach((input, column) => cells.push({ row, column, input }));
    heights.push(settingHeight(row, [setting.label, String(shown ?? ''), setting.help], type));
    const text: CellStyle = { wrap: true, bottom: HAIRLINE };
    styles.push({ row, column: 0, style: textStyle(type, text) }, { row, column: 1, style: textStyle(type, text) });
    styles.push({
      row,
      column: 2,
      style: textStyle(type, {
        ...fillInStyle(),
        wrap: true,
        horizontal: 'left',
        ...(setting.kind === 'number' ? {} : { format: TEXT_FORMAT }),
      }),
    });
    styles.push({ row, column: 3, style: textStyle(type, { ...text, size: 9, color: COLORS.muted }) });
    if (setting.choices.length > 0) {
      const validation: Validation = {
        kind: 'list',
        items: setting.choices.map(([label]) => label),
        title: setting.label,
        prompt: setting.help,
      };
      ops.push({ op: 'setValidation', sheet: name, blocks: [{ row, column: 2, rows: 1, columns: 1 }], validation });
    }
  }
  const lastColumn = Math.max(...lists.map((list) => list.headings.length));
  let row = LISTS_FIRST_ROW;
  for (const list of lists) {
    ops.push(...listRows(name, list, row, type, cells, styles));
    for (const [index, texts] of list.rows.entries()) heights.push(settingHeight(row + 2 + index, texts, type));
    row += list.rows.length + 3;
  }
  return [
    addSheet('settings', name, type),
    {
      op: 'setColumns',
      sheet: name,
      columns: SETTING_COLUMN_WIDTHS.map((width, column) => ({ column, width, hidden: column === 0 })),
    },
    ...styleOps(name, styles),
    { op: 'setRows', sheet: name, rows: heights },
    ...cellOps(name, cells, null),
    ...ops,
    { op: 'freeze', sheet: name, rows: 3, columns: 0, gridlines: false },
    printList(name, row - 1, lastColumn),
  ];
}

/** First row of the lists on a fresh sheet. */
const LISTS_FIRST_ROW = Math.max(...FRESH_SETTING_ROWS.values()) + 2;
/** Pixels, from the hidden column of ids on. */
const SETTING_COLUMN_WIDTHS = [40, 220, 320, 460, 190, 190, 160];

type RowHeight = Extract<PatchOp, { op: 'setRows' }>['rows'][number];

/** The height that a row of Thiết lập takes, from its texts of column B on; it grows when somebody types more. */
export function settingHeight(row: number, texts: readonly string[], type: Type): RowHeight {
  const lines = texts.map((text, index) => wrappedLines(text, SETTING_COLUMN_WIDTHS[index + 1] ?? 160, type.size));
  return { row, count: 1, height: rowHeight(Math.max(1, ...lines)), level: 0, grows: true };
}

function listRows(name: string, list: SettingList, first: number, type: Type, cells: WantedCell[], styles: StyledCell[]): PatchOp[] {
  const header = first + 1;
  const columns = list.headings.map((_, index) => index + 1);
  cells.push({ row: first, column: 1, input: list.title }, { row: first, column: 3, input: list.note });
  for (const column of [0, ...columns]) styles.push({ row: first, column, style: bandCell(type) });
  const note = textStyle(type, { size: 9, color: COLORS.muted, fill: COLORS.band, bottom: HAIRLINE });
  styles.push({ row: first, column: 3, style: note });
  list.headings.forEach((heading, index) => {
    cells.push({ row: header, column: index + 1, input: heading });
    styles.push({ row: header, column: index + 1, style: textStyle(type, { bold: true, wrap: true, bottom: THIN_RULE }) });
  });
  list.rows.forEach((texts, index) => {
    const row = header + 1 + index;
    texts.forEach((text, at) => {
      if (text !== '') cells.push({ row, column: at + 1, input: text });
      const style = at === 0 ? { bottom: HAIRLINE, wrap: true } : { ...fillInStyle(), format: TEXT_FORMAT, wrap: true };
      styles.push({ row, column: at + 1, style: textStyle(type, style) });
    });
  });
  // The choice stands where a row begins something; rows that go on with the one above have none.
  const blocks = joinCells(list.rows.flatMap((texts, index) => (texts[1] === '' ? [] : [{ row: header + 1 + index, column: 2 }])));
  const validation: Validation = { kind: 'list', items: [YES, NO], title: list.headings[1] ?? '', prompt: list.prompt };
  return blocks.length === 0 ? [] : [{ op: 'setValidation', sheet: name, blocks, validation }];
}

/** Where formulas look for days off on a fresh sheet Ngày nghỉ of that name. */
export function freshHolidays(sheet: string): TrackerPlace['holidays'] {
  return { sheet, firstRow: LIST_FIRST_ROW, lastRow: LIST_FIRST_ROW + HOLIDAY_ROWS, columns: [1, 2] };
}

/** Đơn vị: the catalogue of units, begun with the agencies that the plan names. */
export function renderUnits(name: string, agencies: readonly string[], font: Settings['font']): PatchOp[] {
  return renderList({
    id: 'units',
    name,
    help: 'Mỗi đơn vị một dòng. Cột Nhóm: ghi “Xã”, “Phường” hoặc “Đặc khu” cho cấp xã để mở trang “Xã, phường”; ghi nhóm khác tùy ý cho các đơn vị còn lại.',
    columns: [
      { width: 300, entry: true },
      { width: 130, entry: true },
      { width: 260, entry: true },
      { width: 200, entry: true },
      { width: 220, entry: true },
    ],
    rows: agencies.map((agency) => [agency, null, null, null, null]),
    spare: 40,
    validations: [],
    font,
  });
}

/** Ngày nghỉ: the built-in table, which the sheet then overrides. */
export function renderHolidays(name: string, holidays: readonly Holiday[], font: Settings['font']): PatchOp[] {
  return renderList({
    id: 'holidays',
    name,
    help: 'Chỉ ghi ngày nghỉ rơi vào thứ Hai đến thứ Sáu và ngày thứ Bảy làm bù. Đối chiếu với thông báo của năm rồi sửa thẳng vào đây: trang này được dùng thay cho danh sách có sẵn.',
    columns: [
      { width: 100, date: true, entry: true },
      { width: 120, entry: true },
      { width: 300, entry: true },
      { width: 420, entry: true },
    ],
    rows: holidays.map((day) => [toSerial(day.date), HOLIDAY_WORDS[day.kind], day.name, day.source]),
    spare: 30,
    validations: [
      {
        column: 2,
        validation: { kind: 'list', items: Object.values(HOLIDAY_WORDS), title: 'Loại', prompt: 'Nghỉ, Làm bù, hoặc Chưa áp dụng.' },
      },
    ],
    font,
  });
}

/** The look of a day in the list. */
export function holidayDayStyle(font: Settings['font']): CellStyle {
  return listCell(typeOf(font), true, true);
}

/** The column of Nhật ký that people fill in. */
const LOG_REASON = ourSheet('log').headings.indexOf('Lý do, văn bản');

/** Nhật ký: what each run did; people add reasons. */
export function renderLog(name: string, rows: readonly (readonly CellInput[])[], font: Settings['font']): PatchOp[] {
  const widths = [130, 110, 90, 380, 150, 150, 260];
  return renderList({
    id: 'log',
    name,
    help: 'Phần mềm chỉ ghi thêm, không sửa dòng cũ. Cột cuối để ghi lý do hoặc văn bản cho phép đổi hạn.',
    columns: widths.map((width, index) => ({ width, ...(index === LOG_REASON ? { entry: true as const } : {}) })),
    rows,
    spare: 0,
    validations: [],
    font,
  });
}

/** Adds lines below the last one of Nhật ký: `place` is its first empty row and the column of each heading, 0-based. */
export function appendLog(
  name: string,
  place: { readonly row: number; readonly columns: readonly number[] },
  rows: readonly (readonly CellInput[])[],
  font: Settings['font'],
): PatchOp[] {
  const type = typeOf(font);
  const at = (row: number, part: number): { row: number; column: number } => ({
    row: place.row + row,
    column: place.columns[part] ?? part + 1,
  });
  const cells = rows.flatMap((row, index) => row.map((input, part): WantedCell => ({ ...at(index, part), input })));
  const styles = rows.flatMap((row, index) =>
    row.map((_, part): StyledCell => ({ ...at(index, part), style: listCell(type, part === LOG_REASON) })),
  );
  return [...styleOps(name, styles), ...cellOps(name, cells, null)];
}

function renderList(list: ListSheet): PatchOp[] {
  const type = typeOf(list.font);
  const cells = titleCells(list.id, list.help);
  const styles = titleStyles(type, list.columns.length + 1);
  ourSheet(list.id).headings.forEach((heading, index) => cells.push({ row: 2, column: index + 1, input: heading }));
  list.rows.forEach((row, index) => {
    row.forEach((input, column) => cells.push({ row: LIST_FIRST_ROW + index, column: column + 1, input }));
  });
  for (let index = 0; index < list.rows.length + list.spare; index += 1) {
    list.columns.forEach((column, at) =>
      styles.push({ row: LIST_FIRST_ROW + index, column: at + 1, style: listCell(type, column.entry === true, column.date === true) }),
    );
  }
  const rows = list.rows.length + list.spare;
  return [
    addSheet(list.id, list.name, type),
    {
      op: 'setColumns',
      sheet: list.name,
      columns: [
        { column: 0, width: 20, hidden: true },
        ...list.columns.map((column, index) => ({ column: index + 1, width: column.width, hidden: false })),
      ],
    },
    ...styleOps(list.name, styles),
    ...cellOps(list.name, cells, null),
    ...tallRows(list, type),
    ...list.validations.map(({ column, validation }): PatchOp => ({
      op: 'setValidation',
      sheet: list.name,
      blocks: [{ row: LIST_FIRST_ROW, column, rows: Math.max(1, rows), columns: 1 }],
      validation,
    })),
    { op: 'freeze', sheet: list.name, rows: 3, columns: 0, gridlines: false },
    printList(list.name, LIST_FIRST_ROW + Math.max(1, list.rows.length), list.columns.length),
  ];
}

/** Rows whose texts take more than a line. */
function tallRows({ name, columns, rows }: ListSheet, type: Type): PatchOp[] {
  const heights = rows.flatMap((row, index) => {
    const lines = Math.max(
      ...row.map((input, at) => wrappedLines(typeof input === 'string' ? input : '', columns[at]?.width ?? 0, type.size)),
    );
    return lines === 1 ? [] : [{ row: LIST_FIRST_ROW + index, count: 1, height: rowHeight(lines), level: 0, grows: true }];
  });
  return heights.length === 0 ? [] : [{ op: 'setRows', sheet: name, rows: heights }];
}

function printList(sheet: string, rows: number, columns: number): PatchOp {
  const area = { row: 0, column: 1, rows, columns };
  return { op: 'setPrint', sheet, area, repeat: { row: 2, rows: 1 }, orientation: 'landscape', paper: 'A4', pagesHigh: 0, marginMm: 10 };
}

function addSheet(id: Parameters<typeof ourSheet>[0], name: string, type: Type): PatchOp {
  return { op: 'addSheet', sheet: name, after: null, visibility: 'visible', tabColor: ourSheet(id).tab, font: type.font, size: type.size };
}

function titleCells(id: ListSheetId, help: string): WantedCell[] {
  return [
    { row: 0, column: 0, input: ourSheet(id).mark },
    { row: 0, column: 1, input: ourSheet(id).title },
    { row: 1, column: 1, input: help },
  ];
}

function titleStyles(type: Type, columns: number): StyledCell[] {
  const styles: StyledCell[] = [
    { row: 0, column: 1, style: textStyle(type, { size: 14, bold: true, color: COLORS.accent }) },
    { row: 1, column: 1, style: textStyle(type, { size: 9, color: COLORS.muted }) },
  ];
  for (let column = 0; column < columns; column += 1) {
    styles.push({
      row: 2,
      column,
      style: textStyle(type, { bold: true, fill: COLORS.header, top: STRONG_RULE, bottom: THIN_RULE, wrap: true }),
    });
  }
  return styles;
}

function bandCell(type: Type): CellStyle {
  return textStyle(type, { bold: true, fill: COLORS.band, bottom: HAIRLINE });
}

function listCell(type: Type, entry: boolean, date = false): CellStyle {
  return textStyle(type, {
    wrap: true,
    ...(entry ? fillInStyle() : { bottom: HAIRLINE }),
    ...(date ? { format: DATE_FORMAT, horizontal: 'center' as const } : { format: TEXT_FORMAT }),
  });
}

function fillInStyle(): CellStyle {
  return { fill: COLORS.fillIn, top: BOX, bottom: BOX, left: BOX, right: BOX };
}
