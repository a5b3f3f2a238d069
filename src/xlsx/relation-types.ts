import type { Book } from './book';
import { relationsOf } from './package-parts';
import { attribute } from './xml-tree';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The full type of a relation in the dialect of the workbook: Strict files use another address. */
export function relationType(book: Book, kind: string): string {
  return `${relationNamespace(book)}/${kind}`;
}

/** The namespace of relation types and of `r:id` in this workbook. */
export function relationNamespace(book: Book): string {
  const sheet = relationsOf(book.pack, book.path).find((relation) => relation.kind === 'worksheet');
  const type = sheet === undefined ? null : attribute(sheet.element, 'Type');
  return type === null ? TRANSITIONAL : type.slice(0, type.lastIndexOf('/'));
}
