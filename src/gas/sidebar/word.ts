/** First file of the part "word" of the page: its exports are what `page-code.ts` gives. */
export { readDocument, writeDocument } from '../../word/index';
