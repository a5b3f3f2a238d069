import { foldText } from '../text/fold';
import { LEGACY_SIGN, UNICODE_ONLY, convertLegacy, legacyEncoding } from '../text/legacy-text';
import { headingOfWords, writeOutShortForms } from './heading-words';
import type { PlanColumnId } from './plan-column-id';

/** How well a heading fits: a whole heading, the beginning of one, a heading that another column may well beat. */
export type HeadingWeight = 3 | 2 | 1;

interface HeadingRow {
  readonly id: PlanColumnId;
  /** Whole headings, folded. Their weight is 3. */
  readonly exact: readonly string[];
  /** Beginnings of headings, folded. Their weight is 2. */
  readonly begins: readonly string[];
  /** Whole headings that give way to any other of their kind. Their weight is 1. */
  readonly weak?: readonly string[];
}

/**
 * Every heading seen in real plans. A heading that is listed as a whole beats one that only begins like a row here, so that
 * "Kết quả hiện nay" is not taken for the product because it begins with "Kết quả".
 */
const HEADINGS: readonly HeadingRow[] = [
  {
    id: 'number',
    exact: ['số', 'no', 'no.', 'tt', 'stt', '#', 'số tt', 'số thứ tự', 'thứ tự', 'mục', 'ký hiệu'],
    begins: [],
    weak: ['mã nhiệm vụ', 'mã nv', 'mã công việc', 'mã việc', 'số hiệu'],
  },
  {
    id: 'area',
    exact: [
      'lĩnh vực/nhóm nhiệm vụ',
      'nhóm lĩnh vực',
      'nội dung cải cách',
      'mục tiêu/lĩnh vực',
      'trụ cột',
      'nhóm nội dung',
      'nhóm nhiệm vụ, giải pháp',
      'lĩnh vực',
      'nhóm nhiệm vụ',
      'nội dung lĩnh vực',
      'nhóm',
      'mảng công việc',
      'mảng',
      'mảng việc',
      'mảng công tác',
      'nhóm việc',
      'nhóm công việc',
      'hợp phần',
      'nội dung lớn',
      'chương',
      'phần',
    ],
    begins: ['lĩnh vực', 'nhóm nhiệm vụ', 'nhóm công việc'],
  },
  {
    id: 'task',
    exact: [
      'tên kỳ báo cáo & căn cứ',
      'tên báo cáo',
      'tên kỳ báo cáo',
      'nội dung báo cáo',
      'nhiệm vụ, công việc',
      'nội dung công việc, nhiệm vụ',
      'nhiệm vụ/nội dung',
      'nội dung/nhiệm vụ',
      'nhiệm vụ trọng tâm',
      'nội dung triển khai',
      // “6 rõ”: who, what, when, result, responsibility, competence.
      'rõ việc',
      'rõ nội dung',
      'rõ nhiệm vụ',
      'nhiệm vụ được giao',
      'nội dung được giao',
      'đầu việc',
      'tên đầu việc',
      'việc cần làm',
      'nhiệm vụ và giải pháp',
      'nhiệm vụ, nội dung công việc',
      'danh mục nhiệm vụ',
      'nội dung hoạt động',
      'mô tả nhiệm vụ',
      'hoạt động cụ thể',
      'nhiệm vụ thực hiện',
      'tên công việc/nhiệm vụ',
      'nhiệm vụ',
      'tên nhiệm vụ',
      'nội dung nhiệm vụ',
      'nội dung',
      'nội dung công việc',
      'công việc',
      'tên công việc',
      'hoạt động',
      'nhiệm vụ cụ thể',
      'nội dung thực hiện',

      'nhiệm vụ, giải pháp',
      'nội dung, nhiệm vụ',
      'nhiệm vụ/hoạt động',
    ],
    begins: [
      'nhiệm vụ',
      'danh mục nhiệm vụ',
      'nội dung nhiệm vụ',
      'tên nhiệm vụ',
      'nội dung công việc',
      'nội dung hoạt động',
      'tên công việc',
      'các nhiệm vụ',
      'nội dung các',
    ],
    weak: [
      ...['văn bản', 'tên văn bản', 'chi tiết', 'diễn giải', 'mô tả'],
      ...['giải pháp', 'giải pháp thực hiện', 'các giải pháp', 'biện pháp', 'biện pháp thực hiện'],
    ],
  },
  {
    id: 'lead',
    exact: [
      'cơ quan chủ trì tham mưu',
      'rõ người',
      'rõ người thực hiện',
      'rõ đơn vị',
      'cơ quan chuẩn bị',
      'đơn vị chuẩn bị',
      'cơ quan chuẩn bị nội dung',
      'cơ quan, đơn vị thực hiện',
      'đơn vị chịu trách nhiệm',
      'cơ quan chịu trách nhiệm',
      'đơn vị được giao',
      'đơn vị được phân công',
      'phân công thực hiện',
      'phân công nhiệm vụ',
      'cơ quan/đơn vị thực hiện',
      'đơn vị/cá nhân phụ trách',
      'đơn vị/cá nhân chủ trì',
      'cơ quan tham mưu',
      'đơn vị tham mưu',
      'bộ phận thực hiện',
      'bộ phận phụ trách',
      'đv chủ trì',
      'đv thực hiện',
      'cq chủ trì',
      'trách nhiệm thực hiện',
      'đơn vị chủ trì thực hiện',
      'đơn vị chủ trì, thực hiện',
      'cơ quan chủ trì',
      'đơn vị chủ trì',
      'chủ trì',
      'chủ trì thực hiện',
      'cơ quan thực hiện',
      'đơn vị thực hiện',
      'đơn vị phụ trách',
      'cơ quan',

      'cơ quan chủ trì thực hiện',
      'đơn vị đầu mối',
      'cơ quan, đơn vị chủ trì',
      'cơ quan/đơn vị chủ trì',
      'phân công',
      'cơ quan được giao',
      'bộ phận chủ trì',
      'phòng chủ trì',
    ],
    begins: [
      'đơn vị được giao',
      'đơn vị được phân công',
      'bộ phận chủ trì',
      'phòng chủ trì',
      'đơn vị/cá nhân',
      'đơn vị tham mưu',
      'cơ quan tham mưu',
      'cá nhân/đơn vị',
      'cơ quan chủ trì',
      'đơn vị chủ trì',
      'chủ trì',
      'cơ quan, đơn vị chủ trì',
      'cơ quan thực hiện',
      'đơn vị thực hiện',
      'đơn vị/ cá nhân phụ trách',
      'đơn vị phụ trách',
      'cơ quan, đơn vị thực hiện',
      'cơ quan/đơn vị',
    ],
    weak: [
      'mã đv chủ trì',
      'mã đơn vị chủ trì',
      'người thực hiện',
      'người phụ trách',
      'cá nhân phụ trách',
      'cán bộ phụ trách',
      'người chịu trách nhiệm',
      'cán bộ thực hiện',
      'phụ trách',
      'chuyên viên phụ trách',
      'nơi thực hiện',
    ],
  },
  {
    id: 'coordinator',
    exact: [
      'phân công phối hợp',
      'trách nhiệm phối hợp',
      'đơn vị phối hợp, cung cấp số liệu',
      'cơ quan/đơn vị phối hợp',
      'phối hợp với',
      'đv phối hợp',
      'cq phối hợp',
      'cơ quan phối hợp thực hiện',
      'bộ phận phối hợp',
      'phòng phối hợp',
      'cơ quan phối hợp',
      'đơn vị phối hợp',
      'phối hợp',
      'phối hợp thực hiện',
      'cơ quan, đơn vị phối hợp',
      'ghi chú & đơn vị phối hợp',
    ],
    begins: [
      'đơn vị được giao phối hợp',
      'đơn vị được phân công phối hợp',
      'thành phần phối hợp',
      'bộ phận phối hợp',
      'ghi chú & đơn vị phối hợp',
      'ghi chú, đơn vị phối hợp',
      'cơ quan phối hợp',
      'đơn vị phối hợp',
      'phối hợp',
      'cơ quan, đơn vị phối hợp',
      'cơ quan/đơn vị phối hợp',
    ],
  },
  {
    id: 'product',
    exact: [
      'sản phẩm/kết quả đầu ra',
      'rõ kết quả',
      'rõ sản phẩm',
      'sản phẩm (kết quả)',
      'kết quả (sản phẩm)',
      'kết quả, sản phẩm dự kiến',
      'dự kiến sản phẩm',
      'dự kiến kết quả',
      'dự kiến kết quả, sản phẩm',
      'hình thức văn bản',
      'loại văn bản',
      'thể loại văn bản',
      'dạng văn bản',
      'mục tiêu cần đạt',
      'yêu cầu cần đạt',
      'yêu cầu đạt được',
      'chỉ tiêu, kết quả',
      'tiêu chí hoàn thành',
      'tiêu chí đánh giá hoàn thành',
      'sản phẩm đạt được',
      'yêu cầu sản phẩm',
      'kết quả cần đạt',
      'kết quả hoàn thành',
      'sản phẩm công việc',
      'sản phẩm chủ yếu',
      'sản phẩm',
      'kết quả',
      'kết quả yêu cầu',
      'kết quả/sản phẩm',
      'sản phẩm/kết quả',
      'sản phẩm đầu ra',
      'sản phẩm kết quả',
      'sản phẩm, kết quả',
      'kết quả, sản phẩm',
      'kết quả đầu ra',
      'sản phẩm dự kiến',
      'kết quả dự kiến',
      'sản phẩm hoàn thành',
      'yêu cầu kết quả',
    ],
    begins: [
      'sản phẩm',
      'kết quả đầu ra',
      'kết quả/',
      'kết quả dự kiến',
      'dự kiến kết quả',
      'kết quả cần đạt',
      'kết quả (sản phẩm',
      'hình thức văn bản',
      'loại văn bản',
      'mục tiêu, kết quả',
      'mục tiêu/kết quả',
      'kết quả, mục tiêu',
      'chỉ tiêu, kết quả',
    ],
  },
  {
    id: 'time',
    exact: [
      'ngày phải hoàn thành',
      'rõ thời gian',
      'rõ tiến độ',
      'thời gian hoàn thành dự kiến',
      'thời hạn dự kiến',
      'ngày hết hạn',
      'ngày đến hạn',
      'hạn chót',
      'thời hạn nộp',
      'hạn nộp',
      'thời gian (tháng, quý)',
      'thời gian triển khai',
      'thời gian trình',
      'tiến độ, thời gian',
      'kế hoạch hoàn thành',
      'thời gian, lộ trình',
      'lộ trình',
      'lộ trình thực hiện',
      'mốc thời gian',
      'thời hạn báo cáo',
      'hạn thực hiện',
      'tiến độ hoàn thành',
      'thời gian bắt đầu, kết thúc',
      'thời gian',
      'thời gian thực hiện',
      'thời gian hoàn thành',
      'thời hạn',
      'thời hạn hoàn thành',
      'hạn hoàn thành',
      'hạn xử lý',
      'mốc hoàn thành',
      'thời hạn thực hiện',
      'thời hạn ubnd',
      'tiến độ thực hiện',
      'thời điểm hoàn thành',
      'tần suất / hạn nộp',
      'hạn',
      'thời hạn xử lý',
      'thời gian thực hiện, hoàn thành',
      'thời gian, tiến độ',
      'thời gian dự kiến',
    ],
    begins: [
      'hạn xử lý',
      'hạn thực hiện',
      'mốc hoàn thành',
      'tiến độ thực hiện',
      'thời gian thực hiện',
      'thời gian hoàn thành',
      'thời hạn',
      'hạn hoàn thành',
      'thời gian',
      'tần suất',
    ],
    weak: [
      'số ngày',
      'thời gian theo luật định',
      'thời hạn theo luật',
      'thời gian sở/ngành đề xuất',
      'thời gian đề xuất',
      'thời hạn đề xuất',
      'ngày',
      'tháng',
      'quý',
    ],
  },
  {
    id: 'start',
    exact: [
      'thời gian từ',
      'thời gian từ ngày',
      'thời gian thực hiện từ',
      'thời gian thực hiện bắt đầu',
      'khởi công',
      'ngày triển khai',
      'thời gian thực hiện từ ngày',
      'từ',
      'ngày bắt đầu',
      'bắt đầu',
      'thời gian bắt đầu',
      'từ ngày',
      'thời điểm bắt đầu',
    ],
    begins: ['ngày bắt đầu'],
  },
  {
    id: 'end',
    exact: [
      'thời gian đến',
      'thời gian đến ngày',
      'thời gian thực hiện đến',
      'thời gian thực hiện kết thúc',
      'thời gian thực hiện đến ngày',
      'đến',
      'ngày hoàn thành theo kế hoạch',
      'ngày hoàn thành dự kiến',
      'thời gian thực hiện hoàn thành',
      'ngày kết thúc',
      'kết thúc',
      'thời gian kết thúc',
      'đến ngày',
    ],
    begins: ['ngày kết thúc'],
  },
  // The year of a quarter or a month in the column beside it; alone it is the time.
  { id: 'year', exact: ['năm', 'năm thực hiện', 'năm hoàn thành'], begins: [] },
  {
    id: 'progress',
    exact: [
      'tình hình thực hiện',
      'trạng thái thực hiện',
      'tiến độ đến nay',
      'mức độ hoàn thành',
      'tỷ lệ hoàn thành',
      '% hoàn thành',
      'đánh giá',
      'tình trạng xử lý',
      'kết quả đánh giá',
      'tình trạng',
      'trạng thái',
      'tiến độ',
      'tiến độ (%)',
      'tình trạng thực hiện',
    ],
    begins: ['mức độ hoàn thành', 'tỷ lệ hoàn thành', 'tình hình thực hiện', 'tiến độ (%)', 'trạng thái', 'tình trạng'],
  },
  {
    id: 'done',
    exact: [
      'ngày thực hiện xong',
      'thời gian hoàn thành thực tế',
      'thời điểm hoàn thành thực tế',
      'thực tế hoàn thành',
      'ngày báo cáo hoàn thành',
      'hoàn thành thực tế',
      'ngày hoàn thành',
      'ngày hoàn thành thực tế',
      'hoàn thành ngày',
      'hoàn thành',
    ],
    begins: ['ngày hoàn thành'],
  },
  {
    id: 'result',
    exact: [
      'kết quả triển khai',
      'thực hiện kết quả',
      'tình hình thực hiện kết quả',
      'kết quả thực hiện đến nay',
      'kết quả báo cáo',
      'kết quả hiện nay',
      'kết quả xử lý',
      'kết quả thực hiện',
      'kết quả đạt được',
      'kết quả đến nay',
    ],
    begins: ['kết quả thực hiện', 'kết quả hiện', 'kết quả đến'],
  },
  {
    id: 'evidence',
    exact: [
      'văn bản ban hành',
      'số văn bản',
      'văn bản minh chứng',
      'tài liệu minh chứng',
      'số ký hiệu',
      'số ký hiệu văn bản',
      'số/ký hiệu văn bản',
      'số, ký hiệu',
      'minh chứng',
      'tài liệu kiểm chứng',
      'văn bản thực hiện',
    ],
    begins: ['văn bản minh chứng', 'tài liệu minh chứng', 'minh chứng', 'số/ký hiệu', 'tài liệu kiểm chứng'],
  },
  { id: 'note', exact: ['ghi chú khác', 'ý kiến', 'nhận xét', 'ghi chú', 'lưu ý'], begins: ['ghi chú'] },
  {
    id: 'difficulties',
    exact: [
      'khó khăn',
      'khó khăn, vướng mắc',
      'vướng mắc',
      'tồn tại, hạn chế',
      'nguyên nhân',
      'khó khăn, vướng mắc, kiến nghị',
      'khó khăn vướng mắc',
      'lý do',
      'lý do chậm',
      'nguyên nhân chậm',
    ],
    begins: ['khó khăn', 'vướng mắc', 'nguyên nhân'],
  },
  // Headings that look like a role and are none: units of measure, issuing dates, who follows, what a cell of the plan cites.
  {
    id: 'ignored',
    exact: [
      'mã',
      'mã số',
      'số văn bản giao',
      'căn cứ',
      'căn cứ pháp lý',
      'nguồn',
      'nguồn lực',
      'kinh phí',
      'nguồn kinh phí',
      'cơ quan trình',
      'cấp ban hành',
      'cấp phê duyệt',
      'cơ quan ký ban hành',
      'đơn vị theo dõi',
      'cơ quan theo dõi',
      'cán bộ theo dõi',
      'chuyên viên theo dõi',
      'thời hạn bảo quản',
      'thời hạn lưu trữ',
      'họ và tên',
      'họ tên',
      'chức vụ',
      'chức danh',
      'ngày sinh',
      'năm sinh',
      'số điện thoại',
      'email',
      'ngày giao',
      'ngày nhận',
      'thời gian giao',
      'ngày nhập',
      'hạn báo cáo trước',
      'thời gian còn lại',
      'số ngày còn lại',
      'còn lại',
      'địa điểm',
      'hình thức',
      'đối tượng',
      'đối tượng tham gia',
      'số lượng',
      'khối lượng',
      'quy mô',
      'phạm vi',
      'mức độ ưu tiên',
      'ưu tiên',
      'thời kỳ kiểm tra',
      'thành phần',
      'chủ trì cuộc họp',
      'người ký',
      'đơn vị tính',
      'đvt',
      'ngày ban hành',
      'cơ quan chủ trì theo dõi, đánh giá',
      'đơn vị chủ trì theo dõi',
      'cơ quan yêu cầu',
      'lãnh đạo phụ trách',
      'rõ trách nhiệm',
      'rõ thẩm quyền',
      'kết quả thống kê',
      'kỳ báo cáo',
      'văn bản giao nhiệm vụ',
      'chỉ tiêu liên quan',

      'hình thức xử lý',
      'cơ quan ban hành',
      'cấp trình',
      'cơ quan phê duyệt',
      'thời gian ban hành',
    ],
    begins: [
      'kinh phí',
      'nguồn kinh phí',
      'thời gian giao',
      'thời gian còn lại',
      'cơ quan ban hành',
      'cấp có thẩm quyền',
      'địa điểm',
      'thành phần',
      'đơn vị theo dõi',
      'cơ quan theo dõi',
      'ngày ban hành',
      'đơn vị tính',
      'cơ quan chủ trì theo dõi',
      'đơn vị chủ trì theo dõi',
      'lãnh đạo',
      'căn cứ',
      'đối tượng',
      'đơn vị được',
      'cơ quan được kiểm tra',
      'số lượng',
    ],
  },
];

/** A bare "Đơn vị" is an agency in one table and a unit of measure in the next: its cells decide. */
export const UNSURE_HEADING = 'đơn vị';

export interface HeadingMatch {
  readonly id: PlanColumnId;
  readonly weight: HeadingWeight;
}

const WHOLE: ReadonlyMap<string, HeadingMatch> = new Map([
  ...HEADINGS.flatMap(({ id, weak }) => (weak ?? []).map((text): [string, HeadingMatch] => [foldHeading(text), { id, weight: 1 }])),
  ...HEADINGS.flatMap(({ id, exact }) => exact.map((text): [string, HeadingMatch] => [foldHeading(text), { id, weight: 3 }])),
]);
/** The same without any marks, for headings typed without them ("NOI DUNG NHIEM VU"). */
const WHOLE_BARE: ReadonlyMap<string, HeadingMatch> = new Map([...WHOLE].map(([text, match]) => [withoutMarks(text), match]));
const BEGINNINGS = HEADINGS.flatMap(({ id, begins }) => begins.map((start) => ({ id, start: foldHeading(start) }))).sort(
  (a, b) => b.start.length - a.start.length,
);
const MAX_BEGINNING = 60;
/** "Hoàn thành (tháng)", "Hoàn thành tháng": not the day when it was done. */
const DONE_IN_MONTH =
  /^(?:(?:hoàn thành|thực hiện|kế hoạch) \((?:tháng|quý)(?:[/ ].*)?\)|(?:hoàn thành|xong)(?: vào| trong)? (?:tháng|quý))$/u;

/** What a heading means as a whole; null where only its beginning, or nothing, is known. */
export function matchWholeHeading(heading: string, fold = foldHeading(heading)): HeadingMatch | null {
  if (fold === '') return null;
  if (DONE_IN_MONTH.test(fold)) return { id: 'time', weight: 1 };
  const plain = [fold, withoutBrackets(fold)].map((text) => WHOLE.get(text)).find((match) => match !== undefined);
  if (plain !== undefined) return plain;
  if (LEGACY_SIGN.test(heading) && !UNICODE_ONLY.test(fold)) {
    const converted = (['tcvn3', 'vni'] as const).map((font) => WHOLE.get(foldHeading(convertLegacy(heading, font))));
    const legacy = converted.find((match) => match !== undefined);
    if (legacy !== undefined) return legacy;
  }
  return isBare(fold) ? (WHOLE_BARE.get(withoutBrackets(fold)) ?? null) : null;
}

/** What a heading means and how sure that is: 3 for a whole heading, 2 for a beginning, 1 for one that gives way to others. */
export function matchHeading(heading: string): HeadingMatch | null {
  const fold = foldHeading(heading);
  const whole = matchWholeHeading(heading, fold);
  if (whole !== null) return whole;
  if (fold === '' || withoutBrackets(fold).length > MAX_BEGINNING) return null;
  const best = BEGINNINGS.find(({ start }) => fold.startsWith(start))?.id ?? headingOfWords(withoutBrackets(fold));
  return best === null ? null : { id: best, weight: 2 };
}

const SHORTEST_NEAR = 8;
/** A heading of one of these roles that was typed with a slip may be read all the same. */
const NEAR_ROLES: ReadonlySet<PlanColumnId> = new Set<PlanColumnId>(['number', 'area', 'task', 'lead', 'coordinator', 'product', 'time']);
/** What `nearForms` gives: worked out for the first heading with a slip, since most plans have none. */
let near: ReadonlyMap<string, ReadonlySet<PlanColumnId>> | null = null;

/** Known headings without marks, and each of them short of one letter: what a slip of typing leaves. */
function nearForms(): ReadonlyMap<string, ReadonlySet<PlanColumnId>> {
  const forms = new Map<string, Set<PlanColumnId>>();
  for (const [heading, { id, weight }] of WHOLE_BARE) {
    if (weight < 3) continue;
    for (const form of [heading, ...shortOfOne(heading)]) forms.set(form, (forms.get(form) ?? new Set<PlanColumnId>()).add(id));
  }
  return forms;
}

/**
 * What a heading with a slip of typing means: wrong or missing marks, one letter too many, missing or wrong ("Thời gian hoàn thàn", "San
 * phẩm"). Null where nothing, or more than one kind of column, is that near.
 */
export function matchNearHeading(heading: string): PlanColumnId | null {
  const bare = withoutMarks(withoutBrackets(foldHeading(heading)));
  const same = WHOLE_BARE.get(bare)?.id;
  if (same !== undefined) return NEAR_ROLES.has(same) ? same : null;
  if (bare.length < SHORTEST_NEAR || bare.length > MAX_BEGINNING) return null;
  near ??= nearForms();
  const forms = near;
  const roles = new Set([bare, ...shortOfOne(bare)].flatMap((form) => [...(forms.get(form) ?? [])]));
  const [only, second] = roles;
  return only !== undefined && second === undefined && NEAR_ROLES.has(only) ? only : null;
}

/** A text short of each of its letters in turn; none for a short text. */
function shortOfOne(text: string): string[] {
  if (text.length < SHORTEST_NEAR) return [];
  return Array.from({ length: text.length }, (_, at) => text.slice(0, at) + text.slice(at + 1));
}

/** Folds a heading: case, spaces, line breaks, closing marks and spaces around slashes and dashes do not count; old fonts are read. */
export function foldHeading(heading: string): string {
  const legacy = legacyEncoding(heading);
  return (
    writeOutShortForms(foldText(legacy === null ? heading : convertLegacy(heading, legacy.id)))
      .replace(/ ?([/&]) ?/gu, (_, mark: string) => (mark === '/' ? '/' : ' & '))
      .replace(/ ?, ?/gu, ', ')
      .replace(/^\(([^()]*)\)$/u, '$1')
      .replace(/[\s.:*]+$/gu, '')
      // One letter a line in a narrow column.
      .replace(/^\p{L}(?: \p{L})+$/u, (letters) => letters.replaceAll(' ', ''))
  );
}

/** "kết quả (sản phẩm) dự kiến" → "kết quả dự kiến" */
function withoutBrackets(fold: string): string {
  return fold
    .replace(/\s*\([^)]*\)?\s*/gu, ' ')
    .replace(/[\s.:*]+$/gu, '')
    .trim();
}

function isBare(fold: string): boolean {
  return !/[^ -~]/u.test(fold);
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
