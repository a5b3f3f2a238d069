import type { Issue } from '../../model/issue';
import type { Area } from '../../model/plan';
import { saysNothing } from '../../model/schedule';
import { lowerText } from './lower-text';
import { outlineIssue } from '../../text/outline-messages';
import { uniqueTaskId } from '../labels';
import { agencyHeading } from './agency-heading';
import type { AgencyHeading } from './agency-heading';
import { bracketRoles } from './bracket-roles';
import type { BracketRoles } from './bracket-roles';
import type { FieldLabel } from './field-labels';
import { outlineAreas } from './outline-areas';
import type { OutlineContext, OutlineFound, OutlineTask } from './outline-context';
import { isNumbered } from './outline-lines';
import type { OutlineLine } from './outline-lines';
import { timeClause } from './time-clause';

/**
 * Reads plans without labelled lines: an agency as heading with its tasks below ("12. Công an tỉnh chủ trì …", then "a) …"), or one
 * paragraph a task ("Giao Sở Nội vụ … trước ngày 20/02/2025"). Agencies and times come out of sentences, so one warning asks for a
 * look at every task. Null when there are none.
 */
export function readAssignments(
  lines: readonly OutlineLine[],
  file: string,
  context: OutlineContext,
  year: number | null,
): OutlineFound | null {
  const time = (text: string): string | null => timeClause(text, (clause) => context.readTime(clause, { planYear: year ?? 0 }).schedule);
  const hasTime = (text: string): boolean => time(text) !== null;
  const start = partStart(lines, hasTime);
  if (start === -1) return null;
  const textEnd = partEnd(lines, start, hasTime);
  const duties = dutiesAt(lines.slice(0, textEnd), start, hasTime);
  const end = duties ?? textEnd;
  const state: State = { tasks: [], issues: [], ids: new Set(), areas: outlineAreas(), area: null, agency: null, windows: [] };
  const top = areaAbove(lines, start);
  const tools = { file, context, year: year ?? 0, time };
  if (top !== null) enterArea(top, state, tools);
  for (const line of lines.slice(start, end)) readLine(line, state, tools);
  leaveHeadings(0, state, tools);
  if (state.tasks.length === 0) return null;
  const first = (top ?? lines[start])?.paragraph ?? 0;
  state.issues.push(outlineIssue('outline-guessed', 'warning', { file, paragraph: first }, { count: String(state.tasks.length) }));
  const after = duties === null ? undefined : lines[duties];
  if (after !== undefined)
    state.issues.push(outlineIssue('outline-duties-left', 'info', { file, paragraph: after.paragraph }, { text: after.text }));
  return { tasks: state.tasks, issues: state.issues, first, last: lines[end - 1]?.paragraph ?? first };
}

interface State {
  readonly tasks: OutlineTask[];
  readonly issues: Issue[];
  readonly ids: Set<string>;
  readonly areas: ReturnType<typeof outlineAreas>;
  area: { readonly line: OutlineLine; tasks: number } | null;
  agency: { readonly line: OutlineLine; readonly heading: AgencyHeading; tasks: number } | null;
  /** Times that headings give to all that stands below them. */
  readonly windows: { readonly rank: number; readonly time: string }[];
}

interface Tools {
  readonly file: string;
  readonly context: OutlineContext;
  /** 0 where the text states none. */
  readonly year: number;
  readonly time: (text: string) => string | null;
}

const LEAST_SENTENCES = 2;
/** Titles of texts that tell what was done or said. */
const NO_PLAN = /^(?:BÁO CÁO|BIÊN BẢN|GIẤY MỜI|TỜ TRÌNH)(?!\p{L})/u;

/** The first line that opens the part, or an earlier one that says who does what by when, where several lines do; −1 where none does. */
function partStart(lines: readonly OutlineLine[], hasTime: (text: string) => boolean): number {
  const opened = lines.findIndex((line, at) => opensPart(lines, line, at));
  const sentences = lines.flatMap((line, at) => (saysTask(line, hasTime) && !isUnderAims(lines, at) ? [at] : []));
  const [first] = sentences;
  if (first === undefined || sentences.length < LEAST_SENTENCES || lines.some(({ text }) => NO_PLAN.test(text))) return opened;
  return opened === -1 ? first : Math.min(opened, first);
}

/** "1. Văn phòng xây dựng báo cáo trong quý IV"; what an agency has done already is no task. */
function saysTask({ marker, field, text }: OutlineLine, hasTime: (text: string) => boolean): boolean {
  if (marker.kind === 'none' || field !== null || /(?<!\p{L})đã(?!\p{L})/iu.test(text)) return false;
  const heading = agencyHeading(text);
  return heading !== null && heading.agencies !== '' && heading.task !== '' && hasTime(text);
}

const AIMS = /^(?:mục (?:đích|tiêu)|yêu cầu|quan điểm|căn cứ|phạm vi|(?:tình hình|kết quả|đánh giá|bối cảnh|thực trạng)(?!\p{L}))/u;

/** True below a heading of aims or of what has been: "I. MỤC ĐÍCH, YÊU CẦU". */
function isUnderAims(lines: readonly OutlineLine[], at: number): boolean {
  let rank = lines[at]?.marker.rank ?? 0;
  for (let above = at - 1; above >= 0 && rank > 0; above -= 1) {
    const line = lines[above];
    if (line === undefined || !isNumbered(line.marker) || line.marker.rank >= rank) continue;
    if (AIMS.test(lowerText(line.text))) return true;
    rank = line.marker.rank;
  }
  return false;
}

/** The first line that gives something to an agency: "Giao …", or a numbered agency with numbered or dashed lines below. */
function opensPart(lines: readonly OutlineLine[], line: OutlineLine, at: number): boolean {
  if (line.marker.kind !== 'none' && line.field === null && bracketRoles(line.text) !== null) return true;
  const heading = line.field === null ? agencyHeading(line.text) : null;
  if (heading === null) return isNumbered(line.marker) && isBelow(lines[at + 1], line) && ledArea(line) !== null;
  if (/^(?:giao|đề nghị|yêu cầu)\s/iu.test(line.text)) return heading.task !== '' || isBelow(lines[at + 1], line);
  return isNumbered(line.marker) && (isBelow(lines[at + 1], line) || /[:：]/u.test(line.text));
}

/** "2. Cải cách tài chính: Phòng Kinh tế chủ trì": an area with who leads all of it; null for other lines. */
function ledArea(line: OutlineLine): { readonly line: OutlineLine; readonly heading: AgencyHeading } | null {
  const { area, who } = /^(?<area>[^:：]{3,120})[:：]\s*(?<who>\S.*)$/su.exec(line.text)?.groups ?? {};
  if (area === undefined || who === undefined || !/(?<!\p{L})(?:chủ trì|phụ trách)(?!\p{L})/iu.test(who)) return null;
  const heading = agencyHeading(who);
  return heading?.task !== '' || agencyHeading(area) !== null ? null : { line: { ...line, text: area.trim() }, heading };
}

function isBelow(next: OutlineLine | undefined, line: OutlineLine): boolean {
  return next !== undefined && next.marker.kind !== 'none' && next.marker.rank > line.marker.rank;
}

function areaAbove(lines: readonly OutlineLine[], start: number): OutlineLine | null {
  const rank = lines[start]?.marker.rank ?? 9;
  const above = lines.slice(0, start).filter((line) => isNumbered(line.marker));
  const heading = above.at(-1);
  return heading !== undefined && heading.marker.rank < rank ? heading : null;
}

const AFTER_TEXT = /^(?:nơi nhận|trên đây là|tm\. |kt\. |tl\. |tuq\. )/u;
/** The sentence that closes a text: it sends all who read it to work and gives no task of its own. */
const CLOSING =
  /(?:thực hiện|triển khai|chấp hành|thi hành)(?: \p{L}+){0,6} (?:kế hoạch|chỉ thị|thông báo|chương trình|công văn|nghị quyết|quyết định|nội dung) (?:này|trên)|thông báo (?:để|đến|tới) .*biết/u;

function partEnd(lines: readonly OutlineLine[], start: number, hasTime: (text: string) => boolean): number {
  const end = lines.findIndex((line, at) => {
    if (at <= start) return false;
    const text = lowerText(line.text);
    return AFTER_TEXT.test(text) || (line.marker.kind === 'none' && CLOSING.test(text) && !hasTime(line.text));
  });
  return end === -1 ? lines.length : end;
}

const DUTIES = /^(?:tổ chức thực hiện|(?:nguồn )?kinh phí|chế độ (?:thông tin,? )?báo cáo|khen thưởng)(?!\p{L})/u;

/** Where "Tổ chức thực hiện" begins that gives no time at all, after tasks that do: what everybody does for the plan is no task of it. */
function dutiesAt(lines: readonly OutlineLine[], start: number, hasTime: (text: string) => boolean): number | null {
  const at = lines.findIndex((line, index) => index > start && isNumbered(line.marker) && DUTIES.test(lowerText(line.text)));
  if (at === -1 || lines.slice(at).some(({ text }) => hasTime(text))) return null;
  return lines.slice(start, at).some(({ text }) => hasTime(text)) ? at : null;
}

function enterArea(line: OutlineLine, state: State, tools: Tools): void {
  leaveHeadings(line.marker.rank, state, tools);
  state.areas.enter(line);
  state.area = { line, tasks: 0 };
  while ((state.windows.at(-1)?.rank ?? -1) >= line.marker.rank) state.windows.pop();
  const found = tools.time(line.text);
  if (found !== null) state.windows.push({ rank: line.marker.rank, time: found });
}

/** Headings that turn out to have nothing below them are not understood. */
function leaveHeadings(rank: number, state: State, tools: Tools): void {
  leaveAgency(state, tools);
  const { area } = state;
  if (area?.tasks === 0 && area.line.marker.rank >= rank && !lowerText(area.line.text).startsWith('tổ chức thực hiện'))
    state.issues.push(notUnderstood(area.line, tools.file));
}

function leaveAgency(state: State, { file }: Tools): void {
  const { agency } = state;
  if (agency?.tasks === 0 && agency.heading.task === '') state.issues.push(notUnderstood(agency.line, file));
  state.agency = null;
}

function notUnderstood(line: OutlineLine, file: string): Issue {
  return outlineIssue('outline-not-understood', 'warning', { file, paragraph: line.paragraph }, { text: line.text });
}

function readLine(line: OutlineLine, state: State, tools: Tools): void {
  const { agency } = state;
  const heading = line.field === null ? agencyHeading(line.text) : null;
  const bracket = line.field === null && line.marker.kind !== 'none' ? bracketRoles(line.text) : null;
  if (bracket !== null && heading === null) {
    addBracketTask(line, bracket, state, tools);
    return;
  }
  const isUnderAgency = agency !== null && line.marker.kind !== 'none' && line.marker.rank > agency.line.marker.rank;
  if (heading !== null && !isUnderAgency) {
    leaveAgency(state, tools);
    const isHeading = heading.task === '';
    state.agency = isHeading || isNumbered(line.marker) ? { line, heading, tasks: 0 } : null;
    if (!isHeading) addTask(line, line.text, line.marker.label, heading, state, tools);
    return;
  }
  if (isUnderAgency) {
    agency.tasks += 1;
    const own = line.marker.label === '' ? String(agency.tasks) : line.marker.label;
    const before = agency.line.marker.label;
    const label = before === '' || own.startsWith(`${before}.`) ? own : `${before}.${own}`;
    addTask(line, line.text, label, { ...agency.heading, partners: partnersOf(agency.heading, line.text) }, state, tools);
    return;
  }
  if (line.field === null && isNumbered(line.marker) && line.marker.rank <= 2) {
    const led = ledArea(line);
    enterArea(led?.line ?? line, state, tools);
    if (led !== null) state.agency = { ...led, tasks: 0 };
    return;
  }
  const last = state.tasks.at(-1);
  if (last !== undefined && line.field !== null && line.field.value !== '' && line.marker.kind === 'none') {
    const more = withField(last, line.field, tools.context);
    if (more !== null) {
      state.tasks[state.tasks.length - 1] = more;
      return;
    }
  }
  const ownTime = last?.time === '' ? tools.time(line.text) : null;
  if (last !== undefined && ownTime !== null && line.marker.kind === 'none') {
    state.tasks[state.tasks.length - 1] = { ...last, time: ownTime, title: `${last.title} ${line.text}` };
    return;
  }
  state.issues.push(
    outlineIssue('outline-not-understood', 'warning', { file: tools.file, paragraph: line.paragraph }, { text: line.text }),
  );
}

/** A task with what a label behind its sentence says ("… Thời gian hoàn thành: 30/4/2026."); null where the sentence says it already. */
function withField(task: OutlineTask, { field, value }: FieldLabel, { splitAgencies }: OutlineContext): OutlineTask | null {
  const words = value.replace(/[\s.;,]+$/u, '');
  if (field === 'time' && task.time === '') return { ...task, time: words };
  if (field === 'product' && task.product === null) return { ...task, product: words };
  if (field === 'coordinator' && task.coordinators.length === 0) return { ...task, coordinators: splitAgencies(words) };
  return (field === 'lead' || field === 'performer') && task.leads.length === 0 ? { ...task, leads: splitAgencies(words) } : null;
}

/** "Chủ trì, phối hợp với Sở Tài chính xây dựng …" below an agency names its partners itself. */
function partnersOf(heading: AgencyHeading, text: string): string {
  const sentence = `${heading.agencies} ${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`;
  const own = agencyHeading(sentence)?.partners ?? '';
  return own === '' ? heading.partners : own;
}

function addTask(line: OutlineLine, title: string, label: string, heading: AgencyHeading, state: State, tools: Tools): void {
  const { context, time } = tools;
  push(line, state, tools, {
    label,
    title: title.replace(/\s*[:：;]$/u, ''),
    leads: context.splitAgencies(heading.agencies),
    coordinators: heading.partners === '' ? [] : context.splitAgencies(heading.partners),
    time: time(title) ?? state.windows.at(-1)?.time ?? '',
  });
}

/** What the bracket says besides is the time, or stays with the title. */
function addBracketTask(line: OutlineLine, { title, leads, coordinators, others }: BracketRoles, state: State, tools: Tools): void {
  const saysWhen = (text: string): boolean => !saysNothing(tools.context.readTime(text, { planYear: tools.year }).schedule);
  const isTime = saysWhen(others.join('; '));
  // What stands beside the time as a thing of its own is what comes out of the task.
  const [product, second] = isTime ? others.filter((part) => /^\p{Lu}/u.test(part) && part.length <= MAX_PRODUCT && !saysWhen(part)) : [];
  const own = second === undefined ? product : undefined;
  push(line, state, tools, {
    label: line.marker.label,
    title: isTime || others.length === 0 ? title : `${title} (${others.join('; ')})`,
    leads,
    coordinators,
    time: isTime ? others.filter((part) => part !== own).join('; ') : (tools.time(title) ?? state.windows.at(-1)?.time ?? ''),
    ...(own === undefined ? {} : { product: own }),
  });
}

const MAX_PRODUCT = 80;

type NewTask = Pick<OutlineTask, 'label' | 'title' | 'leads' | 'coordinators' | 'time'> & { readonly product?: string };

function push(line: OutlineLine, state: State, { file }: Tools, task: NewTask): void {
  const area: Area = state.areas.current();
  if (state.area !== null) state.area.tasks += 1;
  const { label } = task;
  const { id, repeated } = uniqueTaskId(area.number, label, state.ids);
  if (repeated) state.issues.push(outlineIssue('outline-label-repeated', 'warning', { file, paragraph: line.paragraph }, { label, id }));
  state.tasks.push({ ...task, id, area, product: task.product ?? null, paragraph: line.paragraph });
}
