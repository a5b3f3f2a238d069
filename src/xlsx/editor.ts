import { bookSheets, openBook, sameSheet } from './book';
import type { Book, BookSheet } from './book';
import type { Inflater } from './codec';
import { hasPart, partText, partUtf8, relationsOf } from './package-parts';
import { patchError } from './patch-error';
import { sharedStrings } from './shared-strings';
import { openSheet } from './sheet-editor';
import type { SheetEditor } from './sheet-editor';
import { openStyles } from './style-book';
import type { StyleBook } from './style-book';

/** A workbook under edit. Parts are opened when an edit first needs them. */
export interface Editor {
  readonly book: Book;
  /** Opened worksheets by the path of their part. */
  readonly sheets: Map<string, SheetEditor>;
  /** Opened worksheets by the name that an edit gives them; emptied whenever a sheet comes or goes. */
  readonly byName: Map<string, SheetEditor>;
  styles: StyleBook | null;
  strings: readonly string[] | null;
  /** A cell got or lost a formula, or formulas moved: the stored order of calculation is no longer true. */
  formulasMoved: boolean;
  /** Some cell differs: values that depend on it must be computed anew. */
  cellsChanged: boolean;
}

export function openEditor(bytes: Uint8Array, codec: Inflater): Editor {
  return {
    book: openBook(bytes, codec),
    sheets: new Map(),
    byName: new Map(),
    styles: null,
    strings: null,
    formulasMoved: false,
    cellsChanged: false,
  };
}

export function findBookSheet(editor: Editor, name: string): BookSheet | null {
  const sheets = bookSheets(editor.book);
  return sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => sameSheet(sheet.name, name)) ?? null;
}

/** The worksheet of this name. Throws a patch error where the workbook has none. */
export function sheetOf(editor: Editor, name: string): SheetEditor {
  const known = editor.byName.get(name);
  if (known !== undefined) return known;
  const found = findBookSheet(editor, name);
  if (found?.path == null || found.kind !== 'worksheet') throw patchError(name, null, 'không có trang tính này trong tệp');
  const sheet = openedSheet(editor, found.name, found.path);
  editor.byName.set(name, sheet);
  return sheet;
}

export function openedSheet(editor: Editor, name: string, path: string): SheetEditor {
  const open = editor.sheets.get(path);
  if (open !== undefined) return open;
  const sheet = openSheet(name, path, partUtf8(editor.book.pack, path));
  editor.sheets.set(path, sheet);
  return sheet;
}

export function stylesOf(editor: Editor): StyleBook {
  editor.styles ??= openStyles(editor.book);
  return editor.styles;
}

export function stringsOf(editor: Editor): readonly string[] {
  if (editor.strings !== null) return editor.strings;
  const path = relationsOf(editor.book.pack, editor.book.path).find((relation) => relation.kind === 'sharedStrings')?.path ?? null;
  editor.strings = path !== null && hasPart(editor.book.pack, path) ? sharedStrings(partText(editor.book.pack, path)) : [];
  return editor.strings;
}
