import './missing-builtins';
import type { Where } from '../core/index';
import { COMMAND_ROWS, REPORT_ROWS, addMenu, openPage } from './menu';
import type { MenuRow } from './menu';
import { stampEdit, switchStamp } from './stamp-edit';
import type { PagePart, Reply, RunStamp, ServerFunctions, WireRequest, WirePreview, Writing } from './wire';

/**
 * The functions that Google calls by name: triggers, menu items, and what the page asks for through google.script.run.
 * This file is read for every edit, so it holds no rule: the core stands in `Commands.js`, behind `commands_`, the self-test in `SelfTest.js`.
 */
type Commands = Omit<ServerFunctions, 'paneCode'>;

declare function commands_(): Commands;
declare function selfTest_(): { selfTestReport(): string };
/** True in a build that may put a trigger in place: it needs one more consent. */
declare const WITH_STAMP: boolean;
/** The same for sending mail, and for making a document. */
declare const WITH_MAIL: boolean;
declare const WITH_DRIVE: boolean;

/** Answers whoever calls what this project was built without. */
const NOT_BUILT_IN = {
  ok: false,
  failure: { code: 'not-authorised', where: {}, workbook: 'untouched', issues: [], technical: 'built without' },
} as const;

export function onOpen(): void {
  addMenu(WITH_STAMP);
}

export function onInstall(): void {
  onOpen();
}

/** Opens the page for people who look for it under Extensions rather than in the menu's own items. */
export function showSidebar(): void {
  openPage({ to: 'front' });
}

export function menuTrack(): void {
  open(COMMAND_ROWS.track);
}
export function menuCheck(): void {
  open(COMMAND_ROWS.check);
}
export function menuReportQ1(): void {
  open(REPORT_ROWS[0]);
}
export function menuReport6T(): void {
  open(REPORT_ROWS[1]);
}
export function menuReportQ3(): void {
  open(REPORT_ROWS[2]);
}
export function menuReportYear(): void {
  open(REPORT_ROWS[3]);
}
export function menuReportOther(): void {
  open(REPORT_ROWS[4]);
}
export function menuFreeze(): void {
  open(COMMAND_ROWS.freeze);
}
export function menuReopen(): void {
  open(COMMAND_ROWS.reopen);
}
export function menuRemind(): void {
  open(COMMAND_ROWS.remind);
}
export function menuSplit(): void {
  open(COMMAND_ROWS.split);
}
export function menuCollect(): void {
  open(COMMAND_ROWS.collect);
}
export function menuSettings(): void {
  open(COMMAND_ROWS.settings);
}
export function menuRestore(): void {
  open(COMMAND_ROWS.restore);
}
export function menuHelp(): void {
  open(COMMAND_ROWS.help);
}

export function menuStamp(): void {
  switchStamp();
}

/** Handler of the coordinator's edit trigger. */
export function stampEditedRows(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  stampEdit(event);
}

/** Runs the behaviour vectors on a scratch tab and shows what differs from what the add-on expects. */
export function menuSelfTest(): void {
  const shown = `<!doctype html><meta charset="utf-8"><pre style="font:13px/1.5 Arial;white-space:pre-wrap">${escapeHtml(selfTest_().selfTestReport())}</pre>`;
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(shown).setWidth(560).setHeight(420), 'Tự kiểm tra');
}

export function paneLook(): ReturnType<Commands['paneLook']> {
  return commands_().paneLook();
}
export function paneRun(request: WireRequest): Reply<WirePreview> {
  return commands_().paneRun(request);
}
export function paneBegin(request: WireRequest, stamp: RunStamp, previewId: string): Reply<Writing> {
  return commands_().paneBegin(request, stamp, previewId);
}
export function paneGoOn(previewId: string, patch: string): Reply<Writing> {
  return commands_().paneGoOn(previewId, patch);
}
export function paneStop(previewId: string): Reply<boolean> {
  return commands_().paneStop(previewId);
}
export function paneGoTo(where: Where): Reply<boolean> {
  return commands_().paneGoTo(where);
}
export function paneLetters(): ReturnType<Commands['paneLetters']> {
  return WITH_MAIL ? commands_().paneLetters() : NOT_BUILT_IN;
}
export function paneSend(ids: readonly string[]): ReturnType<Commands['paneSend']> {
  return WITH_MAIL ? commands_().paneSend(ids) : NOT_BUILT_IN;
}
export function paneKeep(name: string, base64: string): ReturnType<Commands['paneKeep']> {
  return WITH_DRIVE ? commands_().paneKeep(name, base64) : NOT_BUILT_IN;
}
export function paneCode(part: PagePart): Reply<string> {
  // Called by whoever has the page open: no other file of the project is given out.
  return { ok: true, value: HtmlService.createHtmlOutputFromFile(part === 'workbook' ? 'workbook' : 'word').getContent() };
}

function open(row: MenuRow | undefined): void {
  if (row !== undefined) openPage(row.opening);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
