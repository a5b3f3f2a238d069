export type Locale = 'vi_VN' | 'en_US';

/** The spreadsheet would show #ERROR!. */
export class FormulaError extends Error {}

const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|[\p{L}_][\p{L}\p{N}_.]*!?|[\s\S]/gu;

/**
 * A formula as typed in the locale, kept in invariant form. ";" parts arguments everywhere; "," does so only where it is not the
 * decimal mark: there a "," that does not stand between two digits is an error, as Sheets says.
 */
export function readFormula(text: string, locale: Locale): string {
  const pieces = text.match(PIECES) ?? [];
  let depth = 0;
  const invariant = pieces.map((piece, at) => {
    if (piece === '(') depth += 1;
    if (piece === ')') depth -= 1;
    if (piece === ';') return ',';
    const between = /\d/.test(pieces[at - 1] ?? '') && /\d/.test(pieces[at + 1] ?? '');
    if (locale === 'vi_VN' && piece === ',') {
      if (!between) throw new FormulaError(text);
      return '.';
    }
    if (locale === 'vi_VN' && piece === '.' && between) throw new FormulaError(text);
    return piece;
  });
  if (depth !== 0 || /"[^"]*$/.test(text.replace(/"[^"]*"/g, ''))) throw new FormulaError(text);
  return invariant.join('');
}

/** The same formulas are shown thousands of times. */
const shown = new Map<string, string>();

/** An invariant formula as getFormulas gives it in the locale. */
export function showFormula(invariant: string, locale: Locale): string {
  if (locale === 'en_US') return invariant;
  const known = shown.get(invariant) ?? withDecimalComma(invariant);
  shown.set(invariant, known);
  return known;
}

function withDecimalComma(invariant: string): string {
  return (invariant.match(PIECES) ?? [])
    .map((piece, at, all) => {
      if (piece === ',') return ';';
      return piece === '.' && /\d/.test(all[at - 1] ?? '') && /\d/.test(all[at + 1] ?? '') ? ',' : piece;
    })
    .join('');
}

/** Where a row of one sheet goes when rows are inserted or deleted: the new 1-based row, or null when it is gone. */
export type RowMove = (row: number) => number | null;

const REFERENCES =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?(?![\p{L}\p{N}_(])/gu;

/** A formula after rows of `sheet` moved; `home` is the sheet that it stands on. */
export function moveReferences(invariant: string, home: string, sheet: string, move: RowMove): string {
  // Most formulas speak of their own sheet only.
  if (home !== sheet && !invariant.includes('!')) return invariant;
  return invariant.replace(
    REFERENCES,
    (
      whole: string,
      text: string | undefined,
      prefix: string | undefined,
      from: string,
      row: string,
      to: string | undefined,
      last: string | undefined,
    ) => {
      if (text !== undefined) return whole;
      const named = prefix === undefined ? home : prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
      if (named !== sheet) return whole;
      if (to === undefined || last === undefined) {
        const moved = move(Number(row));
        return moved === null ? '#REF!' : `${prefix ?? ''}${from}${String(moved)}`;
      }
      const rows = [];
      for (let at = Number(row); at <= Number(last); at += 1) {
        const moved = move(at);
        if (moved !== null) rows.push(moved);
      }
      if (rows.length === 0) return '#REF!';
      return `${prefix ?? ''}${from}${String(rows[0] ?? 0)}:${to}${String(rows.at(-1) ?? 0)}`;
    },
  );
}
