import type { SheetGrid } from './sheet-grid';
import { beginsWithAgency } from './split-agencies';

/** What most cells of a column look like (`names`: agencies and nothing before them): headings such as "Đơn vị", "Tiến độ", "Hoàn thành" mean what their cells hold. */
export type ContentKind =
  | 'agencies'
  | 'times'
  | 'clock'
  | 'sessions'
  | 'terms'
  | 'deadlines'
  | 'progress'
  | 'marks'
  | 'steps'
  | 'roles'
  | 'names'
  | 'documents'
  | 'labelled';

const SAMPLE_CELLS = 40;
const SAMPLE_ROWS = 400;

const LOOKS: Readonly<Record<Exclude<ContentKind, 'names'>, RegExp>> = {
  agencies:
    /(?<!\p{L})(?:phòng|sở|ubnd|hđnd|ủy ban|uỷ ban|ban|cơ quan|trung tâm|văn phòng|vp|công an|bộ|khoa|trường|trạm|hội|đoàn|chi cục|các xã|công chức|tổ)(?!\p{L})/iu,
  times:
    /(?<!\p{L})(?:quý|tháng|ngày|năm|tuần|thường xuyên|hằng|hàng|định kỳ|trước|cuối|đầu)(?!\p{L})|\d{1,2}\s*[/.-]\s*(?:\d{1,2}\s*[/.-]\s*)?\d{4}|^(?:19|20)\d{2}(?:\s*-\s*(?:19|20)\d{2})?$|^\d{1,2}\/\d{1,2}$/iu,
  deadlines:
    /^(?:(?:hoàn thành|xong|thực hiện|báo cáo|thời gian|thời hạn|hạn)\s*:?\s*)*(?:(?:trước|trong|từ|đến|chậm nhất|muộn nhất|cuối|đầu|quý|tháng|ngày|hằng|hàng|định kỳ|thường xuyên|cả năm)(?!\p{L})|\d{1,2}\/\d)/iu,
  clock: /^\D{0,12}\d{1,2}\s*(?:[hg:]|giờ)\s*\d{0,2}(?:'|phút)?\s*(?:(?:[-–]|đến)\s*\d{1,2}\s*(?:[hg:]|giờ)\s*\d{0,2}.{0,3})?$/iu,
  // "Thứ Hai (12/01), 7h30", "Chiều 14h00": a timetable; a deadline may name an hour too.
  sessions:
    /^(?!.*(?:trước|chậm nhất|muộn nhất|đến hết|hạn|hằng|hàng|\d{1,2}[/.-]\d{4}|năm \d{4}))(?=.*(?:(?<!\p{L})(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?!\p{L})|\d\s*(?:[hg:]|giờ)\s*\d{2}(?!\d)|^(?:sáng|chiều|tối)(?!\p{L})))/isu,
  // "05 ngày làm việc", "Ngay trong ngày": how long a procedure takes.
  terms:
    /^(?:không quá |tối đa |trong (?:thời hạn |vòng )?)?(?:\d+(?:[.,]\d+)?\s*(?:ngày|giờ|phút)(?: làm việc)?|\d+\s*(?:tháng|năm)$|ngay (?:trong ngày|sau khi|khi)|giải quyết ngay)(?!.*\d{1,2}\/\d)/iu,
  progress:
    /^(?:(?:đã |chưa |cơ bản )?(?:hoàn thành|xong)|đang|chưa|đã thực hiện|tạm|không thực hiện|quá hạn|trong hạn|trễ hạn|\d{1,3}\s*%)/iu,
  marks: /^(?:x|v|√|✓|✔|☑|●|•|\*|\+|TRUE|FALSE)$/iu,
  steps: /^(?:x|v|√|✓|✔|☑|●|•|\*|\+|(?!.*\d)(?=.*\p{L}{2}).{2,80})$/iu,
  // "Báo cáo số 15/BC-UBND", "QĐ 12 ngày 03/02/2026", a link: what is there already.
  documents: /\d\s*\/\s*(?:\d{4}\s*\/\s*)?\p{Lu}{2}|(?<!\p{L})ngày\s+\d{1,2}\/\d{1,2}\/\d{4}|https?:\/\//u,
  // "Chủ trì: …⏎Thời gian: …": who and when in one cell.
  labelled:
    /^[-–+•*\s]*(?:(?:cơ quan|đơn vị|phòng)\s+)?(?:chủ trì|thực hiện|phụ trách)\s*:.*(?:thời gian|thời hạn|tiến độ|hoàn thành|sản phẩm|kết quả)[^:\n]{0,20}:/isu,
  roles: /^(?:x|v|√|✓|✔|☑|●|•|\*|\+|ct|ph|th|c|p|chủ trì|phối hợp|thực hiện|TRUE)$/iu,
};

/** True where at least half of the column's filled cells, from `firstRow` on, look like this. An empty column looks like nothing. */
export function columnLooks(grid: SheetGrid, firstRow: number, column: number, kind: ContentKind): boolean {
  const texts = sample(grid, firstRow, column);
  if (kind === 'names') return texts.length > 0 && texts.filter(beginsWithAgency).length * 2 >= texts.length;
  const like = texts.filter((text) => text.length > (kind === 'agencies' ? 3 : 0) && LOOKS[kind].test(text));
  return texts.length > 0 && like.length * 2 >= texts.length;
}

/** Share of the rows with something in `beside` where `column` is filled too: a column that names groups is sparse; 0 without such rows. */
export function filledShare(grid: SheetGrid, firstRow: number, column: number, beside: number): number {
  let all = 0;
  let both = 0;
  for (let row = firstRow; row < Math.min(grid.rows, firstRow + SAMPLE_ROWS); row += 1) {
    if (grid.text(row, beside) === '') continue;
    all += 1;
    if (grid.text(row, column) !== '') both += 1;
  }
  return all === 0 ? 0 : both / all;
}

/** Share of a column's filled cells that say something new; 1 for an empty column. */
export function newShare(grid: SheetGrid, firstRow: number, column: number): number {
  const texts = sample(grid, firstRow, column);
  return texts.length === 0 ? 1 : new Set(texts).size / texts.length;
}

/** Letters in a usual cell of a column; 0 for an empty one. */
export function usualLength(grid: SheetGrid, firstRow: number, column: number): number {
  const texts = sample(grid, firstRow, column).filter((text) => /\p{L}/u.test(text));
  return texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
}

/** The first filled cells of a column; cells that repeat a heading or number the columns do not count. */
function sample(grid: SheetGrid, firstRow: number, column: number): string[] {
  const texts: string[] = [];
  for (let row = firstRow; row < Math.min(grid.rows, firstRow + SAMPLE_ROWS) && texts.length < SAMPLE_CELLS; row += 1) {
    const text = grid.text(row, column);
    if (text !== '' && !/^\(\d{1,2}\)$/u.test(text)) texts.push(text);
  }
  return texts;
}
