import { foldText } from '../text/fold';

/** What a column of a plan sheet holds. The last five appear in sheets that were tracked by hand before. */
export type PlanColumnId =
  | 'number'
  | 'area'
  | 'task'
  | 'lead'
  | 'coordinator'
  | 'product'
  | 'time'
  | 'start'
  | 'end'
  | 'progress'
  | 'done'
  | 'result'
  | 'evidence'
  | 'note'
  | 'ignored';

interface HeadingRow {
  readonly id: PlanColumnId;
  /** Whole headings, folded. Their weight is 3. */
  readonly exact: readonly string[];
  /** Beginnings of headings, folded. Their weight is 2. */
  readonly begins: readonly string[];
}

/**
 * Every heading seen in real plans. A heading that is listed as a whole beats one that only begins like a row here, so that
 * "Kết quả hiện nay" is not taken for the product because it begins with "Kết quả".
 */
const HEADINGS: readonly HeadingRow[] = [
  { id: 'number', exact: ['tt', 'stt', '#', 'số tt', 'số thứ tự', 'thứ tự', 'mục', 'ký hiệu'], begins: [] },
  { id: 'area', exact: ['lĩnh vực', 'nhóm nhiệm vụ', 'nội dung lĩnh vực', 'nhóm', 'mảng công việc'], begins: ['lĩnh vực'] },
  {
    id: 'task',
    exact: [
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
      'văn bản',
      'nhiệm vụ, giải pháp',
      'nội dung, nhiệm vụ',
      'nhiệm vụ/hoạt động',
      'tên văn bản',
    ],
    begins: [
      'nhiệm vụ',
      'tên nhiệm vụ',
      'nội dung nhiệm vụ',
      'nội dung công việc',
      'nội dung hoạt động',
      'tên công việc',
      'các nhiệm vụ',
      'nội dung các',
    ],
  },
  {
    id: 'lead',
    exact: [
      'cơ quan chủ trì',
      'đơn vị chủ trì',
      'chủ trì',
      'chủ trì thực hiện',
      'cơ quan thực hiện',
      'đơn vị thực hiện',
      'đơn vị phụ trách',
      'cơ quan',
      'mã đv chủ trì',
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
  },
  {
    id: 'coordinator',
    exact: [
      'cơ quan phối hợp',
      'đơn vị phối hợp',
      'phối hợp',
      'phối hợp thực hiện',
      'cơ quan, đơn vị phối hợp',
      'ghi chú & đơn vị phối hợp',
    ],
    begins: ['cơ quan phối hợp', 'đơn vị phối hợp', 'phối hợp', 'cơ quan, đơn vị phối hợp', 'cơ quan/đơn vị phối hợp'],
  },
  {
    id: 'product',
    exact: [
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
    begins: ['sản phẩm', 'kết quả đầu ra', 'kết quả/', 'kết quả dự kiến', 'kết quả cần đạt', 'kết quả (sản phẩm'],
  },
  {
    id: 'time',
    exact: [
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
    begins: ['thời gian thực hiện', 'thời gian hoàn thành', 'thời hạn', 'hạn hoàn thành', 'thời gian', 'tần suất'],
  },
  { id: 'start', exact: ['ngày bắt đầu', 'bắt đầu', 'thời gian bắt đầu', 'từ ngày', 'thời điểm bắt đầu'], begins: ['ngày bắt đầu'] },
  { id: 'end', exact: ['ngày kết thúc', 'kết thúc', 'thời gian kết thúc', 'đến ngày', 'ngày phải hoàn thành'], begins: ['ngày kết thúc'] },
  {
    id: 'progress',
    exact: ['tình trạng', 'trạng thái', 'tiến độ', 'tiến độ (%)', 'tình trạng thực hiện'],
    begins: ['trạng thái', 'tình trạng'],
  },
  { id: 'done', exact: ['ngày hoàn thành', 'ngày hoàn thành thực tế', 'hoàn thành ngày', 'hoàn thành'], begins: ['ngày hoàn thành'] },
  {
    id: 'result',
    exact: ['kết quả hiện nay', 'kết quả xử lý', 'kết quả thực hiện', 'kết quả đạt được', 'kết quả đến nay'],
    begins: ['kết quả thực hiện', 'kết quả hiện', 'kết quả đến'],
  },
  {
    id: 'evidence',
    exact: ['số/ký hiệu văn bản', 'số, ký hiệu', 'minh chứng', 'tài liệu kiểm chứng', 'văn bản thực hiện'],
    begins: ['minh chứng', 'số/ký hiệu', 'tài liệu kiểm chứng'],
  },
  { id: 'note', exact: ['ghi chú', 'lưu ý'], begins: ['ghi chú'] },
  // Headings that look like a role and are none: units of measure, issuing dates, who follows, what a cell of the plan cites.
  {
    id: 'ignored',
    exact: [
      'đơn vị tính',
      'đvt',
      'ngày ban hành',
      'cơ quan chủ trì theo dõi, đánh giá',
      'đơn vị chủ trì theo dõi',
      'cơ quan yêu cầu',
      'lãnh đạo phụ trách',
      'kết quả thống kê',
      'kỳ báo cáo',
      'văn bản giao nhiệm vụ',
      'chỉ tiêu liên quan',
      'thời gian sở/ngành đề xuất',
      '(thời gian sở/ngành đề xuất)',
      'hình thức xử lý',
      'cơ quan ban hành',
      'cấp trình',
      'cơ quan phê duyệt',
      'thời gian ban hành',
    ],
    begins: ['ngày ban hành', 'đơn vị tính', 'cơ quan chủ trì theo dõi', 'đơn vị chủ trì theo dõi', 'lãnh đạo', 'căn cứ'],
  },
];

/** A bare "Đơn vị" is an agency in one table and a unit of measure in the next: its cells decide. */
export const UNSURE_HEADING = 'đơn vị';

/** What a heading means and how sure that is: 3 for a whole heading, 2 for a beginning, 0 for none. */
export function matchHeading(heading: string): { readonly id: PlanColumnId; readonly weight: number } | null {
  const fold = foldHeading(heading);
  if (fold === '') return null;
  const exact = HEADINGS.find((row) => row.exact.includes(fold));
  if (exact !== undefined) return { id: exact.id, weight: 3 };
  const withoutNote = fold.replace(/\s*\([^)]*\)\s*$/u, '');
  const bare = HEADINGS.find((row) => row.exact.includes(withoutNote));
  if (bare !== undefined) return { id: bare.id, weight: 3 };
  const begins = HEADINGS.flatMap((row) =>
    row.begins.filter((start) => fold.startsWith(start)).map((start) => ({ id: row.id, length: start.length })),
  );
  const best = begins.sort((a, b) => b.length - a.length)[0];
  return best === undefined || fold.length > 60 ? null : { id: best.id, weight: 2 };
}

/** Folds a heading: case, spaces, line breaks, closing marks and spaces around slashes do not count. */
export function foldHeading(heading: string): string {
  return foldText(heading)
    .replace(/ ?([/&]) ?/gu, (_, mark: string) => (mark === '/' ? '/' : ' & '))
    .replace(/[\s.:*]+$/gu, '');
}
