/** One call of a service, as seen from the script. */
export interface Call {
  /** "Range.setValues" */
  readonly name: string;
  readonly user: string;
  /** The scopes any one of which is enough; empty when none is needed. */
  readonly scopes: readonly string[];
  /** False for builders and getters of values that the script already holds: they do not reach the spreadsheet. */
  readonly remote: boolean;
}

/** Interfaces whose methods only build or read values on the script's side. Whether Google sees it so is not known. */
const LOCAL_INTERFACES = new Set([
  'ConditionalFormatRuleBuilder',
  'ConditionalFormatRule',
  'BooleanCondition',
  'TextStyleBuilder',
  'TextStyle',
  'RichTextValueBuilder',
  'RichTextValue',
  'DataValidationBuilder',
  'DataValidation',
  'EmbeddedChartBuilder',
  'ChartOptions',
  'ContainerInfo',
  'Menu',
  'Ui',
  'HtmlOutput',
  'HtmlService',
  'Utilities',
  'Session',
  'User',
  'Blob',
  'SpreadsheetApp',
  'PropertiesService',
  'LockService',
  'TriggerBuilder',
  'SpreadsheetTriggerBuilder',
  'ClockTriggerBuilder',
]);
const LOCAL_METHODS = new Set([
  'Sheet.getRange',
  'Sheet.getRangeList',
  'Sheet.newChart',
  'RangeList.getRanges',
  'Range.getRow',
  'Range.getColumn',
  'Range.getNumRows',
  'Range.getNumColumns',
  'Range.getLastRow',
  'Range.getLastColumn',
  'Range.getA1Notation',
  'Range.getSheet',
]);
const REMOTE_METHODS = new Set(['SpreadsheetApp.flush', 'Utilities.sleep', 'Ui.showSidebar', 'Ui.showModalDialog']);

export function isRemote(name: string): boolean {
  if (REMOTE_METHODS.has(name)) return true;
  return !LOCAL_METHODS.has(name) && !LOCAL_INTERFACES.has(name.slice(0, name.indexOf('.')));
}

const RAW = Symbol('raw');

/** The object behind a guarded one. */
function raw(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return (value as { readonly [RAW]?: unknown })[RAW] ?? value;
}

/** Implemented by every object of the fake that a script can hold. */
export interface Guarded {
  readonly serviceName: string;
  /** A tab that was deleted, or a range of one. */
  readonly isGone?: boolean;
}

function isGuarded(value: unknown): value is Guarded {
  return typeof value === 'object' && value !== null && 'serviceName' in value && typeof value.serviceName === 'string';
}

/** What hears of every call before it happens, and may refuse it. */
export interface CallListener {
  enter(name: string, args: readonly unknown[]): void;
}

/** Wraps objects for one execution: every call is logged, charged and checked; a member that is not there throws. */
export function createGuard(execution: CallListener): <T>(value: T) => T {
  const wrapped = new WeakMap<object, object>();

  function wrap<T>(value: T): T {
    if (Array.isArray(value)) return value.map((item: unknown) => wrap(item)) as T;
    if (!isGuarded(value)) return value;
    const known = wrapped.get(value);
    if (known !== undefined) return known as T;
    const proxy = new Proxy<Guarded>(value, { get: (target, key) => member(target, key), set: refuseWrite });
    wrapped.set(value, proxy);
    return proxy as T;
  }

  function member(target: Guarded, key: string | symbol): unknown {
    if (key === RAW) return target;
    if (typeof key === 'symbol' || key === 'toJSON' || key === 'then' || key === '$$typeof' || key === 'asymmetricMatch') return undefined;
    const held: unknown = (target as unknown as Record<string, unknown>)[key];
    const name = `${target.serviceName}.${key}`;
    if (key === 'toString') return () => target.serviceName;
    if (held === undefined || key === 'serviceName' || key === 'isGone' || key === 'constructor')
      throw new TypeError(`${name} is not a function of the fake`);
    if (typeof held !== 'function') return wrap(held);
    return (...args: readonly unknown[]): unknown => {
      execution.enter(name, args);
      // That it throws is [K], its words are not known.
      if (target.isGone === true) throw new Error('The sheet was not found.');
      const result: unknown = (held as (...input: unknown[]) => unknown).apply(target, args.map(unwrap));
      return wrap(result);
    };
  }

  return wrap;
}

function unwrap(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrap);
  if (isOptions(value)) return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, unwrap(held)]));
  return raw(value);
}

/** "Optional advanced arguments": a plain object, also one of another realm. */
function isOptions(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || (value as { readonly [RAW]?: unknown })[RAW] !== undefined) return false;
  const made = Object.getPrototypeOf(value) as { readonly constructor?: { readonly name?: string } } | null;
  return made?.constructor?.name === 'Object';
}

function refuseWrite(target: object, key: string | symbol): never {
  throw new TypeError(`${(target as Guarded).serviceName}.${String(key)} cannot be assigned`);
}
