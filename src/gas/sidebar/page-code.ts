import type { readDocument, writeDocument } from '../../word/index';

/** The Word reader and writer: too large for every opening of the page, fetched when one of them is first used. */
export interface WordCode {
  readonly readDocument: typeof readDocument;
  readonly writeDocument: typeof writeDocument;
}

/** The name under which the fetched code leaves itself. */
export const WORD_GLOBAL = 'cchcWord';

/** Runs the fetched code (a script element as text, our own file of the same project) in the page and gives its functions. */
export function startWordCode(document: Document, code: string): WordCode {
  const script = document.createElement('script');
  script.textContent = code.replace(/^\s*<script>|<\/script>\s*$/g, '');
  document.head.append(script);
  const held: unknown = Reflect.get(document.defaultView ?? {}, WORD_GLOBAL);
  if (typeof held !== 'object' || held === null) throw new Error('The Word part did not start.');
  return held as WordCode;
}
