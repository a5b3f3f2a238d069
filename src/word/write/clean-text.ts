/**
 * Text that may stand in an XML part, in NFC. Control characters and lone surrogates are taken out: Word calls a file damaged that
 * holds one. Line breaks (as "\n") and tabs stay.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF\p{Surrogate}]/gu, '')
    .normalize('NFC');
}
