import { letters, movedRow } from './box';

/** Quoted text, a sheet's name with "!", or a reference. */
const PIECE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\d_(])/gu;
const R1C1 = /"(?:[^"]|"")*"|'(?:[^']|'')+'|(?<![\p{L}\d_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\d_(])/gu;
const WHOLE_R1C1 = /(?<![\p{L}\d_.\]])([RC])(\[-?\d+\]|\d+)?:([RC])(\[-?\d+\]|\d+)?(?![\p{L}\d_([])/gu;

/** A formula after rows were inserted or deleted (negative count) in `changed`; `own` is the sheet that the formula stands in. */
export function moveReferences(formula: string, own: string, changed: string, row: number, count: number): string {
  return formula.replace(PIECE, (piece: string, ...found: (string | undefined)[]) => {
    const [sheet, lock1, column1, lock2, row1, lock3, column2, lock4, row2] = found;
    if (column1 === undefined || row1 === undefined) return piece;
    if (plainName(sheet, own) !== changed) return piece;
    const first = movedRow(Number(row1) - 1, row, count, 'first');
    const last = row2 === undefined ? null : movedRow(Number(row2) - 1, row, count, 'last');
    const gone = count < 0 && last === null && Number(row1) - 1 >= row && Number(row1) - 1 < row - count;
    if (gone || (last !== null && last < first)) return `${sheet ?? ''}#REF!`;
    const head = `${sheet ?? ''}${lock1 ?? ''}${column1}${lock2 ?? ''}${String(first + 1)}`;
    return last === null ? head : `${head}:${lock3 ?? ''}${column2 ?? ''}${lock4 ?? ''}${String(last + 1)}`;
  });
}

/** An R1C1 formula of a cell as an A1 formula. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const whole = formula.replace(
    WHOLE_R1C1,
    (piece: string, kind1: string, first: string | undefined, kind2: string, last: string | undefined) => {
      if (kind1 !== kind2) return piece;
      const [own, name] = kind1 === 'R' ? [row, (index: number) => String(index + 1)] : [column, letters];
      return `${absolute(first, own, name)}:${absolute(last, own, name)}`;
    },
  );
  return whole.replace(R1C1, (piece: string, rowPart: string | undefined, columnPart: string | undefined) => {
    if (piece.startsWith('"') || piece.startsWith("'")) return piece;
    return `${absolute(columnPart, column, letters)}${absolute(rowPart, row, (index) => String(index + 1))}`;
  });
}

function absolute(part: string | undefined, own: number, name: (index: number) => string): string {
  if (part === undefined) return name(own);
  if (part.startsWith('[')) return name(own + Number(part.slice(1, -1)));
  return `$${name(Number(part) - 1)}`;
}

function plainName(sheet: string | undefined, own: string): string {
  if (sheet === undefined) return own;
  return sheet.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
}
