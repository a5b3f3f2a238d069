const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x';
/** Every rhyme of written Vietnamese, tone marks taken off. */
const RHYMES =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uê uêch uênh uc ui um un ung uơ uôc uôi uôm uôn uông uôp uôt up ut ' +
  'uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ươc ươi ươm ươn ương ươp ươt ươu ưm ưn ưng ưt ưu y yêm yên yêng yêt yêu';

const SYLLABLE = new RegExp(`^(?:${ONSETS.replaceAll(' ', '|')})?(?:${RHYMES.replaceAll(' ', '|')})$`, 'u');
/** Grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** True when every word of the text that has letters beyond a–z is a syllable that Vietnamese spelling allows. */
export function isSpelledVietnamese(text: string): boolean {
  const words = (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => /[^a-z]/u.test(word)).map(withoutTones);
  // Abbreviations such as "QĐ" have no vowel.
  return words.every((word) => /^[b-df-hj-np-tv-xzđ]+$/u.test(word) || SYLLABLE.test(word));
}

function withoutTones(word: string): string {
  return word.normalize('NFD').replace(TONES, '').normalize('NFC');
}
