import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { samplePlan, toSerial } from '../../src/core/index';
import type { PatchOp, WorkbookSnapshot } from '../../src/core/index';
import { STATUS_TABLE, statusRow } from '../../src/core/model/status';
import type { StatusId } from '../../src/core/model/status';
import { trackerColumns } from '../../src/core/model/tracker-columns';
import { inspectStatus } from '../../src/core/index';
import { applyPatch, emptyWorkbook } from '../../src/xlsx';
import { countPixels, pictures } from '../support/libreoffice';
import { edit, open, run, track, tracker, type } from '../support/session';
import type { Bytes } from '../support/session';

const REFERENCE = join(__dirname, '../../../shared/data/plan-2022.xlsx');
/** The reference plan where it stands beside the repository, else our own sample; the year of its days. */
const [PLAN, YEAR] = existsSync(REFERENCE)
  ? [new Uint8Array(readFileSync(REFERENCE)), '2022']
  : [applyPatch(emptyWorkbook(), { ops: samplePlan('Kế hoạch') }), '2026'];

const DAYS = [`${YEAR}-01-10`, `${YEAR}-06-20`, `${YEAR}-12-28`] as const;
/** The grounds of look.md: statuses that share one are counted together. */
const GROUNDS: readonly (readonly [color: string, statuses: readonly StatusId[]])[] = [
  ['#F9CDC8', ['overdue']],
  ['#FFE39A', ['due-soon']],
  ['#E2F1E4', ['done-early', 'done-on-time']],
];

/** Only the sheet Theo dõi on paper, without its legend, whose words carry the same grounds. */
function onlyTracker(bytes: Bytes): Bytes {
  const { sheet, headerRow } = tracker(bytes);
  const others = open(bytes).sheets.filter((one) => one.name !== sheet.name && one.name !== 'Thiết lập' && one.name !== 'Ngày nghỉ');
  const hidden: PatchOp[] = others.map(({ name }) => ({ op: 'deleteSheet', sheet: name }));
  const legend = { row: 0, column: 1, rows: headerRow - 1, columns: trackerColumns.length - 1 };
  return edit(bytes, { op: 'setStyle', sheet: sheet.name, blocks: [legend], style: {} }, ...hidden);
}

/** Lines in a status on a day, by the core. */
function linesOn(workbook: WorkbookSnapshot, day: string): Map<string, number> {
  const result = inspectStatus({ command: 'track', workbook, asOf: day, now: `${day} 08:00` });
  if (!result.ok) throw new Error(result.issue.message);
  const counts = new Map<string, number>();
  for (const { status } of result.value.lines) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

describe(`màu trên trang Theo dõi đúng từng ngày (kế hoạch ${YEAR})`, () => {
  const tracked = track(PLAN, { asOf: DAYS[0] });
  const dated = tracker(tracked).rows.filter((row) => row.entry.due !== null && row.entry.due < `${YEAR}-06-01`);
  const done = dated
    .slice(0, 3)
    .reduce((bytes, row) => type(bytes, row.id, { progress: 'Hoàn thành', done: toSerial(`${YEAR}-01-15`) }), tracked);
  const printed = onlyTracker(done);
  const seen = DAYS.map((day) => {
    const pages = pictures(printed, 'theo-doi.xlsx', day, 72);
    const lines = linesOn(open(done), day);
    return GROUNDS.map(([color, statuses]) => ({
      color,
      pixels: countPixels(pages, color),
      lines: statuses.reduce((sum, id) => sum + (lines.get(id) ?? 0), 0),
    }));
  });

  it.each(DAYS.map((day, index) => [day, index] as const))(
    '%s: không dòng nào ở tình trạng ấy thì không điểm ảnh nào, có dòng thì có',
    (_day, index) => {
      const wrong = seen[index]!.filter(({ pixels, lines }) => (lines === 0 ? pixels > 0 : pixels < lines * 100));
      expect(wrong).toEqual([]);
    },
  );

  test('càng nhiều dòng quá hạn càng nhiều màu', () => {
    const overdue = seen.map((day) => day.find(({ color }) => color === '#F9CDC8')!);
    const byLines = [...overdue].sort((a, b) => a.lines - b.lines);
    expect(byLines.map(({ pixels }) => pixels)).toEqual([...byLines].map(({ pixels }) => pixels).sort((a, b) => a - b));
    expect(new Set(overdue.map(({ lines }) => lines)).size).toBe(3);
  });
});

describe('đọc được', () => {
  const luminance = (hex: string): number => {
    const [red, green, blue] = [1, 3, 5]
      .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  };
  const grey = (hex: string): number =>
    [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).reduce((sum, part, at) => sum + part * [0.299, 0.587, 0.114][at]!, 0);

  it.each(STATUS_TABLE.map((row) => [row.label, row] as const))('“%s” tương phản ít nhất 4,5', (_label, { color, fill }) => {
    const [text, ground] = [luminance(color), luminance(fill ?? '#FFFFFF')];
    expect((Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  test('in đen trắng, Quá hạn là ô đậm nhất', () => {
    const grounds = STATUS_TABLE.flatMap(({ id, fill }) => (fill === null ? [] : [[id, grey(fill)] as const])).sort((a, b) => a[1] - b[1]);
    expect(grounds[0]?.[0]).toBe('overdue');
    expect((grounds[1]?.[1] ?? 0) - (grounds[0]?.[1] ?? 0)).toBeGreaterThan(8);
    expect(statusRow('overdue').bold).toBe(true);
  });

  test('nhiệm vụ, hạn, tình trạng và ba ô nhập nhiều nhất nằm trong bề ngang 1366', () => {
    const shown = trackerColumns.filter((column) => column.group !== 'hidden');
    const through = (id: string): number =>
      shown.slice(0, shown.findIndex((column) => column.id === id) + 1).reduce((sum, column) => sum + column.width, 0);
    // Row numbers, outline buttons and the scroll bar take about 75 pixels.
    expect(through('answer')).toBeLessThanOrEqual(1366 - 75);
  });

  test('không có hàng nào cao quá nửa màn hình 768', () => {
    const bytes = track(PLAN, { asOf: DAYS[1] });
    const ops = run(PLAN, 'track', { asOf: DAYS[1] }).outcome.patch.ops;
    const heights = ops.flatMap((op) =>
      op.op === 'setRows' && op.sheet === tracker(bytes).sheet.name ? op.rows.map((row) => row.height) : [],
    );
    expect(Math.max(...heights)).toBeLessThanOrEqual((768 / 2) * 0.75);
  });
});

test('dòng có ô nhập tự cao lên khi gõ nhiều chữ, dòng đầu trang và dòng lĩnh vực giữ chiều cao', () => {
  const rows = run(PLAN, 'track', { asOf: DAYS[1] }).outcome.patch.ops.flatMap((op) =>
    op.op === 'setRows' && op.sheet === 'Theo dõi' ? op.rows : [],
  );
  const { rows: lines } = tracker(track(PLAN, { asOf: DAYS[1] }));
  const growing = rows.filter((row) => row.grows === true).reduce((sum, row) => sum + row.count, 0);
  expect(growing).toBe(lines.filter((row) => row.kind !== 'LV').length);
});
