import { workbookOf } from './sim/fill-workbook';
import type { SimWorkbook } from './sim/sim-workbook';

/** A task as the plan has it: label, title, lead, time. */
export type PlanTask = readonly [label: string, title: string, lead: string, time: string];

const FOUR_TASKS: readonly PlanTask[] = [
  ['I', 'CẢI CÁCH THỂ CHẾ', '', ''],
  ['a', 'Ban hành kế hoạch kiểm tra văn bản', 'Văn phòng HĐND và UBND', 'Quý I năm 2026'],
  ['b', 'Rà soát văn bản đã ban hành', 'Phòng Kinh tế', 'Tháng 6 năm 2026'],
  ['II', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH', '', ''],
  ['a', 'Công khai thủ tục hành chính', 'Trung tâm Phục vụ hành chính công', 'Thường xuyên'],
  ['b', 'Báo cáo kiểm soát thủ tục hành chính', 'Văn phòng HĐND và UBND', 'Trước ngày 20/12/2026'],
];

/** A workbook with a plan of 2026 as an office has it; of four tasks in two areas where none are given. */
export function planWorkbook(tasks: readonly PlanTask[] = FOUR_TASKS): SimWorkbook {
  return workbookOf([
    {
      name: 'Kế hoạch',
      cells: [
        ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026', null, null, null, null, null],
        [null],
        ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian thực hiện'],
        ...tasks.map(([label, title, lead, time]) =>
          lead === '' ? [label, title, null, null, null, null] : [label, title, lead, 'Các phòng, ban liên quan', 'Kế hoạch', time],
        ),
      ],
    },
  ]);
}
