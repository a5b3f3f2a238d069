import { formatDateInText, weekday } from '../model/calendar-date';
import type { IsoDate } from '../model/calendar-date';
import type { PeriodKind } from '../model/report-period';
import type { StatusFigure } from '../model/status';

/** Facts that nobody has given: shown in brackets, marked in Word, never filled in by us. One row each. */
export const MISSING = {
  office: '[tên cơ quan ban hành báo cáo]',
  place: '[địa danh]',
  symbol: '[ký hiệu]',
  addressees: '[nơi nhận báo cáo]',
  recipients: '[nơi nhận]',
  drafter: '[đơn vị soạn thảo]',
  authority: '[quyền hạn ký]',
  signerTitle: '[chức vụ người ký]',
  signerName: '[họ và tên người ký]',
  planDocument: '[số, ký hiệu, ngày ban hành Kế hoạch]',
  document: '[số, ký hiệu, ngày văn bản]',
  documentDate: '[ngày văn bản]',
  doneDate: '[ngày hoàn thành]',
  result: '[kết quả trong kỳ]',
  overdueReason: '[nguyên nhân quá hạn]',
  stopReason: '[lý do]',
  changeReason: '[lý do điều chỉnh]',
  difficulties: '[khó khăn, vướng mắc trong kỳ; nếu không có, ghi “Không phát sinh”]',
  causes: '[nguyên nhân của tồn tại, hạn chế]',
  proposals: '[kiến nghị, đề xuất; nếu không có, ghi “Không”]',
  nextYear: '[nhiệm vụ trọng tâm của năm sau]',
} as const;

/** "1.234" */
export function formatCount(value: number): string {
  return String(Math.round(value)).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, '.');
}

/** "1.234,5": always one decimal, rounded half up. */
export function formatDecimal(value: number): string {
  const tenths = Math.round((value + Number.EPSILON) * 10);
  return `${formatCount(Math.trunc(tenths / 10))},${String(Math.abs(tenths % 10))}`;
}

/** "57,1% (4/7)": never without its denominator; "–" where there is nothing to divide by. */
export function formatRate(part: number, whole: number): string {
  if (whole === 0) return '–';
  return `${formatDecimal((part * 100) / whole)}% (${formatCount(part)}/${formatCount(whole)})`;
}

/** "1,25", "2": points with as many decimals as they need, at most two. */
/** Points and per cents: at most two decimals, a comma before them. */
export function formatPoints(value: number): string {
  return String(Math.round((value + Number.EPSILON) * 100) / 100).replace('.', ',');
}

interface PeriodWording {
  readonly label: string;
  readonly sentence: (year: number) => string;
  readonly title: (year: number) => string;
  readonly next: (year: number) => string;
}

/** The words of each period: alone, in a sentence, at the end of the title, and those of what comes next. */
export const PERIOD_WORDS: Readonly<Record<PeriodKind, PeriodWording>> = {
  Q1: {
    label: 'Quý I',
    sentence: (year) => `quý I năm ${String(year)}`,
    title: (year) => `quý I năm ${String(year)}`,
    next: (year) => `quý II năm ${String(year)}`,
  },
  Q2: {
    label: 'Quý II',
    sentence: (year) => `quý II năm ${String(year)}`,
    title: (year) => `quý II và phương hướng, nhiệm vụ quý III năm ${String(year)}`,
    next: (year) => `quý III năm ${String(year)}`,
  },
  '6T': {
    label: '6 tháng',
    sentence: (year) => `6 tháng đầu năm ${String(year)}`,
    title: (year) => `6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm ${String(year)}`,
    next: (year) => `6 tháng cuối năm ${String(year)}`,
  },
  Q3: {
    label: 'Quý III',
    sentence: (year) => `quý III năm ${String(year)}`,
    title: (year) => `quý III và phương hướng, nhiệm vụ quý IV năm ${String(year)}`,
    next: (year) => `quý IV năm ${String(year)}`,
  },
  '9T': {
    label: '9 tháng',
    sentence: (year) => `9 tháng đầu năm ${String(year)}`,
    title: (year) => `9 tháng đầu năm và phương hướng, nhiệm vụ 3 tháng cuối năm ${String(year)}`,
    next: (year) => `3 tháng cuối năm ${String(year)}`,
  },
  Q4: {
    label: 'Quý IV',
    sentence: (year) => `quý IV năm ${String(year)}`,
    title: (year) => `quý IV năm ${String(year)} và phương hướng, nhiệm vụ quý I năm ${String(year + 1)}`,
    next: (year) => `quý I năm ${String(year + 1)}`,
  },
  NAM: {
    label: 'Năm',
    sentence: (year) => `năm ${String(year)}`,
    title: (year) => `năm ${String(year)} và phương hướng, nhiệm vụ năm ${String(year + 1)}`,
    next: (year) => `năm ${String(year + 1)}`,
  },
};

export const PERIOD_RULE_WORDS = {
  nd09: 'Nghị định 09/2019/NĐ-CP',
  calendar: 'Quý theo lịch',
  edited: 'Theo Thiết lập',
  range: 'Khoảng thời gian tự chọn',
  cumulative: 'cộng dồn từ đầu năm',
} as const;

export const PERIOD_ROW_WORDS = {
  title: 'Kỳ báo cáo',
  note: 'Ô ngày để trống: theo cách tính đã chọn ở trên. Viết như 15/12 năm trước, 14/3, 20/3.',
  prompt: 'Có: kỳ này hiện trong danh sách báo cáo.',
  headings: ['Kỳ báo cáo', 'Sử dụng', 'Từ ngày', 'Đến ngày (chốt số liệu)', 'Hạn gửi báo cáo'],
  commonDay: 'theo ngày gửi chung',
  yearBefore: 'năm trước',
  yearAfter: 'năm sau',
} as const;

/** The list of score rules in Thiết lập. Each band says in words whether its edges belong to it: "trên", "từ", "đến", "dưới". */
export const SCORE_ROW_WORDS = {
  title: 'Chấm điểm mức độ hoàn thành kế hoạch',
  note: 'Ba cách tính mẫu, chưa cách nào được áp dụng. Sửa theo quy định của tỉnh, ghi nguồn, rồi chọn “Có”. Điểm hiện trong trang báo cáo.',
  prompt: 'Có: tính điểm theo quy tắc này. Chỉ chọn một quy tắc.',
  headings: ['Quy tắc', 'Áp dụng', 'Nguồn (văn bản quy định)', 'Tỷ lệ hoàn thành', 'Điểm', 'Tính trên'],
  from: 'từ',
  above: 'trên',
  upTo: 'đến',
  below: 'dưới',
  rate: 'tỷ lệ',
  bases: { ofTotal: 'tổng số nhiệm vụ', ofDue: 'nhiệm vụ đến hạn' },
} as const;

/** What a person must mend in the list of score rules; until then no points are shown. */
export const scoreIssue = {
  twoRules: 'Có hai quy tắc chấm điểm cùng ghi “Có”. Hãy để lại một quy tắc; báo cáo tạm chưa tính điểm.',
  band: (text: string) =>
    `Không hiểu khoảng tỷ lệ “${text}”. Hãy ghi như: trên 90%, từ 70% đến 90%, từ 80% đến dưới 100%, dưới 70%; báo cáo tạm chưa tính điểm.`,
  points: (text: string) => `Không hiểu số điểm “${text}”. Hãy ghi như: 2, hoặc 2 × tỷ lệ; báo cáo tạm chưa tính điểm.`,
  base: (text: string) =>
    `Không hiểu tỷ lệ tính trên “${text}”. Hãy ghi “tổng số nhiệm vụ” hoặc “nhiệm vụ đến hạn”; báo cáo tạm chưa tính điểm.`,
  gap: (at: number) =>
    `Các khoảng tỷ lệ của quy tắc chấm điểm còn hở ở ${formatPoints(at)}%. Hãy sửa cho kín từ 0% đến 100%; báo cáo tạm chưa tính điểm.`,
  overlap: (at: number) =>
    `Các khoảng tỷ lệ của quy tắc chấm điểm chồng lên nhau ở ${formatPoints(at)}%. Hãy sửa lại; báo cáo tạm chưa tính điểm.`,
} as const;

/** The words of a free range of days. */
export function rangeWords(
  from: IsoDate,
  to: IsoDate,
): { readonly label: string; readonly sheetLabel: string; readonly sentence: string; readonly next: string } {
  const dotted = (date: IsoDate): string => `${date.slice(8, 10)}.${date.slice(5, 7)}`;
  return {
    label: `Từ ${formatDateInText(from)} đến ${formatDateInText(to)}`,
    sheetLabel: `${dotted(from)}-${dotted(to)}.${to.slice(0, 4)}`,
    sentence: `từ ngày ${formatDateInText(from)} đến ngày ${formatDateInText(to)}`,
    next: 'kỳ tiếp theo',
  };
}

const PERIOD_EXAMPLES = '2022-Q1, 2022-6T, 2022-Q3, 2022-9T, 2022-NAM hoặc 2022-01-01..2022-02-28';

/** What is said of a period that cannot be read, and what to write instead. */
export const periodIssue = {
  unknown: (text: string) => `Không hiểu kỳ báo cáo “${text}”. Hãy ghi theo một trong các mẫu: ${PERIOD_EXAMPLES}.`,
  year: (text: string) => `Năm ${text} của kỳ báo cáo nằm ngoài khoảng tính được. Hãy ghi năm từ 1901 đến 2197.`,
  date: (text: string) => `“${text}” không phải là một ngày có thật. Hãy ghi khoảng thời gian như 2022-01-01..2022-02-28.`,
  order: (text: string) => `Khoảng thời gian “${text}” có ngày cuối trước ngày đầu. Hãy đổi lại thứ tự hai ngày.`,
  rowDay: (text: string) =>
    `Không đọc được ngày “${text}”. Hãy ghi ngày/tháng, ví dụ 14/3 hoặc 15/12 năm trước; kỳ này tạm giữ ngày mặc định.`,
  rowOrder: (label: string) => `Kỳ “${label}” có ngày cuối trước ngày đầu. Hãy sửa lại hai ngày; kỳ này tạm giữ ngày mặc định.`,
} as const;

/** The figures in words, as after a count: "2 nhiệm vụ hoàn thành đúng hạn". */
export const FIGURE_WORDS: Readonly<Record<StatusFigure, string>> = {
  doneOnTime: 'hoàn thành đúng hạn',
  doneLate: 'hoàn thành quá hạn',
  openInTerm: 'chưa hoàn thành, còn trong hạn',
  openOverdue: 'chưa hoàn thành, đã quá hạn',
  continuous: 'thực hiện thường xuyên',
  waiting: 'chờ căn cứ hoặc chưa rõ thời hạn',
  stopped: 'tạm dừng hoặc không thực hiện',
};

export const WHOLE_PLAN = 'Toàn bộ kế hoạch';
export const NO_LEAD = 'Chưa ghi cơ quan chủ trì';
export const OTHER_AREA = 'Nhiệm vụ khác';

/** Kinds of documents by the letters of their symbol: "15/KH-UBND" is a Kế hoạch (Nghị định 30/2020, Phụ lục III). */
export const DOCUMENT_KINDS: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  QYĐ: 'Quy định',
  TC: 'Thông cáo',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTR: 'Chương trình',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTR: 'Tờ trình',
  HĐ: 'Hợp đồng',
  CĐ: 'Công điện',
  GM: 'Giấy mời',
  KL: 'Kết luận',
};
/** A letter bears no kind, its symbol begins with the office that sends it: "88/UBND-NC", "1203/SNV-CCHC" (Nghị định 30/2020, Phụ lục III). */
export const LETTER_KIND = 'Công văn';
/** How symbols of offices begin: UBND, HĐND, VP, the departments of a province and of a commune, ministries, Party offices, the police. */
export const LETTER_SENDERS =
  /^(?:UBND|HĐND|UBMTTQ|MTTQ|VP\p{L}*|S\p{L}{2,6}|P\p{L}{2,6}|B\p{L}{2,6}|TT\p{L}+|BQL\p{L}*|CA\p{L}*|KBNN|BHXH|CCT|CTK|TTCP|TU|ĐU|TW)$/u;
/** Where the symbol says neither. */
export const UNKNOWN_KIND = 'Văn bản';

/** First words of a title or a result that may lose their capital inside a sentence; any other first word may be a name. */
export const OPENING_WORDS: ReadonlySet<string> = new Set(
  (
    'ban biên bàn bám báo bãi bóc bù bước bảo bầu bắt bố bồi bổ bớt cam canh chi chia cho chuyển chuẩn chăm chưa chấn chấp chậm chỉ chọn chờ chủ ' +
    'chứng cung các cân còn có công cùng cải cấp cập cắt cố cụ cử diễn do duy dành dán dùng dạy dỡ dự ghi gia giao giám giải giảm giảng giữ góp ' +
    'gắn gọi gửi hiện hoàn huy huỷ hàng hướng hưởng hạ hạn hằng hết họp hỏi hỗ hợp hủy in khai khen khoanh khuyến khó không khảo khắc khởi kiến ' +
    'kiểm kiện kéo kê kêu ký kết kịp lan liên liệt loại luân luôn làm lên lưu lấy lập lắng lắp lồng lựa mua mốc mỗi một mới mời mở ngay nghiên ' +
    'ngăn ngừng nhiều nhân nhất nhận nhập nhắc nhờ những niêm nâng nên nêu nắm nối nộp phát phân phê phía phù phải phản phấn phối phổ phục qua ' +
    'quán quản rà rèn rút rải rất sau siết so song soạn sáp sơ sắp sẽ số sớm sử sửa tham thanh thay theo thi thiết thiếu thu thuê thành thêm thí ' +
    'thông thúc thăm thường thấy thẩm thống thời thực tinh tiêu tiến tiếp tiết toàn tra trang tranh trao triển trong truyền tránh trên trình trả ' +
    'trực tu tuy tuyên tuyển tuân tái tìm tích tính tăng tại tạm tất tập tặng tổ tổng từ tự tỷ viết việc vì vướng vượt vẫn vận vẽ về vừa xem xin ' +
    'xoá xác xây xét xóa xếp xử yêu đang điều điện đo đào đánh đáp đã đón đóng đôn đăng đơn đưa được đạo đạt đảm đấu đẩy đặt đến đề định đọc đốc ' +
    'đối đồng đổi đủ ổn ứng'
  ).split(' '),
);

/** First two words that are a body's name after all. */
export const NAME_OPENINGS: ReadonlySet<string> = new Set([
  'bảo hiểm',
  'công an',
  'công ty',
  'công đoàn',
  'điện lực',
  'kiểm lâm',
  'kiểm sát',
  'liên đoàn',
  'liên minh',
  'tập đoàn',
  'thanh tra',
  'thành đoàn',
  'thành ủy',
  'thông tấn',
  'thường trực',
  'thường vụ',
  'tổng công',
  'tổng cục',
  'trung tâm',
  'trung ương',
]);

/** Where a long title may be cut and still say what the task is. */
export const TITLE_BREAKS: readonly string[] = [
  ';',
  ' theo ',
  ' gắn với ',
  ' nhằm ',
  ' để ',
  ', bảo đảm',
  ', đảm bảo',
  ' bảo đảm ',
  ' đảm bảo ',
  ', tạo ',
  ', góp phần',
  ', nâng cao',
  ' (',
  '. ',
];

/** Where a title without such a place is cut: before the last of these that fits. */
export const TITLE_JOINTS: readonly string[] = [' của ', ' trong ', ' trên ', ' tại ', ' cho ', ' đối với ', ' và ', ' sau '];

export const DONE_WORDS = {
  on: (date: string) => `hoàn thành ngày ${date}`,
  undated: `hoàn thành ${MISSING.doneDate}`,
  early: (days: number) => `trước hạn ${formatCount(days)} ngày`,
  onTime: 'đúng hạn',
  late: (days: number, due: string) => `quá hạn ${formatCount(days)} ngày so với hạn ${due}`,
  byLink: 'minh chứng theo liên kết tại Phụ lục I',
} as const;

/** Kinds of content under an area, in the order of the report; the label of each group. */
export const GROUP_LABELS = {
  done: 'Hoàn thành trong kỳ',
  'done-late': 'Hoàn thành quá hạn trong kỳ',
  'done-before': 'Đã hoàn thành từ các kỳ trước',
  'with-result': 'Thường xuyên, có kết quả trong kỳ',
  nothing: 'Thường xuyên, không phát sinh trong kỳ',
  'in-progress': 'Đang thực hiện, còn trong hạn',
  overdue: 'Quá hạn chưa hoàn thành',
  unanswered: 'Thường xuyên, đã ghi kết quả, chưa trả lời cho kỳ này',
  'not-reported': 'Thường xuyên, chưa có báo cáo trong kỳ',
  open: 'Chưa hoàn thành, còn trong hạn',
  waiting: 'Chờ căn cứ thực hiện',
  unclear: 'Chưa rõ thời hạn',
  stopped: 'Tạm dừng hoặc không thực hiện',
} as const;

export const LINE_WORDS = {
  inProgress: 'đang thực hiện',
  notDone: 'chưa hoàn thành',
  due: (date: string) => `hạn ${date}`,
  daysLeft: (days: number) => (days === 0 ? 'đến hạn hôm chốt số liệu' : `còn ${formatCount(days)} ngày`),
  overdue: (days: number) => `quá hạn ${formatCount(days)} ngày`,
  lead: (names: string) => `cơ quan chủ trì: ${names}`,
  cause: (text: string) => `nguyên nhân: ${text}`,
  difficulty: (text: string) => `vướng mắc: ${text}`,
  doubtful: 'thời hạn ghi trong Kế hoạch cần xem lại',
  timeQuote: (time: string) => `Kế hoạch ghi “${time}”`,
  paused: 'tạm dừng',
  cancelled: 'không thực hiện',
  reason: (text: string) => `lý do: ${text}`,
  doneLater: (date: string) => `Báo hoàn thành ngày ${date}, sau ngày chốt số liệu; tính vào kỳ sau.`,
  doubtNote: (text: string) => `Thời hạn cần xem lại: ${text}`,
  changedDue: (from: string, to: string) => `Hạn điều chỉnh từ ${from} sang ${to}.`,
  noDue: 'không có thời hạn',
} as const;

export const HEADINGS = {
  title: 'BÁO CÁO',
  subtitle: (titleWords: string) => `Kết quả thực hiện công tác cải cách hành chính ${titleWords}`,
  steering: 'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH',
  steeringPlan: '1. Tình hình thực hiện Kế hoạch',
  steeringTasks: '2. Nhiệm vụ chỉ đạo, điều hành',
  results: 'II. KẾT QUẢ THỰC HIỆN CÁC LĨNH VỰC CẢI CÁCH HÀNH CHÍNH',
  assessment: 'III. ĐÁNH GIÁ CHUNG',
  achieved: '1. Kết quả đạt được',
  limits: '2. Tồn tại, hạn chế',
  causes: '3. Nguyên nhân',
  next: (words: string) => `IV. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM ${words.toLocaleUpperCase('vi')}`,
  proposals: 'V. KIẾN NGHỊ, ĐỀ XUẤT',
} as const;

/** "3 nhiệm vụ"; "5 nội dung (thuộc 4 nhiệm vụ)" where a task has several of them. */
export function linesOfTasks(lines: number, tasks: number): string {
  return lines === tasks ? `${formatCount(lines)} nội dung` : `${formatCount(lines)} nội dung (thuộc ${formatCount(tasks)} nhiệm vụ)`;
}

/** Sentences of the body. Dates come ready for a sentence; names end without a mark. */
export const SAY = {
  difficulties: 'Khó khăn, vướng mắc do các đơn vị nêu:',
  earlierResult: (text: string, period: string) => `${text} (${period.charAt(0).toLocaleLowerCase('vi')}${period.slice(1)})`,
  intro: (plan: string, document: string, office: string, words: string) =>
    `Thực hiện ${plan} ${document}, ${office} báo cáo kết quả thực hiện công tác cải cách hành chính ${words} như sau:`,
  window: (from: string, to: string, rule: string) =>
    `Số liệu được tổng hợp từ ngày ${from} đến hết ngày ${to} (ngày chốt số liệu; cách tính kỳ: ${rule}).`,
  sendBy: (date: string) => `Thời hạn gửi báo cáo: chậm nhất ngày ${date}.`,
  unfinished: (date: string) => `Kỳ báo cáo chưa kết thúc; tình trạng nhiệm vụ trong báo cáo tính đến ngày ${date}.`,
  foreseen: (today: string) =>
    `Báo cáo được lập ngày ${today}, trước ngày chốt số liệu; nội dung có hạn trước ngày chốt mà chưa báo hoàn thành tạm tính là quá hạn.`,
  noEntries: 'Chưa có thông tin nào về tiến độ và kết quả được nhập cho kỳ này.',
  otherYear: (planYear: number, words: string) =>
    `Kế hoạch đang theo dõi là kế hoạch năm ${String(planYear)}, không phải kế hoạch của kỳ báo cáo ${words}.`,
  plan: (tasks: number, areas: number) => `Kế hoạch giao ${formatCount(tasks)} nhiệm vụ thuộc ${formatCount(areas)} lĩnh vực`,
  planLines: (lines: number) =>
    `, chia thành ${formatCount(lines)} nội dung theo dõi (mỗi mốc thời hạn, mỗi lần báo cáo định kỳ là một nội dung)`,
  asOf: (date: string, cells: string) => `Tính đến ngày ${date}: ${cells}.`,
  appendices: 'Chi tiết từng nhiệm vụ tại Phụ lục I; tổng hợp theo đơn vị tại Phụ lục II.',
  area: (tasks: number, cells: string) => `Lĩnh vực có ${formatCount(tasks)} nhiệm vụ: ${cells}.`,
  areaRate: (rate: string) => `Tỷ lệ hoàn thành trên nhiệm vụ đến hạn: ${rate}.`,
  areaEmpty: 'Kế hoạch không giao nhiệm vụ thuộc lĩnh vực này.',
  areaNothing: 'Trong kỳ chưa có kết quả được báo cáo.',
  group: (label: string, count: string) => `${label} (${count}):`,
  more: (count: number) => `Ngoài ra còn ${formatCount(count)} nội dung khác, chi tiết tại Phụ lục I.`,
  moreIds: (count: number) => `và ${formatCount(count)} nội dung khác tại Phụ lục I`,
  moreInList: (count: number) => `${formatCount(count)} nội dung khác (chi tiết tại Phụ lục I)`,
  rates: (done: number, ofDue: string, ofTotal: string) =>
    `Đã hoàn thành ${formatCount(done)} nhiệm vụ. Tỷ lệ hoàn thành trên nhiệm vụ đến hạn (gồm nhiệm vụ đã hoàn thành và nhiệm vụ quá hạn chưa hoàn thành) là ${ofDue}; trên tổng số nhiệm vụ là ${ofTotal}.`,
  noRate: (ofTotal: string) =>
    `Chưa có nhiệm vụ hoàn thành hoặc quá hạn nên chưa tính tỷ lệ trên nhiệm vụ đến hạn; tỷ lệ hoàn thành trên tổng số nhiệm vụ là ${ofTotal}.`,
  dueInPeriod: (lines: string, parts: string) => `Trong kỳ có ${lines} đến hạn: ${parts}.`,
  nothingDue: 'Trong kỳ không có nội dung nào đến hạn.',
  continuous: (all: number, parts: string) => `Trong ${formatCount(all)} nội dung thường xuyên: ${parts}.`,
  evidencedAll: (count: number) => `Cả ${formatCount(count)} nội dung đã báo hoàn thành đều có minh chứng.`,
  evidenced: (declared: number, evidenced: number, missing: number, names: string) =>
    `Trong ${formatCount(declared)} nội dung đã báo hoàn thành, ${formatCount(evidenced)} nội dung có minh chứng, ${formatCount(missing)} nội dung chưa có minh chứng: ${names}.`,
  changes: (count: number, names: string) =>
    `Trong kỳ có ${formatCount(count)} lần điều chỉnh thời hạn (chi tiết tại Phụ lục III): ${names}.`,
  change: (name: string, from: string, to: string) => `${name} từ ${from} sang ${to}`,
  compared: (date: string, parts: string) => `So với số liệu chốt ngày ${date}: ${parts} (chi tiết tại Phụ lục III).`,
  comparedSame: (date: string) => `So với số liệu chốt ngày ${date}, không có thay đổi.`,
  overdue: (tasks: number, names: string) => `Còn ${formatCount(tasks)} nhiệm vụ quá hạn chưa hoàn thành: ${names}.`,
  notOverdue: (date: string) => `Tính đến ngày ${date}, không có nhiệm vụ quá hạn chưa hoàn thành.`,
  carried: (lines: number, date: string, ids: string) =>
    `Trong số quá hạn, ${formatCount(lines)} nội dung tồn từ các kỳ trước, có hạn trước ngày ${date} (TT ${ids}).`,
  worst: (names: string) => `Cơ quan chủ trì có nhiệm vụ quá hạn: ${names}.`,
  worstOne: (name: string, overdue: number, all: number) => `${name} (${formatCount(overdue)}/${formatCount(all)} nhiệm vụ)`,
  otherAgencies: (count: number) => `${formatCount(count)} cơ quan khác (Phụ lục II)`,
  late: (lines: number, ids: string) => `Trong kỳ có ${formatCount(lines)} nội dung hoàn thành quá hạn (TT ${ids}).`,
  notReported: (lines: number, names: string) =>
    `Còn ${formatCount(lines)} nội dung thường xuyên chưa có báo cáo trong kỳ; cơ quan chủ trì: ${names}.`,
  notReportedOne: (name: string, count: number) => `${name} (${formatCount(count)} nhiệm vụ)`,
  nextOverdue: (tasks: number, ids: string) => `Tập trung hoàn thành ${formatCount(tasks)} nhiệm vụ quá hạn (TT ${ids}).`,
  nextDue: (lines: string, from: string, to: string) => `Hoàn thành ${lines} có hạn từ ngày ${from} đến ngày ${to}:`,
  nextDueOn: (date: string, names: string) => `- Hạn ${date}: ${names}.`,
  nothingNext: (from: string, to: string) => `Không có nội dung nào có hạn từ ngày ${from} đến ngày ${to}.`,
  nextContinuous: (count: number) => `Tiếp tục thực hiện ${formatCount(count)} nội dung thường xuyên.`,
  nextContinuousMissing: (count: number, missing: number) =>
    `Tiếp tục thực hiện ${formatCount(count)} nội dung thường xuyên; các cơ quan chủ trì bổ sung báo cáo đối với ${formatCount(missing)} nội dung chưa có kết quả.`,
  nextWaiting: (count: number, ids: string) => `Theo dõi căn cứ để triển khai ${formatCount(count)} nhiệm vụ đang chờ (TT ${ids}).`,
  nextUnclear: (count: number, ids: string) => `Xác định thời hạn của ${formatCount(count)} nhiệm vụ chưa rõ thời hạn (TT ${ids}).`,
  remark: (text: string, taskIds: string) => `- ${text} (${taskIds}).`,
  closing: (words: string, office: string) =>
    `Trên đây là Báo cáo kết quả thực hiện công tác cải cách hành chính ${words} của ${office}./.`,
} as const;

/** What became of the continuous lines; parts without a line are left out. */
export const CONTINUOUS_PARTS = {
  withResult: 'có kết quả',
  nothing: 'không phát sinh',
  notReported: 'chưa có báo cáo trong kỳ',
} as const;

/** Parts of the comparison with a frozen period, in this order; those without a line are left out. */
export const COMPARED_PARTS = {
  newlyDone: 'mới hoàn thành',
  newlyOverdue: 'mới quá hạn',
  stillOverdue: 'vẫn quá hạn',
  reopened: 'trước báo hoàn thành, nay chưa hoàn thành',
  moved: 'thay đổi thời hạn',
  started: 'đã có căn cứ, bắt đầu tính thời hạn',
  added: 'mới đưa vào theo dõi',
  removed: 'không còn theo dõi',
} as const;

const WEEKEND: Readonly<Record<number, string>> = { 6: 'thứ Bảy', 7: 'Chủ nhật' };

/** "20/3/2022 (Chủ nhật)": the day of the week only at a weekend, when a sender must know. */
export function dateWithWeekend(date: IsoDate): string {
  const name = WEEKEND[weekday(date)];
  return name === undefined ? formatDateInText(date) : `${formatDateInText(date)} (${name})`;
}

/** The plan where its own title cannot stand in a sentence. */
export function defaultPlanTitle(year: number): string {
  return `Kế hoạch cải cách hành chính năm ${String(year)}`;
}

/** Offices named by kind and place: the kind as a sentence has it. */
export const OFFICE_KINDS: readonly string[] = ['Ủy ban nhân dân', 'Hội đồng nhân dân', 'UBND', 'HĐND'];
/** Levels between the kind and the name of the place. */
export const OFFICE_LEVELS: readonly string[] = ['xã', 'phường', 'đặc khu', 'thị trấn', 'thị xã', 'quận', 'huyện', 'thành phố', 'tỉnh'];
/** Words of office names that keep their capitals. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  'UBND',
  'HĐND',
  'CCHC',
  'TTHC',
  'CNTT',
  'TP',
  'TP.',
  'II',
  'III',
  'IV',
  'VI',
  'VII',
  'VIII',
  'IX',
]);

/** Headings of a frozen sheet; columns are found again by these words. */
/** The title of a frozen sheet: the cut-off as shown, the period in words. */
export const FROZEN_TITLE = (day: string, words: string): string => `Số liệu chốt ngày ${day}: ${words}`;

export const FROZEN_HEADINGS = {
  id: 'Mã',
  task: 'TT',
  area: 'Lĩnh vực',
  title: 'Nhiệm vụ',
  what: 'Nội dung theo dõi',
  leads: 'Cơ quan chủ trì',
  due: 'Hạn',
  status: 'Tình trạng',
  progress: 'Tiến độ',
  done: 'Ngày hoàn thành',
  answer: 'Trả lời kỳ',
  result: 'Kết quả trong kỳ',
  evidenceNumber: 'Số, ký hiệu',
  evidenceDate: 'Ngày văn bản',
  evidenceIssuer: 'Cơ quan ban hành',
  evidencePage: 'Trang',
  evidenceLink: 'Liên kết',
  difficulties: 'Khó khăn, vướng mắc',
  triggerDocument: 'Văn bản làm phát sinh',
  triggerDate: 'Ngày văn bản làm phát sinh',
  note: 'Ghi chú',
  asOf: 'Ngày chốt',
} as const;

export const frozenIssue = {
  noHeadings: (sheet: string) =>
    `Không tìm thấy dòng tiêu đề (Mã, Tình trạng) ở trang “${sheet}” nên không so được với kỳ trước. Hãy khôi phục dòng tiêu đề hoặc chốt lại kỳ.`,
  status: (sheet: string, id: string, word: string) =>
    `Trang “${sheet}”, dòng có mã ${id}: “${word}” không phải là một tình trạng. Hãy khôi phục giá trị đã chốt.`,
  noDate: (sheet: string) => `Trang “${sheet}” không còn ngày chốt nên không so được với kỳ trước. Hãy điền lại cột “Ngày chốt”.`,
} as const;

export const NO_TERM_WORDS = 'Không hạn';
export const WHOLE_TOTAL = 'Tổng cộng';

/** Headings of the tables by area, agency and unit. */
export const TALLY_HEADINGS = {
  area: 'Lĩnh vực',
  agency: 'Cơ quan chủ trì',
  unit: 'Tên đơn vị',
  total: 'Tổng số',
  done: 'Hoàn thành',
  open: 'Chưa hoàn thành',
  onTime: 'Trong hạn',
  late: 'Quá hạn',
  inTerm: 'Trong hạn',
  overdue: 'Quá hạn',
  stopped: 'Tạm dừng, không thực hiện',
  rateOfDue: 'Tỷ lệ trên nhiệm vụ đến hạn',
  rateOnTime: 'HT trong hạn',
  rateLate: 'HT quá hạn',
  rateOverdue: 'Chưa HT, quá hạn',
  rateOfTotal: 'Tỷ lệ HT trên tổng số',
} as const;

export const TALLY_NOTES = {
  due: 'Nhiệm vụ đến hạn gồm nhiệm vụ đã hoàn thành và nhiệm vụ quá hạn chưa hoàn thành. Không hạn gồm nhiệm vụ thường xuyên, chờ căn cứ hoặc chưa rõ thời hạn. HT: hoàn thành.',
  severalLeads: (count: string) =>
    `Có ${count} nhiệm vụ do nhiều cơ quan cùng chủ trì, được tính cho từng cơ quan; dòng Tổng cộng tính mỗi nhiệm vụ một lần.`,
} as const;

/** Words of the appendices. */
export const APPENDIX = {
  number: (roman: string) => `Phụ lục ${roman}`,
  tasksTitle: 'TÌNH HÌNH THỰC HIỆN NHIỆM VỤ TRONG KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH',
  unitsTitle: 'TỔNG HỢP THEO ĐƠN VỊ',
  dueChangesTitle: 'ĐIỀU CHỈNH THỜI HẠN TRONG KỲ',
  comparedTitle: 'THAY ĐỔI SO VỚI KỲ TRƯỚC',
  bothTitle: 'ĐIỀU CHỈNH THỜI HẠN VÀ THAY ĐỔI SO VỚI KỲ TRƯỚC',
  attached: (symbol: string, year: number, office: string) =>
    `(Kèm theo Báo cáo số      /${symbol} ngày … tháng … năm ${String(year)} của ${office})`,
  tasksNote: (date: string) => `Tình trạng tính đến hết ngày ${date}. TT theo Kế hoạch.`,
  dueChanges: 'Điều chỉnh thời hạn trong kỳ',
  compared: (date: string) => `Thay đổi so với số liệu chốt ngày ${date}`,
  agenciesBand: 'Cơ quan chủ trì',
  unitsBand: 'Xã, phường, đặc khu (nhiệm vụ giao chung cho nhóm đơn vị)',
  trigger: 'Căn cứ:',
  columns: {
    id: 'TT',
    number: 'TT',
    title: 'Nhiệm vụ',
    leads: 'Cơ quan chủ trì',
    due: 'Thời hạn',
    status: 'Tình trạng',
    result: 'Kết quả, minh chứng',
    note: 'Ghi chú',
    oldDue: 'Hạn cũ',
    newDue: 'Hạn mới',
    changedOn: 'Ngày điều chỉnh',
    reason: 'Lý do',
    change: 'Thay đổi',
    before: 'Kỳ trước',
    now: 'Kỳ này',
  },
} as const;

/** "Hoàn thành 2/5 nội dung" */
export function partsDone(done: number, all: number): string {
  return `Hoàn thành ${formatCount(done)}/${formatCount(all)} nội dung.`;
}

export const LETTERHEAD = {
  number: (symbol: string) => `Số:      /${symbol}`,
  placeAndDate: (place: string, year: number) => `${place}, ngày … tháng … năm ${String(year)}`,
  asAbove: 'Như trên',
  archive: 'Lưu: VT,',
} as const;

/** Words of the sheet "Báo cáo <kỳ>". */
export const REPORT_SHEET = {
  name: 'Báo cáo',
  window: (from: string, to: string, rule: string) => `Số liệu từ ${from} đến hết ${to} (${rule})`,
  sendBy: (date: string) => `Gửi báo cáo chậm nhất ${date}`,
  figures: 'Số liệu chung',
  byArea: 'Theo lĩnh vực',
  byAgency: 'Theo cơ quan chủ trì',
  byUnit: 'Theo xã, phường, đặc khu (nhiệm vụ giao chung cho nhóm đơn vị)',
  overdue: 'Quá hạn chưa hoàn thành',
  dueChanges: 'Điều chỉnh thời hạn trong kỳ',
  text: 'Nội dung báo cáo',
  homeless: 'Đoạn viết tay không còn chỗ trong báo cáo kỳ này',
  chartByArea: 'Hoàn thành trên nhiệm vụ đến hạn, theo lĩnh vực',
  chartByAgency: 'Hoàn thành trên nhiệm vụ đến hạn, theo cơ quan chủ trì',
  units: { tasks: 'nhiệm vụ', lines: 'nội dung' },
  score: (points: number, max: number) => `${formatPoints(points)}/${formatPoints(max)} điểm`,
  noScore: 'chưa tính được điểm',
  rows: {
    total: 'Tổng số nhiệm vụ',
    doneOnTime: 'Hoàn thành trong hạn',
    doneLate: 'Hoàn thành quá hạn',
    openInTerm: 'Chưa hoàn thành, trong hạn',
    openOverdue: 'Chưa hoàn thành, quá hạn',
    noTerm: 'Không hạn',
    continuousTasks: 'Không hạn: thường xuyên',
    waitingTasks: 'Không hạn: chờ căn cứ hoặc chưa rõ thời hạn',
    stopped: 'Tạm dừng hoặc không thực hiện',
    rateOfDue: 'Tỷ lệ hoàn thành trên nhiệm vụ đến hạn',
    rateOfTotal: 'Tỷ lệ hoàn thành trên tổng số nhiệm vụ',
    score: 'Điểm theo mức độ hoàn thành kế hoạch',
    lines: 'Nội dung theo dõi',
    due: 'Đến hạn trong kỳ',
    dueDone: 'Đến hạn trong kỳ, đã hoàn thành',
    doneInPeriod: 'Hoàn thành trong kỳ',
    doneLateInPeriod: 'Hoàn thành quá hạn trong kỳ',
    carriedOver: 'Quá hạn tồn từ các kỳ trước',
    declared: 'Đã báo hoàn thành',
    evidenced: 'Đã báo hoàn thành, có minh chứng',
    notEvidenced: 'Đã báo hoàn thành, chưa có minh chứng',
    withResult: 'Thường xuyên: có kết quả trong kỳ',
    nothing: 'Thường xuyên: không phát sinh trong kỳ',
    notReported: 'Thường xuyên: chưa có báo cáo trong kỳ',
    waiting: 'Chờ căn cứ thực hiện',
    unclear: 'Chưa rõ thời hạn',
    dueNext: 'Đến hạn trong kỳ tới',
  },
  lineColumns: {
    id: 'TT',
    title: 'Nhiệm vụ',
    leads: 'Cơ quan chủ trì',
    due: 'Thời hạn',
    status: 'Tình trạng',
    evidence: 'Minh chứng',
  },
  changeColumns: { id: 'TT', from: 'Hạn cũ', to: 'Hạn mới', changedOn: 'Ngày điều chỉnh', reason: 'Lý do' },
} as const;
