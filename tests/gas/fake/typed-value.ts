import { FormulaError, readFormula } from './formula-text';
import type { Locale } from './formula-text';

export interface Typed {
  readonly value: string | number | boolean | null;
  /** Invariant form; null where the text is no formula. */
  readonly formula: string | null;
  /** The format that the cell takes on when it had none. */
  readonly format: string | null;
}

/**
 * What a text becomes when a person, or setValues, types it into a cell (evidence I and K of the facts: the vectors of the
 * self-test ask the real thing). A cell formatted "@" keeps the text; elsewhere a leading apostrophe forces text and is dropped.
 */
export function typeText(text: string, locale: Locale, cellFormat: string | null): Typed {
  if (text.length > 50_000) throw new Error('Your input contains more than the maximum of 50000 characters in a single cell.');
  if (text === '') return { value: null, formula: null, format: null };
  if (cellFormat === '@') return plain(text);
  if (text.startsWith("'")) return plain(text.slice(1));
  const first = text.charAt(0);
  if (text.length > 1 && (first === '=' || first === '+')) return formula(text, locale);
  return number(text, locale) ?? date(text, locale) ?? truth(text) ?? (/^-\p{L}/u.test(text) ? formula(text, locale) : plain(text));
}

function plain(text: string): Typed {
  return { value: text, formula: null, format: null };
}

function formula(text: string, locale: Locale): Typed {
  const body = text.startsWith('=') ? text : `=${text}`;
  try {
    return { value: null, formula: readFormula(body, locale), format: null };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return { value: '#ERROR!', formula: body, format: null };
  }
}

function number(text: string, locale: Locale): Typed | null {
  const mark = locale === 'vi_VN' ? ',' : '.';
  const group = locale === 'vi_VN' ? '.' : ',';
  const bare = text.trim().replace(/(?<=\d) (?=\d)/g, '');
  const pattern = new RegExp(`^[-+]?(\\d{1,3}([${group}]\\d{3})+|\\d+)([${mark}]\\d+)?(e[-+]?\\d+)?%?$`, 'i');
  if (!pattern.test(bare)) return null;
  const plainNumber = Number(bare.replace('%', '').replaceAll(group, '').replace(mark, '.'));
  return bare.endsWith('%')
    ? { value: plainNumber / 100, formula: null, format: '0%' }
    : { value: plainNumber, formula: null, format: null };
}

function date(text: string, locale: Locale): Typed | null {
  const typed = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(text.trim());
  const month = /^(?:tháng|Tháng|March|Mar) ?(\d{1,2})? ?(?:năm )?(\d{4})$/.exec(text.trim());
  if (month) return serial(Number(month[2]), Number(month[1] ?? 3), 1);
  if (!typed) return null;
  const [first, second] = [Number(typed[1]), Number(typed[2])];
  return locale === 'vi_VN' ? serial(Number(typed[3] ?? 2026), second, first) : serial(Number(typed[3] ?? 2026), first, second);
}

function serial(year: number, month: number, day: number): Typed | null {
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return null;
  return { value: (moment.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000, formula: null, format: 'dd/mm/yyyy' };
}

function truth(text: string): Typed | null {
  const word = text.trim().toUpperCase();
  return word === 'TRUE' || word === 'FALSE' ? { value: word === 'TRUE', formula: null, format: null } : null;
}
