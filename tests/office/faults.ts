import type { Fault } from './sim/rich-api';
import { dumpWorkbook, findSheet } from './sim/sim-workbook';
import type { SimWorkbook } from './sim/sim-workbook';

/** The sheet that somebody else deletes or locks. */
export const HIT_SHEET = 'Theo dõi';

/** What may happen at any request, before it is answered. */
export const FAULTS: readonly { readonly what: string; readonly at: (workbook: SimWorkbook) => Fault | null }[] = [
  { what: 'bị từ chối', at: () => ({ kind: 'status', status: 5001 }) },
  { what: 'không có quyền', at: () => ({ kind: 'status', status: 7000 }) },
  { what: 'quá lớn', at: () => ({ kind: 'status', status: 5103 }) },
  { what: 'hết phiên', at: () => ({ kind: 'status', status: 5012 }) },
  { what: 'bận', at: () => ({ kind: 'status', status: 5102 }) },
  { what: 'hết giờ trước khi làm', at: () => ({ kind: 'code', code: 'RequestAborted' }) },
  { what: 'làm xong nhưng mất trả lời', at: () => ({ kind: 'lost-reply', code: 'Timeout' }) },
  {
    what: 'trang bị xóa',
    at: (workbook) => {
      workbook.sheets = workbook.sheets.filter((sheet) => sheet.name !== HIT_SHEET);
      return null;
    },
  },
  {
    what: 'trang bị khóa bằng mật khẩu',
    at: (workbook) => {
      const sheet = findSheet(workbook, HIT_SHEET);
      if (sheet !== undefined) sheet.protection = { options: {}, password: 'x' };
      return null;
    },
  },
  {
    what: 'trang bị khóa không mật khẩu',
    at: (workbook) => {
      const sheet = findSheet(workbook, HIT_SHEET);
      if (sheet !== undefined) sheet.protection = { options: {}, password: null };
      return null;
    },
  },
];

/** All of the user's workbook: the very hidden sheet that waits for the next run to take it away is not part of it. */
export function stateOf(workbook: SimWorkbook): string {
  const { sheets, ...rest } = dumpWorkbook(workbook) as { readonly sheets: readonly { readonly name: string }[] };
  return JSON.stringify({ ...rest, sheets: sheets.filter((sheet) => sheet.name !== 'CCHC ghi tạm') });
}
