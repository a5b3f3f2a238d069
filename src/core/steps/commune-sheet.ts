import type { CommuneAnswer } from '../model/communes';
import type { Unit } from '../model/settings';
import type { PatchOp, WorkbookSnapshot } from '../model/sheet';
import type { StatusId } from '../model/status';
import type { TrackerFound } from '../model/tracker';
import type { TrackerModel } from '../model/tracker-model';
import { formatDate } from '../model/calendar-date';
import { communesOf, leadsOf, readAnswers } from '../read/communes';
import { findOurSheet } from '../read/our-sheet';
import { readUnits } from '../read/read-settings';
import { renderCommunes, type CommuneRow } from '../render/render-communes';
import type { TrackerPlace } from '../render/tracker-formulas';
import { sheetNames } from './sheet-names';
import type { TrackerChange } from '../model/tracker-change';
import { decideStatus, worstStatus } from '../status/decide-status';

/** Edits of the sheet Xã, phường for a tracker; none while the catalogue names no commune or no group leads. */
export function communeOps(
  workbook: WorkbookSnapshot,
  model: TrackerModel,
  place: TrackerPlace,
  since: {
    /** New task ids by those that the sheet shows. */
    readonly renumbered: ReadonlyMap<string, string>;
    /** Answers that came in, by line id and unit. */
    readonly changed?: ReadonlyMap<string, ReadonlyMap<string, CommuneAnswer>>;
  },
): PatchOp[] {
  const units = communesOf(readUnits(workbook));
  const rows = communeRows(model, units);
  if (units.length === 0 || rows.length === 0) return [];
  const answers = new Map([...readAnswers(workbook)].map(([id, own]) => [renumberedLine(id, since.renumbered), own]));
  for (const [id, own] of since.changed ?? []) answers.set(id, new Map([...(answers.get(id) ?? []), ...own]));
  return renderCommunes({ model, place, units, rows, answers }, sheetNames(workbook).communes, findOurSheet(workbook, 'communes'));
}

/** Answers that the sheet has no place for any more (a line or a unit that is gone): they go to Nhật ký, since people typed them. */
export function droppedAnswers(workbook: WorkbookSnapshot, model: TrackerModel, renumbered: ReadonlyMap<string, string>): TrackerChange[] {
  const units = communesOf(readUnits(workbook));
  const rows = new Map(communeRows(model, units).map((row) => [row.line.line.id, row.units.map((unit) => unit.name)]));
  if (rows.size === 0) return [];
  return [...readAnswers(workbook)].flatMap(([old, own]) => {
    const id = renumberedLine(old, renumbered);
    return [...own].flatMap(([unit, answer]): TrackerChange[] => {
      if (rows.get(id)?.includes(unit) === true) return [];
      const word = answer.typed ?? answer.answer ?? `xong ngày ${formatDate(answer.done ?? '')}`;
      // What a formula shows for a commune that has not answered is ours.
      return OPEN_WORDS.has(word) ? [] : [{ kind: 'replaced', id, before: `${unit}: ${word}`, after: '' }];
    });
  });
}

const OPEN_WORDS: ReadonlySet<string> = new Set(['Còn hạn', 'Sắp hạn', 'Quá hạn']);

/** A line's id under its task's new number: "2.b/Q1" becomes "2.c/Q1". */
function renumberedLine(id: string, renumbered: ReadonlyMap<string, string>): string {
  const [task = ''] = id.split('/');
  return `${renumbered.get(task) ?? task}${id.slice(task.length)}`;
}

function communeRows(model: TrackerModel, units: readonly Unit[]): CommuneRow[] {
  return model.tasks.flatMap((task) => {
    const asked = units.filter((unit) => leadsOf(task.leads, unit) === 'group');
    const lines = task.lines.filter(({ line }) => line.kind === 'continuous' || line.due !== null);
    return asked.length === 0 ? [] : lines.map((line) => ({ task, line, units: asked }));
  });
}

/** What single communes answered, for the report's table by unit: their own status on each line that a group leads. */
export function unitTasks(
  workbook: WorkbookSnapshot,
  found: TrackerFound,
  asOf: string,
  dueSoonDays: number,
): { readonly unit: string; readonly taskId: string; readonly status: StatusId }[] {
  const answers = readAnswers(workbook);
  const units = communesOf(readUnits(workbook));
  const statuses = new Map<string, { unit: string; taskId: string; statuses: StatusId[] }>();
  for (const row of found.rows) {
    if ((row.kind !== 'NV' && row.kind !== 'DG') || !answers.has(row.id)) continue;
    for (const unit of units.filter((candidate) => leadsOf(row.leadKeys, candidate) === 'group')) {
      const own = answers.get(row.id)?.get(unit.name);
      const answer = own?.answer === 'Có' ? ('Có kết quả' as const) : own?.answer === 'Không' ? ('Không phát sinh' as const) : null;
      const entry = { ...row.entry, progress: null, done: own?.done ?? null, answer };
      const status = decideStatus({ kind: row.timeKind, start: row.start }, entry, asOf, dueSoonDays);
      const key = `${row.taskId}|${unit.name}`;
      const known = statuses.get(key) ?? { unit: unit.name, taskId: row.taskId, statuses: [] };
      known.statuses.push(status);
      statuses.set(key, known);
    }
  }
  return [...statuses.values()].map(({ unit, taskId, statuses: own }) => ({ unit, taskId, status: worstStatus(own) }));
}
