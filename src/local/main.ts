import { readFileSync, writeSync } from 'node:fs';
import { localDate, localTime } from './cli/clock';
import { textOfInput } from './cli/files';
import { runCommandLine } from './cli/run-command-line';

let isProgressShown = false;

// The only entry of the command line: everything that may fail in an unforeseen way ends here, in a sentence.
try {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    today: localDate(),
    now: localTime(),
    readInput: () => textOfInput(readFileSync(0)),
    print: (text) => {
      clearProgress();
      writeAll(1, text);
    },
    say: (text) => {
      clearProgress();
      writeAll(2, text);
    },
    progress: (text) => {
      if (!process.stderr.isTTY) return;
      clearProgress();
      writeAll(2, `${text}…`);
      isProgressShown = true;
    },
  });
} catch (error) {
  clearProgress();
  const cause = error instanceof Error ? error.message : String(error);
  writeAll(2, `Lỗi ngoài dự kiến, chưa ghi gì vào tệp. Gửi dòng này cho người hỗ trợ: ${cause.split('\n')[0] ?? ''}\n`);
  process.exitCode = 1;
}

/** Takes the last line of progress off the terminal. */
function clearProgress(): void {
  if (isProgressShown) writeAll(2, '\r\u001B[K');
  isProgressShown = false;
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
