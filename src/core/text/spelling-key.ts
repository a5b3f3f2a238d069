import { foldName } from './fold';

/** Short forms that offices use beside the long ones. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:ủy|uỷ) ban nhân dân(?!\p{L})/gu, 'ubnd'],
  [/(?<!\p{L})hội đồng nhân dân(?!\p{L})/gu, 'hđnd'],
  [/(?<!\p{L})(?:vp|vp\.)(?!\p{L})/gu, 'văn phòng'],
];

const LETTERS_Y = 'yýỳỷỹỵ';
const LETTERS_I = 'iíìỉĩị';

/**
 * A key under which spellings of one name fall together: letter case, dashes, "và" and "&", places of tone marks, i and y, short forms
 * ("Phòng Tài chính – Kế hoạch", "phòng tài chính và kế hoạch"). Wider than `foldName`: for suggesting, never for joining.
 * Marks count: "xã Đức An" and "xã Đức Ân" are two communes.
 */
export function spellingKey(name: string): string {
  let key = foldName(name);
  for (const [long, short] of SHORT_FORMS) key = key.replace(long, short);
  return Array.from(key.replace(/(?:[\s\-&,]|(?<!\p{L})và(?!\p{L}))+/gu, ' '))
    .map((letter) => LETTERS_I[LETTERS_Y.indexOf(letter)] ?? letter)
    .join('')
    .trim();
}

/** The key without any marks, for a name that was typed without them ("Phong Tu phap"). */
export function bareKey(name: string): string {
  return spellingKey(name).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
