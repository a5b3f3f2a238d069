import type { DocumentBlock, ParagraphRole, ReportDocument, TableBlock, TableCell } from '../../src/core/index';

export const para = (role: ParagraphRole, text: string, lineIds: readonly string[] = []): DocumentBlock => ({
  kind: 'paragraph',
  role,
  runs: [{ text }],
  lineIds,
});

const SENTENCE =
  'Trong kỳ, Ủy ban nhân dân phường đã chỉ đạo các phòng, trung tâm trực thuộc thực hiện đồng thời các nhiệm vụ của kế hoạch; kết quả từng việc nêu ở Phụ lục I. ';

const taskRow = (index: number): TableCell[] =>
  index % 15 === 0
    ? [{ text: `${String(index / 15 + 1)}. Cải cách thủ tục hành chính`, span: 6, bold: true, fill: '#E9EEF3' }]
    : [
        { text: String(index) },
        { text: 'Rà soát và rút ngắn quy trình nội bộ giải quyết hồ sơ của các phòng chuyên môn, bảo đảm đúng hẹn với người dân' },
        { text: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân; Trung tâm Phục vụ hành chính công' },
        { text: '30/09/2022' },
        index % 3 === 0
          ? { text: 'Hoàn thành đúng hạn', fill: '#E2F1E4', color: '#1B5E2A' }
          : { text: 'Quá hạn', fill: '#F9CDC8', color: '#8C120C', bold: true },
        { text: index % 4 === 0 ? '' : 'Đã trình dự thảo lần hai' },
      ];

export const taskTable = (rows: number): TableBlock => ({
  kind: 'table',
  size: 11,
  groups: [
    { text: 'Nhiệm vụ trong kế hoạch', span: 3 },
    { text: 'Tình hình thực hiện', span: 3 },
  ],
  columns: [
    { heading: 'TT', width: 12, align: 'center' },
    { heading: 'Nhiệm vụ', width: 100, align: 'left' },
    { heading: 'Cơ quan chủ trì', width: 60, align: 'left' },
    { heading: 'Hạn', width: 24, align: 'center' },
    { heading: 'Tình trạng', width: 30, align: 'center' },
    { heading: 'Kết quả', width: 40, align: 'left' },
  ],
  rows: Array.from({ length: rows }, (_row, index) => taskRow(index)),
});

/** A report of a made-up ward: three sections, two appendices. */
export const sampleReport = (rows = 60, paragraphs = 24): ReportDocument => ({
  title: 'Báo cáo kết quả cải cách hành chính quý I năm 2022',
  sections: [
    {
      orientation: 'portrait',
      blocks: [
        {
          kind: 'letterhead',
          parentOffice: 'ỦY BAN NHÂN DÂN PHƯỜNG ĐỨC AN',
          office: ['VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN', 'VÀ ỦY BAN NHÂN DÂN'],
          number: 'Số:      /BC-VP',
          placeAndDate: 'Đức An, ngày … tháng 3 năm 2022',
        },
        para('title', 'BÁO CÁO'),
        para('subtitle', 'Kết quả thực hiện công tác cải cách hành chính quý I năm 2022'),
        { kind: 'addressees', names: ['Ủy ban nhân dân tỉnh;', 'Sở Nội vụ'] },
        para('body', SENTENCE, ['1.a']),
        para('heading1', 'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH'),
        para('heading2', '1. Kế hoạch cải cách hành chính'),
        ...Array.from({ length: paragraphs }, (_paragraph, index) =>
          index % 6 === 5
            ? para('heading2', `${String(index)}. Cải cách chế độ công vụ`)
            : para('body', SENTENCE, [`2.${String(index)}`, '3.đ/2']),
        ),
        {
          kind: 'paragraph',
          role: 'body',
          lineIds: [],
          runs: [
            { text: 'Đã ban hành Quyết định ' },
            { text: 'số, ký hiệu', missing: true },
            { text: ' ngày ' },
            { text: '[ngày]', missing: true },
          ],
        },
        para('body', 'Trên đây là báo cáo của Ủy ban nhân dân phường Đức An./.'),
        {
          kind: 'signature',
          recipients: ['Như trên', '- Chủ tịch, các Phó Chủ tịch UBND phường;', 'Lưu: VT, VHXH'],
          authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
          signerTitle: 'PHÓ CHỦ TỊCH',
          signerName: 'Người Ký Mẫu',
        },
      ],
    },
    {
      orientation: 'landscape',
      blocks: [
        para('appendixNumber', 'Phụ lục I'),
        para('appendixTitle', 'TÌNH HÌNH THỰC HIỆN NHIỆM VỤ'),
        para('appendixNote', '(Kèm theo Báo cáo số      /BC-VP)'),
        taskTable(rows),
        para('tableNote', 'Số liệu chốt đến ngày 14/3/2022.'),
      ],
    },
    {
      orientation: 'portrait',
      blocks: [para('appendixNumber', 'Phụ lục II'), para('appendixTitle', 'TỔNG HỢP THEO ĐƠN VỊ'), taskTable(6)],
    },
  ],
});
