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
const EDGE = /[\^$]/uy;
const TIMES = /(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/uy;

function readAlternatives(reader: Reader): Beginnings {
  let found = readSequence(reader);
  while (reader.source.charAt(reader.at) === '|') {
    reader.at += 1;
    found = new Set([...found, ...readSequence(reader)]);
  }
  return found;
}

function readSequence(reader: Reader): Beginnings {
  let found = EMPTY;
  while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at))) found = joined(found, readRepeated(reader));
  return found;
}

function readRepeated(reader: Reader): Beginnings {
  const once = readOne(reader);
  const times = take(reader, TIMES);
  if (times === null) return once;
  const absent = times[1] === undefined ? !times[0].startsWith('+') : Number(times[1]) === 0;
  const repeated = times[0].startsWith('?') ? once : new Set([...once, ...joined(once, once)]);
  return absent ? new Set([...EMPTY, ...repeated]) : repeated;
}

function readOne(reader: Reader): Beginnings {
  const opening = take(reader, OPENING);
  if (opening !== null) {
    const inner = readAlternatives(reader);
    if (take(reader, /\)/uy) === null) throw notUnderstood(reader);
    return /[=!]/u.test(opening[0]) ? EMPTY : inner;
  }
  if (take(reader, EDGE) !== null) return EMPTY;
  const found = take(reader, CLASS);
  if (found !== null) return new Set(found[1] === '^' ? [ANY_CODE] : (found[2] ?? '').replaceAll('\\', ''));
  const literal = take(reader, LITERAL);
  if (literal === null) throw notUnderstood(reader);
  return new Set([literal[1] ?? (literal[0] === '.' ? ANY_CODE : literal[0])]);
}

function joined(first: Beginnings, second: Beginnings): Beginnings {
  const found = new Set<string>();
  for (const start of first) for (const rest of second) found.add((start + rest).slice(0, LONGEST));
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
