/**
 * What a token of a phrase is, by name and by the one letter that stands for it in `TokenRun.codes`: a phrase becomes a short string of letters
 * ("trước ngày 5/3" is "bDn/n"), and a rule a pattern over them. Patterns are written with the names (`rulePattern`); the letters are nobody's
 * business. The signs , ; : . ( ) / - + & % stand for themselves.
 */
export const CODE = {
  // Numbers, signs and words without a meaning of their own
  number: 'n',
  /** Four digits that may be a year. */
  yearNumber: 'y',
  /** Any other number. */
  longNumber: 'N',
  /** "hai", "mười". */
  spelled: 'c',
  roman: 'R',
  /** "17h30". */
  hour: 'h',
  word: 'w',
  line: '#',
  /** A full stop between two numbers or letters, with no blank beside it. */
  dot: '·',
  /** Any other sign. */
  sign: '_',

  // Units of time
  quarter: 'Q',
  month: 'M',
  year: 'Y',
  day: 'D',
  week: 'W',
  weekday: 'j',
  halfYear: 'U',
  firstHalf: '1',
  secondHalf: '2',
  /** "giai đoạn". */
  stage: 'G',
  /** "ngày đầu tiên". */
  firstDay: 'í',
  lastDay: 'ì',
  /** "ngày làm việc đầu tiên". */
  firstWorkingDay: 'Í',
  lastWorkingDay: 'Ì',
  /** "năm nay", "năm sau". */
  namedYear: 'V',
  laterYears: 's',
  schoolYear: 'B',
  lunar: 'ö',
  /** "tuần này": told by the day on which it is read, which is not known. */
  relative: 'ŕ',

  // How a time is meant
  before: 'b',
  /** "chậm nhất". */
  latest: 'u',
  until: 't',
  /** "hết". */
  endOf: 'z',
  from: 'f',
  in: 'i',
  about: '~',
  /** "trở đi". */
  onward: 'ơ',
  /** "trở về trước". */
  backward: 'ư',
  /** "thời hạn", "tiến độ": a time is said behind it. */
  timeWord: 'O',
  early: 'E',
  middle: 'm',
  late: 'L',

  // How often
  each: 'e',
  /** "định kỳ". */
  periodic: 'p',
  /** "lần". */
  times: 'l',
  continuous: 'C',

  // What must happen first
  when: 'K',
  after: 'S',
  accordingTo: 'T',
  /** "đột xuất". */
  unplanned: 'X',
  meeting: 'q',

  // What stands around a time
  and: 'v',
  or: 'H',
  of: 'g',
  report: 'r',
  document: 'a',
  /** "số". */
  numbered: 'o',
  vision: 'Z',
  /** "đã". */
  already: 'đ',
  /** "đối với". */
  concerning: 'ð',

  // What rules make of these
  /** A month, quarter, half-year, part of one, or a range. */
  period: 'P',
  date: 'd',
  /** Several periods or dates. */
  dates: 'J',
  /** Whole years. */
  years: 'A',
  /** "ngày 25", of a month that is not said. */
  monthDay: 'k',
  /** "hằng quý", "6 tháng/lần". */
  rhythm: 'F',
  /** A time that cannot be read. */
  unclear: 'x',
  /** A date that most likely belongs to a document. */
  datedDocument: 'ď',
} as const;

/** Names for several codes at once. */
const SETS = {
  count: CODE.number + CODE.spelled,
  numeral: CODE.number + CODE.spelled + CODE.roman,
  digits: CODE.number + CODE.yearNumber + CODE.longNumber,
  unit: CODE.day + CODE.week + CODE.month + CODE.quarter + CODE.halfYear + CODE.year,
  time: CODE.period + CODE.date + CODE.dates,
  namedDay: CODE.firstDay + CODE.lastDay + CODE.firstWorkingDay + CODE.lastWorkingDay,
  /** How a last day is said. */
  limit: CODE.latest + CODE.before + CODE.until + CODE.in,
  /** Words that say nothing of a time. */
  prose: CODE.word + CODE.document + CODE.of + CODE.numbered + CODE.report,
} as const;

/** The name of a code. */
export type CodeName = keyof typeof CODE;

/** The letters of codes given by their names: letters`number spelled`. */
export function letters(names: TemplateStringsArray): string {
  return (names.raw[0] ?? '').replace(NAME, lettersOf).replace(/\s+/gu, '');
}

/**
 * A pattern over the codes of a run that is looked for anywhere: a regular expression in which codes stand by their names, blanks and line breaks
 * say nothing, and "(" begins a group that is not remembered. Signs that mean something in a regular expression are written with "\". What
 * several patterns share is a string in the same language (String.raw`hour ,? of?`), put in by ${}.
 */
export function codePattern(source: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(sourceOf(String.raw(source, ...parts)), 'u');
}

/** As `codePattern`, for what begins at one place. */
export function rulePattern(source: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(sourceOf(String.raw(source, ...parts)), 'uy');
}

const NAME = /[a-z]+/giu;
/** A class of codes, a name, an escaped sign, or a group. */
const PART = /\[(?:\\.|[^\]\\])*\]|[a-z]+|\\.|\((?!\?)|\s+/giu;

function sourceOf(named: string): string {
  return named.replace(PART, (part) => {
    if (part.startsWith('[')) return part.replace(/\\.|\s+|[a-z]+/giu, (inner) => (inner.startsWith('\\') ? inner : lettersIn(inner)));
    if (part.startsWith('\\')) return part;
    if (part === '(') return '(?:';
    const found = lettersIn(part);
    return found.length > 1 ? `[${found}]` : found;
  });
}

function lettersIn(part: string): string {
  return part.trim() === '' ? '' : lettersOf(part);
}

/** The letters of a name. Throws where there is no such name, when the tables are made: a slip in a pattern never waits for its phrase. */
function lettersOf(name: string): string {
  const found = Object.hasOwn(CODE, name)
    ? CODE[name as CodeName]
    : Object.hasOwn(SETS, name)
      ? SETS[name as keyof typeof SETS]
      : undefined;
  if (found === undefined) throw new Error(`no code is called ${name}`);
  return found;
}
