/** Largest file that is opened, in bytes: pictures count here, the text does not. */
export const MAX_FILE_BYTES = 100_000_000;
/** Largest XML part once unpacked, in bytes. A decision of 100 pages has about 2 million. */
export const MAX_PART_BYTES = 40_000_000;
/** Unpacked to packed size of one part; Word's own parts stay below 100, a zip bomb is near 1,000. */
export const MAX_RATIO = 400;
/** Paragraphs of the body, table cells included. */
export const MAX_PARAGRAPHS = 100_000;
/** Elements inside each other. */
export const MAX_DEPTH = 500;
