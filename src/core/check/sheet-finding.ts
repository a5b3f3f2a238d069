import type { Finding } from '../model/command';
import type { Block, CellInput } from '../model/sheet';
import { findingText, type FindingCode } from '../text/check-messages';

/** One change of a cell of the sheet Theo dõi, 0-based. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
}

/** A finding with the edits that repair it on the sheet Theo dõi as it stands. */
export interface SheetFinding {
  readonly finding: Finding;
  readonly edits: readonly CellEdit[];
  /** Blocks whose merge is undone. */
  readonly unmerge: readonly Block[];
  /** Line or task of the row, for Nhật ký; empty where there is none. */
  readonly lineId: string;
}

/** What a check says of one place. */
export interface FindingWords {
  readonly code: FindingCode;
  readonly sheet: string;
  readonly cell: string;
  readonly now: string;
  readonly fixed: string | null;
  readonly safe: boolean;
  readonly params?: Readonly<Record<string, string>>;
}

/** A finding with its heading and sentence. Its id is made of code and cell, so that it is the same in every preview. */
export function makeFinding(words: FindingWords): Finding {
  const { code, sheet, cell, now, fixed, safe } = words;
  const { group, message } = findingText(code, { now, fixed: fixed ?? '', ...words.params });
  return { id: `${code}:${cell}`, group, where: { sheet, cell }, now, fixed, message, safe: safe && fixed !== null };
}
