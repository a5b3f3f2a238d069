import { invalidArgument, notFound } from './api-error';
import { COLUMNS, boxOf, nameOf, parseAddress } from './box';
import type { Box } from './box';
import type { WireObject } from './rich-api';
import { cellKey } from './sim-workbook';
import type { SimHung, SimSheet, SimWorkbook } from './sim-workbook';
import { define, method, value } from './wire-format';
import { placeOf, rangeOf } from './wire-range';

/** Who runs the add-in: the author of all that it writes. */
const AUTHOR = 'Người chạy lệnh';
const NOW = '2022-06-20T01:30:00Z';

/** `Worksheet.notes` or `Worksheet.comments`. That a cell takes only one of both is [K]. */
export function hungOf(workbook: SimWorkbook, sheet: SimSheet, kind: SimHung['kind']): WireObject {
  const own = (): [number, SimHung][] => [...sheet.hung].filter(([, hung]) => hung.kind === kind);
  const item = (key: number | undefined): WireObject => {
    const hung = key === undefined ? undefined : sheet.hung.get(key);
    if (key === undefined || hung?.kind !== kind) throw notFound();
    return itemOf(workbook, sheet, hung);
  };
  return define(kind === 'note' ? 'NoteCollection' : 'CommentCollection', {
    Items: value(() => own().map(([key]) => item(key))),
    // A note is known by its cell, a comment by its id.
    Indexer: method((name: string) => item(own().find(([key, { id }]) => name === id || (kind === 'note' && name === cellOf(key)))?.[0])),
    GetItemByCell: method((cell: unknown) => item(keyOf(cell))),
    Add: method((cell: unknown, content: string) => {
      const key = keyOf(cell);
      if (sheet.hung.has(key)) throw invalidArgument('a cell that has a note or a comment');
      workbook.nextId += 1;
      sheet.hung.set(key, { kind, id: `{H-${String(workbook.nextId)}}`, content, author: AUTHOR, created: NOW, replies: [] });
      return item(key);
    }),
  });
}

function itemOf(workbook: SimWorkbook, sheet: SimSheet, hung: SimHung): WireObject {
  return define(hung.kind === 'note' ? 'Note' : 'Comment', {
    ...members(hung),
    Replies: value(() =>
      define('CommentReplyCollection', {
        Items: value(() => hung.replies.map((reply) => define('CommentReply', members(reply)))),
        Add: method((content: string) => {
          workbook.nextId += 1;
          hung.replies.push({ id: `{R-${String(workbook.nextId)}}`, content, author: AUTHOR, created: NOW });
        }),
      }),
    ),
    GetLocation: method(() => {
      const key = [...sheet.hung].find(([, other]) => other === hung)?.[0];
      if (key === undefined) throw notFound();
      return rangeOf(workbook, sheet, boxAt(key));
    }),
  });
}

function members(hung: Omit<SimHung, 'kind' | 'replies'>): PropertyDescriptorMap {
  return {
    Id: { value: hung.id, enumerable: true },
    Content: {
      enumerable: true,
      get: () => hung.content,
      set: (content: string) => {
        hung.content = content;
      },
    },
    AuthorName: value(() => hung.author),
    CreationDate: value(() => hung.created),
  };
}

function keyOf(cell: unknown): number {
  const box = typeof cell === 'string' ? parseAddress(cell) : placeOf(cell).boxes[0];
  if (box?.rows !== 1 || box.columns !== 1) throw invalidArgument('more than one cell');
  return cellKey(box.row, box.column);
}

function cellOf(key: number): string {
  return nameOf(boxAt(key));
}

function boxAt(key: number): Box {
  return boxOf(Math.floor(key / COLUMNS), key % COLUMNS, 1, 1);
}
