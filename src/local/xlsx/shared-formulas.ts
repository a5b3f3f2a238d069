import { cellPieces } from './cell-pieces';
import type { CellPieces } from './cell-pieces';
import { translateFormula } from './formula-references';
import { rowCells, setInner } from './sheet-editor';
import type { SheetCell, SheetEditor } from './sheet-editor';
import { escapeText, rawToText, tagAttribute } from './xml-tag';

/** A formula that stands in one cell and holds for others of its group, each read from its own place. */
interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** The formula of a cell as the file would write it alone, without "="; null where the cell has none. */
export function formulaOfCell(sheet: SheetEditor, cell: SheetCell, pieces: CellPieces): string | null {
  if (pieces.formula === null) return null;
  if (tagAttribute(pieces.formulaTag, 't') !== 'shared') return rawToText(pieces.formula);
  unshareGroup(sheet, tagAttribute(pieces.formulaTag, 'si') ?? '');
  return rawToText(cellPieces(cell).formula ?? '');
}

/** Gives each cell of a shared formula its own formula. */
export function unshareGroup(sheet: SheetEditor, group: string): void {
  unshare(sheet, (id) => id === group);
}

/** Gives all cells of the sheet their own formula. */
export function unshareAll(sheet: SheetEditor): void {
  if (/\st\s*=\s*["']shared["']/.test(sheet.source.text)) unshare(sheet, () => true);
}

function unshare(sheet: SheetEditor, wanted: (group: string) => boolean): void {
  const masters = new Map<string, Master>();
  for (const row of sheet.rows) {
    if (row.cells === null && !row.inner.includes('shared')) continue;
    for (const cell of rowCells(row)) {
      if (!cell.inner.includes('shared')) continue;
      const pieces = cellPieces(cell);
      const group = tagAttribute(pieces.formulaTag, 'si') ?? '';
      if (pieces.formula === null || tagAttribute(pieces.formulaTag, 't') !== 'shared' || !wanted(group)) continue;
      if (pieces.formula !== '' && !masters.has(group)) {
        masters.set(group, { formula: rawToText(pieces.formula), row: row.index, column: cell.column });
      }
      const master = masters.get(group);
      const own = pieces.formula === '' && master !== undefined ? translated(master, row.index, cell.column) : rawToText(pieces.formula);
      const p = sheet.prefix;
      const value = pieces.value === null ? '' : `<${p}v>${pieces.value}</${p}v>`;
      setInner(sheet, cell, `<${p}f>${escapeText(own)}</${p}f>${value}${pieces.rest}`);
    }
  }
}

function translated(master: Master, row: number, column: number): string {
  return translateFormula(master.formula, row - master.row, column - master.column);
}
