/**
 * True where one name is another with words written as initials: "Phòng VH-XH" for "Phòng Văn hóa - Xã hội", "TT PVHCC" for
 * "Trung tâm Phục vụ hành chính công". "và" and dashes may be left out.
 */
export function isShortFor(short: string, full: string): boolean {
  const tokens = wordsOf(short);
  const words = wordsOf(full);
  return lower(tokens.join(' ')) !== lower(words.join(' ')) && tokens.some(isInitials) && fits(tokens, words);
}

function wordsOf(name: string): string[] {
  return (name.normalize('NFC').match(/[\p{L}\d]+/gu) ?? []).filter((word) => word.toLocaleLowerCase('vi') !== 'và');
}

function isInitials(token: string): boolean {
  return token === token.toLocaleUpperCase('vi') && /^\p{Lu}+$/u.test(token);
}

/** Each token is the next word, or the initials of the next words. */
function fits(tokens: readonly string[], words: readonly string[]): boolean {
  const [token, ...others] = tokens;
  if (token === undefined) return words.length === 0;
  const [word, ...rest] = words;
  if (word === undefined) return false;
  if (lower(token) === lower(word) && fits(others, rest)) return true;
  if (!isInitials(token)) return false;
  const initials = words.slice(0, token.length).map((next) => lower(next).charAt(0));
  return initials.length === token.length && initials.join('') === lower(token) && fits(others, words.slice(token.length));
}

function lower(text: string): string {
  return text.toLocaleLowerCase('vi');
}
