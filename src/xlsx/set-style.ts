import { blockName } from '../core/index';
import type { PatchOp } from '../core/index';
import { defaultStyles, sheetStyle } from './default-style';
import { stylesOf } from './editor';
import type { Editor } from './editor';
import { patchError } from './patch-error';
import { restyleBlock } from './sheet-editor';
import type { SheetEditor } from './sheet-editor';
import { styleChange, styleNumber } from './style-book';

/** Files name each cell that has a look: a block larger than this is a slip. */
const MAX_CELLS = 2_000_000;

/** Gives every cell of the blocks this whole look; whether a cell is locked stays as it was. */
export function setStyle(editor: Editor, sheet: SheetEditor, op: Extract<PatchOp, { op: 'setStyle' }>): void {
  const styles = stylesOf(editor);
  const normal = sheetStyle(sheet);
  const defaults = defaultStyles(sheet);
  const restyle = styleChange((current) => styleNumber(styles, op.style, current, normal));
  for (const block of op.blocks) {
    if (block.rows * block.columns > MAX_CELLS) throw patchError(sheet.name, blockName(block), 'khối ô quá lớn để định dạng từng ô');
    restyleBlock(sheet, block, defaults, restyle);
  }
}
