import type { Block, RowMove } from '../core/index';
import { blockAround } from './cell-blocks';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RichText = GoogleAppsScript.Spreadsheet.RichTextValue;

/**
 * Gives what people hung on the cells of some rows, notes and links and looks inside a text, to the cells of other rows that hold the same
 * now. Nothing that hangs there already is replaced, so that it may be done again. Two calls, and a few for each cell on which something
 * hangs.
 */
export function carryAttached(sheet: Sheet, moves: readonly RowMove[]): void {
  const columns = sheet.getMaxColumns();
  const rows = blockAround(moves.map(({ from }): Block => ({ row: from, column: 0, rows: 1, columns }))) ?? null;
  if (rows === null) return;
  const range = sheet.getRange(rows.row + 1, 1, rows.rows, columns);
  const notes = range.getNotes();
  const texts = range.getRichTextValues();
  for (const { from, to } of moves) {
    for (let column = 0; column < columns; column += 1) {
      const note = notes[from - rows.row]?.[column] ?? '';
      if (note !== '') addNote(sheet.getRange(to + 1, column + 1), note);
      const text = texts[from - rows.row]?.[column] ?? null;
      if (text !== null && isMadeByHand(text)) addRichText(sheet.getRange(to + 1, column + 1), text);
    }
  }
}

function addNote(cell: Range, note: string): void {
  const held = cell.getNote();
  if (!held.includes(note)) cell.setNote(held === '' ? note : `${held}\n${note}`);
}

/** Text with a link, or parts that look otherwise than the rest: no value that is written makes that. */
function isMadeByHand(text: RichText): boolean {
  return text.getRuns().length > 1 || text.getLinkUrl() !== null;
}

/** Only onto the same words, typed and not calculated: setting rich text sets the words as well. */
function addRichText(cell: Range, text: RichText): void {
  const held = cell.getRichTextValue();
  if (held === null || isMadeByHand(held) || held.getText() !== text.getText() || cell.getFormula() !== '') return;
  cell.setRichTextValue(text);
}
