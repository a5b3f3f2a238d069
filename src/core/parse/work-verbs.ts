import { foldPhrase } from './fold-word';

/**
 * What offices do, in the words of plans. `ends`: behind a comma it ends the condition in front, "theo kế hoạch, báo cáo …"; of the others too
 * many go on with a list of nouns there: "theo kế hoạch thanh tra, kiểm tra". `sends`: what is done with a report on its last day.
 */
const VERBS: readonly (readonly [words: string, ...roles: ('ends' | 'sends')[]])[] = [
  ['báo cáo', 'ends'],
  ['ban hành', 'ends'],
  ['bàn giao'],
  ['bảo đảm'],
  ['bố trí'],
  ['cấp'],
  ['cập nhật'],
  ['chấm'],
  ['chỉ đạo'],
  ['chịu'],
  ['chọn'],
  ['chốt', 'sends'],
  ['chủ trì'],
  ['chuẩn bị'],
  ['có'],
  ['công bố'],
  ['công khai'],
  ['cung cấp'],
  ['đảm bảo'],
  ['đánh giá'],
  ['đăng ký'],
  ['đẩy mạnh'],
  ['đề xuất'],
  ['đôn đốc'],
  ['đưa'],
  ['giải quyết'],
  ['giao ban', 'ends'],
  ['giao', 'ends'],
  ['góp ý'],
  ['gửi', 'ends', 'sends'],
  ['họp'],
  ['hoàn chỉnh', 'ends'],
  ['hoàn tất', 'ends'],
  ['hoàn thành', 'ends'],
  ['hoàn thiện', 'ends'],
  ['hướng dẫn'],
  ['kết nối'],
  ['khảo sát'],
  ['khắc phục'],
  ['kiểm tra'],
  ['kiện toàn'],
  ['ký'],
  ['lập'],
  ['lấy'],
  ['mở'],
  ['mua'],
  ['nâng'],
  ['niêm yết'],
  ['nộp', 'ends', 'sends'],
  ['phân'],
  ['phê duyệt'],
  ['phổ biến'],
  ['phối hợp'],
  ['quán triệt'],
  ['quyết'],
  ['ra'],
  ['rà soát'],
  ['rút'],
  ['sắp xếp'],
  ['số hóa'],
  ['soạn thảo'],
  ['sơ kết', 'ends'],
  ['tăng cường'],
  ['tham mưu', 'ends'],
  ['thẩm'],
  ['theo dõi'],
  ['thông qua'],
  ['thống nhất'],
  ['thu'],
  ['thực hiện'],
  ['tích hợp'],
  ['tiếp'],
  ['tổ chức'],
  ['tổng hợp', 'ends'],
  ['tổng kết', 'ends'],
  ['triển khai', 'ends'],
  ['trình', 'ends', 'sends'],
  ['tuyên truyền'],
  ['vận hành'],
  ['xây dựng', 'ends'],
  ['xét'],
  ['xử lý'],
];

/** Where a text begins with what is done with a report on its last day. */
export const SENDING = new RegExp(`^(?:${wordsOf('sends').join('|')})(?!\\p{L})`, 'iu');

const ANY = `(?:${VERBS.map(([words]) => words).join('|')})(?!\\p{L})`;
const WORK = new RegExp(`(?<!\\p{L})${ANY}`, 'u');
const WORK_FIRST = new RegExp(`^${ANY}`, 'u');

/** True for words that tell some work. Small letters only: "Phòng Tổ chức" is an office. */
export function tellsWork(words: string): boolean {
  return WORK.test(words);
}

/** True for words that begin with some work, in small letters. */
export function beginsWithWork(words: string): boolean {
  return WORK_FIRST.test(words);
}

/** What ends a condition beside the verbs: "theo kế hoạch, xong trong tháng 6". */
const TIME_BEGINS = ['xong', 'chậm', 'hằng', 'định kỳ', 'định kì'];
const ENDS_CONDITION = new Set([...wordsOf('ends'), ...TIME_BEGINS].map(foldPhrase));

/** True where a text begins with words that end the condition in front of it. In: the two words that the text begins with. */
export function endsCondition(first: string, second: string): boolean {
  const word = foldPhrase(first);
  return ENDS_CONDITION.has(word) || ENDS_CONDITION.has(`${word} ${foldPhrase(second)}`);
}

function wordsOf(role: 'ends' | 'sends'): readonly string[] {
  return VERBS.flatMap(([words, ...roles]) => (roles.includes(role) ? [words] : []));
}
