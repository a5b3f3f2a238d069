import type { CommandId } from '../core/index';
import { destinationOf } from '../pane/index';
import type { Destination, PaneHost } from '../pane/index';

/** What a button of the ribbon does. Its words stand in the manifest. */
interface RibbonRow {
  /** Name of the action in the manifest. */
  readonly action: string;
  /** The page of this command opens; of a report only where it cannot be written. */
  readonly command: CommandId;
  /** Ending of a period's id: the report of that period is written at once, without the page. */
  readonly period: string | null;
}

/** The buttons of the tab "Theo dõi CCHC" that lead to a page or write a report. */
export const RIBBON_TABLE: readonly RibbonRow[] = [
  { action: 'showTrack', command: 'track', period: null },
  { action: 'showCheck', command: 'check', period: null },
  { action: 'reportQ1', command: 'report', period: 'Q1' },
  { action: 'report6T', command: 'report', period: '6T' },
  { action: 'reportQ3', command: 'report', period: 'Q3' },
  { action: 'reportYear', command: 'report', period: 'NAM' },
  { action: 'showReport', command: 'report', period: null },
  { action: 'showFreeze', command: 'freeze', period: null },
  { action: 'showRemind', command: 'remind', period: null },
  { action: 'showSplit', command: 'split', period: null },
  { action: 'showCollect', command: 'collect', period: null },
  { action: 'showRestore', command: 'restore', period: null },
  { action: 'showSettings', command: 'settings', period: null },
  { action: 'showHelp', command: 'help', period: null },
];

/** Leads the page to a destination, and opens it when it is closed. */
export type ShowPage = (destination: Destination) => Promise<void>;

/** Ties the buttons to what they do. A report that cannot be written leads to its page, which says why and what to do. */
export function associateRibbon(host: PaneHost, show: ShowPage): void {
  for (const row of RIBBON_TABLE) {
    Office.actions.associate(row.action, (event: Office.AddinCommands.Event) => {
      void press(row, host, show).finally(() => {
        event.completed();
      });
    });
  }
}

/** The button "Tự kiểm tra": its own file, for it is pressed once in the life of an installation. */
export const SELF_TEST_ACTION = 'selfTest';

/** Ties the button to the self-test. */
export function associateSelfTest(load: () => Promise<() => Promise<unknown>>): void {
  Office.actions.associate(SELF_TEST_ACTION, (event: Office.AddinCommands.Event) => {
    const done = (): void => {
      event.completed();
    };
    void load()
      .then((run) => run())
      .then(done, done);
  });
}

async function press(row: RibbonRow, host: PaneHost, show: ShowPage): Promise<void> {
  const left = row.period === null ? destinationOf(row.command) : await writeReport(host, row.period);
  if (left !== null) await show(left);
}

/** Writes a period's report; null when it is written, else where the page goes on. */
async function writeReport(host: PaneHost, ending: string): Promise<Destination | null> {
  const watch = { onProgress: () => undefined, isCancelled: () => false };
  const seen = await host.look();
  const periods = seen.ok && seen.value.kind === 'tracked' ? seen.value.tracker.periods : [];
  const period = periods.find(({ id }) => id.endsWith(`-${ending}`))?.id;
  if (period === undefined) return { to: 'report' };
  const destination: Destination = { to: 'report', period };
  const preview = await host.run({ command: 'report', period }, watch);
  if (!preview.ok) return destination;
  if (preview.value.edits === 0) return null;
  const applied = await host.apply(preview.value.id, watch);
  return applied.ok ? null : destination;
}
