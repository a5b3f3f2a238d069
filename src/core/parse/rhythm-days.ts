import type { Rhythm, RhythmDay, RhythmMonth } from '../model/schedule';
import { CODE, letters } from './codes';
import type { TimeUnit } from './time-unit';
import type { Token } from './token';

const TIME = letters`time`;
const NAMED_DAY = letters`namedDay`;
const FIRST_DAY = letters`firstDay firstWorkingDay`;
const WORKING_DAY = letters`firstWorkingDay lastWorkingDay`;
/** "Trước" in front of these is not said of the day: "trước 16 giờ ngày 25". */
const BEFORE_OTHER = letters`latest until in endOf hour weekday`;
const STRETCH = letters`until -`;
const LISTING = letters`, and`;
/** Behind these, or at the beginning, a bare number is a day: "trước 25", "ngày 10 và 20", "từ 20 đến 25". */
const BEFORE_NUMBER = letters`limit endOf from monthDay number , and ( -`;

const MONTH_END = 31;
const LAST_OF_PERIOD: RhythmMonth = { of: 'period', month: 'last' };
/** "Từ ngày 25 đến ngày 05": a stretch that runs over the end of the period. */
const MONTH_BEHIND: RhythmMonth = { of: 'next-period', month: 1 };

/** What is known at a place in the words. */
interface Reading {
  readonly days: RhythmDay[];
  /** How many days at the end of the list have no month of their own yet: "ngày 05 và ngày 20 tháng cuối quý". */
  open: number;
  /** A month said in front of its day. */
  month: RhythmMonth | null;
  before: boolean;
  /** Behind "20 -" or "ngày 20 đến". */
  stretch: boolean;
}

/**
 * The days that a rhythm names beside it, in the order of the words. In: the tokens of the rhythm and its day. "Trước" counts for all that are
 * listed behind it. Of a stretch ("ngày 20 - 25"), a month or a quarter its last day is meant; a day whose month is not said is of the last month
 * of the period. A week has no days of the calendar.
 */
export function rhythmDays(tokens: readonly Token[], every: Rhythm): readonly RhythmDay[] {
  if (every === 'week') return [];
  const read: Reading = { days: [], open: 0, month: null, before: false, stretch: false };
  let previous = '';
  /** True right behind a day or its month. */
  let ended = false;
  for (const token of tokens) {
    const { code } = token;
    const day = dayOf(token, previous);
    if (day > 0) addDay(day, WORKING_DAY.includes(code), read);
    else if (token.month !== null) addMonth(token.month, read);
    else if (TIME.includes(code)) {
      for (const unit of token.units) read.days.push(dayOfUnit(unit.until ?? unit, read.before));
      read.open = 0;
    } else if (code === CODE.before) read.before = true;
    else if (BEFORE_OTHER.includes(code)) read.before = false;
    if (STRETCH.includes(code)) read.stretch = ended;
    else if (LISTING.includes(code)) read.stretch = false;
    ended = day > 0 || (token.month !== null && read.days.length > 0);
    previous = code;
  }
  // "Tháng đầu quý": no day but the month's last, or the one before its first.
  if (read.days.length === 0 && read.month !== null) addDay(read.before ? 1 : MONTH_END, false, read);
  return read.days;
}

/** The day of a month that a token names; 0 for other tokens. */
function dayOf({ code, value, units }: Token, previous: string): number {
  if (code === CODE.monthDay) return units[0]?.day ?? 0;
  if (code === CODE.number) return BEFORE_NUMBER.includes(previous) && value <= MONTH_END ? value : 0;
  // "10 ngày đầu": up to the tenth.
  if (!NAMED_DAY.includes(code) || previous === CODE.number) return 0;
  return FIRST_DAY.includes(code) ? 1 : MONTH_END;
}

function addDay(day: number, working: boolean, read: Reading): void {
  const { days, before } = read;
  const first = read.stretch ? days.pop() : undefined;
  if (first !== undefined) {
    days.push({ ...first, day, working, before, ...(day < first.day ? MONTH_BEHIND : {}) });
    read.open = Math.max(read.open, 1);
  } else {
    if (read.month === null) read.open += 1;
    days.push({ day, working, before, ...(read.month ?? LAST_OF_PERIOD) });
  }
  read.month = null;
  read.stretch = false;
}

/** The month of the days in front of it; where all of them have one, of the day behind it. */
function addMonth(month: RhythmMonth, read: Reading): void {
  if (read.open === 0) read.month = month;
  for (; read.open > 0; read.open -= 1) {
    const at = read.days.length - read.open;
    const day = read.days[at];
    if (day !== undefined) read.days[at] = { ...day, ...month };
  }
}

/** "05/6", "tháng 11", "quý II"; the day before a month or quarter is the one before its first. */
function dayOfUnit({ lastDay, first, last, endOnly }: TimeUnit, before: boolean): RhythmDay {
  if (lastDay > 0) return { day: lastDay, working: false, before, of: 'year', month: last };
  if (before && !endOnly) return { day: 1, working: false, before, of: 'year', month: first };
  return { day: MONTH_END, working: false, before: false, of: 'year', month: last };
}
