import { cellName } from '../model/address';
import type { Finding } from '../model/command';
import type { PatchOp } from '../model/sheet';
import { makeFinding } from './sheet-finding';

/** Where a list of ours (Thiết lập, Đơn vị, Ngày nghỉ, Nhật ký) has its headings, or would have them. Rows and columns are 0-based. */
export interface ListHeadings {
  readonly sheet: string;
  readonly row: number;
  /** The cells of that row as texts. */
  readonly shown: readonly string[];
  /** `column` is where a heading stands, or where a lost one goes. */
  readonly headings: readonly { readonly text: string; readonly column: number; readonly isLost: boolean }[];
}

/** A finding with the edits that repair it. */
export interface ListRepair {
  readonly finding: Finding;
  readonly ops: readonly PatchOp[];
  /** True where the repair writes over what a person typed. */
  readonly isTyped: boolean;
}

/** Lists that lost their row of headings, or a column: what stands in a lost column is not read. */
export function checkListHeadings(lists: readonly ListHeadings[]): ListRepair[] {
  return lists.flatMap((list) => {
    const isRowLost = list.headings.every(({ text, column, isLost }) => !isLost && list.shown[column] !== text);
    return isRowLost ? [lostRow(list)] : list.headings.filter(({ isLost }) => isLost).map((heading) => lostColumn(list, heading));
  });
}

/** Where something else stands in the row, a person makes room for the headings first: a row put in would move rows that a run is writing to. */
function lostRow({ sheet, row, shown, headings }: ListHeadings): ListRepair {
  const isEmpty = shown.every((text) => text === '');
  const code = isEmpty ? 'list-heading-lost' : 'list-heading-room';
  const fixed = isEmpty ? 'đặt lại hàng tiêu đề' : null;
  const words = {
    code,
    sheet,
    cell: cellName(row, 0),
    now: 'không còn',
    fixed,
    safe: true,
    params: { sheet, row: String(row + 1) },
  } as const;
  const cells = headings.map(({ text, column }): PatchOp => ({ op: 'setCells', sheet, row, column, cells: [[text]] }));
  return { finding: { ...makeFinding(words), id: `${code}:${sheet}` }, ops: isEmpty ? cells : [], isTyped: false };
}

function lostColumn({ sheet, row }: ListHeadings, { text, column }: ListHeadings['headings'][number]): ListRepair {
  const code = 'list-column-lost';
  const words = {
    code,
    sheet,
    cell: cellName(row, column),
    now: 'không còn',
    fixed: text,
    safe: true,
    params: { sheet, column: text },
  } as const;
  return {
    finding: { ...makeFinding(words), id: `${code}:${sheet}:${text}` },
    ops: [{ op: 'setCells', sheet, row, column, cells: [[text]] }],
    isTyped: false,
  };
}
