import { COMMAND_TABLE } from '../core/index';
import type { CommandId } from '../core/index';

/** What the page shows when it is opened from the menu; the type is the page's own `Destination`. */
export type Opening =
  | { readonly to: 'front' | 'check' | 'remind' | 'split' | 'collect' | 'settings' | 'help' }
  | { readonly to: 'report'; readonly period?: string; readonly job?: 'freeze' | 'reopen' }
  | { readonly to: 'preview'; readonly request: { readonly command: CommandId; readonly period?: string } };

/** An item of the menu. `handler` is the global function that it calls: Google allows no parameters. */
export interface MenuRow {
  readonly handler: string;
  readonly label: string;
  readonly opening: Opening;
}

const label = (id: CommandId): string => COMMAND_TABLE.find((row) => row.id === id)?.label ?? '';

/** The reports of the menu. The year is the plan's, known only when the page has read the workbook: the page completes "Q1". */
export const REPORT_ROWS: readonly MenuRow[] = [
  { handler: 'menuReportQ1', label: 'Quý I', opening: { to: 'report', period: 'Q1' } },
  { handler: 'menuReport6T', label: '6 tháng', opening: { to: 'report', period: '6T' } },
  { handler: 'menuReportQ3', label: 'Quý III', opening: { to: 'report', period: 'Q3' } },
  { handler: 'menuReportYear', label: 'Năm', opening: { to: 'report', period: 'NAM' } },
  { handler: 'menuReportOther', label: 'Tùy chọn', opening: { to: 'report' } },
];

export const COMMAND_ROWS: Readonly<Record<CommandId, MenuRow>> = {
  track: { handler: 'menuTrack', label: label('track'), opening: { to: 'front' } },
  check: { handler: 'menuCheck', label: label('check'), opening: { to: 'check' } },
  report: { handler: 'menuReportOther', label: label('report'), opening: { to: 'report' } },
  freeze: { handler: 'menuFreeze', label: label('freeze'), opening: { to: 'report', job: 'freeze' } },
  reopen: { handler: 'menuReopen', label: label('reopen'), opening: { to: 'report', job: 'reopen' } },
  remind: { handler: 'menuRemind', label: label('remind'), opening: { to: 'remind' } },
  split: { handler: 'menuSplit', label: label('split'), opening: { to: 'split' } },
  collect: { handler: 'menuCollect', label: label('collect'), opening: { to: 'collect' } },
  settings: { handler: 'menuSettings', label: label('settings'), opening: { to: 'settings' } },
  restore: { handler: 'menuRestore', label: label('restore'), opening: { to: 'preview', request: { command: 'restore' } } },
  help: { handler: 'menuHelp', label: label('help'), opening: { to: 'help' } },
};

const SELF_TEST_LABEL = 'Tự kiểm tra';
const STAMP_LABEL = 'Ghi ngày cập nhật: bật / tắt';

/**
 * Puts the menu in place. Calls nothing that needs anyone's consent: it must work for a person who never authorised anything
 * (AuthMode.NONE), or the menu would not appear at all.
 */
export function addMenu(withStamp: boolean): void {
  const ui = SpreadsheetApp.getUi();
  const menu = ui.createAddonMenu();
  for (const { id } of COMMAND_TABLE) {
    const row = COMMAND_ROWS[id];
    if (id === 'report') {
      const reports = ui.createMenu(row.label);
      for (const report of REPORT_ROWS) reports.addItem(report.label, report.handler);
      menu.addSubMenu(reports);
    } else menu.addItem(row.label, row.handler);
    if (id === 'reopen' || id === 'collect') menu.addSeparator();
  }
  if (withStamp) menu.addItem(STAMP_LABEL, 'menuStamp');
  menu.addItem(SELF_TEST_LABEL, 'menuSelfTest');
  menu.addToUi();
}

/** The place in the page that is filled in when it is opened. */
const OPENING_MARK = '{"to":"front"}';

/** Opens the sidebar at a place. */
export function openPage(opening: Opening): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').getContent();
  const filled = page.replace(OPENING_MARK, () => JSON.stringify(opening).replaceAll('<', '\\u003c'));
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(filled).setTitle('Theo dõi CCHC'));
}
