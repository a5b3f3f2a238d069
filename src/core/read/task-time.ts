import { formatDate, fromSerial } from '../model/calendar-date';
import { cellName } from '../model/address';
import type { Issue, Where } from '../model/issue';
import { sheetIssue } from '../text/sheet-messages';
import { cellValue, isCellError, isDateFormat } from './cell-text';
import { isDitto } from './ditto';
import { foldHeading } from './plan-columns';
import type { PlanTable } from './find-plan-table';
import { textAt } from './table-rows';

/** The time of a task as written, and what is to be said about its cells. */
export interface TaskTime {
  readonly text: string;
  /** A start that could not be joined to the time. */
  readonly unusedStart: string;
  readonly issues: readonly Issue[];
}

/** Serial numbers of 1/1/2000 and 31/12/2100: a number between them in a time column is a day that lost its format. */
const DAY_SERIALS = [36_526, 73_415] as const;
/** A time that a start may stand before: a day, month, quarter or year and nothing else. */
const BARE_TIME =
  /^(?:(?:ngày|tháng|quý|năm)\s*)?(?:\d{1,2}\s*[/.-]\s*)?(?:\d{1,2}\s*[/.-]\s*)?(?:\d{1,4}|[IV]{1,3})(?:\s*[/.-]\s*\d{4}|\s+năm\s+\d{4})?\.?$/iu;
/** "3", "II, III" under a heading that says what is counted: "Tháng hoàn thành", "Quý". */
const BARE_NUMBERS = /^(?:\d{1,2}|I{1,3}|IV)(?:\s*(?:[,;+&-]|và|đến)\s*(?:\d{1,2}|I{1,3}|IV))*(?:\s*\/\s*20\d{2})?$/u;
/** "Tháng hoàn thành", "Hoàn thành (quý)", "Xong trong tháng": what bare numbers below count. */
const UNIT = /^(?:tháng|quý)(?!\p{L})|(?<=\()(?:tháng|quý)(?=\)$)|(?<= )(?:tháng|quý)$/u;
const MARK = /^(?:x|v|√|✓|✔|☑|●|•|\*|\+|TRUE)$/iu;

/** One time cell; another time column where that is empty; "từ … đến …" of a start and an end; the periods that are marked. */
export function taskTime(table: PlanTable, row: number): TaskTime {
  const issues: Issue[] = [];
  const cells = [table.columns.get('time'), ...(table.alternatives.get('time') ?? [])];
  const read = (column: number | undefined): string => (column === undefined ? '' : timeAt(table, row, column, issues));
  const own = withYear(cells.map(read).find((text) => text !== '') ?? '', read(table.columns.get('year')));
  const [start, end] = [read(table.columns.get('start')), read(table.columns.get('end'))];
  const last = own === '' ? end : own;
  if (last === '' && start === '') return { text: markedPeriods(table, row), unusedStart: '', issues };
  if (last === '') return { text: /^từ(?!\p{L})/iu.test(start) ? start : `từ ${start}`, unusedStart: '', issues };
  if (start === '' || start === last) return { text: last, unusedStart: '', issues };
  const canJoin = BARE_TIME.test(start) && BARE_TIME.test(last);
  if (!canJoin && own === '') return { text: `từ ${start} đến ${last}`, unusedStart: '', issues };
  return canJoin ? { text: `từ ${start} đến ${last}`, unusedStart: '', issues } : { text: last, unusedStart: start, issues };
}

/** "Quý II" under "Năm 2026" is "Quý II năm 2026"; other words follow their heading. */
function withinPeriod(cell: string, heading: string): string {
  const year = /^(?:năm\s*)?(?<year>20\d{2})$/iu.exec(heading)?.groups?.['year'];
  const whole = year === undefined ? cell : withYear(cell, year);
  return whole === cell ? `${heading}: ${cell}` : whole;
}

/** "Quý II" beside "2027" in a column of years. */
function withYear(text: string, year: string): string {
  if (!/^20\d{2}$/u.test(year) || /20\d{2}/u.test(text)) return text;
  if (/^(?:quý|(?:6 )?tháng)(?!\p{L})/iu.test(text)) return `${text} năm ${year}`;
  return BARE_TIME.test(text) ? `${text}/${year}` : text;
}

/** The cell of a task's time: its time column, else the end of its window, else its task. */
export function timeCell(table: PlanTable, row: number): Where {
  const period = table.marks.find((mark) => mark.kind === 'period');
  const column =
    table.columns.get('time') ?? table.columns.get('end') ?? table.columns.get('start') ?? period?.column ?? table.columns.get('task') ?? 0;
  return { sheet: table.sheet.name, cell: cellName(row, column) };
}

function timeAt(table: PlanTable, row: number, column: number, issues: Issue[]): string {
  const text = textAt(table, row, column, true);
  if ((!/[\p{L}\p{N}]/u.test(text) && !isDitto(text)) || isCellError(text)) return '';
  const where = { sheet: table.sheet.name, cell: cellName(row, column) };
  const unit = BARE_NUMBERS.test(text) ? UNIT.exec(foldHeading(table.texts.get(column) ?? ''))?.[0] : undefined;
  if (unit !== undefined) return `${unit} ${text}`;
  const value = cellValue(table.sheet, row, column);
  if (typeof value !== 'number') return text;
  const isDate = isDateFormat(table.sheet.formats[row]?.[column] ?? null);
  if (isDate && text === String(value)) issues.push(sheetIssue('year-in-date-cell', 'info', where, { year: text }));
  if (isDate || value < DAY_SERIALS[0] || value > DAY_SERIALS[1]) return text;
  const date = fromSerial(value);
  if (date === null) return text;
  issues.push(sheetIssue('number-as-date', 'info', where, { number: text, date: formatDate(date) }));
  return formatDate(date);
}

/** "Quý I, III" of the marks under "Quý I" and "Quý III"; words in such a cell follow their heading. */
function markedPeriods(table: PlanTable, row: number): string {
  const said = table.marks
    .filter((mark) => mark.kind === 'period')
    .flatMap(({ column, text }) => {
      const own = table.grid.text(row, column);
      const merge = own === '' ? table.grid.mergeAt(row, column) : null;
      const cell = merge?.row === row ? table.grid.text(row, merge.column) : own;
      return cell === '' ? [] : [MARK.test(cell) || /^(?:cả|trong) năm$/iu.test(cell) ? text : withinPeriod(cell, text)];
    });
  return said.map((text, index) => (index > 0 && /^(?:quý|tháng)\s+\S+$/iu.test(text) ? text.replace(/^\S+\s+/u, '') : text)).join(', ');
}
