/** A rule that fired, and where it did so first in the text. */
export interface Firing {
  readonly id: string;
  readonly start: number;
}

/**
 * Notes that a rule fired at a place. Each rule stands in `firings` once, in the order of the text, and at one place in the order in which they
 * fired: so the list stays as short as the tables are, however long the text is.
 */
export function noteFiring(firings: Firing[], id: string, start: number): void {
  const known = firings.findIndex((firing) => firing.id === id);
  if (known >= 0) {
    if ((firings[known]?.start ?? 0) <= start) return;
    firings.splice(known, 1);
  }
  let at = firings.length;
  while (at > 0 && (firings[at - 1]?.start ?? 0) > start) at -= 1;
  if (at === firings.length) firings.push({ id, start });
  else firings.splice(at, 0, { id, start });
}
