/**
 * A text as it is put into a cell so that Excel keeps it as text, letter for letter: Excel reads what is put into a cell as if it were
 * typed, and takes "12%", "1/2", "=A1" or "TRUE" for something else. A leading apostrophe stops that; it is not part of the value, and
 * reading the cell gives the text without it. Only a text that could not be anything else goes without one.
 */
export function asTypedText(text: string): string {
  if (text === '') return '';
  return isPlainlyText(text) ? text : `'${text}`;
}

/** Words and spaces with no digit: no number, date, time, percentage or formula; a lone word could be TRUE in some language. */
function isPlainlyText(text: string): boolean {
  return /^\p{L}/u.test(text) && /\s\p{L}/u.test(text) && !/\d/u.test(text);
}
