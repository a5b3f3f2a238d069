import type { IsoDate } from './calendar-date';
import type { UnitTabHead } from './communes';
import type { LineStatus, TrackedTask } from './line';
import type { Settings } from './settings';

/** What the sheet Theo dõi shows, host and place apart: the plan's tasks with their lines, evaluated on `asOf`. */
export interface TrackerModel {
  readonly year: number;
  readonly unit: string | null;
  readonly asOf: IsoDate;
  readonly settings: Settings;
  readonly areas: readonly { readonly number: string; readonly title: string }[];
  readonly tasks: readonly ModelTask[];
  /** Where the tracker is the tab of one commune and not the workbook's own. */
  readonly unitTab?: UnitTabHead;
}

export interface ModelTask extends TrackedTask {
  /** The whole reading, shown on the task's row. */
  readonly reading: string;
  /** Our own reading where a person wrote another one in Cách hiểu; else the same. */
  readonly plannedReading: string;
  readonly lines: readonly ModelLine[];
}

export interface ModelLine extends LineStatus {
  /** The due day by the plan (rolled by the setting); the entry's `due` may be a person's own. */
  readonly plannedDue: IsoDate | null;
}
