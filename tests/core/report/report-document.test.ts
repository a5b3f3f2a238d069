import { appendTasks } from '../../fixtures/large-plan';
import { bodyLines, rowOf, tableOf } from '../../fixtures/document-text';
import { makeLine } from '../../fixtures/make-tracker';
import { OFFICE_SETTINGS, SMALL_LINES, periodNamed, smallInput, smallTracker } from '../../fixtures/small-plan';
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings';
import { STATUS_TABLE } from '../../../src/core/model/status';
import { frozenLines, readFrozen } from '../../../src/core/report/freeze';
import type { FrozenPeriod } from '../../../src/core/report/freeze';
import { makeReport, missingSettings } from '../../../src/core/report/report-document';
import type { ReportInput } from '../../../src/core/report/report-context';
import { MISSING } from '../../../src/core/text/report-text';

const report = (more: Partial<ReportInput> = {}) => makeReport(smallInput(more));
const lines = (more: Partial<ReportInput> = {}) => bodyLines(report(more));
const line = (start: string, more: Partial<ReportInput> = {}) => lines(more).find((text) => text.startsWith(start));

describe('Phần đầu và phần ký', () => {
  it('tên cơ quan hai dòng, số để trống, địa danh và ngày', () => {
    expect(report().sections[0]?.blocks[0]).toEqual({
      kind: 'letterhead',
      parentOffice: '',
      office: ['ỦY BAN NHÂN DÂN', 'XÃ SUỐI MƠ'],
      number: 'Số:      /BC-UBND',
      placeAndDate: 'Suối Mơ, ngày … tháng … năm 2022',
    });
  });

  it('phòng chuyên môn: có cơ quan chủ quản, tên một dòng', () => {
    const settings = { ...OFFICE_SETTINGS, parentOffice: 'UBND xã Suối Mơ', office: 'Phòng Văn hóa - Xã hội' };
    expect(report({ settings }).sections[0]?.blocks[0]).toMatchObject({
      parentOffice: 'UBND XÃ SUỐI MƠ',
      office: ['PHÒNG VĂN HÓA - XÃ HỘI'],
    });
  });

  it('nơi nhận: “Như trên” đứng đầu, “Lưu” đứng cuối, không lặp khi người dùng đã ghi', () => {
    const last = (settings: typeof OFFICE_SETTINGS) => report({ settings }).sections[0]?.blocks.at(-1);
    expect(last(OFFICE_SETTINGS)).toEqual({
      kind: 'signature',
      recipients: ['Như trên', 'Thường trực Đảng ủy', 'Lưu: VT, VHXH'],
      authority: ['TM. ỦY BAN NHÂN DÂN'],
      signerTitle: 'CHỦ TỊCH',
      signerName: 'Nguyễn Văn Mẫu',
    });
    const typed = { ...OFFICE_SETTINGS, recipients: '- Như trên;\n- CT, PCT UBND xã;\n- Lưu: VT, VHXH.' };
    expect(last(typed)).toMatchObject({ recipients: ['- Như trên;', '- CT, PCT UBND xã;', '- Lưu: VT, VHXH.'] });
  });

  it('thiết lập còn trống thì hiện ngoặc vuông và được kể tên', () => {
    const [head, , , addressees] = report({ settings: DEFAULT_SETTINGS }).sections[0]?.blocks ?? [];
    expect(head).toMatchObject({
      office: [MISSING.office],
      number: 'Số:      /[ký hiệu]',
      placeAndDate: '[địa danh], ngày … tháng … năm 2022',
    });
    expect(addressees).toEqual({ kind: 'addressees', names: [MISSING.addressees] });
    expect(missingSettings(DEFAULT_SETTINGS)).toEqual(['office', 'place', 'symbol', 'addressees', 'drafter', 'signerTitle', 'signerName']);
    expect(missingSettings(OFFICE_SETTINGS)).toEqual([]);
  });

  it.each([
    ['2022-Q1', 'Kết quả thực hiện công tác cải cách hành chính quý I năm 2022'],
    ['2022-6T', 'Kết quả thực hiện công tác cải cách hành chính 6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm 2022'],
    ['2022-NAM', 'Kết quả thực hiện công tác cải cách hành chính năm 2022 và phương hướng, nhiệm vụ năm 2023'],
  ])('tên báo cáo %s', (period, subtitle) => {
    expect(lines({ period: periodNamed(period) }).slice(0, 2)).toEqual(['BÁO CÁO', subtitle]);
  });
});

describe('Mở đầu', () => {
  it('kế hoạch không rõ số thì có ngoặc vuông đánh dấu là thiếu', () => {
    const intro = report().sections[0]?.blocks.find((block) => block.kind === 'paragraph' && block.role === 'body');
    expect(intro).toMatchObject({
      runs: [
        { text: 'Thực hiện Kế hoạch cải cách hành chính năm 2022 ' },
        { text: MISSING.planDocument, missing: true },
        { text: ', Ủy ban nhân dân xã Suối Mơ báo cáo kết quả thực hiện công tác cải cách hành chính quý I năm 2022 như sau:' },
      ],
    });
  });

  it.each([
    [
      'Kế hoạch Cải cách hành chính năm 2022 xã Suối Mơ',
      'Thực hiện Kế hoạch cải cách hành chính năm 2022 xã Suối Mơ (Quyết định số 9/QĐ-UBND',
    ],
    [
      'KẾ HOẠCH cải cách hành chính năm 2022 xã Suối Mơ',
      'Thực hiện Kế hoạch cải cách hành chính năm 2022 xã Suối Mơ (Quyết định số 9/QĐ-UBND',
    ],
    ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH', 'Thực hiện Kế hoạch cải cách hành chính năm 2022 (Quyết định số 9/QĐ-UBND'],
    ['Danh mục nhiệm vụ', 'Thực hiện Kế hoạch cải cách hành chính năm 2022 (Quyết định số 9/QĐ-UBND'],
  ])('tên kế hoạch “%s”', (planTitle, start) => {
    const planDocument = 'Quyết định số 9/QĐ-UBND ngày 05/01/2022';
    expect(line(start, { tracker: { ...smallTracker(), planTitle }, planDocument })).toBeDefined();
  });

  it('khoảng số liệu, ngày chốt và hạn gửi được nêu đúng', () => {
    expect(line('Số liệu')).toBe(
      'Số liệu được tổng hợp từ ngày 15/12/2021 đến hết ngày 14/3/2022 (ngày chốt số liệu; cách tính kỳ: Nghị định 09/2019/NĐ-CP). ' +
        'Thời hạn gửi báo cáo: chậm nhất ngày 20/3/2022 (Chủ nhật).',
    );
  });

  it('lập trước ngày chốt, kế hoạch năm khác, chưa nhập gì: nói thẳng', () => {
    const empty = smallTracker(SMALL_LINES.map((hand) => ({ ...hand, entry: {}, status: 'in-term' })));
    const text = line('Số liệu', { tracker: empty, period: periodNamed('2020-Q1') });
    expect(text).toContain('Kế hoạch đang theo dõi là kế hoạch năm 2022, không phải kế hoạch của kỳ báo cáo quý I năm 2020.');
    expect(text).toContain('Chưa có thông tin nào về tiến độ và kết quả được nhập cho kỳ này.');
    expect(line('Số liệu', { tracker: smallTracker([], '2022-03-01') })).toContain(
      'đến hết ngày 14/3/2022 (ngày chốt số liệu; cách tính kỳ: Nghị định 09/2019/NĐ-CP). Thời hạn gửi báo cáo: chậm nhất ngày 20/3/2022 (Chủ nhật). ' +
        'Kỳ báo cáo chưa kết thúc; tình trạng nhiệm vụ trong báo cáo tính đến ngày 01/3/2022.',
    );
    expect(line('Số liệu', { today: '2022-03-13' })).toContain('Báo cáo được lập ngày 13/3/2022, trước ngày chốt số liệu');
    expect(line('Số liệu', { today: '2022-03-14' })).not.toMatch(/chưa kết thúc|trước ngày chốt/u);
  });
});

describe('Bố cục', () => {
  it('theo thứ tự của báo cáo, chỉ đạo điều hành trước', () => {
    const headings = (report().sections[0]?.blocks ?? []).flatMap((block) =>
      block.kind === 'paragraph' && block.role.startsWith('heading') ? [block.runs.map((run) => run.text).join('')] : [],
    );
    expect(headings).toEqual([
      'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH',
      '1. Tình hình thực hiện Kế hoạch',
      '2. Nhiệm vụ chỉ đạo, điều hành',
      'II. KẾT QUẢ THỰC HIỆN CÁC LĨNH VỰC CẢI CÁCH HÀNH CHÍNH',
      '1. Cải cách thể chế',
      '2. Cải cách thủ tục hành chính',
      '3. Cải cách tổ chức bộ máy hành chính nhà nước',
      '4. Cải cách chế độ công vụ',
      '5. Cải cách tài chính công',
      '6. Xây dựng và phát triển chính quyền điện tử, chính quyền số',
      '7. Thi đua, khen thưởng',
      'III. ĐÁNH GIÁ CHUNG',
      '1. Kết quả đạt được',
      '2. Tồn tại, hạn chế',
      '3. Nguyên nhân',
      'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM QUÝ II NĂM 2022',
      'V. KIẾN NGHỊ, ĐỀ XUẤT',
    ]);
  });

  it('mỗi đoạn nói về dòng nào thì giữ mã dòng đó, và mã nào cũng có thật', () => {
    const known = new Set(SMALL_LINES.map((hand) => hand.line.id));
    const paragraphs = (report().sections[0]?.blocks ?? []).filter((block) => block.kind === 'paragraph');
    const named = paragraphs.flatMap((block) => block.lineIds);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(named)).toEqual(known);
    const item = paragraphs.find((block) => block.runs[0]?.text.includes('(II.3)') && block.role === 'item');
    expect(item?.lineIds).toEqual(['II.3/1']);
  });

  it('phụ lục nào có đều được nhắc trong phần lời', () => {
    const text = lines().join('\n');
    expect(report().sections).toHaveLength(3);
    expect([text.includes('Phụ lục I;'), text.includes('Phụ lục II.'), text.includes('Phụ lục III')]).toEqual([true, true, false]);
  });
});

describe('Câu viết từ các dòng', () => {
  it.each([
    [
      'hoàn thành trước hạn, có văn bản',
      '- Ban hành kế hoạch rà soát văn bản của xã (I.1): hoàn thành ngày 10/3/2022, trước hạn 21 ngày (Kế hoạch số 05/KH-UBND ngày 10/3/2022 của UBND xã); giao 3 bộ phận rà soát.',
    ],
    [
      'hoàn thành, chưa có minh chứng',
      '- Ban hành kế hoạch kiểm tra (VI.1): hoàn thành ngày 14/3/2022, đúng hạn, [số, ký hiệu, ngày văn bản].',
    ],
    [
      'một mốc của nhiệm vụ, xong quá hạn, văn bản thiếu ngày',
      '- Lấy ý kiến người dân về thủ tục hành chính (II.3), nội dung lấy ý kiến đợt 1: hoàn thành ngày 05/02/2022, quá hạn 5 ngày so với hạn 31/01/2022 (Báo cáo 7 [ngày văn bản]).',
    ],
    [
      'quá hạn',
      '- Cập nhật bảng niêm yết thủ tục hành chính (II.1): hạn 28/02/2022, quá hạn 14 ngày; cơ quan chủ trì: Trung tâm Phục vụ hành chính công; nguyên nhân: phần mềm chưa liên thông.',
    ],
    ['sắp đến hạn', '- Cử công chức đi bồi dưỡng (IV.1): đang thực hiện, hạn 18/3/2022 (còn 4 ngày); đã cử 2 người.'],
    ['thường xuyên có kết quả', '- Công khai văn bản mới ban hành (I.2): đã đăng 4 văn bản.'],
    ['thường xuyên không phát sinh', 'Thường xuyên, không phát sinh trong kỳ (1 nhiệm vụ): giải quyết đề xuất sáng kiến (VI.3).'],
    ['thường xuyên chưa báo cáo', 'Thường xuyên, chưa có báo cáo trong kỳ (1 nhiệm vụ): trả kết quả qua bưu chính (II.2).'],
    [
      'mốc còn lại của nhiệm vụ',
      'Chưa hoàn thành, còn trong hạn (1 nội dung): lấy ý kiến người dân về thủ tục hành chính (II.3), nội dung lấy ý kiến đợt 2, hạn 31/10/2022.',
    ],
    [
      'làm xong sau ngày chốt: không kể kết quả',
      'Chưa hoàn thành, còn trong hạn (1 nhiệm vụ): tổ chức kiểm tra các bộ phận (VI.2), hạn 30/6/2022.',
    ],
    ['chờ căn cứ', 'Chờ căn cứ thực hiện (1 nhiệm vụ): sắp xếp các ban của xã (III.1), Kế hoạch ghi “Theo hướng dẫn của tỉnh”.'],
    ['không rõ thời hạn', 'Chưa rõ thời hạn (1 nhiệm vụ): khen thưởng sáng kiến (V.1), Kế hoạch ghi “Sớm nhất có thể”.'],
    ['tạm dừng không ghi lý do', '- Sáp nhập tổ công nghệ số (III.2): tạm dừng; lý do: [lý do].'],
    [
      'số liệu của lĩnh vực',
      'Lĩnh vực có 3 nhiệm vụ: 1 chưa hoàn thành, còn trong hạn; 1 chưa hoàn thành, đã quá hạn; 1 thực hiện thường xuyên. Tỷ lệ hoàn thành trên nhiệm vụ đến hạn: 0,0% (0/1).',
    ],
    ['lĩnh vực không có gì để nói', 'Lĩnh vực có 1 nhiệm vụ: 1 chờ căn cứ hoặc chưa rõ thời hạn. Trong kỳ chưa có kết quả được báo cáo.'],
    ['lĩnh vực kế hoạch không có', 'Kế hoạch không giao nhiệm vụ thuộc lĩnh vực này.'],
  ])('%s', (_case, sentence) => {
    expect(lines()).toContain(sentence);
  });

  it('nhiều mốc của một nhiệm vụ cùng xong: mỗi mốc một câu', () => {
    const second = {
      line: makeLine('II.3/2', { what: 'Lấy ý kiến đợt 2', due: '2022-02-20' }),
      entry: { progress: 'Hoàn thành' as const, done: '2022-02-22' },
      status: 'done-late' as const,
    };
    expect(line('- Lấy ý kiến', { tracker: smallTracker([second]) })).toBe(
      '- Lấy ý kiến người dân về thủ tục hành chính (II.3). Lấy ý kiến đợt 1: hoàn thành ngày 05/02/2022, quá hạn 5 ngày so với hạn 31/01/2022 (Báo cáo 7 [ngày văn bản]). ' +
        'Lấy ý kiến đợt 2: hoàn thành ngày 22/02/2022, quá hạn 2 ngày so với hạn 20/02/2022, [số, ký hiệu, ngày văn bản].',
    );
  });

  it('xong từ kỳ trước thì chỉ nêu tên', () => {
    const text = lines({ period: periodNamed('2022-Q3'), tracker: smallTracker([], '2022-09-14') });
    expect(text).toContain('Đã hoàn thành từ các kỳ trước (1 nhiệm vụ): ban hành kế hoạch rà soát văn bản của xã (I.1).');
  });

  it('một khó khăn ghi ở nhiều dòng là một ý', () => {
    const hand = SMALL_LINES.find((each) => each.line.id === 'II.1')!;
    const same = {
      line: makeLine('IV.1', { due: '2022-03-18' }),
      entry: { difficulties: 'danh mục của tỉnh thay đổi nhiều lần' },
      status: hand.status,
    };
    expect(lines({ tracker: smallTracker([same]) })).toContain('- Danh mục của tỉnh thay đổi nhiều lần (II.1, IV.1).');
  });

  it('quá hạn mà không ai ghi vướng mắc thì có ngoặc vuông', () => {
    const bare = { line: makeLine('II.1', { due: '2022-02-28' }), entry: {}, status: 'overdue' as const };
    expect(line('- Cập nhật', { tracker: smallTracker([bare]) })).toMatch(/; \[nguyên nhân quá hạn\]\.$/u);
  });

  it('không câu nào có hai dấu chấm, dấu phẩy thừa, khoảng trắng thừa hay bắt đầu bằng chữ thường', () => {
    const told = (report().sections[0]?.blocks ?? []).flatMap((block) =>
      block.kind === 'paragraph' && (block.role === 'body' || block.role === 'item') ? [block.runs.map((run) => run.text).join('')] : [],
    );
    expect(told.length).toBeGreaterThan(40);
    for (const text of told) {
      expect(text).not.toMatch(/\.\.|,,|;;|;\.|,\.|\s\s|\s[,.;:]/u);
      expect(text).toMatch(/^(?:- )?[\p{Lu}\d[].*[.:]$/u);
    }
  });
});

describe('Đánh giá, phương hướng, kiến nghị', () => {
  it.each([
    'Đã hoàn thành 2 nhiệm vụ. Tỷ lệ hoàn thành trên nhiệm vụ đến hạn (gồm nhiệm vụ đã hoàn thành và nhiệm vụ quá hạn chưa hoàn thành) là 66,7% (2/3); trên tổng số nhiệm vụ là 16,7% (2/12).',
    'Trong kỳ có 3 nội dung đến hạn: 1 nội dung hoàn thành đúng hạn; 1 nội dung hoàn thành quá hạn; 1 nội dung chưa hoàn thành, đã quá hạn.',
    'Trong 3 nội dung thường xuyên: 1 nội dung có kết quả; 1 nội dung không phát sinh; 1 nội dung chưa có báo cáo trong kỳ.',
    'Trong 3 nội dung đã báo hoàn thành, 2 nội dung có minh chứng, 1 nội dung chưa có minh chứng: ban hành kế hoạch kiểm tra (VI.1).',
    'Còn 1 nhiệm vụ quá hạn chưa hoàn thành: cập nhật bảng niêm yết thủ tục hành chính (II.1), quá hạn 14 ngày.',
    'Cơ quan chủ trì có nhiệm vụ quá hạn: Trung tâm Phục vụ hành chính công (1/3 nhiệm vụ).',
    'Trong kỳ có 1 nội dung hoàn thành quá hạn (TT II.3/1).',
    '- Danh mục của tỉnh thay đổi nhiều lần (II.1).',
    '- Phần mềm chưa liên thông (II.1).',
    'Tập trung hoàn thành 1 nhiệm vụ quá hạn (TT II.1).',
    'Hoàn thành 1 nội dung có hạn từ ngày 15/3/2022 đến ngày 14/6/2022:',
    '- Hạn 18/3/2022: cử công chức đi bồi dưỡng (IV.1).',
    'Tiếp tục thực hiện 3 nội dung thường xuyên; các cơ quan chủ trì bổ sung báo cáo đối với 1 nội dung chưa có kết quả.',
    'Theo dõi căn cứ để triển khai 1 nhiệm vụ đang chờ (TT III.1).',
    'Xác định thời hạn của 1 nhiệm vụ chưa rõ thời hạn (TT V.1).',
    '- Tỉnh gửi danh mục một lần mỗi quý (II.1).',
    'Trên đây là Báo cáo kết quả thực hiện công tác cải cách hành chính quý I năm 2022 của Ủy ban nhân dân xã Suối Mơ./.',
  ])('%s', (sentence) => {
    expect(lines()).toContain(sentence);
  });

  it('không ai ghi khó khăn, nguyên nhân, kiến nghị thì để ngoặc vuông, không bịa', () => {
    const quiet = { line: makeLine('II.1', { due: '2022-02-28' }), entry: {}, status: 'overdue' as const };
    const text = lines({ tracker: smallTracker([quiet]) });
    expect(text).toEqual(expect.arrayContaining([`${MISSING.difficulties}.`, `${MISSING.causes}.`, `${MISSING.proposals}.`]));
  });

  it('không có gì quá hạn, không có gì đến hạn: nói thẳng', () => {
    const tracker = smallTracker(SMALL_LINES.map((hand) => ({ line: makeLine(hand.line.id), entry: {}, status: 'in-term' })));
    const text = lines({ tracker });
    expect(text).toEqual(
      expect.arrayContaining([
        'Chưa có nhiệm vụ hoàn thành hoặc quá hạn nên chưa tính tỷ lệ trên nhiệm vụ đến hạn; tỷ lệ hoàn thành trên tổng số nhiệm vụ là 0,0% (0/12).',
        'Trong kỳ không có nội dung nào đến hạn.',
        'Tính đến ngày 14/3/2022, không có nhiệm vụ quá hạn chưa hoàn thành.',
        'Không có nội dung nào có hạn từ ngày 15/3/2022 đến ngày 14/6/2022.',
      ]),
    );
  });

  it('báo cáo năm để chỗ cho nhiệm vụ trọng tâm của năm sau', () => {
    expect(lines({ period: periodNamed('2022-NAM') })).toContain(`${MISSING.nextYear}.`);
  });
});

describe('Phụ lục', () => {
  it('Phụ lục I: mỗi nhiệm vụ một hàng, mỗi mốc một hàng, tình trạng có chữ và màu', () => {
    const table = tableOf(report(), 1);
    expect(report().sections[1]?.orientation).toBe('landscape');
    expect(table.columns.reduce((sum, column) => sum + column.width, 0)).toBe(252);
    // 12 nhiệm vụ, 2 mốc của II.3, 6 lĩnh vực
    expect(table.rows).toHaveLength(20);
    expect(rowOf(table, 'I.1')).toEqual([
      'I.1',
      'Ban hành kế hoạch rà soát văn bản của xã',
      'Văn phòng HĐND và UBND',
      '31/03/2022',
      'Hoàn thành trước hạn',
      'Hoàn thành ngày 10/3/2022. Giao 3 bộ phận rà soát. Kế hoạch số 05/KH-UBND ngày 10/3/2022 của UBND xã.',
      '',
    ]);
    expect(rowOf(table, 'II.3').slice(4, 6)).toEqual(['Chưa thực hiện', 'Hoàn thành 1/2 nội dung.']);
    expect(rowOf(table, 'VI.2').slice(4)).toEqual([
      'Trong hạn',
      '',
      'Báo hoàn thành ngày 20/3/2022, sau ngày chốt số liệu; tính vào kỳ sau.',
    ]);
    const status = table.rows.find((cells) => cells[0]?.text === 'II.1')?.[4];
    const overdue = STATUS_TABLE[0];
    expect(status).toMatchObject({ text: overdue.label, fill: overdue.fill, color: overdue.color, bold: true });
  });

  it('Phụ lục I: hạn đã sửa, thời hạn đáng ngờ và căn cứ nằm ở ghi chú', () => {
    const hands = [
      { line: makeLine('VI.2', { due: '2022-06-30' }), entry: { due: '2022-04-10' }, status: 'in-term' as const },
      { line: makeLine('IV.1', { due: '2021-03-18', doubt: 'hạn trước năm kế hoạch' }), entry: {}, status: 'overdue' as const },
      {
        line: makeLine('III.1', { kind: 'trigger' }),
        entry: { due: '2022-05-01', triggerDocument: '20/HD-SNV', triggerDate: '2022-03-01' },
        status: 'in-term' as const,
      },
    ];
    const table = tableOf(report({ tracker: smallTracker(hands) }), 1);
    expect(['VI.2', 'IV.1', 'III.1'].map((id) => rowOf(table, id).at(-1))).toEqual([
      'Hạn điều chỉnh từ 30/6/2022 sang 10/4/2022.',
      'Thời hạn cần xem lại: hạn trước năm kế hoạch.',
      'Căn cứ: Hướng dẫn số 20/HD-SNV ngày 01/3/2022.',
    ]);
  });

  it('Phụ lục II: theo đơn vị, cộng hàng khớp, dòng tổng tính mỗi nhiệm vụ một lần', () => {
    const table = tableOf(report(), 2);
    expect(table.columns.reduce((sum, column) => sum + column.width, 0)).toBe(252);
    expect((table.groups ?? []).reduce((sum, group) => sum + group.span, 0)).toBe(table.columns.length);
    expect(rowOf(table, '2')).toEqual([
      '2',
      'Trung tâm Phục vụ hành chính công',
      '3',
      '0',
      '0',
      '1',
      '1',
      '1',
      '0',
      '0,0% (0/1)',
      '0,0% (0/1)',
      '100,0% (1/1)',
      '0,0% (0/3)',
    ]);
    const total = table.rows.at(-1)?.map((cell) => cell.text);
    expect(total).toEqual([
      '',
      'Tổng cộng',
      '12',
      '2',
      '0',
      '3',
      '1',
      '5',
      '1',
      '66,7% (2/3)',
      '0,0% (0/3)',
      '33,3% (1/3)',
      '16,7% (2/12)',
    ]);
    for (const row of table.rows) {
      const [all = 0, ...cells] = row.slice(2, 9).map((cell) => Number(cell.text));
      expect(cells.reduce((sum, count) => sum + count, 0)).toBe(all);
    }
  });

  it('Phụ lục III chỉ có khi thời hạn thay đổi hoặc có kỳ trước để so', () => {
    const change = { lineId: 'VI.2', changedOn: '2022-02-01', from: '2022-05-31', to: '2022-06-30', reason: null };
    const tracker = { ...smallTracker(), dueChanges: [change, { ...change, changedOn: '2022-03-15' }] };
    const document = report({ tracker });
    expect(document.sections).toHaveLength(4);
    expect(tableOf(document, 3).rows.map((cells) => cells.map((cell) => cell.text))).toEqual([
      ['VI.2', 'Tổ chức kiểm tra các bộ phận', '31/05/2022', '30/06/2022', '01/02/2022', '[lý do điều chỉnh]'],
    ]);
    expect(bodyLines(document).join('\n')).toContain(
      'Trong kỳ có 1 lần điều chỉnh thời hạn (chi tiết tại Phụ lục III): tổ chức kiểm tra các bộ phận (VI.2) từ 31/5/2022 sang 30/6/2022.',
    );
  });

  it('so với kỳ trước: câu trong phần lời và bảng', () => {
    const before: FrozenPeriod = {
      asOf: '2021-12-14',
      lines: [
        { id: 'I.1', taskId: 'I.1', title: 'x', due: '2022-03-31', status: 'in-term', result: null },
        { id: 'II.1', taskId: 'II.1', title: 'x', due: '2022-02-28', status: 'in-term', result: null },
        { id: 'IV.1', taskId: 'IV.1', title: 'x', due: '2022-03-10', status: 'in-term', result: null },
        { id: 'cũ', taskId: 'cũ', title: 'Việc đã bỏ', due: null, status: 'waiting', result: null },
        ...['I.2', 'II.2', 'II.3/1', 'II.3/2', 'III.1', 'III.2', 'V.1', 'VI.2', 'VI.3'].map((id) => {
          const hand = SMALL_LINES.find((each) => each.line.id === id);
          return { id, taskId: id, title: 'x', due: hand?.line.due ?? null, status: hand?.status ?? ('waiting' as const), result: null };
        }),
      ],
    };
    const document = report({ previous: before });
    expect(bodyLines(document).find((text) => text.startsWith('So với'))).toBe(
      'So với số liệu chốt ngày 14/12/2021: 2 nội dung mới hoàn thành; 1 nội dung mới quá hạn; 1 nội dung thay đổi thời hạn; 1 nội dung mới đưa vào theo dõi; 1 nội dung không còn theo dõi (chi tiết tại Phụ lục III).',
    );
    const rows = tableOf(document, 3).rows.map((cells) => cells.map((cell) => cell.text));
    expect(rows).toContainEqual(['IV.1', 'Cử công chức đi bồi dưỡng', 'Thay đổi thời hạn', '10/03/2022', '18/03/2022']);
    expect(rows).toContainEqual(['cũ', 'Việc đã bỏ', 'Không còn theo dõi', 'Chờ căn cứ', '–']);
  });

  it('không có gì thay đổi so với kỳ trước: nói thẳng, không có Phụ lục III', () => {
    const sheet = frozenLines(smallTracker(), periodNamed('2022-Q1'));
    const read = readFrozen([sheet.columns.map((column) => column.heading), ...sheet.rows], sheet.sheet);
    const tracker = smallTracker(SMALL_LINES.filter((hand) => hand.status === 'overdue').map((hand) => ({ ...hand, status: 'in-term' })));
    const quiet = frozenLines(tracker, periodNamed('2022-Q1'));
    const previous = readFrozen([quiet.columns.map((column) => column.heading), ...quiet.rows], quiet.sheet);
    expect(previous.ok && lines({ previous: previous.value, tracker }).join('\n')).toContain(
      'So với số liệu chốt ngày 14/3/2022, không có thay đổi.',
    );
    expect(read.ok && report({ previous: read.value }).sections).toHaveLength(4);
  });
});

describe('Đoạn viết tay', () => {
  const id = 'result/procedures/overdue/II.1';

  it('thay đoạn tự viết, giữ mã dòng, giữ ngoặc vuông còn thiếu', () => {
    const document = report({ handWritten: { [id]: '- Bảng niêm yết: đã họp ngày 11/3 [số, ký hiệu, ngày văn bản] [ghi chú riêng].' } });
    const block = document.sections[0]?.blocks.find(
      (each) => each.kind === 'paragraph' && each.runs[0]?.text.startsWith('- Bảng niêm yết'),
    );
    expect(block).toEqual({
      kind: 'paragraph',
      role: 'item',
      runs: [
        { text: '- Bảng niêm yết: đã họp ngày 11/3 ' },
        { text: '[số, ký hiệu, ngày văn bản]', missing: true },
        { text: ' [ghi chú riêng].' },
      ],
      lineIds: ['II.1'],
    });
    expect(bodyLines(document).some((text) => text.includes('quá hạn 14 ngày; cơ quan'))).toBe(false);
  });

  it('nhiều dòng thành nhiều đoạn của cùng những dòng theo dõi', () => {
    const document = report({ handWritten: { 'assessment/rates': 'Đoạn một.\n- Ý hai.' } });
    const made = (document.sections[0]?.blocks ?? []).filter(
      (each) => each.kind === 'paragraph' && ['Đoạn một.', '- Ý hai.'].includes(each.runs[0]?.text ?? ''),
    );
    expect(made.map((block) => block.kind === 'paragraph' && [block.role, block.lineIds])).toEqual([
      ['body', ['I.1', 'VI.1', 'II.1']],
      ['item', ['I.1', 'VI.1', 'II.1']],
    ]);
  });

  it.each(['', '  \n '])('ô bị xóa trắng thì đoạn tự viết trở lại', (text) => {
    expect(report({ handWritten: { [id]: text } })).toEqual(report());
  });

  it('mã đoạn không đổi khi có thêm dòng khác', () => {
    const handWritten = { [id]: 'Viết tay.' };
    expect(lines({ handWritten, tracker: appendTasks(smallTracker(), 3) })).toContain('Viết tay.');
  });
});

describe('Kế hoạch lớn và trường hợp hiếm', () => {
  it('2.000 nhiệm vụ trong dưới 5 giây, phần lời không kể hết nhưng số vẫn đủ', () => {
    const tracker = appendTasks(smallTracker(), 2000);
    const started = performance.now();
    const document = report({ tracker });
    expect(performance.now() - started).toBeLessThan(5000);
    expect(tableOf(document, 1).rows.length).toBeGreaterThan(2000);
    expect(bodyLines(document).length).toBeLessThan(350);
    expect(bodyLines(document).some((text) => /^Ngoài ra còn [\d.]+ nội dung khác, chi tiết tại Phụ lục I\.$/u.test(text))).toBe(true);
  });

  it('kế hoạch không có nhiệm vụ nào vẫn ra báo cáo', () => {
    const text = lines({ tracker: { ...smallTracker(), tasks: [] } });
    expect(text).toContain(
      'Kế hoạch giao 0 nhiệm vụ thuộc 0 lĩnh vực. Chi tiết từng nhiệm vụ tại Phụ lục I; tổng hợp theo đơn vị tại Phụ lục II.',
    );
  });

  it('chạy hai lần cho cùng một kết quả, không đổi dữ liệu vào', () => {
    const input = smallInput();
    const before = JSON.stringify(input);
    expect(makeReport(input)).toEqual(makeReport(input));
    expect(JSON.stringify(input)).toBe(before);
  });
});
