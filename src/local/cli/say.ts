import type { Issue } from '../../core';
import type { ExitCode } from './cli-command';
import { sentenceOf } from './sentences';
import type { Surroundings } from './surroundings';

/** Says why a command could not go on. */
export function fail(around: Surroundings, issues: readonly Issue[], file: string): ExitCode {
  const errors = issues.filter((issue) => issue.severity === 'error');
  sayLines(
    around,
    (errors.length > 0 ? errors : issues).map((issue) => sentenceOf(issue, file)),
  );
  return 1;
}

/** Says one sentence and gives the exit code of what could not be done. */
export function refuse(around: Surroundings, sentence: string): ExitCode {
  around.say(`${sentence}\n`);
  return 1;
}

/** Says what is wrong with the call; its usage is said behind it. */
export function misused(around: Surroundings, sentence: string): ExitCode {
  around.say(`${sentence}\n`);
  return 2;
}

/** For commands that are about a period and were told none. */
export const NO_PERIOD = 'Thiếu kỳ báo cáo: thêm --period 2026-Q1.';

/** Says what a person should know of a file that was read. */
export function sayIssues(around: Surroundings, issues: readonly Issue[], file: string): void {
  sayLines(
    around,
    issues.filter((issue) => issue.severity !== 'info').map((issue) => sentenceOf(issue, file)),
  );
}

/** A screen holds so many lines; a long plan can have thousands. */
const MOST_LINES = 20;

/** Says each line; of many only the first. */
export function sayLines(around: Surroundings, lines: readonly string[]): void {
  for (const line of lines.slice(0, MOST_LINES)) around.say(`${line}\n`);
  if (lines.length > MOST_LINES) around.say(`… và ${lines.length - MOST_LINES} dòng nữa; xem đầy đủ bằng --json.\n`);
}
