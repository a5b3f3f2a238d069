/**
 * Folding for comparison only: what is shown or written back is always the text as typed.
 * Vietnamese offices mix composed and decomposed letters, old and new places of the tone mark (hòa, hoà), three dashes and
 * several kinds of space; two texts that differ only in these are the same name.
 */
// Only where the syllable ends: "hoàn" and "quý" have one spelling in both styles.
const NEW_STYLE_TONES = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/gu;
const OLD_STYLE_TONES: ReadonlyMap<string, string> = new Map([
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
]);
/** Anything that tidying would change besides the form of letters. */
const UNTIDY = /[^\S\n ]|[^\S\n]{2}|[\u200B-\u200D\u2060\uFEFF\u00AD\u2028\u2029]|^\s|\s$| \n|\n /u;

/** The text with one form of letters (NFC), plain spaces, no zero-width characters, trimmed; line breaks kept as "\n". */
export function tidyText(text: string): string {
  const composed = text.normalize('NFC');
  if (!UNTIDY.test(composed)) return composed;
  return composed
    .replace(/\r\n?|\u2028|\u2029|\u000B/gu, '\n')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();
}

/** A key for comparing texts: lower case, one dash, one place of the tone mark, single spaces. Not for showing. */
export function foldText(text: string): string {
  const plain = tidyText(text)
    .toLowerCase()
    .replace(/[‐‑‒–—―−]/gu, '-');
  // Tidied, a text has single spaces already.
  return (plain.includes('\n') ? plain.replace(/\s+/gu, ' ') : plain).replace(NEW_STYLE_TONES, (tone) => OLD_STYLE_TONES.get(tone) ?? tone);
}

/** A key for names of agencies: also without spaces around dashes and without closing marks. */
export function foldName(text: string): string {
  return foldText(text)
    .replace(/ ?- ?/gu, '-')
    .replace(/^[\s\-+•*.,;:]+|[\s.,;:]+$/gu, '');
}
