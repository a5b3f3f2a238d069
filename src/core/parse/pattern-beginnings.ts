/** Stands in a beginning for any code at all. */
export const ANY_CODE = '\0';

/**
 * The codes that a match of a rule's pattern can begin with, at most two: "Qn" and "QR" for a quarter. A shorter beginning belongs to a match
 * that may be no longer. Lookahead and lookbehind count for nothing here, so that a beginning is no proof of a match, but there is no match
 * without one. Throws where it does not understand a pattern: it knows what patterns over codes are made of, not every regular expression.
 */
export function beginningsOf({ source }: RegExp): ReadonlySet<string> {
  const reader: Reader = { source, at: 0 };
  const found = readAlternatives(reader);
  if (reader.at < source.length) throw notUnderstood(reader);
  return found;
}

type Beginnings = ReadonlySet<string>;

interface Reader {
  readonly source: string;
  at: number;
}

const LONGEST = 2;
const EMPTY: Beginnings = new Set(['']);
const OPENING = /\((?:\?(?::|<?[=!]))?/uy;
/** A sign "-" stands for itself, at an end only: a stretch of the alphabet ("a-z") makes no sense among codes. */
const CLASS = /\[(\^?)(-?(?:\\[^\p{L}\d]|[^\]\\-])+-?)\]/uy;
const LITERAL = /\\([^\p{L}\d])|[^\\^$*+?{}[\]()|]/uy;
/** A class, an escaped sign or any other one. */
const SKIPPED = /\[(?:\\.|[^\]\\])*\]|\\.|[^[\\]/uy;
const TIMES = /(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/uy;

function readAlternatives(reader: Reader): Beginnings {
  let found = readSequence(reader);
  while (isAt(reader, '|')) {
    reader.at += 1;
    found = new Set([...found, ...readSequence(reader)]);
  }
  return found;
}

function readSequence(reader: Reader): Beginnings {
  let found = EMPTY;
  while (reader.at < reader.source.length && !isAt(reader, '|)')) {
    found = joined(found, readRepeated(reader));
    if (!hasShort(found)) skipSequence(reader);
  }
  return found;
}

/** True where what follows may still count. */
function hasShort(found: Beginnings): boolean {
  for (const beginning of found) if (beginning.length < LONGEST) return true;
  return false;
}

/** Goes on to the end of the sequence: what stands there cannot change how it begins. */
function skipSequence(reader: Reader): void {
  for (let depth = 0; reader.at < reader.source.length && (depth > 0 || !isAt(reader, '|)'));) {
    if (isAt(reader, '(')) depth += 1;
    else if (isAt(reader, ')')) depth -= 1;
    if (take(reader, SKIPPED) === null) throw notUnderstood(reader);
  }
}

function readRepeated(reader: Reader): Beginnings {
  const once = readOne(reader);
  const times = isAt(reader, '?*+{') ? take(reader, TIMES) : null;
  if (times === null) return once;
  const absent = times[1] === undefined ? !times[0].startsWith('+') : Number(times[1]) === 0;
  const repeated = times[0].startsWith('?') ? once : new Set([...once, ...joined(once, once)]);
  return absent ? new Set([...EMPTY, ...repeated]) : repeated;
}

function readOne(reader: Reader): Beginnings {
  const opening = isAt(reader, '(') ? take(reader, OPENING) : null;
  if (opening !== null) {
    const inner = readAlternatives(reader);
    if (take(reader, /\)/uy) === null) throw notUnderstood(reader);
    return /[=!]/u.test(opening[0]) ? EMPTY : inner;
  }
  if (isAt(reader, '^$')) {
    reader.at += 1;
    return EMPTY;
  }
  const found = isAt(reader, '[') ? take(reader, CLASS) : null;
  if (found !== null) return new Set(found[1] === '^' ? [ANY_CODE] : (found[2] ?? '').replaceAll('\\', ''));
  const literal = take(reader, LITERAL);
  if (literal === null) throw notUnderstood(reader);
  return new Set([literal[1] ?? (literal[0] === '.' ? ANY_CODE : literal[0])]);
}

function isAt({ source, at }: Reader, signs: string): boolean {
  return at < source.length && signs.includes(source.charAt(at));
}

function joined(first: Beginnings, second: Beginnings): Beginnings {
  const found = new Set<string>();
  for (const start of first) {
    if (start.length === LONGEST) found.add(start);
    else for (const rest of second) found.add((start + rest).slice(0, LONGEST));
  }
  return found;
}

/** What the sticky pattern `part` finds at the reader's place; the reader goes on behind it. */
function take(reader: Reader, part: RegExp): RegExpExecArray | null {
  part.lastIndex = reader.at;
  const found = part.exec(reader.source);
  if (found !== null) reader.at = part.lastIndex;
  return found;
}

function notUnderstood({ source, at }: Reader): Error {
  return new Error(`pattern ${source}: not understood at ${at}`);
}
