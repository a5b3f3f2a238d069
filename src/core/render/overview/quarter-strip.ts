import { columnName } from '../../model/address';
import { statusRow } from '../../model/status';
import type { ModelLine, TrackerModel } from '../../model/tracker-model';
import { BAR_COLORS, COLORS, HAIRLINE } from '../styles';
import { asOfReference, columnRange, type TrackerPlace } from '../tracker-formulas';
import { FIRST, type Page, living, put, rule, merge } from './page';

const ROMAN = ['I', 'II', 'III', 'IV'];
const MOST_SQUARES = 14;

/** What falls due in each quarter, and how much of it is done. */
export function drawQuarters(page: Page, model: TrackerModel, place: TrackerPlace): void {
  rule(page, 7, { top: HAIRLINE });
  put(page, 7, FIRST, 'Mốc theo quý', { bold: true, top: HAIRLINE });
  put(page, 8, FIRST, 'hoàn thành / tổng số', { size: 8, color: COLORS.muted });
  const kind = columnRange(place, 'rowKind', 'other');
  const due = columnRange(place, 'due', 'other');
  const status = columnRange(place, 'lineStatus', 'other');
  const lines = model.tasks.flatMap((task) => task.lines).filter((line) => line.entry.due !== null && line.line.kind !== 'continuous');
  ROMAN.forEach((roman, index) => {
    const column = FIRST + 2 + index * 4;
    const from = `DATE(${model.year},${index * 3 + 1},1)`;
    const to = `DATE(${model.year},${index * 3 + 4},0)`;
    const count = (extra: string): string =>
      `(${['NV', 'DG'].map((code) => `COUNTIFS(${kind},"${code}",${columnRange(place, 'timeKind', 'other')},"<>TX",${due},">="&${from},${due},"<="&${to}${extra})`).join('+')})`;
    const done = count(`,${status},"Hoàn thành*"`);
    const overdue = count(`,${status},"${statusRow('overdue').label}"`);
    const soon = count(`,${status},"${statusRow('due-soon').label}"`);
    const own = lines.filter((line) => inQuarter(line, model.year, index));
    const ofStatus = (test: (line: ModelLine) => boolean): number => own.filter(test).length;
    const doneNow = ofStatus((line) => line.status.startsWith('done-'));
    const [overdueNow, soonNow] = [ofStatus((line) => line.status === 'overdue'), ofStatus((line) => line.status === 'due-soon')];
    put(page, 7, column, `Quý ${roman}`, { bold: true, top: HAIRLINE });
    put(page, 8, column, living(`=${done}&"/"&${count('')}`, `${doneNow}/${own.length}`), { size: 14, bold: true, vertical: 'middle' });
    const squares = `REPT("■",MIN(${MOST_SQUARES},${done}))&REPT("□",MAX(0,MIN(${MOST_SQUARES},${count('')})-${done}))`;
    const shown = '■'.repeat(Math.min(MOST_SQUARES, doneNow)) + '□'.repeat(Math.max(0, Math.min(MOST_SQUARES, own.length) - doneNow));
    put(page, 8, column + 1, living(`=${squares}`, shown), { size: 8, color: BAR_COLORS.doneOnTime, vertical: 'middle' });
    merge(page, 8, column + 1, 1, 3);
    const note = `IF(${overdue}+${soon}=0,"",IF(${overdue}>0,${overdue}&" quá hạn","")&IF(${overdue}*${soon}>0,"  ·  ","")&IF(${soon}>0,${soon}&" sắp đến hạn",""))`;
    const noteNow = [overdueNow > 0 ? `${overdueNow} quá hạn` : '', soonNow > 0 ? `${soonNow} sắp đến hạn` : '']
      .filter((part) => part !== '')
      .join('  ·  ');
    put(page, 9, column, living(`=${note}`, noteNow), { size: 9, bold: true, color: COLORS.overdue });
    const cell = `$${columnName(column)}$8`;
    const current = `YEAR(${asOfReference(place, 'other')})=${model.year},ROUNDUP(MONTH(${asOfReference(place, 'other')})/3,0)=${index + 1}`;
    page.rules.push({
      ranges: [{ row: 7, column, rows: 1, columns: 4 }],
      formula: `AND(${cell}<>"",${current},N("cchc")=0)`,
      style: { color: COLORS.accent, fill: COLORS.entryHeader },
      stop: true,
    });
  });
  page.heights.push(
    { row: 7, count: 1, height: 16, level: 0 },
    { row: 8, count: 1, height: 21, level: 0 },
    { row: 9, count: 1, height: 15, level: 0 },
    { row: 10, count: 1, height: 8, level: 0 },
  );
}

function inQuarter(line: ModelLine, year: number, index: number): boolean {
  const due = line.entry.due ?? '';
  return due.startsWith(`${year}-`) && Math.floor((Number(due.slice(5, 7)) - 1) / 3) === index;
}
