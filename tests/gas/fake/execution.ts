import { createGuard, isRemote } from './call-log';
import type { Call } from './call-log';
import { scopeTable } from './scope-table';
import { createServices } from './services';
import type { Services } from './services';
import type { FakeWorld } from './world';

type AuthorisationMode = 'NONE' | 'LIMITED' | 'FULL';

/** The script is ended from outside: nothing it does afterwards reaches anything. */
export class Killed extends Error {}

export interface ExecutionOptions {
  readonly user: string;
  readonly mode: AuthorisationMode;
  /** Scopes of the manifest, as the user granted them. */
  readonly scopes: readonly string[];
  /** Advanced services that the manifest asks for, by their symbol. */
  readonly services: readonly string[];
  /** Milliseconds: 360,000, or 30,000 for a simple trigger. */
  readonly limit: number;
  /** Called before each remote call with its 1-based number; what it returns is thrown. */
  readonly fault: (number: number, name: string) => Error | null;
}

export const MANIFEST_SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
] as const;

const DEFAULTS: ExecutionOptions = {
  user: 'dieu-phoi@vi-du.vn',
  mode: 'FULL',
  scopes: MANIFEST_SCOPES,
  services: [],
  limit: 360_000,
  fault: () => null,
};

/** What a simple trigger may touch although nobody authorised anything: the bound file and its interface. */
const FREE_IN_SIMPLE_TRIGGERS = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];
const NEEDS_AUTHORISATION = new Set(['PropertiesService', 'MailApp', 'ScriptApp', 'Drive']);

/** One run of the script for one user: its globals, its calls, its clock. */
export class Execution {
  readonly calls: Call[] = [];
  readonly started: number;
  readonly number: number;
  readonly options: ExecutionOptions;
  readonly globals: Services;
  private killed: Killed | null = null;
  private remoteCalls = 0;

  constructor(
    readonly world: FakeWorld,
    options: Partial<ExecutionOptions> = {},
  ) {
    this.options = { ...DEFAULTS, ...options };
    world.executions += 1;
    world.currentUser = this.options.user;
    this.number = world.executions;
    this.started = world.now;
    this.globals = createServices(this, createGuard(this));
  }

  /** Names of the calls that reach Google's servers, in order. */
  remote(): readonly string[] {
    return this.calls.filter((call) => call.remote).map((call) => call.name);
  }

  elapsed(): number {
    return this.world.now - this.started;
  }

  /** Locks are let go when the execution ends. */
  end(): void {
    if (this.world.lockHolder === this.number) this.world.lockHolder = null;
  }

  /** Logs, charges and checks a call before it happens. */
  enter(name: string, args: readonly unknown[]): void {
    if (this.killed !== null) throw this.killed;
    const scopes = scopeTable().get(name) ?? [];
    const remote = isRemote(name);
    this.calls.push({ name, user: this.options.user, scopes, remote });
    this.world.now += cost(name, remote, args);
    if (this.elapsed() > this.options.limit) this.kill('Exceeded maximum execution time');
    if (remote) {
      this.remoteCalls += 1;
      const fault = this.options.fault(this.remoteCalls, name);
      if (fault instanceof Killed) this.killed = fault;
      if (fault !== null) throw fault;
    }
    this.checkScopes(name, scopes);
  }

  private checkScopes(name: string, scopes: readonly string[]): void {
    const service = name.slice(0, name.indexOf('.'));
    if (this.options.mode === 'NONE' && NEEDS_AUTHORISATION.has(service)) {
      throw new Error(`You do not have permission to call ${name}.`);
    }
    if (scopes.length === 0) return;
    const granted = this.options.mode === 'FULL' ? this.options.scopes : FREE_IN_SIMPLE_TRIGGERS;
    if (scopes.some((scope) => granted.includes(scope))) return;
    const why = this.options.mode === 'FULL' ? 'Specified permissions are not sufficient' : 'You do not have permission';
    throw new Error(`${why} to call ${name}. Required permissions: ${scopes.join(' || ')}`);
  }

  private kill(message: string): never {
    this.killed = new Killed(message);
    throw this.killed;
  }
}

/** Milliseconds. A batch of 10,000 cells is charged half a second, as Google's own example has it; the rest is a careful guess. */
function cost(name: string, remote: boolean, args: readonly unknown[]): number {
  if (!remote) return 0.05;
  if (name === 'Utilities.sleep') return Number(args[0]);
  if (name === 'Spreadsheet.insertSheet' || name === 'Spreadsheet.deleteSheet') return 500;
  if (name === 'MailApp.sendEmail') return 500;
  if (name === 'Drive.Files.create') return 3000;
  return 40 + cells(args[0]) * 0.05;
}

function cells(value: unknown): number {
  if (!Array.isArray(value)) return 0;
  const first: unknown = value[0];
  return value.length * (Array.isArray(first) ? first.length : 1);
}
