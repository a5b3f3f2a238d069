import type { Task } from '../../../../src/core/model/plan';
import { codesOf, readText } from './read-plan-text';

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
