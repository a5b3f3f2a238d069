import { cellName } from '../model/address';
import type { Finding } from '../model/command';
import type { SheetSnapshot } from '../model/sheet';
import { convertLegacy, legacyEncoding, UNICODE_ONLY, type LegacyId } from '../text/legacy-text';
import { isSpelledVietnamese } from '../text/syllable';
import { makeFinding, type CellEdit } from './sheet-finding';

/** The texts of a sheet that were typed in one old font family, with their conversion. */
export interface LegacyCells {
  readonly finding: Finding;
  readonly sheet: string;
  readonly edits: readonly CellEdit[];
}

const SHOWN = 60;

/**
 * Texts typed in the fonts of before Unicode: one finding for each sheet and family, which shows a text before and after. It is never
 * repaired unasked: the sheet may be the user's own, and letters that only the font drew as capitals stay small.
 */
export function checkLegacyCells(sheets: readonly SheetSnapshot[]): LegacyCells[] {
  return sheets.flatMap((sheet) => (['tcvn3', 'vni'] as const).flatMap((family) => familyOn(sheet, family)));
}

function familyOn(sheet: SheetSnapshot, id: LegacyId): LegacyCells[] {
  const texts = sheet.values.flatMap((line, row) =>
    line.flatMap((value, column) =>
      typeof value === 'string' && (sheet.formulas[row]?.[column] ?? null) === null ? [{ row, column, value }] : [],
    ),
  );
  const sure = texts.find(({ value }) => legacyEncoding(value)?.id === id);
  const encoding = sure === undefined ? null : legacyEncoding(sure.value);
  if (sure === undefined || encoding === null) return [];
  const edits = texts
    .filter(({ value }) => legacyEncoding(value)?.id === id || isMisspelled(value, id))
    .map(({ row, column, value }) => ({ row, column, input: convertLegacy(value, id) }));
  const finding = makeFinding({
    code: encoding.capitalsInFont ? 'legacy-text-small' : 'legacy-text',
    sheet: sheet.name,
    cell: cellName(sure.row, sure.column),
    now: short(sure.value),
    fixed: short(convertLegacy(sure.value, id)),
    safe: false,
    params: { count: String(edits.length), family: encoding.family },
  });
  return [{ finding: { ...finding, id: `legacy:${id}:${sheet.name}` }, sheet: sheet.name, edits }];
}

/** On a sheet that holds such texts: "Thêi gian" has no sign of its own, but is no Vietnamese until it is converted. */
function isMisspelled(text: string, id: LegacyId): boolean {
  return !UNICODE_ONLY.test(text.normalize('NFC')) && !isSpelledVietnamese(text) && isSpelledVietnamese(convertLegacy(text, id));
}

function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
}
