import { CODE, codePattern, letters } from './codes';
import { partOfRun, runOf, textOfRun, type Token, type TokenRun } from './token';
import { SENDING, tellsWork } from './work-verbs';
import { MOVING_VERBS } from './words';

const PERIOD_OR_DATE = letters`period date`;
const DIGITS = letters`digits`;
const NUMBERING = letters`number roman word`;

const FROM_EVENT = codePattern`from [when day after]`;
const TIME = codePattern`time`;
const BEGINS_WITH_TIME = codePattern`^ [period date]`;
/** "Báo cáo quý I", "quý I". */
const NAMED_REPORT = codePattern`^ (report word{0,4})? period $`;
const NAMED_RHYTHM = codePattern`^ report word{0,4} rhythm $`;
const NAMES_MONTHS = codePattern`^ (count month | year) $`;
const LAST_DAY = codePattern`^ limit{1,3} (hour ,?)? date $`;
const REPORT_OF_PERIOD = codePattern`report [^line]{0,60} [period word] $`;

/** Part of a phrase that is read on its own. */
export interface Clause {
  readonly run: TokenRun;
  /**
   * Of what stood in brackets behind its clause: a note, an exception ("trừ kiểm tra đột xuất"), the time that held before ("điều chỉnh từ quý
   * I"), that of the figures ("số liệu đến 30/6"), or work that is done ("đã trình").
   */
  readonly kind: 'main' | 'note' | 'exception' | 'former' | 'figures' | 'done';
}

/** Cuts a phrase at ";", at line breaks and between sentences; a note in brackets that says a time is a clause behind its own. */
export function splitClauses(whole: TokenRun, text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  const run = IN_BRACKETS.test(whole.codes) ? partOfRun(whole, 1, whole.codes.length - 1) : whole;
  const { codes } = run;
  let from = 0;
  let depth = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes.charAt(at);
    if (code === '(') depth += 1;
    else if (code === ')') depth = Math.max(0, depth - 1);
    else if (
      code === CODE.line ||
      (depth === 0 && ((code === ';' && !isListOfOffices(run, from, at, text)) || (code === '.' && endsSentence(run, at, text))))
    ) {
      if (code !== '.' || !isNumbering(run, from, at)) addClauses(run, from, at, text, clauses);
      from = at + 1;
      depth = 0;
    }
  }
  addClauses(run, from, codes.length, text, clauses);
  return clauses;
}

/** "Yêu cầu Thủ trưởng các phòng, ban; Chủ tịch UBND các xã hoàn thành …": offices with no work of their own before the next one. */
function isListOfOffices(run: TokenRun, from: number, at: number, text: string): boolean {
  if (!NAMES_ONLY.test(run.codes.slice(from, at)) || !OFFICE.test(text.slice(run.tokens[at + 1]?.start))) return false;
  const names = textOfRun(run, text, from, at).replace(ADDRESSED, '');
  return OFFICE.test(names) && !tellsWork(names);
}

const NAMES_ONLY = codePattern`^ [prose spelled and , ; / -]{1,40} $`;
/** Who tells the offices: "Giao", "Chủ tịch UBND huyện yêu cầu". */
const ADDRESSED = /^(?:.{0,60}?(?<!\p{L}))?(?:giao|yêu cầu|đề nghị)(?: các (?:đồng chí|ông, bà))? /iu;
const OFFICE =
  /^(?:(?:và|các|lãnh đạo|thủ trưởng|người đứng đầu|giám đốc|chủ tịch|chánh|trưởng) )*(?:sở|ban|ngành|phòng|văn phòng|ubnd|uỷ ban|ủy ban|hđnd|cơ quan|đơn vị|chi cục|cục|vụ|bộ|trung tâm|công an|thanh tra|kho bạc|bảo hiểm xã hội|trường|trạm|đảng ủy|mặt trận|đoàn thể|hội)(?!\p{L})/iu;
/** "(Từ 01/10; đến 15/10)": all of it in one pair of brackets. */
const IN_BRACKETS = codePattern`^ \( [^\( \)]* \) $`;

/** Adds what stands between two places where a phrase is cut: a clause, and its notes. */
function addClauses(run: TokenRun, from: number, end: number, text: string, clauses: Clause[]): void {
  const clause = partOfRun(run, behindBullet(run, from, end, text), end);
  if (clause.codes.includes('(')) addWithNotes(clause, text, clauses);
  else if (clause.codes !== '') clauses.push({ run: clause, kind: 'main' });
}

const TIMES = codePattern`
  [time years rhythm monthDay continuous when unplanned after accordingTo meeting periodic before latest unclear]
`;
/**
 * "Kế hoạch năm 2025 (tháng 12)": a year behind words names the plan; and "trước 28/2 (khắc phục tồn tại sau đánh giá)": so does what comes after
 * a noun behind words.
 */
const IN_NAMES = new RegExp(
  codePattern`(?<=[prose number] in?) years | ^ years (?=: [prose number]) | (?<=[word document]) after (?=[word document])`,
  'gu',
);
/** Notes whose times are none of the schedule, by how they begin. */
const APART: readonly (readonly [kind: 'exception' | 'former' | 'figures', begins: RegExp])[] = [
  ['exception', /^(?:trừ|ngoại trừ|không kể|không bao gồm|không tính|chưa kể)(?!\p{L})/iu],
  [
    'former',
    new RegExp(`^(?:(?:${MOVING_VERBS.join('|')})(?: tiếp| sang| lại)? từ|thay(?: thế)?(?: cho)?|trước đây|thời hạn cũ)(?!\\p{L})`, 'iu'),
  ],
  ['figures', /^(?:số liệu|tính số liệu|lấy số liệu|chốt số liệu|kỳ số liệu|thời điểm (?:lấy|chốt)(?: số liệu)?)(?!\p{L})/iu],
];

function addWithNotes(clause: TokenRun, text: string, clauses: Clause[]): void {
  const stretches = cutBrackets(clause);
  const outside = stretches.flatMap(({ bracket, run }) => (bracket ? [] : run.codes)).join('');
  const onlyInside =
    !TIMES.test(outside.replace(IN_NAMES, '')) &&
    !FROM_EVENT.test(outside) &&
    !outside.includes(CODE.already) &&
    stretches.some(({ bracket, run }) => bracket && TIMES.test(run.codes));
  const dated = TIME.test(outside);
  const main: Token[] = [];
  const notes: Clause[] = [];
  for (const { bracket, run, whole } of stretches) {
    const apart = bracket ? kindOfApart(run, text) : null;
    const day = withoutSending(run, text);
    if (!bracket) main.push(...run.tokens);
    else if (run.codes.startsWith(CODE.already) && dated) notes.push({ run, kind: 'done' });
    else if (apart !== null) notes.push({ run, kind: apart });
    else if (namesReport(main, run, text)) main.push(...asWords(whole));
    else if (!TIMES.test(dated ? run.codes.replace(IN_NAMES, '') : run.codes)) main.push(...asWords(whole));
    else if (isDueDay(main, day, text)) main.push(...whole.tokens.slice(0, 1), ...day.tokens);
    else if (main.length === 1 && main[0]?.code === CODE.years && BEGINS_WITH_TIME.test(run.codes))
      main.push(...asHeading(whole), ...run.tokens);
    else if (onlyInside) main.push(...run.tokens);
    else notes.push({ run, kind: 'note' });
  }
  if (main.length > 0) clauses.push({ run: runOf(main), kind: 'main' });
  clauses.push(...notes);
}

/** Why the times of a note are none of the schedule; null for other notes, and for those without a time. */
function kindOfApart(note: TokenRun, text: string): (typeof APART)[number][0] | null {
  if (!TIMES.test(note.codes) && !note.codes.includes(CODE.yearNumber)) return null;
  const words = textOfRun(note, text);
  return APART.find(([, begins]) => begins.test(words))?.[0] ?? null;
}

/** "Tháng 6 (6 tháng đầu năm)", "15/12 (cả năm)": the note names the report that is due then, by the period that it is about. */
function namesReport(before: readonly Token[], note: TokenRun, text: string): boolean {
  const due = before.at(-1);
  // "Trước ngày 16 hằng tháng (báo cáo tháng)"
  if (due?.code === CODE.rhythm) return NAMED_RHYTHM.test(note.codes) && note.tokens.at(-1)?.every.join() === due.every.join();
  if (due === undefined || !PERIOD_OR_DATE.includes(due.code)) return false;
  if (note.codes === CODE.continuous) return /^cả năm$/iu.test(textOfRun(note, text));
  if (NAMES_MONTHS.test(note.codes)) return true;
  const [named, time] = [note.tokens.at(-1)?.units[0], due.units[0]];
  if (!NAMED_REPORT.test(note.codes) || named === undefined || time === undefined || named.until !== null || named.day !== 0) return false;
  const longer = named.grain === 'half' || named.grain === 'year' || time.day !== 0;
  return longer && named.first <= time.first && time.last <= named.last && (named.year ?? time.year) === (time.year ?? named.year);
}

/** "Gửi trước ngày 20" as a note: the day alone. */
function withoutSending(note: TokenRun, text: string): TokenRun {
  return SENT_BY.test(note.codes) && SENDING.test(textOfRun(note, text)) ? partOfRun(note, 1, note.codes.length) : note;
}

const SENT_BY = codePattern`^ word [before latest]`;

/** True for a note that gives the day of the rhythm or of the report in front of it. */
function isDueDay(before: readonly Token[], note: TokenRun, text: string): boolean {
  return daysOfRhythm(before, note) || deadlineOfReport(before, note, text);
}

/** "Năm 2026 (quý III)" is "Năm 2026: quý III": the bracket as the colon of a heading. */
function asHeading({ tokens }: TokenRun): readonly Token[] {
  return tokens.slice(0, 1).map((token) => ({ ...token, code: ':' }));
}

/** The run with what it says of times as plain words. */
function asWords({ tokens }: TokenRun): readonly Token[] {
  return tokens.map((token) => (TIMES.test(token.code) || token.code === CODE.month ? { ...token, code: CODE.word } : token));
}

const DAY_OF_RHYTHM = codePattern`
  ^ [about timeWord limit endOf :]{0,3} (hour ,?)? (
      [monthDay date namedDay]
    | [period dates] $
    | word? weekday $
    | from? [number monthDay] (- | until in?) [number monthDay] $
  )
`;

/** "Hằng tháng (trước ngày 25)": the note gives the day of the rhythm; "Hằng năm (2026 - 2030)": the years of it; "hằng quý (từ quý II)". */
function daysOfRhythm(before: readonly Token[], note: TokenRun): boolean {
  if (before.at(-1)?.code !== CODE.rhythm) return false;
  const dated = note.tokens.some(({ units }) => units.some(({ year }) => year !== null));
  return note.codes === CODE.years || START_OF_RHYTHM.test(note.codes) || (!dated && DAY_OF_RHYTHM.test(note.codes));
}

const START_OF_RHYTHM = codePattern`^ from [time years yearNumber] onward? $`;

/** "Báo cáo quý I (trước 15/3)", "6 tháng (trước 15/6)": the note gives the last day of the report that the period names. */
function deadlineOfReport(before: readonly Token[], note: TokenRun, text: string): boolean {
  if (!LAST_DAY.test(note.codes)) return false;
  const label = before.at(-1);
  return (
    REPORT_OF_PERIOD.test(runOf(before.slice(-62)).codes) ||
    (label?.code === CODE.word && PERIOD_LABEL.test(text.slice(label.start, label.end)))
  );
}

/** The periods that reports are named by, where a rule made one word of them. */
const PERIOD_LABEL = /^(?:\S+ tháng|quý|năm)$/iu;

/** What stands inside of brackets, or between them. */
interface Stretch {
  readonly bracket: boolean;
  /** Without the brackets. */
  readonly run: TokenRun;
  readonly whole: TokenRun;
}

function cutBrackets(clause: TokenRun): readonly Stretch[] {
  const { codes } = clause;
  const stretches: Stretch[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes.charAt(at);
    if (code === '(') {
      if (depth === 0) {
        if (at > from) stretches.push(stretchOf(partOfRun(clause, from, at), false));
        from = at;
      }
      depth += 1;
    }
    if (code === ')' && depth > 0) {
      depth -= 1;
      if (depth === 0) {
        stretches.push(stretchOf(partOfRun(clause, from, at + 1), true));
        from = at + 1;
      }
    }
  }
  if (from < codes.length) stretches.push(stretchOf(partOfRun(clause, from, codes.length), depth > 0));
  return stretches;
}

function stretchOf(whole: TokenRun, bracket: boolean): Stretch {
  const { length } = whole.codes;
  return { bracket, whole, run: bracket ? partOfRun(whole, 1, whole.codes.endsWith(')') ? length - 1 : length) : whole };
}

function endsSentence({ tokens }: TokenRun, at: number, text: string): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return true;
  const first = text.charAt(next.start);
  return next.start > (tokens[at]?.end ?? 0) && (/\p{Lu}|\d|[+(-]/u.test(first) || next.code === CODE.line);
}

/** "1", "a" or "3.2" in front of a full stop: "1. Ban hành kế hoạch". */
function isNumbering({ tokens, codes }: TokenRun, from: number, stop: number): boolean {
  const token = tokens[from];
  if (stop - from > 1) return SECTION.test(codes.slice(from, stop));
  return stop - from === 1 && isShort(token) && (token?.code !== CODE.word || token.end - token.start === 1);
}

const SECTION = codePattern`^ number (dot number)+ $`;

/** A token that may number a paragraph: "1", "IV", "a". */
function isShort(token: Token | undefined): boolean {
  return token !== undefined && NUMBERING.includes(token.code) && token.end - token.start <= 3;
}

/** "3Phòng Kinh tế": the number of a row that has lost the space behind it. */
function isNumberOfRow(number: Token | undefined, next: Token | undefined, text: string): boolean {
  return number?.code === CODE.number && next?.start === number.end && /^\p{Lu}\p{Ll}/u.test(text.slice(next.start));
}

/** The index of the first token behind what stands in front of what is said: "- ", "1. ", "a) ", "Thời gian thực hiện:". */
function behindBullet({ tokens, codes }: TokenRun, start: number, end: number, text: string): number {
  let from = start;
  while (from < end) {
    const code = codes.charAt(from);
    const next = from + 1 < end ? codes.charAt(from + 1) : '';
    if (
      ('-+,:/.'.includes(code) && !(code === '/' && DIGITS.includes(next))) ||
      (code === CODE.sign && !'"“”'.includes(text.charAt(tokens[from]?.start ?? 0)))
    )
      from += 1;
    else if (code === CODE.timeWord && next === ':') from += 2;
    else if (from + 1 < end && isNumberOfRow(tokens[from], tokens[from + 1], text)) from += 1;
    else if (isShort(tokens[from]) && (next === ')' || (next === '.' && code !== CODE.word))) from += 2;
    else break;
  }
  return from;
}
