import { readFileSync, writeSync } from 'node:fs';
import { localDate, localTime } from './cli/clock';
import { runCommandLine } from './cli/run-command-line';

// The only entry of the command line: everything that may fail in an unforeseen way ends here, in a sentence.
try {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    today: localDate(),
    now: localTime(),
    readInput: () => readFileSync(0, 'utf8'),
    print: (text) => {
      writeAll(1, text);
    },
    say: (text) => {
      writeAll(2, text);
    },
  });
} catch (error) {
  const cause = error instanceof Error ? error.message : String(error);
  writeAll(2, `Lỗi ngoài dự kiến, chưa ghi gì vào tệp. Gửi dòng này cho người hỗ trợ: ${cause.split('\n')[0] ?? ''}\n`);
  process.exitCode = 1;
}

/** Writes all of a text, also to a pipe that takes it piece by piece. */
function writeAll(descriptor: number, text: string): void {
  let rest = Buffer.from(text, 'utf8');
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}
