import type {
  Block,
  CellInput,
  CellValue,
  CommandId,
  CommandOutcome,
  CommandRequest,
  PatchOp,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../src/core/index';
import { runCommand } from '../../src/core/index';
import type { TrackerFound, TrackerRow } from '../../src/core/model/tracker';
import { trackerColumns, type TrackerColumnId } from '../../src/core/model/tracker-columns';
import { findTracker } from '../../src/core/read/read-tracker';
import { applyPatch, emptyWorkbook, readWorkbook } from '../../src/xlsx';
import { movedFormula } from '../core/memory-host';

/** A workbook's bytes as the product and people hand them to each other. All functions below give new bytes. */
export type Bytes = Uint8Array;

export interface Ran {
  readonly bytes: Bytes;
  readonly outcome: CommandOutcome;
}

export const AS_OF = '2022-06-20';

/** Runs a command on bytes and writes what it wants; throws its sentences where it could not go on. */
export function run(bytes: Bytes, command: CommandId, more: Partial<CommandRequest> = {}): Ran {
  const asOf = more.asOf ?? AS_OF;
  const outcome = runCommand({ command, workbook: open(bytes), asOf, now: `${asOf} 08:15`, ...more });
  if (!outcome.ok) throw new Error(outcome.issues.map((issue) => issue.message).join('\n'));
  return { bytes: applyPatch(bytes, outcome.patch), outcome };
}

export function track(bytes: Bytes, more: Partial<CommandRequest> = {}): Bytes {
  return run(bytes, 'track', more).bytes;
}

export function open(bytes: Bytes): WorkbookSnapshot {
  const read = readWorkbook(bytes, 'ke-hoach.xlsx');
  if (!read.ok) throw new Error(read.issue.message);
  return read.value;
}

export function edit(bytes: Bytes, ...ops: readonly PatchOp[]): Bytes {
  return applyPatch(bytes, { ops });
}

export function sheetNamed(bytes: Bytes, name: string): SheetSnapshot {
  const found = open(bytes).sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`No sheet "${name}"`);
  return found;
}

export function tracker(bytes: Bytes): TrackerFound {
  const found = findTracker(open(bytes));
  if (found === null) throw new Error('No tracker');
  return found;
}

/** The row of a line of the tracker. */
export function rowOf(bytes: Bytes, id: string): TrackerRow {
  const row = tracker(bytes).rows.find((candidate) => candidate.id === id);
  if (row === undefined) throw new Error(`No line "${id}"`);
  return row;
}

/** Types into a line of the tracker, by line id and column. */
export function type(bytes: Bytes, id: string, typed: Partial<Record<TrackerColumnId, CellValue>>): Bytes {
  const found = tracker(bytes);
  const { row } = rowOf(bytes, id);
  return edit(
    bytes,
    ...Object.entries(typed).map(([column, value]): PatchOp => ({
      op: 'setCells',
      sheet: found.sheet.name,
      row,
      column: found.columns.get(column as TrackerColumnId) ?? 0,
      cells: [[value]],
    })),
  );
}

/** Types on every line that can be filled in, a different text in each cell; gives the texts back. */
export function typeEverywhere(bytes: Bytes): { readonly bytes: Bytes; readonly texts: readonly string[] } {
  const found = tracker(bytes);
  const columns = trackerColumns.filter((column) => column.entry !== undefined && column.kind === 'text');
  const texts: string[] = [];
  const ops = found.rows.flatMap((row): PatchOp[] => {
    if (row.kind !== 'NV' && row.kind !== 'DG') return [];
    return columns.map((column): PatchOp => {
      const text = `${column.heading} của dòng ${row.id}`;
      texts.push(text);
      return { op: 'setCells', sheet: found.sheet.name, row: row.row, column: found.columns.get(column.id) ?? 0, cells: [[text]] };
    });
  });
  return { bytes: edit(bytes, ...ops), texts };
}

/** Texts of `before` that stand nowhere in the workbook any more (the record for Khôi phục apart). */
export function lostTexts(bytes: Bytes, texts: readonly string[]): string[] {
  const kept = new Set(
    open(bytes)
      .sheets.filter((sheet) => sheet.visibility !== 'very-hidden')
      .flatMap((sheet) => sheet.values.flat()),
  );
  return texts.filter((text) => !kept.has(text));
}

/** What every tracker must be after a run: ids once each, statuses as the core's, a further run empty. */
export function faults(bytes: Bytes, more: Partial<CommandRequest> = {}): string[] {
  const found = tracker(bytes);
  const ids = found.rows.filter((row) => row.kind !== null && row.id !== '').map((row) => row.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `hai dòng ${id}`);
  const again = run(bytes, 'track', more);
  const further = again.outcome.patch.ops.map((op) => JSON.stringify(op).slice(0, 300));
  const broken = open(bytes)
    .sheets.flatMap((sheet) => sheet.formulas.flat())
    .filter((formula) => formula?.includes('#REF!') === true)
    .map(String);
  const misplaced = found.rows.flatMap((row) => (row.kind === 'NV' || row.kind === 'DG' ? strangeEntries(row) : []));
  return [...twice, ...broken, ...misplaced, ...further];
}

/** Texts of typeEverywhere that stand on a line which they were not typed on. */
function strangeEntries(row: TrackerRow): string[] {
  return (Object.values(row.entry) as (string | null)[]).flatMap((text) => {
    const owner = / của dòng (\S+)$/u.exec(text ?? '')?.[1];
    return owner === undefined || owner === row.id ? [] : [`“${text ?? ''}” ở dòng ${row.id}`];
  });
}

/** Sorts rows of a sheet as a spreadsheet does: the cells move, formulas follow their row. `key` decides by the values of a row. */
export function sortRows(bytes: Bytes, sheet: string, block: Block, key: (values: readonly CellValue[]) => string): Bytes {
  const { values, formulas } = sheetNamed(bytes, sheet);
  const rows = Array.from({ length: block.rows }, (_, index) => block.row + index);
  const order = [...rows].sort((a, b) => key(values[a] ?? []).localeCompare(key(values[b] ?? []), 'vi') || a - b);
  const cells = rows.map((row, index) => {
    const from = order[index] ?? row;
    return Array.from({ length: block.columns }, (_, across): CellInput => {
      const column = block.column + across;
      const formula = formulas[from]?.[column] ?? null;
      const value = values[from]?.[column] ?? null;
      return formula === null ? value : { formula: movedFormula(formula, row - from), value };
    });
  });
  return edit(bytes, { op: 'setCells', sheet, row: block.row, column: block.column, cells });
}

export type PlanRow = readonly [label: string, title: string, lead: string, coordinators: string, product: string, time: string];

const HEADINGS: PlanRow = ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian thực hiện'];
export const PLAN_SHEET = 'Kế hoạch phường';

/** A made-up ward's plan for 2022 with every kind of line. */
export const PLAN: readonly PlanRow[] = [
  ['1', 'Cải cách thể chế', '', '', '', ''],
  ['a', 'Ban hành kế hoạch rà soát văn bản của phường', 'Phòng Tư pháp', 'Văn phòng', 'Kế hoạch', 'Quý I năm 2022'],
  ['b', 'Góp ý dự thảo văn bản của cấp trên', 'Phòng Tư pháp', 'Văn phòng', 'Văn bản góp ý', 'Khi có đề nghị của cơ quan soạn thảo'],
  ['c', 'Theo dõi thi hành pháp luật ở các tổ dân phố', 'Văn phòng', 'Phòng Tư pháp', 'Báo cáo', 'Thường xuyên trong năm'],
  ['d', 'Phổ biến pháp luật cho người dân', 'Phòng Văn hóa', '', 'Các buổi tuyên truyền', 'Tháng 6 năm 2022'],
  ['2', 'Cải cách thủ tục hành chính', '', '', '', ''],
  ['a', 'Kiểm soát thủ tục hành chính', 'Văn phòng', '', 'Kế hoạch; báo cáo', 'Quý I năm 2022 ban hành kế hoạch; tháng 12 báo cáo kết quả'],
  ['b', 'Niêm yết thủ tục tại nơi tiếp nhận hồ sơ', 'UBND các xã, phường', 'Văn phòng', 'Bảng niêm yết', 'Thường xuyên'],
  ['c', 'Khảo sát sự hài lòng của người dân', 'Phòng Văn hóa', 'Văn phòng', 'Phiếu khảo sát', 'Trước ngày 15/11/2022'],
  ['3', 'Chỉ đạo, điều hành', '', '', '', ''],
  ['a', 'Báo cáo công tác cải cách hành chính', 'Văn phòng', '', 'Báo cáo', 'Định kỳ hàng quý'],
  ['b', 'Kiểm tra việc thực hiện ở các đơn vị', 'UBND các xã, phường', 'Văn phòng', 'Thông báo kết luận', 'Quý III năm 2022'],
];

/** A workbook with the plan and nothing else. */
export function planFile(rows: readonly PlanRow[] = PLAN, sheet = PLAN_SHEET): Bytes {
  return edit(
    emptyWorkbook(),
    { op: 'addSheet', sheet, after: null, visibility: 'visible', tabColor: null, font: 'Arial', size: 10 },
    ...planOps(rows, sheet),
  );
}

/** Puts other rows in the place of the plan's; `was` is how many stood there. */
export function changePlan(bytes: Bytes, rows: readonly PlanRow[], was = PLAN.length): Bytes {
  const blank: PlanRow = ['', '', '', '', '', ''];
  return edit(bytes, ...planOps([...rows, ...Array.from({ length: Math.max(0, was - rows.length) }, () => blank)], PLAN_SHEET));
}

/** Edits that write the plan on its sheet, headings on the third row. */
export function planOps(rows: readonly PlanRow[], sheet: string): PatchOp[] {
  const cells = [HEADINGS, ...rows].map((row) => row.map((text): CellInput => (text === '' ? null : text)));
  return [
    { op: 'setCells', sheet, row: 0, column: 0, cells: [['KẾ HOẠCH Cải cách hành chính năm 2022']] },
    { op: 'setCells', sheet, row: 2, column: 0, cells },
  ];
}
