import type { Destination, PaneHost } from '../pane/index';

/** What a button of the ribbon does. */
interface RibbonRow {
  /** Name of the action in the manifest. */
  readonly action: string;
  readonly label: string;
  /** Page that the button leads to; the reports lead there only when they fail. */
  readonly destination: Destination;
  /** Ending of a period's id: the report of that period is written at once, without the page. */
  readonly period: string | null;
}

/** The buttons of the tab "Theo dõi CCHC". The manifests take their actions and labels from here. */
export const RIBBON_TABLE: readonly RibbonRow[] = [
  { action: 'showTrack', label: 'Lập / cập nhật', destination: { to: 'preview', request: { command: 'track' } }, period: null },
  { action: 'showCheck', label: 'Kiểm tra bảng', destination: { to: 'check' }, period: null },
  { action: 'reportQ1', label: 'Quý I', destination: { to: 'report' }, period: 'Q1' },
  { action: 'report6T', label: '6 tháng', destination: { to: 'report' }, period: '6T' },
  { action: 'reportQ3', label: 'Quý III', destination: { to: 'report' }, period: 'Q3' },
  { action: 'reportYear', label: 'Năm', destination: { to: 'report' }, period: 'NAM' },
  { action: 'showReport', label: 'Tùy chọn…', destination: { to: 'report' }, period: null },
  { action: 'showFreeze', label: 'Chốt kỳ', destination: { to: 'preview', request: { command: 'freeze' } }, period: null },
  { action: 'showRemind', label: 'Nhắc việc', destination: { to: 'remind' }, period: null },
  { action: 'showSplit', label: 'Chia cho xã, phường', destination: { to: 'preview', request: { command: 'split' } }, period: null },
  { action: 'showCollect', label: 'Tổng hợp từ xã, phường', destination: { to: 'collect' }, period: null },
  {
    action: 'showRestore',
    label: 'Khôi phục lần chạy trước',
    destination: { to: 'preview', request: { command: 'restore' } },
    period: null,
  },
  { action: 'showSettings', label: 'Thiết lập', destination: { to: 'settings' }, period: null },
  { action: 'showHelp', label: 'Hướng dẫn', destination: { to: 'help' }, period: null },
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
  const left = row.period === null ? row.destination : await writeReport(host, row.period);
  if (left !== null) await show(left);
}

/** Writes a period's report; null when it is written, else where the page goes on. */
async function writeReport(host: PaneHost, ending: string): Promise<Destination | null> {
  const watch = { onProgress: () => undefined, isCancelled: () => false };
  const overview = await host.look();
  const periods = overview.kind === 'tracked' ? overview.tracker.periods : [];
  const period = periods.find(({ id }) => id.endsWith(`-${ending}`))?.id;
  if (period === undefined) return { to: 'front' };
  const destination: Destination = { to: 'report', period };
  const preview = await host.run({ command: 'report', period }, watch);
  if (!preview.ok) return destination;
  if (preview.value.edits === 0) return null;
  const applied = await host.apply(preview.value.id, watch);
  return applied.ok ? null : destination;
}
