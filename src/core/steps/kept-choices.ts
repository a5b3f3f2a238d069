import type { CommandRequest } from '../model/command';
import type { PatchOp } from '../model/sheet';
import type { Settings } from '../model/settings';
import { SETTING_TABLE } from '../model/settings-table';
import { doubtTexts, planQueries } from './plan-queries';
import { columnChoice, withColumnChoices } from '../read/column-roles';
import { foldHeading } from '../read/plan-columns';
import type { PlanFound } from '../read/read-plan';
import type { SettingsFound } from '../read/read-settings';
import { PLAN_SHEET_HEADINGS } from '../render/render-plan';
import { settingRowOps, settingValueOps } from './write-setting';

/** Settings that hold what a person chose in a preview. */
const KEPT = ['planSheet', 'planColumns', 'seenDoubts'] as const;

/** The doubts that a person has seen and left as they are. */
export function seenDoubts(settings: Settings): ReadonlySet<string> {
  return new Set(settings.seenDoubts.split('\n').filter((line) => line !== ''));
}

/** The settings with what the request chooses for good: the plan's sheet, what columns hold, and which doubts were seen. */
export function withKeptChoices(found: SettingsFound, request: CommandRequest, plan: PlanFound): SettingsFound {
  const [columns, seen] = [lastingColumns(request), request.seen ?? []];
  const isSheetChosen = isChosenSheet(request);
  if (columns.length + seen.length === 0 && !isSheetChosen) return found;
  const { settings } = found;
  const doubts = seen.length === 0 ? [] : doubtTexts(plan, planQueries(plan, request.workbook), seen);
  const kept = {
    planSheet: isSheetChosen ? plan.sheet : settings.planSheet,
    planColumns: columns.length === 0 ? settings.planColumns : withColumnChoices(settings.planColumns, columns),
    seenDoubts: [...new Set([...seenDoubts(settings), ...doubts])].join('\n'),
  };
  return { ...found, settings: { ...settings, ...kept } };
}

/**
 * What columns hold, to be kept. A plan from a text is put on a sheet with headings of ours, which say what they hold: a choice for a
 * column of the text that has the same heading must not change how that sheet is read.
 */
function lastingColumns({ columns = [], word }: CommandRequest): readonly string[] {
  if (word == null) return columns;
  const ours = new Set(PLAN_SHEET_HEADINGS.map(foldHeading));
  return columns.filter((line) => !ours.has(foldHeading(columnChoice(line)?.[0] ?? '')));
}

/** A sheet that was named, or a Word plan that is put beside other sheets: later runs must not take another table for the plan. */
function isChosenSheet({ planSheet, word, workbook }: CommandRequest): boolean {
  return (planSheet ?? null) !== null || ((word ?? null) !== null && workbook.sheets.length > 0);
}

/** Writes what was chosen into a sheet Thiết lập that stands; one made before there were such settings gets their rows. */
export function keptChoiceOps(standing: SettingsFound, settings: Settings): PatchOp[] {
  const { place, rows } = standing;
  if (place === null) return [];
  let next = Math.max(0, ...rows.values()) + 1;
  return KEPT.flatMap((id): PatchOp[] => {
    if (settings[id] === standing.settings[id]) return [];
    const row = rows.get(id);
    if (row !== undefined) return settingValueOps(place, row, settings[id] || null);
    const setting = SETTING_TABLE.find((candidate) => candidate.id === id);
    if (setting === undefined) return [];
    const at = next;
    next += 1;
    return [{ op: 'insertRows', sheet: place.sheet.name, row: at, count: 1 }, ...settingRowOps(place, at, setting, settings[id])];
  });
}
