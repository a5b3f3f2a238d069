import { letterLog, overview, planLetters, runCommand, runOnSamplePlan } from '../../../src/core/index';
import { createServer } from '../../../src/gas/server';
import type { Reply, WirePreview, WireRequest, Writing } from '../../../src/gas/wire';
import type { ExecutionOptions } from '../fake/execution';
import { runAs } from '../fake/run';
import type { FakeWorld } from '../fake/world';
import { remembering } from './remembering';

export const server = createServer({ runCommand: remembering(runCommand), overview, runOnSamplePlan, planLetters, letterLog });

export function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`${reply.failure.code}: ${reply.failure.technical}`);
  return reply.value;
}

export function preview(world: FakeWorld, request: WireRequest): Reply<WirePreview> {
  return runAs(world, {}, () => server.paneRun(request)).result;
}

/** Writes what the user saw in a preview. */
export function write(world: FakeWorld, request: WireRequest, { id, stamp }: WirePreview, options: Partial<ExecutionOptions> = {}) {
  return runAs(world, options, () => server.paneBegin(request, stamp, id));
}

/** The whole command; gives the names of the calls of its writing. */
export function complete(world: FakeWorld, request: WireRequest): readonly string[] {
  const { result, execution } = write(world, request, valueOf(preview(world, request)));
  expect(valueOf<Writing>(result).done).toBe(true);
  return execution.remote();
}
