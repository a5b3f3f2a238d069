import type { CommandId, FoundPlan, WorkbookOverview } from '../../core/index';
import { cellLink } from '../cell-link';
import { factList } from '../fact-list';
import { askForFiles } from '../files-of-user';
import { formField } from '../form-field';
import type { FormField } from '../form-field';
import { issueNotice } from '../issue-list';
import type { PaneContext } from '../pane-context';
import type { PlanSource } from '../pane-host';
import { button, screenFrame } from '../screen-frame';
import type { TextKey } from '../text-vi';
import { yearForm } from '../year-form';

/** Id of the field for a pasted plan, and name of its draft. */
const PASTED = 'pasted-plan';

type Untracked = Exclude<WorkbookOverview, { readonly kind: 'tracked' }>;

/**
 * First opening of a workbook that is not tracked: the plan that was found, or why there is none, and the other ways in.
 * `wanted`: the command that was asked for and needs a tracker first.
 */
export function startScreen(pane: PaneContext, overview: Untracked, wanted: CommandId | null): HTMLElement {
  const { h, text } = pane;
  const hasPlan = overview.kind === 'plan';
  const content = [
    wanted === null
      ? h('p', { class: 'lead' }, text.of('lead'))
      : h('p', { class: 'notice' }, text.of('trackerFirst', { job: text.command(wanted).name })),
    ...(hasPlan ? foundPlan(pane, overview.plan) : noPlan(pane, overview)),
    h('h2', {}, text.of('otherWays')),
    h('ul', { class: 'rows' }, ...otherWays(pane, overview)),
    h('p', { class: 'promise' }, text.of(hasPlan ? 'promisePlan' : 'promise')),
  ];
  return screenFrame(pane, { title: text.of('start'), back: null, content, buttons: [] });
}

function foundPlan(pane: PaneContext, plan: FoundPlan): HTMLElement[] {
  const { h, text } = pane;
  const counts = { tasks: plan.tasks, areas: plan.areas };
  const facts = factList(pane, 'facts', [
    {
      label: text.of('sheet'),
      value: [text.of('sheetAnd', { sheet: plan.sheet }), cellLink(pane, { sheet: plan.sheet, cell: plan.range })],
    },
    {
      label: text.of('content'),
      value: plan.year === null ? text.of('planContentNoYear', counts) : text.of('planContent', { ...counts, year: plan.year }),
    },
    {
      label: text.of('columns'),
      value:
        plan.missingColumns.length === 0
          ? text.of('columnsWhole')
          : text.of('columnsMissing', { names: plan.missingColumns.map((name) => `“${name}”`).join(', ') }),
    },
  ]);
  const heading = h('h2', {}, text.of('foundPlan'));
  if (plan.year !== null) {
    const use = button(pane, 'primary', text.of('usePlan'), () => {
      readPlan(pane, null);
    });
    return [heading, facts, h('div', { class: 'inline-actions' }, use)];
  }
  return [
    heading,
    facts,
    yearForm(pane, 'usePlan', (year) => {
      readPlan(pane, null, year);
    }),
  ];
}

function noPlan(pane: PaneContext, { sheets, reason }: Extract<Untracked, { readonly kind: 'empty' }>): HTMLElement[] {
  const { h, text } = pane;
  const word = button(pane, 'primary', text.of('useWord'), () => {
    importWord(pane);
  });
  const why =
    reason === undefined ? h('p', {}, text.of('noPlanNote', { n: sheets.length })) : issueNotice(pane, { ...reason, severity: 'warning' });
  return [h('h2', {}, text.of('noPlan')), why, h('div', { class: 'inline-actions' }, word)];
}

function otherWays(pane: PaneContext, overview: Untracked): HTMLElement[] {
  const { text } = pane;
  const plan = overview.kind === 'plan' ? overview.plan : null;
  const others = overview.sheets.filter((sheet) => sheet !== plan?.sheet);
  const word = wayRow(pane, text.of('useWord'), text.of('useWordNote'), () => {
    importWord(pane);
  });
  return [
    ...(others.length > 0 ? [sheetRow(pane, others)] : []),
    ...(plan === null ? [] : [word]),
    pasteRow(pane),
    wayRow(pane, text.of('useSelection'), text.of('useSelectionNote'), () => {
      readPlan(pane, { from: 'selection' });
    }),
    wayRow(pane, text.of('useSample'), text.of('useSampleNote'), () => {
      readPlan(pane, { from: 'sample' });
    }),
    wayRow(pane, text.of('readAgain'), text.of('readAgainNote'), () => void pane.finish('')),
  ];
}

function wayRow(pane: PaneContext, name: string, note: string, press: () => void): HTMLElement {
  const { h } = pane;
  const words = [h('span', { class: 'row-name' }, name), h('span', { class: 'row-note' }, note)];
  return h('li', {}, h('button', { type: 'button', class: 'row act', click: press }, ...words));
}

/** "Chọn trang tính khác": opens a list of the sheets in its place. */
function sheetRow(pane: PaneContext, sheets: readonly string[]): HTMLElement {
  const { h, text } = pane;
  const select = h('select', {}, ...sheets.map((sheet) => h('option', { value: sheet }, sheet)));
  const field = formField(pane, { id: 'other-sheet', label: text.of('chooseSheet'), input: select });
  const read = button(pane, 'secondary', text.of('readSheet'), () => {
    readPlan(pane, { from: 'sheet', sheet: select.value });
  });
  return openingRow(pane, ['otherSheet', 'otherSheetNote'], field, read, false);
}

/** "Dán văn bản kế hoạch": opens a field in its place. What was pasted stands there again when the reading was not what was wanted. */
function pasteRow(pane: PaneContext): HTMLElement {
  const { h, text, drafts } = pane;
  const draft = drafts.get(PASTED) ?? '';
  const input = h('textarea', { rows: 6, spellcheck: 'false' }, draft);
  const field = formField(pane, { id: PASTED, label: text.of('pasteField'), hint: text.of('pasteHint'), input });
  const read = button(pane, 'secondary', text.of('readText'), () => {
    const pasted = input.value;
    drafts.set(PASTED, pasted);
    field.setError(pasted.trim() === '' ? text.of('pasteError') : '');
    if (pasted.trim() === '') input.focus();
    else readPlan(pane, { from: 'text', text: pasted });
  });
  return openingRow(pane, ['usePaste', 'usePasteNote'], field, read, draft.trim() !== '');
}

/** A row that opens a field with its button below itself. */
function openingRow(
  pane: PaneContext,
  [name, note]: readonly [name: TextKey, note: TextKey],
  field: FormField,
  press: HTMLElement,
  isOpen: boolean,
): HTMLElement {
  const { h, text } = pane;
  const form = h('div', { class: 'row-form', hidden: !isOpen }, field.element, h('div', { class: 'inline-actions' }, press));
  const row = wayRow(pane, text.of(name), text.of(note), () => {
    form.hidden = !form.hidden;
    row.firstElementChild?.setAttribute('aria-expanded', String(!form.hidden));
    if (!form.hidden) field.input.focus();
  });
  row.firstElementChild?.setAttribute('aria-expanded', String(isOpen));
  row.append(form);
  return row;
}

function importWord(pane: PaneContext): void {
  const retry = (): void => {
    pane.open({ to: 'front' });
  };
  void askForFiles(pane, { ending: '.docx', multiple: false, command: 'track', retry }).then(([file]) => {
    if (file !== undefined) readPlan(pane, { from: 'word', file });
  });
}

/** `plan`: null for the one that was found. */
function readPlan(pane: PaneContext, plan: PlanSource | null, year?: number): void {
  const request = { command: 'track', ...(plan === null ? {} : { plan }), ...(year === undefined ? {} : { year }) } as const;
  pane.open({ to: 'preview', request });
}
