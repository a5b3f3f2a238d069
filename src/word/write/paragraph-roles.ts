import { AlignmentType, LineRuleType } from 'docx';
import type { IParagraphStyleOptions } from 'docx';
import type { ParagraphRole } from '../../core/index';

/** Twips: first line 1.27 cm; 6 pt after a paragraph; 240 is single line spacing. */
const FIRST_LINE = 720;
const AFTER = 120;
const LINE = 259;

interface RoleRow {
  readonly role: ParagraphRole;
  /** Style as Word names it in its list. */
  readonly name: string;
  readonly align: 'LEFT' | 'CENTER' | 'JUSTIFIED';
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly firstLine?: boolean;
  /** Twips. */
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  /** Level in Word's navigation pane, 0-based. */
  readonly outline?: number;
}

/** How each kind of paragraph looks: Nghị định 30/2020, Phụ lục I, mục II and Mẫu 1.4, 2.1. */
const ROLE_TABLE: readonly RoleRow[] = [
  { role: 'title', name: 'Tên loại văn bản', align: 'CENTER', size: 14, bold: true, before: 240, after: 0, keepNext: true },
  { role: 'subtitle', name: 'Trích yếu', align: 'CENTER', size: 14, bold: true, after: 0, keepNext: true },
  {
    role: 'heading1',
    name: 'Tiêu đề phần',
    align: 'LEFT',
    size: 14,
    bold: true,
    firstLine: true,
    before: 120,
    keepNext: true,
    outline: 0,
  },
  { role: 'heading2', name: 'Tiêu đề mục', align: 'LEFT', size: 14, bold: true, firstLine: true, keepNext: true, outline: 1 },
  { role: 'body', name: 'Nội dung', align: 'JUSTIFIED', size: 14, firstLine: true },
  { role: 'item', name: 'Điểm', align: 'JUSTIFIED', size: 14, firstLine: true },
  { role: 'appendixNumber', name: 'Phụ lục', align: 'CENTER', size: 14, bold: true, after: 0, keepNext: true, outline: 0 },
  { role: 'appendixTitle', name: 'Tên phụ lục', align: 'CENTER', size: 14, bold: true, after: 0, keepNext: true },
  { role: 'appendixNote', name: 'Kèm theo', align: 'CENTER', size: 14, italics: true, after: 240, keepNext: true },
  { role: 'tableNote', name: 'Ghi chú bảng', align: 'LEFT', size: 12, italics: true, before: 60 },
];

/** Id of the paragraph style of a role. */
export function styleId(role: ParagraphRole): string {
  return `CCHC-${role}`;
}

/** Style of the text in tables: no space around, no first line. Its size stands at each run. */
export const CELL_STYLE = 'CCHC-cell';

/** The paragraph styles, one a role, and that of table cells. */
export function roleStyles(): IParagraphStyleOptions[] {
  const cell = { id: CELL_STYLE, name: 'Chữ trong bảng', basedOn: 'Normal', quickFormat: true };
  return [...ROLE_TABLE.map(roleStyle), cell];
}

function roleStyle(row: RoleRow): IParagraphStyleOptions {
  return {
    id: styleId(row.role),
    name: row.name,
    basedOn: 'Normal',
    next: row.keepNext === true ? styleId('body') : styleId(row.role),
    quickFormat: true,
    run: { size: row.size * 2, bold: row.bold === true, italics: row.italics === true },
    paragraph: {
      alignment: AlignmentType[row.align],
      spacing: { before: row.before ?? 0, after: row.after ?? AFTER, line: LINE, lineRule: LineRuleType.AUTO },
      ...(row.firstLine === true ? { indent: { firstLine: FIRST_LINE } } : {}),
      ...(row.keepNext === true ? { keepNext: true } : {}),
      ...(row.outline === undefined ? {} : { outlineLevel: row.outline }),
    },
  };
}
