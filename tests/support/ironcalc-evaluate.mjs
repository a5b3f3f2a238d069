// Evaluates workbooks with IronCalc, a spreadsheet engine that is not ours. Standard input: one JSON document; standard output: the values.
// in:  [{ sheets: [{ name, cells: [[row, column, input]] }], asOf: [row, column], dates: [serial], read: [[row, column]] }]  (0-based)
// out: one array of rows of texts for each date of each workbook
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';

const require = createRequire(import.meta.url);
initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });

const out = JSON.parse(readFileSync(0, 'utf8')).map((workbook) => {
  const model = new Model('book', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  workbook.sheets.forEach((sheet, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, sheet.name);
  });
  workbook.sheets.forEach((sheet, index) => {
    for (const [row, column, input] of sheet.cells) model.setUserInput(index, row + 1, column + 1, input);
  });
  model.resumeEvaluation();
  return workbook.dates.map((date) => {
    model.setUserInput(0, workbook.asOf[0] + 1, workbook.asOf[1] + 1, String(date));
    return workbook.read.map(([row, column]) => model.getFormattedCellValue(0, row + 1, column + 1));
  });
});
process.stdout.write(JSON.stringify(out));
