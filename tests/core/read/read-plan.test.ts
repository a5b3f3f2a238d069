import { sheetOf } from '../../support/sheet-of';
import { areasOf, chosenPlan, codesOf, errorOf, planOf, rowsOf } from './read-sheet';

const HEAD = 'TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Sản phẩm | Thời gian';

describe('hàng tiêu đề', () => {
  test('chữ hoa, thời gian đứng trước cơ quan, không có cột phối hợp; kết quả hiện nay không phải sản phẩm', () => {
    const found = planOf(
      sheetOf([
        'TT | NHIỆM VỤ | KẾT QUẢ YÊU CẦU | THỜI GIAN HOÀN THÀNH | CƠ QUAN THỰC HIỆN | TIẾN ĐỘ | KẾT QUẢ HIỆN NAY',
        '1 | Sắp xếp kho hồ sơ | Kho gọn | Tháng 5/2026 | Văn phòng xã | Đang thực hiện | Ngày 3/3/2026 đã có quyết định',
      ]),
    );
    expect(rowsOf(found)).toEqual(['1.1 | Sắp xếp kho hồ sơ | Văn phòng xã |  | Kho gọn | Tháng 5/2026']);
    expect(found.plan.tasks[0]?.entries).toEqual({ progress: 'Đang thực hiện', result: 'Ngày 3/3/2026 đã có quyết định' });
    expect(found.plan.tasks[0]?.source).toEqual({ sheet: 'Kế hoạch', cell: 'D2' });
  });

  test('hai tầng, ô nhóm được gộp', () => {
    const found = planOf(
      sheetOf(
        [
          'STT | Nội dung | Phân công thực hiện |  | Thời gian | ',
          ' |  | Chủ trì | Phối hợp | Bắt đầu | Kết thúc',
          '1 | Tập huấn một cửa | Phòng Nội vụ | UBND các xã | 01/03/2026 | 30/06/2026',
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'] },
      ),
    );
    expect(rowsOf(found)).toEqual(['1.1 | Tập huấn một cửa | Phòng Nội vụ | UBND các xã |  | từ 01/03/2026 đến 30/06/2026']);
    expect(found.plan.tasks[0]?.reading.schedule.milestones).toEqual([{ start: '2026-03-01', due: '2026-06-30', what: null }]);
    expect(found.plan.tasks[0]?.source.cell).toBe('F3');
    expect(found.block).toBe('A1:F3');
  });

  test('hai tầng, không gộp ô', () => {
    const found = planOf(
      sheetOf([
        'TT | Nhiệm vụ | Cơ quan |  | Thời hạn',
        ' |  | Chủ trì | Phối hợp | ',
        '1 | Tập huấn | Phòng Nội vụ | Phòng Tư pháp | Quý I',
      ]),
    );
    expect(rowsOf(found)).toEqual(['1.1 | Tập huấn | Phòng Nội vụ | Phòng Tư pháp |  | Quý I']);
  });

  test.each([
    ['chủ trì', 'Đơn vị được giao chủ trì'],
    ['chủ trì', 'Cơ quan được giao thực hiện'],
    ['phối hợp', 'Đơn vị được giao phối hợp'],
    ['phối hợp', 'Thành phần phối hợp'],
    ['phối hợp', 'Trách nhiệm phối hợp'],
    ['phối hợp', 'Lực lượng phối hợp'],
    ['sản phẩm', 'Loại văn bản'],
    ['sản phẩm', 'Hình thức văn bản trình'],
    ['sản phẩm', 'Yêu cầu cần đạt'],
    ['sản phẩm', 'Tiêu chí hoàn thành'],
    ['phối hợp', 'Đơn vị khác'],
    ['sản phẩm', 'Mục tiêu, kết quả cần đạt'],
    ['sản phẩm', 'Hồ sơ, sản phẩm'],
    ['sản phẩm', 'Minh chứng'],
    ['sản phẩm', 'Tài liệu kiểm chứng'],
  ])('%s: “%s”', (role, heading) => {
    const headings = { 'chủ trì': 'Chủ trì', 'phối hợp': 'Phối hợp', 'sản phẩm': 'Sản phẩm', [role]: heading };
    const found = planOf(
      sheetOf([
        `TT | Nhiệm vụ | ${headings['chủ trì']} | ${headings['phối hợp']} | ${headings['sản phẩm']} | Thời gian`,
        'I | Cải cách thể chế',
        '1 | Soạn quy chế | Phòng Tư pháp | Công an xã | Quy chế | Quý I',
      ]),
    );
    expect(rowsOf(found)).toEqual(['I.1 | Soạn quy chế | Phòng Tư pháp | Công an xã | Quy chế | Quý I']);
  });

  test('cột “Giải pháp” cạnh cột “Nhiệm vụ” không thuộc tên nhiệm vụ; một mình thì là nhiệm vụ', () => {
    const beside = planOf(sheetOf(['TT | Nhiệm vụ | Giải pháp | Chủ trì | Thời gian', '1 | Gọn kho | Mua giá | Văn phòng | Quý I']));
    expect(rowsOf(beside)).toEqual(['1.1 | Gọn kho | Văn phòng |  |  | Quý I']);
    expect(codesOf(beside)).toContain('column-not-used@C1');
    const alone = planOf(sheetOf(['TT | Giải pháp | Chủ trì | Thời gian', '1 | Mua giá để hồ sơ | Văn phòng | Quý I']));
    expect(rowsOf(alone)).toEqual(['1.1 | Mua giá để hồ sơ | Văn phòng |  |  | Quý I']);
  });

  test('minh chứng ghi số văn bản là việc đã làm, không phải sản phẩm; cột “được kiểm tra” không phải chủ trì', () => {
    const found = planOf(
      sheetOf([
        'TT | Nhiệm vụ | Chủ trì | Đơn vị được kiểm tra | Thời gian | Minh chứng',
        '1 | Kiểm tra công vụ | Phòng Nội vụ | Các xã | Quý I | Kết luận số 7/KL-UBND',
      ]),
    );
    expect(rowsOf(found)).toEqual(['1.1 | Kiểm tra công vụ | Phòng Nội vụ |  |  | Quý I']);
    expect(found.plan.tasks[0]?.entries).toEqual({ evidenceNumber: 'Kết luận số 7/KL-UBND' });
  });

  test('nhóm “Kế hoạch” và “Thực hiện”: kết quả dưới “Thực hiện” là kết quả đã đạt', () => {
    const found = planOf(
      sheetOf(
        [
          'Kế hoạch |  |  |  |  | Thực hiện |  | ',
          'STT | Nhiệm vụ | Chủ trì | Sản phẩm | Thời hạn | Kết quả | Ngày hoàn thành | Ghi chú',
          '1 | Lập danh mục | Phòng Tư pháp | Danh mục | Quý I | Đã ban hành | 15/03/2026 | Sớm',
        ],
        { merges: ['A1:E1', 'F1:H1'] },
      ),
    );
    expect(rowsOf(found)).toEqual(['1.1 | Lập danh mục | Phòng Tư pháp |  | Danh mục | Quý I']);
    expect(found.plan.tasks[0]?.entries).toEqual({ result: 'Đã ban hành', done: '2026-03-15', note: 'Sớm' });
  });

  test('ba tầng', () => {
    const found = planOf(
      sheetOf(
        [
          'TT | Nhiệm vụ | Phân công |  |  | Thời gian',
          ' |  | Chủ trì | Phối hợp |  | ',
          ' |  |  | Cơ quan phối hợp | Ghi chú | ',
          '1 | Rà soát | Phòng A | Phòng B | gấp | Quý I',
        ],
        { merges: ['A1:A3', 'B1:B3', 'C1:E1', 'C2:C3', 'D2:E2', 'F1:F3'] },
      ),
    );
    expect(rowsOf(found)).toEqual(['1.1 | Rà soát | Phòng A | Phòng B |  | Quý I']);
  });

  test('tiêu đề có ngoặc, xuống dòng, dấu sao, dấu “/”', () => {
    const found = planOf(
      sheetOf([
        ['STT', 'Tên nhiệm vụ\n(theo kế hoạch)', 'Đơn vị/\ncá nhân phụ trách', 'Kết quả / Sản phẩm', 'Thời hạn hoàn thành *'],
        '1 | Rà soát | Tổ một cửa | Báo cáo | 30/6/2026',
      ]),
    );
    expect(rowsOf(found)).toEqual(['1.1 | Rà soát | Tổ một cửa |  | Báo cáo | 30/6/2026']);
  });

  test('tiêu đề không dấu', () => {
    expect(rowsOf(planOf(sheetOf(['STT | NOI DUNG NHIEM VU | CO QUAN CHU TRI | THOI HAN', '1 | Rà soát | Phòng Nội vụ | Quý I'])))).toEqual(
      ['1.1 | Rà soát | Phòng Nội vụ |  |  | Quý I'],
    );
  });

  test('đứng sau quốc hiệu, tên kế hoạch và lời dẫn', () => {
    const found = planOf(
      sheetOf([
        'ỦY BAN NHÂN DÂN | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'XÃ SUỐI LÀNH | | | Độc lập - Tự do - Hạnh phúc',
        'Số: 12/KH-UBND | | | Suối Lành, ngày 05 tháng 01 năm 2026',
        '',
        'PHỤ LỤC',
        'PHÂN CÔNG NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026',
        '(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND xã Suối Lành)',
        '',
        HEAD,
        '1 | Rà soát | Phòng Kinh tế | | | Quý I',
      ]),
    );
    expect(found.plan).toMatchObject({
      year: 2026,
      yearSource: 'title',
      number: '12/KH-UBND',
      issued: '2026-01-05',
      unit: 'UBND xã Suối Lành',
    });
    expect(found.plan.tasks[0]?.source.cell).toBe('F10');
  });

  test('hai cột thời gian: lấy thời hạn hoàn thành, thiếu thì lấy cột kia, và nói cột nào được dùng', () => {
    const found = planOf(
      sheetOf([
        'STT | Văn bản | Cơ quan | (Thời gian sở/ngành đề xuất) | Thời hạn UBND',
        '1 | Quyết định về phí | Sở Tài chính | Tháng 5/2026 | Tháng 7/2026',
        '2 | Quyết định về lệ phí | Sở Tài chính | Tháng 6/2026 | ',
      ]),
    );
    expect(rowsOf(found).map((row) => row.split(' | ').at(-1))).toEqual(['Tháng 7/2026', 'Tháng 6/2026']);
    expect(codesOf(found)).toContain('times-in-turn@E1');
  });

  test('ngày ban hành và số văn bản giao việc không phải thời hạn, không phải minh chứng', () => {
    const found = planOf(
      sheetOf([
        'STT | Nội dung nhiệm vụ | Số/ký hiệu văn bản | Ngày ban hành | Thời hạn hoàn thành | Chủ trì thực hiện | Đơn vị phối hợp | Lãnh đạo phụ trách | Tiến độ (%) | Trạng thái | Kết quả xử lý | Ghi chú',
        [
          '1',
          'Số hóa sổ hộ tịch',
          '15/CV-UBND',
          '02/01/2026',
          '30/4/2026',
          'Công chức Tư pháp',
          '',
          'Phó Chủ tịch',
          40,
          'Đang thực hiện',
          '',
          '',
        ],
      ]),
    );
    expect(rowsOf(found)).toEqual(['1.1 | Số hóa sổ hộ tịch | Công chức Tư pháp |  |  | 30/4/2026']);
    expect(found.plan.tasks[0]?.entries).toMatchObject({ progress: 'Đang thực hiện' });
    expect(found.plan.tasks[0]?.entries).not.toHaveProperty('evidenceNumber');
    expect(codesOf(found)).toEqual(expect.arrayContaining(['column-not-used@D1', 'column-read-assigned-by@C1']));
  });

  test('“Đơn vị” là cơ quan khi các ô ghi tên cơ quan', () => {
    const found = planOf(
      sheetOf(['STT | Nội dung | Đơn vị | Thời gian', '1 | Rà soát | Phòng Kinh tế | Quý I', '2 | Báo cáo | Văn phòng | Quý II']),
    );
    expect(rowsOf(found)).toEqual(['1.1 | Rà soát | Phòng Kinh tế |  |  | Quý I', '1.2 | Báo cáo | Văn phòng |  |  | Quý II']);
    expect(codesOf(found)).toContain('column-read-agencies@C1');
  });

  test('“Đơn vị” là đơn vị tính khi các ô ghi %, cuộc', () => {
    const found = planOf(
      sheetOf([
        'STT | Nội dung | Đơn vị | Chủ trì | Thời gian',
        '1 | Tỷ lệ hồ sơ đúng hạn | % | Văn phòng | Quý I',
        '2 | Kiểm tra | Cuộc | Văn phòng | Quý II',
      ]),
    );
    expect(found.plan.tasks.map((task) => task.leads)).toEqual([['Văn phòng'], ['Văn phòng']]);
    expect(codesOf(found)).toContain('column-read-units@C1');
  });

  test('cơ quan chủ trì và đơn vị thực hiện, không có cột phối hợp', () => {
    const found = planOf(
      sheetOf(['STT | Nhiệm vụ | Cơ quan chủ trì | Đơn vị thực hiện | Thời hạn', '1 | Số hóa | Sở Nội vụ | UBND các xã | Quý I']),
    );
    expect(rowsOf(found)).toEqual(['1.1 | Số hóa | Sở Nội vụ | UBND các xã |  | Quý I']);
    expect(codesOf(found)).toContain('column-read-performer@D1');
  });

  test('“Tiến độ” là thời gian khi các ô ghi quý, tháng', () => {
    const found = planOf(
      sheetOf([
        'STT | Công việc | Người thực hiện | Tiến độ',
        '1 | Rà soát | Văn thư | Quý I/2026',
        '2 | Nộp báo cáo | Văn thư | Trước 15/3/2026',
      ]),
    );
    expect(found.plan.tasks.map((task) => task.time)).toEqual(['Quý I/2026', 'Trước 15/3/2026']);
    expect(codesOf(found)).toContain('column-read-times@D1');
  });

  test('thời gian đánh dấu ở cột các quý', () => {
    const found = planOf(
      sheetOf(
        [
          'TT | Nhiệm vụ | Chủ trì | Thời gian thực hiện | | | ',
          ' | | | Quý I | Quý II | Quý III | Quý IV',
          '1 | Rà soát | Phòng A | x | | | ',
          '2 | Kiểm tra | Phòng A | | x | x | ',
          '3 | Báo cáo | Phòng A | x | | | x',
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:G1'] },
      ),
    );
    expect(found.plan.tasks.map((task) => task.time)).toEqual(['Quý I', 'Quý II, III', 'Quý I, IV']);
    expect(codesOf(found)).toContain('time-from-marks@D1');
  });
});

describe('lĩnh vực', () => {
  test('hàng số La Mã, đánh số chạy tiếp qua các nhóm, “1.” có dấu chấm', () => {
    const found = planOf(
      sheetOf([
        HEAD,
        'I. | Thể chế',
        '1. | Một | Sở A | | | Quý I',
        '2. | Hai | Sở A | | | Quý I',
        'II. | Thủ tục',
        '3. | Ba | Sở A | | | Quý I',
      ]),
    );
    expect(found.plan.tasks.map((task) => task.id)).toEqual(['I.1', 'I.2', 'II.3']);
    expect(areasOf(found)).toEqual(['I Thể chế', 'II Thủ tục']);
    expect(found.issues).toEqual([]);
  });

  test('số thứ tự bắt đầu lại ở mỗi nhóm, nhóm gộp ô', () => {
    const found = planOf(
      sheetOf([HEAD, 'I | Thể chế', '1 | Một | Sở A | | | Quý I', 'II | Thủ tục', '1 | Hai | Sở A | | | Quý I'], {
        merges: ['B2:F2', 'B4:F4'],
      }),
    );
    expect(found.plan.tasks.map((task) => task.id)).toEqual(['I.1', 'II.1']);
    expect(found.issues).toEqual([]);
  });

  test('số và tên nhóm trong một ô gộp, có khoảng thời gian: tên giữ nguyên', () => {
    const found = planOf(
      sheetOf([HEAD, 'II. SỐ LIỆU, KHẢO SÁT (15 - 30/9/2026, tiến hành đồng thời)', '1 | Một | Sở A | | | 20/9/2026'], {
        merges: ['A2:F2'],
      }),
    );
    expect(areasOf(found)).toEqual(['II SỐ LIỆU, KHẢO SÁT (15 - 30/9/2026, tiến hành đồng thời)']);
  });

  test('nhóm và nhiệm vụ đều đánh số 1, 2, 3', () => {
    const found = planOf(
      sheetOf([
        HEAD,
        '1 | Cải cách thể chế',
        '1 | Một | Sở A | | | Quý I',
        '2 | Hai | Sở A | | | Quý I',
        '2 | Cải cách thủ tục',
        '1 | Ba | Sở A | | | Quý I',
      ]),
    );
    expect(rowsOf(found).map((row) => row.slice(0, 9))).toEqual(['1.1 | Một', '1.2 | Hai', '2.1 | Ba '].map((row) => row.slice(0, 9)));
    expect(areasOf(found)).toEqual(['1 Cải cách thể chế', '2 Cải cách thủ tục']);
  });

  test('phần I, lĩnh vực 1, nhiệm vụ 1.1; phần II đánh số lại từ 1', () => {
    const found = planOf(
      sheetOf([
        HEAD,
        'I | NHIỆM VỤ CHUNG',
        '1 | Cải cách thể chế',
        '1.1 | Một | Sở A | | | Quý I',
        '1.2 | Hai | Sở A | | | Quý I',
        '2 | Cải cách thủ tục',
        '2.1 | Ba | Sở A | | | Quý I',
        'II | NHIỆM VỤ RIÊNG',
        '1 | Chuyển đổi số',
        '1.1 | Bốn | Sở A | | | Quý I',
      ]),
    );
    expect(found.plan.tasks.map(({ id, title }) => [id, title])).toEqual([
      ['1.1', 'Một'],
      ['1.2', 'Hai'],
      ['2.1', 'Ba'],
      ['II.1.1.1', 'Bốn'],
    ]);
    expect(areasOf(found)).toEqual(['1 Cải cách thể chế', '2 Cải cách thủ tục', 'II.1 Chuyển đổi số']);
    expect(codesOf(found)).toEqual(
      ['heading-above-areas@A3', 'heading-above-areas@A8'].map((code) => expect.stringContaining(code.slice(0, 19)) as unknown),
    );
  });

  test('nhiệm vụ 3 chia thành 3.1, 3.2: theo dõi các mục con, hàng mẹ được báo', () => {
    const found = planOf(
      sheetOf([
        HEAD,
        'I | Thể chế',
        '1 | Một | Sở A | | | Quý I',
        '2 | Hai | Sở A | | | Quý I',
        '3 | Ba gồm',
        '3.1 | Ba một | Sở A | | | Quý I',
        '3.2 | Ba hai | Sở A | | | Quý I',
        '4 | Bốn | Sở A | | | Quý II',
      ]),
    );
    expect(found.plan.tasks.map((task) => task.id)).toEqual(['I.1', 'I.2', 'I.3.1', 'I.3.2', 'I.4']);
    expect(codesOf(found)).toEqual(['parent-row@B5']);
  });

  test('cột lĩnh vực, ô gộp theo chiều dọc hoặc để trống ở hàng sau', () => {
    const rows = [
      'STT | Lĩnh vực | Nhiệm vụ | Chủ trì | Thời gian',
      '1 | Thể chế | Một | Sở A | Quý I',
      '2 | | Hai | Sở A | Quý I',
      '3 | Thủ tục | Ba | Sở A | Quý I',
      '4 | | Bốn | Sở A | Quý I',
      '5 | Thể chế | Năm | Sở A | Quý I',
    ];
    for (const merges of [[], ['B2:B3', 'B4:B5']]) {
      const found = planOf(sheetOf(rows, { merges }));
      expect(found.plan.tasks.map((task) => task.id)).toEqual(['1.1', '1.2', '2.3', '2.4', '1.5']);
      expect(areasOf(found)).toEqual(['1 Thể chế', '2 Thủ tục']);
    }
  });

  test('“Hoạt động” gộp nhiều hàng là nhóm, “Nội dung” là nhiệm vụ', () => {
    const found = planOf(
      sheetOf(
        [
          'Hoạt động | Nội dung | Đơn vị phụ trách | Thời gian',
          'Khai giảng | Dựng sân khấu | Tổ Văn | 1/9/2026',
          ' | Mời đại biểu | Văn phòng | 25/8/2026',
          ' | Tập văn nghệ | Đoàn trường | 30/8/2026',
        ],
        { merges: ['A2:A4'] },
      ),
    );
    expect(areasOf(found)).toEqual(['1 Khai giảng']);
    expect(found.plan.tasks.map(({ id, title }) => `${id} ${title}`)).toEqual([
      '1.1 Dựng sân khấu',
      '1.2 Mời đại biểu',
      '1.3 Tập văn nghệ',
    ]);
  });

  test('không có số: hàng chữ hoa đứng một mình là lĩnh vực', () => {
    const found = planOf(
      sheetOf([
        'Nhiệm vụ | Chủ trì | Thời gian',
        'CẢI CÁCH THỂ CHẾ',
        'Một | Sở A | Quý I',
        'Hai | Sở A | Quý I',
        'CẢI CÁCH THỦ TỤC',
        'Ba | Sở A | Quý I',
      ]),
    );
    expect(found.plan.tasks.map(({ id, title }) => `${id} ${title}`)).toEqual(['1.1 Một', '1.2 Hai', '2.1 Ba']);
    expect(areasOf(found)).toEqual(['1 CẢI CÁCH THỂ CHẾ', '2 CẢI CÁCH THỦ TỤC']);
  });

  test('phần chữ rơi vào hàng lĩnh vực khi ngắt trang thuộc về nhiệm vụ ở trên', () => {
    const found = planOf(
      sheetOf([
        HEAD,
        'I | Thể chế',
        '1 | Một | Sở A | | | 2025 và những',
        'II | Thủ tục | | | | năm tiếp theo',
        '2 | Hai | Sở A | | | Quý I',
      ]),
    );
    expect(found.plan.tasks.map((task) => task.time)).toEqual(['2025 và những năm tiếp theo', 'Quý I']);
    expect(codesOf(found)).toEqual(['row-joined@F4']);
  });

  test('số có chỗ nhảy cóc giữ nguyên', () => {
    const found = planOf(
      sheetOf([HEAD, 'IV | Bốn', '1 | Một | Sở A | | | Quý I', '3 | Ba | Sở A | | | Quý I', 'VI | Sáu', '7 | Bảy | Sở A | | | Quý I']),
    );
    expect(found.plan.tasks.map((task) => task.id)).toEqual(['IV.1', 'IV.3', 'VI.7']);
  });

  test('nhiệm vụ chưa ghi cơ quan, thời gian vẫn là nhiệm vụ', () => {
    const found = planOf(sheetOf([HEAD, '1 | Một | Sở A | | | Quý I', '2 | Hai', '3 | Ba | Sở A | | | Quý I']));
    expect(found.plan.tasks.map((task) => task.title)).toEqual(['Một', 'Hai', 'Ba']);
  });
});

describe('hàng vừa là đề mục vừa là nhiệm vụ', () => {
  const HEADINGS = 'TT | Nhiệm vụ | Chủ trì | Sản phẩm | Thời gian';

  test('“3” sau mục 2 có 2.1, 2.2 là việc riêng, không thuộc mục 2', () => {
    const found = planOf(
      sheetOf([
        HEADINGS,
        '1 | Nền nếp',
        '1.1 | Treo bảng phân công | Văn phòng | Bảng | Tháng 1',
        '2 | Tiếp dân',
        '2.1 | Kê lại bàn ghế | Văn phòng | Phòng gọn | Tháng 2',
        '2.2 | Mở sổ góp ý | Thanh tra | Sổ | Tháng 3',
        '3 | Tổng kết năm | Văn phòng | Báo cáo | Tháng 12',
      ]),
    );
    expect(found.plan.tasks.map(({ id, title, area }) => `${id} ${title} / ${area.title}`)).toEqual([
      '1.1 Treo bảng phân công / Nền nếp',
      '2.1 Kê lại bàn ghế / Tiếp dân',
      '2.2 Mở sổ góp ý / Tiếp dân',
      '3.1 Tổng kết năm / Tổng kết năm',
    ]);
  });

  test('“III” có đủ chủ trì, thời gian mà không có mục con', () => {
    const found = planOf(
      sheetOf([
        HEADINGS,
        'I | Thể chế',
        '1 | Soạn nội quy | Văn phòng | Nội quy | Tháng 1',
        '2 | Rà soát nội quy | Văn phòng | Báo cáo | Tháng 6',
        'II | Báo cáo định kỳ | Văn phòng | Báo cáo | Hằng quý',
        'III | Tổng kết | Thanh tra | Báo cáo | Tháng 12',
      ]),
    );
    expect(rowsOf(found)).toEqual([
      'I.1 | Soạn nội quy | Văn phòng |  | Nội quy | Tháng 1',
      'I.2 | Rà soát nội quy | Văn phòng |  | Báo cáo | Tháng 6',
      'II.1 | Báo cáo định kỳ | Văn phòng |  | Báo cáo | Hằng quý',
      'III.1 | Tổng kết | Thanh tra |  | Báo cáo | Tháng 12',
    ]);
    expect(codesOf(found)).toEqual([]);
  });

  test('số đánh lại từ 1 trong mỗi mục đánh số thường vẫn thuộc mục', () => {
    const found = planOf(
      sheetOf([
        HEADINGS,
        '1 | Nền nếp',
        '1 | Treo bảng | Văn phòng | Bảng | Tháng 1',
        '2 | Đóng sổ | Văn phòng | Sổ | Tháng 2',
        '2 | Tiếp dân',
        '1 | Kê bàn ghế | Văn phòng | Phòng gọn | Tháng 2',
        '2 | Mở sổ góp ý | Văn phòng | Sổ | Tháng 3',
        '3 | Đổi biển tên | Văn phòng | Biển | Tháng 4',
      ]),
    );
    expect(found.plan.tasks.map(({ title, area }) => `${title} / ${area.title}`)).toEqual([
      'Treo bảng / Nền nếp',
      'Đóng sổ / Nền nếp',
      'Kê bàn ghế / Tiếp dân',
      'Mở sổ góp ý / Tiếp dân',
      'Đổi biển tên / Tiếp dân',
    ]);
  });

  test('gạch đầu dòng ở cột số: việc con của hàng trên, lấy chủ trì của hàng trên', () => {
    const found = planOf(
      sheetOf([
        HEADINGS,
        '1 | Mua máy lấy số | Phòng Kinh tế',
        '- | Chọn máy |  | Báo giá | Tháng 2',
        '- | Lắp máy |  | Biên bản | Tháng 4',
        '2 | Dán sơ đồ | Văn phòng | Sơ đồ | Tháng 5',
      ]),
    );
    expect(rowsOf(found)).toEqual([
      '1.1.1 | Chọn máy | Phòng Kinh tế |  | Báo giá | Tháng 2',
      '1.1.2 | Lắp máy | Phòng Kinh tế |  | Biên bản | Tháng 4',
      '1.2 | Dán sơ đồ | Văn phòng |  | Sơ đồ | Tháng 5',
    ]);
  });
});

describe('các hàng của bảng', () => {
  test('tiêu đề lặp lại, số trang, hàng số cột, hàng trống, chữ ký', () => {
    const found = planOf(
      sheetOf([
        HEAD,
        '(1) | (2) | (3) | (4) | (5) | (6)',
        '1 | Một | Sở A | | | Quý I',
        '',
        ' | | | 2',
        HEAD,
        '2 | Hai | Sở A | | | Quý II',
        '',
        'Tổng cộng: 2 nhiệm vụ',
        'Nơi nhận: | | | | TM. ỦY BAN NHÂN DÂN',
        '- Như trên; | | | | CHỦ TỊCH',
        '- Lưu: VT.',
      ]),
    );
    expect(found.plan.tasks.map((task) => task.title)).toEqual(['Một', 'Hai']);
    expect(codesOf(found)).toEqual(['rows-skipped@A2', 'after-table@A10']);
    expect(found.issues[0]?.message).toContain('2, 5, 6, 9');
  });

  test('tiêu đề hai tầng lặp lại ở trang sau', () => {
    const header = ['TT | Nhiệm vụ | Cơ quan |  | Thời hạn', ' |  | Chủ trì | Phối hợp | '];
    const found = planOf(sheetOf([...header, '1 | Một | Sở A | Sở B | Quý I', ...header, '2 | Hai | Sở A | Sở B | Quý I']));
    expect(rowsOf(found)).toEqual(['1.1 | Một | Sở A | Sở B |  | Quý I', '1.2 | Hai | Sở A | Sở B |  | Quý I']);
  });

  test('hàng bị ngắt trang được ghép lại từng ô', () => {
    const found = planOf(
      sheetOf([
        HEAD,
        '1 | Rà soát quy trình của | P. | Phòng Văn hóa | Báo cáo | Trước ngày',
        ' | các đơn vị. | KH-TC, TT. S&HL | và Thông tin | | 30/6/2026',
        '2 | Hai | Sở A | | | Quý I',
      ]),
    );
    expect(rowsOf(found)[0]).toBe(
      '1.1 | Rà soát quy trình của các đơn vị. | P. KH-TC;TT. S&HL | Phòng Văn hóa và Thông tin | Báo cáo | Trước ngày 30/6/2026',
    );
    expect(codesOf(found)).toEqual(['row-joined@B3']);
  });

  test('gạch đầu dòng không có cơ quan nối vào nhiệm vụ ở trên', () => {
    const found = planOf(
      sheetOf([HEAD, '1 | Rà soát: | Sở A | | | Quý I', ' | - quy trình;', ' | - biểu mẫu.', '2 | Hai | Sở A | | | Quý I']),
    );
    expect(found.plan.tasks[0]?.title).toBe('Rà soát:\n- quy trình;\n- biểu mẫu.');
  });

  test('gạch đầu dòng có thời gian riêng là việc con, cơ quan lấy của hàng có số', () => {
    const found = planOf(
      sheetOf([
        HEAD,
        '1 | Tuyên truyền | Sở A | Sở B',
        ' | - Xây dựng kế hoạch | | | Kế hoạch | Quý I',
        ' | - Tổ chức hội nghị | Sở C | | Hội nghị | Quý II',
        '2 | Hai | Sở B | | | Quý II',
      ]),
    );
    expect(rowsOf(found)).toEqual([
      '1.1.1 | - Xây dựng kế hoạch | Sở A | Sở B | Kế hoạch | Quý I',
      '1.1.2 | - Tổ chức hội nghị | Sở C | Sở B | Hội nghị | Quý II',
      '1.2 | Hai | Sở B |  |  | Quý II',
    ]);
    expect(codesOf(found)).toEqual(['parent-row@B2', 'agency-of-whole@C3', 'agency-of-whole@D3', 'agency-of-whole@D4']);
  });

  test('nhiệm vụ đánh số A, B, C hoặc I, II, III khi không còn số nào khác', () => {
    const ids = (labels: readonly string[]) =>
      planOf(sheetOf([HEAD, ...labels.map((label) => `${label} | Việc ${label} | Sở A | | | Quý I`)])).plan.tasks.map((task) => task.id);
    expect(ids(['A', 'B', 'C', 'D'])).toEqual(['1.A', '1.B', '1.C', '1.D']);
    expect(ids(['I', 'II'])).toEqual(['1.I', '1.II']);
  });

  test('“Văn bản” bên cạnh “Nhiệm vụ” không ghép vào tên nhiệm vụ; “Hoàn thành” là ngày đã xong', () => {
    const found = planOf(
      sheetOf(['STT | Văn bản | Nhiệm vụ | Chủ trì | Thời hạn | Hoàn thành', '1 | QĐ 12 | Rà soát | Sở A | 30/6/2026 | 15/5/2026']),
    );
    expect(rowsOf(found)).toEqual(['1.1 | Rà soát | Sở A |  |  | 30/6/2026']);
    expect(found.plan.tasks[0]?.entries).toEqual({ done: '2026-05-15' });
    expect(codesOf(found)).toEqual(['column-not-used@B1']);
  });

  test('hạn theo luật ghi ở cột “Số ngày” khi cột ngày để trống', () => {
    const found = planOf(
      sheetOf([
        'TT | Công việc | Số ngày | Ngày phải hoàn thành | Phụ trách',
        '1 | Lập danh sách | 60 ngày | 15/3/2026 | UBND xã',
        '2 | Niêm yết | 40 ngày trước ngày bầu cử | | UBND xã',
      ]),
    );
    expect(found.plan.tasks.map((task) => task.time)).toEqual(['15/3/2026', '40 ngày trước ngày bầu cử']);
  });

  test('ô chủ trì, thời gian gộp nhiều hàng dùng chung cho các hàng', () => {
    const found = planOf(
      sheetOf([HEAD, '1 | Một | Sở A | Sở C | | Quý I', '2 | Hai | | | | ', '3 | Ba | Sở B | | | Quý II'], {
        merges: ['C2:C3', 'D2:D3', 'F2:F3'],
      }),
    );
    expect(rowsOf(found)).toEqual([
      '1.1 | Một | Sở A | Sở C |  | Quý I',
      '1.2 | Hai | Sở A | Sở C |  | Quý I',
      '1.3 | Ba | Sở B |  |  | Quý II',
    ]);
    expect(found.plan.tasks[1]?.source.cell).toBe('F3');
  });

  test('ô nhiệm vụ gộp nhiều hàng: các mốc nối vào một nhiệm vụ', () => {
    const found = planOf(
      sheetOf([HEAD, '1 | Tuyên truyền | Sở A | | Kế hoạch | Quý I', ' | | Sở A | | Báo cáo | Quý III', '2 | Hai | Sở B | | | Quý II'], {
        merges: ['A2:A3', 'B2:B3'],
      }),
    );
    expect(rowsOf(found)[0]).toBe('1.1 | Tuyên truyền | Sở A |  | Kế hoạch⏎Báo cáo | Quý I⏎Quý III');
    expect(found.plan.tasks[0]?.reading.schedule.milestones.map(({ due }) => due)).toEqual(['2026-03-31', '2026-09-30']);
  });

  test.each(['nt', '-nt-', 'Như trên', '"', '“', '″', '//', "''", 'NT.'])('“%s” là như hàng trên', (ditto) => {
    const found = planOf(
      sheetOf([HEAD, '1 | Một | Sở A | Sở B | Báo cáo | Quý I', [2, 'Hai', ditto, ditto, ditto, ditto], '3 | Ba | Sở C | | | Quý II']),
    );
    expect(rowsOf(found)[1]).toBe('1.2 | Hai | Sở A | Sở B | Báo cáo | Quý I');
  });

  test('“1.10” gõ thành số 1.1 sau 1.9', () => {
    const found = planOf(
      sheetOf([
        HEAD,
        '1 | Thể chế',
        ['1.8', 'a', 'Sở A', '', '', 'Quý I'],
        [1.9, 'b', 'Sở A', '', '', 'Quý I'],
        [1.1, 'c', 'Sở A', '', '', 'Quý I'],
      ]),
    );
    expect(found.plan.tasks.map((task) => task.id)).toEqual(['1.8', '1.9', '1.10']);
    expect(codesOf(found)).toEqual(['label-restored@A5']);
  });

  test('không có cột số: ký hiệu đứng trong ô nhiệm vụ', () => {
    const found = planOf(
      sheetOf([
        'Nhiệm vụ | Chủ trì | Thời gian',
        '1. Thể chế',
        'a) Một | Sở A | Quý I',
        'b) Hai | Sở A | Quý I',
        '2. Thủ tục',
        'a) Ba | Sở A | Quý I',
      ]),
    );
    expect(found.plan.tasks.map(({ id, title }) => `${id} ${title}`)).toEqual(['1.a Một', '1.b Hai', '2.a Ba']);
  });

  test('số lượng ở đầu câu không phải ký hiệu', () => {
    const found = planOf(
      sheetOf(['Nhiệm vụ | Chủ trì | Thời gian', '100% hồ sơ nộp trực tuyến | Sở A | Quý I', '15.000 hồ sơ được số hóa | Sở A | Quý I']),
    );
    expect(found.plan.tasks.map((task) => task.title)).toEqual(['100% hồ sơ nộp trực tuyến', '15.000 hồ sơ được số hóa']);
  });

  test('ô có lỗi công thức được báo và coi là trống', () => {
    const found = planOf(sheetOf([HEAD, ['1', 'Một', '#REF!', '', true, '#N/A'], '2 | Hai | Sở A | | | Quý I']));
    expect(rowsOf(found)[0]).toBe('1.1 | Một |  |  | TRUE | ');
    expect(codesOf(found)).toEqual(['cell-error@C2', 'cell-error@F2']);
  });

  test('chữ bắt đầu bằng = + - @, chữ dài 50.000 ký tự, NFD, dấu cách cứng', () => {
    const long = 'x'.repeat(50_000);
    const found = planOf(
      sheetOf([
        HEAD.normalize('NFD').replaceAll(' ', '\u00A0'),
        ['1', '=Rà soát', 'Phòng Nội vụ'.normalize('NFD'), '@a', '+ Báo cáo', 'Quý\u00A0I'],
        ['2', long, 'Sở A', '', '', 'Quý I'],
      ]),
    );
    expect(rowsOf(found)[0]).toBe('1.1 | =Rà soát | Phòng Nội vụ | @a | + Báo cáo | Quý I');
    expect(found.plan.tasks[1]?.title).toHaveLength(50_000);
  });

  test('hàng có số mà không có tên nhiệm vụ được báo', () => {
    const found = planOf(sheetOf([HEAD, '1 | Một | Sở A | | | Quý I', '2 | | Sở B | | | Quý II', '3 | Ba | Sở A | | | Quý I']));
    expect(found.plan.tasks).toHaveLength(2);
    expect(codesOf(found)).toEqual(['row-not-understood@A3']);
  });

  test('nhiệm vụ nằm sau chữ ký vẫn được đọc', () => {
    const found = planOf(sheetOf([HEAD, '1 | Một | Sở A | | | Quý I', 'Nơi nhận:', '2 | Hai | Sở A | | | Quý I']));
    expect(found.plan.tasks.map((task) => task.title)).toEqual(['Một', 'Hai']);
  });
});

describe('thời gian trong ô', () => {
  test.each([
    ['ngày thật', 46203, 'dd/mm/yyyy', '30/06/2026'],
    ['6/2025 thành ngày, chỉ hiện tháng và năm', 45809, 'mmm-yy', '06/2025'],
    ['30/6 thành ngày, chỉ hiện ngày và tháng', 46203, 'd-mmm', '30/06'],
    ['năm trần', 2026, null, '2026'],
    ['năm gõ vào ô định dạng ngày', 2026, 'dd/mm/yyyy', '2026'],
    ['ngày mất định dạng', 46203, null, '30/06/2026'],
    ['ngày có giờ', 46203.75, 'dd/mm/yyyy hh:mm', '30/06/2026'],
  ])('%s', (_title, value, format, time) => {
    const found = planOf(sheetOf([HEAD, ['1', 'Một', 'Sở A', '', '', value]], format === null ? {} : { formats: { F2: format } }));
    expect(found.plan.tasks[0]?.time).toBe(time);
  });

  test('ngày bắt đầu và ngày kết thúc', () => {
    const found = planOf(
      sheetOf(
        [
          'Tên nhiệm vụ | Mã ĐV chủ trì | Ngày bắt đầu | Ngày kết thúc | Đơn vị thực hiện',
          ['Một', 'H48.1', 46082, 46203, 'Phòng Nội vụ, Phòng Tư pháp'],
        ],
        {
          formats: { C2: 'dd/mm/yyyy', D2: 'dd/mm/yyyy' },
        },
      ),
    );
    expect(found.plan.tasks[0]).toMatchObject({ time: 'từ 01/03/2026 đến 30/06/2026', leads: ['Phòng Nội vụ', 'Phòng Tư pháp'] });
  });
});

describe('cơ quan trong ô', () => {
  test.each([
    ['UBND tỉnh chủ trì; Sở Công Thương chuẩn bị', '', 'UBND tỉnh', 'Sở Công Thương'],
    ['Phòng Nội vụ (chủ trì), Phòng Tư pháp', '', 'Phòng Nội vụ', 'Phòng Tư pháp'],
    ['Chủ trì: Phòng Nội vụ; Phối hợp: Phòng Tư pháp, UBND các xã', '', 'Phòng Nội vụ', 'Phòng Tư pháp;UBND các xã'],
    ['Phòng Nội vụ chủ trì, phối hợp với Văn phòng HĐND và UBND', '', 'Phòng Nội vụ', 'Văn phòng HĐND và UBND'],
    ['Phòng Nội vụ phối hợp Phòng Tư pháp', '', 'Phòng Nội vụ', 'Phòng Tư pháp'],
    ['Phòng Nội vụ', 'Phối hợp với Phòng Tư pháp', 'Phòng Nội vụ', 'Phòng Tư pháp'],
    ['Phòng Nội vụ', 'Không', 'Phòng Nội vụ', ''],
  ])('“%s” + “%s”', (lead, coordinator, leads, coordinators) => {
    const found = planOf(sheetOf([HEAD, ['1', 'Một', lead, coordinator, '', 'Quý I']]));
    expect(rowsOf(found)).toEqual([`1.1 | Một | ${leads} | ${coordinators} |  | Quý I`]);
  });

  test('cột ghi chú có “Phối hợp Sở …” và điều kiện', () => {
    const found = planOf(
      sheetOf([
        'STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Sản phẩm đầu ra | Mốc hoàn thành | Ghi chú & Đơn vị phối hợp',
        '1 | Một | Phòng KH-TH | Báo cáo | Quý I | Phối hợp Sở Tài chính. Thực hiện sau khi có hướng dẫn',
      ]),
    );
    expect(rowsOf(found)).toEqual(['1.1 | Một | Phòng KH-TH | Sở Tài chính | Báo cáo | Quý I']);
    expect(found.plan.tasks[0]?.entries).toEqual({ note: 'Thực hiện sau khi có hướng dẫn' });
  });

  test('cột ghi chú thường: cơ quan phối hợp được lấy ra, ghi chú giữ nguyên', () => {
    const found = planOf(sheetOf(['STT | Nhiệm vụ | Chủ trì | Thời hạn | Ghi chú', '1 | Một | Sở A | Quý I | Phối hợp Sở Tài chính']));
    expect(found.plan.tasks[0]).toMatchObject({ coordinators: ['Sở Tài chính'], entries: { note: 'Phối hợp Sở Tài chính' } });
    expect(codesOf(found)).toEqual(['coordinator-in-note@E2']);
  });

  test('cột cấp phê duyệt không phải cơ quan chủ trì', () => {
    const found = planOf(
      sheetOf([
        'STT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Cơ quan ban hành | Thời gian',
        '1 | Một | Sở A | Sở B | Chủ tịch UBND tỉnh | Quý I',
      ]),
    );
    expect(rowsOf(found)).toEqual(['1.1 | Một | Sở A | Sở B |  | Quý I']);
    expect(codesOf(found)).toEqual(['column-not-used@E1']);
  });
});

describe('bảng đã theo dõi bằng tay', () => {
  const HAND = 'TT | Nhiệm vụ | Chủ trì | Thời hạn | Tình trạng | Ngày hoàn thành | Kết quả thực hiện | Khó khăn, vướng mắc | Ghi chú';
  test.each([
    ['Hoàn thành', { progress: 'Hoàn thành' }],
    ['Đã hoàn thành', { progress: 'Hoàn thành' }],
    ['ĐANG THỰC HIỆN', { progress: 'Đang thực hiện' }],
    ['Hoàn thành 80%', { progress: 'Đang thực hiện', note: 'Tiến độ: Hoàn thành 80%' }],
    ['Cơ bản hoàn thành', { progress: 'Đang thực hiện', note: 'Tiến độ: Cơ bản hoàn thành' }],
    ['Hoàn thành (BC số 12/BC-UBND)', { progress: 'Hoàn thành', note: 'Tiến độ: Hoàn thành (BC số 12/BC-UBND)' }],
    ['Chưa hoàn thành', { note: 'Tiến độ: Chưa hoàn thành' }],
    ['Quá hạn', { note: 'Tiến độ: Quá hạn' }],
    ['Chưa triển khai', { progress: 'Chưa thực hiện' }],
    ['Không thực hiện', { progress: 'Không thực hiện' }],
    ['100%', { progress: 'Hoàn thành' }],
    ['45%', { progress: 'Đang thực hiện', note: 'Tiến độ: 45%' }],
    ['0%', { progress: 'Chưa thực hiện' }],
  ])('tình trạng “%s”', (state, entries) => {
    const found = planOf(sheetOf([HAND, `1 | Một | Sở A | Quý I | ${state}`]));
    expect(found.plan.tasks[0]?.entries).toEqual(entries);
  });

  test.each([
    [0.5, '0%', { progress: 'Đang thực hiện', note: 'Tiến độ: 50%' }],
    [1, '0%', { progress: 'Hoàn thành' }],
    [100, null, { progress: 'Hoàn thành' }],
    [60, null, { progress: 'Đang thực hiện', note: 'Tiến độ: 60%' }],
    [0, null, { progress: 'Chưa thực hiện' }],
  ])('tỷ lệ %s', (value, format, entries) => {
    const found = planOf(
      sheetOf(
        ['TT | Nhiệm vụ | Chủ trì | Thời hạn | Tiến độ (%)', ['1', 'Một', 'Sở A', 'Quý I', value]],
        format === null ? {} : { formats: { E2: format } },
      ),
    );
    expect(found.plan.tasks[0]?.entries).toEqual(entries);
  });

  test('ngày, kết quả, khó khăn, ghi chú; ngày không hiểu chuyển vào ghi chú', () => {
    const found = planOf(
      sheetOf(
        [
          HAND,
          '1 | Một | Sở A | Quý I | Hoàn thành | 15/3/2026 | Báo cáo số 5 | Thiếu máy | Tốt',
          '2 | Hai | Sở A | Quý I | | giữa tháng 3 | | | ',
        ],
        {},
      ),
    );
    expect(found.plan.tasks.map((task) => task.entries)).toEqual([
      { progress: 'Hoàn thành', done: '2026-03-15', result: 'Báo cáo số 5', difficulties: 'Thiếu máy', note: 'Tốt' },
      { note: 'Ngày hoàn thành: giữa tháng 3' },
    ]);
    expect(codesOf(found)).toEqual(['entry-to-note@F3']);
  });

  test('tình trạng đánh dấu ở ba cột', () => {
    const found = planOf(
      sheetOf([
        'TT | Nhiệm vụ | Chủ trì | Thời hạn | Đã hoàn thành | Đang thực hiện | Chưa thực hiện',
        '1 | Một | Sở A | Quý I | x',
        '2 | Hai | Sở A | Quý I | | x',
      ]),
    );
    expect(found.plan.tasks.map((task) => task.entries)).toEqual([{ progress: 'Hoàn thành' }, { progress: 'Đang thực hiện' }]);
  });
});

describe('chọn bảng', () => {
  const plan = (name: string, tasks = 3) =>
    sheetOf([HEAD, ...Array.from({ length: tasks }, (_, at) => `${String(at + 1)} | Việc ${String(at + 1)} | Sở A | | | Quý I`)], { name });
  const UNITS = sheetOf(['STT | Tên đơn vị | Địa chỉ', '1 | UBND xã A | Thôn 1'], { name: 'Đơn vị' });
  const TARGETS = sheetOf(
    ['TT | Nội dung | Đơn vị | Kết quả | Cơ quan chủ trì', '1 | Tỷ lệ hồ sơ | % | 95 | Sở A', '2 | Xếp hạng | Thứ bậc | 10 | Sở B'],
    { name: 'Chỉ tiêu' },
  );
  const AGENDA = sheetOf(
    [
      'Thời gian | Hình thức | Nội dung | Đơn vị/ cá nhân phụ trách',
      '7h00 - 9h00 | Trực tiếp | Khai mạc | Văn phòng',
      '9h15 | Trực tiếp | Thảo luận | Văn phòng',
    ],
    { name: 'Lịch' },
  );
  const MATRIX = sheetOf(['TT | Dữ liệu | Công ty A | Công ty B', '1 | Bản đồ | Vẽ | Duyệt'], { name: 'Ma trận' });
  const YEARS = sheetOf(['STT | Chỉ tiêu | Đến hết năm 2026 | Đến năm 2030 | Đơn vị chủ trì', '1 | Tỷ lệ | 80 | 90 | Sở A'], {
    name: 'Mục tiêu',
  });
  const TEMPLATE = sheetOf([HEAD, ' | … | | | | '], { name: 'Mẫu' });

  test('kế hoạch giữa các trang khác', () => {
    expect(planOf(UNITS, TARGETS, AGENDA, MATRIX, YEARS, TEMPLATE, plan('Phụ lục 2')).sheet).toBe('Phụ lục 2');
  });

  test.each([
    ['chỉ tiêu', TARGETS, 'chỉ tiêu'],
    ['lịch làm việc', AGENDA, 'giờ'],
    ['đơn vị', UNITS, 'Đơn vị'],
    ['cơ quan là tên cột', MATRIX, 'Ma trận'],
    ['năm là tên cột', YEARS, 'Mục tiêu'],
  ])('bảng %s không phải kế hoạch', (_title, sheet, said) => {
    const issue = errorOf(sheet);
    expect(issue.code).toBe('no-plan-table');
    expect(issue.message).toContain(said);
  });

  test('giờ của lịch làm việc là số của bảng tính', () => {
    const sheet = sheetOf(['Thời gian | Nội dung | Phụ trách', [0.3125, 'Khai mạc', 'Văn phòng'], [0.375, 'Thảo luận', 'Văn phòng']], {
      formats: { A2: 'h:mm', A3: 'h:mm' },
    });
    expect(errorOf(sheet).code).toBe('no-plan-table');
  });

  test('danh sách 130.000 dòng không có tiêu đề', () => {
    const list = sheetOf(Array.from({ length: 130_000 }, () => ['Nguyễn Văn A', 'Thôn 1', 'Nông dân']));
    expect(errorOf(list).code).toBe('no-plan-table');
  });

  test('có tiêu đề mà không có nhiệm vụ', () => {
    const issue = errorOf(sheetOf(['', HEAD, '1', '2'], { name: 'KH' }));
    expect([issue.code, issue.where]).toEqual(['plan-without-tasks', { file: 'kế hoạch.xlsx', sheet: 'KH', cell: 'A2' }]);
  });

  test('hai kế hoạch ở hai trang: nêu cả hai và cách chọn', () => {
    const issue = errorOf(plan('Năm 2025'), plan('Năm 2026'));
    expect(issue.code).toBe('two-plan-tables');
    expect(issue.message).toMatch(/“Năm 2025”!A1:F4.*“Năm 2026”!A1:F4.*Chọn trang/u);
    expect(chosenPlan('Năm 2025', plan('Năm 2025'), plan('Năm 2026')).plan.year).toBe(2025);
  });

  test('trang mẫu có việc ví dụ nhường trang kế hoạch, và được nói tới', () => {
    const found = planOf(plan('Biểu mẫu', 3), plan('Kế hoạch', 3));
    expect(found.sheet).toBe('Kế hoạch');
    expect(codesOf(found)).toContain('table-left-out@A1');
  });

  test('trang ẩn không được dùng nếu không chọn', () => {
    const hidden = { ...plan('Cũ'), visibility: 'hidden' as const };
    expect(planOf(hidden, plan('Mới')).sheet).toBe('Mới');
    expect(errorOf(hidden).code).toBe('plan-hidden');
    expect(chosenPlan('Cũ', hidden).plan.tasks).toHaveLength(3);
  });

  test('nhiều bảng trên một trang, mỗi bảng một lĩnh vực ghi phía trên', () => {
    const found = planOf(
      sheetOf([
        'KẾ HOẠCH NĂM 2026',
        'I. Thể chế',
        HEAD,
        '1 | Một | Sở A | | | Quý I',
        '',
        'II. Thủ tục',
        HEAD,
        '1 | Hai | Sở A | | | Quý II',
      ]),
    );
    expect(found.plan.tasks.map(({ id, title }) => `${id} ${title}`)).toEqual(['I.1 Một', 'II.1 Hai']);
    expect(areasOf(found)).toEqual(['I Thể chế', 'II Thủ tục']);
  });

  test('hai bảng khác cột trên một trang là một kế hoạch, và được nói tới', () => {
    const found = planOf(
      sheetOf([HEAD, '1 | Một | Sở A | | | Quý I', '', 'STT | Nội dung | Thời hạn | Chủ trì', '1 | Hai | Quý II | Sở B']),
    );
    expect(rowsOf(found)).toEqual(['1.1 | Một | Sở A |  |  | Quý I', '2.1 | Hai | Sở B |  |  | Quý II']);
    expect(codesOf(found)).toContain('tables-joined@A1');
  });

  test('bảng ở sâu dưới hàng 200', () => {
    const found = planOf(sheetOf([...Array.from({ length: 200 }, (_, at) => `Lời dẫn ${String(at)}`), HEAD, '1 | Một | Sở A | | | Quý I']));
    expect(found.plan.tasks[0]?.source.cell).toBe('F202');
  });

  test('cột không có tiêu đề nhưng có chữ được nói tới', () => {
    const found = planOf(sheetOf([HEAD, '1 | Một | Sở A | | | Quý I | xem lại']));
    expect(codesOf(found)).toEqual(['column-without-heading@G1']);
  });
});

describe('năm của kế hoạch', () => {
  test.each([
    ['tên kế hoạch', ['KẾ HOẠCH Cải cách hành chính năm 2027'], 'Trang1', 'Quý I/2026', 2027],
    ['dòng riêng dưới tên', ['KẾ HOẠCH', 'Cải cách hành chính', 'Năm 2027'], 'Trang1', 'Quý I/2026', 2027],
    ['cuối tên, không có chữ “năm”', ['KẾ HOẠCH CCHC 2027'], 'Trang1', 'Quý I/2026', 2027],
    ['giai đoạn không phải một năm', ['KẾ HOẠCH CCHC GIAI ĐOẠN 2026 - 2028'], 'Trang1', 'Quý I/2025', 2025],
    ['tên trang', [''], 'KH 2027', 'Quý I/2026', 2027],
    ['thời gian của các nhiệm vụ', [''], 'Trang1', 'Quý I/2025', 2025],
    ['không đâu ghi', [''], 'Trang1', 'Quý I', 2026],
    ['ngày của văn bản không phải năm kế hoạch', ['(Kèm theo Kế hoạch số 5/KH-UBND ngày 20 tháng 12 năm 2025)'], 'Trang1', 'Quý I', 2026],
  ])('%s', (_title, lines, name, time, year) => {
    expect(planOf(sheetOf([...lines, HEAD, ['1', 'Một', 'Sở A', '', '', time]], { name })).plan.year).toBe(year);
  });
});

describe('tên kế hoạch và cơ quan ban hành ở trên bảng', () => {
  test.each<readonly [lines: readonly string[], title: string | null, unit: string | null]>([
    [
      ['TRƯỜNG TIỂU HỌC MẪU ĐƠN', 'KẾ HOẠCH', 'Cải cách hành chính năm 2026'],
      'KẾ HOẠCH Cải cách hành chính năm 2026',
      'TRƯỜNG TIỂU HỌC MẪU ĐƠN',
    ],
    [['SỞ Y TẾ', 'BỆNH VIỆN PHỔI | Độc lập - Tự do - Hạnh phúc', 'KẾ HOẠCH CCHC NĂM 2026'], 'KẾ HOẠCH CCHC NĂM 2026', 'BỆNH VIỆN PHỔI'],
    [['CHI CỤC KIỂM LÂM', 'Số: 5/KH-CCKL', 'LỊCH CÔNG TÁC NĂM 2026'], 'LỊCH CÔNG TÁC NĂM 2026', 'CHI CỤC KIỂM LÂM'],
    [
      ['Trung tâm Y tế khu vực Hòa An', 'Chương trình công tác CCHC năm 2026'],
      'Chương trình công tác CCHC năm 2026',
      'Trung tâm Y tế khu vực Hòa An',
    ],
    [
      [
        'ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'TỈNH HÒA AN',
        'PHỤ LỤC',
        'Phân công nhiệm vụ năm 2026',
        '(Kèm theo Kế hoạch số 3/KH-UBND ngày 05/01/2026 của UBND tỉnh)',
      ],
      'Phân công nhiệm vụ năm 2026',
      'ỦY BAN NHÂN DÂN TỈNH HÒA AN',
    ],
    [['PHỤ LỤC II', 'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026'], 'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026', null],
    [['SỞ NỘI VỤ - KẾ HOẠCH CCHC NĂM 2026'], 'KẾ HOẠCH CCHC NĂM 2026', 'SỞ NỘI VỤ'],
    [['ĐẢNG ỦY XÃ HÒA AN', 'Nhiệm vụ cải cách hành chính trong Đảng'], 'Nhiệm vụ cải cách hành chính trong Đảng', 'ĐẢNG ỦY XÃ HÒA AN'],
    [['Người lập: Văn phòng', 'Đơn vị tính: nhiệm vụ'], null, null],
  ])('%j', (lines, title, unit) => {
    const { plan } = planOf(sheetOf([...lines, HEAD, '1 | Một | Sở A |  |  | Quý I']));
    expect([plan.title, plan.unit]).toEqual([title, unit]);
  });
});

describe('thời gian nằm ở tiêu đề nhóm, ở cột bên cạnh', () => {
  test('“Tháng 3” một mình ở cột thời gian đứng trước: ô ghi ngày lấy tháng đó', () => {
    const found = planOf(
      sheetOf([
        'Thời gian | Việc | Người phụ trách',
        'Tháng 3',
        'Trước ngày 8 | Gửi giấy mời | Văn thư',
        'Ngày 12 | Họp | Chánh Văn phòng',
        'Tháng 4/2027',
        '5 - 9 | Kiểm tra | Thanh tra',
        'Hằng tuần | Trực | Văn thư',
      ]),
    );
    expect(found.plan.tasks.map(({ id, time, reading }) => [id, time, reading.schedule.milestones.map(({ due }) => due).join()])).toEqual([
      ['1.1', 'Trước ngày 8', '2026-03-07'],
      ['1.2', 'Ngày 12', '2026-03-12'],
      ['2.1', '5 - 9', '2027-04-09'],
      ['2.2', 'Hằng tuần', ''],
    ]);
    expect(codesOf(found).filter((code) => code.startsWith('month-of-heading'))).toEqual([
      'month-of-heading@A3',
      'month-of-heading@A4',
      'month-of-heading@A6',
    ]);
  });

  test('ô thời gian trống dưới nhóm “Quý II”; nhóm không phải kỳ thì vẫn trống', () => {
    const found = planOf(
      sheetOf([
        HEAD,
        'I | Quý II',
        '1 | Một | Sở A | | | ',
        '2 | Hai | Sở A | | | Tháng 5',
        'II | Việc khác tháng 6',
        '1 | Ba | Sở A | | | ',
      ]),
    );
    expect(found.plan.tasks.map(({ time }) => time)).toEqual(['Quý II', 'Tháng 5', '']);
  });

  test('cột “Quý” cạnh cột “Năm”; một mình cột “Năm” là thời gian', () => {
    const quarter = planOf(
      sheetOf([
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Quý', 'Năm'],
        ['1', 'Một', 'Sở A', 'II', 2027],
        ['2', 'Hai', 'Sở A', 'I, III', 2026],
      ]),
    );
    expect(quarter.plan.tasks.map(({ time }) => time)).toEqual(['quý II năm 2027', 'quý I, III năm 2026']);
    const year = planOf(
      sheetOf([
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Năm'],
        ['1', 'Một', 'Sở A', 2027],
      ]),
    );
    expect(year.plan.tasks.map(({ time }) => time)).toEqual(['2027']);
  });

  test('kế hoạch tháng: ô chỉ ghi ngày là ngày của tháng ấy', () => {
    const found = planOf(
      sheetOf(['LỊCH CÔNG TÁC CCHC THÁNG 9 NĂM 2026', 'Việc | Phụ trách | Ngày', 'Họp | Văn phòng | Ngày 7', 'Trực | Văn thư | Hằng tuần']),
    );
    expect(found.plan.tasks.map(({ reading }) => reading.schedule.milestones.map(({ due }) => due))).toEqual([['2026-09-07'], []]);
    expect(codesOf(found)).toContain('month-of-heading@C3');
  });

  test('kế hoạch năm học: tháng 8 đến 12 của năm đầu, tháng 1 đến 7 của năm sau, và nói rõ', () => {
    const rows = ['Tháng 9', 'Tháng 2', '20/11', 'Tháng 12, 1', 'Quý I', 'Tháng 10 đến tháng 3', 'Tháng 2/2026'];
    const found = planOf(
      sheetOf([
        'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM HỌC 2026 - 2027',
        'Việc | Phụ trách | Thời gian',
        ...rows.map((time, at) => `Việc ${String(at + 1)} | Văn thư | ${time}`),
      ]),
    );
    expect(found.plan.tasks.map(({ time }) => time)).toEqual(rows);
    expect(found.plan.tasks.map(({ reading }) => reading.schedule.milestones.map(({ due }) => due).join())).toEqual([
      '2026-09-30',
      '2027-02-28',
      '2026-11-20',
      // Months that follow each other are one window.
      '2027-01-31',
      '2027-03-31',
      '2027-03-31',
      '2026-02-28',
    ]);
    expect(codesOf(found)).toContain('school-year@A2');
  });

  test('hai cột “Quý” và “Tháng” dưới một nhóm: tháng nói rõ hơn', () => {
    const found = planOf(
      sheetOf(
        [
          ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian thực hiện', ''],
          ['', '', '', 'Quý', 'Tháng'],
          ['1', 'Một', 'Sở A', 'II', '5'],
          ['2', 'Hai', 'Sở A', 'III', ''],
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'] },
      ),
    );
    expect(found.plan.tasks.map(({ time }) => time)).toEqual(['tháng 5', 'quý III']);
  });

  test('cột “Năm 2026”, “Năm 2027” ghi thời gian trong năm; cột “Quý I, II” đánh dấu', () => {
    const years = planOf(
      sheetOf([
        'TT | Nhiệm vụ | Chủ trì | Năm 2026 | Năm 2027',
        '1 | Một | Sở A | Quý II | ',
        '2 | Hai | Sở A |  | Tháng 3',
        '3 | Ba | Sở A | Cả năm | ',
      ]),
    );
    expect(years.plan.tasks.map(({ time }) => time)).toEqual(['Quý II năm 2026', 'Tháng 3 năm 2027', 'Năm 2026']);
    const quarters = planOf(
      sheetOf(['TT | Nhiệm vụ | Chủ trì | Quý I, II | Quý III, IV', '1 | Một | Sở A | x | ', '2 | Hai | Sở A |  | x']),
    );
    expect(quarters.plan.tasks.map(({ time }) => time)).toEqual(['Quý I, II', 'Quý III, IV']);
  });

  test('dấu dưới các cột năm của một giai đoạn', () => {
    const found = planOf(
      sheetOf(
        [
          ['TT', 'Nhiệm vụ', 'Chủ trì', 'Lộ trình', '', ''],
          ['', '', '', 2026, 2027, 2028],
          ['1', 'Một', 'Sở A', 'x', '', ''],
          ['2', 'Hai', 'Sở A', '', 'x', 'x'],
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1'] },
      ),
    );
    expect(found.plan.tasks.map(({ reading }) => reading.schedule.milestones.at(-1)?.due)).toEqual(['2026-12-31', '2028-12-31']);
  });
});

test('chú thích “(1) …”, “* …” dưới bảng là ghi chú, không phải nhiệm vụ chưa hiểu', () => {
  const found = planOf(sheetOf([HEAD, '1 | Một | Sở A (1) |  |  | Quý I', '(1) Sở A mới sáp nhập.', '* Hạn tính theo ngày ký.']));
  expect(rowsOf(found)).toEqual(['1.1 | Một | Sở A |  |  | Quý I']);
  expect(codesOf(found).filter((code) => !code.startsWith('column'))).toEqual(['note-inside@A3', 'note-inside@A4']);
});

test('ô “Đơn vị thực hiện” ghi cả thời gian, sản phẩm dưới nhãn: mỗi mục về phần của nó, và nói rõ', () => {
  const found = planOf(
    sheetOf([
      ['TT', 'Nhiệm vụ', 'Đơn vị thực hiện'],
      ['1', 'Kê lại kho', '- Chủ trì: Văn phòng\n- Phối hợp: Tổ Xe\n- Thời gian: Quý I\n- Kết quả: Kho gọn'],
      ['2', 'Rửa xe', 'Chủ trì: Tổ Xe\nPhối hợp: Văn phòng'],
    ]),
  );
  expect(rowsOf(found)).toEqual(['1.1 | Kê lại kho | Văn phòng | Tổ Xe | Kho gọn | Quý I', '1.2 | Rửa xe | Tổ Xe | Văn phòng |  | ']);
  expect(codesOf(found)).toContain('labels-in-cell@C2');
});

describe('số của nhóm', () => {
  test('đề mục lớn không có nhiệm vụ không giữ số của nhóm sau nó', () => {
    const found = planOf(
      sheetOf([
        HEAD,
        'II | NHIỆM VỤ CỤ THỂ',
        'I | Thể chế',
        '1 | Một | Sở A |  |  | Quý I',
        'II | Chính quyền số',
        '2 | Hai | Sở A |  |  | Quý I',
      ]),
    );
    expect(areasOf(found)).toEqual(['I Thể chế', 'II Chính quyền số']);
    expect(found.plan.tasks.map(({ id }) => id)).toEqual(['I.1', 'II.2']);
  });

  test('nhóm có số tên là “NHIỆM VỤ” không phải tiêu đề lặp lại', () => {
    const found = planOf(sheetOf([HEAD, 'II | NHIỆM VỤ', '1 | Một | Sở A |  |  | Quý I']));
    expect(areasOf(found)).toEqual(['II NHIỆM VỤ']);
  });
});

describe('nhóm nhiệm vụ ghi theo nhiều cách', () => {
  test.each([
    ['A/ Nền nếp', 'Nền nếp'],
    ['I/ NỀN NẾP', 'NỀN NẾP'],
    ['Nhóm I: Nền nếp', 'Nền nếp'],
  ])('%s', (heading, area) => {
    const found = planOf(sheetOf([HEAD, heading, '1 | Một | Sở A |  |  | Quý I', '2 | Hai | Sở B |  |  | Quý II']));
    expect(found.plan.areas.map(({ title }) => title)).toEqual([area]);
  });

  test('số hiệu văn bản không phải số của nhóm', () => {
    const found = planOf(sheetOf([HEAD, '1 | 15/KH-UBND: triển khai | Sở A |  |  | Quý I']));
    expect(found.plan.tasks.map(({ title }) => title)).toEqual(['15/KH-UBND: triển khai']);
  });

  test('cột lạ đứng trước nhiệm vụ, mỗi nhóm ghi một lần: tên nhóm, và nói rõ', () => {
    const found = planOf(
      sheetOf(
        [
          'Khâu | TT | Nhiệm vụ | Chủ trì | Thời gian',
          'Tiếp nhận | 1 | Một | Sở A | Quý I',
          ' | 2 | Hai | Sở A | Quý I',
          'Trả kết quả | 3 | Ba | Sở A | Quý I',
          ' | 4 | Bốn | Sở A | Quý I',
        ],
        { merges: ['A2:A3', 'A4:A5'] },
      ),
    );
    expect(found.plan.tasks.map(({ area }) => area.title)).toEqual(['Tiếp nhận', 'Tiếp nhận', 'Trả kết quả', 'Trả kết quả']);
    expect(codesOf(found)).toContain('column-read-groups@A1');
  });

  test('mỗi trang một nhóm, tên trang là tên nhóm khi các trang cùng một tiêu đề in hoa', () => {
    const sheet = (name: string, row: string) => sheetOf(['KẾ HOẠCH CCHC NĂM 2026', HEAD, row], { name });
    const found = planOf(sheet('1. Nền nếp', '1 | Một | Sở A |  |  | Quý I'), sheet('2. Tiếp dân', '1 | Hai | Sở A |  |  | Quý II'));
    expect(found.plan.areas.map(({ title }) => title)).toEqual(['Nền nếp', 'Tiếp dân']);
  });

  test('ghi chú “… phối hợp” là cơ quan phối hợp', () => {
    const found = planOf(
      sheetOf([
        'TT | Nhiệm vụ | Chủ trì | Thời gian | Ghi chú',
        '1 | Một | Sở A | Quý I | Kho bạc phối hợp',
        '2 | Hai | Sở A | Quý I | Cần phối hợp',
      ]),
    );
    expect(found.plan.tasks.map(({ coordinators }) => coordinators)).toEqual([['Kho bạc'], []]);
  });
});
