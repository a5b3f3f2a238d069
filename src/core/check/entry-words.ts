import { PERIOD_ANSWERS, PROGRESS_WORDS } from '../model/line';
import { foldText } from '../text/fold';

/** A word of the list that stands for what somebody typed; `sure` where nobody could mean another one. */
export interface ListWord {
  readonly word: string;
  readonly sure: boolean;
}

interface Synonym {
  readonly pattern: RegExp;
  readonly word: string;
  readonly sure: boolean;
}

/** What offices write in place of the five words of Tiến độ, folded. "Chưa xong", "Dừng" can mean two things: not sure. */
const PROGRESS_SYNONYMS: readonly Synonym[] = [
  {
    pattern:
      /^(?:đã (?:xong|hoàn thành|hoàn tất|làm xong|thực hiện xong)|xong|hoàn tất|hoàn thành(?: (?:đúng|trước|quá) hạn| 100 ?%)?|100 ?%)$/u,
    word: 'Hoàn thành',
    sure: true,
  },
  { pattern: /^(?:ht|đã thực hiện|đã làm|đạt|đã ban hành)$/u, word: 'Hoàn thành', sure: false },
  {
    pattern: /^đang (?:làm|triển khai|xử lý|thực hiện|tiến hành|soạn thảo|tham mưu|trình)$/u,
    word: 'Đang thực hiện',
    sure: true,
  },
  { pattern: /^(?:đang|chưa xong|chưa hoàn thành|[1-9]\d? ?%|trong hạn)$/u, word: 'Đang thực hiện', sure: false },
  { pattern: /^chưa (?:làm|triển khai|bắt đầu|tiến hành)$/u, word: 'Chưa thực hiện', sure: true },
  { pattern: /^(?:chưa|0 ?%)$/u, word: 'Chưa thực hiện', sure: false },
  { pattern: /^(?:tạm hoãn|tạm ngừng|hoãn)$/u, word: 'Tạm dừng', sure: true },
  { pattern: /^(?:dừng|ngừng)$/u, word: 'Tạm dừng', sure: false },
  { pattern: /^(?:hủy|hủy bỏ|bỏ|không làm|không triển khai)$/u, word: 'Không thực hiện', sure: true },
];

/** What offices write in place of the three answers of a period, folded. */
const ANSWER_SYNONYMS: readonly Synonym[] = [
  { pattern: /^(?:có|đã có kết quả|có phát sinh)$/u, word: 'Có kết quả', sure: true },
  { pattern: /^(?:đã báo cáo|đã nộp|x)$/u, word: 'Có kết quả', sure: false },
  { pattern: /^(?:không có phát sinh|ko phát sinh|chưa phát sinh|không có kết quả phát sinh)$/u, word: 'Không phát sinh', sure: true },
  { pattern: /^(?:không|không có|0)$/u, word: 'Không phát sinh', sure: false },
  { pattern: /^(?:chưa bc|chưa nộp|chưa gửi|chưa gửi báo cáo)$/u, word: 'Chưa báo cáo', sure: true },
  { pattern: /^chưa$/u, word: 'Chưa báo cáo', sure: false },
];

const LISTS = {
  progress: { words: PROGRESS_WORDS, synonyms: PROGRESS_SYNONYMS },
  answer: { words: PERIOD_ANSWERS, synonyms: ANSWER_SYNONYMS },
} as const;

/** The word of a list that a text stands for: the word itself however it is typed, or a known synonym; null for others. */
export function listWord(list: keyof typeof LISTS, text: string): ListWord | null {
  const { words, synonyms } = LISTS[list];
  const folded = foldText(text).replace(/[\s.,;:!]+$/u, '');
  const exact = words.find((word) => foldText(word) === folded);
  if (exact !== undefined) return { word: exact, sure: true };
  return synonyms.find(({ pattern }) => pattern.test(folded)) ?? null;
}

/** The words of a list, for a sentence. */
export function listWords(list: keyof typeof LISTS): string {
  return LISTS[list].words.map((word) => `“${word}”`).join(', ');
}
