import { codesOf, type Token } from './token';

/** Part of a phrase that is read on its own. */
export interface Clause {
  readonly tokens: readonly Token[];
  /** "(trừ kiểm tra đột xuất)": an exception, which gives no time. */
  readonly exception: boolean;
  /** Stood in brackets behind its clause. */
  readonly note: boolean;
}

/** Cuts a phrase at ";", at line breaks and between sentences; a note in brackets that says a time is a clause behind its own. */
export function splitClauses(tokens: readonly Token[], text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let current: Token[] = [];
  let depth = 0;
  const flush = (): void => {
    clauses.push(...withNotes(withoutBullet(current, text), text));
    current = [];
    depth = 0;
  };
  tokens.forEach((token, at) => {
    if (token.code === '(') depth += 1;
    if (token.code === ')') depth = Math.max(0, depth - 1);
    const ends = token.code === '#' || (depth === 0 && (token.code === ';' || (token.code === '.' && endsSentence(tokens, at, text))));
    if (token.code === '.' && ends && isNumbering(current)) current = [];
    else if (ends) flush();
    else current.push(token);
  });
  flush();
  return clauses.filter((clause) => clause.tokens.length > 0);
}

const TIMES = /[PdAJFkCKXSTpbux]/u;
const EXCEPTION = /^(?:trừ|ngoại trừ|không kể|không bao gồm|không tính|chưa kể)(?!\p{L})/iu;

function hasTime(tokens: readonly Token[]): boolean {
  return TIMES.test(codesOf(tokens));
}

function withNotes(tokens: readonly Token[], text: string): readonly Clause[] {
  if (!tokens.some((token) => token.code === '(')) return [{ tokens, exception: false, note: false }];
  const runs = cutBrackets(tokens);
  const outside = runs.filter((run) => !run.bracket).flatMap((run) => run.tokens);
  const inside = runs.filter((run) => run.bracket && hasTime(run.tokens));
  const onlyInside = inside.length > 0 && !hasTime(outside) && !outside.some((token) => token.code === 'đ');
  const main: Token[] = [];
  const notes: Clause[] = [];
  for (const run of runs) {
    const exception = run.bracket && EXCEPTION.test(text.slice(run.tokens[0]?.start ?? 0, run.tokens.at(-1)?.end ?? 0));
    if (!run.bracket) main.push(...run.tokens);
    else if (!hasTime(run.tokens)) main.push(...run.whole);
    else if (!exception && daysOfRhythm(main, run.tokens)) main.push(...run.whole.slice(0, 1), ...run.tokens);
    else if (!exception && onlyInside) main.push(...run.tokens);
    else notes.push({ tokens: run.tokens, exception, note: true });
  }
  return [{ tokens: main, exception: false, note: false }, ...notes];
}

/** "Hằng tháng (trước ngày 25)": the note gives the day of the rhythm. */
function daysOfRhythm(before: readonly Token[], note: readonly Token[]): boolean {
  return (
    before.at(-1)?.code === 'F' &&
    /^[~Oubtzi:]{0,3}(?:h,?)?(?:[kdI]|[PJ]$|w?j$)/u.test(codesOf(note)) &&
    !note.some((token) => token.units.some((unit) => unit.year !== null))
  );
}

interface Run {
  readonly bracket: boolean;
  /** Without the brackets. */
  readonly tokens: readonly Token[];
  readonly whole: readonly Token[];
}

function cutBrackets(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  let depth = 0;
  tokens.forEach((token, at) => {
    if (token.code === '(') {
      if (depth === 0 && at > from) runs.push(runOf(tokens.slice(from, at), false));
      if (depth === 0) from = at;
      depth += 1;
    }
    if (token.code === ')' && depth > 0) {
      depth -= 1;
      if (depth === 0) {
        runs.push(runOf(tokens.slice(from, at + 1), true));
        from = at + 1;
      }
    }
  });
  if (from < tokens.length) runs.push(runOf(tokens.slice(from), depth > 0));
  return runs;
}

function runOf(tokens: readonly Token[], bracket: boolean): Run {
  return { bracket, whole: tokens, tokens: bracket ? tokens.slice(1, tokens.at(-1)?.code === ')' ? -1 : undefined) : tokens };
}

function endsSentence(tokens: readonly Token[], at: number, text: string): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return true;
  const first = text.charAt(next.start);
  return next.start > (tokens[at]?.end ?? 0) && (/\p{Lu}|\d|[+-]/u.test(first) || next.code === '#');
}

/** "1" or "a" in front of a full stop: "1. Ban hành kế hoạch". */
function isNumbering(tokens: readonly Token[]): boolean {
  const [token] = tokens;
  return tokens.length === 1 && token !== undefined && 'nRw'.includes(token.code) && token.end - token.start <= 3;
}

function withoutBullet(tokens: readonly Token[], text: string): readonly Token[] {
  let from = 0;
  while (from < tokens.length) {
    const token = tokens[from];
    const next = tokens[from + 1];
    if (token === undefined) break;
    const sign = '-+,:/._'.includes(token.code) && !/["“”]/u.test(text.slice(token.start, token.end));
    const short = 'nRw'.includes(token.code) && token.end - token.start <= 3;
    const numbering = short && (next?.code === ')' || (next?.code === '.' && 'nR'.includes(token.code)));
    if (!sign && !numbering) break;
    from += numbering ? 2 : 1;
  }
  return tokens.slice(from);
}
