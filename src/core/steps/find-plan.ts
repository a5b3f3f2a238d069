import type { CommandRequest } from '../model/command';
import type { WordSnapshot } from '../model/document';
import type { Issue, Result } from '../model/issue';
import type { Settings } from '../model/settings';
import { readTimePhrase } from '../parse/read-time-phrase';
import { readColumnChoices, withColumnChoices, type ColumnChoices } from '../read/column-roles';
import { readOutline } from '../read/outline/read-outline';
import { readPlan, type PlanFound } from '../read/read-plan';
import { readSheetOutline } from '../read/read-sheet-outline';
import { splitAgencies } from '../read/split-agencies';
import { ourSheetNames, takeSheetName, takenNames } from './sheet-names';
import { apartIssues, sheetsApart } from './tracked-plan';
import { makeIssue } from '../text/messages';

/** The plan of the request: the chosen sheet, the one that was chosen before, or the one found by its headings, our own sheets apart. */
export function findPlan(request: CommandRequest, settings: Settings): Result<PlanFound> {
  const { workbook } = request;
  const word = request.word ?? null;
  const columns = readColumnChoices(withColumnChoices(settings.planColumns, request.columns ?? []));
  if (word !== null)
    return planOfWord(word, { year: request.year ?? settings.planYear, columns }, takeSheetName(takenNames(workbook), 'Kế hoạch'));
  const wanted = request.planSheet ?? null;
  if (wanted !== null && !workbook.sheets.some((sheet) => sheet.name === wanted)) {
    const sheets = workbook.sheets.map((sheet) => `“${sheet.name}”`).join(', ');
    return { ok: false, issue: makeIssue('no-such-sheet', 'error', { file: workbook.file }, { sheet: wanted, sheets }) };
  }
  const kept = workbook.sheets.some((sheet) => sheet.name === settings.planSheet) ? settings.planSheet : null;
  const context = {
    columns,
    year: request.year ?? settings.planYear,
    fallbackYear: Number(request.asOf.slice(0, 4)),
    planSheet: wanted ?? kept,
    readTime: readTimePhrase,
  };
  const ours = ourSheetNames(workbook);
  const apart = context.planSheet === null ? sheetsApart(workbook, ours) : [];
  const skip = new Set([...ours, ...apart.map(({ name }) => name)]);
  const found = withIssues(readPlan(workbook, context, skip), apartIssues(apart));
  const lines = !found.ok && found.issue.code === 'no-plan-table' ? readSheetOutline(workbook, context, skip) : null;
  if (lines !== null) return { ok: true, value: lines };
  const isOursAlone = ours.size > 0 && workbook.sheets.every((sheet) => skip.has(sheet.name));
  const isGone = !found.ok && found.issue.code === 'no-plan-table' && isOursAlone;
  return isGone ? { ok: false, issue: makeIssue('plan-gone', 'error', { file: workbook.file }, {}) } : found;
}

function withIssues(found: Result<PlanFound>, issues: readonly Issue[]): Result<PlanFound> {
  return found.ok && issues.length > 0 ? { ok: true, value: { ...found.value, issues: [...found.value.issues, ...issues] } } : found;
}

/** The plan of a Word decision or of pasted text; it becomes the sheet Kế hoạch, which later runs read. */
function planOfWord(
  word: WordSnapshot,
  given: { readonly year: number | null; readonly columns: ColumnChoices },
  sheet: string,
): Result<PlanFound> {
  const found = readOutline(word, { ...given, readTime: readTimePhrase, splitAgencies });
  if (!found.ok) return found;
  const { plan, issues, columns } = found.value;
  const paragraphs = plan.tasks.map((task) => task.source.paragraph ?? 0);
  const block = `đoạn ${Math.min(...paragraphs)}–${Math.max(...paragraphs)} của văn bản`;
  return { ok: true, value: { plan, sheet, block, issues, tables: [], columns } };
}
