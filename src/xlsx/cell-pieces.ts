import type { SheetCell } from './sheet-editor';
import { isTag, nextTag, skipElement, stopAt } from './xml-scan';

/** The raw pieces of a cell's content. */
export interface CellPieces {
  readonly formulaTag: string;
  readonly formula: string | null;
  readonly value: string | null;
  readonly inline: string | null;
  /** Children that we do not know; kept. */
  readonly rest: string;
}

export function cellPieces(cell: SheetCell): CellPieces {
  const stop = stopAt(0);
  const { inner } = cell;
  let pieces: CellPieces = { formulaTag: '', formula: null, value: null, inline: null, rest: '' };
  for (nextTag(inner, 0, stop); stop.kind !== 'none'; nextTag(inner, stop.end, stop)) {
    const from = stop.start;
    const tag = inner.slice(stop.start, stop.end);
    const contentFrom = stop.end;
    const isFormula = isTag(inner, stop, 'f');
    const isValue = isTag(inner, stop, 'v');
    const isInline = isTag(inner, stop, 'is');
    const end = stop.kind === 'open' ? skipElement(inner, stop) : stop.end;
    const content = tag.endsWith('/>') ? '' : inner.slice(contentFrom, stop.start);
    if (isFormula) pieces = { ...pieces, formulaTag: tag, formula: content };
    else if (isValue) pieces = { ...pieces, value: content };
    else if (isInline) pieces = { ...pieces, inline: content };
    else pieces = { ...pieces, rest: pieces.rest + inner.slice(from, end) };
  }
  return pieces;
}
