import type { Milestone, Recurrence, Trigger } from '../model/schedule';
import type { Firing, PhraseContext } from './apply-rules';
import { holdsDeadline, unreadTimes, unsettledBy } from './clause-doubts';
import type { TimePart } from './clause-part';
import { giveWords } from './give-words';
import { partsOfClause } from './parts-of-clause';
import type { Token } from './token';
import { isEmptyPhrase, textOfTokens } from './words-of-parts';

/** What a clause says; `untimed` where it names work but no time. */
export interface ClauseReading {
  readonly continuous: boolean;
  readonly milestones: readonly Milestone[];
  readonly recurrences: readonly Recurrence[];
  readonly triggers: readonly Trigger[];
  readonly doubts: readonly string[];
  /** Words with no time of their own. */
  readonly untimed: string | null;
}

/** Reads one clause: finds the times in it and gives each the words that stand with it. Adds what fired to `firings`. */
export function readClause(tokens: readonly Token[], context: PhraseContext, firings: Firing[]): ClauseReading {
  const parts = partsOfClause(tokens, context, firings);
  const said: Said = { continuous: false, milestones: [], recurrences: [], triggers: [], doubts: [], untimed: [], unnamed: [] };
  let anyTime = false;
  for (const { times, words } of giveWords(parts, context.text)) {
    if (times.length > 0) anyTime = true;
    const what = isEmptyPhrase(words) ? null : words;
    if (times.length > 0) addTimes(times, what, context.text, said);
    else if (what !== null) said.untimed.push(what);
  }
  const dated = parts.some((part) => part.kind === 'item' && part.item.trigger === undefined);
  const worded = parts.some((part) => part.kind === 'words' || (part.kind === 'item' && part.item.trigger !== undefined));
  const unsettled = anyTime && dated && worded ? unsettledBy(textOfTokens(tokens, context.text)) : null;
  if (unsettled !== null) said.doubts.push(unsettled);
  said.doubts.push(...unreadTimes(parts, context.text, anyTime));
  return { ...said, untimed: said.untimed.length === 0 ? null : said.untimed.join(' ') };
}

/** A clause that says nothing. */
export const EMPTY_CLAUSE: ClauseReading = { continuous: false, milestones: [], recurrences: [], triggers: [], doubts: [], untimed: null };

/** A reading that grows while its clause is read. */
interface Said {
  continuous: boolean;
  readonly milestones: Milestone[];
  readonly recurrences: Recurrence[];
  readonly triggers: Trigger[];
  readonly doubts: string[];
  readonly untimed: string[];
  /** The milestones so far that no words stand with. */
  readonly unnamed: Milestone[];
}

/** Adds what times that stand together say of the work `what`. */
function addTimes(times: readonly TimePart[], what: string | null, text: string, said: Said): void {
  const dated: Milestone[] = [];
  let goesOn = false;
  for (const { item } of times) {
    if (item.continuous === true && item.doubt == null) goesOn = true;
    for (const { start, due } of item.milestones ?? []) dated.push({ start, due, what });
  }
  if (goesOn && dated.length > 0) said.doubts.push('vừa ghi thường xuyên vừa ghi thời hạn');
  if (what === null) said.unnamed.push(...dated);
  if (holdsDeadline(what === null ? said.unnamed : dated)) said.doubts.push('một việc vừa có khoảng thời gian vừa có thời hạn khác');
  said.milestones.push(...dated);
  for (const { item, tokens } of times) {
    if (item.continuous === true) said.continuous = true;
    for (const { every, day } of item.recurrences ?? []) said.recurrences.push({ every, what, day });
    if (item.trigger !== undefined) {
      const words = textOfTokens(tokens, text);
      said.triggers.push({ kind: item.trigger, text: what === null || times.length > 1 ? words : `${what} ${words}` });
    }
    if (item.doubt != null) said.doubts.push(item.doubt);
  }
}
