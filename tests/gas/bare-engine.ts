import { createContext, runInContext } from 'node:vm';
import { Execution } from './fake/execution';
import type { ExecutionOptions } from './fake/execution';
import type { FakeWorld } from './fake/world';
import type { PushedFile } from './script-api';

/** Built-ins that the engine may lack: taken away, so that the bundle's own stand-ins are used. */
const TAKEN_AWAY = `
  for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed']) delete Array.prototype[name];
  for (const name of ['at', 'replaceAll']) delete String.prototype[name];
  delete Object.hasOwn;
  delete Object.groupBy;
`;

/** A project as Google holds it, loaded anew for each execution in an engine that has nothing but the language itself. */
export interface LoadedProject {
  /** Calls a global function by its name, as a menu, a trigger or the page does; arguments and result travel as JSON. */
  readonly call: (
    name: string,
    args: readonly unknown[],
    options?: Partial<ExecutionOptions>,
  ) => { readonly result: unknown; readonly execution: Execution };
  /** Names of everything that the project adds to the global scope. */
  readonly globals: () => readonly string[];
}

/** `usual`: what each execution is run with where its call does not say otherwise. */
export function loadProject(world: FakeWorld, files: readonly PushedFile[], usual: Partial<ExecutionOptions> = {}): LoadedProject {
  const scripts = files.filter((file) => file.type === 'SERVER_JS');
  for (const { name, type, source } of files) if (type === 'HTML') world.htmlFiles.set(name, source);
  const context = (services: object): object => {
    const made = createContext({ ...services, clockOfTheWorld: () => Math.floor(world.now) });
    runInContext(`${TAKEN_AWAY} Date.now = clockOfTheWorld; delete globalThis.clockOfTheWorld;`, made);
    for (const { name, source } of scripts) runInContext(source, made, { filename: `${name}.js` });
    const makeDate = runInContext('(moment) => new Date(moment)', made) as (moment: number) => object;
    world.makeDate = makeDate;
    return made;
  };
  return {
    call(name, args, options = {}) {
      if (name.endsWith('_')) throw new Error(`${name} is private`);
      const execution = new Execution(world, { ...usual, ...options });
      try {
        const made = context(execution.globals);
        const given =
          args.length === 1 && isEvent(args[0])
            ? Object.assign(made, { given: args })
            : Object.assign(made, { given: overTheWire(args, made) });
        const result: unknown = runInContext(`${name}.apply(null, given)`, given);
        checkWire(result);
        return { result: result === undefined ? null : (JSON.parse(JSON.stringify(result)) as unknown), execution };
      } finally {
        execution.end();
      }
    },
    globals() {
      const before = new Set(Object.getOwnPropertyNames(runInContext('globalThis', createContext({})) as object));
      const made = context({});
      return Object.getOwnPropertyNames(runInContext('globalThis', made) as object).filter((name) => !before.has(name));
    },
  };
}

function isEvent(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function overTheWire(args: readonly unknown[], made: object): unknown {
  return runInContext(`JSON.parse(${JSON.stringify(JSON.stringify(args))})`, made);
}

/** google.script.run carries numbers, booleans, texts, null, plain objects and lists; a date or a function fails the call. */
function checkWire(value: unknown): void {
  if (value === null || value === undefined || ['number', 'boolean', 'string'].includes(typeof value)) return;
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Object]' && kind !== '[object Array]') throw new Error(`google.script.run cannot carry ${kind}`);
  for (const item of Object.values(value)) checkWire(item);
}
