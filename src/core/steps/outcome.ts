import type { CommandOutcome, CommandRequest } from '../model/command';
import type { Issue } from '../model/issue';

type Asked = Pick<CommandRequest, 'command'>;
type Told = Omit<CommandOutcome, 'command' | 'ok' | 'issues'>;

const NOTHING: Told = {
  facts: [],
  notes: [],
  review: [],
  findings: [],
  patch: { ops: [] },
  document: null,
  paragraphs: [],
  workbooks: [],
  reminders: [],
};

/** The outcome of a command that went through: what it tells and what it would write; the rest is empty. */
export function success({ command }: Asked, issues: readonly Issue[], told: Partial<Told>): CommandOutcome {
  return { command, ok: true, ...NOTHING, ...told, issues };
}

/** The outcome of a command that could not go on: nothing is written. */
export function failure({ command }: Asked, issues: readonly Issue[]): CommandOutcome {
  return { command, ok: false, ...NOTHING, issues };
}
