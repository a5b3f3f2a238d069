import type { CommandId } from '../core/index';
import type { Destination } from './pane-context';

const DESTINATIONS: Readonly<Record<CommandId, Destination>> = {
  track: { to: 'preview', request: { command: 'track' } },
  check: { to: 'check' },
  report: { to: 'report' },
  // Freezing and reopening need a period: they stand on the report page, under the figures that are kept.
  freeze: { to: 'report', job: 'freeze' },
  reopen: { to: 'report', job: 'reopen' },
  remind: { to: 'remind' },
  split: { to: 'preview', request: { command: 'split' } },
  collect: { to: 'collect' },
  settings: { to: 'settings' },
  restore: { to: 'preview', request: { command: 'restore' } },
  help: { to: 'help' },
};

/** Where a ribbon button or a menu item goes: a command's id, or anything else ("front") for the first page. */
export function destinationOf(command: string | null): Destination {
  const found = Object.entries(DESTINATIONS).find(([id]) => id === command);
  return found === undefined ? { to: 'front' } : found[1];
}
