const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const HATS: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' };
const TONELESS = tonelessLetters();

/**
 * A word for comparing: lower case, its tone moved to the end as a digit, so that "Quý", "QÚY" and "qúy" are the same word "quy2".
 * In: letters in NFC. Out: letters with their hats (ă â đ ê ô ơ ư), then the digit 1 to 5 of the tone, none for the level tone.
 */
export function foldWord(word: string): string {
  const known = FOLDED.get(word);
  if (known !== undefined) return known;
  const folded = fold(word);
  if (FOLDED.size >= MOST_REMEMBERED) FOLDED.clear();
  if (word.length <= LONGEST_SYLLABLE) FOLDED.set(word, folded);
  return folded;
}

/** Vietnamese has some seven thousand syllables, and a plan uses a few hundred: those already folded are remembered. */
const FOLDED = new Map<string, string>();
const MOST_REMEMBERED = 8000;
const LONGEST_SYLLABLE = 12;

function fold(word: string): string {
  let letters = '';
  let tone = 0;
  for (const letter of word.toLowerCase()) {
    const known = TONELESS.get(letter);
    if (known === undefined) {
      letters += letter;
      continue;
    }
    letters += known.letter;
    tone = known.tone;
  }
  return tone === 0 ? letters : `${letters}${String(tone)}`;
}

/** Words with one space between them, each folded. */
export function foldPhrase(words: string): string {
  return words.replace(/[^ ]+/gu, (word) => foldWord(word));
}

/** The letters that a text begins with, folded; empty where it begins with a digit or a sign. */
export function firstWordOf(text: string): string {
  return foldWord(LETTERS.exec(text)?.[0] ?? '');
}

const LETTERS = /^\p{L}*/u;

/** A folded word without hats and tone: "thuong" of "thường". */
export function bareWord(folded: string): string {
  let bare = '';
  for (const letter of folded) if (letter < '1' || letter > '5') bare += HATS[letter] ?? letter;
  return bare;
}

/** True where `typed` is `meant` with some of its marks left out: "thuờng" for "thường". Both folded. */
export function lacksMarksOf(typed: string, meant: string): boolean {
  const typedTone = toneOf(typed);
  if (typedTone !== '' && typedTone !== toneOf(meant)) return false;
  const length = typed.length - typedTone.length;
  for (let index = 0; index < length; index += 1) {
    const letter = meant.charAt(index);
    if (typed.charAt(index) !== letter && typed.charAt(index) !== HATS[letter]) return false;
  }
  return true;
}

function toneOf(folded: string): string {
  const last = folded.charAt(folded.length - 1);
  return last >= '1' && last <= '5' ? last : '';
}

function tonelessLetters(): ReadonlyMap<string, { readonly letter: string; readonly tone: number }> {
  const letters = new Map<string, { letter: string; tone: number }>();
  for (const letter of VOWELS) {
    TONES.forEach((mark, index) => letters.set((letter + mark).normalize('NFC'), { letter, tone: index + 1 }));
  }
  return letters;
}
