import type { Block } from './sheet';

/** "A" for column 0, "AA" for column 26. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0-based column of "A", "AA"; −1 for anything else. */
export function columnIndex(name: string): number {
  if (!/^[A-Z]{1,3}$/.test(name)) return -1;
  let index = 0;
  for (const letter of name) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "F55" for row 54, column 5. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${String(row + 1)}`;
}

/** "A5:F57"; a single cell as "A5". */
export function blockName(block: Block): string {
  const first = cellName(block.row, block.column);
  const last = cellName(block.row + block.rows - 1, block.column + block.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as a formula writes it: 'Theo dõi'. Always quoted, inner quotes doubled. */
export function quoteSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
