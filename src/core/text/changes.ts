import { formatDate } from '../model/calendar-date';
import type { CellInput } from '../model/sheet';
import type { TrackerChange as Change } from '../model/tracker-change';

/** The words of each kind of change: what Nhật ký calls it, and the sentence of the summary. */
const WORDS: Readonly<Record<Change['kind'], readonly [log: string, sentence: (change: Change) => string]>> = {
  added: ['Thêm', ({ id, after }) => `Thêm ${id}: ${short(after)}.`],
  removed: ['Bỏ', ({ id, before }) => `Bỏ ${id} vì không còn trong kế hoạch: ${short(before)}.`],
  'kept-removed': [
    'Đưa ra',
    ({ id, before }) => `Đưa ${id} xuống phần “Đã đưa khỏi kế hoạch”, giữ nguyên nội dung đã nhập: ${short(before)}.`,
  ],
  reworded: ['Sửa chữ', ({ id, before, after }) => `${id} lấy lại theo kế hoạch: “${short(before)}” thành “${short(after)}”.`],
  'due-changed': ['Đổi hạn', ({ id, before, after }) => `${id} đổi hạn: ${day(before)} thành ${day(after)}.`],
  'due-from-trigger': [
    'Tính hạn',
    ({ id, after }) =>
      after === '' ? `${id} chưa có ngày phát sinh nên chưa có hạn.` : `${id} có hạn ${day(after)}, tính từ ngày phát sinh.`,
  ],
  'due-kept': ['Giữ hạn', ({ id, before, after }) => `${id} giữ hạn đã nhập ${day(after)}; hạn theo kế hoạch nay là ${day(before)}.`],
  'due-by-hand': [
    'Đổi hạn',
    ({ id, before, after }) => `${id} có hạn do người dùng nhập: ${day(before)} thành ${day(after)}. Ghi lý do vào Nhật ký.`,
  ],
  renumbered: ['Đổi số', ({ id, before, after }) => `${before} nay là ${id} trong kế hoạch, nội dung đã nhập đi theo: ${short(after)}.`],
  'id-healed': [
    'Khôi phục mã',
    ({ id, before }) =>
      before === '' ? `Khôi phục mã dòng ${id} đã bị xóa.` : `Trả mã ${id} về đúng dòng của nó; dòng ấy đang mang mã ${before}.`,
  ],
  'id-cleared': ['Bỏ mã trùng', ({ id }) => `Có dòng sao chép mang mã ${id}; dòng sao chép được giữ như dòng của người dùng.`],
  'sort-undone': [
    'Ghép lại dòng',
    ({ after }) =>
      `Bảng đã bị sắp xếp chỉ ở một số cột; ghép lại các cột cho đúng dòng (${after} dòng), nội dung đã nhập đi theo nhiệm vụ của nó.`,
  ],
  'column-added': [
    'Thêm cột',
    ({ before, after }) =>
      `Không thấy tiêu đề “${after}” nên thêm lại cột này ở ô ${before}. Nếu nội dung cũ của cột còn ở chỗ khác, hãy chép sang.`,
  ],
  replaced: ['Chữ bị thay', ({ id, before }) => `Chữ đã nhập${id === '' ? '' : ` ở dòng ${id}`} được thay: “${short(before)}”.`],
  repaired: [
    'Sửa ô',
    ({ id, before, after }) => `Sửa ô nhập${id === '' ? '' : ` ở dòng ${id}`}: “${short(before)}” thành “${short(after)}”.`,
  ],
  'entry-on-task': [
    'Nhiều mốc',
    ({ id }) => `${id} nay có nhiều mốc; nội dung đã nhập vẫn nằm ở dòng nhiệm vụ, cần chuyển xuống từng mốc.`,
  ],
};

/** One sentence for the summary of a run. */
export function describeChange(change: Change): string {
  return WORDS[change.kind][1](change);
}

/** One row for Nhật ký: time, what, line, text, old, new, reason (left to people). */
export function logRow(change: Change, stamp: string): CellInput[] {
  const [kind, sentence] = WORDS[change.kind];
  const isDue = kind === 'Đổi hạn' || kind === 'Tính hạn';
  const isWhole = change.kind === 'replaced' || change.kind === 'repaired';
  const shown = (text: string): CellInput => (text === '' ? null : isDue ? formatDate(text) : isWhole ? text : short(text));
  return [stamp, kind, change.id, sentence(change), shown(change.before), shown(change.after), null];
}

function day(text: string): string {
  return text === '' ? 'không có hạn' : formatDate(text);
}

function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 120 ? `${line.slice(0, 117)}…` : line;
}
