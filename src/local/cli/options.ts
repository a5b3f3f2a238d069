import { parseArgs } from 'node:util';
import { isIsoDate } from '../../core';

/** The options and file names of a call, checked. */
export interface Options {
  readonly file: string | undefined;
  readonly others: readonly string[];
  readonly output: string | undefined;
  /** ISO date; today where not given. */
  readonly asOf: string;
  readonly year: number | null;
  readonly sheet: string | null;
  readonly json: boolean;
  readonly period: string | null;
  readonly directory: string | null;
  readonly fix: boolean;
  /** "Tên cột = vai trò", as the readings in doubt name them. */
  readonly columns: readonly string[];
  /** Ids of doubts that were looked at. */
  readonly seen: readonly string[];
  /** Ids of findings to repair besides the safe ones. */
  readonly also: readonly string[];
}

/** Reads what stands behind the command's name; a Vietnamese sentence where it is wrong. */
export function readOptions(args: readonly string[], today: string): Options | string {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: KNOWN_OPTIONS });
  } catch (error) {
    return faultOf(error);
  }
  const { values, positionals } = parsed;
  const asOf = values['as-of'] ?? today;
  if (!isIsoDate(asOf)) return `Ngày “${asOf}” không đúng. Viết như 2026-06-20.`;
  const year = values.year === undefined ? null : Number(values.year);
  if (year !== null && !(Number.isInteger(year) && year >= 2000 && year <= 2100))
    return `Năm “${values.year ?? ''}” không đúng. Viết như 2026.`;
  const [file, ...others] = positionals;
  return {
    file,
    others,
    output: values.output,
    asOf,
    year,
    sheet: values.sheet ?? null,
    json: values.json ?? false,
    period: values.period ?? null,
    directory: values.directory ?? null,
    fix: values.fix ?? false,
    columns: values.column ?? [],
    seen: values.seen ?? [],
    also: values.also ?? [],
  };
}

const KNOWN_OPTIONS = {
  output: { type: 'string', short: 'o' },
  'as-of': { type: 'string' },
  year: { type: 'string' },
  sheet: { type: 'string' },
  json: { type: 'boolean' },
  period: { type: 'string' },
  directory: { type: 'string', short: 'd' },
  fix: { type: 'boolean' },
  column: { type: 'string', multiple: true },
  seen: { type: 'string', multiple: true },
  also: { type: 'string', multiple: true },
} as const;

/** Node's own words about the arguments are English: only the option that they name is taken from them. */
function faultOf(error: unknown): string {
  const { code = '', message = '' } = error as { readonly code?: string; readonly message?: string };
  const option = /'(-[^\s',]*)/u.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Không có tùy chọn “${option}”.`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return message.includes('does not take') ? `Tùy chọn “${option}” không có giá trị đi kèm.` : `Thiếu giá trị sau “${option}”.`;
  }
  return 'Có tùy chọn không đúng.';
}
