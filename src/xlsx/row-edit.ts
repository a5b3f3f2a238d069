import type { Block } from '../core/index';
import { sameSheet } from './book';
import { mapReferences, referenceText } from './formula-references';
import type { Corner, Reference } from './formula-references';
import { SHEET_ROWS } from './limits';

/** Rows put into a sheet before `row` (count above 0), or taken out from `row` on (count below 0). */
export interface RowEdit {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly count: number;
}

/** Where a row stands after the edit; null where it is gone. */
export function moveRow({ row, count }: RowEdit, index: number): number | null {
  if (index < row) return index;
  if (count < 0 && index < row - count) return null;
  return index + count >= SHEET_ROWS ? null : index + count;
}

/** Where rows `first` to `last` stand after the edit: rows put between them widen the span. Null where all are gone. */
function moveSpan(edit: RowEdit, first: number, last: number): { readonly first: number; readonly last: number } | null {
  const { row, count } = edit;
  const limit = SHEET_ROWS - 1;
  if (count >= 0) {
    if (first >= row && first + count > limit) return null;
    return { first: first >= row ? first + count : first, last: last >= row ? Math.min(last + count, limit) : last };
  }
  const end = row - count;
  const newFirst = first < row ? first : first < end ? row : first + count;
  // A span to the last row of the sheet keeps reaching there.
  const newLast = last === limit ? limit : last < row ? last : last < end ? row - 1 : last + count;
  return newLast < newFirst || (first >= row && last < end) ? null : { first: newFirst, last: newLast };
}

/** A block after the edit; null where all of its rows are gone. */
export function moveBlock(edit: RowEdit, block: Block): Block | null {
  const span = moveSpan(edit, block.row, block.row + block.rows - 1);
  return span === null ? null : { ...block, row: span.first, rows: span.last - span.first + 1 };
}

/** The formula of a cell on sheet `home` after the edit: what it points at is followed, what is gone is #REF!. */
export function shiftFormula(formula: string, home: string | null, edit: RowEdit): string {
  return mapReferences(formula, (reference) => (pointsAt(reference, home, edit.sheet) ? shiftReference(reference, edit) : null));
}

/** The meaning of a name after the edit. Names count relative rows from the cell that uses them: those are left alone. */
export function shiftName(formula: string, edit: RowEdit): string {
  return mapReferences(formula, (reference) => {
    const relative = [reference.first, reference.second].some((corner) => corner?.row != null && !corner.rowFixed);
    return !relative && pointsAt(reference, null, edit.sheet) ? shiftReference(reference, edit) : null;
  });
}

/**
 * The formula of a rule or validation over several rows of the edited sheet. Rows without "$" are counted from the first row of its ranges,
 * so they keep their distance to it (`base` before, `moved` after); rows with "$" are followed.
 */
export function shiftRuleFormula(formula: string, home: string, edit: RowEdit, base: number, moved: number): string {
  return mapReferences(formula, (reference) => {
    if (!pointsAt(reference, home, edit.sheet)) return null;
    const corners = reference.second === null ? [reference.first] : [reference.first, reference.second];
    if (corners.every((corner) => corner.row === null || corner.rowFixed)) return shiftReference(reference, edit);
    const follow = (corner: Corner): Corner | null => {
      if (corner.row === null) return corner;
      const row = corner.rowFixed ? moveRow(edit, corner.row) : corner.row + moved - base;
      return row === null || row < 0 || row >= SHEET_ROWS ? null : { ...corner, row };
    };
    const first = follow(reference.first);
    const second = reference.second === null ? null : follow(reference.second);
    if (first === null || (reference.second !== null && second === null)) return `${reference.prefix}#REF!`;
    return referenceText({ ...reference, first, second });
  });
}

function pointsAt(reference: Reference, home: string | null, sheet: string): boolean {
  const named = reference.sheet ?? home;
  return named !== null && sameSheet(named, sheet);
}

function shiftReference(reference: Reference, edit: RowEdit): string | null {
  const { first, second } = reference;
  if (first.row === null) return null;
  const last = second?.row ?? first.row;
  const span = moveSpan(edit, Math.min(first.row, last), Math.max(first.row, last));
  if (span === null) return `${reference.prefix}#REF!`;
  const upsideDown = last < first.row;
  return referenceText({
    ...reference,
    first: { ...first, row: upsideDown ? span.last : span.first },
    second: second === null ? null : { ...second, row: upsideDown ? span.first : span.last },
  });
}
