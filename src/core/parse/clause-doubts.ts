import type { Milestone } from '../model/schedule';
import type { Part } from './clause-part';
import { CODE, codePattern, letters } from './codes';
import { foldWord } from './fold-word';
import { textOfRun, type TokenRun } from './token';
import { wordsOf } from './words-of-parts';

const UNCLEAR = letters`unclear datedDocument`;
const WORD_OR_YEARS = letters`word years`;

const ANY_BUT_SIGNS = codePattern`[^sign dot . / in]`;
const PERCENTAGE = codePattern`^ [number longNumber] % $`;

/**
 * Adds what is left in the words of a clause that looks like a time: no time of the text is dropped without a word. `dated`: the clause says a
 * time, not only a condition.
 */
export function addUnreadTimes(parts: readonly Part[], run: TokenRun, text: string, dated: boolean, doubts: string[]): void {
  parts.forEach(({ kind, from, end }, place) => {
    if (kind !== 'words') return;
    const codes = run.codes.slice(from, end);
    const last = textOfRun(run, text, end - 1, end);
    if (parts[place + 1]?.kind === 'item' && SHORT_WORD.test(last) && !IN_ADDRESS.test(codes)) doubts.push(`chưa hiểu “${last}”`);
    for (let at = from; at < end; at += 1) {
      const doubt = run.tokens[at]?.doubt ?? null;
      const code = run.codes.charAt(at);
      if (doubt !== null && (UNCLEAR.includes(code) || !dated || !WORD_OR_YEARS.includes(code))) doubts.push(doubt);
    }
    if (codes === CODE.week && isWindowBehind(parts[place + 1])) return;
    if (BARE_TIME.test(codes) && ANY_BUT_SIGNS.test(codes) && !PERCENTAGE.test(codes)) {
      doubts.push(`chưa hiểu “${wordsOf(run, text, from, end)}”`);
      return;
    }
    for (let at = codes.indexOf(CODE.roman); at >= 0; at = codes.indexOf(CODE.roman, at + 1)) {
      if (isLooseNumeral(run, from, from + at, text)) doubts.push(`chưa hiểu “${textOfRun(run, text, from + at, from + at + 1)}”`);
    }
    // "Báo cáo định kỳ … trước ngày 05 của tháng cuối quý": the rhythm of the clause says how often.
    const unread = TIME_LIKE.exec(run.codes.includes(CODE.rhythm) ? codes.replaceAll(CODE.periodic, CODE.word) : codes);
    if (unread === null || unread[0].startsWith(CODE.unclear)) return;
    const first = from + unread.index;
    if (LAST_DAY.test(textOfRun(run, text, first, first + 1))) return;
    doubts.push(`chưa hiểu “${textOfRun(run, text, first, first + unread[0].length)}” trong “${wordsOf(run, text, from, end)}”`);
  });
}

/** "Tuần lễ từ 15 đến 21/11". */
function isWindowBehind(part: Part | undefined): boolean {
  return part?.kind === 'item' && part.item.milestones.some(({ start }) => start !== null);
}

/** Nothing but numbers and the names of periods. */
const BARE_TIME = codePattern`^ [numeral longNumber yearNumber quarter month year day week % sign dot . / in]+ $`;

/** "Quý I, chậm nhất 15/3", "Quý II: hạn 31/3": a window and another last day for one thing. */
export function holdsDeadline(found: readonly Omit<Milestone, 'what'>[]): boolean {
  if (found.length < 2) return false;
  const windows = found.filter(({ start }) => start !== null);
  return windows.length > 0 && found.some(({ start, due }) => start === null && windows.every((window) => window.due !== due));
}

/** Words of a clause that deny, move or except its time, as a sentence; null where it has none. */
export function unsettledBy(clause: string): string | null {
  const found = SUPPOSED.exec(clause) ?? (MAYBE_UNSETTLED.test(clause) ? UNSETTLED.exec(clause) : null);
  return found === null ? null : `“${found[0].trim()}” có thể làm khác đi thời gian đã đọc`;
}

/** Codes that say a time or a condition; standing in the words of a task they were not understood. */
const TIME_LIKE = codePattern`
    [unclear relative monthDay rhythm unplanned hour weekday namedDay namedYear laterYears]
  | [before latest from when periodic]
  | (?<![word document of]) after | after (?![word document])
  | each [^word]
  | [quarter month] numeral
  | day [count longNumber]
  | (?<!report) count [day month week]
  | (?<![word document of]) [early late] [quarter month year]
  | number / number
  | (?<!concerning [word document of]{0,4} report) quarter $
`;

/** "tr. 30/6": an abbreviation in front of a time may change it. */
const SHORT_WORD = /^[bcdđghklmnpqrstvx]{2,3}$/u;

/** "… về hop-thu@xa.vn trước 15/6". */
const IN_ADDRESS = codePattern`dot word $`;

/** "Hạn cuối nộp hồ sơ 15/10": says of the day behind it what the day alone says. */
const LAST_DAY = /^(?:thời )?hạn |^kết thúc$/iu;

/** "Trường hợp đến ngày 30/9 chưa giải ngân, …": what is supposed to have happened by then, no deadline. */
const SUPPOSED = /^(?:trường hợp|nếu)(?= (?:đến|tới|quá|sau)(?! khi))/iu;

/** Words that deny, move or except a time. */
const UNSETTLED =
  /(?<!\p{L})(?:(?<!(?:khấu|loại) )trừ|(?<=(?:và|,) )(?:tiếp tục )?duy trì(?! \p{L})|chưa (?:rõ|xác định|thống nhất|chốt)|có thể(?= (?:trong |vào |đến )?(?:quý|tháng|ngày|trước|đầu|cuối|\d))|ngoại trừ|không kể|không tính|gia hạn|(?:trễ|chậm)(?: hạn| tiến độ)? so với|số liệu(?: \p{L}+){0,2}(?: được)?(?: tính| lấy| chốt)?(?= từ (?:ngày )?\d)|(?<=^|[,;(:] ?)riêng|(?<!thời )(?:nhân |vào )?dịp|trong đó(?= (?:\d|có |ít nhất))|nhân(?= kỷ niệm)|(?<!nhân )kỷ niệm(?= \d[^;:]{0,40} \d{1,2}\/\d{1,2}(?!\d))|chào mừng(?= [^\d;]{0,40}\d{1,2}\/\d)|(?<!(?:hồ sơ|văn bản|nhiệm vụ|công việc|thủ tục|kiến nghị|giải quyết) )quá hạn|vượt(?= (?:tiến độ|kế hoạch|thời hạn|hạn))|tạm dừng|lùi|hoãn|dời|rút ngắn|(?:điều chỉnh|thay đổi|chuyển)(?: thời hạn| thời gian| tiến độ)?(?: từ| sang| thành)|(?<!(?:nhiệm vụ|chỉ tiêu|hồ sơ|nội dung|phần việc|công việc|tồn tại) )(?:không|chưa)(?: phải| thực hiện| hoàn thành| còn| thường xuyên| định kỳ| quý| tháng| trong))(?!\p{L})/iu;

/** One of these is in all of them. Looking for where words begin takes ten times as long, and most clauses have nothing of it. */
const MAYBE_UNSETTLED =
  /so với|số liệu|vượt|trong đó|tạm dừng|riêng|dịp|kỷ niệm|chào mừng|trừ|duy trì|chưa|có thể|không|hạn|lùi|hoãn|dời|rút ngắn|điều chỉnh|thay đổi|chuyển/iu;

/** "II" behind a word that is not counted in Roman numbers: perhaps a quarter whose name was misspelt. */
function isLooseNumeral({ tokens, codes }: TokenRun, from: number, at: number, text: string): boolean {
  const value = tokens[at]?.value ?? 0;
  if (value < 2 || value > 4) return false;
  return at === from || (codes.charAt(at - 1) === CODE.word && !IN_ROMAN.has(foldWord(textOfRun({ tokens, codes }, text, at - 1, at))));
}

/** What is counted in Roman numbers beside quarters: "loại II", "phụ lục III". */
const IN_ROMAN = new Set(
  ['loại', 'hạng', 'cấp', 'nhóm', 'phần', 'chương', 'mục', 'lục', 'vòng', 'khu', 'độ', 'bậc', 'tuyến', 'khóa', 'khoá', 'hội'].map(foldWord),
);
