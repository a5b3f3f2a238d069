import type { CommandText } from '../text-vi';
import type { PaneContext } from '../pane-context';
import type { PaneProgress } from '../pane-host';
import { button, screenFrame } from '../screen-frame';

/** The screen of long work, and the way to move it on. */
export interface ProgressView {
  readonly screen: HTMLElement;
  update(progress: PaneProgress): void;
}

/** Long work: how far it is, which step, and "Hủy". */
export function progressScreen(pane: PaneContext, words: Omit<CommandText, 'name'>, cancel: () => void): ProgressView {
  const { h, text } = pane;
  const done = h('strong', {});
  const total = h('span', {});
  const amount = h('p', { id: 'progress-amount', hidden: true }, done, total);
  // Without a value the bar moves to and fro: the amount of work is not known yet.
  const bar = h('progress', { 'aria-label': words.running });
  const steps = h('ol', { class: 'steps' });
  const note = h('p', { role: 'status' }, text.of('cancelNote'));
  const stop = button(pane, 'secondary', text.of('cancel'), () => {
    note.textContent = text.of('cancelling');
    cancel();
  });

  function update(progress: PaneProgress): void {
    amount.hidden = progress.total === 0;
    done.textContent = String(progress.done);
    total.textContent = text.of('progressOf', { total: progress.total, unit: progress.unit });
    if (progress.total > 0) {
      bar.max = progress.total;
      bar.value = progress.done;
    }
    steps.replaceChildren(...progress.steps.map((name, index) => step(pane, name, index - progress.step)));
  }

  return {
    screen: screenFrame(pane, { title: words.running, back: null, content: [amount, bar, steps, note], buttons: [stop] }),
    update,
  };
}

/** `ahead`: steps from the present one; negative when done. */
function step(pane: PaneContext, name: string, ahead: number): HTMLElement {
  const { h, text } = pane;
  const state = ahead < 0 ? 'stepState_done' : ahead === 0 ? 'stepState_now' : 'stepState_later';
  const row = h('li', {}, h('span', {}, name), h('span', { class: 'state' }, text.of(state)));
  if (ahead === 0) row.setAttribute('aria-current', 'step');
  return row;
}
