/** Everything about Word files: a file of its own in the build, loaded when the first one is read or written. Most calls meet none. */
export { readDocument, writeDocument } from '../../word';
