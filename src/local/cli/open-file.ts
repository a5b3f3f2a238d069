import { basename } from 'node:path';
import { textToWordSnapshot } from '../../core';
import type { CommandId, CommandRequest, WordSnapshot } from '../../core';
import { emptyWorkbook, readWorkbookWithIssues } from '../../xlsx';
import type { ExitCode } from './cli-command';
import { readBytes, textOf } from './files';
import { NODE_CODEC } from './node-codec';
import type { Options } from './options';
import { fail, misused, refuse, sayIssues } from './say';
import type { Surroundings } from './surroundings';

/** A file as read: the workbook that edits go into, and the Word decision where it was one. */
export interface Opened {
  readonly bytes: Uint8Array;
  readonly workbook: CommandRequest['workbook'];
  readonly word: WordSnapshot | null;
}

/** In place of a file's name: the plan's text is piped in. */
const STANDARD_INPUT = '-';

/** Reads the file that the call names; the exit code where it cannot, after saying why. */
export async function openFile(options: Options, around: Surroundings): Promise<Opened | ExitCode> {
  if (options.file === undefined) return misused(around, 'Thiếu tên tệp.');
  if (options.file === STANDARD_INPUT) return openText(around.readInput(), '');
  around.progress?.(`Đang đọc ${options.file}`);
  const read = readBytes(options.file);
  if (!read.ok) return refuse(around, read.message);
  const file = basename(options.file);
  if (options.file.toLowerCase().endsWith('.docx')) return openWord(read.bytes, file, around);
  if (options.file.toLowerCase().endsWith('.txt')) {
    const text = textOf(read.bytes);
    return text === null
      ? refuse(around, `Tệp “${options.file}” không phải văn bản UTF-8. Mở tệp, lưu lại với mã UTF-8, rồi chạy lại.`)
      : openText(text, file);
  }
  const reading = readWorkbookWithIssues(read.bytes, file, NODE_CODEC);
  if (!reading.ok) return fail(around, [reading.issue], file);
  const { workbook, issues } = reading.value;
  sayIssues(around, issues, file);
  return { bytes: read.bytes, workbook, word: null };
}

/** A plan as text, read like a Word decision; `file` is empty where the text comes from standard input. */
function openText(text: string, file: string): Opened {
  return { bytes: emptyWorkbook(), workbook: { file, sheets: [] }, word: { ...textToWordSnapshot(text), file } };
}

/** A Word decision is imported into an empty workbook. */
async function openWord(bytes: Uint8Array, file: string, around: Surroundings): Promise<Opened | ExitCode> {
  const { readDocument } = await import('./word-files');
  const word = readDocument(bytes, file);
  return word.ok ? { bytes: emptyWorkbook(), workbook: { file, sheets: [] }, word: word.value } : fail(around, [word.issue], file);
}

/** What a command is asked for a file that was opened. */
export function requestOf(command: CommandId, { workbook, word }: Opened, options: Options, around: Surroundings): CommandRequest {
  return {
    command,
    workbook,
    word,
    asOf: options.asOf,
    now: around.now,
    year: options.year,
    planSheet: options.sheet,
    columns: options.columns,
    seen: options.seen,
    period: options.period,
  };
}

/** Opens the file and makes the request for it. */
export async function openRequest(command: CommandId, options: Options, around: Surroundings): Promise<CommandRequest | ExitCode> {
  const opened = await openFile(options, around);
  return typeof opened === 'number' ? opened : requestOf(command, opened, options, around);
}
