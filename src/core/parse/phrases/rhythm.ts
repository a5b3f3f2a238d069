import type { Rhythm } from '../../model/schedule';
import { foldWord } from '../fold-word';
import { asWritten, type Reduction, type RuleMatch, type TokenRule } from '../rule';
import type { Token } from '../token';

/** A period word that names no period of the calendar: "quý", "6 tháng", "năm", not "quý II", "năm 2024". */
const PERIOD = '(?:[nc]?(?:[QM](?![nRc·])|Y(?![ync])|W(?![ncRj]|w[nc])|D(?![nc])|[QMYW](?=[nc]l))|U)';
/** Not "đầu năm, quý", and not "6 tháng, năm" behind a quarter with its number, which are reports of one year. */
const BEGINNING = '(?<![EmLIiu]g?|Q[nRc](?:[,v]{1,2}[nc]?[QMY][nRc]?)*[,v]{1,2})';
const JOINED = '(?:,v?#?|v|/|H|[#-](?=e?[nc]?[QMYWU](?:[-/#,;:.(v]|(?!.)))(?<!#(?=e))|;(?=(?:[nc]M|[QMY])(?:[;,.)]|(?!.))))';

/** "hằng quý, năm", "6 tháng/lần", "02 lần/năm": how often something falls due. */
export const RHYTHM_RULES: readonly TokenRule[] = [
  {
    id: 'rhythm-said-later',
    examples: [
      ['Định kỳ (quý, 6 tháng)', 'Hằng quý; hằng 6 tháng'],
      ['Báo cáo định kỳ: trước 20/6 và 20/12', 'Báo cáo định kỳ: hạn 19/06/2024; Báo cáo định kỳ: hạn 19/12/2024'],
      ['Định kỳ trước ngày 25 tháng cuối quý', 'Hằng quý, trước ngày 25 tháng cuối quý'],
    ],
    pattern: new RegExp(
      `p(?=\\(T?e?${PERIOD}|[wago]{0,4}r(?:T?e)?${PERIOD}|:i?[but]?D?n/n|:(?:Q[nRc]|[nc]M|Y)[^#;]{0,12}?[(]?[but]i?D?n[/M]|` +
        `[ubtizh]{0,3}(?:D[nc]|[WI]|n/n|j)[DnMcvi,/gELWwj·-]{0,20}(?:e[QMY]|g?M[EL]g?Q))`,
      'uy',
    ),
    read: () => ({ code: 'w' }),
  },
  {
    id: 'period-each-time',
    examples: [
      ['06 tháng/lần', 'Hằng 6 tháng'],
      ['Họp 3 tháng một lần', 'Họp: hằng quý'],
      ['01 năm/01 lần', 'Hằng năm'],
    ],
    pattern: /(?!D)p?e?[nc]?[QMYWDU][/-]?[nc]?l/uy,
    read: (match: RuleMatch): Reduction | null => {
      const times = /[nc]l$/u.test(match.codes) ? (match.tokens.at(-2)?.value ?? 1) : 1;
      return times > 1 || match.text.includes(' - ') ? null : readList(match);
    },
  },
  {
    id: 'times-in-period',
    examples: [
      ['02 lần/năm', 'Hằng 6 tháng'],
      ['Kiểm tra 1 lần mỗi quý', 'Kiểm tra: hằng quý'],
      ['Tổ chức đối thoại mỗi năm hai lần', 'Tổ chức đối thoại: hằng 6 tháng'],
      ['Mỗi năm họp hai lần', 'Hằng 6 tháng'],
    ],
    pattern: /[nc]l(?:\/|[ei])?[nc]?[QMYWDU](?![yncR]l?)|(?!D)e?[nc]?[QMYWDU](?:\/|w{1,4})?[nc]l(?!\/)/uy,
    read: readTimes,
  },
  {
    id: 'events-in-period',
    examples: [
      ['Tiếp công dân 01 ngày/tháng', 'Tiếp công dân: hằng tháng'],
      ['Ít nhất 02 buổi/tuần', 'Hằng tuần; Cần xem lại: Chưa rõ “02 buổi/tuần” rơi vào những kỳ nào.'],
    ],
    pattern: /p?[nc](?:(?:D|w,?w{0,2})\/e?[nc]?|Di[nc]?)[QMYW](?![nRcy·])/uy,
    read: (match: RuleMatch): Reduction | null => {
      const cut = match.tokens.findIndex(({ code }) => '/i'.includes(code));
      const [counted, count] = [match.tokens[cut - 1], match.tokens.find(({ code }) => 'nc'.includes(code))];
      if (counted === undefined || !EVENTS.has(foldWord(asWritten(match, counted)))) return null;
      const often = (count?.value ?? 1) > 1 ? `chưa rõ “${match.text}” rơi vào những kỳ nào` : null;
      return rhythms([match.tokens.slice(cut + 1).filter(({ code }) => 'ncQMYW'.includes(code))], match, often);
    },
  },
  {
    id: 'periods-and-whole-year',
    examples: [
      ['6 tháng và cả năm', 'Hằng 6 tháng; hằng năm'],
      ['Hằng quý và cả năm', 'Hằng quý; hằng năm'],
    ],
    pattern: new RegExp(`(?:p?T?e|(?!D)${BEGINNING}T?)${PERIOD}(?:${JOINED}e?${PERIOD})*${JOINED}C(?!C)`, 'uy'),
    read: (match: RuleMatch): Reduction | null => {
      const found = /cả năm$/iu.test(match.text) ? readList(match) : null;
      return found === null ? null : { ...found, every: [...new Set([...(found.every ?? []), 'year' as const])] };
    },
  },
  {
    id: 'so-many-each-period',
    examples: [
      ['Mỗi tuần 01 buổi tiếp dân', 'buổi tiếp dân: hằng tuần'],
      ['Mỗi tháng 02 kỳ', 'kỳ: hằng tháng; Cần xem lại: Chưa rõ “Mỗi tháng 02” rơi vào những kỳ nào.'],
    ],
    pattern: /e[QMYW](?:w{2})?[nc](?=w)/uy,
    read: (match: RuleMatch): Reduction | null => {
      if (match.codes.length > 3 && !AT_LEAST.test(match.text)) return null;
      const often = (match.tokens.at(-1)?.value ?? 1) > 1 ? `chưa rõ “${match.text}” rơi vào những kỳ nào` : null;
      return rhythms([match.tokens.slice(1, 2)], match, often);
    },
  },
  {
    id: 'each-period',
    examples: [
      ['Hằng quý', 'Hằng quý'],
      ['Hàng tháng, quý, năm', 'Hằng tháng; hằng quý; hằng năm'],
      ['Định kỳ 6 tháng, hằng năm', 'Hằng 6 tháng; hằng năm'],
    ],
    pattern: new RegExp(`(?:p,?T?e?|T?e)${PERIOD}(?:${JOINED}(?:pT?)?e?${PERIOD}(?!iY(?![ync])|[-/]?[nc]?l))*`, 'uy'),
    read: readList,
  },
  {
    id: 'listed-periods',
    examples: [
      ['Báo cáo quý, 6 tháng, năm', 'Báo cáo: hằng quý; Báo cáo: hằng 6 tháng; Báo cáo: hằng năm'],
      ['6 tháng, năm', 'Hằng 6 tháng; hằng năm'],
    ],
    pattern: new RegExp(`(?![nc]?D)${BEGINNING}T?${PERIOD}(?:${JOINED}e?${PERIOD}(?!iY(?![ync])|[-/]?[nc]?l))+|T[QMWY](?![nRcy·,])`, 'uy'),
    read: readList,
  },
  {
    id: 'report-with-day-of-month',
    examples: [
      [
        'Báo cáo tháng: trước ngày 20; báo cáo quý: trước ngày 15 tháng cuối quý',
        'Báo cáo: hằng tháng, trước ngày 20; “báo cáo quý”: hằng quý, “trước ngày 15 tháng cuối quý”',
      ],
    ],
    pattern: /(?<=r|(?:^|[;#])[-+]?)(?:M(?=(?:[:(][ubti]{0,3}|[uti]{1,3}b?)(?:h,?)?Dn(?![/·-]n|g?[MF]))|W(?=[:(][ubti]{0,3}(?:h,?)?w?j))/uy,
    read: readList,
  },
  {
    id: 'report-with-deadline',
    examples: [
      ['Báo cáo 6 tháng trước 10/6, năm trước 10/12', 'Báo cáo 6 tháng: hạn 09/06/2024; năm: hạn 09/12/2024'],
      ['Báo cáo 6 tháng: 15/6; năm: 15/12', 'Báo cáo 6 tháng: hạn 15/06/2024; năm: hạn 15/12/2024'],
    ],
    pattern:
      /(?<=r(?:[^#]{0,60}[,v;(])?)(?:[nc]M|[QMY])(?=(?:[:(][ubti]*|w{0,3}[bu]z?)(?:h,?)?(?:n\/n|D?ng?[/M]))|(?<=(?:^|[;#])[-+]?)(?:[nc]M|[QMY])(?=:[ubti]*(?:h,?)?(?:n\/n|D?ng?[/M]))/uy,
    read: () => ({ code: 'w' }),
  },
  {
    id: 'period-behind-a-note',
    examples: [
      [
        'Hằng tháng (trước ngày 22), quý (trước ngày 20 tháng cuối quý)',
        'Hằng tháng, trước ngày 22; hằng quý, trước ngày 20 tháng cuối quý',
      ],
    ],
    pattern: new RegExp(`(?<=[ep][QMW]\\([^()#;]{1,20}\\)[,v;]{1,2})${PERIOD}(?=[,v;.(]|(?!.))`, 'uy'),
    read: readList,
  },
  {
    id: 'reported-period',
    examples: [['Tổng kết năm', 'Tổng kết: hằng năm']],
    pattern: new RegExp(`(?<=r)(?<!ð[wag]{0,4}r|[nyQR]\\([wag]{0,4}r)(?!D|[nc]Y)${PERIOD}(?![VEL:]|[,(]*[buzt]|i[PM])`, 'uy'),
    read: readList,
  },
  {
    id: 'periods-of-year',
    examples: [['Các quý trong năm', 'Hằng quý']],
    pattern: /(?:[nc]Q|[QM])iY(?![ync])|(?<![^#;:,.(-])[QM](?![^#;,.)])/uy,
    read: (match: RuleMatch): Reduction | null => {
      const named = /^(?:tất cả )?các/iu.test(match.text) || match.tokens[0]?.value === 4;
      const period = match.tokens.find((token) => 'QM'.includes(token.code));
      return named && period !== undefined ? rhythms([[period]], match) : null;
    },
  },
  {
    id: 'month-of-next-period',
    examples: [['Trước ngày 05 tháng đầu quý sau', 'Hằng quý, trước ngày 05 tháng đầu quý sau']],
    pattern: /(?<!(?<!D)[nc])M[ELm][ge]*[QY](?:S|w{1,2}S?)(?![KwaDnc])/uy,
    read: ({ codes, tokens, text }) =>
      NEXT.test(text.slice((tokens.find(({ code }) => 'QY'.includes(code))?.end ?? 0) - (tokens[0]?.start ?? 0)).trim())
        ? { code: 'F', every: [codes.includes('Q') ? 'quarter' : 'year'] }
        : null,
  },
  {
    id: 'month-of-period',
    examples: [
      ['Ngày 15 tháng cuối quý', 'Hằng quý, ngày 15 tháng cuối quý'],
      ['Ngày 10 tháng thứ hai của quý', 'Hằng quý, ngày 10 tháng thứ hai của quý'],
    ],
    pattern: /(?<!(?<!D)[nc])M(?:[ELm]|wn|j)[ge]*[QY](?![nRcy·])/uy,
    read: ({ codes }) => ({ code: 'F', every: [codes.includes('Q') ? 'quarter' : 'year'] }),
  },
  {
    id: 'next-month',
    examples: [['Trước ngày 05 tháng sau', 'Hằng tháng, trước ngày 05 tháng sau']],
    pattern: /F|(?<=[nI]g?)M[St](?![KwaDnc])/uy,
    read: () => ({ code: 'F', every: ['month'] }),
  },
  {
    id: 'week-of-each-month',
    examples: [
      ['Tuần thứ 4 hằng tháng', 'Hằng tháng, tuần thứ 4 hằng tháng'],
      ['Vào tuần cuối mỗi quý', 'Hằng quý, vào tuần cuối mỗi quý'],
    ],
    pattern: /W(?:w?[nc]|j|[EmL])(?:[,v-]W?[nc])?g?(?:e[QM]|g[QM])(?![nRc·Y])/uy,
    read: ({ codes, text }) => ({
      code: 'F',
      every: [codes.includes('Q') ? 'quarter' : 'month'],
      doubt: codes.includes('e') ? null : unnamedPeriodDoubt(text),
    }),
  },
  {
    id: 'part-of-each-period',
    examples: [
      ['Cuối mỗi quý', 'Hằng quý, cuối mỗi quý'],
      ['Cuối tháng', 'Hằng tháng, cuối tháng; Cần xem lại: “Cuối tháng” không nói tháng, quý nào; tạm hiểu là mọi kỳ.'],
    ],
    pattern: /[EmL][ge]*(?:[QM](?![nRc·Y])|W)|[EmL]g?eY(?![ync])/uy,
    read: (match) => ({
      code: 'F',
      every: match.tokens.flatMap((token) => RHYTHM_OF[token.code] ?? []),
      doubt: match.codes.includes('e') ? null : unnamedPeriodDoubt(match.text),
    }),
  },
];

/** What is counted in a period: "01 buổi/tuần", not "3 triệu đồng/năm". */
const EVENTS = new Set(['ngày', 'buổi', 'kỳ', 'phiên', 'cuộc', 'bài', 'nghị', 'đề', 'lớp', 'hội', 'họp', 'số', 'tin'].map(foldWord));
/** "Mỗi tuần ít nhất 02 tin". */
const AT_LEAST = /ít nhất|tối thiểu/iu;
/** "Quý sau", "quý kế tiếp": the period behind the one that is reported. */
const NEXT = /^(?:sau|(?:tiếp|kế) ?(?:tiếp|theo|sau)?|liền (?:kề|sau)|tới)(?: sau| theo)?$/iu;
const RHYTHM_OF: Readonly<Record<string, Rhythm>> = { U: 'half-year', W: 'week', M: 'month', Q: 'quarter', Y: 'year', D: 'week' };
const EVERY_MONTHS: Readonly<Record<number, Rhythm>> = { 1: 'month', 3: 'quarter', 6: 'half-year', 12: 'year' };
const TIMES_A_YEAR: Readonly<Record<number, Rhythm>> = { 1: 'year', 2: 'half-year', 4: 'quarter', 12: 'month' };

function unnamedPeriodDoubt(words: string): string {
  return `“${words}” không nói tháng, quý nào; tạm hiểu là mọi kỳ`;
}

function readList(match: RuleMatch): Reduction | null {
  const periods: Token[][] = [];
  let current: Token[] = [];
  for (const token of match.tokens) {
    if ('nc'.includes(token.code)) current = [token];
    if (!'QMYWDU'.includes(token.code)) continue;
    periods.push([...current, token]);
    current = [];
  }
  return rhythms(periods, match);
}

function rhythms(periods: readonly (readonly Token[])[], match: RuleMatch, unsure: string | null = null): Reduction | null {
  const every: Rhythm[] = [];
  const doubts: string[] = [];
  for (const period of periods) {
    const count = period.length > 1 ? (period[0]?.value ?? 1) : 1;
    const unit = period.at(-1)?.code ?? 'Y';
    const exact = exactRhythm(unit, count);
    const rhythm = exact ?? nearestRhythm(unit, count);
    if (!every.includes(rhythm)) every.push(rhythm);
    else doubts.push(`“${match.text}” nêu hai lần một nhịp`);
    if (exact === null) doubts.push(`nhịp “${match.text}” không có trong các kỳ tuần, tháng, quý, 6 tháng, năm; tạm lấy kỳ gần nhất`);
  }
  return { code: 'F', every, doubt: doubts[0] ?? unsure };
}

function exactRhythm(unit: string, count: number): Rhythm | null {
  if (unit === 'M') return EVERY_MONTHS[count] ?? null;
  if (unit === 'Q' && count === 2) return 'half-year';
  return count === 1 && unit !== 'D' ? (RHYTHM_OF[unit] ?? null) : null;
}

function nearestRhythm(unit: string, count: number): Rhythm {
  if (unit !== 'M') return RHYTHM_OF[unit] ?? 'year';
  if (count <= 2) return 'month';
  if (count <= 4) return 'quarter';
  return count <= 9 ? 'half-year' : 'year';
}

function readTimes(match: RuleMatch): Reduction | null {
  const { tokens, text } = match;
  if (/[QMYWDU]w+[nc]l/u.test(match.codes) && match.tokens.at(-2)?.value === 1) return null;
  const timesAt = tokens.findIndex((token) => token.code === 'l');
  const count = tokens[timesAt - 1]?.value ?? 1;
  const at = tokens.findIndex((token) => 'QMYWDU'.includes(token.code));
  const unit = tokens[at]?.code ?? 'Y';
  const months = tokens[at - 1];
  if (months !== undefined && 'nc'.includes(months.code) && months.value !== 1) {
    return count === 1
      ? rhythms([[months, ...tokens.slice(at, at + 1)]], match)
      : rhythms([[{ ...months, value: 0 }, ...tokens.slice(at, at + 1)]], match);
  }
  const exact =
    unit === 'Y' ? TIMES_A_YEAR[count] : unit === 'Q' ? { 1: 'quarter' }[count] : unit === 'M' ? { 1: 'month' }[count] : undefined;
  const rhythm = count === 1 ? RHYTHM_OF[unit] : exact;
  const every = (rhythm ?? RHYTHM_OF[unit] ?? 'year') as Rhythm;
  return { code: 'F', every: [every], doubt: rhythm === undefined ? `chưa rõ “${text}” rơi vào những kỳ nào` : null };
}
