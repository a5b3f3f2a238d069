import { toSerial } from '../../model/calendar-date';
import type { CellInput, CellStyle } from '../../model/sheet';
import { statusRow } from '../../model/status';
import type { TrackerModel } from '../../model/tracker-model';
import { COLORS, DATE_FORMAT, RATE_FORMAT, STRONG_RULE } from '../styles';
import { asOfReference, columnRange, soonReference, withTheDay, type TrackerPlace } from '../tracker-formulas';
import { FIRST, COLUMNS, type Page, living, put, rule, merge } from './page';

/** Title, office and as-of day. */
export function drawHead(page: Page, model: TrackerModel, place: TrackerPlace): void {
  const last = FIRST + COLUMNS - 4;
  put(page, 0, FIRST, `TỔNG QUAN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM ${model.year}`, {
    size: 14,
    bold: true,
    color: COLORS.accent,
    vertical: 'middle',
  });
  put(
    page,
    0,
    last,
    { formula: `=${asOfReference(place, 'other')}`, value: toSerial(model.asOf) },
    {
      size: 12,
      bold: true,
      color: COLORS.accent,
      horizontal: 'right',
      vertical: 'middle',
      format: `"Tính đến "${DATE_FORMAT}`,
    },
  );
  merge(page, 0, last, 1, 4);
  const office = model.settings.office === '' ? (model.unit ?? '') : model.settings.office.replace(/\s*\n\s*/gu, ' ');
  put(page, 1, FIRST, [office, `Kế hoạch CCHC năm ${model.year}`].filter((part) => part !== '').join('  ·  '), { vertical: 'middle' });
  rule(page, 2, { top: STRONG_RULE });
  page.heights.push(
    { row: 0, count: 1, height: 24, level: 0 },
    { row: 1, count: 1, height: 16, level: 0 },
    { row: 2, count: 1, height: 6, level: 0 },
  );
}

/** The six figures below the title. */
export function drawFigures(page: Page, model: TrackerModel, place: TrackerPlace): void {
  const all = `${columnRange(place, 'counted', 'other')},1`;
  const status = columnRange(place, 'status', 'other');
  const count = (word: string): string => `COUNTIFS(${all},${status},"${word}")`;
  const [done, overdue, soon] = [count('Hoàn thành*'), count(statusRow('overdue').label), count(statusRow('due-soon').label)];
  const daily = withTheDay(place);
  const tasks = model.tasks;
  const of = (...ids: string[]): number => tasks.filter((task) => ids.includes(task.status)).length;
  const doneNow = tasks.filter((task) => task.status.startsWith('done-')).length;
  const [overdueNow, soonNow, lateNow] = [of('overdue'), of('due-soon'), of('done-late')];
  const dueNow = doneNow + overdueNow;
  const row: readonly (readonly [label: string, input: CellInput, below: CellInput, style: CellStyle])[] = [
    ['Tổng số nhiệm vụ', living(`=COUNTIFS(${all})`, tasks.length), `trong ${model.areas.length} lĩnh vực`, {}],
    ['Đến hạn', living(`=${done}+${overdue}${daily}`, dueNow), 'đã xong hoặc đã quá hạn', {}],
    [
      'Hoàn thành',
      living(`=${done}${daily}`, doneNow),
      living(`="trong đó quá hạn: "&${count(statusRow('done-late').label)}`, `trong đó quá hạn: ${lateNow}`),
      {},
    ],
    ['Quá hạn', living(`=${overdue}${daily}`, overdueNow), 'chưa hoàn thành', { color: COLORS.overdue }],
    [
      'Sắp đến hạn',
      living(`=${soon}${daily}`, soonNow),
      living(`="trong "&${soonReference(place, 'other')}&" ngày tới"`, `trong ${model.settings.dueSoonDays} ngày tới`),
      {},
    ],
    [
      'Tỷ lệ trên đến hạn',
      living(`=IF(${done}+${overdue}${daily}=0,"–",${done}/(${done}+${overdue}))`, dueNow === 0 ? '–' : doneNow / dueNow),
      living(`=${done}&" / "&(${done}+${overdue})&" nhiệm vụ"`, `${doneNow} / ${dueNow} nhiệm vụ`),
      { format: RATE_FORMAT },
    ],
  ];
  row.forEach(([label, input, below, style], index) => {
    const column = FIRST + index * 3;
    put(page, 3, column, label, { size: 9, color: COLORS.muted });
    put(page, 4, column, input, { size: 24, bold: true, horizontal: 'left', vertical: 'middle', ...style });
    put(page, 5, column, below, { size: 9, color: COLORS.muted });
    for (const at of [3, 4, 5]) merge(page, at, column, 1, 3);
  });
  page.heights.push(
    { row: 3, count: 1, height: 15, level: 0 },
    { row: 4, count: 1, height: 32, level: 0 },
    { row: 5, count: 1, height: 15, level: 0 },
    { row: 6, count: 1, height: 8, level: 0 },
  );
}
