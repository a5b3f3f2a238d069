import type { Rhythm, TriggerKind } from '../model/schedule';
import { itemAt, type PhraseContext } from './apply-rules';
import type { Part, ReadItem } from './clause-part';
import { CODE, codePattern, letters } from './codes';
import { noteFiring, type Firing } from './firings';
import { ITEM_RULES } from './phrases/index';
import { indexRules } from './rule-index';
import type { TimeUnit } from './time-unit';
import { textOfRun, type Token, type TokenRun } from './token';
import { isEmptyPhrase, trimWords, wordsOf } from './words-of-parts';
import { endsCondition, SENDING, tellsWork } from './work-verbs';

const YEAR_OR_IN = letters`in years yearNumber`;
const YEAR = letters`years yearNumber`;
const BEFORE_REPORT = letters`, and or : prose`;
const LIST_OR_COLON = letters`, and or :`;
const AND_OR = letters`and or /`;
const PERIODS = letters`period dates`;
const BEGINS_ITEM = letters`when accordingTo unplanned after continuous rhythm periodic monthDay`;
const BEFORE_OWN_TIME = letters`before latest in`;

const TIME = codePattern`time`;
const REPEATED = codePattern`[rhythm periodic continuous]`;
const CONDITION = codePattern`[when after accordingTo]`;
const YEAR_ENDS = codePattern`^ years ,`;
const BEHIND_WORD = codePattern`[prose number longNumber \)] in? $`;
const RHYTHM_BEHIND_SIGN = codePattern`[, . ; -] .* [rhythm continuous] | and .* (continuous | report .* rhythm)`;
const REPORT_BEHIND = codePattern`report prose* $`;
const DAYS_OF_REPORTS = codePattern`^ dates ([: \(] limit{0,3} | limit{1,3}) (hour ,?)? dates`;
const LABEL_OF_REPORT = codePattern`report prose* : $`;
const REPORT_LISTED = codePattern`report prose* :? period [^report]* $`;
/** How the last day of a report is said. */
const BY = String.raw`([before latest] | until in? endOf? | endOf) (hour ,?)?`;
const PERIOD_THEN_DAY = codePattern`^ period ([, : \(]? ${BY} | : in?) date`;
const PERIOD_WORDS_DAY = codePattern`^ period prose{1,12} ${BY} date`;
const WORD = codePattern`[word document of]`;

/** Cuts a clause into its times, its words and what joins them; adds what fired to `firings`. */
export function partsOfClause(run: TokenRun, context: PhraseContext, firings: Firing[]): readonly Part[] {
  const { tokens, codes } = run;
  const dated = TIME.test(codes);
  const finer = dated || REPEATED.test(codes);
  const parts: Part[] = [];
  let words = 0;
  let rhythm = false;
  for (let at = 0; at < codes.length;) {
    const code = codes.charAt(at);
    const found = isName(run, at, code === CODE.in ? dated : finer, context) ? null : itemAt(run, at, RULES, context);
    if (found === null && !JOINS.includes(code)) {
      at += 1;
      continue;
    }
    if (words < at) parts.push({ kind: 'words', from: words, end: at });
    if (found === null) {
      parts.push({ kind: 'join', code, from: at, end: at + 1 });
      at += 1;
    } else {
      const { item } = found;
      const end = item.trigger === null ? at + found.size : triggerEnd(run, at, found.size, context);
      if (item.trigger !== null && tellsHow(run, at, end, item.trigger, context.text)) {
        at = end;
        continue;
      }
      const doubt =
        item.doubt ??
        (item.trigger === null
          ? (timeInName(run, words, at, context) ?? timeOfSubject(run, at, end, context.text))
          : timeInTrigger(run, at, end, context.text));
      parts.push({ kind: 'item', item: doubt === null ? item : { ...item, doubt }, from: at, end });
      noteFiring(firings, found.id, tokens[at]?.start ?? 0);
      rhythm ||= item.recurrences.length > 0;
      at = end;
    }
    words = at;
  }
  if (words < codes.length) parts.push({ kind: 'words', from: words, end: codes.length });
  return rhythm ? shareYearlyRhythm(dayBehindWork(parts, run, context.text), run, context.text) : parts;
}

/** "Hằng năm báo cáo trước 15/12": the only time behind the work is the day of the rhythm that the clause begins with. */
function dayBehindWork(parts: readonly Part[], run: TokenRun, text: string): readonly Part[] {
  const [first, ...rest] = parts;
  const every = first?.kind === 'item' ? bareRhythm(first.item) : null;
  if (every === null) return parts;
  const times = rest.filter((part) => part.kind === 'item');
  const [due] = times;
  if (
    due === undefined ||
    times.length > 1 ||
    !rest.slice(0, 2).some(({ kind }) => kind === 'words') ||
    (rest[0]?.kind === 'join' && rest[0].code !== ',')
  )
    return parts;
  if (due.item.recurrences.length === 1 && due.item.recurrences[0]?.every === every && due.item.recurrences[0].day !== null) return rest;
  if (every !== 'year' || due.item.milestones.length === 0 || run.tokens.slice(due.from, due.end).some(namesYear)) return parts;
  const day = trimWords(textOfRun(run, text, due.from, due.end));
  // "Hằng năm tập huấn, quý I kiểm tra"
  const place = rest.indexOf(due);
  const isOfOther = rest[place - 1]?.kind === 'join' && rest[place + 1]?.kind === 'words';
  const item = yearlyOn(day, due.item);
  return rest.map((part) => (part === due ? { ...due, item: isOfOther ? { ...item, doubt: notYearly(day) } : item } : part));
}

function notYearly(day: string): string {
  return `chưa rõ “${day}” có lặp lại hằng năm hay không`;
}

/** The rhythm of an item that says nothing else; null for others. */
function bareRhythm({ recurrences, doubt }: ReadItem): Rhythm | null {
  const only = recurrences.length === 1 ? recurrences[0] : undefined;
  return doubt === null && only?.day === null ? only.every : null;
}

function namesYear({ units }: Token): boolean {
  return units.some(({ year }) => year !== null);
}

/** "Sơ kết vào tháng 6 và tổng kết vào tháng 12 hằng năm": the rhythm behind the last time counts for those before it too, perhaps over a comma. */
function shareYearlyRhythm(parts: readonly Part[], run: TokenRun, text: string): readonly Part[] {
  const last = parts.reduce((found, part, at) => (isYearlyDay(part, run) ? at : found), -1);
  if (last <= 0) return parts;
  const join = parts
    .slice(0, last)
    .filter((part) => part.kind === 'join')
    .at(-1);
  if (join?.code !== CODE.and && join?.code !== ',') return parts;
  const shape = (part: Part | undefined): string =>
    run.tokens
      .slice(part?.from, part?.end)
      .map(({ units }) => units[0]?.grain ?? '')
      .join('');
  return parts.map((part, at) => {
    if (at >= last || part.kind !== 'item' || part.item.milestones.length === 0) return part;
    if (run.tokens.slice(part.from, part.end).some(namesYear)) return part;
    const day = trimWords(textOfRun(run, text, part.from, part.end));
    const isAlike = shape(part) === shape(parts[last]);
    // "Ban hành kế hoạch quý I, báo cáo trước 15/12 hằng năm"
    if (join.code === ',' && !isAlike) return part;
    const doubt = isAlike && join.code === CODE.and ? part.item.doubt : notYearly(day);
    return { ...part, item: { ...yearlyOn(day, part.item), doubt } };
  });
}

function isYearlyDay(part: Part, { codes }: TokenRun): boolean {
  const first = part.kind === 'item' ? part.item.recurrences[0] : undefined;
  return first?.every === 'year' && first.day !== null && codes.charAt(part.end - 1) === CODE.rhythm;
}

function yearlyOn(day: string, { doubt }: ReadItem): ReadItem {
  return { continuous: false, milestones: [], recurrences: [{ every: 'year', day }], trigger: null, doubt };
}

const RULES = indexRules([ITEM_RULES]);
const JOINS = letters`, and : or + & / -`;
/** How many tokens in front of a quarter the word "báo cáo" may stand. */
const LOOK_BACK = 40;

/** True where a year or quarter belongs to the name of something, and is no time of its own. */
function isName(run: TokenRun, at: number, finer: boolean, context: PhraseContext): boolean {
  const { text } = context;
  const code = run.codes.charAt(at);
  if (code === CODE.continuous) return at === 0 && LABELS_DAY.test(run.codes) && /^cả năm/iu.test(text.slice(run.tokens[0]?.start));
  if (code === CODE.dates) return namesReports(run, at);
  return code === CODE.period ? namesReport(run, at, text) : YEAR_OR_IN.includes(code) && isNameYear(run, at, finer, context);
}

/**
 * A year behind a word belongs to a name ("Đề án … năm 2023") where the clause has a finer time as well, or is bare; a past one also where it
 * has a condition: "công bố Chỉ số năm 2022 sau khi …".
 */
function isNameYear(run: TokenRun, at: number, finer: boolean, context: PhraseContext): boolean {
  const { tokens, codes } = run;
  const year = codes.charAt(at) === CODE.in ? at + 1 : at;
  if (!YEAR.includes(codes.charAt(year)) || year >= codes.length) return false;
  // "Hoàn thành sắp xếp trong năm 2021, báo cáo trước 15/12"; and of the plan of 2025 "đề xuất trong quý III, xử lý xong trong năm 2026"
  const named = tokens[year]?.units[0]?.year ?? context.planYear;
  if (year > at && (YEAR_ENDS.test(codes.slice(year)) || named > context.planYear || isOtherYear(tokens, year, named))) return false;
  if (isOnlyTimeOfWork(run, year, context)) return false;
  const behindWord = BEHIND_WORD.test(codes.slice(Math.max(0, year - 2), year));
  return (
    behindWord && (finer || (named < context.planYear && CONDITION.test(codes)) || (codes.charAt(year) === CODE.yearNumber && year === at))
  );
}

/** "Ban hành trước 31/12/2022 và triển khai trong năm 2023": every other time names another year, and this is not the past. */
function isOtherYear(tokens: readonly Token[], at: number, named: number): boolean {
  return tokens.every(
    ({ code, units }, place) => place === at || !TIME.test(code) || units.every(({ year }) => year !== null && year < named),
  );
}

/** "Sơ kết 6 tháng đầu năm và tổng kết năm 2025": behind work that has its time stands other work, with no time but the year. */
function isOnlyTimeOfWork(run: TokenRun, year: number, context: PhraseContext): boolean {
  const work = run.codes.slice(0, year).search(OTHER_WORK);
  return work >= 0 && startsAction(run, work, context) && !OTHER_TIME.test(run.codes.slice(year + 1));
}

const OTHER_WORK = codePattern`(?<=^ prose .* [time rhythm] [, and]) prose{1,14} $`;

/** What makes a time in the words of a clause doubtful: it may be a part of a name, or the stretch that a task is about. */
function timeInName(run: TokenRun, words: number, at: number, context: PhraseContext): string | null {
  const { text } = context;
  const { codes } = run;
  const size = UNTIL_YEARS.test(codes.slice(at)) ? 2 : 1;
  const time = textOfRun(run, text, at, at + size);
  if (PERIODS.includes(codes.charAt(at)) && CITED.test(codes.slice(0, at)) && NUMBER_OF_DOCUMENT.test(textOfRun(run, text, 0, at)))
    return `“${time}” có thể là một phần của tên văn bản`;
  if (EXAMINED.test(textOfRun(run, text, 0, at))) return `“${time}” có thể là thời kỳ được kiểm tra, không phải thời hạn`;
  const inName = isYearOfName(run, words, at, text) || isYearOfProgramme(run, words, at, context) || isNumberOfThing(run, at, text);
  return inName ? `“${time}” có thể là một phần của tên` : null;
}

/** "Chương trình … năm 2024": a year right behind the words of a task. */
function isYearOfName(run: TokenRun, words: number, at: number, text: string): boolean {
  const before = run.codes.charAt(at) === CODE.years ? wordsOf(run, text, words, at) : '';
  return !isEmptyPhrase(before) && !NUMBERED_STEP.test(before);
}

/** "Chiến lược … đến năm 2030". */
function isYearOfProgramme(run: TokenRun, words: number, at: number, { text, planYear }: PhraseContext): boolean {
  const year = UNTIL_YEARS.test(run.codes.slice(at)) ? (run.tokens[at + 1]?.units[0]?.year ?? 0) : 0;
  return year > planYear && PROGRAMME.test(textOfRun(run, text, words, at));
}

/** "Sửa máy biến áp T1: từ tháng 3 …": a thing by its number, and no month. */
function isNumberOfThing(run: TokenRun, at: number, text: string): boolean {
  return NUMBER_THEN_TIME.test(run.codes.slice(Math.max(0, at - 1))) && at > 0 && /^T\d{1,2}$/u.test(textOfRun(run, text, at, at + 1));
}

const NUMBER_THEN_TIME = codePattern`^ word period : .* time`;

/** Any period in the title of a document that the clause begins with: "Báo cáo số 215/BC-UBND … về kết quả quý II". */
const CITED = codePattern`^ (word{1,2} | accordingTo)? [document report] numbered? word [^limit and or : ; , -]* $`;
const NUMBER_OF_DOCUMENT = /^(?:\S+(?: \S+)? số \d|(?:thực hiện|triển khai|tiếp theo|căn cứ|theo) .{0,20}số \d.* (?:về|v\/v) )/iu;

/**
 * "Đối với việc quá hạn trước 30/6, gửi giải trình trước 10/7", "đơn vị chưa đạt trong 6 tháng đầu năm phải khắc phục xong trong quý III": the time
 * in front says whom or what the task is about.
 */
function timeOfSubject({ codes, tokens }: TokenRun, at: number, end: number, text: string): string | null {
  if (!TIME.test(codes.slice(end))) return null;
  const topic = TOPIC.test(codes.slice(0, at)) && codes.charAt(end) === ',';
  if (!topic && !MUST.test(text.slice(tokens[end]?.start))) return null;
  return `“${text.slice(tokens[at]?.start, tokens[end - 1]?.end)}” có thể nói về đối tượng của việc, không phải thời hạn`;
}

const TOPIC = codePattern`^ concerning [prose and]+ $`;
const MUST = /^(?:phải|cần|có trách nhiệm|chịu trách nhiệm)(?!\p{L})/iu;

/** "Thời kỳ thanh tra: từ 01/01/2023 đến 31/12/2024". */
const EXAMINED = /thời kỳ (?:được )?(?:kiểm tra|thanh tra|giám sát|kiểm toán|đánh giá)[^,;]*$/iu;

const UNTIL_YEARS = codePattern`^ until years`;
const PROGRAMME = /(?<!\p{L})(?:chiến lược|đề án|chương trình|quy hoạch|dự án|kế hoạch|phương án)(?!\p{L})/iu;

/** "Giai đoạn 1: 2024 - 2025": the years are those of the step. */
const NUMBERED_STEP = /^(?:giai đoạn|đợt|bước|lần) [\dIV]+$/iu;

/** A day, a year behind "đến" or a dash, a rhythm behind a sign: "theo kế hoạch, hằng quý". */
const TIME_IN_TRIGGER = codePattern`
    [time monthDay unclear]
  | [until before latest endOf and -] [years yearNumber]
  | [and , . / ; \( -] (
        [word report limit endOf hour weekday monthDay periodic day count numbered : \( namedDay]{0,6}
        [rhythm continuous]
      | limit{0,2} namedDay
      | in year
    )
`;

/** Another condition in the words of the first: "theo kế hoạch, thực hiện sau khi …", "theo quy định - 15 ngày kể từ …". */
const SECOND_TRIGGER = codePattern`
      [- .] \(? [prose latest in timeWord]{0,12} (
        [when after accordingTo unplanned] | count [day week] (word{2})? [from after when]
      )
    | [and , /] prose{1,12} [latest in timeWord]{0,2} (unplanned | [when after] prose | accordingTo prose)
    | .{8} count [day week] (word{2})? [from after when]
  `;

const RHYTHM_IN_TRIGGER = 'căn cứ có nêu nhịp lặp lại, cần xem có phải của việc này hay không';

function timeInTrigger(run: TokenRun, at: number, end: number, text: string): string | null {
  const codes = run.codes.slice(at, end);
  if (TIME_IN_TRIGGER.test(codes) || RHYTHM_BEHIND_SIGN.test(codes))
    return 'căn cứ có nêu thời gian, cần xem có phải của việc này hay không';
  if (SECOND_TRIGGER.test(codes)) return 'có thể nêu nhiều căn cứ';
  for (const token of run.tokens.slice(at, end)) {
    if (token.code !== CODE.rhythm) continue;
    if (token.doubt !== null) return token.doubt;
    if (/mỗi|lần/iu.test(text.slice(token.start, token.end))) return RHYTHM_IN_TRIGGER;
  }
  return null;
}

/** "Báo cáo quý I trước ngày 15/3": the quarter names the report, the day is its deadline. */
function namesReport({ tokens, codes }: TokenRun, at: number, text: string): boolean {
  if (at === 0 && LABELS_DAY.test(codes)) return true;
  if (isReportOfTimeBefore(tokens, codes, at)) return true;
  const next = at === 0 ? CODE.line : codes.charAt(at - 1);
  if (!BEFORE_REPORT.includes(next)) return false;
  const before = codes.slice(Math.max(0, at - LOOK_BACK), at);
  if (LIST_OR_COLON.includes(next) && !(next === ':' ? LABEL_OF_REPORT : REPORT_LISTED).test(before)) return false;
  const behind = codes.slice(at, at + LOOK_BACK);
  // "Sơ kết 6 tháng đầu năm trong tháng 6"
  if (next === CODE.report && behind.startsWith(CODE.period + CODE.in + CODE.period)) return true;
  if (!isInsidePeriod(tokens, at, behind, before.includes(CODE.report))) return false;
  if (PERIOD_THEN_DAY.test(behind)) return true;
  // "Báo cáo quý I/2025 gửi về Sở trước ngày 12/3"
  const sent = PERIOD_WORDS_DAY.test(behind);
  return sent && (before.includes(CODE.report) || SENDING.test(text.slice(tokens[at + 1]?.start ?? 0, (tokens[at + 1]?.start ?? 0) + 6)));
}

/** "Tháng 9 sơ kết quý III": the time in front is when the report is due. */
function isReportOfTimeBefore(tokens: readonly Token[], codes: string, at: number): boolean {
  const before = codes.slice(Math.max(0, at - LOOK_BACK), at);
  const found = before.includes(CODE.report) ? TIME_THEN_REPORT.exec(before) : null;
  if (found === null || !ENDS.test(codes.slice(at + 1))) return false;
  const due = tokens[at - before.length + found.index + found[0].search(TIME)]?.units[0];
  const named = tokens[at]?.units[0];
  return due !== undefined && named !== undefined && named.grain !== 'month' && isDueIn(named, due, MONTHS_TO_REPORT);
}

const TIME_THEN_REPORT = codePattern`(?<![^, ; and]) [limit about timeWord]{0,3} time word{0,3} report word{0,2} $`;
const ENDS = codePattern`^ ([, ; . and] | (?!.))`;

/** "Báo cáo quý I, quý III: ngày 05/3 và 05/9": as many days as reports, each for its own. */
function namesReports({ tokens, codes }: TokenRun, at: number): boolean {
  if (!REPORT_BEHIND.test(codes.slice(0, at)) || !DAYS_OF_REPORTS.test(codes.slice(at, at + LOOK_BACK))) return false;
  const periods = tokens[at]?.units ?? [];
  const days = tokens[codes.indexOf(CODE.dates, at + 1)]?.units ?? [];
  return (
    periods.length === days.length &&
    periods.every((period, one) => {
      const due = days[one];
      return period.day === 0 && due !== undefined && due.day > 0 && isDueIn(period, due, MONTHS_TO_REPORT);
    })
  );
}

/** What a period names is due in it, a report also soon after: not "tháng 9 - 10, trước 05/9", where the day is of something else. */
function isInsidePeriod(tokens: readonly Token[], at: number, behind: string, reports: boolean): boolean {
  const period = tokens[at]?.units[0];
  const due = behind.includes(CODE.date) ? tokens[at + behind.indexOf(CODE.date)]?.units[0] : undefined;
  if (period === undefined || due === undefined) return true;
  return isDueIn(period, due, reports ? MONTHS_TO_REPORT : 0);
}

const MONTHS_TO_REPORT = 3;

/** True for a day in the months of a period, or at most so many months behind it; of a time without a year in the same year. */
function isDueIn(period: TimeUnit, due: TimeUnit, monthsBehind: number): boolean {
  const years = (due.year ?? period.year ?? 0) - (period.year ?? due.year ?? 0);
  const month = years * 12 + due.first;
  return period.until === null && month >= period.first && month <= period.last + monthsBehind;
}

/** "Quý I: trước 15/3", "Cả năm: trước 15/12": the period is the label of the only day behind it. */
const LABELS_DAY = codePattern`^ ([period continuous] : limit{0,3} | continuous limit{1,3}) (hour ,?)? date $`;
/** "Theo Chỉ thị …, các sở hoàn thành trong tháng 02": behind the comma stands who does what by when. */
const SAYS_WHEN = codePattern`
  ^ [prose month quarter year]{2,} [, and]? [prose month quarter year]* limit{1,3} (
      (hour ,?)? (time (?!prose) | monthDay ([, and] [monthDay number])* of? rhythm)
    | count [day month week] (word{2})? [from after when]
  )
`;

/** Index after the last token of a trigger that begins at `at`. */
function triggerEnd(run: TokenRun, at: number, size: number, context: PhraseContext): number {
  const { tokens, codes } = run;
  for (let end = at + size; end < tokens.length; end += 1) {
    const code = codes.charAt(end);
    const next = end + 1 < codes.length ? codes.charAt(end + 1) : '';
    if (code === ',' && (itemAt(run, end + 1, RULES, context) !== null || startsAction(run, end + 1, context))) return end;
    if (code === ',' && SAYS_WHEN.test(codes.slice(end + 1, end + LOOK_BACK)) && !isListed(run, end, context)) return end;
    if (
      AND_OR.includes(code) &&
      next !== '' &&
      (BEGINS_ITEM.includes(next) || (itemAt(run, end + 1, RULES, context)?.item.trigger ?? null) !== null)
    )
      return end;
    if (isBehindWork(codes, at) && YEAR_OF_WORK.test(codes.slice(end, end + 3))) return end;
    if (BEFORE_OWN_TIME.includes(code) && OWN_TIME.test(codes.slice(end, end + 7)) && !ONLY_WHEN.test(codes.slice(at + size, end)))
      return end;
    if (code === '-' && ONLY_TIME.test(codes.slice(end + 1))) return end;
    if (code === ':' || (code === CODE.rhythm && codes.charAt(at) === CODE.unplanned)) return end;
    if (codes.charAt(at + size - 1) === CODE.meeting && TIME.test(code) && tokens[end]?.doubt === null) return end;
  }
  return tokens.length;
}

/** "… của các sở, ban ngành, trình UBND trước 30/6": behind the comma stands one more of a list, and the work only behind the next comma. */
function isListed(run: TokenRun, comma: number, context: PhraseContext): boolean {
  const next = run.codes.indexOf(',', comma + 1);
  return next > 0 && startsAction(run, next + 1, context) && !tellsWork(textOfRun(run, context.text, comma + 1, next));
}

/** A time that is not of the condition: "theo hướng dẫn của Sở trước 30/6", "… trong quý II". */
const OWN_TIME = codePattern`^ ([before latest] in? (hour ,?)? [time years monthDay] | in time (?!prose) | before day [word document])`;
/** "Sắp xếp theo Nghị quyết … trong năm 2025": of the work in front, not of the condition. */
const YEAR_OF_WORK = codePattern`^ in years (?!prose)`;

/** "Duy trì hệ thống theo TCVN ISO 9001:2015 - Thường xuyên": no more than a time stands behind the dash. */
const ONLY_TIME = codePattern`^ ([continuous rhythm] (?=[, . and] | (?!.)) | limit{0,2} [time years] \.? $)`;

/** "Sau khi kết thúc quý III": the time is that of the event. */
const ONLY_WHEN = codePattern`^ [when day]* $`;

/**
 * "Khắc phục tồn tại theo kết luận kiểm tra trước ngày 30/9": right behind the work, and with the work's own day behind it. "Sau" alone and a
 * noun do so before and behind any time of the clause: "kiểm kê tài sản sau sắp xếp".
 */
function tellsHow(run: TokenRun, at: number, end: number, trigger: TriggerKind, text: string): boolean {
  const { codes } = run;
  if (at === 0 || !WORD.test(codes.charAt(at - 1))) return false;
  if (trigger === 'per-authority')
    return isBehindWork(codes, at) && (OWN_TIME.test(codes.slice(end, end + 7)) || YEAR_OF_WORK.test(codes.slice(end, end + 3)));
  const namesWork = AFTER_NOUN.test(codes.slice(at, end)) && /^sau$/iu.test(textOfRun(run, text, at, at + 1));
  return namesWork && OTHER_TIME.test(`${codes.slice(0, at)}${CODE.line}${codes.slice(end)}`);
}

function isBehindWork(codes: string, at: number): boolean {
  return at > 1 && WORD.test(codes.charAt(at - 1));
}

const AFTER_NOUN = codePattern`^ after [word document] [prose and concerning numeral longNumber]{0,14} $`;
const OTHER_TIME = codePattern`time | rhythm`;

/** "Theo kế hoạch, báo cáo …": what ends a condition begins at a token. */
function startsAction(run: TokenRun, at: number, { text }: PhraseContext): boolean {
  return at < run.codes.length && endsCondition(textOfRun(run, text, at, at + 1), textOfRun(run, text, at + 1, at + 2));
}
