import { cellPieces } from './cell-pieces';
import type { CellPieces } from './cell-pieces';
import { masterAt, translated } from './shared-master';
import type { Master } from './shared-master';
import { rowCells, setInner, sheetRows } from './sheet-editor';
import type { SheetCell, SheetEditor } from './sheet-editor';
import { escapeText, rawToText, tagAttribute } from './xml-tag';

/** The formula of a cell as the file would write it alone, without "="; null where the cell has none. */
export function formulaOfCell(sheet: SheetEditor, row: number, cell: SheetCell, pieces: CellPieces): string | null {
  if (pieces.formula === null) return null;
  if (tagAttribute(pieces.formulaTag, 't') !== 'shared') return rawToText(pieces.formula);
  const master = pieces.formula === '' ? mastersOf(sheet).get(tagAttribute(pieces.formulaTag, 'si') ?? '') : undefined;
  return master === undefined ? rawToText(pieces.formula) : translated(master, row, cell.column);
}

/** The cells of a sheet that hold the formulas of shared groups, by group. */
function mastersOf(sheet: SheetEditor): ReadonlyMap<string, Master> {
  const known = MASTERS.get(sheet);
  if (known !== undefined) return known;
  const masters = new Map<string, Master>();
  forEachShared(sheet, (cell, pieces, group, row) => {
    if (pieces.formula !== null && pieces.formula !== '' && !masters.has(group)) {
      masters.set(group, masterAt(row, cell.column, rawToText(pieces.formula)));
    }
  });
  MASTERS.set(sheet, masters);
  return masters;
}

/** Built once for a sheet: groups are only ever taken apart. */
const MASTERS = new WeakMap<SheetEditor, ReadonlyMap<string, Master>>();

/** Gives each cell of a shared formula its own formula. */
export function unshareGroup(sheet: SheetEditor, group: string): void {
  unshare(sheet, (id) => id === group);
}

/** Gives all cells of the sheet their own formula. */
export function unshareAll(sheet: SheetEditor): void {
  unshare(sheet, () => true);
}

function unshare(sheet: SheetEditor, wanted: (group: string) => boolean): void {
  const masters = mastersOf(sheet);
  const p = sheet.prefix;
  forEachShared(sheet, (cell, pieces, group, row) => {
    if (!wanted(group)) return;
    const master = masters.get(group);
    const own = pieces.formula === '' && master !== undefined ? translated(master, row, cell.column) : rawToText(pieces.formula ?? '');
    const value = pieces.value === null ? '' : `<${p}v>${pieces.value}</${p}v>`;
    setInner(sheet, cell, `<${p}f>${escapeText(own)}</${p}f>${value}${pieces.rest}`);
  });
}

function forEachShared(sheet: SheetEditor, visit: (cell: SheetCell, pieces: CellPieces, group: string, row: number) => void): void {
  for (const row of sheetRows(sheet)) {
    if (row.cells === null && !row.inner.includes('shared')) continue;
    for (const cell of rowCells(sheet, row)) {
      if (!cell.inner.includes('shared')) continue;
      const pieces = cellPieces(cell);
      if (pieces.formula === null || tagAttribute(pieces.formulaTag, 't') !== 'shared') continue;
      visit(cell, pieces, tagAttribute(pieces.formulaTag, 'si') ?? '', row.index);
    }
  }
}
