import type { Holiday, HolidayKind } from '../model/day-off';

type YearRow = readonly [year: number, kind: HolidayKind, name: string, days: readonly string[], source: string];

const LABOUR_CODE = 'Bộ luật Lao động 2019, Điều 112';
const LIEU = 'Bộ luật Lao động 2019, Điều 111 khoản 3 (nghỉ bù)';
const YEARLY = 'Thông báo nghỉ Tết, nghỉ lễ hằng năm; đối chiếu lại khi dùng';

/**
 * Weekdays off and Saturdays worked of civil servants, 2021 to 2027 ("dd/mm"). The sheet Ngày nghỉ overrides this table: Tết, Quốc khánh
 * and swaps are decided year by year, sometimes a week ahead.
 */
const YEARS: readonly YearRow[] = [
  [2021, 'off', 'Tết Dương lịch', ['01/01'], LABOUR_CODE],
  [2021, 'off', 'Tết Nguyên đán', ['10/02', '11/02', '12/02', '15/02', '16/02'], YEARLY],
  [2021, 'off', 'Giỗ Tổ Hùng Vương', ['21/04'], LABOUR_CODE],
  [2021, 'off', 'Ngày Chiến thắng', ['30/04'], LABOUR_CODE],
  [2021, 'off', 'Nghỉ bù Quốc tế Lao động', ['03/05'], LIEU],
  [2021, 'off', 'Quốc khánh', ['02/09', '03/09'], LABOUR_CODE],
  [2022, 'off', 'Nghỉ bù Tết Dương lịch', ['03/01'], LIEU],
  [2022, 'off', 'Tết Nguyên đán', ['31/01', '01/02', '02/02', '03/02', '04/02'], YEARLY],
  [2022, 'off', 'Nghỉ bù Giỗ Tổ Hùng Vương', ['11/04'], LIEU],
  [2022, 'off', 'Nghỉ bù 30/4 và 1/5', ['02/05', '03/05'], LIEU],
  [2022, 'off', 'Quốc khánh', ['01/09', '02/09'], LABOUR_CODE],
  [2023, 'off', 'Nghỉ bù Tết Dương lịch', ['02/01'], LIEU],
  [2023, 'off', 'Tết Nguyên đán', ['20/01', '23/01', '24/01', '25/01', '26/01'], YEARLY],
  [2023, 'off', 'Nghỉ bù Giỗ Tổ và 30/4; Quốc tế Lao động', ['01/05', '02/05', '03/05'], LIEU],
  [2023, 'off', 'Quốc khánh', ['01/09', '04/09'], YEARLY],
  [2024, 'off', 'Tết Dương lịch', ['01/01'], LABOUR_CODE],
  [2024, 'off', 'Tết Nguyên đán', ['08/02', '09/02', '12/02', '13/02', '14/02'], YEARLY],
  [2024, 'off', 'Giỗ Tổ Hùng Vương', ['18/04'], LABOUR_CODE],
  [2024, 'off', 'Hoán đổi, 30/4 và 1/5', ['29/04', '30/04', '01/05'], YEARLY],
  [2024, 'worked', 'Làm bù cho 29/4', ['04/05'], YEARLY],
  [2024, 'off', 'Quốc khánh', ['02/09', '03/09'], LABOUR_CODE],
  [2025, 'off', 'Tết Dương lịch', ['01/01'], LABOUR_CODE],
  [2025, 'off', 'Tết Nguyên đán', ['27/01', '28/01', '29/01', '30/01', '31/01'], YEARLY],
  [2025, 'off', 'Giỗ Tổ Hùng Vương', ['07/04'], LABOUR_CODE],
  [2025, 'off', '30/4, 1/5 và hoán đổi', ['30/04', '01/05', '02/05'], YEARLY],
  [2025, 'worked', 'Làm bù cho 2/5', ['26/04'], YEARLY],
  [2025, 'off', 'Quốc khánh', ['01/09', '02/09'], LABOUR_CODE],
  [2026, 'off', 'Tết Dương lịch và hoán đổi', ['01/01', '02/01'], 'Công văn 12729/VPCP-KGVX ngày 25/12/2025'],
  [2026, 'worked', 'Làm bù cho 2/1', ['10/01'], 'Công văn 12729/VPCP-KGVX ngày 25/12/2025'],
  [2026, 'off', 'Tết Nguyên đán', ['16/02', '17/02', '18/02', '19/02', '20/02'], YEARLY],
  [2026, 'off', 'Nghỉ bù Giỗ Tổ Hùng Vương', ['27/04'], LIEU],
  [2026, 'off', '30/4 và 1/5', ['30/04', '01/05'], LABOUR_CODE],
  [2026, 'off', 'Hoán đổi và Quốc khánh', ['31/08', '01/09', '02/09'], YEARLY],
  [2026, 'worked', 'Làm bù cho 31/8', ['22/08'], YEARLY],
  [2026, 'unsure', 'Ngày Văn hóa Việt Nam (chưa rõ đã có luật)', ['24/11'], 'Nghị quyết 80-NQ/TW ngày 07/01/2026'],
  [2027, 'off', 'Tết Dương lịch', ['01/01'], LABOUR_CODE],
  [2027, 'unsure', 'Tết Nguyên đán (chờ thông báo)', ['04/02', '05/02', '08/02', '09/02', '10/02'], 'Suy từ âm lịch; chưa có thông báo'],
  [2027, 'off', 'Giỗ Tổ Hùng Vương', ['16/04'], LABOUR_CODE],
  [2027, 'off', 'Ngày Chiến thắng', ['30/04'], LABOUR_CODE],
  [2027, 'off', 'Nghỉ bù Quốc tế Lao động', ['03/05'], LIEU],
  [2027, 'off', 'Quốc khánh', ['02/09'], LABOUR_CODE],
  [
    2027,
    'unsure',
    'Quốc khánh, ngày liền kề (chờ thông báo)',
    ['03/09'],
    'Bộ luật Lao động 2019, Điều 112: Thủ tướng quyết định ngày trước hoặc sau',
  ],
];

/** The built-in table as single days, in the order of the calendar. */
export const HOLIDAYS: readonly Holiday[] = YEARS.flatMap(([year, kind, name, days, source]) =>
  days.map((day) => ({ date: `${String(year)}-${day.slice(3)}-${day.slice(0, 2)}`, kind, name, source })),
).sort((a, b) => (a.date < b.date ? -1 : 1));
