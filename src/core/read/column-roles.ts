import { foldText } from '../text/fold';
import type { PlanColumnId } from './plan-column-id';
import { foldHeading } from './plan-columns';

/** What people call each kind of column, in sentences and in Thiết lập. */
export const ROLE_NAMES: Readonly<Record<PlanColumnId, string>> = {
  number: 'số thứ tự',
  area: 'lĩnh vực',
  task: 'nhiệm vụ',
  lead: 'cơ quan chủ trì',
  coordinator: 'cơ quan phối hợp',
  product: 'sản phẩm',
  time: 'thời gian',
  start: 'bắt đầu',
  end: 'kết thúc',
  year: 'năm',
  progress: 'tiến độ',
  done: 'ngày hoàn thành',
  result: 'kết quả',
  evidence: 'minh chứng',
  difficulties: 'khó khăn',
  note: 'ghi chú',
  ignored: 'bỏ qua',
};

/** What a person said that columns hold, by folded heading. */
export type ColumnChoices = ReadonlyMap<string, PlanColumnId>;

export const NO_CHOICES: ColumnChoices = new Map();

/** One choice: "Kết quả đạt được = sản phẩm". Null where the role is none that is known, or the heading is missing. */
export function columnChoice(line: string): readonly [heading: string, role: PlanColumnId] | null {
  const at = line.lastIndexOf('=');
  const [heading, role] = [line.slice(0, at).trim(), foldText(line.slice(at + 1))];
  const id = (Object.keys(ROLE_NAMES) as PlanColumnId[]).find((candidate) => foldText(ROLE_NAMES[candidate]) === role);
  return at < 1 || heading === '' || id === undefined ? null : [heading, id];
}

/** The choices written in Thiết lập, one a line; lines that are none are left out. */
export function readColumnChoices(text: string): ColumnChoices {
  const choices = text.split('\n').map(columnChoice);
  return new Map(choices.flatMap((choice) => (choice === null ? [] : [[foldHeading(choice[0]), choice[1]] as const])));
}

/** The text for Thiết lập once `more` was chosen: a heading stands in it once. */
export function withColumnChoices(text: string, more: readonly string[]): string {
  const lines = new Map<string, string>();
  for (const line of [...text.split('\n'), ...more]) {
    const choice = columnChoice(line);
    if (choice !== null) lines.set(foldHeading(choice[0]), `${choice[0]} = ${ROLE_NAMES[choice[1]]}`);
  }
  return [...lines.values()].join('\n');
}
