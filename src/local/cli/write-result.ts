import { extname } from 'node:path';
import { runCommand } from '../../core';
import type { CommandId, CommandOutcome, CommandRequest } from '../../core';
import { applyPatchAsync, workbookEnding } from '../../xlsx';
import type { ExitCode } from './cli-command';
import { writeBytes } from './files';
import { NODE_CODEC } from './node-codec';
import { openFile, requestOf } from './open-file';
import type { Options } from './options';
import { fail, misused, refuse, sayIssues, sayLines } from './say';
import type { Surroundings } from './surroundings';

/** A command that writes a workbook: read, run, apply, write at once or not at all. */
export async function runWriting(
  command: CommandId,
  options: Options,
  around: Surroundings,
  extra: Partial<CommandRequest> = {},
): Promise<ExitCode> {
  if (options.output === undefined) return misused(around, 'Thiếu tệp kết quả: thêm -o KẾT-QUẢ.xlsx.');
  const work = await workOut(command, options, around, extra);
  if (typeof work === 'number') return work;
  const misnamed = wrongEnding(options.output, workbookEnding(work.bytes));
  if (misnamed !== null) return refuse(around, misnamed);
  around.progress?.(`Đang ghi ${options.output}`);
  const bytes = await patched(work, around);
  if (bytes === null) return 1;
  const fault = writeBytes(options.output, bytes);
  if (fault !== null) return refuse(around, fault);
  sayIssues(around, work.outcome.issues, work.file);
  sayOutcome(work.outcome, work.outcome.patch.ops.length > 0, options, around);
  return 0;
}

/** Says what was found and written; as one JSON document where that was asked for. `changed`: the result is not what stood before. */
export function sayOutcome(outcome: CommandOutcome, changed: boolean, options: Options, around: Surroundings): void {
  const { facts, notes, review, columns, issues, findings } = outcome;
  if (options.json) {
    around.print(`${JSON.stringify({ output: options.output, changed, facts, notes, review, columns, findings, issues })}\n`);
    return;
  }
  for (const { label, value } of facts) around.say(`${label}: ${value}\n`);
  sayLines(around, notes);
  if (review.length > 0) {
    around.say(`Cần xem lại ${review.length} chỗ:\n`);
    for (const { title } of review.slice(0, MOST_PLACES)) around.say(`- ${title}\n`);
    if (review.length > MOST_PLACES) around.say(`- và ${review.length - MOST_PLACES} chỗ nữa.\n`);
  }
  around.say(`Đã ghi: ${options.output ?? ''}\n`);
}

const MOST_PLACES = 10;

/** Endings by which programs decide how to open a file. */
const KNOWN_ENDINGS = ['.xlsx', '.xlsm', '.xltx', '.xltm', '.xlsb', '.xls', '.ods', '.csv', '.txt', '.docx', '.doc', '.pdf', '.json'];

/** A sentence where a workbook of this kind would not open under that name; null where it would. */
function wrongEnding(output: string, ending: string): string | null {
  const given = extname(output).toLowerCase();
  if (given === ending || !KNOWN_ENDINGS.includes(given)) return null;
  const why = ending === '.xlsx' ? 'kết quả là một bảng tính' : `tệp gốc là tệp ${ending}`;
  return `Tên “${output}” không đúng: ${why} nên tên phải có đuôi ${ending}, nếu không Excel không mở được. Sửa tên sau -o rồi chạy lại.`;
}

/** The outcome of a command with the bytes that it is for, or the exit code. What was read is let go here: long plans are large. */
async function workOut(
  command: CommandId,
  options: Options,
  around: Surroundings,
  extra: Partial<CommandRequest>,
): Promise<{ readonly bytes: Uint8Array; readonly outcome: CommandOutcome; readonly file: string } | ExitCode> {
  const opened = await openFile(options, around);
  if (typeof opened === 'number') return opened;
  const request = { ...requestOf(command, opened, options, around), ...extra };
  const { file } = request.workbook;
  around.progress?.(`Đang xử lý ${file}`);
  const outcome = runCommand(request);
  return outcome.ok ? { bytes: opened.bytes, outcome, file } : fail(around, outcome.issues, file);
}

/** The file with the patch, or null after a sentence where it cannot be written without breaking the file or somebody's protection. */
async function patched(
  { bytes, outcome, file }: { readonly bytes: Uint8Array; readonly outcome: CommandOutcome; readonly file: string },
  around: Surroundings,
): Promise<Uint8Array | null> {
  try {
    return await applyPatchAsync(bytes, outcome.patch, NODE_CODEC);
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    around.say(`${file === '' ? '' : `${file}: `}${sentence} Chưa ghi gì vào tệp.\n`);
    return null;
  }
}
