import type { Unit } from '../model/settings';
import { foldName, tidyText } from '../text/fold';
import { ABBREVIATIONS, MISSING, OFFICE_KINDS, OFFICE_LEVELS } from '../text/report-text';

/**
 * The office's name as it stands in a sentence: "ỦY BAN NHÂN DÂN XÃ ĐỨC AN" → "Ủy ban nhân dân xã Đức An",
 * "PHÒNG VĂN HÓA - XÃ HỘI" → "Phòng Văn hóa - Xã hội". A name typed with small letters, or known to the unit catalogue, stays as it is there.
 */
export function officeInText(office: string, units: readonly Unit[]): string {
  const name = tidyText(office).replace(/\s*\n\s*/gu, ' ');
  if (name === '') return MISSING.office;
  const known = units.find((unit) => [unit.name, ...unit.aliases].some((each) => foldName(each) === foldName(name)));
  if (known !== undefined && known.name !== known.name.toLocaleUpperCase('vi')) return known.name;
  if (name !== name.toLocaleUpperCase('vi')) return name;
  const kind = OFFICE_KINDS.find((each) => foldName(name).startsWith(`${foldName(each)} `) || foldName(name) === foldName(each));
  if (kind === undefined) return departmentName(name);
  const rest = name.slice(kind.length).trim();
  return `${kind} ${placeName(rest)}`.trim();
}

/** "XÃ ĐỨC AN" → "xã Đức An": the level in small letters, each syllable of the name with a capital. */
function placeName(text: string): string {
  const level = OFFICE_LEVELS.find((each) => text.toLocaleLowerCase('vi').startsWith(`${each} `));
  const name = level === undefined ? text : text.slice(level.length + 1);
  const words = name.split(' ').map((word) => (ABBREVIATIONS.has(word) ? word : capital(word)));
  return level === undefined ? words.join(' ') : `${level} ${words.join(' ')}`;
}

/** "PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ" → "Phòng Kinh tế, Hạ tầng và Đô thị": a capital where a part of the name begins. */
function departmentName(text: string): string {
  const head = OFFICE_HEADS.find((each) => text.toLocaleLowerCase('vi').startsWith(`${each} `));
  const words = text.split(' ');
  const headLength = head === undefined ? 0 : head.split(' ').length;
  return words
    .map((word, index) => {
      if (ABBREVIATIONS.has(word)) return word;
      const before = words[index - 1] ?? '';
      const begins = index === 0 || index === headLength || /[,\-–]$/u.test(before) || before === 'VÀ';
      return word === 'VÀ' ? 'và' : begins ? capital(word) : word.toLocaleLowerCase('vi');
    })
    .join(' ');
}

/** What a department's name begins with; the field follows with its own capital. */
const OFFICE_HEADS: readonly string[] = ['văn phòng', 'trung tâm', 'cơ quan', 'phòng', 'sở', 'bộ', 'ban', 'chi cục', 'cục'];

function capital(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLocaleLowerCase('vi');
}
