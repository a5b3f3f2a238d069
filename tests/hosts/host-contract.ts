import type {
  Block,
  CellInput,
  CellStyle,
  CellValue,
  ChartSpec,
  PatchOp,
  SheetPatch,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../src/core/index';

/** A sheet that stands in the workbook before the patch comes: what a person made. */
export interface InitialSheet {
  readonly name: string;
  /** Rows from A1; a formula is given with its "=". */
  readonly cells: readonly (readonly CellInput[])[];
  readonly formats?: readonly { readonly block: Block; readonly format: string }[];
  /** One conditional format of the person's own; `formula` without "=", relative to the first cell. */
  readonly rule?: { readonly block: Block; readonly formula: string; readonly fill: string };
  /** One list validation of the person's own. */
  readonly validation?: { readonly block: Block; readonly items: readonly string[] };
  readonly merges?: readonly Block[];
  readonly hung?: readonly Hung[];
}

/** What a person hung on a cell: a note, or a link to an address (of a cell with text). */
export type Hung = { readonly row: number; readonly column: number } & ({ readonly note: string } | { readonly link: string });

/** How one cell looks by its own format, conditional formats aside. Colours "#RRGGBB"; null where the cell has none of its own. */
export interface CellLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly font: string;
  readonly size: number;
  readonly horizontal: 'left' | 'center' | 'right' | null;
  readonly vertical: 'top' | 'middle' | 'bottom' | null;
  readonly wrap: boolean;
  /** Null for the general one. */
  readonly format: string | null;
}

/** What the suite asks about a sheet: the first `VIEW_ROWS` rows and `VIEW_COLUMNS` columns. */
export const VIEW_ROWS = 12;
export const VIEW_COLUMNS = 8;

export interface SheetView {
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  /** `buttons` lists the columns (0-based, of the sheet) that show a button. */
  readonly filter: { readonly block: Block; readonly buttons: readonly number[] } | null;
  /** Pixels at 100 %, by column. */
  readonly widths: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Points, by row. */
  readonly heights: readonly number[];
  /** Outline levels, by row; 0 for none. */
  readonly levels: readonly number[];
  /** Addresses of cells that cannot be typed into, "A1" order by row; empty where the sheet is not protected. */
  readonly locked: readonly string[];
  readonly print: {
    readonly area: Block;
    readonly repeat: { readonly row: number; readonly rows: number } | null;
    readonly orientation: 'portrait' | 'landscape';
    readonly paper: 'A4' | 'A3';
  } | null;
  readonly charts: readonly { readonly name: string; readonly description: string; readonly kind: ChartSpec['kind'] }[];
  /** The sheet is the one that shows, and its selected cell. */
  readonly active: { readonly row: number; readonly column: number } | null;
  readonly tabColor: string | null;
}

/** What a host must let the suite do. Each test opens its own. */
export interface HostUnderTest {
  /** Makes the workbook hold exactly these sheets, in this order. */
  readonly load: (sheets: readonly InitialSheet[]) => Promise<void>;
  readonly read: () => Promise<WorkbookSnapshot>;
  readonly apply: (patch: SheetPatch) => Promise<void>;
  readonly look: (sheet: string, row: number, column: number) => Promise<CellLook>;
  readonly view: (sheet: string) => Promise<SheetView>;
  /** All that hangs on cells of the sheet, in any order. */
  readonly hung: (sheet: string) => Promise<readonly Hung[]>;
  /** What a workbook-wide name stands for; null where there is no such name. */
  readonly named: (name: string) => Promise<{ readonly sheet: string; readonly block: Block } | null>;
}

interface ContractCase {
  readonly id: string;
  /** What a user would say. */
  readonly title: string;
  readonly run: (host: HostUnderTest) => Promise<void>;
}

const PLAN = 'Kế hoạch';
const LINKED = 'Tham chiếu';
const OURS = 'Theo dõi';

const block = (row: number, column: number, rows = 1, columns = 1): Block => ({ row, column, rows, columns });

/** Row 0 is a heading, rows 1 to 3 three tasks, row 4 a total; the due days are 31/3, 30/6 and 30/9/2022. */
const PLAN_SHEET: InitialSheet = {
  name: PLAN,
  cells: [
    ['TT', 'Nhiệm vụ', 'Hạn', 'Điểm', 'Trả lời'],
    ['1', 'Xây dựng kế hoạch', 44651, 10, 'Có'],
    ['2', 'Báo cáo quý II', 44742, 20, null],
    ['3', 'Kiểm tra tại xã', 44834, 30, 'Không'],
    ['Tổng', null, null, { formula: '=SUM(D2:D4)', value: 60 }],
  ],
  formats: [{ block: block(1, 2, 3), format: 'dd/mm/yyyy' }],
  rule: { block: block(1, 0, 3, 5), formula: '$D2>15', fill: '#FFF2CC' },
  validation: { block: block(1, 4, 3), items: ['Có', 'Không'] },
  merges: [block(6, 0, 1, 3)],
};

const LINKED_SHEET: InitialSheet = {
  name: LINKED,
  cells: [
    [
      { formula: "='Kế hoạch'!D4", value: 30 },
      { formula: "=SUM('Kế hoạch'!$D$2:$D$4)", value: 60 },
    ],
  ],
};

const ADD_OURS: PatchOp = { op: 'addSheet', sheet: OURS, after: null, visibility: 'visible', tabColor: null, font: 'Arial', size: 10 };
const WIDE: CellStyle = {
  font: 'Arial',
  size: 12,
  bold: true,
  italic: true,
  color: '#1F4E79',
  fill: '#E9EEF3',
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
  format: 'dd/mm/yyyy',
  bottom: { style: 'thin', color: '#C3CCD6' },
};
const CHART: ChartSpec = {
  name: 'CCHC tiến độ',
  description: 'Số nhiệm vụ theo lĩnh vực',
  kind: 'stacked-bar',
  anchor: block(1, 5, 3, 2),
  dataSheet: PLAN,
  categories: block(1, 1, 3),
  series: [{ title: 'Điểm', block: block(1, 3, 3), color: '#5B9E72' }],
  gapWidth: 60,
  bare: true,
};

/** Every kind of edit, as data: a kind that no case names fails the suite. */
const COVERED: Readonly<Record<PatchOp['op'], readonly string[]>> = {
  addSheet: ['add-sheet', 'add-sheet-again', 'add-sheet-after'],
  deleteSheet: ['delete-sheet'],
  insertRows: ['insert-rows', 'insert-rows-inside-ours'],
  deleteRows: ['delete-rows', 'delete-referenced-row', 'moved-notes', 'moved-note-joins', 'moved-links'],
  setCells: ['set-cells', 'text-stays-text', 'long-and-odd-text', 'formulas', 'far-cells', 'cells-apart', 'others-stay'],
  setStyle: ['set-style', 'style-replaces', 'style-and-values'],
  setColumns: ['set-columns'],
  setRows: ['set-rows'],
  setMerges: ['set-merges'],
  setRules: ['rules-before-theirs', 'rules-removed'],
  setValidation: ['validation-kinds', 'validation-splits'],
  freeze: ['freeze'],
  setFilter: ['filter'],
  protect: ['protect', 'protect-off'],
  setPrint: ['print'],
  setCharts: ['charts'],
  setName: ['name'],
  activate: ['activate'],
};

const CASES: readonly ContractCase[] = [
  {
    id: 'empty-patch',
    title: 'một bản sửa rỗng không đổi gì',
    run: async (host) => {
      await loadPlan(host);
      const before = await host.read();
      await host.apply({ ops: [] });
      expect(await host.read()).toEqual(before);
    },
  },
  {
    id: 'read-back',
    title: 'đọc được giá trị, công thức, định dạng, ô gộp, luật màu và danh sách chọn của người dùng',
    run: async (host) => {
      await loadPlan(host);
      const plan = await sheetOf(host, PLAN);
      expect(plan.values[1]?.slice(0, 5)).toEqual(['1', 'Xây dựng kế hoạch', 44651, 10, 'Có']);
      expect(plan.values[4]?.[3]).toBe(60);
      expect(plan.formulas[4]?.[3]).toBe('=SUM(D2:D4)');
      expect(formatAt(plan, 2, 2)).toBe('dd/mm/yyyy');
      expect(plan.merges).toEqual([block(6, 0, 1, 3)]);
      expect(plan.rules).toEqual([{ ranges: [block(1, 0, 3, 5)], formula: '$D2>15' }]);
      expect(plan.validations).toEqual([{ ranges: [block(1, 4, 3)], kind: 'list', items: ['Có', 'Không'] }]);
      expect(plan.visibility).toBe('visible');
      expect(plan.protected).toBe(false);
    },
  },
  {
    id: 'add-sheet',
    title: 'trang mới đứng sau cùng, trống, đúng phông chữ, màu thẻ và ẩn hiện',
    run: async (host) => {
      await loadPlan(host);
      await host.apply({
        ops: [
          { ...ADD_OURS, tabColor: '#1F4E79' },
          { ...ADD_OURS, sheet: 'Nhật ký', visibility: 'hidden', size: 9 },
        ],
      });
      const { sheets } = await host.read();
      expect(sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
        [PLAN, 'visible'],
        [LINKED, 'visible'],
        [OURS, 'visible'],
        ['Nhật ký', 'hidden'],
      ]);
      expect(sheets[2]?.values.flat().every((value) => value === null)).toBe(true);
      expect((await host.view(OURS)).tabColor).toBe('#1F4E79');
      expect(await host.look(OURS, 3, 3)).toMatchObject({ font: 'Arial', size: 10 });
      expect(await host.look('Nhật ký', 3, 3)).toMatchObject({ font: 'Arial', size: 9 });
    },
  },
  {
    id: 'add-sheet-after',
    title: 'trang mới đứng ngay sau trang được nêu',
    run: async (host) => {
      await loadPlan(host);
      await host.apply({ ops: [{ ...ADD_OURS, after: PLAN }] });
      expect((await host.read()).sheets.map((sheet) => sheet.name)).toEqual([PLAN, OURS, LINKED]);
    },
  },
  {
    id: 'add-sheet-again',
    title: 'thêm trang đã có thì giữ nguyên trang đó với nội dung của nó',
    run: async (host) => {
      await loadPlan(host);
      await host.apply({ ops: [ADD_OURS, cells(OURS, 0, 0, [['giữ lại']])] });
      await host.apply({ ops: [ADD_OURS] });
      expect((await host.read()).sheets).toHaveLength(3);
      expect(valueAt(await sheetOf(host, OURS), 0, 0)).toBe('giữ lại');
    },
  },
  {
    id: 'delete-sheet',
    title: 'xóa một trang: các trang khác còn nguyên, xóa trang không có thì không sao',
    run: async (host) => {
      await loadPlan(host);
      await host.apply({ ops: [ADD_OURS, cells(OURS, 0, 0, [['x']])] });
      const before = await sheetOf(host, PLAN);
      await host.apply({ ops: [{ op: 'deleteSheet', sheet: OURS }] });
      await host.apply({ ops: [{ op: 'deleteSheet', sheet: OURS }] });
      expect((await host.read()).sheets.map((sheet) => sheet.name)).toEqual([PLAN, LINKED]);
      expect(await sheetOf(host, PLAN)).toEqual(before);
    },
  },
  {
    id: 'set-cells',
    title: 'ghi chữ, số, đúng/sai; ô ghi null thành trống',
    run: async (host) => {
      await loadPlan(host);
      await host.apply({
        ops: [
          ADD_OURS,
          cells(OURS, 1, 1, [
            ['chữ', 12.5, true],
            [44651, false, 0],
          ]),
        ],
      });
      const before = await sheetOf(host, OURS);
      expect([1, 2].map((row) => [1, 2, 3].map((column) => valueAt(before, row, column)))).toEqual([
        ['chữ', 12.5, true],
        [44651, false, 0],
      ]);
      await host.apply({ ops: [cells(OURS, 1, 2, [[null]])] });
      const after = await sheetOf(host, OURS);
      expect(valueAt(after, 1, 2)).toBeNull();
      expect(valueAt(after, 1, 3)).toBe(true);
    },
  },
  {
    id: 'text-stays-text',
    title: 'chữ bắt đầu bằng = + - @ hay trông như số, ngày vẫn là chữ',
    run: async (host) => {
      await loadPlan(host);
      const texts = [
        '=1+1',
        '+84 255',
        '-5',
        '@UBND',
        "'nháy",
        '01',
        '1/2',
        '31/12/2022',
        'TRUE',
        '1e5',
        '10%',
        '=HYPERLINK("x")',
        '#REF!',
      ];
      await host.apply({ ops: [ADD_OURS, cells(OURS, 0, 0, [texts])] });
      const sheet = await sheetOf(host, OURS);
      expect(texts.map((_, column) => valueAt(sheet, 0, column))).toEqual(texts);
      expect(texts.map((_, column) => formulaAt(sheet, 0, column))).toEqual(texts.map(() => null));
    },
  },
  {
    id: 'long-and-odd-text',
    title: 'chữ dài, chữ dựng sẵn và tổ hợp, xuống dòng, dấu cách hai đầu đều còn nguyên',
    run: async (host) => {
      await loadPlan(host);
      const texts = [
        'Đ'.repeat(32_000),
        'Kế hoạch'.normalize('NFD'),
        'dòng một\ndòng hai',
        '  cách  ',
        'a\u00a0b',
        '<b>&amp;"</b>',
        '_x000D_',
        'Nhiệm vụ 🎯',
      ];
      await host.apply({
        ops: [
          ADD_OURS,
          cells(
            OURS,
            0,
            0,
            texts.map((text) => [text]),
          ),
        ],
      });
      const sheet = await sheetOf(host, OURS);
      expect(texts.map((_, row) => valueAt(sheet, row, 0))).toEqual(texts);
    },
  },
  {
    id: 'formulas',
    title: 'công thức được ghi và đọc lại đúng như đã viết, kèm giá trị',
    run: async (host) => {
      await loadPlan(host);
      const formulas = ["=SUM('Kế hoạch'!D2:D4)", '=IF(A1>50,"đạt","chưa")', '=COUNTIFS($A$1:$A$1,">0")'];
      const values: CellValue[] = [60, 'đạt', 1];
      await host.apply({
        ops: [
          ADD_OURS,
          cells(
            OURS,
            0,
            0,
            formulas.map((formula, row) => [{ formula, value: values[row] ?? null }]),
          ),
        ],
      });
      const sheet = await sheetOf(host, OURS);
      expect(formulas.map((_, row) => formulaAt(sheet, row, 0))).toEqual(formulas);
      expect(values.map((_, row) => valueAt(sheet, row, 0))).toEqual(values);
      await host.apply({ ops: [cells(OURS, 0, 0, [['thay bằng chữ']])] });
      expect(formulaAt(await sheetOf(host, OURS), 0, 0)).toBeNull();
    },
  },
  {
    id: 'far-cells',
    title: 'ghi được ở ô đầu tiên, ở ngoài phần đang dùng, cột AD, dòng 1.200',
    run: async (host) => {
      await loadPlan(host);
      await host.apply({ ops: [ADD_OURS, cells(OURS, 0, 0, [['A1']]), cells(OURS, 1199, 29, [['AD1200']])] });
      const sheet = await sheetOf(host, OURS);
      expect(valueAt(sheet, 0, 0)).toBe('A1');
      expect(valueAt(sheet, 1199, 29)).toBe('AD1200');
      expect(sheet.values).toHaveLength(1200);
    },
  },
  {
    id: 'cells-apart',
    title: 'hai ô cùng cột, cách nhau vài dòng, ghi trong một bản sửa: cả hai có giá trị và kiểu chữ',
    run: async (host) => {
      await loadPlan(host);
      const wide = { op: 'setStyle', sheet: PLAN, blocks: [block(1, 1), block(3, 1)], style: WIDE } as const;
      await host.apply({ ops: [cells(PLAN, 1, 1, [['Dòng trên']]), cells(PLAN, 3, 1, [['Dòng dưới']]), wide] });
      const plan = await sheetOf(host, PLAN);
      expect([1, 2, 3].map((row) => valueAt(plan, row, 1))).toEqual(['Dòng trên', expect.not.stringContaining('Dòng'), 'Dòng dưới']);
      for (const row of [1, 3]) expect(await host.look(PLAN, row, 1)).toEqual(lookOf(WIDE));
    },
  },
  {
    id: 'others-stay',
    title: 'ô của người dùng ngoài khối được ghi không hề đổi',
    run: async (host) => {
      await loadPlan(host);
      const before = await host.read();
      await host.apply({ ops: [cells(PLAN, 2, 3, [[25]])] });
      const after = await host.read();
      const plan = after.sheets[0]!;
      expect(valueAt(plan, 2, 3)).toBe(25);
      const old = before.sheets[0]!;
      for (let row = 0; row < 5; row += 1) {
        for (let column = 0; column < 5; column += 1) {
          if ((row === 2 && column === 3) || formulaAt(old, row, column) !== null) continue;
          expect([row, column, valueAt(plan, row, column)]).toEqual([row, column, valueAt(old, row, column)]);
        }
      }
      expect(plan.formulas).toEqual(old.formulas);
      expect(plan.formats).toEqual(old.formats);
      expect([plan.merges, plan.rules, plan.validations]).toEqual([old.merges, old.rules, old.validations]);
    },
  },
  {
    id: 'set-style',
    title: 'một kiểu đủ mọi nét hiện đúng trên mọi ô của các khối, ô bên cạnh không đổi',
    run: async (host) => {
      await loadPlan(host);
      const beside = await host.look(PLAN, 1, 2);
      await host.apply({ ops: [{ op: 'setStyle', sheet: PLAN, blocks: [block(1, 0, 2, 2), block(7, 3)], style: WIDE }] });
      for (const [row, column] of [
        [1, 0],
        [2, 1],
        [7, 3],
      ] as const)
        expect(await host.look(PLAN, row, column)).toEqual(lookOf(WIDE));
      expect(await host.look(PLAN, 1, 2)).toEqual(beside);
    },
  },
  {
    id: 'style-replaces',
    title: 'kiểu mới thay toàn bộ kiểu cũ',
    run: async (host) => {
      await loadPlan(host);
      await host.apply({ ops: [{ op: 'setStyle', sheet: PLAN, blocks: [block(1, 0)], style: WIDE }] });
      await host.apply({
        ops: [{ op: 'setStyle', sheet: PLAN, blocks: [block(1, 0)], style: { font: 'Arial', size: 9, color: '#5F6368' } }],
      });
      expect(await host.look(PLAN, 1, 0)).toMatchObject({
        fill: null,
        color: '#5F6368',
        bold: false,
        italic: false,
        font: 'Arial',
        size: 9,
        wrap: false,
        format: null,
      });
    },
  },
  {
    id: 'style-and-values',
    title: 'ghi giá trị không đổi kiểu, đổi kiểu không đổi giá trị',
    run: async (host) => {
      await loadPlan(host);
      await host.apply({ ops: [{ op: 'setStyle', sheet: PLAN, blocks: [block(1, 3)], style: WIDE }] });
      expect(valueAt(await sheetOf(host, PLAN), 1, 3)).toBe(10);
      await host.apply({ ops: [cells(PLAN, 1, 3, [[11]])] });
      expect(await host.look(PLAN, 1, 3)).toEqual(lookOf(WIDE));
      expect(formatAt(await sheetOf(host, PLAN), 1, 3)).toBe('dd/mm/yyyy');
    },
  },
  {
    id: 'set-columns',
    title: 'độ rộng cột theo điểm ảnh, cột ẩn; cột khác không đổi',
    run: async (host) => {
      await loadPlan(host);
      const before = await host.view(PLAN);
      const columns = [
        { column: 1, width: 288, hidden: false },
        { column: 3, width: 84, hidden: true },
      ];
      await host.apply({ ops: [{ op: 'setColumns', sheet: PLAN, columns }] });
      const view = await host.view(PLAN);
      expect(Math.abs((view.widths[1] ?? 0) - 288)).toBeLessThanOrEqual(1);
      expect(view.hiddenColumns).toEqual([3]);
      expect(view.widths[0]).toBe(before.widths[0]);
      expect(view.widths[2]).toBe(before.widths[2]);
      await host.apply({ ops: [{ op: 'setColumns', sheet: PLAN, columns: [{ column: 3, width: 84, hidden: false }] }] });
      expect((await host.view(PLAN)).hiddenColumns).toEqual([]);
    },
  },
  {
    id: 'set-rows',
    title: 'chiều cao dòng và mức thu gọn; đặt lại mức 0 thì hết thu gọn',
    run: async (host) => {
      await loadPlan(host);
      const rows = [
        { row: 0, count: 1, height: 30, level: 0 },
        { row: 2, count: 2, height: 24, level: 1 },
      ];
      await host.apply({ ops: [{ op: 'setRows', sheet: PLAN, rows }] });
      const view = await host.view(PLAN);
      expect([0, 2, 3].map((row) => Math.round(view.heights[row] ?? 0))).toEqual([30, 24, 24]);
      expect(view.levels.slice(0, 5)).toEqual([0, 0, 1, 1, 0]);
      await host.apply({ ops: [{ op: 'setRows', sheet: PLAN, rows: [{ row: 2, count: 2, height: 24, level: 0 }] }] });
      expect((await host.view(PLAN)).levels.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    },
  },
  {
    id: 'set-merges',
    title: 'gộp ô thêm vào những ô người dùng đã gộp, gộp lại không sao',
    run: async (host) => {
      await loadPlan(host);
      const op: PatchOp = { op: 'setMerges', sheet: PLAN, blocks: [block(8, 1, 1, 3)] };
      await host.apply({ ops: [op] });
      await host.apply({ ops: [op] });
      const { merges } = await sheetOf(host, PLAN);
      expect(sorted(merges)).toEqual([block(6, 0, 1, 3), block(8, 1, 1, 3)]);
    },
  },
  {
    id: 'rules-before-theirs',
    title: 'luật màu của ta đứng trước luật của người dùng, luật của họ còn nguyên',
    run: async (host) => {
      await loadPlan(host);
      const style = { fill: '#F9CDC8', color: '#8C120C', bold: true };
      await host.apply({
        ops: [
          {
            op: 'setRules',
            sheet: PLAN,
            remove: [],
            add: [
              { ranges: [block(1, 1, 3)], formula: '$B2="Quá hạn"', style, stop: true },
              { ranges: [block(1, 0, 3, 2), block(1, 3, 3)], formula: '$A2=""', style: { italic: true }, stop: false },
            ],
          },
        ],
      });
      expect((await sheetOf(host, PLAN)).rules).toEqual([
        { ranges: [block(1, 1, 3)], formula: '$B2="Quá hạn"' },
        { ranges: [block(1, 0, 3, 2), block(1, 3, 3)], formula: '$A2=""' },
        { ranges: [block(1, 0, 3, 5)], formula: '$D2>15' },
      ]);
    },
  },
  {
    id: 'rules-removed',
    title: 'bỏ luật của ta theo vị trí, thay bằng luật khác, luật của người dùng còn nguyên',
    run: async (host) => {
      await loadPlan(host);
      const add = (formula: string) => ({ ranges: [block(1, 1, 3)], formula, style: { fill: '#E2F1E4' }, stop: false });
      await host.apply({ ops: [{ op: 'setRules', sheet: PLAN, remove: [], add: [add('$B2="a"'), add('$B2="b"')] }] });
      await host.apply({ ops: [{ op: 'setRules', sheet: PLAN, remove: [0, 1], add: [add('$B2="c"')] }] });
      expect((await sheetOf(host, PLAN)).rules.map((rule) => rule.formula)).toEqual(['$B2="c"', '$D2>15']);
      await host.apply({ ops: [{ op: 'setRules', sheet: PLAN, remove: [0], add: [] }] });
      expect((await sheetOf(host, PLAN)).rules).toEqual([{ ranges: [block(1, 0, 3, 5)], formula: '$D2>15' }]);
    },
  },
  {
    id: 'validation-kinds',
    title: 'danh sách chọn, ngày, ô không cho gõ, và bỏ kiểm tra',
    run: async (host) => {
      await loadPlan(host);
      const set = (column: number, validation: Extract<PatchOp, { op: 'setValidation' }>['validation']): PatchOp => {
        return { op: 'setValidation', sheet: OURS, blocks: [block(1, column, 3)], validation };
      };
      const items = ['Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành'];
      await host.apply({
        ops: [
          ADD_OURS,
          set(0, { kind: 'list', items, title: 'Tiến độ', prompt: 'Chọn một mức.' }),
          set(1, { kind: 'date', title: 'Ngày', prompt: 'Gõ ngày/tháng/năm.', error: 'Hãy gõ một ngày.' }),
          set(2, { kind: 'locked', error: 'Ô này tự tính.' }),
        ],
      });
      const { validations } = await sheetOf(host, OURS);
      const byColumn = [...validations].sort((one, other) => (one.ranges[0]?.column ?? 0) - (other.ranges[0]?.column ?? 0));
      expect(byColumn).toEqual([
        { ranges: [block(1, 0, 3)], kind: 'list', items },
        { ranges: [block(1, 1, 3)], kind: 'date', items: [] },
        { ranges: [block(1, 2, 3)], kind: 'other', items: [] },
      ]);
      await host.apply({ ops: [set(0, { kind: 'none' }), set(1, { kind: 'none' }), set(2, { kind: 'none' })] });
      expect((await sheetOf(host, OURS)).validations).toEqual([]);
    },
  },
  {
    id: 'validation-splits',
    title: 'danh sách của người dùng ở các ô khác không mất khi ta đặt kiểm tra cho một ô giữa',
    run: async (host) => {
      await loadPlan(host);
      const validation = { kind: 'list', items: ['Xong'], title: '', prompt: '' } as const;
      await host.apply({ ops: [{ op: 'setValidation', sheet: PLAN, blocks: [block(2, 4)], validation }] });
      const { validations } = await sheetOf(host, PLAN);
      const itemsAt = (row: number) =>
        validations.filter(({ ranges }) => ranges.some((range) => holds(range, row, 4))).map(({ items }) => items);
      expect([1, 2, 3].map(itemsAt)).toEqual([[['Có', 'Không']], [['Xong']], [['Có', 'Không']]]);
    },
  },
  {
    id: 'freeze',
    title: 'giữ cố định dòng và cột, ẩn hiện đường lưới, rồi bỏ',
    run: async (host) => {
      await loadPlan(host);
      await host.apply({ ops: [{ op: 'freeze', sheet: PLAN, rows: 1, columns: 2, gridlines: false }] });
      expect(await host.view(PLAN)).toMatchObject({ frozen: { rows: 1, columns: 2 }, gridlines: false });
      await host.apply({ ops: [{ op: 'freeze', sheet: PLAN, rows: 3, columns: 0, gridlines: true }] });
      expect(await host.view(PLAN)).toMatchObject({ frozen: { rows: 3, columns: 0 }, gridlines: true });
      await host.apply({ ops: [{ op: 'freeze', sheet: PLAN, rows: 0, columns: 0, gridlines: true }] });
      expect((await host.view(PLAN)).frozen).toEqual({ rows: 0, columns: 0 });
    },
  },
  {
    id: 'filter',
    title: 'bộ lọc đúng khối, nút lọc chỉ ở các cột được nêu, rồi bỏ',
    run: async (host) => {
      await loadPlan(host);
      await host.apply({ ops: [{ op: 'setFilter', sheet: PLAN, block: block(0, 0, 4, 5), buttons: [1, 4] }] });
      expect((await host.view(PLAN)).filter).toEqual({ block: block(0, 0, 4, 5), buttons: [1, 4] });
      await host.apply({ ops: [{ op: 'setFilter', sheet: PLAN, block: block(0, 0, 5, 5), buttons: [1] }] });
      expect((await host.view(PLAN)).filter).toEqual({ block: block(0, 0, 5, 5), buttons: [1] });
      await host.apply({ ops: [{ op: 'setFilter', sheet: PLAN, block: null, buttons: [] }] });
      expect((await host.view(PLAN)).filter).toBeNull();
    },
  },
  {
    id: 'protect',
    title: 'chỉ khóa các khối được nêu, không mật khẩu; mọi ô khác, cả ô trống, vẫn gõ được; khóa lại khối khác thì khối cũ mở ra',
    run: async (host) => {
      await loadPlan(host);
      await host.apply({ ops: [{ op: 'protect', sheet: PLAN, locked: [block(4, 3), block(1, 1, 2)] }] });
      expect((await sheetOf(host, PLAN)).protected).toBe(true);
      expect((await host.view(PLAN)).locked).toEqual(['B2', 'B3', 'D5']);
      await host.apply({ ops: [{ op: 'protect', sheet: PLAN, locked: [block(4, 3)] }] });
      expect((await host.view(PLAN)).locked).toEqual(['D5']);
    },
  },
  {
    id: 'protect-off',
    title: 'danh sách khóa rỗng thì hết khóa',
    run: async (host) => {
      await loadPlan(host);
      await host.apply({ ops: [{ op: 'protect', sheet: PLAN, locked: [block(4, 3)] }] });
      await host.apply({ ops: [{ op: 'protect', sheet: PLAN, locked: [] }] });
      expect((await sheetOf(host, PLAN)).protected).toBe(false);
      expect((await host.view(PLAN)).locked).toEqual([]);
    },
  },
  {
    id: 'print',
    title: 'khổ giấy, hướng, vùng in, dòng lặp lại',
    run: async (host) => {
      await loadPlan(host);
      const print = { area: block(0, 0, 5, 4), repeat: { row: 0, rows: 1 }, orientation: 'landscape', paper: 'A4' } as const;
      await host.apply({ ops: [{ op: 'setPrint', sheet: PLAN, ...print, pagesHigh: 0, marginMm: 8 }] });
      expect((await host.view(PLAN)).print).toEqual(print);
      await host.apply({ ops: [{ op: 'setPrint', sheet: PLAN, ...print, repeat: null, paper: 'A3', pagesHigh: 1, marginMm: 10 }] });
      expect((await host.view(PLAN)).print).toEqual({ ...print, repeat: null, paper: 'A3' });
    },
  },
  {
    id: 'charts',
    title: 'biểu đồ có tên và lời mô tả; đặt lại thì thay chứ không thêm; danh sách rỗng thì bỏ',
    run: async (host) => {
      await loadPlan(host);
      const shown = { name: CHART.name, description: CHART.description, kind: CHART.kind };
      const column: ChartSpec = { ...CHART, name: 'CCHC theo quý', kind: 'clustered-column', bare: false, anchor: block(5, 5, 8, 3) };
      await host.apply({ ops: [{ op: 'setCharts', sheet: PLAN, charts: [CHART] }] });
      expect((await host.view(PLAN)).charts).toEqual([shown]);
      await host.apply({ ops: [{ op: 'setCharts', sheet: PLAN, charts: [CHART, column] }] });
      expect((await host.view(PLAN)).charts).toEqual([shown, { name: column.name, description: column.description, kind: column.kind }]);
      await host.apply({ ops: [{ op: 'setCharts', sheet: PLAN, charts: [] }] });
      expect((await host.view(PLAN)).charts).toEqual([]);
    },
  },
  {
    id: 'name',
    title: 'một tên dùng cho cả tệp; đặt lại thì chỉ chỗ mới',
    run: async (host) => {
      await loadPlan(host);
      await host.apply({ ops: [{ op: 'setName', name: 'cchc_diem', sheet: PLAN, block: block(1, 3, 3) }] });
      expect(await host.named('cchc_diem')).toEqual({ sheet: PLAN, block: block(1, 3, 3) });
      await host.apply({ ops: [{ op: 'setName', name: 'cchc_diem', sheet: LINKED, block: block(0, 0) }] });
      expect(await host.named('cchc_diem')).toEqual({ sheet: LINKED, block: block(0, 0) });
      expect(await host.named('cchc_khac')).toBeNull();
    },
  },
  {
    id: 'activate',
    title: 'mở đúng một trang, chọn đúng một ô',
    run: async (host) => {
      await loadPlan(host);
      await host.apply({ ops: [ADD_OURS, { op: 'activate', sheet: PLAN, row: 0, column: 0 }] });
      await host.apply({ ops: [{ op: 'activate', sheet: OURS, row: 5, column: 2 }] });
      expect((await host.view(OURS)).active).toEqual({ row: 5, column: 2 });
      expect((await host.view(PLAN)).active).toBeNull();
    },
  },
  {
    id: 'insert-rows',
    title: 'chèn dòng: giá trị, công thức ở mọi trang, luật màu, danh sách chọn, ô gộp và tên đều dời theo',
    run: async (host) => {
      await loadPlan(host);
      await host.apply({ ops: [{ op: 'setName', name: 'cchc_diem', sheet: PLAN, block: block(1, 3, 3) }] });
      await host.apply({ ops: [{ op: 'insertRows', sheet: PLAN, row: 2, count: 2 }] });
      const plan = await sheetOf(host, PLAN);
      expect([0, 1, 2, 3, 4, 5].map((row) => valueAt(plan, row, 0))).toEqual(['TT', '1', null, null, '2', '3']);
      expect(formulaAt(plan, 6, 3)).toBe('=SUM(D2:D6)');
      expect(valueAt(plan, 6, 3)).toBe(60);
      expect(formatAt(plan, 4, 2)).toBe('dd/mm/yyyy');
      expect(plan.merges).toEqual([block(8, 0, 1, 3)]);
      expect(plan.rules).toEqual([{ ranges: [block(1, 0, 5, 5)], formula: '$D2>15' }]);
      expect(plan.validations).toEqual([{ ranges: [block(1, 4, 5)], kind: 'list', items: ['Có', 'Không'] }]);
      const linked = await sheetOf(host, LINKED);
      expect(linked.formulas[0]).toEqual(["='Kế hoạch'!D6", "=SUM('Kế hoạch'!$D$2:$D$6)"]);
      expect(await host.named('cchc_diem')).toEqual({ sheet: PLAN, block: block(1, 3, 5) });
    },
  },
  {
    id: 'insert-rows-inside-ours',
    title: 'chèn dòng trên đầu: luật màu và công thức trỏ cùng dòng vẫn đúng từng dòng',
    run: async (host) => {
      await loadPlan(host);
      await host.apply({ ops: [{ op: 'insertRows', sheet: PLAN, row: 0, count: 3 }] });
      const plan = await sheetOf(host, PLAN);
      expect(valueAt(plan, 3, 0)).toBe('TT');
      expect(formulaAt(plan, 7, 3)).toBe('=SUM(D5:D7)');
      expect(plan.rules).toEqual([{ ranges: [block(4, 0, 3, 5)], formula: '$D5>15' }]);
      expect(plan.validations[0]?.ranges).toEqual([block(4, 4, 3)]);
    },
  },
  {
    id: 'delete-rows',
    title: 'xóa dòng: phần dưới dời lên, vùng trong công thức co lại',
    run: async (host) => {
      await loadPlan(host);
      await host.apply({ ops: [{ op: 'deleteRows', sheet: PLAN, row: 2, count: 1 }] });
      const plan = await sheetOf(host, PLAN);
      expect([0, 1, 2, 3].map((row) => valueAt(plan, row, 0))).toEqual(['TT', '1', '3', 'Tổng']);
      expect(formulaAt(plan, 3, 3)).toBe('=SUM(D2:D3)');
      expect(plan.merges).toEqual([block(5, 0, 1, 3)]);
      expect(plan.rules).toEqual([{ ranges: [block(1, 0, 2, 5)], formula: '$D2>15' }]);
      expect(plan.validations[0]?.ranges).toEqual([block(1, 4, 2)]);
      const linked = await sheetOf(host, LINKED);
      expect(linked.formulas[0]).toEqual(["='Kế hoạch'!D3", "=SUM('Kế hoạch'!$D$2:$D$3)"]);
    },
  },
  {
    id: 'delete-referenced-row',
    title: 'xóa đúng dòng mà công thức trỏ đến thì công thức báo #REF!, không trỏ nhầm sang dòng khác',
    run: async (host) => {
      await loadPlan(host);
      await host.apply({ ops: [{ op: 'deleteRows', sheet: PLAN, row: 3, count: 1 }] });
      const linked = await sheetOf(host, LINKED);
      expect(formulaAt(linked, 0, 0)).toContain('#REF!');
      expect(formulaAt(linked, 0, 1)).toBe("=SUM('Kế hoạch'!$D$2:$D$3)");
    },
  },
  {
    id: 'rows-with-notes',
    title: 'biết dòng nào có ghi chú, kể cả trên ô trống',
    run: async (host) => {
      await loadHung(host, [
        { row: 1, column: 1, note: 'Chờ chữ ký' },
        { row: 3, column: 7, note: 'Ô trống' },
      ]);
      expect([...((await sheetOf(host, PLAN)).noted ?? [])].sort()).toEqual([1, 3]);
    },
  },
  {
    id: 'moved-notes',
    title: 'dòng được ghi sang chỗ khác rồi xóa: ghi chú sang theo, ghi chú của dòng khác ở yên',
    run: async (host) => {
      await loadHung(host, [
        { row: 2, column: 1, note: 'Chờ chữ ký' },
        { row: 2, column: 4, note: 'Ô chưa điền' },
        { row: 3, column: 1, note: 'Của dòng khác' },
      ]);
      await moveRowTwo(host);
      expect(inOrder(await host.hung(PLAN))).toEqual([
        { row: 2, column: 1, note: 'Của dòng khác' },
        { row: 3, column: 1, note: 'Chờ chữ ký' },
        { row: 3, column: 4, note: 'Ô chưa điền' },
      ]);
    },
  },
  {
    id: 'moved-note-joins',
    title: 'ô ở chỗ mới đã có ghi chú thì cả hai còn',
    run: async (host) => {
      await loadHung(host, [
        { row: 2, column: 1, note: 'Chờ chữ ký' },
        { row: 3, column: 1, note: 'Có sẵn' },
      ]);
      await host.apply({ ops: [{ op: 'deleteRows', sheet: PLAN, row: 2, count: 1, moved: [{ from: 2, to: 3 }] }] });
      expect(inOrder(await host.hung(PLAN))).toEqual([{ row: 2, column: 1, note: 'Có sẵn\nChờ chữ ký' }]);
    },
  },
  {
    id: 'moved-links',
    title: 'dòng được ghi sang chỗ khác rồi xóa: liên kết sang theo, chữ không đổi',
    run: async (host) => {
      await loadHung(host, [{ row: 2, column: 1, link: 'https://vi-du.vn/phieu' }]);
      await moveRowTwo(host);
      expect(await host.hung(PLAN)).toEqual([{ row: 3, column: 1, link: 'https://vi-du.vn/phieu' }]);
      expect(valueAt(await sheetOf(host, PLAN), 3, 1)).toBe('Báo cáo quý II');
    },
  },
  {
    id: 'twice',
    title: 'áp dụng hai lần một bản sửa không chèn xóa dòng cũng như một lần',
    run: async (host) => {
      await loadPlan(host);
      const patch: SheetPatch = {
        ops: [
          ADD_OURS,
          cells(OURS, 0, 0, [
            ['Tiêu đề', null],
            ['=không phải công thức', { formula: '=1+1', value: 2 }],
          ]),
          { op: 'setStyle', sheet: OURS, blocks: [block(0, 0, 1, 2)], style: WIDE },
          { op: 'setColumns', sheet: OURS, columns: [{ column: 0, width: 200, hidden: false }] },
          { op: 'setRows', sheet: OURS, rows: [{ row: 1, count: 1, height: 20, level: 1 }] },
          { op: 'setMerges', sheet: OURS, blocks: [block(3, 0, 1, 2)] },
          { op: 'setValidation', sheet: OURS, blocks: [block(1, 0)], validation: { kind: 'list', items: ['Có'], title: '', prompt: '' } },
          { op: 'freeze', sheet: OURS, rows: 1, columns: 0, gridlines: false },
          { op: 'setFilter', sheet: OURS, block: block(0, 0, 2, 2), buttons: [0] },
          { op: 'protect', sheet: OURS, locked: [block(1, 1)] },
          { op: 'setName', name: 'cchc_thu', sheet: OURS, block: block(0, 0) },
          { op: 'setCharts', sheet: OURS, charts: [CHART] },
          { op: 'activate', sheet: OURS, row: 1, column: 0 },
        ],
      };
      await host.apply(patch);
      const once = [await host.read(), await host.view(OURS), await host.look(OURS, 0, 0)];
      await host.apply(patch);
      expect([await host.read(), await host.view(OURS), await host.look(OURS, 0, 0)]).toEqual(once);
    },
  },
  {
    id: 'plan-order',
    title: 'các sửa đổi nối nhau theo thứ tự: chèn dòng rồi ghi vào đúng dòng vừa chèn',
    run: async (host) => {
      await loadPlan(host);
      await host.apply({
        ops: [
          { op: 'insertRows', sheet: PLAN, row: 2, count: 2 },
          cells(PLAN, 2, 0, [['1a', 'mới']]),
          { op: 'deleteRows', sheet: PLAN, row: 3, count: 1 },
        ],
      });
      const plan = await sheetOf(host, PLAN);
      expect([1, 2, 3, 4].map((row) => [valueAt(plan, row, 0), valueAt(plan, row, 1)])).toEqual([
        ['1', 'Xây dựng kế hoạch'],
        ['1a', 'mới'],
        ['2', 'Báo cáo quý II'],
        ['3', 'Kiểm tra tại xã'],
      ]);
    },
  },
];

/**
 * Runs the suite that every host must pass. `open` gives a fresh workbook for each case.
 * `cannot` names the cases that this host honestly cannot pass, with the reason; they are skipped and shown with it.
 */
export function describeHost(name: string, open: () => Promise<HostUnderTest>, cannot: Readonly<Record<string, string>> = {}): void {
  describe(`host: ${name}`, () => {
    for (const { id, title, run } of CASES) {
      const reason = cannot[id];
      const test = reason === undefined ? it : it.skip;
      test(`${id}: ${title}${reason === undefined ? '' : ` (không: ${reason})`}`, async () => {
        await run(await open());
      });
    }
    it('each kind of edit has a case, and each exception names one', () => {
      const known = CASES.map(({ id }) => id);
      expect(
        Object.values(COVERED)
          .flat()
          .filter((id) => !known.includes(id)),
      ).toEqual([]);
      expect(Object.keys(cannot).filter((id) => !known.includes(id))).toEqual([]);
    });
  });
}

async function loadPlan(host: HostUnderTest): Promise<void> {
  await host.load([PLAN_SHEET, LINKED_SHEET]);
}

async function loadHung(host: HostUnderTest, hung: readonly Hung[]): Promise<void> {
  await host.load([{ ...PLAN_SHEET, hung }, LINKED_SHEET]);
}

/** The second task is written anew below the third one, and its old row goes. */
async function moveRowTwo(host: HostUnderTest): Promise<void> {
  await host.apply({
    ops: [
      { op: 'insertRows', sheet: PLAN, row: 4, count: 1 },
      cells(PLAN, 4, 0, [PLAN_SHEET.cells[2] ?? []]),
      { op: 'deleteRows', sheet: PLAN, row: 2, count: 1, moved: [{ from: 2, to: 4 }] },
    ],
  });
}

function inOrder(hung: readonly Hung[]): readonly Hung[] {
  return [...hung].sort((one, other) => one.row - other.row || one.column - other.column);
}

async function sheetOf(host: HostUnderTest, name: string): Promise<SheetSnapshot> {
  const found = (await host.read()).sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`No sheet ${name}`);
  return found;
}

function cells(sheet: string, row: number, column: number, inputs: readonly (readonly CellInput[])[]): PatchOp {
  return { op: 'setCells', sheet, row, column, cells: inputs };
}

function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.values[row]?.[column] ?? null;
}

function formulaAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  return sheet.formulas[row]?.[column] ?? null;
}

function formatAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  return sheet.formats[row]?.[column] ?? null;
}

function lookOf(style: CellStyle): CellLook {
  return {
    fill: style.fill ?? null,
    color: style.color ?? null,
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    font: style.font ?? 'Arial',
    size: style.size ?? 10,
    horizontal: style.horizontal ?? null,
    vertical: style.vertical ?? null,
    wrap: style.wrap ?? false,
    format: style.format ?? null,
  };
}

function holds(range: Block, row: number, column: number): boolean {
  return row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns;
}

function sorted(blocks: readonly Block[]): readonly Block[] {
  return [...blocks].sort((one, other) => one.row - other.row || one.column - other.column);
}
