import type { CliCommand } from './cli-command';
import { CLI_COMMANDS } from './commands/index';

/** How commands are called: one of them where a call was wrong, or all. */
export function usageOf(commands: readonly CliCommand[]): string {
  return `Cách dùng:\n${commands.map(({ usage }) => `  cchc ${usage}\n`).join('')}`;
}

/** What --help prints: both languages. */
export function helpText(): string {
  const commands = Object.values(CLI_COMMANDS);
  return `${usageOf(commands)}
Kết quả chính in ra đầu ra chuẩn khi có --json, lời nhắn in ra đầu ra lỗi. Mã thoát: 0 xong, 1 không làm được, 2 dùng sai.
Tệp .txt là văn bản kế hoạch chép ra; dấu - là văn bản đưa vào từ đầu vào chuẩn.

Usage:
${commands.map(({ english }) => englishLines(english)).join('')}
--json prints one JSON document on standard output; messages go to standard error. Exit 0 done, 1 could not, 2 wrong usage.
`;
}

const COLUMN = 54;

/** A usage, and what it does: behind it where it fits, else below. */
function englishLines({ usage, does }: CliCommand['english']): string {
  const lines = `  cchc ${usage}`;
  return lines.length < COLUMN ? `${lines.padEnd(COLUMN)}${does}\n` : `${lines}\n${' '.repeat(COLUMN)}${does}\n`;
}
