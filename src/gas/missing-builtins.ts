/**
 * Built-in functions newer than those that Google's engine is known to have, put in place only where they are missing.
 * Which version of the engine runs a script is not published.
 */
function define(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true, enumerable: false });
}

function itemAt<T>(this: ArrayLike<T>, index: number): T | undefined {
  const at = Math.trunc(index);
  return this[at < 0 ? this.length + at : at];
}

function lastIndexWhere<T>(this: readonly T[], test: (item: T, index: number, all: readonly T[]) => unknown): number {
  for (let at = this.length - 1; at >= 0; at -= 1) if (test(this[at] as T, at, this)) return at;
  return -1;
}

function lastWhere<T>(this: readonly T[], test: (item: T, index: number, all: readonly T[]) => unknown): T | undefined {
  const at = lastIndexWhere.call(this, test as (item: unknown) => unknown);
  return at < 0 ? undefined : this[at];
}

function replaceEvery(this: string, part: string | RegExp, by: string | ((found: string) => string)): string {
  if (typeof part !== 'string') return this.replace(part, by as string);
  const fill = typeof by === 'string' ? () => by : by;
  return this.split(part).reduce((made, piece) => `${made}${fill(part)}${piece}`);
}

define(Array.prototype, 'at', itemAt);
define(String.prototype, 'at', itemAt);
define(Array.prototype, 'findLast', lastWhere);
define(Array.prototype, 'findLastIndex', lastIndexWhere);
define(String.prototype, 'replaceAll', replaceEvery);
define(Array.prototype, 'toSorted', function <T>(this: readonly T[], order?: (a: T, b: T) => number): T[] {
  return [...this].sort(order);
});
define(Array.prototype, 'toReversed', function <T>(this: readonly T[]): T[] {
  return [...this].reverse();
});
define(Object, 'hasOwn', (owner: object, name: string) => Object.prototype.hasOwnProperty.call(owner, name));
define(Object, 'groupBy', <T>(items: Iterable<T>, keyOf: (item: T) => string) => {
  const groups = Object.create(null) as Record<string, T[]>;
  for (const item of items) (groups[keyOf(item)] ??= []).push(item);
  return groups;
});
