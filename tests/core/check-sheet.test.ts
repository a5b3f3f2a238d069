import type { CommandOutcome, CommandRequest } from '../../src/core/model/command';
import type { CellValue, WorkbookSnapshot } from '../../src/core/model/sheet';
import type { TrackerColumnId } from '../../src/core/model/tracker-columns';
import { findTracker } from '../../src/core/read/read-tracker';
import { runCommand } from '../../src/core/commands/run-command';
import { planBook, plainSheet } from './check/sample-plan';
import { applyInMemory, cellAt, closeBook, deleteRows, insertRows, openBook, type MemoryBook, type MemorySheet } from './memory-host';

const AS_OF = '2026-06-20';

function run(command: CommandRequest['command'], workbook: WorkbookSnapshot, fixes: readonly string[] | null = null): CommandOutcome {
  return runCommand({ command, workbook, asOf: AS_OF, now: `${AS_OF} 08:00`, fixes });
}

const whole = applyInMemory(planBook(), run('track', planBook()).patch);
const place = findTracker(whole)!;

/** 0-based row of a line on the whole tracker. */
function rowOf(id: string): number {
  return place.rows.find((row) => row.id === id)!.row;
}

function columnOf(id: TrackerColumnId): number {
  return place.columns.get(id)!;
}

/** The tracker after a person's hand. */
function touched(change: (sheet: MemorySheet, book: MemoryBook) => void): WorkbookSnapshot {
  const book = openBook(whole);
  change(
    book.sheets.find((sheet) => sheet.name === 'Theo dõi')!,
    book,
  );
  return closeBook(book, 'theo-doi.xlsx');
}

/** The tracker with texts typed on the line 1.a, by column. */
function typed(cells: Partial<Record<TrackerColumnId, CellValue>>, line = '1.a'): WorkbookSnapshot {
  return touched((sheet) => {
    for (const [id, value] of Object.entries(cells)) cellAt(sheet, rowOf(line), columnOf(id as TrackerColumnId)).value = value;
  });
}

function valueAt(workbook: WorkbookSnapshot, line: string, id: TrackerColumnId): CellValue {
  const found = findTracker(workbook)!;
  const row = found.rows.find((candidate) => candidate.id === line)!;
  return found.sheet.values[row.row]?.[found.columns.get(id)!] ?? null;
}

/** Old and new texts of Nhật ký, for the kinds of rows asked for. */
function logged(workbook: WorkbookSnapshot, kind: string): (readonly CellValue[])[] {
  const log = workbook.sheets.find((sheet) => sheet.name === 'Nhật ký')!;
  return log.values.filter((row) => row[2] === kind).map((row) => [row[3] ?? null, row[5] ?? null, row[6] ?? null]);
}

describe('nội dung đã nhập', () => {
  // 46106 is 25/3/2026, 46126 is 14/4/2026, 46023 is 1/1/2026.
  it.each<readonly [string, TrackerColumnId, CellValue, string, string | null, boolean]>([
    ['ngày nhập như chữ', 'done', '25.3.2026', 'date-as-text', '25/03/2026', true],
    ['ngày hai chữ số năm', 'done', '25/3/26', 'date-as-text', '25/03/2026', true],
    ['ngày viết đủ chữ', 'evidenceDate', 'ngày 25 tháng 3 năm 2026', 'date-as-text', '25/03/2026', true],
    ['tháng đứng trước ngày', 'done', '03/25/2026', 'date-swapped-text', '25/03/2026', true],
    ['năm khác xa thì không tự sửa', 'done', '25/3/2062', 'date-as-text', '25/03/2062', false],
    ['thiếu năm thì không tự sửa', 'done', '25/3', 'date-no-year', '25/03/2026', false],
    ['ngày không có thật', 'done', '31/6/2026', 'date-impossible', null, false],
    ['không phải ngày', 'done', 'đã gửi', 'date-unread', null, false],
    ['số 20260325', 'done', 20_260_325, 'date-as-text', '25/03/2026', false],
    ['số không phải ngày', 'done', 12, 'date-implausible', null, false],
    ['hoàn thành ở tương lai', 'done', 46_285, 'done-in-future', null, false],
    ['văn bản ở tương lai', 'evidenceDate', 46_285, 'evidence-in-future', null, false],
    ['văn bản của năm trước', 'evidenceDate', 45_700, 'evidence-too-early', null, false],
    ['ngày ở tương lai mà đảo lại thì không', 'done', 46_362, 'date-swapped', '12/06/2026', false],
    ['tiến độ bằng chữ khác', 'progress', 'Đang làm', 'progress-word', 'Đang thực hiện', true],
    ['tiến độ thừa dấu cách', 'progress', 'Tạm dừng ', 'progress-word', 'Tạm dừng', true],
    ['tiến độ dạng tổ hợp', 'progress', 'Tạm dừng'.normalize('NFD'), 'progress-word', 'Tạm dừng', true],
    ['tiến độ hiểu được hai cách', 'progress', 'chưa xong', 'progress-word', 'Đang thực hiện', false],
    ['tiến độ 50 %', 'progress', 0.5, 'progress-word', 'Đang thực hiện', false],
    ['tiến độ không hiểu', 'progress', 'chờ ký', 'progress-unknown', null, false],
  ])('%s', (_name, column, value, code, fixed, safe) => {
    const { findings } = run('check', typed({ [column]: value }));
    expect(findings.map((finding) => [finding.id.split(':')[0], finding.fixed, finding.safe])).toEqual([[code, fixed, safe]]);
  });

  it.each<readonly [string, CellValue, string, string | null, boolean]>([
    ['có', 'Có', 'answer-word', 'Có kết quả', true],
    ['không phát sinh', 'không có phát sinh', 'answer-word', 'Không phát sinh', true],
    ['chưa thì không tự sửa', 'chưa', 'answer-word', 'Chưa báo cáo', false],
    ['không hiểu', 'xem sau', 'answer-unknown', null, false],
  ])('trả lời kỳ: %s', (_name, value, code, fixed, safe) => {
    const { findings } = run('check', typed({ answer: value }, '1.c'));
    expect(findings.map((finding) => [finding.id.split(':')[0], finding.fixed, finding.safe])).toEqual([[code, fixed, safe]]);
  });

  it('hoàn thành mà thiếu ngày thì chỉ nhắc', () => {
    const { findings, patch } = run('check', typed({ progress: 'Hoàn thành' }));
    expect(findings.map((finding) => [finding.id, finding.fixed])).toEqual([['done-without-date:K7', null]]);
    expect(patch.ops).toEqual([]);
  });

  it('ngày và tháng bị đảo, ngày văn bản làm chứng: tự sửa', () => {
    // 46362 is 6/12/2026; the document is of 12/6/2026 (46185).
    const book = typed({ done: 46_362, evidenceDate: 46_185 });
    const outcome = run('check', book);
    expect(outcome.findings.map((finding) => [finding.id, finding.fixed, finding.safe])).toEqual([['date-swapped:K7', '12/06/2026', true]]);
    expect(valueAt(applyInMemory(book, outcome.patch), '1.a', 'done')).toBe(46_185);
  });

  it('sửa chỗ chắc chắn, giữ chỗ không chắc, chữ cũ vào Nhật ký', () => {
    const book = typed({ progress: 'Đã xong', done: '25.3.2026', evidenceDate: '31/6/2026' });
    const after = applyInMemory(book, run('check', book).patch);
    expect([valueAt(after, '1.a', 'progress'), valueAt(after, '1.a', 'done'), valueAt(after, '1.a', 'evidenceDate')]).toEqual([
      'Hoàn thành',
      46_106,
      '31/6/2026',
    ]);
    expect(logged(after, 'Sửa ô')).toEqual([
      ['1.a', 'Đã xong', 'Hoàn thành'],
      ['1.a', '25.3.2026', '25/03/2026'],
    ]);
    expect(run('check', after).patch.ops).toEqual([]);
  });

  it('chỉ sửa chỗ được chọn, cả chỗ không chọn sẵn', () => {
    const book = typed({ progress: 'chưa xong', done: '25.3.2026' });
    const after = applyInMemory(book, run('check', book, ['progress-word:J7']).patch);
    expect([valueAt(after, '1.a', 'progress'), valueAt(after, '1.a', 'done')]).toEqual(['Đang thực hiện', '25.3.2026']);
  });

  it('tên cơ quan viết khác trang Đơn vị chỉ được đề nghị', () => {
    const { findings } = run('check', typed({ evidenceIssuer: 'phòng tư pháp' }));
    expect(findings.map((finding) => [finding.id, finding.fixed, finding.safe])).toEqual([['issuer-spelling:P7', 'Phòng Tư pháp', false]]);
  });
});

describe('bảng bị hỏng', () => {
  it('công thức bị ghi đè: đặt lại, chữ đã gõ vào Nhật ký', () => {
    const book = touched((sheet) => {
      Object.assign(cellAt(sheet, rowOf('1.a'), columnOf('status')), { value: 'Xong rồi nhé', formula: null });
    });
    const outcome = run('check', book);
    expect(outcome.findings.map((finding) => finding.id)).toEqual(['formula:status']);
    const after = applyInMemory(book, outcome.patch);
    expect(logged(after, 'Chữ bị thay')).toEqual([['1.a', 'Xong rồi nhé', expect.any(String)]]);
    expect(run('check', after).findings).toEqual([]);
  });

  it('công thức đặt lại vào ô đang là ô chữ thì ô thôi là ô chữ', () => {
    const book = touched((sheet) => {
      Object.assign(cellAt(sheet, rowOf('1.a'), columnOf('status')), { value: null, formula: null, format: '@' });
    });
    const after = applyInMemory(book, run('check', book).patch);
    const found = findTracker(after)!;
    expect(found.sheet.formulas[rowOf('1.a')]![columnOf('status')]).toMatch(/^=/u);
    expect(found.sheet.formats[rowOf('1.a')]![columnOf('status')]).not.toBe('@');
  });

  it('cột bị xóa được thêm lại ở bên phải, đủ khuôn dạng', () => {
    const book = touched((sheet) => {
      for (const row of sheet.rows) row.splice(columnOf('done'), 1);
    });
    const outcome = run('check', book);
    expect(outcome.findings.map((finding) => finding.id)).toContain('column-lost:done');
    const found = findTracker(applyInMemory(book, outcome.patch))!;
    expect(found.columns.get('done')).toBe(place.columns.size - 1);
    expect(found.sheet.formats[rowOf('1.a')]![place.columns.size - 1]).toBe('dd/mm/yyyy');
  });

  it('chữ gõ đè lên sản phẩm: lấy lại theo kế hoạch, chữ cũ nguyên vẹn ở Nhật ký', () => {
    const long = `Ghi đè ${'rất dài '.repeat(40)}`.trim();
    const book = typed({ product: long });
    const after = applyInMemory(book, run('check', book).patch);
    expect(valueAt(after, '1.a', 'product')).toBe('Kế hoạch');
    expect(logged(after, 'Chữ bị thay')).toEqual([['1.a', long, 'Kế hoạch']]);
  });

  it('cập nhật thường cũng không làm mất chữ gõ đè', () => {
    const book = typed({ product: 'Chữ của tôi' });
    const after = applyInMemory(book, run('track', book).patch);
    expect(logged(after, 'Chữ bị thay')).toEqual([['1.a', 'Chữ của tôi', 'Kế hoạch']]);
  });

  it('dòng sao chép thành dòng của người dùng, không bị đếm hai lần', () => {
    const book = touched((sheet, all) => {
      cellAt(sheet, rowOf('1.a'), columnOf('result')).value = 'Đã ban hành';
      insertRows(all, sheet, rowOf('2.b'), 1);
      sheet.rows[rowOf('2.b')] = sheet.rows[rowOf('1.a')]!.map((cell) => ({ ...cell }));
    });
    const after = applyInMemory(book, run('check', book).patch);
    const found = findTracker(after)!;
    expect(found.rows.filter((row) => row.id === '1.a')).toHaveLength(1);
    expect(found.rows.filter((row) => row.entry.result === 'Đã ban hành').map((row) => row.kind)).toEqual(['NV', null]);
  });

  it('chỉ sắp xếp phần nhìn thấy: mã ẩn về đúng nhiệm vụ, nội dung đi theo nhiệm vụ', () => {
    const book = touched((sheet) => {
      cellAt(sheet, rowOf('1.a'), columnOf('result')).value = 'Đã ban hành';
      for (let column = columnOf('label'); column <= columnOf('product'); column += 1) {
        const [one, other] = [cellAt(sheet, rowOf('1.a'), column), cellAt(sheet, rowOf('2.c'), column)];
        [sheet.rows[rowOf('1.a')]![column], sheet.rows[rowOf('2.c')]![column]] = [other, one];
      }
    });
    const outcome = run('check', book);
    expect(outcome.findings.filter((finding) => finding.id.startsWith('id-')).map((finding) => [finding.now, finding.fixed])).toEqual([
      ['1.a', '2.c'],
      ['2.c', '1.a'],
    ]);
    const after = findTracker(applyInMemory(book, outcome.patch))!;
    expect(after.rows.find((row) => row.id === '1.a')?.entry.result).toBe('Đã ban hành');
    expect(after.rows.find((row) => row.id === '1.a')?.row).toBe(rowOf('2.c'));
  });

  it('ô bị gộp được bỏ gộp, ô mất được lập lại', () => {
    const block = { row: rowOf('1.a'), column: columnOf('title'), rows: 2, columns: 1 };
    const book = touched((sheet) => {
      cellAt(sheet, rowOf('1.b'), columnOf('title')).value = null;
      sheet.merges = [block];
    });
    const outcome = run('check', book);
    expect(outcome.findings.map((finding) => finding.id)).toEqual(['merged:C7', 'text:C8']);
    const after = applyInMemory(book, outcome.patch);
    expect(findTracker(after)!.sheet.merges).toEqual([]);
    expect(valueAt(after, '1.b', 'title')).toBe('Thẩm định dự thảo văn bản');
  });

  it('dòng bị xóa được thêm lại', () => {
    const book = touched((sheet, all) => {
      deleteRows(all, sheet, rowOf('2.c'), 1);
    });
    const outcome = run('check', book);
    expect(outcome.findings.map((finding) => finding.id)).toContain('added:2.c');
    expect(valueAt(applyInMemory(book, outcome.patch), '2.c', 'title')).toBe('Khảo sát sự hài lòng của người dân');
  });

  it('tiêu đề đổi tên thì chỉ đề nghị; chọn thì đặt lại', () => {
    const book = touched((sheet) => {
      cellAt(sheet, place.headerRow, columnOf('title')).value = 'Đầu việc';
    });
    const outcome = run('check', book);
    expect(outcome.findings.map((finding) => [finding.id, finding.fixed, finding.safe])).toEqual([
      ['heading-renamed:C5', 'Nhiệm vụ', false],
    ]);
    expect(outcome.patch.ops).toEqual([]);
    const after = applyInMemory(book, run('check', book, ['heading-renamed:C5']).patch);
    expect(findTracker(after)!.renamed).toEqual([]);
  });

  it.each<readonly [string, (sheet: MemorySheet, book: MemoryBook) => void]>([
    [
      'bị xóa',
      (sheet, book) => {
        deleteRows(book, sheet, place.headerRow, 1);
      },
    ],
    [
      'bị xóa chữ',
      (sheet) => {
        for (const cell of sheet.rows[place.headerRow]!) cell.value = null;
      },
    ],
    [
      'bị xóa cùng mọi hàng ở trên',
      (sheet, book) => {
        deleteRows(book, sheet, 0, place.headerRow + 1);
      },
    ],
  ])('hàng tiêu đề %s: đặt lại được nhờ mã ẩn, nội dung đã nhập còn nguyên', (_name, damage) => {
    const book = touched((sheet, all) => {
      cellAt(sheet, rowOf('2.c'), columnOf('result')).value = 'Đã khảo sát';
      damage(sheet, all);
    });
    expect(findTracker(book)).toBeNull();
    expect(run('track', book).issues.map(({ code }) => code)).toEqual(['tracker-heading-lost']);
    const outcome = run('check', book);
    expect(outcome.findings[0]).toMatchObject({ group: 'Hàng tiêu đề bị mất', safe: true });
    const after = applyInMemory(book, outcome.patch);
    expect(findTracker(after)!.renamed).toEqual([]);
    expect(valueAt(after, '2.c', 'result')).toBe('Đã khảo sát');
    expect(valueAt(after, '1.a', 'status')).toBe(valueAt(whole, '1.a', 'status'));
    expect(run('check', after).findings).toEqual([]);
    const back = applyInMemory(after, run('restore', after).patch);
    expect(findTracker(back)).toBeNull();
  });

  it('hàng tiêu đề bị xóa sau khi đã chèn cột: không đoán cột nào là cột nào', () => {
    const book = touched((sheet, all) => {
      for (const row of sheet.rows) row.splice(columnOf('leads'), 0, { ...row[0]!, value: null, formula: null });
      deleteRows(all, sheet, place.headerRow, 1);
    });
    expect(run('check', book).issues.map(({ code }) => code)).toEqual(['no-tracker']);
  });

  it('không chọn đặt lại hàng tiêu đề thì không sửa gì', () => {
    const book = touched((sheet, all) => {
      deleteRows(all, sheet, place.headerRow, 1);
    });
    expect(run('check', book, []).patch.ops).toEqual([]);
  });

  it('quy tắc màu bị tách và danh sách chọn bị mất', () => {
    const book = touched((sheet) => {
      sheet.rules.push(sheet.rules[0]!);
      sheet.validations = sheet.validations.filter((validation) => validation.kind !== 'list');
    });
    const outcome = run('check', book);
    expect(outcome.findings.map((finding) => finding.id)).toEqual(['rules:C6', 'validation:progress', 'validation:answer']);
    expect(run('check', applyInMemory(book, outcome.patch)).findings).toEqual([]);
  });

  it('dòng đã sắp xếp khác kế hoạch: chỉ đề nghị; chọn thì xếp lại, nội dung đi theo', () => {
    const book = touched((sheet, all) => {
      cellAt(sheet, rowOf('3.d'), columnOf('result')).value = 'Đã mở lớp';
      const [last] = sheet.rows.splice(rowOf('3.d'), 1);
      sheet.rows.splice(rowOf('1.a'), 0, last!);
      insertRows(all, sheet, rowOf('1.b'), 1);
      cellAt(sheet, rowOf('1.b'), columnOf('title')).value = 'Dòng của tôi';
    });
    const healed = applyInMemory(book, run('check', book).patch);
    const outcome = run('check', healed);
    expect(outcome.findings.map((finding) => [finding.id.split(':')[0], finding.safe])).toEqual([['row-order', false]]);
    expect(outcome.patch.ops).toEqual([]);
    const after = applyInMemory(healed, run('check', healed, [outcome.findings[0]!.id]).patch);
    const rows = findTracker(after)!.rows;
    expect(rows.filter((row) => row.id !== '').map((row) => row.id)).toEqual(place.rows.map((row) => row.id));
    expect(rows.find((row) => row.text.title === 'Dòng của tôi')?.kind).toBeNull();
    expect(rows.find((row) => row.id === '3.d')?.entry.result).toBe('Đã mở lớp');
    expect(run('check', after).findings).toEqual([]);
  });

  it.each(['result', 'note'] as const)('công thức do người dùng gõ ở cột %s: không xếp lại hộ, để công thức còn nguyên', (column) => {
    const book = touched((sheet) => {
      const cell = cellAt(sheet, rowOf('3.d'), columnOf(column));
      [cell.formula, cell.value] = ['="Đợt "&1', 'Đợt 1'];
      const [last] = sheet.rows.splice(rowOf('3.d'), 1);
      sheet.rows.splice(rowOf('1.a'), 0, last!);
    });
    const healed = applyInMemory(book, run('check', book).patch);
    expect(run('check', healed).findings.map((finding) => finding.id.split(':')[0])).not.toContain('row-order');
    const sheet = findTracker(healed)!.sheet;
    expect(sheet.formulas.flat()).toContain('="Đợt "&1');
  });

  it('trang không còn khóa công thức: chỉ đề nghị khóa lại', () => {
    const book = touched((sheet) => {
      sheet.protected = false;
    });
    const outcome = run('check', book);
    expect(outcome.findings.map((finding) => [finding.id, finding.safe])).toEqual([['unprotected:A1', false]]);
    const after = applyInMemory(book, run('check', book, ['unprotected:A1']).patch);
    expect(findTracker(after)!.sheet.protected).toBe(true);
  });

  it('trang bị xóa được lập lại; trang đổi tên để yên', () => {
    const book = touched((_, all) => {
      all.sheets = all.sheets.filter((sheet) => sheet.name !== 'Ngày nghỉ');
    });
    expect(run('check', book).findings.map((finding) => finding.id)).toEqual(['sheet-lost:Ngày nghỉ']);
  });

  it('sửa rồi khôi phục thì bảng trở lại như trước', () => {
    const book = typed({ progress: 'Đã xong', product: 'Chữ của tôi' });
    const after = applyInMemory(book, run('check', book).patch);
    const back = applyInMemory(after, run('restore', after).patch);
    expect([valueAt(back, '1.a', 'progress'), valueAt(back, '1.a', 'product')]).toEqual(['Đã xong', 'Chữ của tôi']);
  });

  it('chưa có bảng theo dõi thì nói phải làm gì', () => {
    const outcome = run('check', { file: 'a.xlsx', sheets: [plainSheet('Trang 1', [['x']])] });
    expect([outcome.ok, outcome.issues.map((issue) => issue.code)]).toEqual([false, ['no-tracker']]);
  });

  it('trang kế hoạch bị xóa: vẫn sửa được nội dung đã nhập', () => {
    const book = typed({ progress: 'Đã xong' });
    const without = { ...book, sheets: book.sheets.filter((sheet) => sheet.name !== 'Kế hoạch năm') };
    const outcome = run('check', without);
    expect([outcome.ok, outcome.issues.map((issue) => issue.code)]).toEqual([true, ['plan-gone']]);
    expect(valueAt(applyInMemory(without, outcome.patch), '1.a', 'progress')).toBe('Hoàn thành');
  });
});

describe('chữ gõ bằng phông cũ', () => {
  const legacyPlan = (): WorkbookSnapshot => ({
    file: 'ke-hoach.xlsx',
    sheets: [
      plainSheet('KH 2026', [
        ['STT', 'NhiÖm vô', 'C¬ quan chñ tr×', 'Thêi gian'],
        ['1', 'C¶i c¸ch thñ tôc hµnh chÝnh', 'V¨n phßng', 'Quý I'],
        ['2', 'TËp huÊn c«ng chøc', 'Phßng Néi vô', 'Th¸ng 5'],
      ]),
    ],
  });
  const texts = (workbook: WorkbookSnapshot): CellValue[] => workbook.sheets.find((sheet) => sheet.name === 'KH 2026')!.values.flat();

  it('nêu trước và sau, chưa chọn thì không sửa', () => {
    const outcome = run('check', legacyPlan());
    expect(outcome.findings.map(({ id, now, fixed, safe }) => [id, now, fixed, safe])).toEqual([
      ['legacy:tcvn3:KH 2026', 'NhiÖm vô', 'Nhiệm vụ', false],
    ]);
    expect(outcome.findings[0]?.message).toMatch(/^8 ô gõ bằng TCVN3.*vẫn là chữ thường/u);
    expect(outcome.patch.ops).toEqual([]);
  });

  it('chọn thì chuyển cả trang, lấy lại được', () => {
    const after = applyInMemory(legacyPlan(), run('check', legacyPlan(), ['legacy:tcvn3:KH 2026']).patch);
    expect(texts(after).slice(0, 8)).toEqual([
      ...['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
      ...['1', 'Cải cách thủ tục hành chính', 'Văn phòng', 'Quý I'],
    ]);
    expect(run('check', after).findings).toEqual([]);
    expect(texts(applyInMemory(after, run('restore', after).patch))).toEqual(texts(legacyPlan()));
  });
});
