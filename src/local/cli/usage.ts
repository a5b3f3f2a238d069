import type { CliCommand, Usage } from './cli-command';

/** How commands are called: one of them where a call was wrong, or all. */
export function usageOf(commands: readonly CliCommand[]): string {
  return `Cách dùng:\n${commands.map(({ vietnamese }) => `  cchc ${vietnamese.call}\n`).join('')}`;
}

/** What --help prints of some commands: how they are called, what they do, and their options, in Vietnamese and then in English. */
export function helpText(commands: readonly CliCommand[]): string {
  const calls = commands.map(({ vietnamese }) => vietnamese.call).join(' ');
  const options = OPTIONS.filter(([flag]) => calls.includes(flag));
  return `Cách dùng:
${usageLines(commands.map(({ vietnamese }) => vietnamese))}
${optionLines(options.map(([flag, vietnamese]) => [flag, vietnamese]))}
Kết quả chính in ra đầu ra chuẩn, lời nhắn in ra đầu ra lỗi. Mã thoát: 0 xong, 1 không làm được, 2 dùng sai.

Usage:
${usageLines(commands.map(({ english }) => english))}
${optionLines(options.map(([flag, , english]) => [flag, english]))}
Results go to standard output, messages to standard error. Exit 0 done, 1 could not, 2 wrong usage.
`;
}

/** What each option is for, in Vietnamese and in English. */
const OPTIONS: readonly (readonly [flag: string, vietnamese: string, english: string])[] = [
  ['-o', 'tệp kết quả, có thể là chính tệp đã cho; với demo là thư mục', 'the file to write, may be the given file; for demo a folder'],
  ['-d', 'thư mục để các tệp của đơn vị', 'the folder for the files of the units'],
  ['--as-of', 'tính đến ngày nào, viết như 2026-06-20; không ghi thì là hôm nay', 'the day that counts, as 2026-06-20; today if not given'],
  [
    '--period',
    'kỳ: 2026-Q1, 2026-6T, 2026-Q3, 2026-9T, 2026-NAM hoặc từ ngày..đến ngày',
    'a quarter, 6T, 9T, NAM (the year), or first day..last day',
  ],
  ['--year', 'năm của kế hoạch, khi không thấy trong tệp', 'the year of the plan, where the file does not say it'],
  ['--sheet', 'trang có kế hoạch, khi có nhiều trang giống kế hoạch', 'the sheet of the plan, where several look like one'],
  [
    '--column',
    'cho biết một cột là gì, như "Đầu mối = Cơ quan chủ trì"; được nhớ trong Thiết lập',
    'what a column is; kept in the workbook',
  ],
  [
    '--seen',
    'đã xem chỗ cần xem lại mang mã này; được nhớ trong Thiết lập',
    'a doubt, by its id, that was looked at; kept in the workbook',
  ],
  ['--fix', 'sửa những chỗ sửa được an toàn, ghi ra tệp kết quả', 'repair what is safe, and write the result'],
  ['--also', 'sửa cả chỗ mang mã này (các mã có trong danh sách của check)', 'repair the finding of this id as well'],
  ['--json', 'in kết quả thành một văn bản JSON', 'print the result as one JSON document'],
];

function usageLines(usages: readonly Usage[]): string {
  return usages.map(({ call, does }) => `  cchc ${call}\n      ${does}\n`).join('');
}

function optionLines(options: readonly (readonly [flag: string, does: string])[]): string {
  return options.map(([flag, does]) => `  ${flag.padEnd(FLAG_WIDTH)}${does}\n`).join('');
}

const FLAG_WIDTH = 11;
