import { cellLink } from '../cell-link';
import { columnList } from '../column-list';
import { factList } from '../fact-list';
import type { FactRow } from '../fact-list';
import { issueList } from '../issue-list';
import { offerFile } from '../offer-file';
import type { Destination, PaneContext } from '../pane-context';
import type { PanePreview, PaneRequest, PreviewFile } from '../pane-host';
import { previewSession } from '../preview-session';
import { reviewList } from '../review-list';
import { button, screenFrame } from '../screen-frame';

/** What a command found and would write, before anything is written. */
export function previewScreen(pane: PaneContext, request: PaneRequest, first: PanePreview): HTMLElement {
  const { h, text } = pane;
  const facts = h('div', {});
  const written = h('div', {});
  const status = h('p', { class: 'note', role: 'status' });
  const front = (): void => {
    pane.open({ to: 'front' });
  };
  const session = previewSession(pane, request, first, (preview) => {
    draw(preview);
    status.textContent = text.of('recounted');
  });

  function draw(preview: PanePreview): void {
    facts.replaceChildren(
      ...(preview.outcome.facts.length === 0
        ? []
        : [
            factList(
              pane,
              'facts',
              preview.outcome.facts.map((fact) => factRow(pane, fact)),
            ),
          ]),
    );
    written.replaceChildren(...whatIsWritten(pane, preview, request));
  }

  function correct(taskId: string, phrase: string): Promise<PanePreview | null> {
    const asked = session.request();
    const others = (asked.choices ?? []).filter((made) => made.taskId !== taskId);
    status.textContent = text.of('recounting');
    session.setSeen(taskId, false);
    return session.change({ ...asked, choices: [...others, { taskId, phrase }] });
  }

  /** Another column may make other tasks of the same table: the whole preview is drawn anew. */
  function chooseColumns(columns: readonly string[]): void {
    status.textContent = text.of('recounting');
    const changed = { ...session.request(), columns };
    void session.change(changed).then((preview) => {
      if (preview === null || session.request() !== changed) return;
      pane.show(previewScreen(pane, changed, preview));
      pane.say(text.of('recounted'));
    });
  }

  draw(first);
  const agree = (id: string): void => {
    session.setSeen(id, true);
  };
  const write = button(pane, 'primary', writeWords(pane, request), () => void session.apply());
  const done = button(pane, 'primary', text.of('done'), front);
  const nothing = first.edits === 0 && first.outcome.review.length === 0;
  const primary = !nothing ? write : first.files.length > 0 ? downloads(pane, request, first) : done;
  return screenFrame(pane, {
    title: request.command === 'track' ? text.of('preview') : text.command(request.command).name,
    back: cameFrom(request),
    content: [
      h('p', {}, text.of('nothingWritten')),
      request.command === 'split' ? h('p', {}, text.of(request.unitTabs === true ? 'splitTabsNote' : 'splitNote')) : null,
      facts,
      columnList(pane, first.outcome.columns ?? [], request.columns ?? [], chooseColumns),
      reviewList(pane, first.outcome.review, { agree, correct }, write),
      status,
      written,
      files(pane, request, first),
    ],
    buttons: [primary, button(pane, 'secondary', text.of(primary === write ? 'cancel' : 'done'), front)].slice(0, primary === done ? 1 : 2),
  });
}

function cameFrom({ command, unitFiles, unitTabs }: PaneRequest): Destination {
  if (unitFiles !== undefined) return { to: 'collect', files: unitFiles };
  if (unitTabs !== true) return { to: 'front' };
  return command === 'split' ? { to: 'split' } : { to: 'collect' };
}

function whatIsWritten(pane: PaneContext, preview: PanePreview, { unitFiles }: PaneRequest): HTMLElement[] {
  const { h, text } = pane;
  const warnings = issueList(pane, preview.outcome.issues, new Set(unitFiles?.map(({ name }) => name)));
  const named = new Set(preview.files.map(({ name }) => name));
  const notes = preview.outcome.notes.filter((note) => !named.has(note)).map((note) => h('p', {}, note));
  const nothing = preview.edits === 0 && preview.files.length === 0;
  return [
    ...(warnings === null ? [] : [h('h2', {}, text.of('warnings')), warnings]),
    ...(preview.edits > 0 ? [h('h2', {}, text.of('willWrite'))] : []),
    ...(nothing ? [h('p', {}, text.of('nothingToWrite'))] : []),
    ...notes,
  ];
}

/** A fact of the core; the cells that it names can be pressed. */
function factRow(pane: PaneContext, { label, value, where }: PanePreview['outcome']['facts'][number]): FactRow {
  const cell = where?.cell ?? '';
  const isLink = where !== undefined && cell !== '' && value.endsWith(cell);
  return { label, value: isLink ? [value.slice(0, value.length - cell.length), cellLink(pane, where)] : value };
}

function files(pane: PaneContext, request: PaneRequest, preview: PanePreview): HTMLElement | null {
  const { h, text } = pane;
  if (preview.files.length === 0) return null;
  const row = (file: PreviewFile): HTMLElement => {
    const make = (): void => void offer(pane, request, preview, file);
    const press = button(pane, 'quiet', text.of('makeThis'), make, text.of('makeThisOf', { name: file.name }));
    return h('li', { class: 'line' }, h('span', { class: 'line-name' }, file.name), press);
  };
  return h('div', {}, h('h2', {}, text.of('files')), h('ul', { class: 'lines' }, ...preview.files.map(row)));
}

/** One button for all files: as one archive where the host makes it, else one after the other. */
function downloads(pane: PaneContext, request: PaneRequest, preview: PanePreview): HTMLElement {
  const { archive, files: each } = preview;
  const wanted = archive === undefined ? each : [archive];
  const words = archive !== undefined ? 'makeArchive' : each.length === 1 ? 'makeOne' : 'makeAll';
  return button(pane, 'primary', pane.text.of(words, { n: each.length }), () => {
    void wanted.reduce(
      (before, file) => before.then((fine) => (fine ? offer(pane, request, preview, file) : false)),
      Promise.resolve(true),
    );
  });
}

function offer(pane: PaneContext, request: PaneRequest, preview: PanePreview, file: PreviewFile): Promise<boolean> {
  const retry = (): void => {
    pane.open({ to: 'preview', request });
  };
  return offerFile(pane, preview, file, { command: request.command, words: 'fileMade', retry });
}

function writeWords(pane: PaneContext, request: PaneRequest): string {
  const update = request.command === 'track' && pane.overview().kind === 'tracked';
  if (request.command === 'split') return pane.text.of('splitTabsAct');
  return update ? pane.text.update.act : pane.text.command(request.command).act;
}
