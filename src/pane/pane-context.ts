import type { CommandId, Where, WorkbookOverview } from '../core/index';
import type { ElementBuilder } from './element-builder';
import type { PaneFailure, PaneFile, PaneHost, PaneRequest, PaneResult, Watch } from './pane-host';
import type { PaneText } from './pane-text';

/** Where the page can go. `front` is the start page or the home page, whichever the workbook calls for. */
export type Destination =
  /** `wanted`: a command that needs a tracker, asked for where there is none. */
  | { readonly to: 'front'; readonly wanted?: CommandId }
  /** `job`: what was asked for is done on that page, under the figures of the period. */
  | { readonly to: 'report'; readonly period?: string; readonly job?: 'freeze' | 'reopen' }
  | { readonly to: 'check' }
  | { readonly to: 'remind' }
  /** The ways to split: only where the host has more than one. */
  | { readonly to: 'split' }
  /** With the files that were chosen so far. */
  | { readonly to: 'collect'; readonly files?: readonly PaneFile[] }
  | { readonly to: 'settings' }
  | { readonly to: 'help' }
  /** Runs a command and shows its preview. */
  | { readonly to: 'preview'; readonly request: PaneRequest };

/** A piece of work that may take long: the page shows its progress and lets the user stop it. */
export interface Work<T> {
  /** For its words: "Đang cập nhật", "Chưa cập nhật được". */
  readonly command: CommandId;
  run(watch: Watch): Promise<PaneResult<T>>;
  /** What "Thử lại" does. */
  readonly retry: () => void;
  /** Begins again with this plan year, for a plan that names none. */
  readonly withYear?: (year: number) => void;
}

/** What a screen may use. */
export interface PaneContext {
  readonly document: Document;
  readonly host: PaneHost;
  readonly text: PaneText;
  readonly h: ElementBuilder;
  /** What was in the workbook when it was last read. */
  overview(): WorkbookOverview;
  /** What was typed into a form that may be drawn anew, by the form's name: going back must not lose it. */
  readonly drafts: Map<string, string>;
  /** Result of the last run of this page, for the home screen; empty when there was none. */
  lastResult(): string;
  /** Puts a screen in place of the present one and moves the focus to its heading. */
  show(screen: HTMLElement): void;
  open(destination: Destination): void;
  /** Reads the workbook again, then shows the front page; `result` stays on it. */
  finish(result: string): Promise<void>;
  /** Does the work; null when it failed or was cancelled, and the page then shows that. */
  work<T>(work: Work<T>): Promise<T | null>;
  /** Asks the host in the background, without a progress screen; a rejection becomes the failure `unexpected`. */
  quietly<T>(ask: () => Promise<PaneResult<T>>): Promise<PaneResult<T>>;
  /** Shows the error screen. */
  fail(failure: PaneFailure, command: CommandId, retry: () => void, withYear?: (year: number) => void): void;
  /** A passing message, also said to screen readers. */
  say(message: string): void;
  /** Selects a cell in the grid. */
  goTo(where: Where): void;
  /** Puts text on the clipboard; selects it in `shown` where that is refused. */
  copy(text: string, shown: HTMLElement): void;
}
