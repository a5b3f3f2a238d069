import { existsSync, readFileSync } from 'node:fs';
import type { Block, PatchOp, SheetSnapshot } from '../../src/core/index';
import { applyPatch, emptyWorkbook, readWorkbook } from '../../src/xlsx/index';
import { convert, inFolder } from '../support/libreoffice';
import { zipParts } from './build-workbook';
import { viewOf } from './inspect-workbook';
import { userWorkbookParts } from './user-workbook';

/** Slow tests on a real spreadsheet program; without it (Debian package libreoffice-calc) they are skipped. */
const SOFFICE = '/usr/bin/soffice';
const slow = existsSync(SOFFICE) ? describe : describe.skip;

const OURS = 'Theo dõi';
const block = (row: number, column: number, rows = 1, columns = 1): Block => ({ row, column, rows, columns });

/** Every kind of edit on a new sheet; the formula is left without a true value, so that only a calculation can show it. */
const TRACKER: readonly PatchOp[] = [
  { op: 'addSheet', sheet: OURS, after: null, visibility: 'visible', tabColor: '#1F4E79', font: 'Arial', size: 10 },
  {
    op: 'setCells',
    sheet: OURS,
    row: 0,
    column: 0,
    cells: [
      ['Việc', 'Hạn', 'Điểm', 'Tình trạng'],
      ['=không phải công thức', 44651, 3, { formula: '=IF(C2>2,"đạt","chưa")', value: null }],
      ['dòng một\ndòng hai & <b>', 44742, 1, { formula: '=IFS(C3>2,"đạt",TRUE,"chưa")', value: null }],
      ['Tổng', null, { formula: '=SUM(C2:C3)', value: null }, null],
    ],
  },
  {
    op: 'setStyle',
    sheet: OURS,
    blocks: [block(0, 0, 1, 4)],
    style: { bold: true, fill: '#F3F5F8', bottom: { style: 'thin', color: '#C3CCD6' } },
  },
  {
    op: 'setStyle',
    sheet: OURS,
    blocks: [block(1, 1, 2)],
    style: { format: 'dd/mm/yyyy', horizontal: 'center', vertical: 'top', wrap: true },
  },
  { op: 'setColumns', sheet: OURS, columns: [{ column: 0, width: 288, hidden: false }] },
  { op: 'setRows', sheet: OURS, rows: [{ row: 1, count: 2, height: 24, level: 1 }] },
  { op: 'setMerges', sheet: OURS, blocks: [block(5, 0, 1, 3)] },
  {
    op: 'setRules',
    sheet: OURS,
    remove: [],
    add: [{ ranges: [block(1, 3, 2)], formula: '$D2="đạt"', style: { fill: '#E2F1E4' }, stop: true }],
  },
  {
    op: 'setValidation',
    sheet: OURS,
    blocks: [block(1, 3, 2)],
    validation: { kind: 'list', items: ['đạt', 'chưa'], title: 'a', prompt: 'b' },
  },
  { op: 'setValidation', sheet: OURS, blocks: [block(1, 1, 2)], validation: { kind: 'date', title: '', prompt: '', error: 'Ngày' } },
  { op: 'freeze', sheet: OURS, rows: 1, columns: 1, gridlines: false },
  { op: 'setFilter', sheet: OURS, block: block(0, 0, 3, 4), buttons: [1] },
  { op: 'protect', sheet: OURS, locked: [block(1, 3, 2)] },
  {
    op: 'setPrint',
    sheet: OURS,
    area: block(0, 0, 20, 8),
    repeat: { row: 0, rows: 1 },
    orientation: 'landscape',
    paper: 'A4',
    pagesHigh: 0,
    marginMm: 8,
  },
  {
    op: 'setCharts',
    sheet: OURS,
    charts: [
      {
        name: 'CCHC điểm',
        description: 'Điểm',
        kind: 'stacked-bar',
        anchor: block(1, 5, 2, 3),
        dataSheet: OURS,
        categories: block(1, 0, 2),
        series: [{ title: 'Điểm', block: block(1, 2, 2), color: '#5B9E72' }],
        gapWidth: 60,
        bare: true,
      },
    ],
  },
  { op: 'setName', name: 'cchc_diem', sheet: OURS, block: block(1, 2, 2) },
  { op: 'activate', sheet: OURS, row: 1, column: 1 },
];

slow('LibreOffice', () => {
  /** The workbook as the program saves it in another format. */
  function saved(bytes: Uint8Array, format: 'xlsx' | 'pdf'): Uint8Array {
    return inFolder((folder) => readFileSync(convert(bytes, 'so.xlsx', format, null, folder)[0] ?? ''));
  }

  function sheetsOf(bytes: Uint8Array): readonly SheetSnapshot[] {
    const result = readWorkbook(bytes, 'lo.xlsx');
    if (!result.ok) throw new Error(result.issue.message);
    return result.value.sheets;
  }

  it('opens a workbook of ours, computes its formulas and keeps what we set', () => {
    const bytes = applyPatch(emptyWorkbook(), { ops: TRACKER });
    const [sheet] = sheetsOf(saved(bytes, 'xlsx'));
    expect(sheet?.values.slice(0, 4)).toEqual([
      ['Việc', 'Hạn', 'Điểm', 'Tình trạng'],
      ['=không phải công thức', 44651, 3, 'đạt'],
      ['dòng một\ndòng hai & <b>', 44742, 1, 'chưa'],
      ['Tổng', null, 4],
    ]);
    expect(sheet?.merges).toEqual([block(5, 0, 1, 3)]);
    expect(sheet?.rules).toEqual([{ ranges: [block(1, 3, 2)], formula: '$D2="đạt"' }]);
    expect(sheet?.validations.map(({ kind }) => kind).sort()).toEqual(['date', 'list']);
    expect(sheet?.protected).toBe(true);
    expect(saved(bytes, 'pdf').length).toBeGreaterThan(5_000);
  });

  it('opens the workbook of a user after our edits, and what it saves can be edited again', () => {
    const plan = 'Kế hoạch';
    const total = (formula: string): PatchOp => ({ op: 'setCells', sheet: OURS, row: 6, column: 0, cells: [[{ formula, value: null }]] });
    const edit: PatchOp[] = [
      { op: 'insertRows', sheet: plan, row: 4, count: 1 },
      { op: 'setCells', sheet: plan, row: 4, column: 1, cells: [[25]] },
    ];
    const edited = applyPatch(zipParts(userWorkbookParts()), { ops: [...edit, ...TRACKER, total("=SUM('Kế hoạch'!B3:B7)")] });
    const first = saved(edited, 'xlsx');
    expect(sheetsOf(first).map(({ name }) => name)).toEqual([plan, 'Danh mục', OURS]);
    expect(sheetsOf(first)[0]?.formulas[7]?.[1]).toBe('=SUM(B3:B7)');
    // 10 + 20 + 25 + 30 + 40
    expect(sheetsOf(first)[2]?.values[6]).toEqual([125]);
    const ops = [{ op: 'deleteRows', sheet: plan, row: 4, count: 1 } as const, ...TRACKER, total("=SUM('Kế hoạch'!B3:B6)*2")];
    const again = applyPatch(first, { ops });
    expect(viewOf(again, OURS).charts.map(({ name }) => name)).toEqual(['CCHC điểm']);
    const second = sheetsOf(saved(again, 'xlsx'));
    expect(second[0]?.formulas[6]?.[1]).toBe('=SUM(B3:B6)');
    expect(second[2]?.values[6]).toEqual([200]);
    expect(second[2]?.values[1]).toEqual(['=không phải công thức', 44651, 3, 'đạt']);
  });
});
