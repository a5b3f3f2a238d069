import type { CellInput, PatchOp, SheetPatch } from '../../src/core/index';

/** A tracker of `lines` lines in the manner of the real one, with every kind of edit. */
export function samplePatch(lines: number, sheet = 'Theo dõi'): SheetPatch {
  const block = { row: 2, column: 0, rows: lines, columns: 6 };
  const rows: CellInput[][] = Array.from({ length: lines }, (_, at) => [
    `1.${at + 1}`,
    at % 3 === 0 ? '=cộng dồn, chép từ công văn' : 'Ban hành kế hoạch cải cách hành chính',
    '01234',
    44_651 + at,
    { formula: `=IF(D${at + 3}<$F$1,"Quá hạn, cần xử lý","Trong hạn")`, value: 'Trong hạn' },
    '+84 912',
  ]);
  const ops: PatchOp[] = [
    { op: 'addSheet', sheet, after: null, visibility: 'visible', tabColor: '#1F4E79', font: 'Arial', size: 10 },
    {
      op: 'setCells',
      sheet,
      row: 0,
      column: 0,
      cells: [
        ['THEO DÕI KẾ HOẠCH', null, null, null, null, { formula: '=TODAY()', value: 44_700 }],
        ['TT', 'Nhiệm vụ', 'Số', 'Hạn', 'Tình trạng', 'Ghi chú'],
      ],
    },
    { op: 'setCells', sheet, row: 2, column: 0, cells: rows },
    { op: 'setStyle', sheet, blocks: [{ row: 0, column: 0, rows: 1, columns: 6 }], style: { bold: true, size: 14, color: '#1F4E79' } },
    {
      op: 'setStyle',
      sheet,
      blocks: [{ row: 1, column: 0, rows: 1, columns: 6 }],
      style: { bold: true, fill: '#F3F5F8', bottom: { style: 'thin', color: '#D5DAE0' }, top: { style: 'medium', color: '#202428' } },
    },
    { op: 'setStyle', sheet, blocks: [block], style: { wrap: true, vertical: 'top', bottom: { style: 'hair', color: '#D5DAE0' } } },
    { op: 'setStyle', sheet, blocks: [{ ...block, column: 3, columns: 1 }], style: { horizontal: 'center', format: 'dd/mm/yyyy' } },
    { op: 'setStyle', sheet, blocks: [{ ...block, column: 1, columns: 1 }], style: { indent: 2, wrap: true } },
    { op: 'setStyle', sheet, blocks: [{ row: 0, column: 5, rows: 1, columns: 1 }], style: { format: 'dd/mm/yyyy' } },
    {
      op: 'setColumns',
      sheet,
      columns: [43, 288, 84, 84, 156, 150].map((width, column) => ({ column, width, hidden: column === 0 })),
    },
    {
      op: 'setRows',
      sheet,
      rows: [
        { row: 0, count: 1, height: 22.5, level: 0 },
        ...Array.from({ length: lines }, (_, at) => ({ row: at + 2, count: 1, height: at % 2 === 0 ? 18 : 30, level: at === 1 ? 1 : 0 })),
      ],
    },
    {
      op: 'setRules',
      sheet,
      remove: [],
      add: [
        {
          ranges: [{ ...block, column: 4, columns: 1 }],
          formula: 'LEFT($E3,7)="Quá hạn"',
          style: { fill: '#F9CDC8', color: '#8C120C', bold: true },
          stop: true,
        },
        { ranges: [block], formula: 'AND($D3<$F$1,$E3<>"")', style: { color: '#1F4E79', italic: true }, stop: false },
      ],
    },
    { op: 'setValidation', sheet, blocks: [{ ...block, column: 5, columns: 1 }], validation: { kind: 'none' } },
    {
      op: 'setValidation',
      sheet,
      blocks: [{ ...block, column: 3, columns: 1 }],
      validation: { kind: 'date', title: 'Hạn', prompt: 'Ngày/tháng/năm', error: 'Nhập một ngày' },
    },
    { op: 'setValidation', sheet, blocks: [{ ...block, column: 4, columns: 1 }], validation: { kind: 'locked', error: 'Ô này tự tính.' } },
    { op: 'freeze', sheet, rows: 2, columns: 2, gridlines: false },
    { op: 'setFilter', sheet, block: { ...block, row: 1, rows: lines + 1 }, buttons: [3, 4] },
    { op: 'protect', sheet, locked: [{ ...block, column: 4, columns: 1 }] },
    {
      op: 'setCharts',
      sheet,
      charts: [
        {
          name: 'CCHC theo lĩnh vực',
          description: 'Số nhiệm vụ theo lĩnh vực',
          kind: 'stacked-bar',
          anchor: { row: 2, column: 5, rows: 4, columns: 1 },
          dataSheet: sheet,
          categories: { row: 2, column: 1, rows: 4, columns: 1 },
          series: [{ title: 'Hoàn thành', block: { row: 2, column: 3, rows: 4, columns: 1 }, color: '#5B9E72' }],
          gapWidth: 50,
          bare: false,
        },
      ],
    },
    { op: 'setPrint', sheet, area: block, repeat: { row: 1, rows: 1 }, orientation: 'landscape', paper: 'A4', pagesHigh: 0, marginMm: 8 },
    { op: 'setName', name: 'CCHC_Hạn', sheet, block: { ...block, column: 3, columns: 1 } },
    { op: 'activate', sheet, row: 2, column: 1 },
  ];
  return { ops };
}
