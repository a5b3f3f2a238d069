import type { SheetPatch } from '../../src/core/index';
import { learnValues, workbookOf } from '../office/sim/fill-workbook';
import { openExcel } from '../office/sim/open-excel';
import type { OpenExcel } from '../office/sim/open-excel';
import type { SimWorkbook, Value } from '../office/sim/sim-workbook';
import { hungOn, lookAt, namedBlock, viewOf } from '../office/sim/view-workbook';
import { describeHost } from './host-contract';
import type { HostUnderTest } from './host-contract';

/** What no Excel can do for an add-in. */
const CANNOT = {
  'set-rows': 'giao diện của Excel cho phần bổ trợ không đọc và không đặt lại được mức thu gọn của dòng có sẵn',
  filter: 'giao diện của Excel cho phần bổ trợ không ẩn được nút lọc ở từng cột',
  charts: 'giao diện của Excel cho phần bổ trợ không có chỗ ghi lời mô tả biểu đồ',
};
const NO_MERGES = 'Excel chỉ cho biết ô gộp từ ExcelApi 1.13';

const NO_NOTES = 'Excel chỉ cho phần bổ trợ thấy ghi chú từ ExcelApi 1.18; người dùng được báo trước khi ghi';

/** Microsoft's own library in a bare V8, beside a simulated workbook: the newest Excel that reading and writing ask anything of. */
describeHost('Excel', () => Promise.resolve(openHost('1.18')), CANNOT);

/** The oldest Excel that the manifest lets in. */
describeHost('Excel with ExcelApi 1.9 only', () => Promise.resolve(openHost('1.9')), {
  ...CANNOT,
  'read-back': NO_MERGES,
  'set-merges': NO_MERGES,
  'insert-rows': NO_MERGES,
  'delete-rows': NO_MERGES,
  'rows-with-notes': NO_NOTES,
  'moved-notes': NO_NOTES,
  'moved-note-joins': NO_NOTES,
});

function openHost(excelApi: string): HostUnderTest {
  let excel: OpenExcel | null = null;
  const open = (): OpenExcel => excel ?? fail();
  const workbook = (): SimWorkbook => open().workbook;
  return {
    load: async (sheets) => {
      excel = await openExcel({ excelApi, workbook: workbookOf(sheets) });
    },
    read: async () => plain(await open().host.runInExcel((context) => open().host.readWorkbook(context))),
    apply: async (patch) => {
      learnValues(workbook(), valuesOf(patch));
      const applied = await open().host.runInExcel((context) => open().host.applyPatch(context, patch));
      if (!applied.ok) throw new Error(`${JSON.stringify(applied.failure)} ${open().api.log.at(-1)?.error ?? ''}`);
    },
    look: (sheet, row, column) => Promise.resolve(lookAt(workbook(), sheet, row, column)),
    view: (sheet) => Promise.resolve(viewOf(workbook(), sheet)),
    hung: (sheet) => Promise.resolve(hungOn(workbook(), sheet)),
    named: (name) => Promise.resolve(namedBlock(workbook(), name)),
  };
}

function valuesOf(patch: SheetPatch): ReadonlyMap<string, Value> {
  const known = new Map<string, Value>();
  for (const op of patch.ops) {
    if (op.op !== 'setCells') continue;
    op.cells.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (typeof cell === 'object' && cell?.value != null)
          known.set(`${op.sheet}!${String(op.row + row)},${String(op.column + column)}`, cell.value);
      });
    });
  }
  return known;
}

/** Objects of the page's own realm as objects of this one. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function fail(): never {
  throw new Error('Nothing was loaded.');
}
