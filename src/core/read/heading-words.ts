import type { PlanColumnId } from './plan-column-id';

/** What a heading made of known words says, and nothing else: "Đơn vị chủ trì tham mưu", "Bao giờ xong". */
interface WordRow {
  readonly id: PlanColumnId;
  /** One of these must be in the heading. */
  readonly keys: readonly string[];
  /** Besides the keys and the words of every heading, these may be in it. */
  readonly words: readonly string[];
}

const WHO = [
  ...['cơ quan', 'đơn vị', 'phòng', 'ban', 'ngành', 'bộ phận', 'cá nhân', 'tổ chức', 'người', 'cán bộ', 'công chức', 'ai', 'nơi'],
  ...['thành viên', 'bên', 'đối tác', 'lực lượng', 'sở', 'địa phương', 'chuyên môn', 'tên', 'mã'],
  ...['khoa', 'viện', 'trường', 'trung tâm', 'tổ', 'vụ', 'cục', 'chi cục', 'khối', 'đoàn thể', 'ban ngành', 'tập thể', 'chi bộ', 'cấp'],
  ...['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'xã', 'phường', 'đặc khu', 'thôn', 'hội', 'cấp ủy'],
];
const DOING = ['soạn thảo', 'tổ chức', 'thực hiện', 'triển khai', 'tham mưu', 'chính', 'xử lý', 'giải quyết', 'tổ chức thực hiện', 'chịu'];
/** "Phòng thực hiện" names who leads, "Tổ chức thực hiện" what is done. */
const WHO_DOES = WHO.filter((who) => who !== 'tổ chức').flatMap((who) => DOING.map((doing) => `${who} ${doing}`));
const DONE_BY = ['hoàn thành', 'thực hiện', 'kết thúc', 'xong', 'trình', 'ban hành', 'triển khai', 'xử lý', 'báo cáo', 'nộp', 'bắt đầu'];

const SO_FAR = ['thực hiện', 'xử lý', 'công việc', 'nhiệm vụ', 'tình hình', 'tiến độ', 'kết quả', 'báo cáo', 'hoàn thành', 'hiện tại'];

/** The first row whose key stands in the heading counts: "chủ trì, phối hợp" is a column of leads that names the others too. */
const WORD_ROWS: readonly WordRow[] = [
  {
    id: 'evidence',
    keys: ['minh chứng', 'kiểm chứng', 'văn bản kết quả', 'văn bản hoàn thành', 'số văn bản', 'file đính kèm', 'đường dẫn'],
    words: ['link', 'tài liệu', 'văn bản', 'hồ sơ', 'số', 'ký hiệu', 'kết quả', 'sản phẩm', 'hoàn thành', 'đính kèm'],
  },
  {
    id: 'done',
    keys: ['ngày xong', 'xong ngày', 'ngày hoàn thành', 'ngày hoàn tất', 'hoàn thành thực tế', 'thực tế hoàn thành'],
    words: ['thực tế', 'đã', 'xong', 'thời gian', 'thời điểm'],
  },
  {
    id: 'difficulties',
    keys: ['khó khăn', 'vướng mắc', 'tồn tại', 'kiến nghị', 'lý do', 'nguyên nhân'],
    words: ['hạn chế', 'đề xuất', 'giải pháp', 'chưa hoàn thành', 'chưa thực hiện', 'chưa xong', 'chậm', 'quá hạn', 'trễ hạn', 'nếu có'],
  },
  { id: 'result', keys: ['đến nay', 'hiện nay', 'cập nhật', 'đã đạt được', 'đã thực hiện'], words: SO_FAR },
  { id: 'progress', keys: ['tình trạng', 'trạng thái', 'tỷ lệ', 'mức độ', '%'], words: SO_FAR },
  {
    id: 'lead',
    keys: ['chủ trì', 'phụ trách', 'chịu trách nhiệm', 'trách nhiệm', 'đầu mối', 'được phân công', ...WHO_DOES],
    words: [...WHO, ...DOING, 'phối hợp', 'liên quan'],
  },
  {
    id: 'coordinator',
    keys: ['phối hợp', 'tham gia', 'liên quan', 'hỗ trợ', 'cùng thực hiện', 'cùng làm', 'khác'],
    words: [...WHO, ...DOING, 'cung cấp số liệu', 'thẩm định', 'cùng'],
  },
  {
    id: 'product',
    keys: [
      'sản phẩm',
      'đầu ra',
      'kết quả phải có',
      'kết quả phải đạt',
      'kết quả cần có',
      'kết quả cần đạt',
      'kết quả dự kiến',
      'kết quả mong đợi',
    ],
    words: [
      ...['kết quả', 'yêu cầu', 'hoàn thành', 'cần đạt', 'phải có', 'đạt được', 'công việc', 'chỉ tiêu', 'tên', 'loại', 'hình thức'],
      ...['văn bản', 'hồ sơ', 'chất lượng', 'định lượng', 'chỉ số'],
    ],
  },
  {
    id: 'time',
    keys: [
      'thời gian',
      'thời hạn',
      'thời điểm',
      'hạn hoàn thành',
      'hạn',
      'mốc',
      'bao giờ',
      'khi nào',
      'lộ trình',
      'hạn chót',
      'deadline',
      'hoàn thành trước',
      'hoàn thành trong',
      'xong trước',
      'chậm nhất',
      ...['tháng', 'quý', 'ngày'].flatMap((unit) => DONE_BY.map((done) => `${unit} ${done}`)),
    ],
    words: [
      ...DONE_BY,
      'thời gian',
      'tiến độ',
      'tháng',
      'quý',
      'năm',
      'ngày',
      'cuối',
      'cùng',
      'cụ thể',
      'ban đầu',
      'gia hạn',
      'điều chỉnh',
      'mới',
      'được',
      'hoặc trình',
    ],
  },
  {
    id: 'task',
    keys: ['nhiệm vụ', 'công việc', 'nội dung', 'hoạt động', 'việc', 'đầu việc', 'hạng mục', 'giải pháp'],
    words: [
      'tên',
      'tiêu đề',
      'mô tả',
      'danh mục',
      'thực hiện',
      'triển khai',
      'cụ thể',
      'chi tiết',
      'trọng tâm',
      'chủ yếu',
      'đề án',
      'chương trình',
      'dự án',
      'làm',
      'công tác',
      'chỉ tiêu',
      'hỗ trợ',
      'khắc phục',
    ],
  },
];

/** Words that any heading may hold and that change nothing. */
const PLAIN_WORDS = ['các', 'và', 'hoặc', 'của', 'được', 'giao', 'dự kiến', 'phải', 'cần', 'theo', 'kế hoạch', 'nếu có', 'năm nay'];

const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['cq', 'cơ quan'],
  ['đv', 'đơn vị'],
  ['tg', 'thời gian'],
  ['nv', 'nhiệm vụ'],
  ['nd', 'nội dung'],
  ['cv', 'công việc'],
  ['kq', 'kết quả'],
  ['vb', 'văn bản'],
  ['sp', 'sản phẩm'],
  ['ht', 'hoàn thành'],
  ['th', 'thực hiện'],
  ['dk', 'dự kiến'],
]);

const SHORT_FORM = new RegExp(`(?<!\\p{L})(?:${[...SHORT_FORMS.keys()].join('|')})(?!\\p{L})\\.?`, 'gu');

/** Words of headings that narrow columns cut to a letter or two, a full stop and the last syllable: "C.trì", "Th. hạn". */
const CUT_WORDS: readonly string[] = [
  ...['chủ trì', 'phối hợp', 'phụ trách', 'cơ quan', 'đơn vị', 'nhiệm vụ', 'nội dung', 'công việc', 'sản phẩm', 'kết quả'],
  ...['thời gian', 'thời hạn', 'hoàn thành', 'thực hiện', 'bắt đầu', 'kết thúc', 'tiến độ', 'lĩnh vực', 'ghi chú'],
];
const CUT_WORD = new Map(
  CUT_WORDS.map((word) => {
    const [first = '', last = ''] = word.split(' ');
    return [word, new RegExp(`(?<!\\p{L})${first.charAt(0)}${first.charAt(1)}?\\. ?${last}(?!\\p{L})`, 'gu')] as const;
  }),
);

/** "đvct", "cq ph": after a word for an agency two letters say what it does; elsewhere they may mean other things. */
const SHORT_ROLE = /(?<!\p{L})(?<who>cq|đv|cơ quan|đơn vị)[. ]*(?<role>ct|ph|th)(?!\p{L})/gu;
const ROLES: ReadonlyMap<string, string> = new Map([
  ['ct', 'chủ trì'],
  ['ph', 'phối hợp'],
  ['th', 'thực hiện'],
]);

/** "cq chủ trì", "cqct" → "cơ quan chủ trì", over a folded heading; "ĐVT" (unit of measure) is no short form of these. */
export function writeOutShortForms(fold: string): string {
  const roles = fold.replace(SHORT_ROLE, (_, who: string, role: string) => `${who} ${ROLES.get(role) ?? role}`);
  const forms = roles.replace(SHORT_FORM, (form) => SHORT_FORMS.get(form.replace('.', '')) ?? form);
  return forms.includes('.') ? [...CUT_WORD].reduce((text, [word, form]) => text.replace(form, word), forms) : forms;
}

const MATCHERS = WORD_ROWS.map(({ id, keys, words }) => ({
  id,
  key: new RegExp(`(?<!\\p{L})(?:${keys.join('|')})(?!\\p{L})`, 'u'),
  // Longer words first, so that "thực hiện chính" is not cut behind "thực hiện".
  whole: new RegExp(
    `^(?:(?:${[...keys, ...words, ...PLAIN_WORDS].sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})[\\s,;/&.+-]*)+$`,
    'u',
  ),
}));

/** "thuộc Sở Nội vụ": whose agencies are meant. */
const OF_WHOM = /(?<!\p{L})(?:trực thuộc|thuộc|của)(?: [\p{L}\d,/&-]+){1,8}? (?=(?:chủ trì|phối hợp|phụ trách|thực hiện)(?!\p{L}))/u;
/** "Đơn vị phối hợp 2", "Cơ quan phối hợp (số 2)": one of several columns for the same. */
const COUNTED = /(?<=\p{L})\s*\(?(?:số |thứ )?\d{1,2}\)?$/u;

/**
 * What a folded heading means when all of its words are words of such headings; null when any other word is in it. Whose agencies they
 * are, and which of several columns it is, count for nothing.
 */
export function headingOfWords(fold: string): PlanColumnId | null {
  const id = idOfWords(fold);
  if (id !== null) return id;
  const bare = fold.replace(COUNTED, '').replace(OF_WHOM, '');
  const role = bare === fold ? null : idOfWords(bare);
  return role === 'lead' || role === 'coordinator' ? role : null;
}

function idOfWords(fold: string): PlanColumnId | null {
  return MATCHERS.find(({ key, whole }) => key.test(fold) && whole.test(fold))?.id ?? null;
}

/** "phối hợp" of the folded "phối hợp 2"; empty where a heading is not counted. */
export function countedStem(fold: string): string {
  return COUNTED.test(fold) ? fold.replace(COUNTED, '') : '';
}
