export type LegacyId = 'tcvn3' | 'vni';

interface LegacyFamily {
  readonly id: LegacyId;
  /** Name with the fonts that people see in the font box. */
  readonly family: string;
  /** Signs that Unicode Vietnamese never has in such a place. */
  readonly markers: RegExp;
  /** True where the font alone tells capitals from small letters, so that capitals cannot be known from the text. */
  readonly capitalsInFont: boolean;
}

/** Letters that only Unicode Vietnamese has: a text with one of them was not typed in an old font. */
export const UNICODE_ONLY = /[ăđơưĂĐƠƯẠ-ỹ]/u;

const FAMILIES: readonly LegacyFamily[] = [
  {
    id: 'tcvn3',
    family: 'TCVN3 (.VnTime)',
    markers:
      /[¨©ª¬\u00AD®¸](?=[a-zß-þ])|(?<=[A-Za-z])[¨©ª«¬\u00ADµ¶¸¹¼½¾]|(?<=[a-z])·(?![\p{Lu}\d])|(?<=[a-z])(?:[Æ-ÌÎ-Ö×ØÜ-ß]|»(?=[a-z]))/gu,
    capitalsInFont: true,
  },
  {
    id: 'vni',
    family: 'VNI (VNI-Times)',
    markers: /(?<=[aeouyôöAEOUYÔÖ])[øûïåäëüØÛÏÅÄËÜ]|[ñÑ](?=[aeiouyôöæAEIOUYÔÖÆ])|ö(?=[ôcnutaim])/gu,
    capitalsInFont: false,
  },
];

/** Old fonts have their own signs here: a text without any of them reads the same in each. */
export const LEGACY_SIGN = /[\u0080-\u00ff]/u;
const SHORT_TEXT = 20;

/**
 * The old font family that a text was typed in, or null for Unicode text. Told by signs between letters that Unicode Vietnamese never
 * has ("C¶i c¸ch hµnh chÝnh", "Caûi caùch haønh chính"); a long text needs two of them.
 */
export function legacyEncoding(text: string): { readonly id: LegacyId; readonly family: string; readonly capitalsInFont: boolean } | null {
  if (!LEGACY_SIGN.test(text) || UNICODE_ONLY.test(text) || UNICODE_ONLY.test(text.normalize('NFC'))) return null;
  const needed = text.length < SHORT_TEXT ? 1 : 2;
  const counted = FAMILIES.map((family) => ({ family, hits: text.match(family.markers)?.length ?? 0 }));
  const best = counted.filter(({ hits }) => hits >= needed).sort((a, b) => b.hits - a.hits)[0];
  if (best === undefined) return null;
  const { id, family, capitalsInFont } = best.family;
  return { id, family, capitalsInFont };
}

/** The text in Unicode. Capitals that only the old font showed stay small: "CéNG HßA" gives "CộNG HòA". */
export function convertLegacy(text: string, encoding: LegacyId): string {
  return encoding === 'tcvn3' ? convertTcvn3(text) : convertVni(text);
}

/** TCVN 5712:1993, form VN3: one sign a letter; pairs of the old sign and the letter. */
const TCVN3_PAIRS =
  '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00ADư®đ' +
  'µà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậ' +
  'ÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ' +
  '×ìØỉÜĩÝíÞị' +
  'ßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợ' +
  'ïùñủòũóúôụõừöử÷ữøứùự' +
  'úỳûỷüỹýýþỵ';

const TCVN3 = pairsOf(TCVN3_PAIRS);

function pairsOf(pairs: string): ReadonlyMap<string, string> {
  const letters = Array.from(pairs);
  return new Map(letters.flatMap((sign, index) => (index % 2 === 0 ? [[sign, letters[index + 1] ?? sign] as const] : [])));
}

function convertTcvn3(text: string): string {
  return Array.from(text, (sign) => TCVN3.get(sign) ?? sign).join('');
}

/** VNI: a letter and a sign after it. Signs of the tone alone, of the breve with a tone, of the circumflex with a tone. */
const VNI_TONES = 'ùøûõï';
const VNI_BREVE = 'êéèúüë';
const VNI_CIRCUMFLEX = 'âáàåãä';
const VNI_LETTERS: readonly (readonly [base: string, signs: string, letters: string])[] = [
  ['a', VNI_TONES, 'áàảãạ'],
  ['a', VNI_BREVE, 'ăắằẳẵặ'],
  ['a', VNI_CIRCUMFLEX, 'âấầẩẫậ'],
  ['e', VNI_TONES, 'éèẻẽẹ'],
  ['e', VNI_CIRCUMFLEX, 'êếềểễệ'],
  ['o', VNI_TONES, 'óòỏõọ'],
  ['o', VNI_CIRCUMFLEX, 'ôốồổỗộ'],
  ['u', VNI_TONES, 'úùủũụ'],
  ['y', VNI_TONES, 'ýỳỷỹ'],
  ['ô', VNI_TONES, 'ớờởỡợ'],
  ['ö', VNI_TONES, 'ứừửữự'],
  ['ô', '', 'ơ'],
  ['ö', '', 'ư'],
  ['ñ', '', 'đ'],
  ['æ', '', 'ỉ'],
  ['ó', '', 'ĩ'],
  ['ò', '', 'ị'],
  ['î', '', 'ỵ'],
];

const VNI: ReadonlyMap<string, string> = new Map(
  VNI_LETTERS.flatMap(([base, signs, letters]): (readonly [string, string])[] =>
    signs === ''
      ? [[base, letters]]
      : Array.from(signs).map((sign, index) => [`${base}${sign}`, Array.from(letters)[index] ?? ''] as const),
  ).filter(([, letter]) => letter !== ''),
);

/** Capitals are signs of their own in VNI, so that a capital letter gives a capital. */
function convertVni(text: string): string {
  let converted = '';
  for (let at = 0; at < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    const one = text.charAt(at);
    const ofPair = pair.length === 2 ? VNI.get(pair.toLowerCase()) : undefined;
    const letter = ofPair ?? VNI.get(one.toLowerCase()) ?? one;
    converted += one === one.toLowerCase() ? letter : letter.toUpperCase();
    if (ofPair !== undefined) at += 1;
  }
  return converted;
}
