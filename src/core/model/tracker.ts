import type { IsoDate } from './calendar-date';
import type { Entry, LineKind } from './line';
import type { SheetSnapshot } from './sheet';
import type { TrackedRow, TrackerColumnId } from './tracker-columns';

/** A row of the sheet Theo dõi as it stands. Row numbers are 0-based. */
export interface TrackerRow {
  readonly row: number;
  readonly id: string;
  readonly kind: TrackedRow | 'HET' | null;
  readonly taskId: string;
  readonly area: string;
  readonly timeKind: LineKind;
  readonly start: IsoDate | null;
  readonly plannedDue: IsoDate | null;
  readonly plannedReading: string;
  readonly entry: Entry;
  /** Texts of the plan columns, as they stand. */
  readonly text: Readonly<Record<'label' | 'title' | 'leads' | 'time' | 'reading' | 'coordinators' | 'product', string>>;
  readonly leadKeys: readonly string[];
}

/** The sheet Theo dõi as it stands, columns found by heading, rows by id. */
export interface TrackerFound {
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  /** 0-based row of the end mark, or one past the last row where it is gone. */
  readonly endRow: number;
  readonly columns: ReadonlyMap<TrackerColumnId, number>;
  /** Columns whose heading was changed and that were found by their place. */
  readonly renamed: readonly TrackerColumnId[];
  readonly asOfCell: { readonly row: number; readonly column: number } | null;
  readonly soonCell: { readonly row: number; readonly column: number } | null;
  readonly rows: readonly TrackerRow[];
}
