import type { Letter, LetterPlan } from '../core/index';
import { LETTER_STATES } from '../core/index';
import { fingerprint } from './fingerprint';
import { sheetNamed } from './open-book';
import type { Book } from './open-book';
import type { LettersSent, WireLetter } from './wire';

/** A call sends no more than these: each takes Google about a second, and a call is to end long before a minute is over. */
export const LETTERS_A_CALL = 20;

/** The letters of a plan as the page shows them; the id changes with every word and address. */
export function wireLetters({ letters }: LetterPlan): readonly WireLetter[] {
  return letters.map((letter) => ({ ...letter, id: fingerprint(JSON.stringify(letter)) }));
}

/**
 * Sends letters one after the other. Nhật ký says of each that it is being sent before it goes, and that it was sent after: when Google
 * ends the run in between, the next one knows that this letter may have gone, and does not send it again.
 */
export function sendLetters(
  book: Book,
  letters: readonly Letter[],
  log: { readonly sheet: string; readonly row: number; readonly column: number },
): Pick<LettersSent, 'sent' | 'failed'> {
  const sheet = sheetNamed(book, log.sheet);
  const sent: string[] = [];
  const failed: { readonly unit: string; readonly technical: string }[] = [];
  letters.forEach(({ unit, to, subject, body }, at) => {
    const state = sheet.getRange(log.row + at + 1, log.column + 1);
    state.setValue(LETTER_STATES.sending);
    // Writing is put off until it is needed; the letter must not go before the word about it.
    SpreadsheetApp.flush();
    try {
      MailApp.sendEmail({ to: to.join(','), subject, body });
    } catch (error) {
      state.setValue(LETTER_STATES.failed);
      failed.push({ unit, technical: error instanceof Error ? error.message : String(error) });
      return;
    }
    state.setValue(LETTER_STATES.sent);
    sent.push(unit);
  });
  SpreadsheetApp.flush();
  return { sent, failed };
}
