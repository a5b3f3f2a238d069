import { unitTasks } from '../steps/commune-sheet';
import { evaluateTracker } from '../steps/evaluate';
import { formatDate } from '../model/calendar-date';
import type { CommandOutcome, CommandRequest, Fact, TracedParagraph } from '../model/command';
import type { ParagraphBlock, ReportDocument } from '../model/document';
import type { ScoreRule } from '../model/completion-score';
import type { Issue, Result } from '../model/issue';
import type { ReportPeriod } from '../model/report-period';
import type { CellInput, PatchOp, SheetSnapshot, WorkbookSnapshot } from '../model/sheet';
import type { Settings } from '../model/settings';
import type { TrackerFound } from '../model/tracker';
import { listColumn } from '../read/our-sheet';
import { readSettings, readUnits, SETTING_COLUMNS } from '../read/read-settings';
import { findTracker } from '../read/read-tracker';
import { renderFrozen } from '../render/render-frozen';
import { readReportSheet, renderReportSheet, type ReportSheetFound } from '../render/render-report-sheet';
import { withEarlierResults, type EarlierPeriod } from '../report/earlier-results';
import { frozenLines, readFrozen, type FrozenPeriod } from '../report/freeze';
import type { ReportInput } from '../report/report-context';
import { makeReport, missingSettings } from '../report/report-document';
import { cautions } from '../report/report-paragraphs';
import { makeReportSheet } from '../report/report-sheet';
import { readPeriod } from '../schedule/report-periods';
import { scoreRuleOf } from '../steps/score-settings';
import { periodRules } from '../steps/period-settings';
import { makeIssue } from '../text/messages';
import { FROZEN_HEADINGS } from '../text/report-text';
import { periodSheets, type PeriodSheet } from '../read/period-sheets';
import { isOfPeriod, periodOfFrozen } from '../steps/period-of-sheet';
import { sheetNames } from '../steps/sheet-names';
import { failure, loggedOps, stampOf } from './track';
import { SETTING_TABLE } from '../model/settings-table';
import { cellName } from '../model/address';

interface Opened {
  readonly found: TrackerFound;
  readonly settings: Settings;
  /** 0-based row of each setting in Thiết lập. */
  readonly settingRows: ReadonlyMap<keyof Settings, number>;
  /** The column of their values. */
  readonly settingColumn: number;
  readonly period: ReportPeriod;
  readonly scoreRule: ScoreRule | null;
  readonly issues: readonly Issue[];
}

/** Lập báo cáo: the figures and the text of a period, as a Word document and as the sheet Báo cáo <kỳ>. */
export function report(request: CommandRequest): CommandOutcome {
  const opened = open(request);
  if (!opened.ok) return failure(request, [opened.issue]);
  const { settings, settingRows, settingColumn, period, issues } = opened.value;
  const present = reportSheetOf(request.workbook, period);
  const input = reportInput(request, opened.value, present?.handWritten ?? {});
  const model = makeReportSheet(input);
  const document = makeReport(input);
  const name = present?.sheet.name ?? freeName(request.workbook, model.sheet);
  const documentOnly = request.documentOnly ?? false;
  const ops = documentOnly ? [] : renderReportSheet(model, period.id, name, settings, present);
  const written = ops.length === 0 ? `Trang “${name}” không có gì thay đổi.` : `${present === null ? 'Thêm' : 'Cập nhật'} trang “${name}”.`;
  const missing = missingSettings(settings).map((id) => {
    const label = SETTING_TABLE.find((row) => row.id === id)?.label ?? id;
    const row = settingRows.get(id);
    return row === undefined ? label : `${label} (ô ${cellName(row, settingColumn)})`;
  });
  const figures = model.sections.find((section) => section.id === 'figures')?.blocks.find((block) => block.kind === 'figures');
  const facts: Fact[] = [
    { label: 'Kỳ báo cáo', value: period.words },
    { label: 'Số liệu', value: `${formatDate(period.from)} – ${formatDate(period.to)}` },
    ...(period.sendBy === null ? [] : [{ label: 'Gửi trước', value: formatDate(period.sendBy) }]),
    ...(figures?.kind === 'figures'
      ? figures.rows.map((row) => ({ label: row.label, value: row.value === null ? row.text : String(row.value) }))
      : []),
  ];
  const notes = [
    ...(documentOnly ? [] : [written]),
    ...cautions(input.tracker, period),
    ...(request.asOf < period.to ? [`Kỳ chưa kết thúc (chốt ngày ${formatDate(period.to)}); số liệu là tạm tính.`] : []),
  ];
  const overwritten = (present?.overwritten ?? []).map(({ row, column, value }): CellInput[] => [
    stampOf(request.now),
    'Thay chữ',
    null,
    `Ô ${cellName(row, column)} của trang “${name}” được tính lại`,
    String(value),
    null,
    null,
  ]);
  const base = failure(request, [...issues, ...missingIssue(missing)]);
  const summary: CellInput[] = [stampOf(request.now), 'Lập báo cáo', null, `Báo cáo ${period.words}`, null, null, null];
  return {
    ...base,
    ok: true,
    facts,
    notes,
    patch: { ops: ops.length === 0 ? [] : withLog(request, ops, [summary, ...overwritten], settings) },
    document,
    paragraphs: tracedParagraphs(document, opened.value.found),
  };
}

function missingIssue(names: readonly string[]): Issue[] {
  return names.length === 0 ? [] : [makeIssue('report-facts-missing', 'warning', {}, { names: names.join(', ') })];
}

const HEADINGS: readonly ParagraphBlock['role'][] = ['title', 'heading1', 'heading2'];

/** The running text of the report, each paragraph with the cells of its rows in Theo dõi. */
function tracedParagraphs(document: ReportDocument, { sheet, columns, rows }: TrackerFound): TracedParagraph[] {
  const column = columns.get('title') ?? 0;
  const cells = new Map(rows.map((row) => [row.id, cellName(row.row, column)]));
  return (document.sections[0]?.blocks ?? []).flatMap((block): TracedParagraph[] => {
    if (block.kind !== 'paragraph') return [];
    const lines = block.lineIds.flatMap((id) => {
      const cell = cells.get(id);
      return cell === undefined ? [] : [{ id, where: { sheet: sheet.name, cell } }];
    });
    return [{ heading: HEADINGS.includes(block.role), text: block.runs.map((run) => run.text).join(''), lines }];
  });
}

/** Chốt kỳ: freezes the lines into Kỳ <kỳ> and empties the answers of the next period. */
export function freeze(request: CommandRequest): CommandOutcome {
  const opened = open(request);
  if (!opened.ok) return failure(request, [opened.issue]);
  const { found, settings, period, issues } = opened.value;
  if (frozenSheetOf(request.workbook, period) !== null)
    return failure(request, [makeIssue('already-frozen', 'error', {}, { period: period.words })]);
  const tracker = evaluateTracker(found, request.workbook, settings, period.to);
  const frozen = frozenLines(tracker, period);
  const name = freeName(request.workbook, frozen.sheet);
  const emptied = emptyAnswers(found, period.to);
  const ops: PatchOp[] = [...renderFrozen(frozen, period.id, name, settings), ...emptied];
  const summary: CellInput[] = [
    stampOf(request.now),
    'Chốt kỳ',
    null,
    `Chốt số liệu ${period.words} vào trang “${name}”`,
    null,
    null,
    null,
  ];
  return {
    ...failure(request, issues),
    ok: true,
    facts: [
      { label: 'Kỳ', value: period.words },
      { label: 'Chốt số liệu', value: formatDate(period.to) },
      { label: 'Dòng theo dõi', value: String(frozen.rows.length) },
    ],
    notes: [
      `Thêm trang “${name}” với ${frozen.rows.length} dòng.`,
      ...(emptied.length === 0
        ? []
        : [
            `Để trống lại cột “Trả lời kỳ” và “Kết quả trong kỳ” của ${emptied.length} dòng chưa hoàn thành; nội dung cũ nằm trong trang vừa thêm và vẫn được kể trong báo cáo cộng dồn.`,
          ]),
    ],
    patch: { ops: withLog(request, ops, [summary], settings) },
  };
}

/** Mở lại kỳ đã chốt: puts the answers back where the next period's were not typed yet, and takes the frozen sheet away. */
export function reopen(request: CommandRequest): CommandOutcome {
  const opened = open(request);
  if (!opened.ok) return failure(request, [opened.issue]);
  const { found, settings, period, issues } = opened.value;
  const sheet = frozenSheetOf(request.workbook, period);
  if (sheet === null) return failure(request, [makeIssue('not-frozen', 'error', {}, { period: period.words })]);
  const ops = answersBack(found, sheet);
  const kept =
    ops.kept.length === 0
      ? []
      : [
          `Giữ nguyên ${ops.kept.length} dòng đã có nội dung mới: ${ops.kept.slice(0, 8).join(', ')}; nội dung cũ của các dòng này được ghi vào Nhật ký.`,
        ];
  const summary: CellInput[] = [
    stampOf(request.now),
    'Mở lại kỳ',
    null,
    `Mở lại ${period.words}, bỏ trang “${sheet.name}”`,
    null,
    null,
    null,
  ];
  const lost = ops.lost.map(({ id, text }): CellInput[] => [
    stampOf(request.now),
    'Mở lại kỳ',
    id,
    'Nội dung của kỳ đã chốt',
    text,
    null,
    null,
  ]);
  return {
    ...failure(request, issues),
    ok: true,
    notes: [`Bỏ trang “${sheet.name}”, trả nội dung đã chốt về bảng theo dõi.`, ...kept],
    patch: { ops: withLog(request, [...ops.ops, { op: 'deleteSheet', sheet: sheet.name }], [summary, ...lost], settings) },
  };
}

function open(request: CommandRequest): Result<Opened> {
  const { workbook } = request;
  const found = findTracker(workbook);
  if (found === null) return { ok: false, issue: makeIssue('no-tracker', 'error', { file: workbook.file }, {}) };
  const { settings, place, rows, issues } = readSettings(workbook);
  const periods = periodRules(workbook, settings);
  const period = readPeriod(request.period ?? '', periods.rules);
  if (!period.ok) return period;
  const score = scoreRuleOf(workbook);
  return {
    ok: true,
    value: {
      found,
      settings,
      settingRows: rows,
      settingColumn: place === null ? SETTING_COLUMNS.value : listColumn(place, SETTING_COLUMNS.value),
      period: period.value,
      scoreRule: score.rule,
      issues: [...issues, ...periods.issues, ...score.issues],
    },
  };
}

function reportInput(
  request: CommandRequest,
  { found, settings, period, scoreRule }: Opened,
  handWritten: Readonly<Record<string, string>>,
): ReportInput {
  const { workbook } = request;
  // A report made before the cut-off says how things stand on its own day, not what may be overdue by then.
  const tracker = evaluateTracker(found, workbook, settings, request.asOf < period.to ? request.asOf : period.to);
  return {
    tracker: withEarlierResults(tracker, earlierPeriods(workbook, period, settings)),
    period,
    settings,
    units: readUnits(workbook),
    previous: previousPeriod(workbook, period),
    planDocument: settings.planDocument === '' ? null : settings.planDocument,
    scoreRule,
    handWritten,
    today: request.asOf,
    unitTasks: unitTasks(workbook, found, period.to, settings.dueSoonDays),
  };
}

/** The latest frozen period that closed before this one. */
function previousPeriod(workbook: WorkbookSnapshot, period: ReportPeriod): FrozenPeriod | null {
  const frozen = frozenPeriods(workbook)
    .filter(({ asOf }) => asOf < period.to)
    .sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
  return frozen[0] ?? null;
}

/** Frozen periods that lie inside this one: a cumulative report tells their results too. */
function earlierPeriods(workbook: WorkbookSnapshot, period: ReportPeriod, settings: Settings): EarlierPeriod[] {
  const { rules } = periodRules(workbook, settings);
  return frozenPeriods(workbook).flatMap((frozen): EarlierPeriod[] => {
    const own = periodOfFrozen(frozen.found, rules);
    const isInside = own !== null && own.from >= period.from && frozen.asOf < period.to;
    return isInside ? [{ ...frozen, label: own.label }] : [];
  });
}

/** The frozen periods that can be read, each with its sheet. */
function frozenPeriods(workbook: WorkbookSnapshot): (FrozenPeriod & { readonly found: PeriodSheet })[] {
  return periodSheets(workbook).flatMap((found) => {
    const read = found.kind === 'frozen' ? readFrozen(found.sheet.values, found.sheet.name) : null;
    return read?.ok === true ? [{ ...read.value, found }] : [];
  });
}

/** The sheet of a frozen period; null when it was not frozen. */
export function frozenSheetOf(workbook: WorkbookSnapshot, period: ReportPeriod): SheetSnapshot | null {
  return periodSheets(workbook).find((found) => found.kind === 'frozen' && isOfPeriod(found, period))?.sheet ?? null;
}

function reportSheetOf(workbook: WorkbookSnapshot, period: ReportPeriod): ReportSheetFound | null {
  const found = periodSheets(workbook).find((sheet) => sheet.kind === 'report' && isOfPeriod(sheet, period));
  return found === undefined ? null : readReportSheet(found.sheet);
}

function freeName(workbook: WorkbookSnapshot, name: string): string {
  const taken = new Set(workbook.sheets.map((sheet) => sheet.name.toLocaleLowerCase('vi')));
  const plain = name.slice(0, 31);
  let free = plain;
  for (let copy = 2; taken.has(free.toLocaleLowerCase('vi')); copy += 1) free = `${plain.slice(0, 27)} (${copy})`;
  return free;
}

const PERIOD_FIELDS = ['answer', 'result'] as const;

/** A finished line keeps its result; the answers of open and continuous lines begin anew. */
function emptyAnswers(found: TrackerFound, cutOff: string): PatchOp[] {
  return found.rows.flatMap((row) => {
    const isLine = row.kind === 'NV' || row.kind === 'DG';
    const isDone = row.entry.done !== null && row.entry.done <= cutOff;
    const typed = PERIOD_FIELDS.filter((field) => row.entry[field] !== null);
    if (!isLine || isDone || typed.length === 0) return [];
    return typed.map((field): PatchOp => ({
      op: 'setCells',
      sheet: found.sheet.name,
      row: row.row,
      column: found.columns.get(field) ?? 0,
      cells: [[null]],
    }));
  });
}

interface AnswersBack {
  readonly ops: readonly PatchOp[];
  readonly kept: readonly string[];
  readonly lost: readonly { readonly id: string; readonly text: string }[];
}

function answersBack(found: TrackerFound, sheet: SheetSnapshot): AnswersBack {
  const header = sheet.values[2] ?? [];
  const headings = FROZEN_HEADINGS;
  const column = (heading: string): number => header.findIndex((value) => value === heading);
  const ops: PatchOp[] = [];
  const kept = new Set<string>();
  const lost: { id: string; text: string }[] = [];
  for (const cells of sheet.values.slice(3)) {
    const id = cells[column(headings.id)];
    const row = found.rows.find((candidate) => candidate.id === id);
    if (typeof id !== 'string') continue;
    for (const field of PERIOD_FIELDS) {
      const old = cells[column(headings[field])];
      if (typeof old !== 'string' || old === '' || row?.entry[field] === old) continue;
      if (row?.entry[field] !== null) {
        kept.add(id);
        lost.push({ id, text: old });
        continue;
      }
      ops.push({ op: 'setCells', sheet: found.sheet.name, row: row.row, column: found.columns.get(field) ?? 0, cells: [[old]] });
    }
  }
  return { ops, kept: [...kept], lost };
}

/** Adds the lines of Nhật ký and what is needed to take the run back. */
export function withLog(
  request: CommandRequest,
  ops: readonly PatchOp[],
  rows: readonly (readonly CellInput[])[],
  settings: Settings,
): PatchOp[] {
  const names = sheetNames(request.workbook);
  return loggedOps({ request, ops, rows, changes: [], model: null, names, font: settings.font });
}
