/** What the command line needs of its surroundings, so that a test can give its own. */
export interface Surroundings {
  /** ISO date. */
  readonly today: string;
  /** "YYYY-MM-DD HH:MM" */
  readonly now: string;
  readonly readInput: () => string;
  /** Standard output: results. */
  readonly print: (text: string) => void;
  /** Standard error: messages. */
  readonly say: (text: string) => void;
  /** Shows what is being done until the next message; only where somebody watches. */
  readonly progress?: (text: string) => void;
}
