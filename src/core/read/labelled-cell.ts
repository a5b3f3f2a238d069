import { tidyText } from '../text/fold';
import { cutAtLabels, fieldLabel } from './outline/field-labels';
import type { FieldId } from './outline/field-labels';

/** What a cell of one row says under labels of its own. */
export type LabelledCell = Readonly<Partial<Record<'lead' | 'coordinator' | 'product' | 'time', string>>>;

const PARTS: Readonly<Partial<Record<FieldId, keyof LabelledCell>>> = {
  lead: 'lead',
  performer: 'lead',
  person: 'lead',
  coordinator: 'coordinator',
  product: 'product',
  time: 'time',
};

/**
 * "Chủ trì: Phòng Tư pháp⏎Phối hợp: Công an xã⏎Thời gian: quý II" in one cell; lines without a label go on with the one above. Null where
 * the labels name agencies only (what a column of agencies holds), or where the cell begins with other words.
 */
export function labelledCell(text: string): LabelledCell | null {
  if (!/[:：]/u.test(text)) return null;
  const found: Partial<Record<keyof LabelledCell, string>> = {};
  let last: keyof LabelledCell | null = null;
  for (const line of tidyText(text)
    .split('\n')
    .flatMap((each) => cutAtLabels(each.replace(/^[-–+•*]\s*/u, '')))) {
    const label = fieldLabel(line, false);
    const part: keyof LabelledCell | null = label === null ? last : (PARTS[label.field] ?? null);
    if (part === null) return null;
    found[part] = [found[part], label?.value ?? line].filter((words) => words !== undefined && words !== '').join('\n');
    last = part;
  }
  return found.product === undefined && found.time === undefined ? null : found;
}
