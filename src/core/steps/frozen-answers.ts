import type { CellValue, PatchOp, SheetSnapshot } from '../model/sheet';
import type { TrackerFound, TrackerRow } from '../model/tracker';
import { FROZEN_HEADINGS } from '../text/report-text';
import type { PERIOD_FIELDS } from './open-period';

export type PeriodField = (typeof PERIOD_FIELDS)[number];

/** 0-based row of the headings on a frozen sheet. */
const HEADINGS_ROW = 2;

/** What a frozen sheet holds of its period's answers, by line id; null where nothing was typed. */
export function frozenAnswers(sheet: SheetSnapshot): ReadonlyMap<string, Readonly<Record<PeriodField, string | null>>> {
  const headings = sheet.values[HEADINGS_ROW] ?? [];
  const textOf = (cells: readonly CellValue[], id: PeriodField | 'id'): string | null => {
    const value = cells[headings.indexOf(FROZEN_HEADINGS[id])];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return new Map(
    sheet.values.slice(HEADINGS_ROW + 1).flatMap((cells) => {
      const id = textOf(cells, 'id');
      return id === null ? [] : [[id, { answer: textOf(cells, 'answer'), result: textOf(cells, 'result') }] as const];
    }),
  );
}

/** The edit that puts an answer on a line of Theo dõi; null empties it. */
export function answerOp(found: TrackerFound, { row }: TrackerRow, field: PeriodField, answer: string | null): PatchOp {
  return { op: 'setCells', sheet: found.sheet.name, row, column: found.columns.get(field) ?? 0, cells: [[answer]] };
}
