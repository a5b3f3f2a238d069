import type { Milestone } from '../model/schedule';
import type { Part } from './clause-part';
import { foldWord } from './fold-word';
import { codesOf, type Token } from './token';
import { wordsOf } from './words-of-parts';

/** What is left in the words of a clause that looks like a time: no time of the text is dropped without a word. */
export function unreadTimes(parts: readonly Part[], text: string, anyTime: boolean): readonly string[] {
  const doubts: string[] = [];
  for (const part of parts) {
    if (part.kind !== 'words') continue;
    for (const token of part.tokens)
      if (token.doubt !== null && ('xď'.includes(token.code) || !anyTime || !'wA'.includes(token.code))) doubts.push(token.doubt);
    const codes = codesOf(part.tokens);
    if (/^[nNycRQMYDW_%·.\/i]*[nNycRQMYDW%][nNycRQMYDW_%·.\/i]*$/u.test(codes) && !/^[nN]%$/u.test(codes)) {
      doubts.push(`chưa hiểu “${wordsOf([part], text)}”`);
      continue;
    }
    for (const [at, token] of part.tokens.entries()) {
      if (isLooseNumeral(token, part.tokens[at - 1], text)) doubts.push(`chưa hiểu “${text.slice(token.start, token.end)}”`);
    }
    const unread = TIME_LIKE.exec(codes);
    const token = unread === null ? undefined : part.tokens[unread.index];
    if (token === undefined || token.code === 'x') continue;
    const last = part.tokens[unread === null ? 0 : unread.index + unread[0].length - 1] ?? token;
    doubts.push(`chưa hiểu “${text.slice(token.start, last.end)}” trong “${wordsOf([part], text)}”`);
  }
  return doubts;
}

/** "Quý I, chậm nhất 15/3", "Quý II: hạn 31/3": a window and another last day for one thing. */
export function holdsDeadline(found: readonly Omit<Milestone, 'what'>[]): boolean {
  const points = found.filter(({ start }) => start === null);
  const windows = found.filter(({ start }) => start !== null);
  return windows.length > 0 && points.some(({ due }) => windows.every((window) => window.due !== due));
}

/** Words of a clause that deny, move or except its time, as a sentence; null where it has none. */
export function unsettledBy(clause: string): string | null {
  const found = UNSETTLED.exec(clause);
  return found === null ? null : `“${found[0].trim()}” có thể làm khác đi thời gian đã đọc`;
}

/** Codes that say a time or a condition; standing in the words of a task they were not understood. */
const TIME_LIKE = /x|k|[bu]|f|K|S|p|e[^w]|F|X|h|j|I|C|[QM][nRc]|D[nNc]|(?<!r)[nc][DMW]|(?<![wag])[EL][QMY]|V|s|n\/n|Q$/u;

/** Words that deny, move or except a time. */
const UNSETTLED =
  /(?<!\p{L})(?:(?<!(?:khấu|loại) )trừ|(?<=(?:và|,) )(?:tiếp tục )?duy trì(?! \p{L})|chưa (?:rõ|xác định|thống nhất|chốt)|có thể(?= (?:trong |vào |đến )?(?:quý|tháng|ngày|trước|đầu|cuối|\d))|ngoại trừ|không kể|không tính|gia hạn|quá hạn|lùi|hoãn|dời|rút ngắn|(?:điều chỉnh|thay đổi|chuyển)(?: thời hạn| thời gian| tiến độ)?(?: từ| sang| thành)|(?:không|chưa)(?: phải| thực hiện| hoàn thành| còn| thường xuyên| định kỳ| quý| tháng| trong))(?!\p{L})/iu;

/** "II" behind a word that is not counted in Roman numbers: perhaps a quarter whose name was misspelt. */
function isLooseNumeral(token: Token, before: Token | undefined, text: string): boolean {
  if (token.code !== 'R' || token.value < 2 || token.value > 4) return false;
  return before === undefined || (before.code === 'w' && !IN_ROMAN.has(foldWord(text.slice(before.start, before.end))));
}

/** What is counted in Roman numbers beside quarters: "loại II", "phụ lục III". */
const IN_ROMAN = new Set(
  ['loại', 'hạng', 'cấp', 'nhóm', 'phần', 'chương', 'mục', 'lục', 'vòng', 'khu', 'độ', 'bậc', 'tuyến', 'khóa', 'khoá', 'hội'].map(foldWord),
);
