/** @jest-environment ./tests/pane/page-environment.cjs */
import type { TrackerOverview, WorkbookOverview } from '../../src/core/index';
import { destinationOf } from '../../src/pane/index';
import type { PaneHost } from '../../src/pane/pane-host';
import { FAILURE_CODES } from '../../src/pane/pane-host';
import { openDemo } from './open-demo';

describe('lần đầu mở', () => {
  it('nói đã tìm thấy bảng nào, ở ô nào, bao nhiêu nhiệm vụ', async () => {
    const page = await openDemo();
    expect(page.heading()).toBe('Bắt đầu');
    expect(page.words()).toContain('38 nhiệm vụ, 7 lĩnh vực, năm 2026');
    await page.press('A5:F49');
    expect(page.host.log).toEqual(['goTo Kế hoạch!A5:F49']);
  });

  it('không có bảng nào thì nói đã xem mấy trang và chỉ cách nhập từ Word', async () => {
    const page = await openDemo({ workbook: 'empty' });
    expect(page.words()).toContain('Đã xem 3 trang tính.');
    expect(page.document.querySelector('.primary')?.textContent).toBe('Nhập từ tệp Word');
  });

  it('bảng không ghi năm thì hỏi năm, không đoán', async () => {
    const page = await openDemo({}, { to: 'front' }, (host) =>
      seeing(host, (seen) => (seen.kind === 'plan' ? { ...seen, plan: { ...seen.plan, year: null } } : seen)),
    );
    await page.press('Dùng bảng kế hoạch này');
    expect(page.words()).toContain('Lỗi: nhập năm từ 2000 đến 2099.');
    expect(page.host.log).toEqual([]);
    await page.type('Năm kế hoạch', '2026');
    await page.press('Dùng bảng kế hoạch này');
    expect(page.host.log).toEqual(['run {"command":"track","year":2026}']);
  });

  it('chọn được trang tính khác với trang đã tìm thấy', async () => {
    const page = await openDemo();
    await page.press('Chọn trang tính khác');
    await page.press('Đọc trang này');
    expect(page.host.log).toEqual(['run {"command":"track","plan":"sheet"}']);
  });
});

describe('dán văn bản kế hoạch', () => {
  it('đọc chữ vừa dán vào bản xem trước; quay lại thì chữ đã dán còn đó', async () => {
    const asked: unknown[] = [];
    const page = await openDemo({ workbook: 'empty' }, { to: 'front' }, (host) => {
      const run = host.run.bind(host);
      return {
        run: (request, watch) => {
          asked.push(request.plan);
          return run(request, watch);
        },
      };
    });
    await page.press('Dán văn bản kế hoạch');
    await page.type('Văn bản kế hoạch', '1. Thể chế\na) Soạn quy chế');
    await page.press('Đọc văn bản này');
    expect(asked).toEqual([{ from: 'text', text: '1. Thể chế\na) Soạn quy chế' }]);
    expect(page.heading()).toBe('Xem trước');
    expect(page.words()).toContain('Chưa ghi gì vào tệp.');
    await page.press('Hủy');
    expect(page.document.querySelector('textarea')?.value).toBe('1. Thể chế\na) Soạn quy chế');
    expect(page.words()).toContain('Đọc văn bản này');
  });

  it('chưa dán gì: nói cần làm gì, không chạy', async () => {
    const page = await openDemo();
    await page.press('Dán văn bản kế hoạch');
    await page.press('Đọc văn bản này');
    expect(page.words()).toContain('Lỗi: dán văn bản kế hoạch vào ô này.');
    expect(page.host.log).toEqual([]);
  });

  it('văn bản không ghi năm: hỏi năm ở màn hình lỗi rồi đọc lại, giữ nguyên văn bản', async () => {
    const asked: unknown[] = [];
    const page = await openDemo({ workbook: 'empty' }, { to: 'front' }, (host) => {
      const run = host.run.bind(host);
      const issues = [
        { code: 'outline-no-year', severity: 'error' as const, where: {}, message: 'Không thấy năm của kế hoạch trong văn bản.' },
      ];
      return {
        run: (request, watch) => {
          asked.push([request.plan, request.year]);
          if (request.year !== undefined) return run(request, watch);
          return Promise.resolve({ ok: false, failure: { code: 'refused', where: {}, workbook: 'untouched', issues, technical: '' } });
        },
      };
    });
    await page.press('Dán văn bản kế hoạch');
    await page.type('Văn bản kế hoạch', 'a) Soạn quy chế');
    await page.press('Đọc văn bản này');
    expect(page.words()).toContain('Không thấy năm của kế hoạch trong văn bản.');
    await page.type('Năm kế hoạch', '2026');
    await page.press('Đọc lại');
    const plan = { from: 'text', text: 'a) Soạn quy chế' };
    expect(asked).toEqual([[plan, undefined], [plan, 2026]]); // prettier-ignore
    expect(page.heading()).toBe('Xem trước');
  });
});

describe('việc cần bảng theo dõi khi chưa có bảng', () => {
  it.each([
    ['collect', 'Tổng hợp từ xã, phường'],
    ['report', 'Lập báo cáo'],
    ['settings', 'Thiết lập'],
    ['check', 'Kiểm tra bảng'],
    ['remind', 'Nhắc việc'],
  ] as const)('%s: trang đầu nói vì sao chưa làm được', async (to, job) => {
    const page = await openDemo({}, { to });
    expect(page.heading()).toBe('Bắt đầu');
    expect(page.words()).toContain(`Tệp này chưa có bảng theo dõi nên chưa làm được việc “${job}”. Lập bảng theo dõi trước.`);
    await page.pane.refresh();
    await page.settle();
    expect(page.words()).not.toContain('Tệp này chưa có bảng theo dõi');
  });

  it.each([
    ['freeze', 'Chốt kỳ'],
    ['reopen', 'Mở lại kỳ đã chốt'],
  ] as const)('%s: trang đầu gọi đúng tên việc đã chọn', async (command, job) => {
    const page = await openDemo({}, destinationOf(command));
    expect(page.words()).toContain(`Tệp này chưa có bảng theo dõi nên chưa làm được việc “${job}”.`);
  });
});

describe('xem trước', () => {
  it('chưa ghi gì cho tới khi bấm nút chính', async () => {
    const page = await openDemo();
    await page.press('Dùng bảng kế hoạch này');
    expect(page.heading()).toBe('Xem trước');
    expect(page.words()).toContain('Chưa ghi gì vào tệp.');
    expect(page.host.log.filter((line) => line.startsWith('apply'))).toEqual([]);
    await page.press('Lập bảng theo dõi');
    expect(page.host.log.at(-1)).toBe('apply track');
    expect(page.heading()).toBe('Kế hoạch CCHC năm 2026');
    expect(page.words()).toContain('Lập bảng theo dõi: 38 nhiệm vụ, 57 dòng.');
  });

  it('“Đồng ý” đánh dấu mục đã xem và mở mục kế tiếp', async () => {
    const page = await openDemo({}, { to: 'preview', request: { command: 'track' } });
    expect(page.words()).toContain('(còn 3)');
    await page.press('Đồng ý');
    expect(page.words()).toContain('(còn 2)');
    expect(page.document.activeElement?.textContent).toContain('2.c: “định kỳ” không nói kỳ nào');
    expect(page.host.log.filter((line) => line.startsWith('run'))).toHaveLength(1);
  });

  it('sau mục cuối, con trỏ tới nút ghi', async () => {
    const page = await openDemo({}, { to: 'preview', request: { command: 'track' } });
    for (let i = 0; i < 3; i += 1) await page.press('Đồng ý');
    expect(page.words()).toContain('(đã xem hết)');
    expect(page.document.activeElement?.textContent).toBe('Lập bảng theo dõi');
  });

  it('“Sửa cách hiểu” bắt đầu từ cách đang hiểu, không chọn sẵn cách khác', async () => {
    const page = await openDemo({}, { to: 'preview', request: { command: 'track' } });
    await page.press('Sửa cách hiểu');
    const checked = page.document.querySelector('.correct:not([hidden]) input:checked')?.parentElement?.textContent;
    expect(checked).toBe('Hạn 30/11/2025, như đã ghi (như đang hiểu)');
    await page.press('Lưu cách hiểu');
    expect(page.host.log.filter((line) => line.startsWith('run'))).toHaveLength(1);
    expect(page.words()).toContain('(còn 3)');
  });

  it('chọn một cách có sẵn thì tính lại với câu đó, giữ các cách đã sửa trước', async () => {
    const page = await openDemo({}, { to: 'preview', request: { command: 'track' } });
    await page.press('Sửa cách hiểu');
    await page.choose('Tháng 11 năm 2026');
    await page.press('Lưu cách hiểu');
    await page.press('Sửa cách hiểu');
    await page.choose('Thường xuyên; báo cáo hằng năm');
    await page.press('Lưu cách hiểu');
    expect(page.host.log.at(-1)).toBe(
      'run {"command":"track","choices":[{"taskId":"7.c","phrase":"Tháng 11 năm 2026"},{"taskId":"2.c","phrase":"Thường xuyên; báo cáo hằng năm"}]}',
    );
    expect(page.words()).toContain('Đã tính lại theo cách hiểu đã sửa.');
    expect(page.words()).toContain('Đã sửa');
  });

  it.each([
    ['', 'Lỗi: Viết thời gian, hoặc chọn một cách hiểu ở trên.'],
    ['31/6/2026', 'Lỗi: Nhập ngày có thật, dạng 30/11/2026.'],
    ['2026-06-31', 'Lỗi: Nhập ngày có thật, dạng 30/11/2026.'],
  ])('cách khác “%s” bị hỏi lại', async (typed, sentence) => {
    const page = await openDemo({}, { to: 'preview', request: { command: 'track' } });
    await page.press('Sửa cách hiểu');
    await page.choose('Cách khác');
    await page.type('Viết thời gian như trong kế hoạch', typed);
    await page.press('Lưu cách hiểu');
    expect(page.words()).toContain(sentence);
    expect(page.host.log.filter((line) => line.includes('choices'))).toEqual([]);
  });

  it.each(['30/11/2026', 'Quý IV năm 2026', 'thường xuyên'])('cách khác “%s” được nhận', async (typed) => {
    const page = await openDemo({}, { to: 'preview', request: { command: 'track' } });
    await page.press('Sửa cách hiểu');
    await page.choose('Cách khác');
    await page.type('Viết thời gian như trong kế hoạch', typed);
    await page.press('Lưu cách hiểu');
    expect(page.host.log.at(-1)).toContain(`"phrase":"${typed}"`);
  });

  it('mục đã đồng ý được ghi nhớ khi ghi; mục chưa xem thì không', async () => {
    const page = await openDemo({}, { to: 'preview', request: { command: 'track' } });
    await page.press('Đồng ý');
    await page.press('Lập bảng theo dõi');
    expect(page.host.log.slice(-2)).toEqual(['run {"command":"track","seen":["7.c"]}', 'apply track']);
  });

  it('cột đọc được hai cách: chọn lại thì tính lại cả bảng, bỏ lựa chọn thì như cũ', async () => {
    const page = await openDemo({}, { to: 'preview', request: { command: 'track' } });
    const select = page.document.querySelector<HTMLSelectElement>('select');
    expect([...(select?.options ?? [])].map((option) => option.textContent)).toEqual(['sản phẩm (như đang hiểu)', 'ghi chú', 'bỏ qua']);
    await page.type('Cột “Kết quả, ghi chú”', 'ghi chú');
    expect(page.host.log.at(-1)).toBe('run {"command":"track","columns":["Kết quả, ghi chú = ghi chú"]}');
    expect(page.words()).toContain('Kết quả, ghi chú = ghi chú');
    await page.press('Bỏ lựa chọn cho cột Kết quả, ghi chú');
    expect(page.host.log.at(-1)).toBe('run {"command":"track","columns":[]}');
    expect(page.words()).toContain('Cột “Kết quả, ghi chú”');
  });

  it('điều chỉ để biết được gấp lại sau con số; tệp khác thì nêu tên tệp, không dẫn nhầm tới ô của tệp này', async () => {
    const issue = (severity: 'info' | 'warning', message: string, file?: string) => ({
      code: 'x',
      severity,
      where: { sheet: 'Theo dõi', cell: 'C9', ...(file === undefined ? {} : { file }) },
      message,
    });
    const issues = [
      issue('warning', 'không nhận dòng này', 'Thôn A.xlsx'),
      ...[1, 2, 3].map((n) => issue('info', `Đã ghép dòng ${String(n)}.`)),
    ];
    const unitFiles = [{ name: 'Thôn A.xlsx', type: '', bytes: new Uint8Array() }];
    const page = await openDemo({ workbook: 'tracked' }, { to: 'preview', request: { command: 'collect', unitFiles } }, (host) => {
      const run = host.run.bind(host);
      return {
        run: async (request, watch) => {
          const answer = await run(request, watch);
          return answer.ok ? { ok: true, value: { ...answer.value, outcome: { ...answer.value.outcome, issues } } } : answer;
        },
      };
    });
    expect(page.words()).toContain('Tệp “Thôn A.xlsx”, trang “Theo dõi”, ô C9: không nhận dòng này');
    expect(page.document.querySelectorAll('.notice .cell')).toHaveLength(3);
    expect(page.words()).not.toContain('Đã ghép dòng');
    await page.press('Để biết thêm (3)');
    expect(page.words()).toContain('Đã ghép dòng 3.');
  });

  it('hàng nghìn điều cần biết: mỗi lần thêm hai mươi', async () => {
    const issues = Array.from({ length: 1000 }, (_, n) => ({
      code: 'x',
      severity: 'warning' as const,
      where: {},
      message: `Chỗ ${String(n)}.`,
    }));
    const page = await openDemo({ workbook: 'tracked' }, { to: 'preview', request: { command: 'restore' } }, (host) => {
      const run = host.run.bind(host);
      return {
        run: async (request, watch) => {
          const answer = await run(request, watch);
          return answer.ok ? { ok: true, value: { ...answer.value, outcome: { ...answer.value.outcome, issues } } } : answer;
        },
      };
    });
    expect(page.document.querySelectorAll('.notice')).toHaveLength(5);
    await page.press('Xem thêm 20 mục');
    expect(page.document.querySelectorAll('.notice')).toHaveLength(25);
  });

  it('không có gì cần ghi thì nói vậy và không có nút ghi', async () => {
    const page = await openDemo({ workbook: 'tracked' }, { to: 'preview', request: { command: 'restore' } }, nothingToWrite);
    expect(page.words()).toContain('Không có gì cần ghi: tệp đã đúng như kết quả tính.');
    expect(page.document.querySelector('.primary')?.textContent).toBe('Xong');
    expect(page.document.querySelectorAll('.foot button')).toHaveLength(1);
  });

  it('chia cho xã, phường: một nút tải hết các tệp, thành một tệp nén nếu có', async () => {
    const saved: string[] = [];
    const page = await openDemo({ workbook: 'tracked' }, { to: 'preview', request: { command: 'split' } }, (host) => {
      const run = host.run.bind(host);
      return {
        run: async (request, watch) => {
          const answer = await run(request, watch);
          return answer.ok ? { ok: true, value: { ...answer.value, archive: { id: 'all', name: 'Tất cả.zip' } } } : answer;
        },
        saveFile: (file) => Promise.resolve(void saved.push(file.name)),
      };
    });
    await page.press('Tải cả 3 tệp (.zip)');
    expect(saved).toEqual(['all']);
  });

  it('chia cho xã, phường: không có tệp nén thì tải lần lượt', async () => {
    const page = await openDemo({ workbook: 'tracked' }, { to: 'preview', request: { command: 'split' } }, () => ({
      saveFile: () => Promise.resolve(),
    }));
    await page.press('Tải cả 3 tệp');
    expect(page.host.log.filter((line) => line.startsWith('makeFile'))).toHaveLength(3);
  });
});

describe('việc dài', () => {
  it('hiện tiến độ và các bước, hủy được', async () => {
    const page = await openDemo({ writingTime: 2000 }, { to: 'preview', request: { command: 'track' } });
    await page.press('Lập bảng theo dõi');
    await page.arrive('Đang lập bảng theo dõi');
    expect(page.words()).toMatch(/\d+ trên 40 dòng/u);
    expect(page.document.querySelector('[aria-current="step"]')?.textContent).toContain('Đang làm');
    expect(page.document.querySelector('.primary')).toBeNull();
    await page.press('Hủy');
    await page.arrive('Bắt đầu');
    expect(page.document.querySelector('[role="status"].say')?.textContent).toBe(
      'Đã hủy: Lập / cập nhật bảng theo dõi. Phần đã ghi được trả lại như cũ. Tệp giữ như trước khi chạy.',
    );
  });

  it('việc ngắn không hiện màn hình tiến độ', async () => {
    const page = await openDemo({ workbook: 'tracked' }, { to: 'check' });
    expect(page.heading()).toBe('Kiểm tra bảng');
  });

  it('hai lần bấm liền nhau chỉ ghi một lần', async () => {
    const page = await openDemo({}, { to: 'preview', request: { command: 'track' } });
    const write = page.document.querySelector<HTMLElement>('.primary');
    write?.click();
    write?.click();
    await page.settle();
    expect(page.host.log.filter((line) => line.startsWith('apply'))).toHaveLength(1);
  });
});

describe('trang chính', () => {
  it('số theo tình trạng cộng lại bằng số nhiệm vụ', async () => {
    const page = await openDemo({ workbook: 'tracked' });
    const counts = [...page.document.querySelectorAll('.figures .n')].map((element) => Number(element.textContent));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(38);
    expect(page.words()).toContain('38 nhiệm vụ');
  });

  it('danh sách gấp có nhiều nhất năm dòng, rồi tới bảng', async () => {
    const page = await openDemo({ workbook: 'tracked' });
    expect(page.words()).toContain('Quá 85 ngày');
    expect(page.words()).toContain('Hạn hôm nay');
    expect(page.words()).not.toContain('7.b Sơ kết');
    await page.press('Xem cả 6 trong bảng');
    expect(page.host.log).toEqual(['goTo Theo dõi!C19']);
  });

  it('tên dài của việc gấp được cắt ở một tiếng', async () => {
    const title = `Thực hiện tháng 1 (${'Báo cáo tỷ lệ hồ sơ trực tuyến toàn trình, '.repeat(5)}hết)`;
    const page = await openDemo({ workbook: 'tracked' }, { to: 'front' }, (host) =>
      seeingTracker(host, (tracker) => ({ overdue: tracker.overdue.map((line) => ({ ...line, title })) })),
    );
    const shown = page.document.querySelector('.at .row-name')?.textContent ?? '';
    expect(shown.length).toBeLessThanOrEqual(111);
    expect(shown.endsWith('…')).toBe(true);
    const kept = shown.slice('1.b '.length, -1);
    expect(title.startsWith(kept)).toBe(true);
    expect(title.charAt(kept.length)).toMatch(/[ ,]/u);
  });

  it('ô không còn thì nói vậy', async () => {
    const page = await openDemo({ workbook: 'tracked' }, { to: 'front' }, () => ({ goTo: () => Promise.resolve(false) }));
    await page.press('Quá hạn');
    expect(page.words()).toContain('Không còn ô này trong tệp.');
  });
});

describe('lập báo cáo', () => {
  it('mở ở kỳ gần nhất đã qua ngày chốt, đủ từ ngày, đến ngày, hạn gửi', async () => {
    const page = await openDemo({ workbook: 'tracked' }, { to: 'report' });
    expect(page.words()).toContain('15/12/2025 đến 14/06/2026');
    expect(page.words()).toContain('20/06/2026');
    expect(page.words()).toContain('5/7 (71,4%)');
    expect(page.host.log).toEqual(['run {"command":"report","period":"2026-6T"}']);
  });

  it('kỳ chưa đến ngày chốt: ghi rõ tạm tính, chưa chốt được và nói vì sao', async () => {
    const page = await openDemo({ workbook: 'tracked' }, { to: 'report' });
    await page.choose('Quý III');
    expect(page.words()).toContain('Chưa đến ngày chốt. Số liệu tính đến 24/06/2026; báo cáo ghi rõ là tạm tính.');
    expect(page.words()).toContain('Chốt được từ sau ngày chốt số liệu (14/09/2026).');
  });

  it('kỳ đã chốt thì mở lại được', async () => {
    const page = await openDemo({ workbook: 'tracked' }, { to: 'report', period: '2026-Q1' });
    await page.press('Mở lại kỳ');
    expect(page.host.log.at(-1)).toBe('run {"command":"reopen","period":"2026-Q1"}');
    expect(page.heading()).toBe('Mở lại kỳ đã chốt');
  });

  it('“Mở lại kỳ đã chốt” trong trình đơn: mở đúng kỳ đã chốt; chưa kỳ nào chốt thì nói vậy', async () => {
    const page = await openDemo({ workbook: 'tracked' }, { to: 'report', job: 'reopen' });
    expect(page.host.log).toEqual(['run {"command":"report","period":"2026-Q1"}']);
    expect(page.words()).not.toContain('Chưa kỳ nào được chốt');
    const none = await openDemo({ workbook: 'tracked' }, { to: 'report', job: 'reopen' }, (host) =>
      seeingTracker(host, (tracker) => ({ periods: tracker.periods.map((period) => ({ ...period, frozen: false })) })),
    );
    expect(none.words()).toContain('Chưa kỳ nào được chốt nên chưa có gì để mở lại.');
    expect(none.host.log).toEqual(['run {"command":"report","period":"2026-6T"}']);
  });

  it('chỗ thiếu được nêu trong ngoặc vuông, dẫn tới Thiết lập', async () => {
    const page = await openDemo({ workbook: 'tracked' }, { to: 'report' });
    expect(page.words()).toContain('[số, ký hiệu], [họ tên người ký], [nơi nhận].');
    await page.press('Điền trong Thiết lập');
    expect(page.heading()).toBe('Thiết lập');
  });

  it('tùy chọn: hai ngày đúng mới tính', async () => {
    const page = await openDemo({ workbook: 'tracked' }, { to: 'report' });
    await page.choose('Tùy chọn');
    expect(page.host.log.at(-1)).toContain('"2026-01-01..2026-06-24"');
    const before = page.host.log.length;
    await page.type('Đến hết ngày', '31/6/2026');
    expect(page.words()).toContain('Lỗi: nhập ngày có thật, dạng 31/05/2026.');
    await page.type('Đến hết ngày', '31/12/2025');
    expect(page.words()).toContain('Lỗi: không được trước ngày đầu.');
    expect(page.host.log).toHaveLength(before);
    await page.type('Đến hết ngày', '31.5.2026');
    expect(page.host.log.at(-1)).toContain('"2026-01-01..2026-05-31"');
  });

  it('tạo báo cáo Word: giao tệp và nói tên tệp', async () => {
    const saved: string[] = [];
    const page = await openDemo({ workbook: 'tracked' }, { to: 'report' }, () => ({
      saveFile: (file) => {
        saved.push(file.name);
        return Promise.resolve();
      },
    }));
    await page.press('Tạo báo cáo Word');
    expect(saved).toEqual(['Bao cao CCHC 6 thang 2026.docx']);
    expect(page.words()).toContain('Đã tạo báo cáo Word: Bao cao CCHC 6 thang 2026.docx.');
  });

  it('đổi kỳ nhanh: chỉ số của kỳ chọn sau cùng được hiện', async () => {
    const waiting: (() => void)[] = [];
    const page = await openDemo({ workbook: 'tracked' }, { to: 'front' }, (host) => {
      const run = host.run.bind(host);
      const slow: PaneHost['run'] = async (request, watch) => {
        await new Promise<void>((resolve) => waiting.push(resolve));
        const answer = await run(request, watch);
        if (!answer.ok) return answer;
        const facts = [{ label: 'Tổng số', value: request.period === '2026-NAM' ? '38' : '12' }];
        return { ok: true, value: { ...answer.value, outcome: { ...answer.value.outcome, facts } } };
      };
      return { run: slow };
    });
    page.pane.open({ to: 'report' });
    await page.choose('Năm');
    waiting[1]?.();
    await page.settle();
    waiting[0]?.();
    await page.settle();
    const figures = [...page.document.querySelectorAll('.num dd')].map((element) => element.textContent);
    expect(figures).toEqual(['38']);
  });
});

describe('kiểm tra bảng', () => {
  it('chỉ chọn sẵn chỗ không làm mất hay đoán chữ đã gõ', async () => {
    const page = await openDemo({ workbook: 'tracked' }, { to: 'check' });
    const boxes = [...page.document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    expect(boxes.map((box) => box.checked)).toEqual([true, true, false, true]);
    expect(page.words()).toContain('Có 5 chỗ cần xem, 4 chỗ sửa được tự động. Chưa sửa gì.');
    expect(page.words()).toContain('Tự sửa trong ô: tháng 6 chỉ có 30 ngày');
  });

  it('sửa đúng các mục đã chọn', async () => {
    const page = await openDemo({ workbook: 'tracked' }, { to: 'check' });
    await page.choose('Dòng 5.a, cột Ngày hoàn thành');
    await page.press('Sửa các mục đã chọn (2)');
    expect(page.host.log).toContain('run {"command":"check","fixes":["status-n24","colour-n40"]}');
    expect(page.host.log.at(-1)).toBe('apply check');
  });

  it('không chọn mục nào thì không ghi, và nói vì sao', async () => {
    const page = await openDemo({ workbook: 'tracked' }, { to: 'check' });
    await page.press('Chọn cả 4');
    await page.press('Bỏ chọn hết');
    await page.press('Sửa các mục đã chọn (0)');
    expect(page.words()).toContain('Chưa chọn mục nào.');
    expect(page.host.log.filter((line) => line.startsWith('apply'))).toEqual([]);
  });
});

describe('tổng hợp từ xã, phường', () => {
  const collect = (change?: Parameters<typeof openDemo>[2]) => openDemo({ workbook: 'tracked' }, { to: 'collect' }, change);
  const asked = (page: Awaited<ReturnType<typeof openDemo>>) => page.host.log.filter((line) => line.startsWith('run'));

  it('chọn nhiều tệp, thêm, bỏ; xem trước rồi mới ghi', async () => {
    const page = await collect();
    page.giveFiles([page.fileOf('Thôn A.xlsx', '1'), page.fileOf('Thôn B.xlsx', '2')], [page.fileOf('Thôn C.xlsx', '3')]);
    await page.press('Chọn tệp');
    expect(page.words()).toContain('Đã chọn 2 tệp');
    expect(asked(page)).toEqual([]);
    await page.press('Thêm tệp');
    expect(page.words()).toContain('Đã chọn 3 tệp');
    await page.press('Bỏ tệp Thôn A.xlsx');
    await page.press('Xem trước');
    expect(asked(page)).toEqual([expect.stringMatching(/Thôn B\.xlsx.*Thôn C\.xlsx/u)]);
    expect(page.words()).toContain('Chưa ghi gì vào tệp.');
    await page.press('Tổng hợp');
    expect(page.host.log.at(-1)).toBe('apply collect');
  });

  it('chọn lại tệp cùng tên thì lấy tệp mới', async () => {
    const page = await collect();
    page.giveFiles([page.fileOf('Thôn A.xlsx', 'cũ')], [page.fileOf('Thôn A.xlsx', 'mới hơn')]);
    await page.press('Chọn tệp');
    await page.press('Thêm tệp');
    expect(page.words()).toContain('Đã chọn 1 tệp');
  });

  it('không chọn tệp nào thì ở lại', async () => {
    const page = await collect();
    await page.press('Chọn tệp');
    expect(page.heading()).toBe('Tổng hợp từ xã, phường');
  });

  it.each([
    ['Thôn A.xls', '“Thôn A.xls” không phải .xlsx'],
    ['Thôn A.docx', '“Thôn A.docx” không phải .xlsx'],
  ])('tệp %s bị từ chối, nêu tên và cách chữa; thử lại thì các tệp đã chọn vẫn còn', async (name, sentence) => {
    const page = await collect();
    page.giveFiles([page.fileOf('Thôn B.xlsx', '2')], [page.fileOf(name, '1')]);
    await page.press('Chọn tệp');
    await page.press('Thêm tệp');
    expect(page.heading()).toBe('Chưa tổng hợp được');
    expect(page.words()).toContain(sentence);
    await page.press('Thử lại');
    expect(page.words()).toContain('Đã chọn 1 tệp');
  });

  it('tệp bị dời đi sau khi chọn: một câu có tên tệp', async () => {
    const page = await collect();
    page.giveFiles(['Thôn A.xlsx']);
    await page.press('Chọn tệp');
    expect(page.words()).toContain('Không mở được tệp “Thôn A.xlsx”');
  });

  it('tệp hỏng: nêu từng tệp, quay lại thì còn danh sách để bỏ tệp hỏng', async () => {
    const page = await collect(() => ({
      run: (request) => {
        const issues = (request.unitFiles ?? []).map(({ name }) => ({
          code: 'xlsx-damaged',
          severity: 'error' as const,
          where: { file: name },
          message: `Tệp “${name}” bị hỏng.`,
        }));
        return Promise.resolve({ ok: false, failure: { code: 'bad-file', where: {}, workbook: 'untouched', issues, technical: '' } });
      },
    }));
    page.giveFiles([page.fileOf('Thôn A.xlsx', '1'), page.fileOf('Thôn B.xlsx', '2')]);
    await page.press('Chọn tệp');
    await page.press('Xem trước');
    expect(page.words()).toMatch(/“Thôn A\.xlsx” bị hỏng[^]*“Thôn B\.xlsx” bị hỏng/u);
    await page.press('Thử lại');
    await page.press('Bỏ tệp Thôn A.xlsx');
    expect(page.words()).toContain('Đã chọn 1 tệp');
  });
});

describe('nhắc việc', () => {
  it('mỗi đơn vị một lời nhắc để sao chép, không gửi đi', async () => {
    const copied: string[] = [];
    const page = await openDemo({ workbook: 'tracked' }, { to: 'remind' }, () => ({
      copyText: (text) => {
        copied.push(text);
        return Promise.resolve(true);
      },
    }));
    await page.press('Sao chép lời nhắc gửi Phòng Kinh tế');
    expect(copied).toHaveLength(1);
    expect(copied[0]).toMatch(/^Kính gửi Phòng Kinh tế,/u);
    expect(page.words()).toContain('Đã sao chép.');
  });

  it('không sao chép được thì chọn sẵn chữ để bấm Ctrl+C', async () => {
    const page = await openDemo({ workbook: 'tracked' }, { to: 'remind' }, () => ({ copyText: () => Promise.reject(new Error('no')) }));
    await page.press('Sao chép lời nhắc gửi Phòng Kinh tế');
    expect(page.document.getSelection()?.toString()).toContain('Kính gửi Phòng Kinh tế');
    expect(page.words()).toContain('Bấm Ctrl+C để sao chép.');
  });
});

describe('thiết lập', () => {
  it.each([
    ['Số ngày báo trước', '90', 'nhập số từ 1 đến 60.'],
    ['Số ngày báo trước', '', 'nhập số từ 1 đến 60.'],
    ['Số ngày báo trước', 'bảy', 'nhập số từ 1 đến 60.'],
    ['Ngày gửi báo cáo', '32', 'nhập số từ 1 đến 31.'],
    ['Năm kế hoạch', '26', 'nhập số từ 2000 đến 2100.'],
  ])('%s “%s”: %s', async (label, typed, sentence) => {
    const page = await openDemo({ workbook: 'tracked' }, { to: 'settings' });
    await page.type(label, typed);
    await page.press('Lưu thiết lập');
    expect(page.words()).toContain(`Lỗi: ${sentence}`);
    expect(page.words()).toContain(`${label}: ${sentence}`);
    expect(page.document.activeElement?.textContent).toContain('Chưa lưu.');
    expect(page.host.log).toEqual([]);
    await page.press(`${label}: ${sentence}`);
    expect((page.document.activeElement as HTMLInputElement).value).toBe(typed);
  });

  it('lưu tất cả ô như đã gõ, lựa chọn bằng chữ trong trang Thiết lập', async () => {
    const page = await openDemo({ workbook: 'tracked' }, { to: 'settings' });
    await page.type('Họ tên người ký', ' Lê Thị Mẫu ');
    await page.press('Lưu thiết lập');
    const request = page.host.log.find((line) => line.startsWith('run')) ?? '';
    const { settings } = JSON.parse(request.slice(4)) as { settings: Record<string, string> };
    expect(settings).toMatchObject({
      signerName: 'Lê Thị Mẫu',
      office: 'UBND xã Suối Mơ',
      planYear: '2026',
      periodPreset: 'Nghị định 09/2019/NĐ-CP',
      rollPolicy: 'Giữ nguyên',
      protectFormulas: 'Có',
    });
    expect(page.words()).toContain('Đã lưu thiết lập.');
  });

  it('câu dài hiện trọn trong ô nhiều dòng, câu ngắn trong ô một dòng', async () => {
    const long = 'Kế hoạch cải cách hành chính nhà nước năm 2026 của xã Suối Mơ';
    const page = await openDemo({ workbook: 'tracked' }, { to: 'settings' }, (host) =>
      seeingTracker(host, (tracker) => ({ settings: { ...tracker.settings, planTitle: long } })),
    );
    const title = page.document.querySelector<HTMLTextAreaElement>('[name=planTitle]');
    expect([title?.tagName, title?.rows, title?.value]).toEqual(['TEXTAREA', 2, long]);
    expect(page.document.querySelector('[name=place]')?.tagName).toBe('INPUT');
  });

  it('lưu hỏng thì “Thử lại” lưu đúng những gì đã gõ', async () => {
    const page = await openDemo({ workbook: 'tracked', failure: 'busy' }, { to: 'settings' });
    await page.type('Địa danh', 'Suối Mơ');
    await page.press('Lưu thiết lập');
    expect(page.heading()).toBe('Chưa lưu được thiết lập');
    await page.press('Thử lại');
    expect(page.host.log.filter((line) => line.includes('"place":"Suối Mơ"'))).toHaveLength(2);
  });
});

describe('lỗi', () => {
  it.each(FAILURE_CODES.filter((code) => code !== 'cancelled'))('%s: nói việc gì, tệp ra sao, cần làm gì', async (failure) => {
    const page = await openDemo({ workbook: 'tracked', failure }, { to: 'preview', request: { command: 'track' } });
    await page.press('Cập nhật');
    expect(page.heading()).toBe('Chưa cập nhật được');
    expect(page.document.querySelector('.notice.bad')?.textContent).toMatch(/\p{L}{2}.*\./u);
    expect(page.words()).toContain('Chưa có gì thay đổi trong tệp.');
    expect(page.document.querySelectorAll('ol.todo li').length).toBeGreaterThan(0);
    await page.press('Thử lại');
    expect(page.heading()).toBe('Xem trước');
  });

  it('trang bị bảo vệ: nêu trang và ô, bấm ô thì tới đó', async () => {
    const page = await openDemo({ workbook: 'tracked', failure: 'sheet-protected' }, { to: 'preview', request: { command: 'track' } });
    await page.press('Cập nhật');
    expect(page.words()).toContain('Trang “Theo dõi”: trang tính đang được bảo vệ nên không ghi được. H6:N63');
    await page.press('H6:N63');
    expect(page.host.log.at(-1)).toBe('goTo Theo dõi!H6:N63');
  });

  it('phần cho người hỗ trợ không có nội dung kế hoạch', async () => {
    const page = await openDemo({ workbook: 'tracked', failure: 'sheet-protected' }, { to: 'preview', request: { command: 'track' } });
    await page.press('Cập nhật');
    const details = page.document.querySelector('pre')?.textContent ?? '';
    expect(details).toMatch(/^Mã: sheet-protected\nViệc: Lập \/ cập nhật bảng theo dõi\nNơi: H6:N63\nLúc: \d\d\/\d\d\/\d{4} \d\d:\d\d\n/u);
    expect(details).not.toContain('Suối Mơ');
  });

  it('câu của phần lõi được hiện thay cho câu chung', async () => {
    const message = 'Ô F12 của trang “Kế hoạch” không đọc được thời gian: sửa ô đó rồi chạy lại.';
    const page = await openDemo({}, { to: 'preview', request: { command: 'track' } }, () => ({
      run: () =>
        Promise.resolve({
          ok: false,
          failure: {
            code: 'refused',
            where: {},
            workbook: 'untouched',
            issues: [{ code: 'no-plan', severity: 'error', where: { sheet: 'Kế hoạch', cell: 'F12' }, message }],
            technical: '',
          },
        }),
    }));
    expect(page.document.querySelector('.notice.bad')?.textContent).toContain(message);
    expect(page.words()).toContain('Sửa ở nơi nêu trên, rồi bấm Thử lại.');
  });

  it('câu của phần lõi không nêu nơi nào: không bảo sửa “ở nơi nêu trên”', async () => {
    const message = 'Không có lần chạy nào để khôi phục.';
    const page = await openDemo({ workbook: 'tracked' }, { to: 'preview', request: { command: 'restore' } }, () => ({
      run: () =>
        Promise.resolve({
          ok: false,
          failure: {
            code: 'refused',
            where: {},
            workbook: 'untouched',
            issues: [{ code: 'nothing-to-restore', severity: 'error', where: { file: 'Kế hoạch' }, message }],
            technical: '',
          },
        }),
    }));
    expect(page.words()).toContain(message);
    expect(page.words()).not.toContain('Cần làm');
  });

  it('máy chủ ném lỗi lúc đọc tệp: có màn hình lỗi, thử lại được, không lộ lỗi kỹ thuật', async () => {
    let broken = true;
    const page = await openDemo({}, { to: 'front' }, (host) => {
      const look = host.look.bind(host);
      return { look: () => (broken ? Promise.reject(new TypeError('Cannot read properties of null')) : look()) };
    });
    expect(page.heading()).toBe('Chưa đọc được tệp');
    expect(page.words()).toContain('Có lỗi chưa lường trước.');
    expect(page.document.body.textContent).not.toContain('Cannot read');
    broken = false;
    await page.press('Thử lại');
    expect(page.heading()).toBe('Bắt đầu');
  });
});

describe('bàn phím và trình đọc màn hình', () => {
  it('đổi màn hình thì con trỏ tới tiêu đề; lần mở đầu không giành con trỏ', async () => {
    const page = await openDemo();
    expect(page.document.activeElement).toBe(page.document.body);
    await page.press('Dùng bảng kế hoạch này');
    expect(page.document.activeElement?.textContent).toBe('Xem trước');
    expect(page.document.title).toBe('Xem trước, Theo dõi CCHC');
  });

  it('mở từ thẻ lệnh lúc đang đọc tệp: việc đó được làm sau khi đọc xong', async () => {
    const page = await openDemo({ workbook: 'tracked' }, { to: 'front' }, (host) => {
      const look = host.look.bind(host);
      return {
        look: async () => {
          await new Promise((resolve) => setTimeout(resolve, 50));
          return look();
        },
      };
    });
    page.pane.open({ to: 'settings' });
    expect(page.heading()).toBe('Đang đọc tệp');
    await page.arrive('Thiết lập');
  });

  it('chữ trong kế hoạch không bao giờ thành thẻ của trang', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const page = await openDemo({ workbook: 'tracked' }, { to: 'front' }, (host) => seeingTracker(host, () => ({ title })));
    expect(page.heading()).toBe(title);
    expect(page.document.querySelector('img')).toBeNull();
  });
});

/** The host with another answer to what is in the workbook. */
function seeing(host: PaneHost, change: (seen: WorkbookOverview) => WorkbookOverview): Partial<PaneHost> {
  const look = host.look.bind(host);
  return {
    look: async () => {
      const seen = await look();
      return seen.ok ? { ok: true, value: change(seen.value) } : seen;
    },
  };
}

function seeingTracker(host: PaneHost, change: (tracker: TrackerOverview) => Partial<TrackerOverview>): Partial<PaneHost> {
  return seeing(host, (seen) => (seen.kind === 'tracked' ? { ...seen, tracker: { ...seen.tracker, ...change(seen.tracker) } } : seen));
}

function nothingToWrite(host: PaneHost): Partial<PaneHost> {
  const run = host.run.bind(host);
  return {
    async run(request, watch) {
      const answer = await run(request, watch);
      return answer.ok ? { ok: true, value: { ...answer.value, edits: 0 } } : answer;
    },
  };
}
