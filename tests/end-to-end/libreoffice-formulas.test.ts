import { addDays } from '../../src/core/model/calendar-date';
import { statusRow } from '../../src/core/model/status';
import type { TrackerModel } from '../../src/core/model/tracker-model';
import { freshPlace, renderTracker } from '../../src/core/render/render-tracker';
import { desiredRows } from '../../src/core/render/tracker-rows';
import { decideStatus, worstStatus } from '../../src/core/status/decide-status';
import { applyPatch, emptyWorkbook } from '../../src/xlsx';
import { generatedModels, joinedModel } from '../support/generated-tracker';
import { valuesInLibreOffice } from '../support/libreoffice';

const CENTER = '2026-05-15';

function trackerBytes(model: TrackerModel): Uint8Array {
  const place = freshPlace('Theo dõi', desiredRows(model).length, { sheet: 'Ngày nghỉ', firstRow: 3, lastRow: 20, columns: [1, 2] });
  return applyPatch(emptyWorkbook(), {
    ops: [
      ...renderTracker(model, place, '=7'),
      { op: 'addSheet', sheet: 'Ngày nghỉ', after: null, visibility: 'visible', tabColor: null, font: 'Arial', size: 10 },
    ],
  });
}

/** Status words by line id, as the core decides them. */
function expected(model: TrackerModel, asOf: string): Map<string, string> {
  return new Map(
    desiredRows(model).flatMap((row): [string, string][] => {
      if (row.kind === 'LV') return [];
      const lines = row.kind === 'NH' ? row.task.lines : [row.line];
      const statuses = lines.map((line) => decideStatus(line.line, line.entry, asOf, model.settings.dueSoonDays));
      return [[row.id, statusRow(worstStatus(statuses)).label]];
    }),
  );
}

describe('công thức trong LibreOffice dưới đồng hồ giả nói như lõi', () => {
  const model = joinedModel(generatedModels(500, CENTER, 7));
  const bytes = trackerBytes(model);

  it.each([-10, -1, 0, 1, 8].map((days) => addDays(CENTER, days)))('ngày %s', (day) => {
    const rows = valuesInLibreOffice(bytes, 1, day);
    const header = rows.findIndex((row) => row.includes('Mã dòng'));
    const [id, status] = ['Mã dòng', 'Tình trạng'].map((heading) => rows[header]?.indexOf(heading) ?? -1);
    const shown = new Map(rows.slice(header + 1).map((row) => [row[id ?? -1] ?? '', row[status ?? -1] ?? '']));
    const wanted = expected(model, day);
    const differences = [...wanted].filter(([line, word]) => shown.get(line) !== word);
    expect(differences.slice(0, 5)).toEqual([]);
    expect(wanted.size).toBeGreaterThan(2000);
  });
});
