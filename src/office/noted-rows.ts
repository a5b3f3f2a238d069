import { hasFeature } from './requirement-sets';

/** The notes and comment threads of a sheet; null where this Excel cannot tell them. */
export interface HungProbe {
  readonly notes: Excel.NoteCollection | null;
  readonly comments: Excel.CommentCollection | null;
}

/** Where it is not asked. */
export const NO_HUNG: HungProbe = { notes: null, comments: null };

/** Queues the question whether anything hangs on cells of the sheet. */
export function probeHung(sheet: Excel.Worksheet): HungProbe {
  const notes = hasFeature('notes') ? sheet.notes : null;
  notes?.load('items/content,items/authorName');
  const comments = hasFeature('comments') ? sheet.comments : null;
  comments?.load('items/content,items/authorName,items/creationDate');
  return { notes, comments };
}

/** The 0-based rows on which something hangs, for each probe: one round trip where there is anything, else none. */
export async function notedRows<Probe extends HungProbe>(
  context: Excel.RequestContext,
  probes: readonly Probe[],
): Promise<ReadonlyMap<Probe, readonly number[]>> {
  const found = probes.map(
    (probe) => [probe, [...(probe.notes?.items ?? []), ...(probe.comments?.items ?? [])].map((one) => placeOf(one))] as const,
  );
  if (found.some(([, places]) => places.length > 0)) await context.sync();
  return new Map(found.map(([probe, places]) => [probe, [...new Set(places.map(({ rowIndex }) => rowIndex))]]));
}

/** Queues the question for the cell of a note or a comment. */
export function placeOf(hung: Excel.Note | Excel.Comment): Excel.Range {
  const place = hung.getLocation();
  place.load('rowIndex,columnIndex');
  return place;
}
