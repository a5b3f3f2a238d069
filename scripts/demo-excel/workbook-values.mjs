import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';

initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')) });

/**
 * What the formulas of a workbook come to on a day, by IronCalc, a spreadsheet engine that is not ours.
 * @param {readonly { name: string, cells: readonly [number, number, string][] }[]} sheets cells as typed: row, column (0-based), input
 * @param {readonly number[]} today year, month, day: what TODAY() is
 * @returns {[number, number, number, string | number | boolean][]} sheet, row, column, value of each formula
 */
export function workbookValues(sheets, today) {
  const model = new Model('book', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  sheets.forEach((sheet, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, sheet.name);
  });
  const formulas = [];
  sheets.forEach((sheet, index) => {
    for (const [row, column, input] of sheet.cells) {
      model.setUserInput(index, row + 1, column + 1, input.replaceAll('TODAY()', `DATE(${today.join(',')})`));
      if (input.startsWith('=')) formulas.push([index, row, column]);
    }
  });
  model.resumeEvaluation();
  model.evaluate();
  const values = formulas.map(([sheet, row, column]) => [sheet, row, column, typed(model, sheet, row, column)]);
  model.free();
  return values;
}

const NUMBER = 1;
const BOOLEAN = 4;

function typed(model, sheet, row, column) {
  const shown = model.getFormattedCellValue(sheet, row + 1, column + 1);
  const type = model.getCellType(sheet, row + 1, column + 1);
  if (type === NUMBER) return numberOf(shown);
  return type === BOOLEAN ? shown === 'TRUE' : shown;
}

/** A number that the engine shows in its own way: as a date, a share, or plainly. */
function numberOf(shown) {
  const date = /^(\d{1,2})\/(\d{1,2})\/(\d{2,4})$/.exec(shown);
  if (date !== null) return (Date.UTC(Number(date[3]), Number(date[1]) - 1, Number(date[2])) - Date.UTC(1899, 11, 30)) / 86_400_000;
  const number = Number(shown.replaceAll(',', '').replace('%', ''));
  return Number.isNaN(number) ? shown : shown.endsWith('%') ? number / 100 : number;
}
