import { runCommandLine } from '../../../src/local/cli/run-command-line';

/** Runs the command line with nothing to read; what it printed, said, and its exit code. */
async function call(...argv: readonly string[]): Promise<{ code: number; printed: string; said: string }> {
  const printed: string[] = [];
  const said: string[] = [];
  const code = await runCommandLine(argv, {
    today: '2026-03-01',
    now: '2026-03-01 08:00',
    readInput: () => '',
    print: (text) => printed.push(text),
    say: (text) => said.push(text),
  });
  return { code, printed: printed.join(''), said: said.join('') };
}

describe('gọi sai: một câu nói chỗ sai, rồi cách dùng của đúng lệnh đó', () => {
  it.each([
    [['trak', 'a.xlsx'], 'Không có lệnh “trak”.', 'cchc time'],
    [['track', 'a.xlsx'], 'Thiếu tệp kết quả: thêm -o KẾT-QUẢ.xlsx.', 'cchc track'],
    [['track', '-o', 'b.xlsx'], 'Thiếu tên tệp.', 'cchc track'],
    [['track', 'a.xlsx', '-o'], 'Thiếu giá trị sau “-o”.', 'cchc track'],
    [['status', 'a.xlsx', '--as-off', '2026-06-20'], 'Không có tùy chọn “--as-off”.', 'cchc status'],
    [['status', 'a.xlsx', '--as-of', '20/6/2026'], 'Ngày “20/6/2026” không đúng. Viết như 2026-06-20.', 'cchc status'],
    [['read', 'a.xlsx', '--json=1'], 'Tùy chọn “--json” không có giá trị đi kèm.', 'cchc read'],
    [['read', 'a.xlsx', '--year', '26'], 'Năm “26” không đúng. Viết như 2026.', 'cchc read'],
    [['report', 'a.xlsx', '-o', 'b.docx'], 'Thiếu kỳ báo cáo: thêm --period 2026-Q1.', 'cchc report'],
    [['freeze', 'a.xlsx', '-o', 'b.xlsx'], 'Thiếu kỳ báo cáo: thêm --period 2026-Q1.', 'cchc freeze'],
    [['reopen', 'a.xlsx', '-o', 'b.xlsx'], 'Thiếu kỳ báo cáo: thêm --period 2026-Q1.', 'cchc reopen'],
    [['collect', 'a.xlsx', '-o', 'b.xlsx'], 'Thiếu tệp của các đơn vị: ghi tên sau tệp theo dõi.', 'cchc collect'],
    [
      ['track', 'kế', 'hoạch.xlsx', '-o', 'b.xlsx'],
      'Thừa “hoạch.xlsx”: lệnh này chỉ nhận một tệp. Tên có dấu cách thì đặt trong ngoặc kép.',
      'cchc track',
    ],
    [['time', 'cum-tu.txt'], 'Lệnh này không nhận tên tệp: “cum-tu.txt”.', 'cchc time'],
    [['split', 'a.xlsx'], 'Thiếu thư mục: thêm -d THƯ-MỤC.', 'cchc split'],
  ])('%j', async (argv, sentence, usage) => {
    const { code, printed, said } = await call(...argv);
    expect(code).toBe(2);
    expect(printed).toBe('');
    expect(said.split('\n')[0]).toBe(sentence);
    expect(said).toContain(`Cách dùng:\n  ${usage} `);
  });
});

const ALL = ['time', 'read', 'track', 'status', 'report', 'freeze', 'reopen', 'check', 'split', 'collect', 'remind', 'restore', 'demo'];

it.each(['bao-cao.pdf', 'bao-cao.doc', 'BAO-CAO.ODT'])('báo cáo không ghi được thành %s: nói đuôi đúng', async (output) => {
  const { code, said } = await call('report', 'a.xlsx', '--period', '2026-Q1', '-o', output);
  expect(code).toBe(1);
  expect(said).toBe(`Tên “${output}” không đúng: báo cáo được ghi thành tệp .docx. Sửa tên sau -o rồi chạy lại.\n`);
});

describe('--help nói bằng tiếng Việt rồi tiếng Anh, của mọi lệnh hay của lệnh được hỏi', () => {
  it.each([
    [['--help'], ALL],
    [['help'], ALL],
    [['track', '-h'], ['track']],
    [['--help', 'track'], ALL],
    [['split', '--help'], ['split']],
  ])('%j', async (argv, commands) => {
    const { code, printed, said } = await call(...argv);
    expect(code).toBe(0);
    expect(said).toBe('');
    const [, vietnamese = '', english = ''] = printed.split(/^(?:Cách dùng|Usage):$/mu);
    for (const help of [vietnamese, english]) expect(help.match(/(?<=^ {2}cchc )[a-z]+/gmu)).toEqual(commands);
  });

  it('mỗi tùy chọn của lệnh được giải thích bằng cả hai thứ tiếng, tùy chọn của lệnh khác thì không', async () => {
    const { printed } = await call('track', '--help');
    const flags = ['-o', '--as-of', '--sheet', '--column', '--seen', '--json'];
    expect(printed.match(/(?<=^ {2})--?[a-z-]+/gmu)).toEqual([...flags, ...flags]);
  });
});
