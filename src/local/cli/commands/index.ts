import type { CliCommand } from '../cli-command';
import { CHECK } from './check';
import { DEMO } from './demo';
import { READ } from './read';
import { REMIND } from './remind';
import { REPORT } from './report';
import { STATUS } from './status';
import { TIME } from './time';
import { COLLECT, SPLIT } from './units';
import { FREEZE, REOPEN, RESTORE, TRACK } from './writing';

/** The commands in the order of --help. */
export const CLI_COMMANDS: Readonly<Record<string, CliCommand>> = {
  time: TIME,
  read: READ,
  track: TRACK,
  status: STATUS,
  report: REPORT,
  freeze: FREEZE,
  reopen: REOPEN,
  check: CHECK,
  split: SPLIT,
  collect: COLLECT,
  remind: REMIND,
  restore: RESTORE,
  demo: DEMO,
};
