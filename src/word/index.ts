/** The front door of the Word part: hosts import this file and no other of src/word. */
export { writeDocument } from './write-document';
