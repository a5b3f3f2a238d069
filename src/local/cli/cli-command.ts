import type { Options } from './options';
import type { Surroundings } from './surroundings';

/** 0 done, 1 could not (one sentence was said), 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** How a command is called and what it does, in one language. */
export interface Usage {
  /** The words after "cchc"; a second line begins with spaces. */
  readonly call: string;
  readonly does: string;
}

/** A command of the command line. Its usage stands with it; --help is built from all of them. */
export interface CliCommand {
  readonly vietnamese: Usage;
  readonly english: Usage;
  /** How many file names a call may have. */
  readonly files: 'none' | 'one' | 'many';
  readonly run: (options: Options, around: Surroundings) => ExitCode | Promise<ExitCode>;
}
