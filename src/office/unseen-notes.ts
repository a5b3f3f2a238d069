import type { Issue, SheetPatch } from '../core/index';
import { rowAtFirst } from './carry-attached';
import { hasFeature } from './requirement-sets';

const MOST_ROWS = 12;

/**
 * Where this Excel cannot show notes to an add-in: the rows that a patch would take out, to be told before it is written, for notes on
 * them would go with the rows.
 */
export function unseenNotes({ ops }: SheetPatch): readonly Issue[] {
  if (hasFeature('notes')) return [];
  const gone = new Map<string, number[]>();
  ops.forEach((op, index) => {
    if (op.op !== 'deleteRows') return;
    const rows = Array.from({ length: op.count }, (_, at) => rowAtFirst(ops.slice(0, index), op.sheet, op.row + at));
    gone.set(op.sheet, [...(gone.get(op.sheet) ?? []), ...rows.filter((row) => row !== null)]);
  });
  return [...gone].flatMap(([sheet, rows]) => (rows.length === 0 ? [] : [issueOf(sheet, rows)]));
}

function issueOf(sheet: string, rows: readonly number[]): Issue {
  const numbers = [...rows].sort((a, b) => a - b).map((row) => String(row + 1));
  const more = numbers.length > MOST_ROWS ? ` và ${String(numbers.length - MOST_ROWS)} dòng khác` : '';
  return {
    code: 'excel-notes-unseen',
    severity: 'warning',
    where: { sheet },
    message:
      'Bản Excel này không cho phần bổ trợ thấy ghi chú gắn vào ô (Note). Lần ghi này bỏ hoặc ghi sang chỗ khác dòng ' +
      `${numbers.slice(0, MOST_ROWS).join(', ')}${more} của trang “${sheet}”: nếu ô nào ở đó có ghi chú, chép lời của ghi chú vào cột Ghi chú rồi chạy lại.`,
  };
}
