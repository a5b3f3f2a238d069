/** First file of the Word part: its exports become the global that `startWordCode` looks for. */
export { readDocument, writeDocument } from '../../word/index';
