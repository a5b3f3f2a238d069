import { documentName, doneWords, evidenceWords, inSentence, oneLine, shortTitle, typedText } from '../../../src/core/report/task-words';
import { EMPTY_ENTRY } from '../../../src/core/model/line';
import { makeLine } from '../../fixtures/make-tracker';

describe('Tên nhiệm vụ rút gọn', () => {
  it.each([
    ['Thẩm định dự thảo;', 'Thẩm định dự thảo'],
    ['Kiểm tra công tác nội vụ năm 2022.', 'Kiểm tra công tác nội vụ năm 2022'],
    [
      'Triển khai thực hiện cơ cấu công chức trong các cơ quan, đơn vị theo Đề án vị trí việc làm đã được cấp có thẩm quyền phê duyệt trong năm trước',
      'Triển khai thực hiện cơ cấu công chức trong các cơ quan, đơn vị',
    ],
    [
      'Ban hành kế hoạch kiểm soát thủ tục hành chính; kế hoạch rà soát, đánh giá thủ tục hành chính; kế hoạch truyền thông về kiểm soát thủ tục',
      'Ban hành kế hoạch kiểm soát thủ tục hành chính',
    ],
    [
      'Sửa đổi, bổ sung quy định về chức năng, nhiệm vụ, quyền hạn, cơ cấu tổ chức, biên chế của các cơ quan chuyên môn thuộc Ủy ban nhân dân xã',
      'Sửa đổi, bổ sung quy định về chức năng, nhiệm vụ, quyền hạn, cơ cấu tổ chức, biên chế',
    ],
  ])('“%s”', (title, short) => {
    expect(shortTitle(title)).toBe(short);
  });

  it('không có chỗ ngắt hợp nghĩa thì cắt ở ranh giới từ và có dấu “…”', () => {
    const short = shortTitle(Array.from({ length: 60 }, (_, index) => `từ${String(index)}`).join(' '));
    expect(short).toMatch(/^từ0 .*từ\d+…$/u);
    expect(short.length).toBeLessThanOrEqual(121);
  });

  it('một chữ dài không có dấu cách vẫn được cắt', () => {
    expect(shortTitle('a'.repeat(500))).toHaveLength(121);
  });
});

describe('Chữ đầu khi đứng giữa câu', () => {
  it.each([
    ['Rà soát văn bản', 'rà soát văn bản'],
    ['Đã gửi báo cáo', 'đã gửi báo cáo'],
    ['UBND xã ban hành', 'UBND xã ban hành'],
    ['TTHC được công khai', 'TTHC được công khai'],
    ['Suối Mơ hoàn thành', 'Suối Mơ hoàn thành'],
    ['Công an xã tiếp nhận', 'Công an xã tiếp nhận'],
    ['Công khai danh mục', 'công khai danh mục'],
    ['Ban Chỉ đạo họp', 'Ban Chỉ đạo họp'],
    ['Trung tâm trả kết quả', 'Trung tâm trả kết quả'],
    ['118 phiếu', '118 phiếu'],
    ['', ''],
  ])('“%s” → “%s”', (text, expected) => {
    expect(inSentence(text)).toBe(expected);
  });
});

describe('Chữ người dùng gõ', () => {
  it.each([
    ['Đã xong.', 'đã xong'],
    ['- Mở 2 lớp;\n- Cấp 40 chứng chỉ.', 'mở 2 lớp; Cấp 40 chứng chỉ'],
    ['  Tiếp nhận   7 phản ánh , ', 'tiếp nhận 7 phản ánh'],
  ])('“%s”', (typed, expected) => {
    expect(typedText(typed)).toBe(expected);
  });

  it('ô nhiều dòng thành một dòng', () => {
    expect(oneLine('+ Một.\r\n\r\n+ Hai;')).toBe('Một; Hai');
  });
});

describe('Văn bản minh chứng', () => {
  it.each([
    ['15/KH-UBND', 'Kế hoạch số 15/KH-UBND'],
    ['Số: 15/KH-UBND', 'Kế hoạch số 15/KH-UBND'],
    ['12/2022/QĐ-UBND', 'Quyết định số 12/2022/QĐ-UBND'],
    ['07/TTr-VHXH', 'Tờ trình số 07/TTr-VHXH'],
    ['88/UBND-NC', 'Công văn số 88/UBND-NC'],
    ['61/VP', 'Công văn số 61/VP'],
    ['1203/SNV-CCHC', 'Công văn số 1203/SNV-CCHC'],
    ['18/DM-UBND', 'Văn bản số 18/DM-UBND'],
    ['Biên bản họp ngày 3/3', 'Biên bản họp ngày 3/3'],
    ['15', '15'],
  ])('“%s” là %s', (typed, name) => {
    expect(documentName(typed)).toBe(name);
  });

  it.each([
    [
      { evidenceNumber: '15/KH-UBND', evidenceDate: '2022-02-05', evidenceIssuer: 'UBND xã', evidencePage: '3-4' },
      'Kế hoạch số 15/KH-UBND ngày 05/02/2022 của UBND xã, trang 3-4',
    ],
    [{ evidenceNumber: '15/KH-UBND', evidencePage: 'mục II' }, 'Kế hoạch số 15/KH-UBND [ngày văn bản], mục II'],
    [{ evidenceLink: 'https://example.com' }, 'minh chứng theo liên kết tại Phụ lục I'],
    [{ evidenceNumber: ' ' }, null],
  ])('%j', (typed, words) => {
    expect(evidenceWords({ ...EMPTY_ENTRY, ...typed })).toBe(words);
  });
});

describe('Hoàn thành so với hạn', () => {
  it.each([
    ['2022-03-30', 'hoàn thành ngày 30/3/2022, trước hạn 1 ngày'],
    ['2022-03-31', 'hoàn thành ngày 31/3/2022, đúng hạn'],
    ['2022-04-01', 'hoàn thành ngày 01/4/2022, quá hạn 1 ngày so với hạn 31/3/2022'],
    [null, 'hoàn thành [ngày hoàn thành]'],
  ])('làm xong %s: %s', (done, words) => {
    const line = makeLine('1.a', { due: '2022-03-31' });
    expect(doneWords({ line, entry: { ...EMPTY_ENTRY, done }, status: 'done-early', daysLeft: null })).toBe(words);
  });

  it('không có hạn thì chỉ nói ngày', () => {
    const line = makeLine('1.a', { kind: 'trigger' });
    expect(doneWords({ line, entry: { ...EMPTY_ENTRY, done: '2022-01-05' }, status: 'done-on-time', daysLeft: null })).toBe(
      'hoàn thành ngày 05/01/2022',
    );
  });
});
