/** How a spreadsheet writes decimals: vi_VN "0,5", en_US "0.5". */
export type DecimalMark = ',' | '.';

/**
 * The decimal mark of a spreadsheet's locale ("vi_VN", "en_US"; empty: the account's default, taken for Vietnamese).
 * It decides how formulas must be written and read, not how cells look.
 */
export function decimalMark(locale: string): DecimalMark {
  if (locale === '') return ',';
  try {
    return new Intl.NumberFormat(locale.replaceAll('_', '-')).format(1.5).includes(',') ? ',' : '.';
  } catch {
    return ',';
  }
}

/**
 * A formula in invariant form ("=IF(A1>0.5,"a,b",0)") as this spreadsheet takes it ("=IF(A1>0,5;"a,b";0)").
 * Arguments are always parted by ";": every locale accepts it, while "," fails wherever "," is the decimal mark.
 * Throws on an array literal: no form of it is known to be right in all locales.
 */
export function toSheetFormula(formula: string, mark: DecimalMark): string {
  return tokens(formula, '.')
    .map((token) => {
      if (token.kind === 'open-brace') throw new Error(`Array literal in a formula: ${formula}`);
      if (token.kind === 'separator') return ';';
      if (token.kind === 'number') return token.text.replace('.', mark);
      return token.text;
    })
    .join('')
    .replaceAll('_xlfn.', '');
}

/** The invariant form of a formula as the spreadsheet shows it to scripts; the way back of `toSheetFormula`. */
export function fromSheetFormula(formula: string, mark: DecimalMark): string {
  let depth = 0;
  return tokens(formula, mark)
    .map((token) => {
      if (token.kind === 'open-brace') depth += 1;
      if (token.kind === 'close-brace') depth -= 1;
      if (token.kind === 'number') return token.text.replace(',', '.');
      if (token.kind !== 'separator') return token.text;
      if (depth === 0) return ',';
      return token.text === '\\' ? ',' : token.text;
    })
    .join('');
}

interface Token {
  readonly kind: 'string' | 'name' | 'number' | 'separator' | 'open-brace' | 'close-brace' | 'other';
  readonly text: string;
}

/** Texts and quoted sheet names are taken whole, so that nothing inside them is ever changed. */
function tokens(formula: string, mark: DecimalMark): readonly Token[] {
  const pattern = mark === '.' ? POINT_TOKENS : COMMA_TOKENS;
  return [...formula.matchAll(pattern)].map((match) => ({ kind: kindOf(match[0]), text: match[0] }));
}

const POINT_TOKENS = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[\p{L}_$][\p{L}\p{M}\p{N}_.$]*|\d+(?:\.\d+)?|\.\d+|[\s\S]/gu;
const COMMA_TOKENS = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[\p{L}_$][\p{L}\p{M}\p{N}_.$]*|\d+(?:,\d+)?|[\s\S]/gu;

function kindOf(text: string): Token['kind'] {
  const first = text.charAt(0);
  if (first === '"') return 'string';
  if (first === "'" || /[\p{L}_$]/u.test(first)) return 'name';
  if (/\d/.test(first) || (first === '.' && text.length > 1)) return 'number';
  if (first === ',' || first === ';' || first === '\\') return 'separator';
  if (first === '{') return 'open-brace';
  return first === '}' ? 'close-brace' : 'other';
}
