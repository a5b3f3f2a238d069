import type { Finding } from '../../core/index';
import { cellLink } from '../cell-link';
import { factList } from '../fact-list';
import { issueList } from '../issue-list';
import type { PaneContext } from '../pane-context';
import type { PanePreview } from '../pane-host';
import { button, screenFrame } from '../screen-frame';

/** "Kiểm tra bảng": the findings by group; ticked beforehand only where no typed word is lost or guessed. */
export function checkScreen(pane: PaneContext, preview: PanePreview): HTMLElement {
  const { h, text } = pane;
  const { findings, issues } = preview.outcome;
  const ticks = new Map<string, HTMLInputElement>();
  const groups = [...new Set(findings.map((finding) => finding.group))];
  const lists = groups.map((group) =>
    h(
      'fieldset',
      { class: 'group', change: count },
      h('legend', {}, group),
      ...findings.filter((finding) => finding.group === group).map((finding) => findingRow(pane, finding, ticks)),
    ),
  );
  const problem = h('p', { class: 'err', role: 'alert' });
  const fix = button(pane, 'primary', '', () => void repair());
  const all = button(pane, 'secondary', '', () => {
    const tick = chosen().length < ticks.size;
    for (const box of ticks.values()) box.checked = tick;
    count();
  });

  function chosen(): string[] {
    return [...ticks].filter(([, box]) => box.checked).map(([id]) => id);
  }

  function count(): void {
    const n = chosen().length;
    fix.textContent = text.of('fixSelected', { n });
    all.textContent = n === ticks.size ? text.of('selectNone') : text.of('selectAll', { n: ticks.size });
    problem.textContent = '';
  }

  async function repair(): Promise<void> {
    const fixes = chosen();
    if (fixes.length === 0) {
      problem.textContent = text.of('selectFirst');
      return;
    }
    const retry = (): void => {
      pane.open({ to: 'check' });
    };
    const done = await pane.work({
      command: 'check',
      run: async (watch) => {
        const again = await pane.host.run({ command: 'check', fixes }, watch);
        return again.ok ? pane.host.apply(again.value.id, watch) : again;
      },
      retry,
    });
    if (done !== null) await pane.finish(done.summary);
  }

  count();
  const counts = { n: findings.length, fixable: ticks.size };
  return screenFrame(pane, {
    title: text.command('check').name,
    back: { to: 'front' },
    content: [
      h('p', {}, findings.length === 0 ? text.of('checkNone') : text.of('checkCount', counts)),
      issueList(pane, issues),
      ...lists,
      ticks.size === 0 ? null : h('p', { class: 'note' }, text.of('oldKept')),
      ticks.size === 0 ? null : problem,
    ],
    buttons: ticks.size === 0 ? [homeButton(pane)] : [fix, all],
  });
}

function homeButton(pane: PaneContext): HTMLElement {
  return button(pane, 'primary', pane.text.of('done'), () => {
    pane.open({ to: 'front' });
  });
}

function findingRow(pane: PaneContext, finding: Finding, ticks: Map<string, HTMLInputElement>): HTMLElement {
  const { h, text } = pane;
  const link = cellLink(pane, finding.where);
  const now = finding.now === '' ? text.of('emptyCell') : finding.now;
  if (finding.fixed === null) {
    const facts = factList(pane, 'pair', [
      { label: text.of('isNow'), value: now },
      { label: text.of('toDo'), value: finding.message },
    ]);
    return h('div', { class: 'fix' }, h('p', { class: 'opt' }, h('span', {}, text.of('cellWord'), link)), facts);
  }
  const box = h('input', { type: 'checkbox', checked: finding.safe });
  ticks.set(finding.id, box);
  const facts = factList(pane, 'pair', [
    { label: text.of('isNow'), value: now },
    { label: text.of('becomes'), value: finding.fixed },
  ]);
  const why = finding.safe ? null : h('p', { class: 'note why' }, text.of('notTicked'));
  return h('div', { class: 'fix' }, h('label', { class: 'opt' }, box, h('span', {}, placeName(pane, finding))), link, facts, why);
}

/** A repair is named by its sentence, or by its place where it has none. */
function placeName(pane: PaneContext, finding: Finding): string {
  if (finding.message !== '') return finding.message;
  return finding.where.cell === undefined ? finding.group : pane.text.of('place', { cell: finding.where.cell });
}
