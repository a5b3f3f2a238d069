import type { Reminder } from '../../core/index';
import type { PaneContext } from '../pane-context';
import type { PanePreview } from '../pane-host';
import { button, screenFrame } from '../screen-frame';
import { openLetters } from './letter-screen';

/** "Nhắc việc": for each unit a text to copy. Nothing is sent from here; letters have a page of their own. */
export function remindScreen(pane: PaneContext, preview: PanePreview): HTMLElement {
  const { h, text } = pane;
  const { reminders } = preview.outcome;
  const all = h('div', {}, ...reminders.map((reminder) => reminderPart(pane, reminder)));
  const front = (): void => {
    pane.open({ to: 'front' });
  };
  const copyAll = (): void => {
    pane.copy(reminders.map((reminder) => reminder.text).join('\n\n'), all);
  };
  const { letters } = pane.host;
  const mailing = letters === undefined ? [] : [button(pane, 'primary', text.of('lettersToSend'), () => void openLetters(pane, letters))];
  return screenFrame(pane, {
    title: text.command('remind').name,
    back: { to: 'front' },
    content: [
      h(
        'p',
        {},
        reminders.length === 0
          ? text.of('remindNone')
          : text.of(pane.host.letters === undefined ? 'remindCount' : 'remindCountMail', { n: reminders.length }),
      ),
      all,
    ],
    buttons:
      reminders.length === 0
        ? [button(pane, 'primary', text.of('done'), front)]
        : [...mailing, button(pane, mailing.length === 0 ? 'primary' : 'secondary', text.of('copyAll'), copyAll)],
  });
}

function reminderPart(pane: PaneContext, reminder: Reminder): HTMLElement {
  const { h, text } = pane;
  const words = h('p', { class: 'letter' }, reminder.text);
  const copy = button(
    pane,
    'secondary',
    text.of('copy'),
    () => {
      pane.copy(reminder.text, words);
    },
    text.of('copyOf', { unit: reminder.unit }),
  );
  return h(
    'section',
    { 'aria-label': text.of('remindTextOf', { unit: reminder.unit }) },
    h('h2', {}, reminder.unit),
    h('p', { class: 'note' }, `${text.of('remindLines', { n: reminder.lineIds.length })}. ${mail(pane, reminder)}`),
    words,
    h('div', { class: 'inline-actions' }, copy),
  );
}

function mail(pane: PaneContext, reminder: Reminder): string {
  return reminder.email === '' ? pane.text.of('remindNoMail') : reminder.email;
}
