/**
 * Functions newer than the file format: files name them with a prefix ([MS-XLSX] 2.2.2, "future functions"), people do not.
 * Those of `WORKSHEET` carry a second one.
 */
const FUTURE = new Set(
  (
    'ACOT ACOTH ARABIC BASE BINOM.DIST BITAND BITOR BITXOR BYCOL BYROW CEILING.MATH CHOOSECOLS CHOOSEROWS COMBINA CONCAT COT CSC DAYS DECIMAL DROP ' +
    'EXPAND FLOOR.MATH FORECAST.LINEAR FORMULATEXT GAMMA HSTACK IFNA IFS IMAGE ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS ' +
    'MINIFS MODE.SNGL NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE SCAN SEC SEQUENCE ' +
    'SHEET SHEETS SORTBY STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S ' +
    'VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR'
  ).split(' '),
);
const WORKSHEET = new Set(['FILTER', 'SORT']);
const PREFIXED = /_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\./g;
const STRING_OR_CALL = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])([A-Z][A-Z0-9.]*)\(/gu;

/** The formula as a person would type it: "IFS(" for "_xlfn.IFS(". */
export function withoutPrefixes(formula: string): string {
  return formula.includes('_xl') ? outsideStrings(formula, (piece) => piece.replace(PREFIXED, '')) : formula;
}

/** The formula as a file writes it: "_xlfn.IFS(" for "IFS(". */
export function withPrefixes(formula: string): string {
  if (!mayNameFuture(formula)) return formula;
  return formula.replace(STRING_OR_CALL, (whole: string, name?: string) => {
    if (name === undefined) return whole;
    if (WORKSHEET.has(name)) return `_xlfn._xlws.${whole}`;
    return FUTURE.has(name) ? `_xlfn.${whole}` : whole;
  });
}

function outsideStrings(formula: string, change: (piece: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join('');
}

/** A quick look at the names before "(", wherever they stand: most formulas have none of the new ones. */
function mayNameFuture(formula: string): boolean {
  for (let at = formula.indexOf('('); at >= 0; at = formula.indexOf('(', at + 1)) {
    let from = at;
    while (from > 0 && isFunctionLetter(formula.charCodeAt(from - 1))) from -= 1;
    const name = formula.slice(from, at);
    if (FUTURE.has(name) || WORKSHEET.has(name)) return true;
  }
  return false;
}

/** A–Z, 0–9 and the dot. */
function isFunctionLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 46;
}
