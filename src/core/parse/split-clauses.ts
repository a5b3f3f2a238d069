import { codesOf, type Token } from './token';

/** A clause, or a note that stood in brackets behind one. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly note: boolean;
}

/** Cuts a phrase at ";", at line breaks, between sentences and around brackets; bullets and numbering in front are dropped. */
export function splitClauses(tokens: readonly Token[], text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let current: Token[] = [];
  let notes: Clause[] = [];
  const flush = (): void => {
    const bare = withoutBullet(current, text);
    if (bare.length > 0) clauses.push({ tokens: bare, note: false });
    for (const note of notes) clauses.push(note);
    current = [];
    notes = [];
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.code === '(') {
      const close = closing(tokens, at);
      const inner = tokens.slice(at + 1, close);
      if (hasTime(inner)) {
        notes.push({ tokens: inner, note: true });
        at = close;
        continue;
      }
    }
    if (token.code === ';' || token.code === '#' || (token.code === '.' && endsSentence(tokens, at, text))) flush();
    else current.push(token);
  }
  flush();
  return clauses;
}

const TIMES = /[PdAJFkCKXSTpbux]/u;

function hasTime(tokens: readonly Token[]): boolean {
  return TIMES.test(codesOf(tokens));
}

function closing(tokens: readonly Token[], open: number): number {
  for (let at = open + 1; at < tokens.length && at < open + 200; at += 1) if (tokens[at]?.code === ')') return at;
  return tokens.length;
}

function endsSentence(tokens: readonly Token[], at: number, text: string): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return true;
  const first = text.charAt(next.start);
  return next.start > (tokens[at]?.end ?? 0) && (/\p{Lu}|\d|[+-]/u.test(first) || next.code === '#');
}

function withoutBullet(tokens: readonly Token[], text: string): readonly Token[] {
  let from = 0;
  while (from < tokens.length) {
    const token = tokens[from];
    const next = tokens[from + 1];
    if (token === undefined) break;
    const sign = '-+,:/._'.includes(token.code) && !/["“”]/u.test(text.slice(token.start, token.end));
    const numbering =
      'nRw'.includes(token.code) &&
      token.end - token.start <= 3 &&
      (next?.code === ')' || (next?.code === '.' && 'nR'.includes(token.code)));
    if (!sign && !numbering) break;
    from += numbering ? 2 : 1;
  }
  return tokens.slice(from);
}
