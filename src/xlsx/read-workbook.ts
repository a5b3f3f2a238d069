import type { Issue, Result, SheetSnapshot, WorkbookSnapshot } from '../core/index';
import { bookSheets, isTrue, openBook } from './book';
import type { Book, BookSheet } from './book';
import { PORTABLE_CODEC } from './codec';
import type { Inflater } from './codec';
import { faultCodeOf, faultSentence, fileFault } from './file-fault';
import { MAX_ROWS_READ } from './limits';
import { builtInFormat } from './number-formats';
import { hasPart, partText, partTree, partUtf8, relationsOf } from './package-parts';
import { parseCell, parseRange } from './range-text';
import { readCells } from './read-cells';
import type { CellContext } from './read-cells';
import { listRules, listValidations, ruleSnapshot, validationSnapshot } from './rule-list';
import { sharedStrings } from './shared-strings';
import { cutSheet } from './sheet-text';
import { attribute, elements, firstElement, parseXml } from './xml-tree';
import type { XmlElement } from './xml-tree';

/** A workbook's snapshot with what a person should know about it: sheets too long to be read, which come out empty. */
interface WorkbookReading {
  readonly workbook: WorkbookSnapshot;
  readonly issues: readonly Issue[];
}

/**
 * Reads the bytes of an .xlsx or .xlsm file. Never throws: what is not a workbook, or is damaged, encrypted or far too large,
 * comes back as an error sentence that names `file`. Use `readWorkbookWithIssues` to hear of sheets that were left out.
 */
export function readWorkbook(bytes: Uint8Array, file: string, codec: Inflater = PORTABLE_CODEC): Result<WorkbookSnapshot> {
  const reading = readWorkbookWithIssues(bytes, file, codec);
  return reading.ok ? { ok: true, value: reading.value.workbook } : reading;
}

/** As `readWorkbook`, and names the sheets that are used below the last row that we read: their cells are not read. */
export function readWorkbookWithIssues(bytes: Uint8Array, file: string, codec: Inflater = PORTABLE_CODEC): Result<WorkbookReading> {
  try {
    const book = openBook(bytes, codec);
    const context = cellContext(book);
    const issues: Issue[] = [];
    const sheets: SheetSnapshot[] = [];
    for (const sheet of bookSheets(book)) {
      if (sheet.kind === '') throw fileFault('xlsx-damaged', `${sheet.name} leads nowhere`);
      if (sheet.path === null || sheet.kind !== 'worksheet') continue;
      const { snapshot, tooLong } = readSheet(book, sheet, context);
      if (tooLong) issues.push(tooLongIssue(file, sheet.name));
      sheets.push(snapshot);
    }
    if (issues.length > 0 && sheets.every((sheet) => sheet.values.length === 0)) throw fileFault('xlsx-too-many-rows');
    return { ok: true, value: { workbook: { file, sheets }, issues } };
  } catch (error) {
    const code = faultCodeOf(error);
    return { ok: false, issue: { code, severity: 'error', where: { file }, message: faultSentence(code, file) } };
  }
}

function readSheet(book: Book, sheet: BookSheet, context: CellContext): { snapshot: SheetSnapshot; tooLong: boolean } {
  const cut = cutSheet(partUtf8(book.pack, sheet.path ?? ''));
  if (cut === null) throw fileFault('xlsx-damaged', `${sheet.name} has no rows`);
  const { tooLong, ...cells } = readCells(cut, context);
  const root = parseXml(cut.frame).root;
  const protection = firstElement(root, 'sheetProtection');
  const noted = notedRows(book, sheet.path ?? '');
  return {
    tooLong,
    snapshot: {
      name: sheet.name,
      visibility: sheet.visibility,
      ...cells,
      merges: mergedBlocks(root),
      rules: listRules(root).map(ruleSnapshot),
      validations: listValidations(root).map(validationSnapshot),
      protected: protection !== null && isTrue(attribute(protection, 'sheet')),
      ...(noted.length === 0 ? {} : { noted }),
    },
  };
}

/** The rows whose cells have notes, of the old kind or in threads. A part that is no good XML is left to Excel. */
function notedRows({ pack }: Book, sheet: string): readonly number[] {
  const parts = relationsOf(pack, sheet).filter(({ kind }) => kind === 'comments' || kind === 'threadedComment');
  const texts = parts.map(({ path }) => (path === null || !hasPart(pack, path) ? '' : partText(pack, path)));
  const cells = texts.flatMap((text) => [...text.matchAll(NOTE)].map(([, cell]) => parseCell(cell ?? '')));
  return [...new Set(cells.flatMap((cell) => (cell === null ? [] : [cell.row])))];
}

const NOTE = /<(?:[^\s<>/:]+:)?(?:comment|threadedComment)\s[^<>]*?ref\s*=\s*["']([A-Z]+\d+)["']/g;

function mergedBlocks(root: XmlElement): SheetSnapshot['merges'] {
  const list = firstElement(root, 'mergeCells');
  if (list === null) return [];
  return elements(list, 'mergeCell')
    .map((merge) => parseRange(attribute(merge, 'ref') ?? ''))
    .filter((block) => block !== null);
}

function cellContext(book: Book): CellContext {
  const related = new Map(relationsOf(book.pack, book.path).map((relation) => [relation.kind, relation.path]));
  const stringsPath = related.get('sharedStrings') ?? null;
  const stylesPath = related.get('styles') ?? null;
  const strings = stringsPath !== null && hasPart(book.pack, stringsPath) ? sharedStrings(partText(book.pack, stringsPath)) : [];
  const styles = stylesPath !== null && hasPart(book.pack, stylesPath) ? partTree(book.pack, stylesPath).root : null;
  const formats = styles === null ? [] : styleFormats(styles);
  return { strings, formatOf: (style) => formats[style] ?? null, date1904: book.date1904, cellsRead: 0 };
}

/** The number format of each cell style; null for the general one. */
function styleFormats(styles: XmlElement): readonly (string | null)[] {
  const codes = new Map<string, string>();
  for (const format of elements(firstElement(styles, 'numFmts') ?? styles, 'numFmt')) {
    codes.set(attribute(format, 'numFmtId') ?? '', attribute(format, 'formatCode') ?? '');
  }
  const list = firstElement(styles, 'cellXfs');
  return (list === null ? [] : elements(list, 'xf')).map((style) => {
    const id = attribute(style, 'numFmtId') ?? '0';
    const code = codes.get(id) ?? builtInFormat(Number(id));
    return code === null || /^general$/i.test(code) ? null : code;
  });
}

function tooLongIssue(file: string, sheet: string): Issue {
  const limit = MAX_ROWS_READ.toLocaleString('vi-VN');
  const message = `Trang “${sheet}” dùng quá ${limit} dòng nên không đọc. Nếu kế hoạch nằm ở trang này, hãy xóa các dòng thừa rồi chạy lại.`;
  return { code: 'xlsx-too-many-rows', severity: 'warning', where: { file, sheet }, message };
}
