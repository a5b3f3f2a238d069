import { indentedFormat } from '../cell-text';
import { fromSheetFormula, toSheetFormula } from '../formula-locale';
import { isDate, serialReader } from '../sheet-dates';
import { SCRATCH_NAME } from './scratch-tab';
import type { ScratchTab } from './scratch-tab';

/**
 * A behaviour of Google Sheets that the add-on is built on. The same rows prove the in-memory stand-in of the tests, and are asked
 * of the real thing by "Tự kiểm tra".
 */
export interface Vector {
  readonly id: string;
  /** D: Google's documentation. I: public issue threads. K: general knowledge that nobody confirmed yet. */
  readonly evidence: 'D' | 'I' | 'K';
  readonly says: string;
  readonly run: (tab: ScratchTab) => unknown;
  readonly expected: unknown;
}

export const VECTORS: readonly Vector[] = [
  {
    id: 'apostrophe',
    evidence: 'I',
    says: 'Dấu nháy đơn ở đầu giữ chữ nguyên là chữ, và không thuộc nội dung ô.',
    run: ({ cells }: ScratchTab): unknown => {
      const range = cells(1, 1, 1, 4).setValues([["'01234", "'=1+1", "'1/2/2026", "'TRUE"]]);
      return [range.getValues()[0], range.getFormulas()[0]];
    },
    expected: [
      ['01234', '=1+1', '1/2/2026', 'TRUE'],
      ['', '', '', ''],
    ],
  },
  {
    id: 'typed-number',
    evidence: 'I',
    says: 'Không có dấu nháy thì chữ “01234” thành số.',
    run: ({ cells }: ScratchTab): unknown =>
      cells(1, 1)
        .setValues([['01234']])
        .getValue() as unknown,
    expected: 1234,
  },
  {
    id: 'plain-text-format',
    evidence: 'I',
    says: 'Ô định dạng “@” giữ nguyên “01234” và “=1+1”.',
    run: ({ cells }: ScratchTab): unknown => {
      const range = cells(1, 1, 1, 2)
        .setNumberFormat('@')
        .setValues([['01234', '=1+1']]);
      return [range.getValues()[0], range.getFormulas()[0]];
    },
    expected: [
      ['01234', '=1+1'],
      ['', ''],
    ],
  },
  {
    id: 'prose',
    evidence: 'K',
    says: 'Câu chữ bình thường không bị hiểu thành gì khác.',
    run: ({ cells }: ScratchTab): unknown =>
      cells(1, 1)
        .setValues([['Ban hành kế hoạch, báo cáo kết quả']])
        .getValue() as unknown,
    expected: 'Ban hành kế hoạch, báo cáo kết quả',
  },
  {
    id: 'semicolon',
    evidence: 'I',
    says: 'Công thức ghi bằng dấu chấm phẩy được nhận ở mọi ngôn ngữ vùng, đọc lại đúng công thức đó.',
    run: ({ cells, mark }: ScratchTab): unknown => {
      const range = cells(1, 2).setValues([[toSheetFormula('=IF(A1>0.5,"a;b, c",ROUND(A1,1))', mark)]]);
      return fromSheetFormula(range.getFormula(), mark);
    },
    expected: '=IF(A1>0.5,"a;b, c",ROUND(A1,1))',
  },
  {
    id: 'empty',
    evidence: 'D',
    says: 'Ô trống đọc ra chuỗi rỗng; ghi chuỗi rỗng là xóa ô.',
    run: ({ cells }: ScratchTab): unknown => {
      const before = cells(1, 1).getValue() as unknown;
      cells(1, 1)
        .setValues([['a']])
        .setValues([['']]);
      return [before, cells(1, 1).getValue() as unknown];
    },
    expected: ['', ''],
  },
  {
    id: 'date',
    evidence: 'D',
    says: 'Số 44651 định dạng ngày đọc ra đúng ngày 31/3/2022 theo múi giờ của bảng tính.',
    run: ({ cells, zone }: ScratchTab): unknown => {
      const value: unknown = cells(1, 1)
        .setNumberFormat('dd/mm/yyyy')
        .setValues([[44_651]])
        .getValue();
      return isDate(value) ? serialReader(zone)(value) : String(value);
    },
    expected: 44_651,
  },
  {
    id: 'zone',
    evidence: 'K',
    says: 'Intl và Utilities.formatDate cho cùng một giờ.',
    run: ({ zone }: ScratchTab): unknown => {
      const moment = new Date(Date.UTC(2022, 5, 20, 18, 30));
      const parts = Utilities.formatDate(moment, zone, 'yyyy-MM-dd HH:mm').split(/[- :]/).map(Number);
      const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts;
      const serial = (Date.UTC(year, month - 1, day, hour, minute) - Date.UTC(1899, 11, 30)) / 86_400_000;
      return Math.abs(serialReader(zone)(moment) - serial) < 1e-6;
    },
    expected: true,
  },
  {
    id: 'decimal-mark',
    evidence: 'K',
    says: 'Dấu thập phân của ngôn ngữ vùng là dấu mà bảng tính hiện ra.',
    run: ({ cells, mark }: ScratchTab): unknown => {
      const shown =
        cells(1, 1)
          .setNumberFormat('0.0')
          .setValues([[1.5]])
          .getDisplayValues()[0]?.[0] ?? '';
      return shown === `1${mark}5`;
    },
    expected: true,
  },
  {
    id: 'automatic-format',
    evidence: 'K',
    says: 'Định dạng “tự động” có một trong các tên đã biết, và “General” đưa ô về tự động.',
    run: ({ cells }: ScratchTab): unknown => {
      const known = ['', 'General', '0.###############'];
      const before = known.includes(cells(1, 1).getNumberFormat());
      const after = known.includes(cells(1, 1).setNumberFormat('dd/mm/yyyy').setNumberFormat('General').getNumberFormat());
      return [before, after];
    },
    expected: [true, true],
  },
  {
    id: 'indent',
    evidence: 'K',
    says: 'Định dạng có khoảng trắng thay cho thụt lề được giữ nguyên và không đổi nội dung.',
    run: ({ cells }: ScratchTab): unknown => {
      const range = cells(1, 1)
        .setNumberFormat('"   "@')
        .setValues([['Ban hành kế hoạch']]);
      return [indentedFormat.test(range.getNumberFormat()), range.getValue() as unknown];
    },
    expected: [true, 'Ban hành kế hoạch'],
  },
  {
    id: 'size-mismatch',
    evidence: 'I',
    says: 'Ghi sai số dòng thì bị từ chối, không ghi gì.',
    run: ({ cells }: ScratchTab): unknown => {
      const error = messageOf(() => cells(1, 1, 2, 1).setValues([['a']]));
      return [error.includes('number of rows'), cells(1, 1).getValue() as unknown];
    },
    expected: [true, ''],
  },
  {
    id: 'last-row',
    evidence: 'K',
    says: 'Dòng cuối là dòng cuối có nội dung; định dạng không tính.',
    run: ({ cells, sheet }: ScratchTab): unknown => {
      cells(2, 1).setValues([['a']]);
      cells(9, 1).setBackgrounds([['#ff0000']]);
      return sheet.getLastRow();
    },
    expected: 2,
  },
  {
    id: 'whole-tab',
    evidence: 'I',
    says: 'Đọc cả trang trong một lần gọi cho đúng các ô như đọc vùng có dữ liệu.',
    run: ({ cells, sheet }: ScratchTab): unknown => {
      cells(2, 2).setValues([['a']]);
      return [sheet.getSheetValues(1, 1, -1, -1), sheet.getDataRange().getValues()];
    },
    expected: [
      [
        ['', ''],
        ['', 'a'],
      ],
      [
        ['', ''],
        ['', 'a'],
      ],
    ],
  },
  {
    id: 'text-styles',
    evidence: 'D',
    says: 'Kiểu chữ đặt cho từng ô trong một lần gọi, cả ô số và ô công thức.',
    run: ({ cells }: ScratchTab): unknown => {
      const style = (bold: boolean) =>
        SpreadsheetApp.newTextStyle().setBold(bold).setItalic(!bold).setForegroundColor('#1f4e79').setFontFamily('Arial').setFontSize(12);
      const range = cells(1, 1, 1, 2).setValues([[1, '=1+1']]);
      range.setTextStyles([[style(true).build(), style(false).build()]]);
      return [range.getFontWeights()[0], range.getFormulas()[0]];
    },
    expected: [
      ['bold', 'normal'],
      ['', '=1+1'],
    ],
  },
  {
    id: 'condition',
    evidence: 'K',
    says: 'Màu theo điều kiện đọc lại đúng công thức, đúng vùng, đúng thứ tự.',
    run: ({ cells, sheet, mark }: ScratchTab): unknown => {
      const rule = (formula: string) =>
        SpreadsheetApp.newConditionalFormatRule()
          .whenFormulaSatisfied(toSheetFormula(formula, mark))
          .setBackground('#F9CDC8')
          .setRanges([cells(1, 2, 3, 1), cells(6, 2, 2, 1)])
          .build();
      sheet.setConditionalFormatRules([rule('=LEFT($B1,7)="Quá hạn"'), rule('=$B1=""')]);
      return sheet
        .getConditionalFormatRules()
        .map((held) => [
          fromSheetFormula(String(held.getBooleanCondition()?.getCriteriaValues()[0]), mark),
          held.getRanges().map((range) => range.getA1Notation()),
        ]);
    },
    expected: [
      ['=LEFT($B1,7)="Quá hạn"', ['B1:B3', 'B6:B7']],
      ['=$B1=""', ['B1:B3', 'B6:B7']],
    ],
  },
  {
    id: 'other-tab',
    evidence: 'K',
    says: 'Màu theo điều kiện không nhận tham chiếu thẳng sang trang khác, nhưng nhận qua INDIRECT.',
    run: ({ book, cells, sheet }: ScratchTab): unknown => {
      const other = `'${book.getSheets()[0]?.getName().replaceAll("'", "''") ?? ''}'!$A$1`;
      const tried = (formula: string) =>
        messageOf(() => {
          const rule = SpreadsheetApp.newConditionalFormatRule()
            .whenFormulaSatisfied(formula)
            .setBackground('#F9CDC8')
            .setRanges([cells(1, 1)]);
          sheet.setConditionalFormatRules([rule.build()]);
        });
      return [tried(`=${other}=1`) === '', tried(`=INDIRECT("${other}")=1`)];
    },
    expected: [false, ''],
  },
  {
    id: 'validation',
    evidence: 'K',
    says: 'Danh sách chọn đọc lại đúng, và từ chối cả giá trị do chương trình ghi.',
    run: ({ cells }: ScratchTab): unknown => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList(['Có', 'Không'], true)
        .setAllowInvalid(false)
        .setHelpText('Chọn')
        .build();
      const range = cells(1, 1, 2, 1).setDataValidations([[rule], [null]]);
      const held = range.getDataValidations();
      const refused = messageOf(() => cells(1, 1).setValues([['Khác']]));
      return [held[0]?.[0]?.getCriteriaValues()[0], held[0]?.[0]?.getHelpText(), held[1]?.[0], refused.includes('data validation')];
    },
    expected: [['Có', 'Không'], 'Chọn', null, true],
  },
  {
    id: 'locked',
    evidence: 'K',
    says: 'Ô chỉ nhận công thức: công thức ghi được, chữ bị từ chối.',
    run: ({ cells, mark }: ScratchTab): unknown => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireFormulaSatisfied(toSheetFormula('=ISFORMULA(INDIRECT("RC",FALSE))', mark))
        .setAllowInvalid(false)
        .build();
      cells(1, 1).setDataValidations([[rule]]);
      const formula = messageOf(() => cells(1, 1).setValues([['=1+1']]));
      const text = messageOf(() => cells(1, 1).setValues([['chữ']]));
      return [formula, text.includes('data validation')];
    },
    expected: ['', true],
  },
  {
    id: 'protection',
    evidence: 'D',
    says: 'Bảo vệ trang tính: gọi hai lần vẫn là một, chỉ cảnh báo, chừa ra được nhiều vùng.',
    run: ({ cells, sheet }: ScratchTab): unknown => {
      sheet
        .protect()
        .setDescription('thử')
        .setWarningOnly(true)
        .setUnprotectedRanges([cells(1, 1), cells(3, 1, 2, 2)]);
      sheet.protect();
      const held = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
      return held.map((one) => [
        one.getDescription(),
        one.isWarningOnly(),
        one.getUnprotectedRanges().map((range) => range.getA1Notation()),
      ]);
    },
    expected: [['thử', true, ['A1', 'A3:B4']]],
  },
  {
    id: 'merge',
    evidence: 'D',
    says: 'Ô gộp đọc lại đúng vùng.',
    run: ({ cells, sheet }: ScratchTab): unknown => {
      cells(2, 1, 1, 3).merge();
      return sheet
        .getRange(1, 1, 5, 5)
        .getMergedRanges()
        .map((range) => range.getA1Notation());
    },
    expected: ['A2:C2'],
  },
  {
    id: 'piece-of-merge',
    evidence: 'K',
    says: 'Gỡ một phần của ô gộp thì bị từ chối; gỡ cả ô gộp thì được.',
    run: ({ cells, sheet }: ScratchTab): unknown => {
      cells(2, 1, 1, 3).merge();
      const piece = messageOf(() => cells(2, 2).breakApart());
      sheet.getRangeList(['A2:C2']).breakApart();
      return [piece !== '', cells(1, 1, 3, 3).getMergedRanges().length];
    },
    expected: [true, 0],
  },
  {
    id: 'same-name',
    evidence: 'K',
    says: 'Trang thứ hai cùng tên bị từ chối.',
    run: ({ book }: ScratchTab): unknown => messageOf(() => book.insertSheet(SCRATCH_NAME, 0)) !== '',
    expected: true,
  },
  {
    id: 'insert-rows',
    evidence: 'K',
    says: 'Chèn dòng thì công thức và màu theo điều kiện đi theo.',
    run: ({ cells, sheet, mark }: ScratchTab): unknown => {
      cells(4, 2).setValues([['=A4+$A$1']]);
      sheet.setConditionalFormatRules([
        SpreadsheetApp.newConditionalFormatRule()
          .whenFormulaSatisfied('=$A3="x"')
          .setBackground('#F9CDC8')
          .setRanges([cells(3, 1, 4, 1)])
          .build(),
      ]);
      sheet.insertRowsBefore(4, 2);
      return [
        fromSheetFormula(cells(6, 2).getFormula(), mark),
        sheet.getConditionalFormatRules().map((rule) => rule.getRanges().map((range) => range.getA1Notation())),
      ];
    },
    expected: ['=A6+$A$1', [['A3:A8']]],
  },
  {
    id: 'notes',
    evidence: 'K',
    says: 'Ô không có ghi chú đọc ra chuỗi rỗng; ghi chú đi theo hàng khi chèn hàng, còn nguyên khi ghi lại giá trị.',
    run: ({ cells, sheet }: ScratchTab): unknown => {
      cells(2, 1)
        .setValues([['a']])
        .setNote('Chờ chữ ký');
      sheet.insertRowsBefore(2, 1);
      cells(3, 1).setValues([['b']]);
      return cells(1, 1, 3, 1).getNotes();
    },
    expected: [[''], [''], ['Chờ chữ ký']],
  },
  {
    id: 'links',
    evidence: 'K',
    says: 'Chữ có liên kết ở một phần chép được sang ô khác cùng chữ; số không có kiểu chữ từng phần; ghi lại giá trị thì mất liên kết.',
    run: ({ cells }: ScratchTab): unknown => {
      const words = SpreadsheetApp.newRichTextValue().setText('Phiếu ở đây').setLinkUrl(6, 11, 'https://example.com/').build();
      cells(1, 1).setRichTextValue(words);
      cells(2, 1, 2, 1).setValues([['Phiếu ở đây'], [5]]);
      const held = cells(1, 1).getRichTextValue();
      if (held !== null) cells(2, 1).setRichTextValue(held);
      const seen = cells(1, 1, 3, 1)
        .getRichTextValues()
        .map(([text]) => (text === null || text === undefined ? null : text.getRuns().map((run) => run.getLinkUrl())));
      cells(1, 1).setValues([['Phiếu ở đây']]);
      return [...seen, cells(1, 1).getRichTextValue()?.getRuns().length];
    },
    expected: [[null, 'https://example.com/'], [null, 'https://example.com/'], null, 1],
  },
  {
    id: 'group',
    evidence: 'K',
    says: 'Nhóm dòng đọc lại đúng cấp.',
    run: ({ cells, sheet }: ScratchTab): unknown => {
      cells(3, 1, 2, 1).shiftRowGroupDepth(1);
      return [2, 3, 4, 5].map((row) => sheet.getRowGroupDepth(row));
    },
    expected: [0, 1, 1, 0],
  },
  {
    id: 'chart-title',
    evidence: 'K',
    says: 'Tên biểu đồ giữ được dấu ẩn ở cuối, nhờ đó nhận ra biểu đồ của chương trình.',
    run: ({ cells, sheet }: ScratchTab): unknown => {
      cells(1, 1, 2, 2).setValues([
        ['a', 1],
        ['b', 2],
      ]);
      const chart = sheet
        .newChart()
        .setChartType(Charts.ChartType.BAR)
        .addRange(cells(1, 1, 2, 2))
        .setPosition(4, 1, 0, 0)
        .setOption('title', 'Theo lĩnh vực\u2063')
        .build();
      sheet.insertChart(chart);
      return sheet.getCharts().map((held) => String(held.getOptions().get('title')));
    },
    expected: ['Theo lĩnh vực\u2063'],
  },
  {
    id: 'name',
    evidence: 'K',
    says: 'Tên vùng có chữ tiếng Việt dùng được.',
    run: ({ book, cells }: ScratchTab): unknown => {
      book.setNamedRange('CCHC_Thử', cells(2, 2));
      return book.getRangeByName('CCHC_Thử')?.getA1Notation();
    },
    expected: 'B2',
  },
  {
    id: 'copied-tab',
    evidence: 'K',
    says: 'Trang chép từ trang khác giữ màu theo điều kiện, danh sách chọn, bề rộng cột, cột ẩn, hàng cố định; không giữ khóa.',
    run: ({ book, cells, sheet, mark }: ScratchTab): unknown => {
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(toSheetFormula('=$A2="x"', mark))
        .setRanges([cells(2, 1)])
        .setBackground('#ffeeee')
        .build();
      sheet.setConditionalFormatRules([rule]);
      cells(2, 2).setDataValidations([[SpreadsheetApp.newDataValidation().requireDate().build()]]);
      sheet.setColumnWidths(3, 1, 133);
      sheet.hideColumns(4, 1);
      sheet.setFrozenRows(1);
      sheet.protect().setDescription('CCHC');
      const copy = book.insertSheet(COPY_NAME, book.getSheets().length, { template: sheet });
      try {
        return [
          copy.getConditionalFormatRules().length,
          copy.getRange(2, 2).getDataValidations()[0]?.[0] !== null,
          copy.getColumnWidth(3),
          copy.isColumnHiddenByUser(4),
          copy.getFrozenRows(),
          copy.getProtections(SpreadsheetApp.ProtectionType.SHEET).length,
        ];
      } finally {
        book.deleteSheet(copy);
      }
    },
    expected: [1, true, 133, true, 1, 0],
  },
  {
    id: 'scratch',
    evidence: 'D',
    says: 'Tên trang tính có chữ tiếng Việt dùng được.',
    run: ({ sheet }: ScratchTab): unknown => sheet.getName(),
    expected: SCRATCH_NAME,
  },
];

const COPY_NAME = `${SCRATCH_NAME} (bản chép)`;

/** The message of what was thrown; empty when nothing was. */
function messageOf(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
