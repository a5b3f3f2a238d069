import { blockName } from '../core/index';
import type { Block, PatchOp } from '../core/index';
import { ensureElement, recount } from './package-parts';
import { parseRange } from './range-text';
import { insertInSheet } from './sheet-editor';
import type { SheetEditor } from './sheet-editor';
import { attribute, elements, newElement, removeChild } from './xml-tree';

/** Merges these blocks; older merges that overlap one of them give way, all others stay. A block of one cell only undoes its merge. */
export function setMerges(sheet: SheetEditor, op: Extract<PatchOp, { op: 'setMerges' }>): void {
  if (op.blocks.length === 0) return;
  const list = ensureElement(sheet.root, 'mergeCells', insertInSheet);
  for (const block of op.blocks) {
    const name = blockName(block);
    const old = elements(list, 'mergeCell');
    if (old.some((merge) => attribute(merge, 'ref') === name)) continue;
    for (const merge of old) {
      const other = parseRange(attribute(merge, 'ref') ?? '');
      if (other !== null && overlap(block, other)) removeChild(list, merge);
    }
    if (block.rows * block.columns > 1) list.children.push(newElement(`<${sheet.prefix}mergeCell ref="${name}"/>`));
  }
  recount(list);
  if (elements(list).length === 0) removeChild(sheet.root, list);
}

function overlap(one: Block, other: Block): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
