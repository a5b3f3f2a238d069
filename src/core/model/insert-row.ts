import type { SheetSnapshot } from './sheet';

/** The sheet with a row of texts at `row` (0-based), in place of `replaced` rows; what stands below and around moves along. */
export function withRow(sheet: SheetSnapshot, row: number, replaced: 0 | 1, texts: readonly string[]): SheetSnapshot {
  const moved = <T>(rows: readonly (readonly T[])[], line: readonly T[]): readonly (readonly T[])[] => [
    ...rows.slice(0, row),
    line,
    ...rows.slice(row + replaced),
  ];
  const shift = <T extends { readonly row: number; readonly rows: number }>(block: T): T => {
    if (replaced > 0 || block.row + block.rows <= row) return block;
    return block.row >= row ? { ...block, row: block.row + 1 } : { ...block, rows: block.rows + 1 };
  };
  const empty = texts.map(() => null);
  return {
    ...sheet,
    values: moved(sheet.values, texts),
    formulas: moved(sheet.formulas, empty),
    formats: moved(sheet.formats, empty),
    merges: sheet.merges.map(shift),
    rules: sheet.rules.map((rule) => ({ ...rule, ranges: rule.ranges.map(shift) })),
    validations: sheet.validations.map((validation) => ({ ...validation, ranges: validation.ranges.map(shift) })),
  };
}
