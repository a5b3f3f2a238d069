import type { PatchOp, SheetSnapshot } from '../core/index';
import type { FeatureId } from './requirement-sets';

/** Name of the sheet on which the self-test tries things; it is taken away afterwards. */
export const TRIAL_SHEET = 'CCHC thử';

/** One thing that the add-in relies on: what is done on the trial sheet, and what must then be read from it. */
interface ConformanceRow {
  readonly id: string;
  /** What is tried, in words for the person who runs it. */
  readonly says: string;
  /** Left out where Excel does not have it. */
  readonly needs?: FeatureId;
  /** What a person does on the sheet, once `before` is written and before `ops` are. */
  readonly byHand?: { readonly before: readonly PatchOp[]; readonly run: (sheet: Excel.Worksheet) => void };
  readonly ops: readonly PatchOp[];
  /** What is looked at afterwards. */
  readonly look: (sheet: SheetSnapshot) => unknown;
  /** What it must be: as the simulated workbook answers, and as we understand Excel. */
  readonly expected: unknown;
}

const block = (row: number, column: number, rows = 1, columns = 1): { row: number; column: number; rows: number; columns: number } => ({
  row,
  column,
  rows,
  columns,
});
const cells = (row: number, column: number, matrix: Extract<PatchOp, { readonly op: 'setCells' }>['cells']): PatchOp => ({
  op: 'setCells',
  sheet: TRIAL_SHEET,
  row,
  column,
  cells: matrix,
});
const TEXTS = ['=1+1', '+84', '-5', '@a', "'nháy", '01', '1/2', '31/12/2022', 'TRUE', '1e5', '10%', '#REF!', 'Quý I năm 2022'];
const FORMULA = '=IF($A2="","",A2&"x")';

const TWO_ROWS: readonly PatchOp[] = [cells(0, 0, [['x'], ['y']])];
/** The first row is written anew below the second one, and goes. */
const FIRST_ROW_MOVED: readonly PatchOp[] = [
  { op: 'insertRows', sheet: TRIAL_SHEET, row: 2, count: 1 },
  cells(2, 0, [['x']]),
  { op: 'deleteRows', sheet: TRIAL_SHEET, row: 0, count: 1, moved: [{ from: 0, to: 2 }] },
];

/** The assumptions on Excel, each tried on a sheet of its own. Rows that calculate are worked out by hand. */
export const CONFORMANCE_TABLE: readonly ConformanceRow[] = [
  {
    id: 'text',
    says: 'Chữ trông như công thức, số, ngày vẫn là chữ',
    ops: [cells(0, 0, [TEXTS])],
    look: (sheet) => [sheet.values[0], sheet.formulas[0]?.every((formula) => formula === null)],
    expected: [TEXTS, true],
  },
  {
    id: 'numbers',
    says: 'Số, ngày, đúng/sai và ô trống đọc lại như đã ghi',
    ops: [
      cells(0, 0, [[44651, 12.5, true, false, 'x']]),
      cells(0, 4, [[null]]),
      { op: 'setStyle', sheet: TRIAL_SHEET, blocks: [block(0, 0)], style: { format: 'dd/mm/yyyy' } },
    ],
    look: (sheet) => [sheet.values[0]?.slice(0, 4), sheet.values[0]?.[4] ?? null, sheet.formats[0]?.[0]],
    expected: [[44651, 12.5, true, false], null, 'dd/mm/yyyy'],
  },
  {
    id: 'formulas-down',
    says: 'Một công thức chép xuống nhiều dòng',
    ops: [
      cells(
        1,
        1,
        [1, 2, 3, 4, 5].map((row) => [{ formula: FORMULA.replaceAll('A2', `A${String(row + 1)}`), value: '' }]),
      ),
    ],
    look: (sheet) => sheet.formulas.slice(1, 6).map((row) => row[1]),
    expected: [2, 3, 4, 5, 6].map((row) => FORMULA.replaceAll('A2', `A${String(row)}`)),
  },
  {
    id: 'formula-in-text-cell',
    says: 'Công thức ghi vào ô vốn định dạng Văn bản',
    ops: [
      { op: 'setStyle', sheet: TRIAL_SHEET, blocks: [block(0, 0)], style: { format: '@' } },
      { op: 'insertRows', sheet: TRIAL_SHEET, row: 5, count: 1 },
      cells(0, 0, [[{ formula: '=B1', value: 0 }]]),
      { op: 'setStyle', sheet: TRIAL_SHEET, blocks: [block(0, 0)], style: {} },
    ],
    look: (sheet) => sheet.formulas[0]?.[0],
    expected: '=B1',
  },
  {
    id: 'rules',
    says: 'Luật màu trên nhiều vùng, luật mới đứng trên luật cũ',
    ops: [cells(0, 0, [['x']]), rule('$A2="b"', [block(1, 0, 3)]), rule('$A2="a"', [block(1, 0, 3, 2), block(1, 3, 3)])],
    look: (sheet) => sheet.rules,
    expected: [
      { ranges: [block(1, 0, 3, 2), block(1, 3, 3)], formula: '$A2="a"' },
      { ranges: [block(1, 0, 3)], formula: '$A2="b"' },
    ],
  },
  {
    id: 'validations',
    says: 'Danh sách chọn và ô ngày đứng cạnh nhau',
    ops: [
      cells(0, 0, [['x']]),
      list([block(1, 0, 3)], ['Có', 'Không']),
      {
        op: 'setValidation',
        sheet: TRIAL_SHEET,
        blocks: [block(1, 1, 3)],
        validation: { kind: 'date', title: 'Ngày', prompt: 'Gõ ngày.', error: 'Hãy gõ một ngày.' },
      },
    ],
    look: (sheet) => sheet.validations,
    expected: [
      { kind: 'list', items: ['Có', 'Không'], ranges: [block(1, 0, 3)] },
      { kind: 'date', items: [], ranges: [block(1, 1, 3)] },
    ],
  },
  {
    id: 'insert-rows',
    says: 'Chèn dòng: công thức và luật màu dời theo',
    ops: [
      cells(0, 0, [[1], [2], [{ formula: '=SUM(A1:A2)', value: 3 }]]),
      rule('$A1>1', [block(0, 0, 2)]),
      { op: 'insertRows', sheet: TRIAL_SHEET, row: 1, count: 2 },
    ],
    look: (sheet) => [sheet.formulas[4]?.[0], sheet.rules],
    expected: ['=SUM(A1:A4)', [{ ranges: [block(0, 0, 4)], formula: '$A1>1' }]],
  },
  {
    id: 'protect',
    says: 'Bảo vệ không mật khẩu, ghi lại, rồi bỏ',
    ops: [cells(0, 0, [['x', 'y']]), { op: 'protect', sheet: TRIAL_SHEET, locked: [block(0, 1)] }],
    look: (sheet) => [sheet.protected, sheet.values[0]],
    expected: [true, ['x', 'y']],
  },
  {
    id: 'print-twice',
    says: 'Dòng lặp khi in đặt rồi bỏ',
    ops: [cells(0, 0, [['x']]), print({ row: 0, rows: 1 }), { op: 'insertRows', sheet: TRIAL_SHEET, row: 3, count: 1 }, print(null)],
    look: (sheet) => sheet.values,
    expected: [['x']],
  },
  {
    id: 'moved-comment',
    says: 'Bình luận đọc được và chép được sang dòng khác',
    needs: 'comments',
    byHand: {
      before: TWO_ROWS,
      run: (sheet: Excel.Worksheet): void => {
        sheet.comments.add(sheet.getRange('A1'), 'Hỏi lại').replies.add('Đã hỏi');
      },
    },
    ops: FIRST_ROW_MOVED,
    look: ({ values, noted }) => [values, noted],
    expected: [[['y'], ['x']], [1]],
  },
  {
    id: 'moved-note',
    says: 'Ghi chú đọc được và chép được sang dòng khác',
    needs: 'notes',
    byHand: {
      before: TWO_ROWS,
      run: (sheet: Excel.Worksheet): void => {
        sheet.notes.add(sheet.getRange('A1'), 'Chờ chữ ký');
      },
    },
    ops: FIRST_ROW_MOVED,
    look: ({ values, noted }) => [values, noted],
    expected: [[['y'], ['x']], [1]],
  },
  {
    id: 'moved-link',
    says: 'Liên kết chép sang dòng khác không đổi chữ và số trong ô',
    byHand: {
      before: [
        cells(0, 0, [
          ['x', 44_651],
          ['y', null],
        ]),
      ],
      run: (sheet: Excel.Worksheet): void => {
        for (const cell of ['A1', 'B1']) sheet.getRange(cell).hyperlink = { address: 'https://example.com/', screenTip: '' };
      },
    },
    ops: [
      { op: 'insertRows', sheet: TRIAL_SHEET, row: 2, count: 1 },
      cells(2, 0, [['x', 44_651]]),
      { op: 'deleteRows', sheet: TRIAL_SHEET, row: 0, count: 1, moved: [{ from: 0, to: 2 }] },
    ],
    look: ({ values }) => values[1],
    expected: ['x', 44_651],
  },
];

function rule(formula: string, ranges: Extract<PatchOp, { readonly op: 'setRules' }>['add'][number]['ranges']): PatchOp {
  return { op: 'setRules', sheet: TRIAL_SHEET, remove: [], add: [{ ranges, formula, style: { fill: '#F9CDC8' }, stop: false }] };
}

function list(blocks: Extract<PatchOp, { readonly op: 'setValidation' }>['blocks'], items: readonly string[]): PatchOp {
  return { op: 'setValidation', sheet: TRIAL_SHEET, blocks, validation: { kind: 'list', items, title: '', prompt: '' } };
}

function print(repeat: Extract<PatchOp, { readonly op: 'setPrint' }>['repeat']): PatchOp {
  return {
    op: 'setPrint',
    sheet: TRIAL_SHEET,
    area: block(0, 0, 5, 2),
    repeat,
    orientation: 'landscape',
    paper: 'A4',
    pagesHigh: 0,
    marginMm: 8,
  };
}
