import { columnName } from '../model/address';
import { PERIOD_ANSWERS, PROGRESS_WORDS } from '../model/line';
import type { Block, ConditionalRule, PatchOp, RuleSnapshot, SheetSnapshot, Validation } from '../model/sheet';
import { statusRow, type StatusId } from '../model/status';
import type { TrackerColumnId } from '../model/tracker-columns';
import { trackerColumns } from '../model/tracker-columns';
import { covers, sameFormula } from './blocks';
import { COLORS } from './styles';
import type { TrackerPlace } from './tracker-formulas';

/**
 * Every colour rule of ours carries this signature: always true, and nobody types it. Rules of the user are told apart by it, in any
 * program that saves the workbook.
 */
const SIGNATURE = 'N("cchc")=0';

/** True for a rule that we made. */
export function isOurRule(rule: RuleSnapshot): boolean {
  return rule.formula !== null && /N\(\s*"cchc"\s*\)/iu.test(rule.formula);
}

/** Statuses that look alike share one rule; the first of a group gives the look. */
const STATUS_GROUPS: readonly (readonly StatusId[])[] = [
  ['overdue'],
  ['due-soon'],
  ['continuous-not-reported', 'unclear'],
  ['done-on-time', 'done-early'],
  ['done-late'],
  ['paused'],
  ['cancelled'],
  ['in-term'],
  ['continuous-reported'],
  ['not-begun'],
  ['waiting'],
];

/** The colour rules of the sheet Theo dõi: few, each over one whole column, keyed to the words of the status. */
export function trackerRules(place: TrackerPlace): ConditionalRule[] {
  const first = place.headerRow + 2;
  const cell = (id: TrackerColumnId): string => `$${columnName(place.columns.get(id) ?? 0)}${first}`;
  const rule = (id: TrackerColumnId, condition: string, style: ConditionalRule['style'], stop: boolean): ConditionalRule => ({
    ranges: [bodyColumn(place, id)],
    formula: `AND(${condition},${SIGNATURE})`,
    style,
    stop,
  });
  const isTaskOfLines = `${cell('rowKind')}="NH"`;
  const anyOf = (ids: readonly StatusId[]): string => {
    const tests = ids.map((id) => `${cell('status')}="${statusRow(id).label}"`);
    return tests.length === 1 ? (tests[0] ?? '') : `OR(${tests.join(',')})`;
  };
  const ground = STATUS_GROUPS.flatMap((ids) => {
    const look = statusRow(ids[0] ?? 'unclear');
    const text = { color: look.color, ...(look.bold ? { bold: true } : {}), ...(look.italic ? { italic: true } : {}) };
    const full = rule('status', anyOf(ids), { ...(look.fill === null ? {} : { fill: look.fill }), ...text }, true);
    // A task with lines shows its worst status as a coloured word without ground: paint stands where the work is, once.
    return look.fill === null ? [full] : [rule('status', `${isTaskOfLines},${anyOf(ids)}`, text, true), full];
  });
  return [
    ...ground,
    rule(
      'daysLeft',
      `ISNUMBER(${cell('daysLeft')}),${cell('status')}="${statusRow('overdue').label}"`,
      { color: COLORS.overdue, bold: true },
      true,
    ),
    rule('daysLeft', `${cell('status')}="${statusRow('due-soon').label}"`, { bold: true }, true),
    rule('daysLeft', `${cell('daysLeft')}="thiếu ngày"`, { color: COLORS.overdue }, true),
    rule('reading', `ISNUMBER(SEARCH("cần xem lại",${cell('reading')}))`, { fill: COLORS.doubtFill, color: COLORS.doubtText }, true),
    rule('due', `${cell('dayOff')}=1`, { italic: true, color: COLORS.muted }, true),
    rule('done', `${cell('progress')}="Hoàn thành",${cell('done')}=""`, { fill: COLORS.doubtFill }, true),
  ];
}

/** The cells of a column between the headings and the end mark. */
export function bodyColumn(place: TrackerPlace, id: TrackerColumnId): Block {
  return {
    row: place.headerRow + 1,
    column: place.columns.get(id) ?? 0,
    rows: Math.max(1, place.endRow - place.headerRow - 1),
    columns: 1,
  };
}

/** The edit that makes the sheet's rules of ours equal to `wanted`; none when they already are. */
export function ruleOps(sheet: string, wanted: readonly ConditionalRule[], snapshot: SheetSnapshot | null): PatchOp[] {
  const present = (snapshot?.rules ?? []).map((rule, index) => ({ rule, index })).filter(({ rule }) => isOurRule(rule));
  const isWhole =
    present.length === wanted.length &&
    wanted.every((rule, index) => {
      // Programs keep the order as a rule: the rule at the same place is looked at first.
      const own = present[index];
      return (own !== undefined && isRule(own.rule, rule)) || present.some((other) => isRule(other.rule, rule));
    });
  return isWhole ? [] : [{ op: 'setRules', sheet, remove: present.map(({ index }) => index), add: wanted }];
}

function isRule(present: RuleSnapshot, { formula, ranges }: ConditionalRule): boolean {
  return (
    present.formula !== null &&
    sameFormula(present.formula, formula) &&
    present.ranges.length === ranges.length &&
    ranges.every((block) => covers(present.ranges, block))
  );
}

const DATE_ERROR = 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 31/03/2026.';

/** The checks on what is typed: lists of words, and dates that are dates. */
export function trackerValidations(place: TrackerPlace): { readonly block: Block; readonly validation: Validation }[] {
  return trackerColumns.flatMap((column): { block: Block; validation: Validation }[] => {
    if (column.entry === undefined) return [];
    const block = bodyColumn(place, column.id);
    if (column.kind === 'date') {
      return [{ block, validation: { kind: 'date', title: column.heading, prompt: datePrompt(column.id), error: DATE_ERROR } }];
    }
    if (column.kind !== 'list') return [];
    const [items, prompt] =
      column.id === 'progress'
        ? [PROGRESS_WORDS, 'Chọn một trong năm mức. “Hoàn thành” cần thêm ngày hoàn thành.']
        : [PERIOD_ANSWERS, 'Dành cho việc thường xuyên: kỳ này có kết quả hay không phát sinh.'];
    return [{ block, validation: { kind: 'list', items, title: column.heading, prompt } }];
  });
}

function datePrompt(id: TrackerColumnId): string {
  if (id === 'due') return 'Sửa hạn khi có văn bản cho phép; hạn cũ được ghi vào Nhật ký ở lần cập nhật sau.';
  if (id === 'triggerDate') return 'Ngày của văn bản làm phát sinh nhiệm vụ. Nhập thêm Hạn để bắt đầu tính thời gian.';
  return 'Nhập ngày, ví dụ 31/03/2026.';
}

/** Edits for the checks that are missing or cut; none when all stand. */
export function validationOps(
  sheet: string,
  wanted: readonly { readonly block: Block; readonly validation: Validation }[],
  snapshot: SheetSnapshot | null,
): PatchOp[] {
  return wanted
    .filter(({ block, validation }) => snapshot === null || !hasValidation(snapshot, block, validation))
    .map(({ block, validation }) => ({ op: 'setValidation', sheet, blocks: [block], validation }));
}

function hasValidation(snapshot: SheetSnapshot, block: Block, validation: Validation): boolean {
  const ranges = snapshot.validations
    .filter((present) => present.kind === validation.kind)
    .filter((present) => validation.kind !== 'list' || present.items.join('|') === validation.items.join('|'))
    .flatMap((present) => present.ranges);
  return covers(ranges, block);
}
