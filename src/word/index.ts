/** The front door of the Word part: hosts import this file and no other of src/word. */
export { readDocument } from './read-document';
export { writeDocument } from './write-document';
