import { cellName } from '../model/address';
import type { Finding } from '../model/command';
import type { PatchOp } from '../model/sheet';
import type { TrackerFound } from '../model/tracker';
import { trackerColumns } from '../model/tracker-columns';
import type { FindingCode } from '../text/check-messages';
import { makeFinding } from './sheet-finding';

/** What an update would do to a row, in words. */
export interface DryChange {
  readonly kind: string;
  readonly id: string;
  readonly before: string;
  readonly sentence: string;
}

/** A cell that an update would set; 0-based, in the numbering of the sheet as it stands. */
export interface DryCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly now: string;
  readonly isFormula: boolean;
  readonly wasFormula: boolean;
}

export interface DryRun {
  readonly found: TrackerFound;
  readonly ops: readonly PatchOp[];
  readonly changes: readonly DryChange[];
  readonly cells: readonly DryCell[];
  /** Number of colour rules of ours on the sheet. */
  readonly rules: number;
}

/** A finding with the edits that repair it. Findings of one `bundle` are repaired together. */
export interface DryFinding {
  readonly finding: Finding;
  readonly ops: readonly PatchOp[];
  readonly bundle: string;
}

/**
 * What an update of the tracker would heal, as findings: the same edits, told apart by what they repair. Where rows or columns are
 * inserted or taken out, everything on the sheet moves, and is one bundle.
 */
export function dryRunFindings(run: DryRun): DryFinding[] {
  const tracker = run.found.sheet.name;
  const own = run.ops.filter((op) => sheetOf(op) === tracker);
  const moves = own.some((op) => op.op === 'insertRows' || op.op === 'deleteRows' || op.op === 'setColumns');
  const onTracker = moves ? bundled(run, own) : told(run, own);
  return [...onTracker, ...ofOtherSheets(run, tracker)];
}

function sheetOf(op: PatchOp): string {
  return op.sheet;
}

function ofOtherSheets(run: DryRun, tracker: string): DryFinding[] {
  const names = [...new Set(run.ops.map(sheetOf))].filter((name) => name !== tracker);
  return names.map((name) => {
    const ops = run.ops.filter((op) => sheetOf(op) === name);
    const isLost = ops.some((op) => op.op === 'addSheet');
    const finding = isLost ? lostSheet('sheet-lost', tracker, name) : changedSheet(name);
    return { finding, ops, bundle: finding.id };
  });
}

function changedSheet(sheet: string): Finding {
  const words = { code: 'overview', sheet, cell: 'A1', now: 'khác với bảng', fixed: 'lập lại', safe: true, params: { sheet } } as const;
  return { ...makeFinding(words), id: `overview:${sheet}` };
}

/** A sheet of ours that was deleted, told on Theo dõi. */
export function lostSheet(code: 'sheet-lost' | 'log-lost', tracker: string, sheet: string): Finding {
  const words = { code, sheet: tracker, cell: 'A1', now: 'không còn', fixed: 'lập lại', safe: true, params: { sheet } };
  return { ...makeFinding(words), id: `${code}:${sheet}` };
}

/** Rows or columns come or go: one bundle, told row by row and column by column. */
function bundled(run: DryRun, ops: readonly PatchOp[]): DryFinding[] {
  const findings = [...lostColumns(run), ...rowFindings(run), ...cellFindings(run).map(({ finding }) => finding)];
  const listed =
    findings.length > 0 ? findings : [make(run, 'rows', 0, { message: 'Sắp lại dòng của bảng.' }, 'khác với kế hoạch', 'sắp lại')];
  return listed.map((finding, index) => ({ finding, ops: index === 0 ? ops : [], bundle: 'table' }));
}

function lostColumns(run: DryRun): Finding[] {
  const lost = trackerColumns.filter((column) => !run.found.columns.has(column.id));
  return lost.map((column) => {
    const heading = column.heading.replace('\n', ' ');
    const finding = make(run, 'column-lost', run.found.headerRow, { column: heading }, 'không còn', 'thêm lại');
    return { ...finding, id: `column-lost:${column.id}` };
  });
}

/** Kinds of changes that are damage; the others are told by their cells, or are the plan's own news. */
const ROW_KINDS: ReadonlySet<string> = new Set([
  'added',
  'removed',
  'kept-removed',
  'id-cleared',
  'id-healed',
  'due-changed',
  'entry-on-task',
]);

function rowFindings(run: DryRun): Finding[] {
  return run.changes
    .filter((change) => ROW_KINDS.has(change.kind))
    .map((change) => {
      // A row that comes under another id still stands under the one before.
      const isHealed = change.kind === 'id-healed' && change.before !== '';
      const row = run.found.rows.find((candidate) => candidate.id === (isHealed ? change.before : change.id));
      const at = row?.row ?? run.found.headerRow;
      const finding = isHealed
        ? make(run, 'row-identity', at, { title: row?.text.title ?? '' }, change.before, change.id)
        : make(run, 'rows', at, { message: change.sentence }, '', 'như kế hoạch');
      return { ...finding, id: `${change.kind}:${change.id}` };
    });
}

/** No row comes or goes: rules, checks and cells are repaired one by one. */
function told(run: DryRun, ops: readonly PatchOp[]): DryFinding[] {
  const cells = cellFindings(run);
  const findings: DryFinding[] = [];
  for (const op of ops) {
    if (op.op === 'setRules') {
      const finding = make(
        run,
        'rules',
        run.found.headerRow + 1,
        { count: String(op.add.length) },
        String(run.rules),
        String(op.add.length),
      );
      findings.push({ finding, ops: [op], bundle: 'rules' });
    } else if (op.op === 'setValidation') {
      const [block] = op.blocks;
      const column = trackerColumns.find((candidate) => run.found.columns.get(candidate.id) === block?.column);
      const heading = column?.heading.replace('\n', ' ') ?? '';
      const finding = make(run, 'validation', block?.row ?? 0, { column: heading }, 'thiếu', 'đủ cả cột');
      findings.push({ finding: { ...finding, id: `validation:${column?.id ?? ''}` }, ops: [op], bundle: `validation:${column?.id ?? ''}` });
    } else if (op.op !== 'setCells' && op.op !== 'setStyle') {
      findings.push({ finding: make(run, 'head', 0, { count: '1' }, '', 'như mẫu'), ops: [op], bundle: 'head' });
    }
  }
  const healed = rowFindings(run).filter((finding) => finding.id.startsWith('id-'));
  const setCells = ops.filter((op) => op.op === 'setCells');
  return [
    ...findings,
    ...healed.map((finding) => ({ finding, ops: [], bundle: 'hidden' })),
    ...cells.map(({ finding, cells: own, bundle }) => ({ finding, ops: [...looks(ops, own), ...pick(setCells, own)], bundle })),
  ];
}

/** Looks that those cells need before they are written. */
function looks(ops: readonly PatchOp[], cells: readonly DryCell[]): PatchOp[] {
  return ops.flatMap((op): PatchOp[] => {
    if (op.op !== 'setStyle') return [];
    const blocks = op.blocks.filter((block) =>
      cells.some(({ row, column }) => column === block.column && row >= block.row && row < block.row + block.rows),
    );
    return blocks.length === 0 ? [] : [{ ...op, blocks }];
  });
}

type SetCells = Extract<PatchOp, { op: 'setCells' }>;

/** Those cells of the edits, one edit a cell. */
function pick(ops: readonly SetCells[], wanted: readonly DryCell[]): PatchOp[] {
  const keys = new Set(wanted.map((cell) => `${cell.row}:${cell.column}`));
  return ops.flatMap((op) =>
    op.cells.flatMap((line, down) =>
      line.flatMap((input, across): PatchOp[] => {
        const [row, column] = [op.row + down, op.column + across];
        return keys.has(`${row}:${column}`) ? [{ op: 'setCells', sheet: op.sheet, row, column, cells: [[input]] }] : [];
      }),
    ),
  );
}

interface CellFinding {
  readonly finding: Finding;
  readonly cells: readonly DryCell[];
  readonly bundle: string;
}

/** Cells of the table told by what they hold: formulas by column, plan texts one by one, hidden cells and the head together. */
function cellFindings(run: DryRun): CellFinding[] {
  const { found } = run;
  const groups = new Map<string, DryCell[]>();
  for (const cell of run.cells) {
    if (cell.sheet !== found.sheet.name || (cell.wasFormula && cell.isFormula && cell.row > found.headerRow && moved(run))) continue;
    if (isNewDue(run, cell)) continue;
    const key = groupOf(found, cell);
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups].flatMap(([key, cells]): CellFinding[] => {
    const [first] = cells;
    if (first === undefined) return [];
    return [{ finding: { ...cellFinding(run, key, cells, first), id: key }, cells, bundle: key }];
  });
}

/** A due day that the next update works out from the day of a trigger, which somebody has just typed, is no damage. */
function isNewDue({ found, changes }: DryRun, cell: DryCell): boolean {
  if (cell.column !== found.columns.get('due') && cell.column !== found.columns.get('plannedDue')) return false;
  const id = found.rows.find(({ row }) => row === cell.row)?.id;
  return changes.some((change) => change.kind === 'due-from-trigger' && change.id === id);
}

function moved(run: DryRun): boolean {
  return run.ops.some((op) => op.op === 'insertRows' || op.op === 'deleteRows');
}

function groupOf(found: TrackerFound, cell: DryCell): string {
  const column = trackerColumns.find((candidate) => found.columns.get(candidate.id) === cell.column);
  if (cell.row <= found.headerRow || column === undefined) return 'head';
  if (cell.isFormula) return `formula:${column.id}`;
  // A copy that somebody pasted loses codes and formulas at once.
  if (cell.wasFormula && column.group === 'auto') return 'hidden';
  if (column.group === 'hidden') return 'hidden';
  return `text:${cellName(cell.row, cell.column)}`;
}

function cellFinding(run: DryRun, key: string, cells: readonly DryCell[], first: DryCell): Finding {
  const column = trackerColumns.find((candidate) => run.found.columns.get(candidate.id) === first.column);
  const heading = column?.heading.replace('\n', ' ') ?? '';
  const count = String(cells.length);
  const at = cellName(first.row, first.column);
  const many = `${count} ô`;
  if (key === 'head' || key === 'hidden') return make(run, key, first.row, { count }, many, 'như mẫu', at);
  if (key.startsWith('formula:')) return make(run, 'formula-missing', first.row, { column: heading, count }, many, 'công thức', at);
  const id = run.found.rows.find((row) => row.row === first.row)?.id ?? '';
  return make(run, 'plan-text', first.row, { column: heading, id }, first.before, first.now, at);
}

function make(
  run: DryRun,
  code: FindingCode,
  row: number,
  params: Readonly<Record<string, string>>,
  now: string,
  fixed: string,
  cell = cellName(row, run.found.columns.get('title') ?? 0),
): Finding {
  return makeFinding({ code, sheet: run.found.sheet.name, cell, now, fixed, safe: true, params });
}
