import type { Block } from '../core/index';

/**
 * What the last reading learned, so that the next one can ask for everything in one request. It holds names of things, never their
 * content: what it names is read anew each time, and what is missing from it costs a second request.
 */
export interface ReadMemory {
  /** Ids of the sheets, in order; empty before the first reading. */
  sheets: readonly string[];
  /** By sheet id: ids of its conditional formats, in order, and whether each is a formula. */
  readonly rules: Map<string, readonly KnownRule[]>;
  /** By sheet id: blocks of one data validation each, where Excel's own areas mix several. */
  readonly validated: Map<string, readonly Block[]>;
  /** True once a reply was too large for one request: cells are then read in parts. */
  inParts: boolean;
  /** True once this Excel refused to tell of notes and comments: without them all else can still be read. */
  withoutHung: boolean;
}

export interface KnownRule {
  readonly id: string;
  readonly custom: boolean;
}

/** The memory of an add-in that has read nothing yet. */
export function emptyMemory(): ReadMemory {
  return { sheets: [], rules: new Map(), validated: new Map(), inParts: false, withoutHung: false };
}
