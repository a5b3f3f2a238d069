import { UNIT_TAKEN_MARK } from '../model/communes';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/sheet';
import { markedText } from './marks';
import { unitTabWords } from './read-tracker';

/** What was last taken over from a tab: a short sum of each value, by line and column. */
export type TakenValues = ReadonlyMap<string, string>;

/** The tab of one commune as it stands in the coordinator's workbook. */
export interface UnitTab {
  readonly sheet: SheetSnapshot;
  /** The unit's name when the tab was made. */
  readonly unit: string;
  readonly editors: readonly string[];
  readonly taken: TakenValues;
}

/** The tabs of communes, in the order of the workbook. */
export function readUnitTabs(workbook: WorkbookSnapshot): UnitTab[] {
  return workbook.sheets.flatMap((sheet) => {
    const words = unitTabWords(sheet);
    if (words === null) return [];
    const [unit = '', editors = ''] = words.split('|');
    const taken = readTaken(markedText(sheet, UNIT_TAKEN_MARK) ?? '');
    return [{ sheet, unit, editors: editors.split(' ').filter((editor) => editor !== ''), taken }];
  });
}

/** A cell holds 32,767 characters; what does not fit is forgotten, and then counts as typed by others: nothing is overwritten unseen. */
const MOST_CHARACTERS = 32_000;

/** The text of the hidden cell that remembers what was taken over: "2.b|progress:1k2j3h", one a line. */
export function writeTaken(taken: TakenValues): string {
  const lines = [...taken].map(([key, sum]) => `${key}:${sum}`);
  const whole = lines.join('\n').slice(0, MOST_CHARACTERS);
  const cut = whole.length < MOST_CHARACTERS ? whole : whole.slice(0, whole.lastIndexOf('\n'));
  return `${UNIT_TAKEN_MARK}${cut}`;
}

function readTaken(text: string): TakenValues {
  const lines = text.split('\n').map((line) => /^(.+):([0-9a-z]+)$/u.exec(line));
  return new Map(lines.flatMap((parts) => (parts === null ? [] : [[parts[1] ?? '', parts[2] ?? ''] as const])));
}

/** A sum of a value, to tell whether it is still the same (FNV-1a, 32 bits). */
export function sumOfValue(value: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < value.length; at += 1) sum = Math.imul(sum ^ value.charCodeAt(at), 0x01000193) >>> 0;
  return sum.toString(36);
}
