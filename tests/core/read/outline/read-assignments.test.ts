import type { Task } from '../../../../src/core/model/plan';
import { textToWordSnapshot } from '../../../../src/core/read/outline/text-to-word-snapshot';
import { codesOf, readText, readWord } from './read-plan-text';

const short = ({ id, leads, coordinators, time }: Task): unknown[] => [id, leads, coordinators, time];
const tasksOf = (text: string): unknown[] => readText(text).plan.tasks.map(short);

describe('cơ quan là đề mục, nhiệm vụ ở dưới', () => {
  test('đề mục đánh số, điểm a) b) đ) ở dưới; thời gian ở cuối câu', () => {
    const text = `THÔNG BÁO
I. CÁC VIỆC CỤ THỂ
1. Công an xã chủ trì, phối hợp thực hiện
a) Rà soát dữ liệu dân cư, hoàn thành trước ngày 20/3/2026.
b) Cấp thẻ cho học sinh.
2. Phòng Kinh tế, Phòng Văn hóa - Xã hội:
- Công khai thủ tục mới; báo cáo chậm nhất ngày 15/4/2026.
- Hằng tháng đăng kết quả giải quyết hồ sơ.
Nơi nhận:
- Như trên;`;
    expect(tasksOf(text)).toEqual([
      ['I.1.a', ['Công an xã'], [], 'hoàn thành trước ngày 20/3/2026'],
      ['I.1.b', ['Công an xã'], [], ''],
      ['I.2.1', ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội'], [], 'báo cáo chậm nhất ngày 15/4/2026'],
      ['I.2.2', ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội'], [], 'Hằng tháng đăng kết quả giải quyết hồ sơ'],
    ]);
    expect(codesOf(readText(text))).toEqual(['outline-guessed@2']);
  });

  test('đề mục phần nêu cả khoảng thời gian: dùng cho điểm không có thời gian riêng', () => {
    const text = `I. VIỆC LÀM NGAY TRONG THÁNG 12/2026
1. Văn phòng UBND xã
a) Niêm yết lại bảng giá.
b) Sửa biển hiệu, hoàn thành trước ngày 10/12/2026.
II. VIỆC THƯỜNG XUYÊN
1. Phòng Kinh tế
a) Cập nhật số liệu.`;
    expect(tasksOf(text)).toEqual([
      ['I.1.a', ['Văn phòng UBND xã'], [], 'TRONG THÁNG 12/2026'],
      ['I.1.b', ['Văn phòng UBND xã'], [], 'hoàn thành trước ngày 10/12/2026'],
      ['II.1.a', ['Phòng Kinh tế'], [], 'THƯỜNG XUYÊN'],
    ]);
  });
});

describe('mỗi đoạn một nhiệm vụ, cơ quan ở đầu, thời gian ở cuối', () => {
  test('“Giao … ”: cơ quan, phối hợp, hạn', () => {
    const text = `KẾT LUẬN
1. Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Công an tỉnh xây dựng phương án sắp xếp; trình trước ngày 20/02/2026.
2. Giao Phòng Kinh tế rà soát dự án chậm.
3. Đề nghị Mặt trận xã theo dõi việc công khai, thường xuyên trong năm.
Trên đây là kết luận.`;
    expect(tasksOf(text)).toEqual([
      ['1.1', ['Sở Nội vụ'], ['Sở Tài chính', 'Công an tỉnh'], 'trình trước ngày 20/02/2026'],
      ['1.2', ['Phòng Kinh tế'], [], ''],
      ['1.3', ['Mặt trận xã'], [], 'thường xuyên trong năm'],
    ]);
  });

  test('“phối hợp” không có “với”; “thường xuyên”, “trong quý II” đứng ngay sau tên: tên cơ quan vẫn đúng', () => {
    const text = `1. Phòng Nghiệp vụ 1 chủ trì, phối hợp Phòng Nghiệp vụ 3 kiểm tra đơn thư vào tháng 6/2026.
2. Giao Văn phòng thường xuyên cập nhật thủ tục.
3. Phòng Kinh tế, trong quý II/2026, rà soát dự án chậm.
4. Giao Sở Tài chính chủ trì, phối hợp chặt chẽ với các xã, phường kiểm tra tài sản công trước ngày 30/9/2026.
5. Phòng Nội vụ chủ trì, phối hợp tổ chức hội thi trong tháng 8/2026.`;
    expect(readText(text).plan.tasks.map(({ leads, coordinators }) => [leads, coordinators])).toEqual([
      [['Phòng Nghiệp vụ 1'], ['Phòng Nghiệp vụ 3']],
      [['Văn phòng'], []],
      [['Phòng Kinh tế'], []],
      [['Sở Tài chính'], ['các xã, phường']],
      [['Phòng Nội vụ'], []],
    ]);
  });

  test('“Tổ chức thực hiện” không ghi thời gian nào không thành nhiệm vụ và được nói ra; có thời gian thì vẫn đọc', () => {
    const tasks = `II. NHIỆM VỤ
1. Văn phòng xây dựng báo cáo trong quý IV/2026.
2. Phòng Nội vụ rà soát vị trí việc làm trước ngày 30/6/2026.
III. TỔ CHỨC THỰC HIỆN
1. Trưởng các phòng triển khai Kế hoạch này.`;
    const without = readText(`${tasks}\n2. Văn phòng theo dõi, đôn đốc.`);
    expect(without.plan.tasks.map(({ id }) => id)).toEqual(['II.1', 'II.2']);
    expect(codesOf(without)).toEqual(['outline-guessed@1', 'outline-duties-left@4']);
    const withTime = readText(`${tasks}\n2. Văn phòng tổng hợp, báo cáo trước ngày 05/12/2026.`);
    expect(withTime.plan.tasks.map(({ time }) => time)).toContain('báo cáo trước ngày 05/12/2026');
  });

  test('không có “Giao”: hai câu trở lên nói ai làm gì, khi nào thì đọc từ câu đầu; mục tiêu và việc đã làm không phải nhiệm vụ', () => {
    const text = `I. MỤC TIÊU
1. Các phòng thực hiện đúng hạn 100% hồ sơ trong năm 2026.
2. Văn phòng công khai thủ tục trong năm 2026.
II. NHIỆM VỤ
1. Văn phòng xây dựng báo cáo trong quý IV/2026.
2. Phòng Nội vụ rà soát vị trí việc làm trước ngày 30/6/2026.
3. Giao Phòng Kinh tế rà soát dự án chậm.`;
    expect(readText(text).plan.tasks.map(({ id, leads }) => [id, leads])).toEqual([
      ['II.1', ['Văn phòng']],
      ['II.2', ['Phòng Nội vụ']],
      ['II.3', ['Phòng Kinh tế']],
    ]);
    const titled = 'BÁO CÁO\n1. Văn phòng rà soát thủ tục trong quý I/2026.\n2. Phòng Nội vụ tổ chức tập huấn trong tháng 3/2026.';
    expect(readWord(textToWordSnapshot(titled), 2026)).toMatchObject({ ok: false, issue: { code: 'outline-no-tasks' } });
    const report = '1. Văn phòng đã rà soát thủ tục trong quý I/2026.\n2. Phòng Nội vụ đã tổ chức tập huấn trong tháng 3/2026.';
    expect(readWord(textToWordSnapshot(report), 2026)).toMatchObject({ ok: false, issue: { code: 'outline-no-tasks' } });
  });

  test('gạch đầu dòng nêu cả chủ trì, phối hợp và việc: là nhiệm vụ, không phải dòng phân công của đề mục', () => {
    const text = `II. NHIỆM VỤ
- Văn phòng HĐND và UBND chủ trì, phối hợp Công an xã kiểm tra giờ giấc làm việc trong tháng 4/2026.
- Phòng Kinh tế, trước ngày 30/6/2026, công khai quy hoạch sử dụng đất.`;
    expect(readText(text).plan.tasks.map(({ leads, coordinators }) => [leads, coordinators])).toEqual([
      [['Văn phòng HĐND và UBND'], ['Công an xã']],
      [['Phòng Kinh tế'], []],
    ]);
  });

  test('hạn ở câu riêng ngay sau', () => {
    const text = 'Giao Phòng Kinh tế rà soát dự án chậm.\nHoàn thành trước ngày 31/5/2026.';
    const [task] = readText(text).plan.tasks;
    expect(task?.time).toBe('Hoàn thành trước ngày 31/5/2026');
    expect(task?.title).toContain('Hoàn thành trước ngày 31/5/2026');
  });

  test('ngày của văn bản được dẫn không phải là hạn', () => {
    const [task] = readText('Giao Phòng Kinh tế thực hiện Kế hoạch số 14/KH-UBND ngày 14/10/2025 của UBND tỉnh.').plan.tasks;
    expect(task?.time).toBe('');
  });

  test('câu không giao cho ai được báo lại, không bị bỏ', () => {
    const found = readText('Giao Phòng Kinh tế rà soát dự án.\nThời tiết sẽ còn mưa nhiều.\nGiao Công an xã tuần tra.');
    expect(found.plan.tasks).toHaveLength(2);
    expect(codesOf(found)).toContain('outline-not-understood@2');
  });
});
