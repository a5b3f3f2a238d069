import { FAULTS, HIT_SHEET, stateOf } from './faults';
import { QUIET, openHost } from './open-host';
import type { OpenHost } from './open-host';
import { planWorkbook } from './plan-workbook';
import { findSheet, makeCell } from './sim/sim-workbook';
import type { SimWorkbook } from './sim/sim-workbook';

/** Requests of a run as the pane makes it: the look at the start, the command's reading, the reading again, the look before writing, the writing. */
const REQUESTS = ['xem tệp', 'đọc để xem trước', 'đọc lại trước khi ghi', 'xem chỗ sắp ghi', 'ghi'];

/** A tracked workbook whose plan was changed since: a new time, and one task more. */
let changed: SimWorkbook;
let complete = '';

beforeAll(async () => {
  changed = planWorkbook();
  await (await openHost({ workbook: changed })).write({ command: 'track' });
  const plan = findSheet(changed, 'Kế hoạch')!;
  makeCell(plan, 5, 5).value = 'Tháng 9 năm 2026';
  ['c', 'Tập huấn kỹ năng số', 'Phòng Văn hóa - Xã hội', 'Các thôn', 'Lớp tập huấn', 'Quý III năm 2026'].forEach((text, column) => {
    makeCell(plan, 9, column).value = text;
  });
  const office = await openHost({ workbook: copyOf(changed) });
  await asThePane(office);
  complete = stateOf(office.excel.workbook);
  expect(office.excel.api.log).toHaveLength(REQUESTS.length);
});

/** Looks, previews and writes, as far as it goes; true when it was written. */
async function asThePane({ host }: OpenHost): Promise<boolean> {
  try {
    await host.look();
  } catch {
    // The page shows the failure, with "Thử lại".
    return false;
  }
  const preview = await host.run({ command: 'track' }, QUIET);
  return preview.ok && (await host.apply(preview.value.id, QUIET)).ok;
}

function copyOf({ calculate, ...workbook }: SimWorkbook): SimWorkbook {
  return { ...structuredClone(workbook), calculate };
}

/** The time of day stands in Nhật ký. */
const timeless = (state: string): string => state.replaceAll(/\d\d:\d\d/gu, '');

/** Requests that only read fail alike, whatever the reason: there somebody else's change is what matters. */
const FIRST_WRITING_REQUEST = 3;
const CASES = FAULTS.flatMap((fault) => REQUESTS.map((request, number) => ({ ...fault, request, number }))).filter(
  ({ number, what }) => number >= FIRST_WRITING_REQUEST || /hết phiên|bị xóa|mật khẩu/u.test(what),
);

it.each(CASES)('$what lúc $request: tệp như cũ hoặc đã xong hẳn, chạy lại thì xong', async ({ at, number }) => {
  const office = await openHost({ workbook: copyOf(changed) });
  const { workbook, api } = office.excel;
  let before = stateOf(workbook);
  api.fault = (count) => {
    if (count !== number) return null;
    const fault = at(workbook);
    // What somebody else changed meanwhile is part of "as before".
    before = stateOf(workbook);
    return fault;
  };
  const isWritten = await asThePane(office);
  api.fault = () => null;
  const after = timeless(stateOf(workbook));
  if (isWritten && findSheet(workbook, HIT_SHEET)?.protection?.password == null) expect(after).not.toBe(timeless(before));
  else expect([timeless(before), timeless(complete)]).toContain(after);

  // A person takes the lock off where the failure named one, and runs again.
  const hit = findSheet(workbook, HIT_SHEET);
  if (hit?.protection?.password != null) hit.protection = null;
  if (!isWritten) await asThePane(office);
  expect((await office.preview({ command: 'track' })).edits).toBe(0);
  expect([...(findSheet(workbook, HIT_SHEET)?.cells.values() ?? [])].map(({ value }) => value)).toContain('Tập huấn kỹ năng số');
});
