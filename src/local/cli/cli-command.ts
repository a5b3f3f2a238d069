import type { Options } from './options';
import type { Surroundings } from './surroundings';

/** 0 done, 1 could not (one sentence was said), 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** A command of the command line. Its usage stands with it; --help is built from all of them. */
export interface CliCommand {
  /** The words after "cchc", in Vietnamese; a second line begins with spaces. */
  readonly usage: string;
  /** The same for readers of English, with what it does. */
  readonly english: { readonly usage: string; readonly does: string };
  readonly run: (options: Options, around: Surroundings) => ExitCode | Promise<ExitCode>;
}
