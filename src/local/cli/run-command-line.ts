import { parseArgs } from 'node:util';
import { basename, extname, join } from 'node:path';
import { inspectPlan, inspectStatus, isIsoDate, readTimePhrase, runCommand, samplePlan } from '../../core';
import type { CommandId, CommandOutcome, CommandRequest, Issue, WordSnapshot, WorkbookSnapshot } from '../../core';
import { readBytes, writeBytes } from './files';
import { NODE_CODEC } from './node-codec';
import { applyPatch, emptyWorkbook, readWorkbookWithIssues, workbookEnding } from '../../xlsx';
import { readDocument, writeDocument } from '../../word';
import { sentenceOf } from './sentences';
import { HELP, USAGE } from './usage';

/** What the command line needs of its surroundings, so that a test can give its own. */
export interface Surroundings {
  /** ISO date. */
  readonly today: string;
  /** "YYYY-MM-DD HH:MM" */
  readonly now: string;
  readonly readInput: () => string;
  readonly print: (text: string) => void;
  readonly say: (text: string) => void;
  /** Shows what is being done until the next message; only where somebody watches. */
  readonly progress?: (text: string) => void;
}

interface Options {
  readonly file: string | undefined;
  readonly others: readonly string[];
  readonly output: string | undefined;
  readonly asOf: string;
  readonly year: number | null;
  readonly sheet: string | null;
  readonly json: boolean;
  readonly period: string | null;
  readonly directory: string | null;
  readonly fix: boolean;
  /** "Tên cột = vai trò", as the readings in doubt name them. */
  readonly columns: readonly string[];
  /** Ids of doubts that were looked at. */
  readonly seen: readonly string[];
  /** Ids of findings to repair besides the safe ones. */
  readonly also: readonly string[];
}

/** Runs the command line; returns the exit code: 0 done, 1 could not (one sentence), 2 wrong usage. */
export function runCommandLine(argv: readonly string[], around: Surroundings): number | Promise<number> {
  const [name, ...rest] = argv;
  if (name === 'help' || argv.includes('--help') || argv.includes('-h')) {
    around.print(HELP);
    return 0;
  }
  const run = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (run === undefined) {
    around.say(name === undefined ? USAGE : `Không có lệnh “${name}”.\n${USAGE}`);
    return 2;
  }
  const options = readOptions(rest, around.today);
  if (typeof options === 'string') {
    around.say(`${options}\n${USAGE}`);
    return 2;
  }
  return run(options, around);
}

type Run = (options: Options, around: Surroundings) => number | Promise<number>;

const COMMANDS: Readonly<Record<string, Run>> = {
  time: runTime,
  read: runRead,
  status: runStatus,
  track: (options, around) => runWriting('track', options, around),
  restore: (options, around) => runWriting('restore', options, around),
  report: runReport,
  freeze: (options, around) => runWriting('freeze', options, around),
  reopen: (options, around) => runWriting('reopen', options, around),
  check: runCheck,
  split: runSplit,
  collect: runCollect,
  remind: runRemind,
  demo: runDemo,
};

function readOptions(args: readonly string[], today: string): Options | string {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o' },
        'as-of': { type: 'string' },
        year: { type: 'string' },
        sheet: { type: 'string' },
        json: { type: 'boolean' },
        period: { type: 'string' },
        directory: { type: 'string', short: 'd' },
        fix: { type: 'boolean' },
        column: { type: 'string', multiple: true },
        seen: { type: 'string', multiple: true },
        also: { type: 'string', multiple: true },
      },
    });
  } catch {
    return 'Có tùy chọn không đúng.';
  }
  const { values, positionals } = parsed;
  const asOf = values['as-of'] ?? today;
  if (!isIsoDate(asOf)) return `Ngày “${asOf}” không đúng. Viết như 2026-06-20.`;
  const year = values.year === undefined ? null : Number(values.year);
  if (year !== null && !(Number.isInteger(year) && year >= 2000 && year <= 2100))
    return `Năm “${values.year ?? ''}” không đúng. Viết như 2026.`;
  const [file, ...others] = positionals;
  return {
    file,
    others,
    output: values.output,
    asOf,
    year,
    sheet: values.sheet ?? null,
    json: values.json ?? false,
    period: values.period ?? null,
    directory: values.directory ?? null,
    fix: values.fix ?? false,
    columns: values.column ?? [],
    seen: values.seen ?? [],
    also: values.also ?? [],
  };
}

function runTime(options: Options, around: Surroundings): number {
  const lines = around
    .readInput()
    .split('\n')
    .filter((line) => line.trim() !== '');
  for (const [index, line] of lines.entries()) {
    const phrase = phraseOf(line, index + 1);
    const planYear = phrase.planYear ?? options.year ?? Number(options.asOf.slice(0, 4));
    const { schedule, reading, rules } = readTimePhrase(phrase.expr, { planYear });
    around.print(options.json ? `${JSON.stringify({ id: phrase.id, schedule, reading, rules })}\n` : `${phrase.expr}\n  → ${reading}\n`);
  }
  return 0;
}

/** A line of input: a JSON object, or plain text as the phrase itself. */
function phraseOf(line: string, number: number): { id: string; expr: string; planYear: number | null } {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && 'expr' in value && typeof value.expr === 'string') {
      const id = 'id' in value && (typeof value.id === 'string' || typeof value.id === 'number') ? String(value.id) : String(number);
      const planYear = 'planYear' in value && typeof value.planYear === 'number' ? value.planYear : null;
      return { id, expr: value.expr, planYear };
    }
  } catch {
    // Not JSON: a phrase as people write it.
  }
  return { id: String(number), expr: line, planYear: null };
}

function runRead(options: Options, around: Surroundings): number {
  const request = openRequest('track', options, around);
  if (request === null) return options.file === undefined ? 2 : 1;
  const result = inspectPlan(request);
  if (!result.ok) return fail(around, [result.issue], request.workbook.file);
  const { tasks, planYear, issues } = result.value;
  sayIssues(around, issues, request.workbook.file);
  if (options.json) around.print(`${JSON.stringify(result.value)}\n`);
  else
    around.print(
      `Năm ${planYear}, ${tasks.length} nhiệm vụ\n${tasks.map((task) => `${task.id}\t${task.title}\t${task.reading}`).join('\n')}\n`,
    );
  return 0;
}

function runStatus(options: Options, around: Surroundings): number {
  const request = openRequest('track', options, around);
  if (request === null) return options.file === undefined ? 2 : 1;
  const result = inspectStatus(request);
  if (!result.ok) return fail(around, [result.issue], request.workbook.file);
  if (options.json) around.print(`${JSON.stringify(result.value)}\n`);
  else around.print(`${result.value.lines.map((line) => `${line.id}\t${line.due ?? ''}\t${line.status}`).join('\n')}\n`);
  return 0;
}

const SAMPLE_FILE = 'ke-hoach-mau.xlsx';
const TRACKED_FILE = 'theo-doi-mau.xlsx';

/** The whole job on the sample plan, into out/: the plan as issued, and the tracked workbook made from it. */
function runDemo(options: Options, around: Surroundings): number {
  const folder = options.output ?? 'out';
  const plan = join(folder, SAMPLE_FILE);
  const fault = writeBytes(plan, applyPatch(emptyWorkbook(), { ops: samplePlan('Kế hoạch') }));
  if (fault !== null) {
    around.say(`${fault}\n`);
    return 1;
  }
  around.say(`Kế hoạch mẫu: ${plan}\n`);
  return runWriting('track', { ...options, file: plan, output: join(folder, TRACKED_FILE) }, around);
}

/** Kiểm tra bảng: lists what is damaged; with --fix repairs what can be repaired safely. */
function runCheck(options: Options, around: Surroundings): number {
  if (options.fix) return runFix(options, around);
  const request = openRequest('check', options, around);
  if (request === null) return options.file === undefined ? 2 : 1;
  const outcome = runCommand(request);
  if (!outcome.ok) return fail(around, outcome.issues, request.workbook.file);
  sayIssues(around, outcome.issues, request.workbook.file);
  if (options.json) around.print(`${JSON.stringify({ findings: outcome.findings, issues: outcome.issues })}\n`);
  else around.print(findingLines(outcome));
  return 0;
}

/** Repairs what is safe, and what was asked for by its id. */
function runFix(options: Options, around: Surroundings): number {
  if (options.also.length === 0) return runWriting('check', options, around);
  const request = openRequest('check', options, around);
  if (request === null) return options.file === undefined ? 2 : 1;
  const { findings } = runCommand(request);
  const unknown = options.also.find((id) => !findings.some((finding) => finding.id === id && finding.fixed !== null));
  if (unknown !== undefined) {
    around.say(`Không có chỗ nào mang mã “${unknown}” sửa được. Xem các mã bằng cchc check … --json.\n`);
    return 2;
  }
  const fixes = findings.filter(({ id, safe }) => safe || options.also.includes(id)).map(({ id }) => id);
  return runWriting('check', options, around, { fixes });
}

function findingLines({ findings }: CommandOutcome): string {
  if (findings.length === 0) return 'Bảng theo dõi không có chỗ nào cần sửa.\n';
  const lines = findings.map(({ id, where, message, safe, fixed }) => {
    const place = [where.sheet === undefined ? '' : `“${where.sheet}”`, where.cell ?? ''].filter((part) => part !== '').join(', ô ');
    const how = fixed === null ? 'cần người sửa' : safe ? 'sửa được bằng --fix' : `có đề xuất, chọn bằng --also "${id}"`;
    return `${place}: ${message} (${how})`;
  });
  return `${lines.join('\n')}\n`;
}

/** Chia cho xã, phường: one file for each unit in a folder; the workbook itself stays as it is. */
function runSplit(options: Options, around: Surroundings): number {
  if (options.directory === null) {
    around.say(`Thiếu thư mục: thêm -d THƯ-MỤC.\n${USAGE}`);
    return 2;
  }
  const request = openRequest('split', options, around);
  if (request === null) return options.file === undefined ? 2 : 1;
  const outcome = runCommand(request);
  if (!outcome.ok) return fail(around, outcome.issues, request.workbook.file);
  for (const { file, patch } of outcome.workbooks) {
    const fault = writeBytes(join(options.directory, file), applyPatch(emptyWorkbook(), patch));
    if (fault !== null) {
      around.say(`${fault}\n`);
      return 1;
    }
  }
  if (options.json) around.print(`${JSON.stringify({ directory: options.directory, files: outcome.workbooks.map(({ file }) => file) })}\n`);
  else around.say(`Đã ghi ${outcome.workbooks.length} tệp vào ${options.directory}.\n`);
  return 0;
}

/** Tổng hợp từ xã, phường: reads the units' files and takes over what they typed. */
function runCollect(options: Options, around: Surroundings): number {
  const unitWorkbooks: WorkbookSnapshot[] = [];
  for (const path of options.others) {
    const opened = open({ ...options, file: path }, around);
    if (opened === null) return 1;
    unitWorkbooks.push(opened.workbook);
  }
  return runWriting('collect', options, around, { unitWorkbooks });
}

function runRemind(options: Options, around: Surroundings): number {
  const request = openRequest('remind', options, around);
  if (request === null) return options.file === undefined ? 2 : 1;
  const outcome = runCommand(request);
  if (!outcome.ok) return fail(around, outcome.issues, request.workbook.file);
  if (options.json) around.print(`${JSON.stringify({ asOf: options.asOf, reminders: outcome.reminders })}\n`);
  else around.print(`${[...outcome.notes, ...outcome.reminders.map((reminder) => reminder.text)].join('\n\n')}\n`);
  return 0;
}

/** The report as a Word file, or, for a result that ends in .xlsx, as the sheet Báo cáo of the workbook. */
function runReport(options: Options, around: Surroundings): number | Promise<number> {
  if (options.period === null) {
    around.say(`Thiếu kỳ báo cáo: thêm --period 2026-Q1.\n${USAGE}`);
    return 2;
  }
  if (!(options.output?.toLowerCase().endsWith('.docx') ?? false)) return runWriting('report', options, around);
  const request = openRequest('report', options, around);
  if (request === null) return options.file === undefined ? 2 : 1;
  const outcome = runCommand(request);
  if (!outcome.ok || outcome.document === null) return fail(around, outcome.issues, request.workbook.file);
  return finishReport(outcome, options, around, options.output ?? '');
}

async function finishReport(outcome: CommandOutcome, options: Options, around: Surroundings, output: string): Promise<number> {
  if (outcome.document === null) return 1;
  const fault = writeBytes(output, await writeDocument(outcome.document));
  if (fault !== null) {
    around.say(`${fault}\n`);
    return 1;
  }
  report(outcome, options, around);
  return 0;
}

/** A command that writes a workbook: read, run, apply, write at once or not at all. */
function runWriting(command: CommandId, options: Options, around: Surroundings, extra: Partial<CommandRequest> = {}): number {
  if (options.output === undefined) {
    around.say(`Thiếu tệp kết quả: thêm -o KẾT-QUẢ.xlsx.\n${USAGE}`);
    return 2;
  }
  const work = workOut(command, options, around, extra);
  if (typeof work === 'number') return work;
  const misnamed = wrongEnding(options.output, workbookEnding(work.bytes));
  if (misnamed !== null) {
    around.say(`${misnamed}\n`);
    return 1;
  }
  around.progress?.(`Đang ghi ${options.output}`);
  const bytes = patched(work.bytes, work.outcome, around);
  if (bytes === null) return 1;
  const fault = writeBytes(options.output, bytes);
  if (fault !== null) {
    around.say(`${fault}\n`);
    return 1;
  }
  sayIssues(around, work.outcome.issues, work.file);
  report(work.outcome, options, around);
  return 0;
}

/** Endings by which programs decide how to open a file. */
const KNOWN_ENDINGS = ['.xlsx', '.xlsm', '.xltx', '.xltm', '.xlsb', '.xls', '.ods', '.csv', '.docx', '.doc', '.pdf'];

/** A sentence where a workbook of this kind would not open under that name; null where it would. */
function wrongEnding(output: string, ending: string): string | null {
  const given = extname(output).toLowerCase();
  if (given === ending || !KNOWN_ENDINGS.includes(given)) return null;
  const why = ending === '.xlsx' ? 'kết quả là một bảng tính' : `tệp gốc là tệp ${ending}`;
  return `Tên “${output}” không đúng: ${why} nên tên phải có đuôi ${ending}, nếu không Excel không mở được. Sửa tên sau -o rồi chạy lại.`;
}

/** The outcome of a command with the bytes that it is for, or the exit code. What was read is let go here: long plans are large. */
function workOut(
  command: CommandId,
  options: Options,
  around: Surroundings,
  extra: Partial<CommandRequest>,
): { readonly bytes: Uint8Array; readonly outcome: CommandOutcome; readonly file: string } | number {
  const opened = open(options, around);
  if (opened === null) return options.file === undefined ? 2 : 1;
  const request = { ...requestOf(command, opened, options, around), ...extra };
  const { file } = request.workbook;
  around.progress?.(`Đang xử lý ${file}`);
  const outcome = runCommand(request);
  return outcome.ok ? { bytes: opened.bytes, outcome, file } : fail(around, outcome.issues, file);
}

/** The file with the patch, or a sentence where it cannot be written without breaking the file or somebody's protection. */
function patched(bytes: Uint8Array, outcome: CommandOutcome, around: Surroundings): Uint8Array | null {
  try {
    return applyPatch(bytes, outcome.patch, NODE_CODEC);
  } catch (error) {
    around.say(`${error instanceof Error ? error.message : String(error)}\nChưa ghi gì vào tệp.\n`);
    return null;
  }
}

function report(outcome: CommandOutcome, options: Options, around: Surroundings): void {
  const { facts, notes, review, columns, issues, findings } = outcome;
  const isChanged = outcome.patch.ops.length > 0;
  if (options.json) {
    around.print(`${JSON.stringify({ output: options.output, changed: isChanged, facts, notes, review, columns, findings, issues })}\n`);
    return;
  }
  for (const { label, value } of facts) around.say(`${label}: ${value}\n`);
  sayLines(around, notes);
  if (review.length > 0) {
    const more = review.length > MOST_PLACES ? ` và ${review.length - MOST_PLACES} chỗ nữa` : '';
    const named = review.slice(0, MOST_PLACES).map((item) => item.id);
    around.say(`Cần xem lại ${review.length} chỗ: ${named.join(', ')}${more} (xem cột “Cách hiểu”).\n`);
  }
  around.say(`Đã ghi: ${options.output ?? ''}\n`);
}

interface Opened {
  readonly bytes: Uint8Array;
  readonly workbook: CommandRequest['workbook'];
  readonly word: WordSnapshot | null;
}

function open(options: Options, around: Surroundings): Opened | null {
  if (options.file === undefined) {
    around.say(`Thiếu tên tệp.\n${USAGE}`);
    return null;
  }
  around.progress?.(`Đang đọc ${options.file}`);
  const read = readBytes(options.file);
  if (!read.ok) {
    around.say(`${read.message}\n`);
    return null;
  }
  if (options.file.toLowerCase().endsWith('.docx')) return openWord(read.bytes, options.file, around);
  const file = basename(options.file);
  const reading = readWorkbookWithIssues(read.bytes, file, NODE_CODEC);
  if (!reading.ok) {
    fail(around, [reading.issue], file);
    return null;
  }
  const { workbook, issues } = reading.value;
  sayIssues(around, issues, file);
  return { bytes: read.bytes, workbook, word: null };
}

/** A Word decision is imported into an empty workbook. */
function openWord(bytes: Uint8Array, path: string, around: Surroundings): Opened | null {
  const file = basename(path);
  const word = readDocument(bytes, file);
  if (!word.ok) {
    fail(around, [word.issue], file);
    return null;
  }
  return { bytes: emptyWorkbook(), workbook: { file, sheets: [] }, word: word.value };
}

function openRequest(command: CommandId, options: Options, around: Surroundings): CommandRequest | null {
  const opened = open(options, around);
  return opened === null ? null : requestOf(command, opened, options, around);
}

function requestOf(command: CommandId, { workbook, word }: Opened, options: Options, around: Surroundings): CommandRequest {
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

function fail(around: Surroundings, issues: readonly Issue[], file: string): number {
  const errors = issues.filter((issue) => issue.severity === 'error');
  sayLines(
    around,
    (errors.length > 0 ? errors : issues).map((issue) => sentenceOf(issue, file)),
  );
  return 1;
}

function sayIssues(around: Surroundings, issues: readonly Issue[], file: string): void {
  sayLines(
    around,
    issues.filter((issue) => issue.severity !== 'info').map((issue) => sentenceOf(issue, file)),
  );
}

/** A screen holds so many lines; a long plan can have thousands. */
const MOST_LINES = 20;
const MOST_PLACES = 10;

function sayLines(around: Surroundings, lines: readonly string[]): void {
  for (const line of lines.slice(0, MOST_LINES)) around.say(`${line}\n`);
  if (lines.length > MOST_LINES) around.say(`… và ${lines.length - MOST_LINES} dòng nữa; xem đầy đủ bằng --json.\n`);
}
