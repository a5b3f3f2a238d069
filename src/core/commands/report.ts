import { cellName } from '../model/address';
import { formatDate } from '../model/calendar-date';
import type { CommandOutcome, CommandRequest, Fact, TracedParagraph } from '../model/command';
import type { ParagraphBlock, ReportDocument } from '../model/document';
import type { Issue } from '../model/issue';
import type { ReportPeriod } from '../model/report-period';
import { SETTING_TABLE } from '../model/settings-table';
import type { WorkbookSnapshot } from '../model/sheet';
import type { TrackerFound } from '../model/tracker';
import { periodSheets } from '../read/period-sheets';
import { readUnits } from '../read/read-settings';
import { readReportSheet, renderReportSheet, type ReportSheetFound } from '../render/render-report-sheet';
import { withEarlierResults } from '../report/earlier-results';
import type { ReportInput } from '../report/report-context';
import { makeReport, missingSettings } from '../report/report-document';
import { cautions } from '../report/report-paragraphs';
import { makeReportSheet } from '../report/report-sheet';
import { unitTasks } from '../steps/commune-sheet';
import { evaluateTracker } from '../steps/evaluate';
import { earlierPeriods, previousPeriod } from '../steps/frozen-periods';
import { runRow, withLog } from '../steps/log-and-undo';
import { openPeriod, type OpenedPeriod } from '../steps/open-period';
import { failure, success } from '../steps/outcome';
import { isOfPeriod } from '../steps/period-of-sheet';
import { takeSheetName, takenNames } from '../steps/sheet-names';
import { makeIssue } from '../text/messages';

/** Lập báo cáo: the figures and the text of a period, as a Word document and as the sheet Báo cáo <kỳ>. */
export function report(request: CommandRequest): CommandOutcome {
  const opened = openPeriod(request);
  if (!opened.ok) return failure(request, [opened.issue]);
  const { settings, settingRows, settingColumn, period, issues } = opened.value;
  const present = reportSheetOf(request.workbook, period);
  const input = reportInput(request, opened.value, present?.handWritten ?? {});
  const model = makeReportSheet(input);
  const document = makeReport(input);
  const name = present?.sheet.name ?? takeSheetName(takenNames(request.workbook), model.sheet);
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
  const overwritten = (present?.overwritten ?? []).map(({ row, column, value }) =>
    runRow(request.now, 'Thay chữ', `Ô ${cellName(row, column)} của trang “${name}” được tính lại`, { old: String(value) }),
  );
  const summary = runRow(request.now, 'Lập báo cáo', `Báo cáo ${period.words}`);
  return success(request, [...issues, ...missingIssue(missing)], {
    facts,
    notes,
    patch: { ops: ops.length === 0 ? [] : withLog(request, ops, [summary, ...overwritten], settings) },
    document,
    paragraphs: tracedParagraphs(document, opened.value.found),
  });
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

function reportInput(
  request: CommandRequest,
  { found, settings, period, scoreRule }: OpenedPeriod,
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

function reportSheetOf(workbook: WorkbookSnapshot, period: ReportPeriod): ReportSheetFound | null {
  const found = periodSheets(workbook).find((sheet) => sheet.kind === 'report' && isOfPeriod(sheet, period));
  return found === undefined ? null : readReportSheet(found.sheet);
}
