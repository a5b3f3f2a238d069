import { cellName } from '../../src/core/index';
import { applyPatch, readWorkbook } from '../../src/xlsx/index';
import { workbookParts, worksheetXml, zipParts } from './build-workbook';

/** Processor time, so that other work on the machine does not count; three times what was measured on an ordinary one. */
function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1_000_000;
}

function sheetOf(rows: number, columns: number): Uint8Array {
  const lines = Array.from({ length: rows }, (_, row) => {
    const cells = Array.from({ length: columns }, (_, column) => {
      const open = `<c r="${cellName(row, column)}"`;
      if (column === 0) return `${open}><f>SUM(B${row + 1}:C${row + 1})</f><v>1</v></c>`;
      return column % 2 === 0 ? `${open}><v>${row}</v></c>` : `${open} t="inlineStr"><is><t>Nhiệm vụ số ${row}</t></is></c>`;
    });
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  return zipParts(workbookParts({ KH: worksheetXml(lines.join('')) }));
}

it.each([
  [10_000, 20, 5],
  [2_000, 26, 2],
])('%i rows of %i cells are read, 1,000 cells changed and a row put in, in under %i s', (rows, columns, limit) => {
  const bytes = sheetOf(rows, columns);
  const ops = Array.from({ length: 1000 }, (_, index) => {
    const row = index * Math.floor(rows / 1000);
    return { op: 'setCells', sheet: 'KH', row, column: 3, cells: [[`mới ${index}`]] } as const;
  });
  const spent = secondsOf(() => {
    expect(readWorkbook(bytes, '').ok).toBe(true);
    applyPatch(bytes, { ops: [...ops, { op: 'insertRows', sheet: 'KH', row: 5, count: 1 }] });
  });
  expect(spent).toBeLessThan(limit);
});
