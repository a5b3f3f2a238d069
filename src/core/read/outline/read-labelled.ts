import type { Issue } from '../../model/issue';
import type { Area } from '../../model/plan';
import { outlineIssue } from '../../text/outline-messages';
import { uniqueTaskId } from '../labels';
import { addContent, addField, finishTask } from './build-task';
import type { TaskDraft } from './build-task';
import { fieldLabel } from './field-labels';
import { findTasks } from './find-tasks';
import type { OutlineContext, OutlineFound, OutlineTask } from './outline-context';
import { outlineAreas } from './outline-areas';
import type { OutlineLine } from './outline-lines';
import { isNumbered } from './outline-lines';

/** Reads tasks with labelled lines ("- Cơ quan chủ trì: …"). Null when there are none. */
export function readLabelled(lines: readonly OutlineLine[], file: string, context: OutlineContext): OutlineFound | null {
  const roles = findTasks(lines);
  if (roles === null) return null;
  const tasks: OutlineTask[] = [];
  const issues: Issue[] = [];
  const ids = new Set<string>();
  const areas = outlineAreas();
  const state: { draft: TaskDraft | null; heading: { readonly line: OutlineLine; tasks: number } | null } = {
    draft: null,
    heading: null,
  };
  const close = (): void => {
    if (state.draft === null) return;
    const { task, issues: found } = finishTask(state.draft, file, context.splitAgencies);
    tasks.push(task);
    issues.push(...found);
    state.draft = null;
  };
  const open = (line: OutlineLine, area: Area, label: string, title: string): TaskDraft => {
    close();
    const { id, repeated } = uniqueTaskId(area.number, label, ids);
    const where = { file, paragraph: line.paragraph };
    if (repeated) issues.push(outlineIssue('outline-label-repeated', 'warning', where, { label, id }));
    if (state.heading !== null) state.heading.tasks += 1;
    state.draft = { id, area, line: { ...line, marker: { ...line.marker, label } }, title, values: [] };
    return state.draft;
  };
  const notUnderstood = (line: OutlineLine): void => {
    const text = line.marker.label === '' ? line.text : `${line.marker.label}. ${line.text}`;
    issues.push(outlineIssue('outline-not-understood', 'warning', { file, paragraph: line.paragraph }, { text }));
  };
  /** A heading with nothing below it is no area, and might have been a task. */
  const leaveHeading = (rank: number): void => {
    close();
    const { heading } = state;
    if (heading?.tasks === 0 && heading.line.marker.rank >= rank) notUnderstood(heading.line);
  };
  const inside = lines.filter((_line, at) => roles[at] !== 'outside');
  lines.forEach((line, at) => {
    switch (roles[at]) {
      case undefined:
      case 'outside':
        break;
      case 'heading':
        leaveHeading(line.marker.rank);
        areas.enter(line);
        state.heading = { line, tasks: 0 };
        break;
      case 'task':
        open(line, areas.current(), line.marker.label, titleWords(line.text));
        break;
      case 'field':
        // Labels right under an area's heading: the area is its own only task.
        addField(state.draft ?? open(state.heading?.line ?? line, areas.current(), '', state.heading?.line.text ?? ''), line);
        break;
      case 'content': {
        const added = state.draft === null || isNumbered(line.marker) ? null : addContent(state.draft, line, file);
        if (added === null) notUnderstood(line);
        else issues.push(...added.issues);
        break;
      }
    }
  });
  leaveHeading(0);
  return { tasks, issues, first: inside[0]?.paragraph ?? 0, last: inside.at(-1)?.paragraph ?? 0 };
}

/** "1.2. Nhiệm vụ: Rà soát quy chế" asks for what stands behind the label. */
function titleWords(text: string): string {
  const label = fieldLabel(text, false);
  return label?.field === 'title' && label.value !== '' ? label.value : text;
}
