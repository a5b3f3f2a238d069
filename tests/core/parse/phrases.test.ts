import { readTimePhrase } from '../../../src/core/parse/read-time-phrase';
import { CHECKED_PHRASES } from './checked-phrases';
import { HAND_WORKED_PHRASES } from './hand-worked-phrases';
import { shortForm } from './short-form';

const read = (phrase: string): string => shortForm(readTimePhrase(phrase, { planYear: 2024 }).schedule);

describe('Cụm thời gian cùng việc phải làm, chú giải bằng tay trước khi quy tắc thấy nó', () => {
  it.each(HAND_WORKED_PHRASES)('“%s” → %s', (phrase, expected) => {
    expect(read(phrase).toLowerCase()).toBe(expected.toLowerCase());
  });
});

describe('Các cụm đã xem từng cái khi mở rộng quy tắc', () => {
  it.each(CHECKED_PHRASES)('“%s” → %s', (phrase, expected) => {
    expect(read(phrase)).toBe(expected);
  });
});

describe('Không phải thời gian: không có mốc nào, và nói rõ là không hiểu', () => {
  it.each([
    'Công văn số 77/UBND-VX ngày 11/4/2024',
    'Nghị định số 45/2020/NĐ-CP',
    'TCVN ISO 14001:2015',
    'Năm học 2025 - 2026',
    'Đường dây nóng 0912.345.678',
    'Mức độ 3, 4',
    'Khoản 2 Điều 7',
    'Tổ 1, 2, 3',
    'Đạt 3/4 số hộ',
    '13h30 - 17h00',
    'Ngày 31/9/2024',
    'Tháng 14',
    'Quý VI/2024',
    'Rằm tháng Giêng',
    'Chưa ấn định',
    'Giao phòng chuyên môn tham mưu',
    'Đã trình ngày 05/3/2024',
    'Chiến lược đến năm 2030, tầm nhìn đến năm 2050',
  ])('“%s”', (phrase) => {
    const { schedule } = readTimePhrase(phrase, { planYear: 2024 });
    expect(schedule).toEqual({
      continuous: false,
      milestones: [],
      recurrences: [],
      triggers: [],
      ambiguous: expect.stringMatching(/\S/u) as string,
    });
  });
});

describe('Nhịp báo cáo của kế hoạch', () => {
  it('“Định kỳ” không nói kỳ theo nhịp của kế hoạch, và có đánh dấu', () => {
    const { schedule } = readTimePhrase('Định kỳ báo cáo', { planYear: 2024, cadence: ['half-year', 'year'] });
    expect(shortForm(schedule)).toBe('@half-year=báo cáo + @year=báo cáo + ?');
  });
});

describe('Người dùng sửa ô “Cách hiểu”', () => {
  it.each([
    ['Quý II/2024: hạn 30/06/2024', '2024-04-01..2024-06-30'],
    ['Hạn 15/05/2024', '..2024-05-15'],
    ['báo cáo kết quả: tháng 12/2024, hạn 31/12/2024; Hằng quý', '2024-12-01..2024-12-31=báo cáo kết quả + @quarter'],
    ['Thường xuyên; Chờ căn cứ: khi có đề nghị', 'C + !request'],
    ['Không nêu thời gian', ''],
  ])('“%s” → %s', (phrase, expected) => {
    expect(read(phrase)).toBe(expected);
  });

  it('tên kỳ và hạn trái nhau thì không chọn im lặng', () => {
    expect(readTimePhrase('Quý II/2024: hạn 31/03/2024', { planYear: 2024 }).schedule.ambiguous).not.toBeNull();
  });
});
