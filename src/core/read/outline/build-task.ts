import type { Issue } from '../../model/issue';
import type { Area } from '../../model/plan';
import { outlineIssue } from '../../text/outline-messages';
import { readAgencies } from '../agency-roles';
import type { FieldId } from './field-labels';
import { lowerText } from './lower-text';
import type { OutlineTask } from './outline-context';
import type { OutlineLine } from './outline-lines';

interface FieldValue {
  readonly field: FieldId;
  readonly line: OutlineLine;
  value: string;
  /** The mark of the lines that the value is made of, where the label stands alone; null elsewhere. */
  items: OutlineLine['marker']['kind'] | null;
}

/** The lines of a task as they came: its title, and for each label its value. */
export interface TaskDraft {
  readonly id: string;
  readonly area: Area;
  readonly line: OutlineLine;
  title: string;
  readonly values: FieldValue[];
}

const AGENCY_FIELDS: ReadonlySet<FieldId> = new Set<FieldId>(['lead', 'coordinator', 'performer', 'person', 'group']);
const PART_NAMES: Readonly<Record<FieldId, string>> = {
  lead: 'cơ quan chủ trì',
  coordinator: 'cơ quan phối hợp',
  performer: 'cơ quan thực hiện',
  person: 'người phụ trách',
  product: 'sản phẩm',
  time: 'thời gian',
  title: 'nội dung',
  group: 'phân công',
  other: 'mục chưa dùng',
};

/** Adds a labelled line: a new value, or, under an open label of the same kind, a part of that value. */
export function addField(draft: TaskDraft, line: OutlineLine): void {
  const { field } = line;
  if (field === null) return;
  const open = draft.values.at(-1);
  const isBelow = open !== undefined && (line.marker.rank > open.line.marker.rank || line.depth > open.line.depth);
  if (open !== undefined && isBelow && field.field === open.field && !AGENCY_FIELDS.has(field.field) && !isLeftOut(field.field)) {
    open.value = joinLines(open.value, nestedText(line));
    return;
  }
  draft.values.push({ field: field.field, line, value: field.value, items: null });
}

/**
 * Adds a line without a label to the title or to the value above it: a nested line, a value on the line after its label, or the rest
 * of a paragraph that was cut. Null when it belongs to none of them; an issue where the reader should look.
 */
export function addContent(draft: TaskDraft, line: OutlineLine, file: string): { readonly issues: readonly Issue[] } | null {
  const open = draft.values.at(-1);
  const note = (part: string): Issue =>
    outlineIssue('outline-joined', 'info', { file, paragraph: line.paragraph }, { part, id: draft.id, text: line.text });
  if (open === undefined) {
    const isList = line.marker.kind !== 'none';
    draft.title = isList ? joinLines(draft.title, nestedText(line)) : `${draft.title} ${line.text}`.trim();
    return { issues: [note('nội dung')] };
  }
  if (isLeftOut(open.field)) return null;
  const isItem = line.marker.kind !== 'none' && line.marker.kind === open.items;
  const isNested = isItem || line.marker.kind === 'plus' || line.marker.rank > open.line.marker.rank || line.depth > open.line.depth;
  if (line.marker.kind !== 'none' && (isNested || open.value === '')) {
    if (open.value === '') open.items = line.marker.kind;
    open.value = AGENCY_FIELDS.has(open.field) ? joinAgencies(open.value, line.text) : joinLines(open.value, nestedText(line));
    return { issues: [] };
  }
  if (line.marker.kind !== 'none') return null;
  if (open.value === '') {
    open.value = line.text;
    return { issues: [] };
  }
  if (/[.;:!?)]$/u.test(open.value) && !/^\p{Ll}/u.test(line.text)) return null;
  open.value = `${open.value} ${line.text}`;
  return { issues: [note(PART_NAMES[open.field])] };
}

/** Labels whose value goes nowhere: lines below them are findings of their own. */
function isLeftOut(field: FieldId): boolean {
  return field === 'other' || field === 'group';
}

/** The task that the lines make, and what to look at. */
export function finishTask(
  draft: TaskDraft,
  file: string,
  splitAgencies: (text: string) => string[],
): { readonly task: OutlineTask; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const valueOf = (field: FieldId): string =>
    draft.values
      .filter((part) => part.field === field && part.value !== '')
      .map((part) => part.value)
      .join(field === 'time' || field === 'product' ? '\n' : '; ');
  const agencies = (field: FieldId): string[] => splitAgencies(valueOf(field).replace(/[\s.;,]+$/u, ''));
  const persons = agencies('person');
  const closed = (field: FieldId): string => valueOf(field).replace(/[\s.;,]+$/u, '');
  const leadsAndOthers = draft.values.some(({ field, line }) => field === 'lead' && labelOf(line).includes('phối hợp'));
  const named = readAgencies(closed('lead'), closed('coordinator'), { withNotes: false, leadsAndOthers });
  // "Đơn vị thực hiện: Phòng A chủ trì, Phòng B phối hợp" says itself who leads.
  const performing = readAgencies(closed('performer'), '');
  const performers = performing.leads;
  const leads = named.leads;
  const coordinators = [...named.coordinators, ...performing.coordinators];
  const where = { file, paragraph: draft.line.paragraph };
  if (named.fromOrder) issues.push(outlineIssue('outline-roles-by-order', 'warning', where, { id: draft.id }));
  if (draft.values.length === 0) issues.push(outlineIssue('outline-no-fields', 'warning', where, { id: draft.id }));
  for (const { field, line, value } of draft.values) {
    const at = { file, paragraph: line.paragraph };
    const isSpare = field === 'person' && leads.length + performers.length > 0;
    if (field === 'other' || isSpare) issues.push(outlineIssue('outline-label-kept-out', 'info', at, { id: draft.id, text: line.text }));
    if (field === 'group' && value !== '') issues.push(outlineIssue('outline-not-understood', 'warning', at, { text: line.text }));
    if (field === 'performer' && leads.length > 0 && value !== '')
      issues.push(outlineIssue('outline-performer-as-coordinator', 'info', at, { id: draft.id }));
  }
  const product = valueOf('product');
  const title = valueOf('title');
  return {
    task: {
      id: draft.id,
      area: draft.area,
      label: draft.line.marker.label,
      title: trimTitle(title === '' ? draft.title : draft.title === '' ? title : `${draft.title}\n${title}`),
      leads: [leads, performers, persons].find((names) => names.length > 0) ?? [],
      coordinators: [...coordinators, ...(leads.length > 0 ? performers : [])],
      product: product === '' ? null : product,
      time: windowOf(draft) ?? valueOf('time'),
      paragraph: draft.line.paragraph,
    },
    issues,
  };
}

function labelOf(line: OutlineLine): string {
  return lowerText(/^[^:：]*[:：]/u.exec(line.text)?.[0] ?? '');
}

/** "Thời gian bắt đầu: …" and "Thời gian kết thúc: …" are one window. */
function windowOf({ values }: TaskDraft): string | null {
  const times = values.filter(({ field, value }) => field === 'time' && value !== '');
  const labelled = (words: RegExp): string | undefined =>
    times.find(({ line }) => words.test(labelOf(line)))?.value.replace(/[\s.;,]+$/u, '');
  const [start, end] = [labelled(/bắt đầu|(?<!\p{L})từ(?!\p{L})/u), labelled(/kết thúc|(?<!\p{L})đến(?!\p{L})/u)];
  return start === undefined || end === undefined || times.length !== 2 ? null : `từ ${start} đến ${end}`;
}

/** A colon at the end only leads to the labels below. */
function trimTitle(title: string): string {
  return title.replace(/\s*[:：]$/u, '').trim();
}

function nestedText(line: OutlineLine): string {
  if (line.marker.kind === 'none') return line.text;
  return `${line.marker.kind === 'plus' ? '+' : line.marker.label === '' ? '-' : `${line.marker.label})`} ${line.text}`;
}

function joinLines(above: string, below: string): string {
  return above === '' ? below : `${above}\n${below}`;
}

function joinAgencies(above: string, below: string): string {
  return above === '' ? below : `${above.replace(/[\s.;,]+$/u, '')}; ${below}`;
}
