import { workbookOf } from './sim/fill-workbook';
import type { SimWorkbook } from './sim/sim-workbook';

/** A plan of four tasks in two areas, as an office has it. */
export function planWorkbook(): SimWorkbook {
  const row = (label: string, title: string, lead: string, time: string): string[] => [
    label,
    title,
    lead,
    'Các phòng, ban liên quan',
    'Kế hoạch',
    time,
  ];
  return workbookOf([
    {
      name: 'Kế hoạch',
      cells: [
        ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026', null, null, null, null, null],
        [null],
        ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian thực hiện'],
        ['I', 'CẢI CÁCH THỂ CHẾ', null, null, null, null],
        row('a', 'Ban hành kế hoạch kiểm tra văn bản', 'Văn phòng HĐND và UBND', 'Quý I năm 2026'),
        row('b', 'Rà soát văn bản đã ban hành', 'Phòng Kinh tế', 'Tháng 6 năm 2026'),
        ['II', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH', null, null, null, null],
        row('a', 'Công khai thủ tục hành chính', 'Trung tâm Phục vụ hành chính công', 'Thường xuyên'),
        row('b', 'Báo cáo kiểm soát thủ tục hành chính', 'Văn phòng HĐND và UBND', 'Trước ngày 20/12/2026'),
      ],
    },
  ]);
}
