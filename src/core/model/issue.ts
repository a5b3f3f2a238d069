/** `error`: the command cannot go on. `warning`: go on, a person should look. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** Where a finding stands, for a person to go there: `{ sheet: 'Kế hoạch', cell: 'F55' }` or `{ paragraph: 213 }` of a Word file. */
export interface Where {
  readonly file?: string;
  readonly sheet?: string;
  /** A1 address, without the sheet. */
  readonly cell?: string;
  /** 1-based number of the paragraph in a Word file. */
  readonly paragraph?: number;
}

/** A finding: a value, never an exception. The sentence is made from `code` and `params` in text/messages. */
export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  readonly where: Where;
  /** A plain Vietnamese sentence: what, where, and what to do. */
  readonly message: string;
}

/** A value, or the reasons why there is none. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issue: Issue };
