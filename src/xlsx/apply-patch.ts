import type { PatchOp, SheetPatch } from '../core/index';
import { setColumns, setRows } from './columns-and-rows';
import { setDefinedName, sheetRange } from './defined-names';
import { deleteSheet, removeSheet } from './delete-sheet';
import { PLACEHOLDER_XML } from './empty-workbook';
import { bookSheets } from './book';
import { PORTABLE_CODEC } from './codec';
import type { AsyncCodec, Codec, Inflater } from './codec';
import { isPartText, packageBytes, packageBytesAsync } from './package-parts';
import type { Package } from './package-parts';
import { openEditor, sheetOf } from './editor';
import type { Editor } from './editor';
import { faultCodeOf, faultSentence, isFileFault } from './file-fault';
import { finishEditing } from './finish-editing';
import { protect } from './protect';
import { setCells } from './set-cells';
import { setCharts } from './set-charts';
import { setFilter } from './set-filter';
import { setMerges } from './set-merges';
import { setPrint } from './set-print';
import { setRules } from './set-rules';
import { setStyle } from './set-style';
import { setValidation } from './set-validation';
import { deleteRows, insertRows } from './shift-rows';
import { activate, freeze } from './sheet-view';
import { addSheet } from './sheets';

/**
 * Writes a patch into the bytes of a workbook and gives the bytes of the new one. What the patch does not name stays byte for byte;
 * a patch that changes nothing gives the very same array. Throws a Vietnamese sentence where an edit cannot be written (`patchError`),
 * and where `bytes` is no good workbook: read it with `readWorkbook` first.
 */
export function applyPatch(bytes: Uint8Array, patch: SheetPatch, codec: Codec = PORTABLE_CODEC): Uint8Array {
  if (patch.ops.length === 0) return bytes;
  try {
    return packageBytes(edited(bytes, patch, codec), codec);
  } catch (error) {
    throw inWords(error);
  }
}

/** As `applyPatch`, for a host that can compress on another core: the same is written in less time. */
export async function applyPatchAsync(bytes: Uint8Array, patch: SheetPatch, codec: AsyncCodec): Promise<Uint8Array> {
  if (patch.ops.length === 0) return bytes;
  try {
    return await packageBytesAsync(edited(bytes, patch, codec), codec);
  } catch (error) {
    throw inWords(error);
  }
}

function edited(bytes: Uint8Array, patch: SheetPatch, codec: Inflater): Package {
  const editor = openEditor(bytes, codec);
  for (const op of patch.ops) applyOp(editor, op);
  return finishEditing(editor);
}

function inWords(error: unknown): unknown {
  return isFileFault(error) ? new Error(faultSentence(faultCodeOf(error), ''), { cause: error }) : error;
}

function applyOp(editor: Editor, op: PatchOp): void {
  switch (op.op) {
    case 'addSheet':
      addSheet(editor, op);
      dropPlaceholder(editor);
      return;
    case 'deleteSheet':
      deleteSheet(editor, op);
      return;
    case 'insertRows':
      insertRows(editor, op);
      return;
    case 'deleteRows':
      deleteRows(editor, op);
      return;
    case 'setCharts':
      setCharts(editor, sheetOf(editor, op.sheet), op);
      return;
    case 'setCells':
      setCells(editor, sheetOf(editor, op.sheet), op);
      return;
    case 'setStyle':
      setStyle(editor, sheetOf(editor, op.sheet), op);
      return;
    case 'setColumns':
      setColumns(editor, sheetOf(editor, op.sheet), op);
      return;
    case 'setRows':
      setRows(sheetOf(editor, op.sheet), op);
      return;
    case 'setMerges':
      setMerges(sheetOf(editor, op.sheet), op);
      return;
    case 'setRules':
      setRules(editor, sheetOf(editor, op.sheet), op);
      return;
    case 'setValidation':
      setValidation(sheetOf(editor, op.sheet), op);
      return;
    case 'freeze':
      freeze(sheetOf(editor, op.sheet), op);
      return;
    case 'setFilter':
      setFilter(editor, sheetOf(editor, op.sheet), op);
      return;
    case 'protect':
      protect(editor, sheetOf(editor, op.sheet), op);
      return;
    case 'setPrint':
      setPrint(editor, sheetOf(editor, op.sheet), op);
      return;
    case 'setName':
      setDefinedName(editor.book, { name: op.name, sheetIndex: null }, sheetRange(sheetOf(editor, op.sheet).name, op.block));
      return;
    case 'activate':
      activate(editor, sheetOf(editor, op.sheet), op);
      return;
  }
}

/** The sheet of an empty workbook goes as soon as another one shows. */
function dropPlaceholder(editor: Editor): void {
  const { book } = editor;
  const [first, ...others] = bookSheets(book);
  if (first?.path == null || editor.sheets.has(first.path) || !others.some(({ visibility }) => visibility === 'visible')) return;
  if (isPartText(book.pack, first.path, PLACEHOLDER_XML)) removeSheet(editor, first);
}
