import { NO_TERM_WORDS, TALLY_HEADINGS, TALLY_NOTES, formatCount, formatRate } from '../text/report-text';
import type { Figures } from './figures';
import { doneCount, noTermCount, rateOfDue, rateOfTotal, size } from './tally';
import type { Tally } from './tally';

/** The columns of the tables by area, by agency and by unit: the four official cells, those without a term, and the rates. */
export interface TallyColumn {
  readonly id: string;
  readonly heading: string;
  readonly group: string;
  /** Millimetres in the landscape appendix. */
  readonly width: number;
  readonly value: (tally: Tally) => number | string;
}

/** One row of this table is one column; the counts from `total` to `stopped` (without it) add up to `total`. */
export const TALLY_COLUMNS: readonly TallyColumn[] = [
  { id: 'total', heading: TALLY_HEADINGS.total, group: '', width: 14, value: (tally) => tally.all.tasks.length },
  { id: 'doneOnTime', heading: TALLY_HEADINGS.onTime, group: TALLY_HEADINGS.done, width: 15, value: (tally) => size(tally, 'doneOnTime') },
  { id: 'doneLate', heading: TALLY_HEADINGS.late, group: TALLY_HEADINGS.done, width: 15, value: (tally) => size(tally, 'doneLate') },
  { id: 'openInTerm', heading: TALLY_HEADINGS.inTerm, group: TALLY_HEADINGS.open, width: 15, value: (tally) => size(tally, 'openInTerm') },
  {
    id: 'openOverdue',
    heading: TALLY_HEADINGS.overdue,
    group: TALLY_HEADINGS.open,
    width: 15,
    value: (tally) => size(tally, 'openOverdue'),
  },
  { id: 'noTerm', heading: NO_TERM_WORDS, group: '', width: 15, value: noTermCount },
  { id: 'stopped', heading: TALLY_HEADINGS.stopped, group: '', width: 17, value: (tally) => size(tally, 'stopped') },
  {
    id: 'rateOnTime',
    heading: TALLY_HEADINGS.rateOnTime,
    group: TALLY_HEADINGS.rateOfDue,
    width: 23,
    value: (tally) => formatRate(size(tally, 'doneOnTime'), rateOfDue(tally).whole),
  },
  {
    id: 'rateLate',
    heading: TALLY_HEADINGS.rateLate,
    group: TALLY_HEADINGS.rateOfDue,
    width: 23,
    value: (tally) => formatRate(size(tally, 'doneLate'), rateOfDue(tally).whole),
  },
  {
    id: 'rateOverdue',
    heading: TALLY_HEADINGS.rateOverdue,
    group: TALLY_HEADINGS.rateOfDue,
    width: 23,
    value: (tally) => formatRate(size(tally, 'openOverdue'), rateOfDue(tally).whole),
  },
  {
    id: 'rateOfTotal',
    heading: TALLY_HEADINGS.rateOfTotal,
    group: '',
    width: 23,
    value: (tally) => formatRate(doneCount(tally), rateOfTotal(tally).whole),
  },
];

/** Group headings over `leading` columns of words and the tally columns; neighbours of one group share a cell. */
export function tallyGroups(leading: number): { readonly text: string; readonly span: number }[] {
  const groups: { text: string; span: number }[] = [{ text: '', span: leading }];
  for (const column of TALLY_COLUMNS) {
    const last = groups.at(-1);
    if (last?.text === column.group) last.span += 1;
    else groups.push({ text: column.group, span: 1 });
  }
  return groups;
}

/** What a reader must know of a table by agency: what was due, and that tasks with several leads count for each. */
export function tallyNotes({ severalLeads }: Figures): string[] {
  return [TALLY_NOTES.due, ...(severalLeads.length === 0 ? [] : [TALLY_NOTES.severalLeads(formatCount(severalLeads.length))])];
}
