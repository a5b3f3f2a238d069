import type { TextRun } from '../model/document';
import { MISSING } from '../text/report-text';

const BRACKETS: readonly string[] = Object.values(MISSING);

/** The runs of a text: our brackets for missing facts are marked, in hand-written texts that kept them too; other brackets are plain. */
export function toRuns(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let rest = text;
  while (rest !== '') {
    const next = firstBracket(rest);
    if (next === null) return [...runs, { text: rest }];
    if (next.at > 0) runs.push({ text: rest.slice(0, next.at) });
    runs.push({ text: next.bracket, missing: true });
    rest = rest.slice(next.at + next.bracket.length);
  }
  return runs;
}

function firstBracket(text: string): { readonly at: number; readonly bracket: string } | null {
  const found = BRACKETS.map((bracket) => ({ at: text.indexOf(bracket), bracket })).filter(({ at }) => at >= 0);
  found.sort((a, b) => a.at - b.at);
  return found[0] ?? null;
}
