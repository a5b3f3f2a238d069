import type { CommandOutcome, CommandRequest } from './model/command';

/** Runs one command over a snapshot: what it found, what it would write. Never throws on a user's data. */
export function runCommand(request: CommandRequest): CommandOutcome {
  return {
    command: request.command,
    ok: false,
    facts: [],
    notes: [],
    review: [],
    findings: [],
    issues: [],
    patch: { ops: [] },
    document: null,
    workbooks: [],
    reminders: [],
  };
}
