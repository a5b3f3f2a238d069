import { runAs } from './fake/run';
import type { FakeWorld } from './fake/world';

const AREAS = ['Cải cách thể chế', 'Cải cách thủ tục hành chính', 'Xây dựng chính quyền số'];
const TASKS = [
  ['Ban hành kế hoạch cải cách hành chính của xã', 'Văn phòng HĐND và UBND xã', 'Kế hoạch', 'Quý I'],
  ['Rà soát thủ tục hành chính thuộc thẩm quyền', 'Trung tâm Phục vụ hành chính công', 'Báo cáo', 'Tháng 9'],
  ['Tuyên truyền trên đài truyền thanh', 'Phòng Văn hóa - Xã hội', 'Tin, bài', 'Thường xuyên'],
  ['Báo cáo kết quả cải cách hành chính', 'Văn phòng HĐND và UBND xã', 'Báo cáo', 'Hàng quý'],
];

/** A made-up plan of a commune, typed into the first tab: `copies` times four tasks in each of three areas. */
export function typePlan(world: FakeWorld, copies: number): void {
  const rows: string[][] = [
    ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2022', '', '', '', ''],
    ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Sản phẩm', 'Thời gian thực hiện'],
  ];
  AREAS.forEach((area, at) => {
    rows.push([['I', 'II', 'III'][at]!, area, '', '', '']);
    for (let copy = 0; copy < copies; copy += 1) {
      TASKS.forEach(([title = '', lead = '', product = '', time = ''], number) => {
        rows.push([String(copy * TASKS.length + number + 1), copy === 0 ? title : `${title}, đợt ${copy + 1}`, lead, product, time]);
      });
    }
  });
  runAs(world, {}, (book) => {
    const sheet = book.getSheets()[0]!;
    const typed = rows.map((row) => row.map((text) => (text === '' ? '' : `'${text}`)));
    if (typed.length > 900) sheet.insertRowsAfter(1000, typed.length);
    sheet.getRange(1, 1, typed.length, 5).setValues(typed);
  });
}
