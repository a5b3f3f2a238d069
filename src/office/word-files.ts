/** Everything about Word files: a file of its own, loaded when a Word file is read or written for the first time. */
export { readDocument, writeDocument } from '../word/index';
