import { tidyText } from '../text/fold';

/** How a row is numbered: Roman (I, II), capital (A, B), decimal (1, 1.2), letter (a, đ), or not at all. */
export type LabelKind = 'roman' | 'capital' | 'decimal' | 'sub-decimal' | 'letter' | 'none';

export interface Label {
  /** Without closing marks: "1", "a", "1.2", "II". */
  readonly label: string;
  readonly kind: LabelKind;
}

/** Reads what stands in a number cell: "1.", "a)", "II -", "1.2.", "(3)". */
export function labelOf(text: string): Label {
  const label = tidyText(text)
    .replace(/^(?:phần|mục|nhóm|lĩnh vực|nhiệm vụ)\s+/iu, '')
    .replace(/^[(\s]+|[\s.):;\-–]+$/gu, '');
  if (/^[IVXLC]+$/u.test(label)) return { label, kind: 'roman' };
  if (/^\d+$/u.test(label)) return { label, kind: 'decimal' };
  if (/^\d+(?:[.,]\d+)+$/u.test(label)) return { label: label.replaceAll(',', '.'), kind: 'sub-decimal' };
  if (/^[a-zđ]$/u.test(label)) return { label, kind: 'letter' };
  if (/^[A-ZĐ]$/u.test(label)) return { label, kind: 'capital' };
  return { label, kind: 'none' };
}

/** Roman numbers and capitals number areas, whatever stands beside them. */
export function isAreaNumber(text: string): boolean {
  const { kind } = labelOf(text);
  return kind === 'roman' || kind === 'capital';
}

/** "II. SỐ LIỆU, KHẢO SÁT (15 - 30/9/2026)" in one cell: number and title; null for other texts. */
export function areaOfCombinedCell(text: string): { readonly number: string; readonly title: string } | null {
  const match = /^(?:(?:phần|mục|nhóm)\s+)?(?<number>[IVX]+|[A-ZĐ]|\d{1,2})\s*[.):\-–]\s*(?<title>\p{Lu}.*)$/su.exec(tidyText(text));
  const [number, title] = [match?.groups?.['number'], match?.groups?.['title']];
  return number === undefined || title === undefined ? null : { number, title: title.trim() };
}

/**
 * The id of a task: area and label ("3.đ"), the label alone where it already begins with the area ("1.2" in area 1),
 * the running number where there is no label. Repeated ids get "-2", and `repeated` says so.
 */
export function uniqueTaskId(area: string, label: string, taken: Set<string>): { readonly id: string; readonly repeated: boolean } {
  const own = label.startsWith(`${area}.`) ? label : `${area}.${label === '' ? nextNumber(area, taken) : label}`;
  let id = own;
  for (let copy = 2; taken.has(id); copy += 1) id = `${own}-${copy}`;
  taken.add(id);
  return { id, repeated: id !== own };
}

function nextNumber(area: string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`${area}.${number}`)) number += 1;
  return String(number);
}
