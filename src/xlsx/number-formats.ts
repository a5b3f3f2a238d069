/**
 * Number formats that files name by number only (ECMA-376 part 1, 18.8.30). 14 follows the region: in Vietnam day first.
 * 27–36 and 50–58 are dates in East Asian versions of Excel.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Those that mean the same in every region, so that they may be written by number. */
const SAME_EVERYWHERE = [1, 2, 3, 4, 9, 10, 49];

/** The code of a format that has no code in the file; null for the general format. */
export function builtInFormat(id: number): string | null {
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'dd/mm/yyyy';
  return BUILT_IN[id] ?? null;
}

/** The number to write for a code, null where the code must be written out. */
export function builtInId(code: string): number | null {
  return SAME_EVERYWHERE.find((id) => BUILT_IN[id] === code) ?? null;
}

/** True for a format that shows a calendar date: it has a day or a year outside of quotes and brackets. */
export function isDateFormat(code: string | null): boolean {
  if (code === null) return false;
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/general/gi, '');
  return /[dy]/i.test(bare) || /m{3}/i.test(bare);
}
