import type { Block, CellInput, CellStyle, ChartSpec, PatchOp, SheetPatch, Validation } from '../core/index';
import { boundingBlock, putBlock, putCell } from './cell-blocks';
import type { CellMap } from './cell-blocks';

type OpOf<Kind extends PatchOp['op']> = Extract<PatchOp, { readonly op: Kind }>;

/** Everything that a patch does to one tab between two changes of structure, so that it can be written in a few calls. */
export interface SheetWork {
  readonly sheet: string;
  /** The tab is made by this patch: what is not set is known to be empty. */
  readonly isNew: boolean;
  /** Tabs that look the same are drawn once, without content, and copied: then looks and content are written apart. */
  readonly part: 'whole' | 'looks' | 'content';
  readonly cells: CellMap<CellInput>;
  readonly styles: CellMap<CellStyle>;
  readonly validations: CellMap<Validation>;
  readonly columns: Map<number, { readonly width: number; readonly hidden: boolean }>;
  readonly rows: OpOf<'setRows'>['rows'][number][];
  readonly merges: { blocks: readonly Block[] | null };
  readonly once: {
    freeze?: OpOf<'freeze'>;
    filter?: OpOf<'setFilter'>;
    protect?: OpOf<'protect'>;
    charts?: readonly ChartSpec[];
  };
}

/** Makes a tab; with `looks` as a copy of the tab that these were drawn on, else empty. */
export interface AddStep {
  readonly kind: 'add';
  readonly op: OpOf<'addSheet'>;
  readonly rows: number;
  readonly columns: number;
  readonly looks: TabLooks | null;
}

/** Everything of a tab but its content, as it was drawn on the first tab that looks so. */
export interface TabLooks {
  readonly work: SheetWork;
  readonly rules: OpOf<'setRules'> | null;
}

/**
 * One piece of writing. Each can be done again after it failed half-way: those that count (rows, colour rules by their position) are
 * checked against the number that the tab had before, the others write the same once more.
 */
export type Step =
  | AddStep
  | { readonly kind: 'rows'; readonly op: OpOf<'insertRows'> | OpOf<'deleteRows'> }
  | { readonly kind: 'rules'; readonly op: OpOf<'setRules'> }
  | { readonly kind: 'drop'; readonly op: OpOf<'deleteSheet'> }
  | { readonly kind: 'write'; readonly work: SheetWork }
  | {
      readonly kind: 'finish';
      readonly names: readonly OpOf<'setName'>[];
      readonly activate: OpOf<'activate'> | null;
    };

/** Rows and columns left empty at the end of a new tab, for people to go on typing. */
const SPARE_ROWS = 20;
const SPARE_COLUMNS = 1;
const LEAST_COLUMNS = 8;

/** Cuts a patch into steps, in an order that gives the same result: the same patch always gives the same steps. */
export function patchSteps(patch: SheetPatch): readonly Step[] {
  const added = new Set(patch.ops.flatMap((op) => (op.op === 'addSheet' ? [op.sheet] : [])));
  const steps: Step[] = [];
  let adds: AddStep[] = [];
  let open = new Map<string, SheetWork>();
  let rules: OpOf<'setRules'>[] = [];
  const drops: Step[] = [];
  const names: OpOf<'setName'>[] = [];
  let activate: OpOf<'activate'> | null = null;

  const close = (): void => {
    const drawn = drawnOnce(adds, open, rules);
    steps.push(...adds.filter((add) => !drawn.apart.has(add.op.sheet)), ...drawn.steps);
    // The last tab first: when a run is ended, the tab by which the core knows its work (it comes first) is not there without the others.
    for (const work of [...open.values()].reverse()) {
      steps.push({ kind: 'write', work: drawn.apart.has(work.sheet) ? { ...work, part: 'content' } : work });
    }
    steps.push(...rules.filter((op) => !drawn.apart.has(op.sheet)).map((op) => ({ kind: 'rules', op }) as const));
    adds = [];
    open = new Map();
    rules = [];
  };
  const work = (sheet: string): SheetWork => {
    const held = open.get(sheet) ?? emptyWork(sheet, added.has(sheet));
    open.set(sheet, held);
    return held;
  };

  for (const op of patch.ops) {
    switch (op.op) {
      case 'addSheet':
        adds.push({ kind: 'add', op, ...extent(patch, op.sheet), looks: null });
        break;
      case 'deleteSheet':
        // Last of all: what a tab held may be written elsewhere by the same patch, and a run may be ended in between.
        drops.push({ kind: 'drop', op });
        break;
      case 'insertRows':
      case 'deleteRows':
        close();
        steps.push({ kind: 'rows', op });
        break;
      case 'setCells':
        op.cells.forEach((row, r) => {
          row.forEach((cell, c) => {
            putCell(work(op.sheet).cells, op.row + r, op.column + c, cell);
          });
        });
        break;
      case 'setStyle':
        for (const block of op.blocks) putBlock(work(op.sheet).styles, block, op.style);
        break;
      case 'setColumns':
        for (const { column, width, hidden } of op.columns) work(op.sheet).columns.set(column, { width, hidden });
        break;
      case 'setRows':
        work(op.sheet).rows.push(...op.rows.filter(({ raises }) => raises !== true));
        break;
      case 'setMerges':
        work(op.sheet).merges.blocks = op.blocks;
        break;
      case 'setRules':
        rules.push(op);
        break;
      case 'setValidation':
        for (const block of op.blocks) putBlock(work(op.sheet).validations, block, op.validation);
        break;
      case 'freeze':
        work(op.sheet).once.freeze = op;
        break;
      case 'setFilter':
        work(op.sheet).once.filter = op;
        break;
      case 'protect':
        work(op.sheet).once.protect = op;
        break;
      case 'setCharts':
        work(op.sheet).once.charts = op.charts;
        break;
      case 'setName':
        names.push(op);
        break;
      case 'activate':
        activate = op;
        break;
      case 'setPrint':
        // Apps Script has no print setup; people set it once in the print dialog.
        break;
    }
  }
  close();
  steps.push(...drops);
  if (names.length > 0 || activate !== null) steps.push({ kind: 'finish', names, activate });
  return steps;
}

/** Fewer tabs than these that look the same are drawn each by itself. */
const LEAST_COPIES = 3;

/**
 * New tabs that look the same, such as those of a hundred communes: the first is drawn without content, the others are copies of it.
 * `apart`: the tabs whose content is written by itself.
 */
function drawnOnce(
  adds: readonly AddStep[],
  open: ReadonlyMap<string, SheetWork>,
  rules: readonly OpOf<'setRules'>[],
): { readonly steps: readonly Step[]; readonly apart: ReadonlySet<string> } {
  const alike = new Map<string, { readonly add: AddStep; readonly looks: TabLooks }[]>();
  for (const add of adds) {
    const { sheet } = add.op;
    const work = open.get(sheet);
    const own = rules.filter((op) => op.sheet === sheet);
    if (work === undefined || work.once.charts !== undefined || own.length > 1) continue;
    const looks: TabLooks = { work: { ...work, part: 'looks' }, rules: own[0] ?? null };
    const key = keyOfLooks(add, looks);
    alike.set(key, [...(alike.get(key) ?? []), { add, looks }]);
  }
  const groups = [...alike.values()].filter((tabs) => tabs.length >= LEAST_COPIES);
  return {
    apart: new Set(groups.flatMap((tabs) => tabs.map(({ add }) => add.op.sheet))),
    steps: groups.flatMap(([first, ...others]): Step[] => {
      if (first === undefined) return [];
      const { add, looks } = first;
      const drawing: Step[] = [add, { kind: 'write', work: looks.work }];
      if (looks.rules !== null) drawing.push({ kind: 'rules', op: looks.rules });
      return [...drawing, ...others.map((other) => ({ ...other.add, looks }))];
    }),
  };
}

function keyOfLooks({ op, rows, columns }: AddStep, { work, rules }: TabLooks): string {
  const cells = <T>(map: CellMap<T>): unknown => [...map].map(([row, held]) => [row, [...held]]);
  const { freeze, filter } = work.once;
  return JSON.stringify([
    { ...op, sheet: '' },
    rows,
    columns,
    cells(work.styles),
    cells(work.validations),
    [...work.columns],
    work.rows,
    work.merges,
    { ...freeze, sheet: '' },
    filter === undefined ? null : filter.block,
    rules === null ? null : [rules.remove, rules.add],
  ]);
}

function emptyWork(sheet: string, isNew: boolean): SheetWork {
  return {
    sheet,
    isNew,
    part: 'whole',
    cells: new Map(),
    styles: new Map(),
    validations: new Map(),
    columns: new Map(),
    rows: [],
    merges: { blocks: null },
    once: {},
  };
}

/** The last row and column, 1-based, that a work reaches. */
export function reach(work: SheetWork): { readonly rows: number; readonly columns: number } {
  const blocks = [work.cells, work.styles, work.validations].map(boundingBlock).filter((block) => block !== null);
  const charts = work.once.charts?.map((chart) => chart.anchor) ?? [];
  const all = [...blocks, ...charts, ...(work.merges.blocks ?? []), ...(work.once.filter?.block ? [work.once.filter.block] : [])];
  return {
    rows: Math.max(1, ...all.map((block) => block.row + block.rows), ...work.rows.map((row) => row.row + row.count)),
    columns: Math.max(1, ...all.map((block) => block.column + block.columns), ...[...work.columns.keys()].map((column) => column + 1)),
  };
}

function rulesReach(op: OpOf<'setRules'>): readonly { readonly rows: number; readonly columns: number }[] {
  return op.add.flatMap((rule) => rule.ranges.map((block) => ({ rows: block.row + block.rows, columns: block.column + block.columns })));
}

/** Size of a new tab: what the patch fills, a little space below and beside, never only frozen rows. */
function extent(patch: SheetPatch, sheet: string): { readonly rows: number; readonly columns: number } {
  const own = patch.ops.filter((op) => op.op !== 'addSheet' && op.op !== 'setName' && op.op !== 'activate' && op.sheet === sheet);
  const rest = patchSteps({ ops: own }).flatMap((step) =>
    step.kind === 'write' ? [reach(step.work)] : step.kind === 'rules' ? rulesReach(step.op) : [],
  );
  const inserted = own.reduce((sum, op) => sum + (op.op === 'insertRows' ? op.count : 0), 0);
  return {
    rows: Math.max(1, ...rest.map((size) => size.rows)) + inserted + SPARE_ROWS,
    columns: Math.max(LEAST_COLUMNS, ...rest.map((size) => size.columns + SPARE_COLUMNS)),
  };
}
