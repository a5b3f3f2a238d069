import type { InitialSheet } from '../../hosts/host-contract';
import { newSheet, cellKey, createWorkbook, makeCell } from './sim-workbook';
import type { SimSheet, SimWorkbook, Value } from './sim-workbook';

/** A simulated workbook that holds these sheets, as a person left them. */
export function workbookOf(sheets: readonly InitialSheet[]): SimWorkbook {
  const workbook = createWorkbook(sheets[0]?.name ?? 'Sheet1');
  sheets.forEach((initial, index) => {
    fillSheet(workbook, index === 0 ? workbook.sheets[0]! : newSheet(workbook, initial.name), initial);
  });
  return workbook;
}

function fillSheet(workbook: SimWorkbook, sheet: SimSheet, { cells, formats, rule, validation, merges, hung }: InitialSheet): void {
  cells.forEach((row, rowIndex) => {
    row.forEach((input, column) => {
      if (input === null) return;
      const cell = makeCell(sheet, rowIndex, column);
      cell.formula = typeof input === 'object' ? input.formula : null;
      cell.value = typeof input === 'object' ? input.value : input;
    });
  });
  for (const { block, format } of formats ?? []) {
    for (let row = block.row; row < block.row + block.rows; row += 1) {
      for (let column = block.column; column < block.column + block.columns; column += 1) makeCell(sheet, row, column).format = format;
    }
  }
  if (rule !== undefined) {
    sheet.rules = [
      {
        id: `{CF-${String(workbook.nextId)}}`,
        type: 'Custom',
        boxes: [rule.block],
        formula: `=${rule.formula}`,
        stop: false,
        look: { 'Fill.Color': rule.fill },
      },
    ];
    workbook.nextId += 1;
  }
  for (let row = 0; row < (validation?.block.rows ?? 0); row += 1) {
    const place = validation!.block;
    const list = { inCellDropDown: true, source: validation!.items.join(',') };
    sheet.validations.set(cellKey(place.row + row, place.column), { rule: { list }, prompt: null, alert: null });
  }
  sheet.merges = merges ?? [];
  for (const one of hung ?? []) {
    const key = cellKey(one.row, one.column);
    if ('link' in one) sheet.links.set(key, { address: one.link, screenTip: '' });
    else sheet.hung.set(key, { kind: 'note', id: `{N-${String(key)}}`, content: one.note, author: '', created: '', replies: [] });
  }
}

/** Makes formulas show the values that a patch gives them: the simulated workbook does not calculate. */
export function learnValues(workbook: SimWorkbook, known: ReadonlyMap<string, Value>): void {
  workbook.calculate = (sheet, row, column) => known.get(`${sheet}!${String(row)},${String(column)}`) ?? 0;
}
