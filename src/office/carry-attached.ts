import { cellName, rowBefore } from '../core/index';
import type { PatchOp, RowMove } from '../core/index';
import { placeOf, probeHung } from './noted-rows';
import type { HungProbe } from './noted-rows';
import { rowsAddress } from './sheet-areas';

type DeleteRows = Extract<PatchOp, { readonly op: 'deleteRows' }>;

/** What hangs on a cell of a row that goes, and the cell (0-based, as the rows stand then) that is to have it. */
export type Carried = { readonly row: number; readonly column: number } & (
  | {
      readonly kind: 'note' | 'comment';
      readonly text: string;
      /** What hangs on the new cell already. */
      readonly held: Pick<Hung, 'kind' | 'text'> | null;
    }
  /** `input`: what the cell holds, where a link could change it. */
  | { readonly kind: 'link'; readonly link: Excel.RangeHyperlink; readonly input: number | boolean | null }
);

interface Hung {
  readonly kind: 'note' | 'comment';
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface RowLinks {
  readonly area: Excel.Range;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

interface Question extends HungProbe {
  readonly op: DeleteRows;
  readonly sheet: Excel.Worksheet;
  readonly moves: readonly Move[];
}

/** `from` and `to` as they stand before the patch; `to` is null where the patch puts the row in. */
interface Move {
  readonly move: RowMove;
  readonly from: number;
  readonly to: number | null;
}

interface MoveLinks {
  readonly links: RowLinks;
  readonly held: RowLinks | null;
}

/** Rows whose links are asked for at once: Excel on the web answers with at most 5 MB. */
const ROWS_AT_ONCE = 200;

/** Queues the question what hangs on the sheets whose rows a patch writes elsewhere and takes out. */
export function askAttached(workbook: Excel.Workbook, ops: readonly PatchOp[]): readonly Question[] {
  return ops.flatMap((op, index): Question[] => {
    if (op.op !== 'deleteRows' || op.moved === undefined) return [];
    const sheet = workbook.worksheets.getItemOrNullObject(op.sheet);
    const first = (row: number): number | null => rowAtFirst(ops.slice(0, index), op.sheet, row);
    const moves = op.moved.flatMap((move): Move[] => {
      const from = first(move.from);
      return from === null ? [] : [{ move, from, to: first(move.to) }];
    });
    return moves.length === 0 ? [] : [{ op, sheet, moves, ...probeHung(sheet) }];
  });
}

/** Where a row stood before these edits; null where they put it in. */
export function rowAtFirst(ops: readonly PatchOp[], sheet: string, row: number): number | null {
  return ops.reduceRight<number | null>((at, op) => (at === null || !('sheet' in op) || op.sheet !== sheet ? at : rowBefore(at, op)), row);
}

function askLinks(sheet: Excel.Worksheet, row: number): RowLinks {
  const area = sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(rowsAddress(row, 1));
  area.load('columnIndex,formulas');
  return { area, cells: area.getCellProperties({ hyperlink: true }) };
}

/** The answers, by the edit that takes the rows out: one more round trip, and one for each further 200 rows; none where no row moves. */
export async function readAttached(
  context: Excel.RequestContext,
  questions: readonly Question[],
): Promise<ReadonlyMap<PatchOp, readonly Carried[]>> {
  const there = questions.filter(({ sheet }) => !sheet.isNullObject);
  const asked = there.map((question) => ({
    question,
    notes: (question.notes?.items ?? []).map((note) => ({ note, place: placeOf(note) })),
    comments: (question.comments?.items ?? []).map((comment) => {
      comment.replies.load('items/content,items/authorName,items/creationDate');
      return { comment, place: placeOf(comment) };
    }),
  }));
  const links = await readLinks(context, there);
  return new Map(
    asked.map(({ question, notes, comments }) => {
      const hung = [
        ...notes.map(({ note, place }): Hung => ({ kind: 'note', row: place.rowIndex, column: place.columnIndex, text: noteText(note) })),
        ...comments.map(({ comment, place }): Hung => ({
          kind: 'comment',
          row: place.rowIndex,
          column: place.columnIndex,
          text: threadText(comment),
        })),
      ];
      return [question.op, question.moves.flatMap((move) => [...carriedOf(move, hung), ...linksOf(move, links.get(move))])];
    }),
  );
}

async function readLinks(context: Excel.RequestContext, questions: readonly Question[]): Promise<ReadonlyMap<Move, MoveLinks>> {
  const links = new Map<Move, MoveLinks>();
  const waiting = questions.flatMap(({ sheet, moves }) => moves.map((move) => ({ sheet, move })));
  for (let at = 0; at < waiting.length; at += ROWS_AT_ONCE) {
    for (const { sheet, move } of waiting.slice(at, at + ROWS_AT_ONCE)) {
      links.set(move, { links: askLinks(sheet, move.from), held: move.to === null ? null : askLinks(sheet, move.to) });
    }
    await context.sync();
  }
  return links;
}

function carriedOf({ move, from, to }: Move, hung: readonly Hung[]): Carried[] {
  return hung.flatMap(({ kind, row, column, text }): Carried[] => {
    if (row !== from) return [];
    const held = hung.find((other) => other.row === to && other.column === column) ?? null;
    return held?.text.includes(text) === true ? [] : [{ kind, row: move.to, column, text, held }];
  });
}

function linksOf({ move }: Move, found: MoveLinks | undefined): Carried[] {
  if (found === undefined) return [];
  const held = new Set(found.held === null ? [] : linkedCells(found.held).map(({ column }) => column));
  return linkedCells(found.links).flatMap(({ column, link, content }): Carried[] => {
    // A formula makes its link by itself.
    if (held.has(column) || (typeof content === 'string' && content.startsWith('='))) return [];
    return [{ kind: 'link', row: move.to, column, link, input: typeof content === 'string' ? null : content }];
  });
}

interface LinkedCell {
  readonly column: number;
  readonly link: Excel.RangeHyperlink;
  readonly content: string | number | boolean;
}

function linkedCells({ area, cells }: RowLinks): LinkedCell[] {
  if (area.isNullObject) return [];
  const contents = (area.formulas[0] ?? []) as readonly (string | number | boolean)[];
  return (cells.value[0] ?? []).flatMap(({ hyperlink: link }, at): LinkedCell[] => {
    const leads = link !== undefined && ((link.address ?? '') !== '' || (link.documentReference ?? '') !== '');
    return leads ? [{ column: area.columnIndex + at, link, content: contents[at] ?? '' }] : [];
  });
}

/** Excel names whoever writes a note anew as its author: who wrote it first is said in its first line, as Excel itself does. */
function noteText({ content, authorName }: Excel.Note): string {
  return authorName === '' || /^[^\n:]{1,60}:\s*\n/u.test(content) ? content : `${authorName}:\n${content}`;
}

/** A thread as one text, each line with who wrote it and when: nobody can write in another one's name. */
function threadText(comment: Excel.Comment): string {
  return [comment, ...comment.replies.items].map(signed).join('\n');
}

function signed({ content, authorName, creationDate }: Excel.Comment | Excel.CommentReply): string {
  if (/^[^\n]+, \d{1,2}\/\d{1,2}\/\d{4}: /u.test(content)) return content;
  const day = new Date(creationDate);
  return `${authorName}, ${String(day.getDate())}/${String(day.getMonth() + 1)}/${String(day.getFullYear())}: ${content}`;
}

/** Queues what hangs on old cells for the new ones, which hold the same by now. What hangs there already is added to. */
export function writeAttached(sheet: Excel.Worksheet, carried: readonly Carried[]): void {
  for (const one of carried) {
    const cell = sheet.getCell(one.row, one.column);
    if (one.kind === 'link') {
      cell.hyperlink = one.link;
      if (one.input !== null) cell.values = [[one.input]];
    } else if (one.held?.kind === 'note') {
      sheet.notes.getItem(cellName(one.row, one.column)).content = `${one.held.text}\n${one.text}`;
    } else if (one.held?.kind === 'comment') sheet.comments.getItemByCell(cell).replies.add(one.text);
    else if (one.kind === 'note') sheet.notes.add(cell, one.text);
    else sheet.comments.add(cell, one.text);
  }
}

/** Told where threads were written anew. */
export const THREADS_RETOLD =
  'Bình luận trên dòng được ghi sang chỗ khác đã được chép sang dòng mới thành một bình luận của người chạy lệnh, mỗi câu có tên người viết và ngày.';
