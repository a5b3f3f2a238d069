import type { Where } from './issue';

/** A column of the plan that can be read in two ways: a person chooses once, and the choice is kept in Thiết lập. */
export interface ColumnDoubt {
  /** As written, line breaks as spaces: the name that a choice is kept under. */
  readonly heading: string;
  readonly where: Where;
  /** What it is taken for now: "sản phẩm". */
  readonly taken: string;
  /** What else it may hold, the likeliest first. `heading = option` is a choice as `CommandRequest.columns` takes it. */
  readonly options: readonly string[];
  readonly why: string;
}
