import { keepRow } from './grid';
import type { Row } from './grid';
import { FakeDataValidation } from './rules';
import type { FakeWorld } from './world';

/** A world of its own that stands as this one does: making one takes a hundred times as long. */
export function copyWorld(world: FakeWorld): FakeWorld {
  return copied(world, new Map()) as FakeWorld;
}

function copied(value: unknown, known: Map<object, object>): unknown {
  if (typeof value !== 'object' || value === null || value instanceof FakeDataValidation) return value;
  if (isRow(value)) {
    keepRow(value);
    return value;
  }
  const seen = known.get(value);
  if (seen !== undefined) return seen;
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>();
    known.set(value, map);
    for (const [key, held] of value) map.set(copied(key, known), copied(held, known));
    return map;
  }
  if (value instanceof Set) {
    const set = new Set<unknown>();
    known.set(value, set);
    for (const held of value) set.add(copied(held, known));
    return set;
  }
  const made: object = Array.isArray(value)
    ? new Array(value.length)
    : (Object.create(Object.getPrototypeOf(value) as object | null) as object);
  known.set(value, made);
  for (const [key, held] of Object.entries(value)) Reflect.set(made, key, copied(held, known));
  return made;
}

/** The many: they are copied when one of the worlds changes them. */
function isRow(value: object): value is Row {
  const first: unknown = Array.isArray(value) ? value.find((held) => held !== undefined) : undefined;
  return typeof first === 'object' && first !== null && 'look' in first && 'validation' in first;
}
