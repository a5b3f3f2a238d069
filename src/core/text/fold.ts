/**
 * Folding for comparison only: what is shown or written back is always the text as typed.
 * Vietnamese offices mix composed and decomposed letters, old and new places of the tone mark (hòa, hoà), three dashes and
 * several kinds of space; two texts that differ only in these are the same name.
 */
const NEW_STYLE_TONES: readonly (readonly [string, string])[] = [
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
];

/** The text with one form of letters (NFC), plain spaces, no zero-width characters, trimmed; line breaks kept as "\n". */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029|\u000B/gu, '\n')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();
}

/** A key for comparing texts: lower case, one dash, one place of the tone mark, single spaces. Not for showing. */
export function foldText(text: string): string {
  let folded = tidyText(text)
    .toLocaleLowerCase('vi')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s+/gu, ' ');
  for (const [newStyle, oldStyle] of NEW_STYLE_TONES) folded = folded.replaceAll(newStyle, oldStyle);
  return folded;
}

/** A key for names of agencies: also without spaces around dashes and without closing marks. */
export function foldName(text: string): string {
  return foldText(text)
    .replace(/ ?- ?/gu, '-')
    .replace(/^[\s\-+•*.,;:]+|[\s.,;:]+$/gu, '');
}
