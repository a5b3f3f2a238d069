import { invalidArgument } from './api-error';

/** What a cell holds after something was put into it. */
export interface Typed {
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  /** Number format that Excel chooses by itself for a cell with the general one. */
  readonly format: string | null;
}

/** What Excel makes of a value put into a cell of a number format: a text is read as if it were typed (English, a subset). */
export function typeInto(input: unknown, format: string): Typed {
  if (typeof input === 'number' || typeof input === 'boolean') return plain(input);
  if (typeof input !== 'string') throw invalidArgument('cell value');
  if (input === '') return plain(null);
  if (input.length > 32_767) throw invalidArgument('more than 32,767 letters');
  if (input.startsWith("'")) return plain(input.slice(1));
  if (format === '@') return plain(input);
  const text = input.trim();
  if (input.startsWith('=') && input.length > 1) return { value: 0, formula: input, format: null };
  const number = numberOf(text);
  if (number !== null) return number;
  if (/^[+\-@]/.test(input)) throw invalidArgument('text that begins like a formula');
  if (/^(true|false)$/i.test(text)) return plain(/^t/i.test(text));
  return dateOf(text) ?? plain(input);
}

function plain(value: Typed['value']): Typed {
  return { value, formula: null, format: null };
}

function numberOf(text: string): Typed | null {
  if (/^[+-]?(\d+(,\d{3})*(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text)) return plain(Number(text.replaceAll(',', '')));
  if (/^[+-]?\d+(\.\d*)?%$/.test(text)) return { value: Number.parseFloat(text) / 100, formula: null, format: '0%' };
  if (/^\$\d+(\.\d*)?$/.test(text)) return { value: Number(text.slice(1)), formula: null, format: '$#,##0' };
  const time = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (time !== null) return { value: (Number(time[1]) * 60 + Number(time[2])) / 1440, formula: null, format: 'h:mm' };
  return null;
}

function dateOf(text: string): Typed | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'yyyy-mm-dd');
  const english = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}|\d{4}))?$/.exec(text);
  if (english !== null) {
    const year = english[3] === undefined ? 2022 : Number(english[3].padStart(4, '20'));
    return day(year, Number(english[1]), Number(english[2]), english[3] === undefined ? 'd-mmm' : 'm/d/yyyy');
  }
  const month = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -](\d{1,2}|\d{4})$/i.exec(text);
  return month === null ? null : day(2022, 1, 1, 'mmm-yy');
}

function day(year: number, month: number, date: number, format: string): Typed | null {
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  return { value: Math.round((Date.UTC(year, month - 1, date) - Date.UTC(1899, 11, 30)) / 86_400_000), formula: null, format };
}
