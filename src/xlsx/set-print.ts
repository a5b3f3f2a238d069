import type { PatchOp } from '../core/index';
import { quoteSheet } from '../core/index';
import { removeDefinedName, setDefinedName, sheetPosition, sheetRange } from './defined-names';
import type { Editor } from './editor';
import { ensureElement, prefixOf } from './package-parts';
import { insertInSheet } from './sheet-editor';
import type { SheetEditor } from './sheet-editor';
import { attribute, firstElement, newElement, setAttribute } from './xml-tree';

const PAPER = { A4: 9, A3: 8 } as const;
const MM_PER_INCH = 25.4;
/** Inches from the edge of the page to a header or footer, where the sheet does not say. */
const HEADER_INCHES = 0.12;
/** Sheet name on the left, page and pages on the right, 8 points, where the sheet has no header or footer of its own. */
const FOOTER = '&amp;L&amp;8&amp;A&amp;R&amp;8Trang &amp;P/&amp;N';

/** Paper, margins, area and repeated rows; always one page wide. */
export function setPrint(editor: Editor, sheet: SheetEditor, op: Extract<PatchOp, { op: 'setPrint' }>): void {
  const margins = ensureElement(sheet.root, 'pageMargins', insertInSheet);
  const inches = Math.round((op.marginMm / MM_PER_INCH) * 10_000) / 10_000;
  for (const side of ['left', 'right', 'top', 'bottom']) setAttribute(margins, side, inches);
  for (const side of ['header', 'footer']) if (attribute(margins, side) === null) setAttribute(margins, side, HEADER_INCHES);
  const setup = ensureElement(sheet.root, 'pageSetup', insertInSheet);
  setAttribute(setup, 'paperSize', PAPER[op.paper]);
  setAttribute(setup, 'orientation', op.orientation);
  setAttribute(setup, 'scale', null);
  setAttribute(setup, 'fitToWidth', 1);
  setAttribute(setup, 'fitToHeight', op.pagesHigh);
  if (firstElement(sheet.root, 'headerFooter') === null) {
    const prefix = prefixOf(sheet.root);
    insertInSheet(
      sheet.root,
      newElement(`<${prefix}headerFooter><${prefix}oddFooter>${FOOTER}</${prefix}oddFooter></${prefix}headerFooter>`),
    );
  }
  const properties = ensureElement(sheet.root, 'sheetPr', insertInSheet);
  setAttribute(
    ensureElement(properties, 'pageSetUpPr', (parent, child) => parent.children.push(child)),
    'fitToPage',
    '1',
  );
  const sheetIndex = sheetPosition(editor.book, sheet.name);
  setDefinedName(editor.book, { name: '_xlnm.Print_Area', sheetIndex }, sheetRange(sheet.name, op.area));
  const titles = { name: '_xlnm.Print_Titles', sheetIndex };
  if (op.repeat === null) removeDefinedName(editor.book, titles);
  else setDefinedName(editor.book, titles, `${quoteSheet(sheet.name)}!$${op.repeat.row + 1}:$${op.repeat.row + op.repeat.rows}`);
}
