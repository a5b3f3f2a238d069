import { folded } from '../folded';
import type { PaneContext } from '../pane-context';
import type { LettersResult, LettersToSend, PaneLetters } from '../pane-host';
import { button, screenFrame } from '../screen-frame';

/** Who gets which letter and who gets none, before anything goes out; null where it could not be found out. */
export async function openLetters(pane: PaneContext, letters: PaneLetters): Promise<void> {
  const retry = (): void => void openLetters(pane, letters);
  const found = await pane.work({ command: 'remind', run: () => letters.preview(), retry });
  if (found !== null) pane.show(letterScreen(pane, letters, found));
}

function letterScreen(pane: PaneContext, letters: PaneLetters, found: LettersToSend): HTMLElement {
  const { h, text } = pane;
  const back = (): void => {
    pane.open({ to: 'remind' });
  };
  const letter = ({ unit, to, subject, body }: LettersToSend['letters'][number]): HTMLElement =>
    h(
      'section',
      { 'aria-label': text.of('remindTextOf', { unit }) },
      h('h2', {}, unit),
      h('p', { class: 'note' }, to.join(', ')),
      folded(pane, text.of('letterText'), h('p', {}, h('b', {}, subject)), h('p', { class: 'letter' }, body)),
    );
  const n = found.letters.length;
  const send = button(pane, 'primary', text.of('sendLetters', { n }), () => void sendAll(pane, letters, found));
  return screenFrame(pane, {
    title: text.of('letters'),
    back: { to: 'remind' },
    content: [
      h('p', {}, text.of(n === 0 ? 'lettersNone' : 'lettersNote', { n })),
      h('p', { class: 'note' }, text.of('letterQuota', { n: found.quota })),
      ...found.letters.map(letter),
      ...leftOut(
        pane,
        found.left.map(({ unit, why }) => ({ unit, words: text.of(REASONS[why]) })),
      ),
    ],
    buttons: n === 0 ? [button(pane, 'primary', text.of('done'), back)] : [send, button(pane, 'secondary', text.of('cancel'), back)],
  });
}

const REASONS = {
  'no-address': 'letterNoAddress',
  'sent-today': 'letterSentToday',
  unsure: 'letterUnsure',
  quota: 'letterQuotaUsed',
} as const satisfies Record<LettersToSend['left'][number]['why'], string>;

function leftOut(pane: PaneContext, units: readonly { readonly unit: string; readonly words: string }[]): HTMLElement[] {
  const { h, text } = pane;
  if (units.length === 0) return [];
  const rows = units.map(({ unit, words }) => h('li', {}, h('b', {}, unit), `: ${words}`));
  return [h('h2', {}, text.of('lettersLeft', { n: units.length })), h('ul', {}, ...rows)];
}

async function sendAll(pane: PaneContext, letters: PaneLetters, found: LettersToSend): Promise<void> {
  const retry = (): void => void openLetters(pane, letters);
  const result = await pane.work({
    command: 'remind',
    run: (watch) =>
      letters.send(
        found.letters.map(({ id }) => id),
        watch,
      ),
    retry,
  });
  if (result !== null) pane.show(sentScreen(pane, found, result));
}

function sentScreen(pane: PaneContext, found: LettersToSend, result: LettersResult): HTMLElement {
  const { h, text } = pane;
  const handled = new Set([...result.sent, ...result.failed]);
  const notSent = [
    ...result.failed.map((unit) => ({ unit, words: text.of('letterRefused') })),
    ...found.letters.filter(({ unit }) => !handled.has(unit)).map(({ unit }) => ({ unit, words: text.of('letterNotYet') })),
    ...found.left.map(({ unit, why }) => ({ unit, words: text.of(REASONS[why]) })),
  ];
  return screenFrame(pane, {
    title: text.of('letters'),
    back: { to: 'front' },
    content: [
      h('p', {}, text.of('lettersSent', { n: result.sent.length })),
      ...(result.sent.length === 0 ? [] : [h('ul', {}, ...result.sent.map((unit) => h('li', {}, unit)))]),
      ...leftOut(pane, notSent),
      h('p', { class: 'note' }, text.of('lettersLogged')),
    ],
    buttons: [
      button(pane, 'primary', text.of('done'), () => {
        pane.open({ to: 'front' });
      }),
    ],
  });
}
