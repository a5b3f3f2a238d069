import { formatDate } from '../model/calendar-date';
import type { CommandRequest } from '../model/command';
import type { Issue } from '../model/issue';
import type { SheetPatch, WorkbookSnapshot } from '../model/sheet';
import { mailAddresses } from '../read/mail-addresses';
import { findList, listText } from '../read/our-sheet';
import { readSettings } from '../read/read-settings';
import { runRow } from '../steps/log-and-undo';
import { logRows } from '../steps/log-rows';
import { remindersOf } from '../steps/reminders';
import { foldName } from '../text/fold';

/** A reminder as a letter that can go out. */
export interface Letter {
  readonly unit: string;
  /** Mail addresses; each counts towards the day's quota. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/**
 * Why a unit gets no letter. `unsure`: one was begun today and nobody wrote down that it went out; it may have.
 * `quota`: the day's number of recipients would be passed.
 */
export type NoLetterReason = 'no-address' | 'sent-today' | 'unsure' | 'quota';

export interface LetterPlan {
  readonly letters: readonly Letter[];
  readonly left: readonly { readonly unit: string; readonly why: NoLetterReason }[];
}

/** What Nhật ký says of a letter, in the column of kinds. A host moves it on while it sends. */
export const LETTER_STATES = {
  waiting: 'Chờ gửi thư',
  sending: 'Đang gửi thư',
  sent: 'Đã gửi thư',
  failed: 'Không gửi được thư',
} as const;

type LetterRequest = Pick<CommandRequest, 'workbook' | 'asOf' | 'now'>;

/**
 * The letters of "Nhắc việc" that may go out now: one a day for each unit, as Nhật ký knows, in the order of the reminders, and no more
 * recipients than `quota`. Sends nothing. The issues where there is nothing to remind from.
 */
export function planLetters(
  request: LetterRequest,
  quota: number,
): { readonly ok: true; readonly plan: LetterPlan } | { readonly ok: false; readonly issues: readonly Issue[] } {
  const found = remindersOf(request.workbook, request.asOf);
  if (!found.ok) return { ok: false, issues: [found.issue] };
  const states = lettersOf(request.workbook, request.now);
  const letters: Letter[] = [];
  const left: LetterPlan['left'][number][] = [];
  let recipients = quota;
  for (const { unit, email, text } of found.value.reminders) {
    const to = mailAddresses(email);
    const why = reasonAgainst(to, states.get(foldName(unit)), recipients);
    if (why !== null) {
      left.push({ unit, why });
      continue;
    }
    recipients -= to.length;
    letters.push({ unit, to, subject: `Nhắc việc cải cách hành chính, tính đến ngày ${formatDate(request.asOf)}`, body: text });
  }
  return { ok: true, plan: { letters, left } };
}

function reasonAgainst(to: readonly string[], state: string | undefined, recipients: number): NoLetterReason | null {
  if (to.length === 0) return 'no-address';
  if (state === LETTER_STATES.sent) return 'sent-today';
  if (state === LETTER_STATES.sending) return 'unsure';
  return to.length > recipients ? 'quota' : null;
}

/** Parts of a row of Nhật ký. */
const [STAMP, KIND, UNIT] = [0, 1, 2];

/** What Nhật ký says of the letters of a day, by unit: that one went out outweighs all, then that one may have. */
function lettersOf(workbook: WorkbookSnapshot, now: string): ReadonlyMap<string, string> {
  const log = findList(workbook, 'log');
  const found = new Map<string, string>();
  const day = formatDate(now.slice(0, 10));
  for (let row = (log?.headerRow ?? 0) + 1; log !== null && row < log.sheet.values.length; row += 1) {
    const kind = listText(log, row, KIND);
    if ((kind !== LETTER_STATES.sent && kind !== LETTER_STATES.sending) || !listText(log, row, STAMP).startsWith(day)) continue;
    const unit = foldName(listText(log, row, UNIT));
    if (found.get(unit) !== LETTER_STATES.sent) found.set(unit, kind);
  }
  return found;
}

/** Rows of Nhật ký for letters that are about to go out, and where the state of the first stands; those of the others stand below it. */
export function letterLog(
  { workbook, now }: LetterRequest,
  letters: readonly Letter[],
): { readonly patch: SheetPatch; readonly sheet: string; readonly row: number; readonly column: number } {
  const { font } = readSettings(workbook).settings;
  const rows = letters.map(({ unit, to }) => runRow(now, LETTER_STATES.waiting, `Thư nhắc việc đến ${to.join(', ')}`, { line: unit }));
  const { ops, sheet, row, columns } = logRows(workbook, rows, font);
  return { patch: { ops }, sheet, row, column: columns[KIND] ?? 0 };
}
