/** What comes near these is no plan; it is refused before it fills the memory. A sheet of a hundred thousand tasks takes 250 MB. */
export const MAX_PART_BYTES = 400_000_000;
export const MAX_TOTAL_BYTES = 800_000_000;
/** Parts other than sheets are read whole. */
export const MAX_TEXT_BYTES = 150_000_000;
/** Elements of a part that is read as a tree, each of which takes up to a kilobyte: 64,000 cell styles, all that Excel allows, are 200,000. */
export const MAX_ELEMENTS = 500_000;
/** Elements inside of each other: no part of a workbook comes near. */
export const MAX_DEPTH = 500;
/** Cells that hold something, in all sheets together: a tracked plan of 100,000 tasks and twenty columns has five million. */
export const MAX_CELLS_READ = 6_000_000;
export const MAX_PARTS = 20_000;
/** A part of over 20 MB that shrank more than this many times is a bomb; sheets of equal cells reach about 60. */
export const MAX_RATIO = 400;
export const RATIO_COUNTS_FROM_BYTES = 20_000_000;
/** Sheets that are used further down are not read: no plan is that long, and the tracker of a hundred thousand tasks is not either. */
export const MAX_ROWS_READ = 150_000;

/** The sizes of an Excel sheet and its cells. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
export const MAX_CELL_TEXT = 32_767;
export const MAX_SHEET_NAME = 31;
/** Excel's limit for the choices typed into a list validation, commas included. */
export const MAX_LIST_TEXT = 255;
