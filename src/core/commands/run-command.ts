import { checkSheet } from './check-sheet';
import { collect } from './collect';
import { freeze } from './freeze';
import { remind } from './remind';
import { reopen } from './reopen';
import { report } from './report';
import { restore } from './restore';
import { changeSettings } from './settings';
import { split } from './split';
import { track } from './track';
import type { CommandId, CommandOutcome, CommandRequest } from '../model/command';
import { failure } from '../steps/outcome';
import { makeIssue } from '../text/messages';

/** One function for each command that is built; the others say so. */
const COMMANDS: Partial<Readonly<Record<CommandId, (request: CommandRequest) => CommandOutcome>>> = {
  track,
  check: checkSheet,
  report,
  freeze,
  reopen,
  remind,
  split,
  collect,
  settings: changeSettings,
  restore,
};

/** Runs one command over a snapshot: what it found, what it would write. Never throws on a user's data. */
export function runCommand(request: CommandRequest): CommandOutcome {
  const command = COMMANDS[request.command];
  return command === undefined ? failure(request, [makeIssue('unknown-command', 'error', {}, {})]) : command(request);
}
