import { blockName } from '../core/index';
import type { Block, PatchOp } from '../core/index';
import { THREADS_RETOLD, writeAttached } from './carry-attached';
import { areaAddresses, rowsAddress } from './sheet-areas';
import { canUse, sheetIsThere, sheetOf } from './write-target';
import type { WriteTarget } from './write-target';

type Op<K extends PatchOp['op']> = Extract<PatchOp, { readonly op: K }>;

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;
/** Excel measures columns in points; 96 pixels are 72 points. */
const POINTS_PER_PIXEL = 0.75;
const CENTIMETRES_PER_MILLIMETRE = 0.1;

/** Everything but typing over locked cells is allowed on a sheet of ours. */
const OUR_PROTECTION: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowDeleteColumns: true,
  allowDeleteRows: true,
  allowEditObjects: true,
  allowEditScenarios: true,
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertColumns: true,
  allowInsertHyperlinks: true,
  allowInsertRows: true,
  allowPivotTables: true,
  allowSort: true,
  selectionMode: 'Normal',
};

/** Queues a new sheet; nothing when a sheet of the name is there. */
export function addSheet(target: WriteTarget, op: Op<'addSheet'>): void {
  if (sheetIsThere(target, op.sheet)) return;
  const sheet = target.context.workbook.worksheets.add(op.sheet);
  const after = op.after === null ? -1 : target.order.findIndex((name) => name.toLowerCase() === op.after?.toLowerCase());
  const position = after < 0 ? target.order.length : after + 1;
  if (position < target.order.length) sheet.position = position;
  target.order.splice(position, 0, op.sheet);
  target.added.add(op.sheet.toLowerCase());
  if (op.tabColor !== null) sheet.tabColor = op.tabColor;
  const { font } = sheet.getRange().format;
  font.name = op.font;
  font.size = op.size;
  if (op.visibility !== 'visible') sheet.visibility = VISIBILITY[op.visibility];
}

/** Queues the deletion of a sheet; nothing when it is gone. A very hidden sheet cannot be deleted before it is less hidden. */
export function deleteSheet(target: WriteTarget, name: string): void {
  if (!sheetIsThere(target, name)) return;
  const sheet = sheetOf(target, name);
  sheet.visibility = 'Hidden';
  sheet.delete();
  const position = target.order.findIndex((candidate) => candidate.toLowerCase() === name.toLowerCase());
  target.order.splice(position, 1);
}

export function insertRows(target: WriteTarget, { sheet, row, count }: Op<'insertRows'>): void {
  sheetOf(target, sheet).getRange(rowsAddress(row, count)).insert('Down');
  const key = sheet.toLowerCase();
  const inserted = { row, column: 0, rows: count, columns: 1 };
  const earlier = (target.insertedRows.get(key) ?? []).map((block) => (block.row >= row ? { ...block, row: block.row + count } : block));
  target.insertedRows.set(key, [...earlier, inserted]);
}

export function deleteRows(target: WriteTarget, op: Op<'deleteRows'>): void {
  const { sheet, row, count } = op;
  const carried = target.carried.get(op) ?? [];
  writeAttached(sheetOf(target, sheet), carried);
  if (carried.some(({ kind }) => kind === 'comment')) target.leftOut.add(THREADS_RETOLD);
  sheetOf(target, sheet).getRange(rowsAddress(row, count)).delete('Up');
  const key = sheet.toLowerCase();
  const left = (target.insertedRows.get(key) ?? []).filter((block) => block.row + block.rows <= row || block.row >= row + count);
  target.insertedRows.set(
    key,
    left.map((block) => (block.row >= row + count ? { ...block, row: block.row - count } : block)),
  );
}

export function setColumns(target: WriteTarget, { sheet, columns }: Op<'setColumns'>): void {
  for (const { column, width, hidden } of columns) {
    const range = sheetOf(target, sheet).getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    range.format.columnWidth = width * POINTS_PER_PIXEL;
    range.columnHidden = hidden;
  }
}

/**
 * Queues heights, and outline levels of rows that this patch made. Excel's interface for add-ins can neither read an outline level nor
 * set it, only raise it by one ("group"), so rows that were there before keep the level they have.
 */
export function setRows(target: WriteTarget, { sheet, rows }: Op<'setRows'>): void {
  const byHeight = new Map<number, Block[]>();
  for (const { row, count, height, grows, raises } of rows) {
    if (grows === true || raises === true) continue;
    const blocks = byHeight.get(height) ?? [];
    blocks.push({ row, column: 0, rows: count, columns: 1 });
    byHeight.set(height, blocks);
  }
  for (const [height, blocks] of byHeight) {
    for (const address of areaAddresses(blocks)) {
      const areas = address.includes(',') ? sheetOf(target, sheet).getRanges(address) : sheetOf(target, sheet).getRange(address);
      areas.format.rowHeight = height;
    }
  }
  const grouped = rows.filter((entry) => entry.level > 0).flatMap((entry) => newRows(target, sheet, entry));
  if (grouped.length === 0 || !canUse(target, 'outline')) return;
  for (let level = 1; grouped.some((entry) => entry.level >= level); level += 1) {
    for (const { row, count } of joinRuns(grouped.filter((entry) => entry.level >= level))) {
      sheetOf(target, sheet).getRange(rowsAddress(row, count)).group('ByRows');
    }
  }
}

/**
 * Fits the rows that grow to what stands in them now. A height given in points would be kept by Excel when somebody types more, so these
 * rows are never given one; whole rows are named, for Excel looks at no cell outside the range.
 */
export function growRows(target: WriteTarget, { sheet, rows }: Op<'setRows'>): void {
  const growing = rows.filter(({ grows }) => grows === true).sort((a, b) => a.row - b.row);
  const runs: { row: number; count: number }[] = [];
  for (const { row, count } of growing) {
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.count === row) last.count += count;
    else runs.push({ row, count });
  }
  for (const { row, count } of runs) sheetOf(target, sheet).getRange(rowsAddress(row, count)).format.autofitRows();
}

interface LevelRun {
  readonly row: number;
  readonly count: number;
  readonly level: number;
}

/** The part of a run that this patch made: all of it on a new sheet, else the inserted rows. */
function newRows(target: WriteTarget, sheet: string, { row, count, level }: LevelRun): readonly LevelRun[] {
  if (target.added.has(sheet.toLowerCase())) return [{ row, count, level }];
  return (target.insertedRows.get(sheet.toLowerCase()) ?? []).flatMap((block) => {
    const first = Math.max(row, block.row);
    const end = Math.min(row + count, block.row + block.rows);
    return first < end ? [{ row: first, count: end - first, level }] : [];
  });
}

function joinRuns(runs: readonly LevelRun[]): readonly LevelRun[] {
  const joined: LevelRun[] = [];
  for (const run of [...runs].sort((a, b) => a.row - b.row)) {
    const last = joined.at(-1);
    if (last !== undefined && last.row + last.count === run.row) joined[joined.length - 1] = { ...last, count: last.count + run.count };
    else joined.push(run);
  }
  return joined;
}

/** Queues merges; older ones that share a cell with a block give way, all others stay. */
export function setMerges(target: WriteTarget, { sheet, blocks }: Op<'setMerges'>): void {
  for (const block of blocks) {
    const range = sheetOf(target, sheet).getRange(blockName(block));
    if (!target.added.has(sheet.toLowerCase())) range.unmerge();
    // A block of one cell only undoes the merge that covers it.
    if (block.rows * block.columns > 1) range.merge(false);
  }
}

export function freeze(target: WriteTarget, { sheet, rows, columns, gridlines }: Op<'freeze'>): void {
  const worksheet = sheetOf(target, sheet);
  worksheet.freezePanes.unfreeze();
  if (rows > 0 && columns > 0) worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) worksheet.freezePanes.freezeRows(rows);
  else if (columns > 0) worksheet.freezePanes.freezeColumns(columns);
  worksheet.showGridlines = gridlines;
}

/**
 * Queues the sheet's filter. A filter that stands on the block already is left alone, with what the user chose in it; one that moves
 * takes the user's choices along. Buttons show on every column: Excel's interface for add-ins cannot hide single ones. A sheet with a
 * table of the user has its filters there, and gets none from us.
 */
export function setFilter(target: WriteTarget, { sheet, block }: Op<'setFilter'>): void {
  const before = target.before.get(sheet.toLowerCase());
  const { autoFilter } = sheetOf(target, sheet);
  if (block === null) {
    if (before?.filter != null) autoFilter.remove();
    return;
  }
  if (before?.hasTables === true) return;
  if (before?.filter?.address.split('!').at(-1)?.replaceAll('$', '') === blockName(block)) return;
  const range = sheetOf(target, sheet).getRange(blockName(block));
  autoFilter.apply(range);
  before?.filter?.criteria.forEach((criteria, column) => {
    if (column < block.columns && criteria !== null) autoFilter.apply(range, column, criteria);
  });
}

export function protectSheet(target: WriteTarget, { sheet, locked }: Op<'protect'>): void {
  target.protectedAnew.add(sheet.toLowerCase());
  if (locked.length === 0) return;
  const worksheet = sheetOf(target, sheet);
  worksheet.getRange().format.protection.locked = false;
  for (const address of areaAddresses(locked)) {
    const areas = address.includes(',') ? worksheet.getRanges(address) : worksheet.getRange(address);
    areas.format.protection.locked = true;
  }
  worksheet.protection.protect(OUR_PROTECTION);
}

/** Queues the print layout. Rows stop repeating when their built-in name goes: Excel's interface for add-ins has no other way. */
export function setPrint(target: WriteTarget, op: Op<'setPrint'>): void {
  const { pageLayout } = sheetOf(target, op.sheet);
  pageLayout.setPrintArea(blockName(op.area));
  if (op.repeat === null) target.before.get(op.sheet.toLowerCase())?.printTitles?.delete();
  else pageLayout.setPrintTitleRows(`$${rowsAddress(op.repeat.row, op.repeat.rows).replace(':', ':$')}`);
  pageLayout.orientation = op.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.paperSize = op.paper;
  pageLayout.zoom = op.pagesHigh > 0 ? { horizontalFitToPages: 1, verticalFitToPages: op.pagesHigh } : { horizontalFitToPages: 1 };
  const margin = op.marginMm * CENTIMETRES_PER_MILLIMETRE;
  pageLayout.setPrintMargins('Centimeters', { top: margin, bottom: margin, left: margin, right: margin });
}

export function setName(target: WriteTarget, { name, sheet, block }: Op<'setName'>): void {
  const { names } = target.context.workbook;
  if (target.names.has(name.toLowerCase())) names.getItem(name).delete();
  names.add(name, sheetOf(target, sheet).getRange(blockName(block)));
  target.names.add(name.toLowerCase());
}

export function activate(target: WriteTarget, { sheet, row, column }: Op<'activate'>): void {
  const worksheet = sheetOf(target, sheet);
  worksheet.activate();
  worksheet.getCell(row, column).select();
}
