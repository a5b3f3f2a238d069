import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { addDays, toSerial } from '../../../src/core/model/calendar-date';
import type { CellInput, PatchOp } from '../../../src/core/model/sheet';
import { statusRow } from '../../../src/core/model/status';
import type { ModelLine, TrackerModel } from '../../../src/core/model/tracker-model';
import { freshPlace, renderTracker } from '../../../src/core/render/render-tracker';
import { desiredRows } from '../../../src/core/render/tracker-rows';
import { daysLeft, decideStatus, worstStatus } from '../../../src/core/status/decide-status';
import { generatedModels } from '../../support/generated-tracker';

const CENTER = '2026-05-15';
const PLANS = 500;

interface Workbook {
  readonly model: TrackerModel;
  readonly sheets: readonly { readonly name: string; readonly cells: readonly (readonly [number, number, string])[] }[];
  readonly asOf: readonly [number, number];
  readonly dates: readonly number[];
  readonly read: readonly (readonly [number, number])[];
}

/** Days around the boundaries of the plans: each due day, start and completion lies within nine days of the centre. */
const DATES = Array.from({ length: 27 }, (_, index) => addDays(CENTER, index - 18));

function workbookOf(model: TrackerModel): Workbook {
  const place = freshPlace('Theo dõi', desiredRows(model).length, { sheet: 'Ngày nghỉ', firstRow: 3, lastRow: 20, columns: [1, 2] });
  const cells = renderTracker(model, place, '=7').flatMap(cellsOf);
  const read = desiredRows(model).flatMap((row, index) =>
    row.kind === 'LV'
      ? []
      : (['status', 'daysLeft'] as const).map((id) => [place.headerRow + 1 + index, place.columns.get(id) ?? 0] as const),
  );
  return {
    model,
    sheets: [
      { name: 'Theo dõi', cells },
      { name: 'Ngày nghỉ', cells: [] },
    ],
    asOf: [place.asOfCell.row, place.asOfCell.column],
    dates: DATES.map(toSerial),
    read,
  };
}

function cellsOf(op: PatchOp): [number, number, string][] {
  if (op.op !== 'setCells') return [];
  return op.cells.flatMap((line, row) =>
    line.flatMap((input, column): [number, number, string][] => {
      const text = inputText(input);
      return text === null ? [] : [[op.row + row, op.column + column, text]];
    }),
  );
}

function inputText(input: CellInput): string | null {
  if (input === null) return null;
  if (typeof input === 'object') return input.formula;
  return typeof input === 'string' ? `'${input}` : String(input);
}

/** What the core says of the same cells. */
function expected(model: TrackerModel, asOf: string): string[] {
  return desiredRows(model).flatMap((row): string[] => {
    if (row.kind === 'LV') return [];
    const status = (line: ModelLine): ReturnType<typeof decideStatus> =>
      decideStatus(line.line, line.entry, asOf, model.settings.dueSoonDays);
    if (row.kind === 'NH') {
      const own = row.task.lines.map(status);
      const done = own.filter((id) => id.startsWith('done-') || id === 'continuous-reported').length;
      return [statusRow(worstStatus(own)).label, `${String(done)}/${String(own.length)} mốc`];
    }
    const id = status(row.line);
    const left = row.line.line.kind === 'continuous' ? null : daysLeft(row.line.entry, id, asOf);
    const isDateless = row.line.entry.progress === 'Hoàn thành' && row.line.line.kind !== 'continuous' && !id.startsWith('done-');
    return [statusRow(id).label, isDateless ? 'thiếu ngày' : shownDays(left)];
  });
}

/** The number format of Còn lại: "quá 5", "hôm nay", "12" — read back here as the bare number. */
function shownDays(left: number | null): string {
  return left === null ? '' : String(left);
}

it(`công thức tình trạng và lõi nói như nhau trên mọi dòng của ${String(PLANS)} kế hoạch, ${String(DATES.length)} ngày quanh các mốc (IronCalc)`, () => {
  const workbooks = generatedModels(PLANS, CENTER, 20260515).map(workbookOf);
  const script = join(__dirname, '..', '..', 'support', 'ironcalc-evaluate.mjs');
  const input = JSON.stringify(workbooks.map(({ sheets, asOf, dates, read }) => ({ sheets, asOf, dates, read })));
  const output = execFileSync(process.execPath, [script], { input, maxBuffer: 1 << 30, encoding: 'utf8' });
  const values = JSON.parse(output) as string[][][];
  const differences: unknown[] = [];
  let compared = 0;
  workbooks.forEach(({ model }, at) => {
    DATES.forEach((date, on) => {
      const wanted = expected(model, date);
      const got = values[at]?.[on] ?? [];
      wanted.forEach((text, index) => {
        compared += 1;
        if (got[index] !== text) differences.push({ plan: at, date, index, core: text, formula: got[index] });
      });
    });
  });
  expect(differences.slice(0, 5)).toEqual([]);
  expect(compared).toBeGreaterThan(100_000);
});
