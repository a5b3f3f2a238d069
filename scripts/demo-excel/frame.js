/** The page around the pane: a simple view of the simulated workbook, its tabs, and the buttons of the ribbon. */
const pane = document.getElementById('pane');
const grid = document.getElementById('grid');
const query = new URLSearchParams(location.search);
let presses = 0;
let waiting = 0;

/** The pane's bridge calls this for every batch that Microsoft's library sends. */
window.sendToExcel = async (id, parameters) => {
  const reply = await post('execute', { id, parameters });
  window.clearTimeout(waiting);
  waiting = window.setTimeout(draw, 150);
  return reply;
};

async function post(path, body) {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) });
  return response.json();
}

async function draw() {
  const sheets = await (await fetch(`sheets?today=${today()}`)).json();
  const active = sheets.find((sheet) => sheet.active) ?? sheets[0];
  document.getElementById('tabs').replaceChildren(...sheets.map((sheet) => tab(sheet, sheet === active)));
  const left = grid.dataset.sheet === active.name ? [grid.scrollLeft, grid.scrollTop] : [0, 0];
  grid.dataset.sheet = active.name;
  grid.replaceChildren(table(active));
  grid.scrollTo(...left);
}

/** The day of the pane's clock: the formulas must count with the same one. */
function today() {
  const now = new pane.contentWindow.Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].join('-');
}

function tab(sheet, isActive) {
  const button = element('button', { textContent: `${sheet.name}${sheet.protected ? ' (khóa)' : ''}` });
  if (isActive) button.setAttribute('aria-current', 'page');
  button.onclick = async () => {
    await post('select', { sheet: sheet.name, address: 'A1' });
    await draw();
  };
  return button;
}

function table(sheet) {
  const columns = element('colgroup');
  columns.append(column(36), ...sheet.columns.map(({ width }) => column(width)));
  const head = element('tr');
  head.append(element('th'), ...sheet.columns.map(({ index }) => element('th', { scope: 'col', textContent: letters(index) })));
  const rows = sheet.rows.map((cells, row) => {
    const line = element('tr');
    line.append(element('th', { scope: 'row', textContent: String(row + 1) }));
    cells.forEach((cell, at) => {
      if (cell.span === 0) return;
      const made = box(sheet, cell, row, sheet.columns[at].index);
      // Text runs over empty neighbours, as in Excel.
      made.classList.toggle('over', !cell.look.wrap && cells[at + cell.span]?.text === '');
      line.append(made);
    });
    return line;
  });
  const made = element('table', { className: sheet.gridlines ? '' : 'plain' });
  made.append(columns, head, ...rows);
  return made;
}

function box(sheet, { text, look, span }, row, column) {
  const cell = element('td', { textContent: text, colSpan: span });
  Object.assign(cell.style, {
    backgroundColor: look.fill ?? '',
    color: look.color ?? '',
    fontWeight: look.bold ? '600' : '',
    fontStyle: look.italic ? 'italic' : '',
    whiteSpace: look.wrap ? '' : 'nowrap',
  });
  const address = `${letters(column)}${row + 1}`;
  cell.onclick = () => {
    grid.querySelector('.chosen')?.classList.remove('chosen');
    cell.classList.add('chosen');
    void post('select', { sheet: sheet.name, address });
  };
  cell.ondblclick = () => {
    cell.contentEditable = 'plaintext-only';
    cell.focus();
  };
  cell.onkeydown = (event) => {
    if (event.key === 'Enter' && !event.altKey) cell.blur();
  };
  cell.onblur = async () => {
    if (!cell.isContentEditable) return;
    cell.contentEditable = 'false';
    if (cell.textContent === text) return;
    const { event } = await post('type', { sheet: sheet.name, row, column, text: cell.textContent });
    if (event === null) alert('Ô này đang được bảo vệ.');
    else pane.contentWindow.bridge.fireWorkbookEvent([[65_536, 10, 'Workbook', event, 1, false]]);
    window.setTimeout(draw, 300);
  };
  return cell;
}

async function ribbon() {
  const { groups } = await (await fetch('ribbon')).json();
  const made = groups.map((group) => {
    const set = element('fieldset', { ariaLabel: group.label.vi });
    set.append(...group.controls.flatMap((control) => (control.items ?? [control]).map((item) => ribbonButton(control, item))));
    return set;
  });
  document.getElementById('ribbon').replaceChildren(...made);
}

function ribbonButton(control, item) {
  const label = control === item ? item.label.vi : `${control.label.vi}: ${item.label.vi}`;
  const button = element('button', { textContent: label, title: item.tip.vi });
  button.onclick = () => {
    presses += 1;
    if (item.action !== undefined) pane.contentWindow.bridge.fireCommand(item.action, `press-${presses}`);
  };
  return button;
}

function column(width) {
  const made = element('col');
  made.style.width = `${width}px`;
  return made;
}

function element(tag, properties = {}) {
  return Object.assign(document.createElement(tag), properties);
}

function letters(column) {
  return `${column >= 26 ? letters(Math.floor(column / 26) - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

document.getElementById('breakdown').onchange = (event) => void post('breakdown', { code: event.target.value });
document.body.classList.toggle('bare', query.has('bare'));
await ribbon();
pane.src = `taskpane.html${query.size > 0 ? `?${query}` : ''}`;
pane.onload = draw;
