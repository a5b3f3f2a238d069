import { tidyText } from '../text/fold';

/** How a row is numbered: Roman (I, II), capital (A, B), decimal (1, 12), sub-decimal (1.2), letter (a, đ), or not at all. */
export type LabelKind = 'roman' | 'capital' | 'decimal' | 'sub-decimal' | 'letter' | 'none';

export interface Label {
  /** Without closing marks: "1", "a", "1.2", "II". */
  readonly label: string;
  readonly kind: LabelKind;
}

/** Reads what stands in a number cell: "1.", "a)", "II -", "1.2.", "(3)", "Mục 4". */
export function labelOf(text: string): Label {
  const label = tidyText(text)
    .replace(/^(?:phần|mục|nhóm|lĩnh vực|nhiệm vụ)\s+/iu, '')
    .replace(/^[(\s]+|[\s.):;/\-–+•*]+$/gu, '');
  // C, D, L are letters of a row A, B, C: no plan has fifty parts.
  if (/^[IVX]+$/u.test(label)) return { label, kind: 'roman' };
  if (/^\d+$/u.test(label)) return { label, kind: 'decimal' };
  if (/^\d+(?:[.,]\d+)+$/u.test(label)) return { label: label.replaceAll(',', '.'), kind: 'sub-decimal' };
  if (/^\p{Ll}$/u.test(label)) return { label, kind: 'letter' };
  if (/^\p{Lu}$/u.test(label)) return { label, kind: 'capital' };
  return { label, kind: 'none' };
}

const DEPTHS: Readonly<Record<LabelKind, number>> = { capital: 0, roman: 1, decimal: 2, 'sub-decimal': 3, letter: 4, none: 5 };

/** True where a label stands for a part of what another one numbers: "a" or "1.1" below "1". */
export function isDeeper(label: Label, above: Label): boolean {
  if (label.kind === above.kind && label.kind === 'sub-decimal') return label.label.startsWith(`${above.label}.`);
  return DEPTHS[label.kind] > DEPTHS[above.kind];
}

/** "II. SỐ LIỆU, KHẢO SÁT (15 - 30/9/2026)", "A/ THỂ CHẾ" in one cell: number and title; null for other texts, such as "15/KH-UBND". */
export function areaOfCombinedCell(text: string): { readonly number: string; readonly title: string } | null {
  const match =
    /^(?:(?:phần|mục|nhóm|lĩnh vực)\s+)?(?<number>[IVX]+|\p{Lu}|\d{1,2}(?:\.\d{1,2})*)\s*(?:[.):\-–]|\/(?!\p{L}{1,4}-))\s*(?<title>[\p{Lu}“"].*)$/isu.exec(
      tidyText(text),
    );
  const [number, title] = [match?.groups?.['number'], match?.groups?.['title']];
  if (number === undefined || title === undefined || !/^[\p{Lu}\d]/u.test(number) || !/^[\p{Lu}“"]/u.test(title)) return null;
  return { number, title: title.trim() };
}

/** "a) Rà soát …", "1.2. Rà soát …" in one cell: its own label and the rest; no label where there is none. */
export function labelInTitle(text: string): { readonly label: Label; readonly rest: string } {
  const match = /^(?<label>\d{1,3}(?:\.\d{1,3})*|[\p{Ll}]|[IVX]+)\s*(?:[.)]|[-/](?=\s))\s*(?<rest>\S.*)$/su.exec(text);
  const [own, rest] = [match?.groups?.['label'], match?.groups?.['rest']];
  // "15.000 hồ sơ" and "3.5 triệu" are amounts.
  if (own === undefined || rest === undefined || /^\d/u.test(rest)) return { label: { label: '', kind: 'none' }, rest: text };
  return { label: labelOf(own), rest };
}

/** How far the search for a free number or copy has come, for each set of ids: long plans stay linear. */
const REACHED = new WeakMap<ReadonlySet<string>, Map<string, number>>();

/**
 * The id of a task: area and label ("3.đ"), the label alone where it already begins with the area ("1.2" in area 1),
 * the running number where there is no label. Repeated ids get "-2", and `repeated` says so.
 */
export function uniqueTaskId(area: string, label: string, taken: Set<string>): { readonly id: string; readonly repeated: boolean } {
  const own = label.startsWith(`${area}.`) ? label : `${area}.${label === '' ? nextNumber(area, taken) : label}`;
  let id = own;
  for (let copy = reached(taken, own, 2); taken.has(id); copy += 1) {
    id = `${own}-${copy}`;
    setReached(taken, own, copy);
  }
  taken.add(id);
  return { id, repeated: id !== own };
}

function nextNumber(area: string, taken: ReadonlySet<string>): string {
  const key = `${area}.`;
  let number = reached(taken, key, 1);
  while (taken.has(`${area}.${number}`)) number += 1;
  setReached(taken, key, number);
  return String(number);
}

function reached(taken: ReadonlySet<string>, key: string, start: number): number {
  return REACHED.get(taken)?.get(key) ?? start;
}

function setReached(taken: ReadonlySet<string>, key: string, value: number): void {
  const known = REACHED.get(taken) ?? new Map<string, number>();
  REACHED.set(taken, known.set(key, value));
}
