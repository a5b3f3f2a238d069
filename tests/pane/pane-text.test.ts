import { COMMAND_TABLE, SETTING_TABLE } from '../../src/core/index';
import { paneText } from '../../src/pane/pane-text';
import * as english from '../../src/pane/text-en';
import * as vietnamese from '../../src/pane/text-vi';

const vi = paneText('vi');
const en = paneText('en');

/** Every string inside a value, however deep. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : [];
}

const viStrings = stringsOf(vietnamese);
const enStrings = stringsOf(english);

/** Words that the page does not say, as pane.md has it. */
const FORBIDDEN =
  /(?<!\p{L})(JSON|API|parse|null|undefined|patch|sheet|file|error|bạn|anh\/chị|vui lòng|xin vui|add-in|click|ok)(?!\p{L})|[!–—]|\.\.\./iu;
/** Marks in the old places: hủy, not huỷ. */
const NEW_MARKS = /(?<![qQ])u[ỳỷỹýỵ](?!\p{L})|o[àáảãạ](?!\p{L})|o[èéẻẽẹ](?!\p{L})/u;

describe('bảng chữ', () => {
  it('hai tiếng có cùng các khóa', () => {
    expect(Object.keys(english.TEXT_EN).sort()).toEqual(Object.keys(vietnamese.TEXT_VI).sort());
  });

  it('hai tiếng có cùng chỗ điền ở từng khóa', () => {
    const places = (text: string): string => [...new Set(text.match(/\{\p{L}+\}/gu) ?? [])].sort().join();
    const theirs: Readonly<Record<string, string>> = english.TEXT_EN;
    const differing = Object.entries(vietnamese.TEXT_VI).filter(([key, text]) => places(text) !== places(theirs[key] ?? ''));
    expect(differing).toEqual([]);
  });

  it('viết bằng chữ dựng sẵn (NFC)', () => {
    expect([...viStrings, ...enStrings].filter((text) => text !== text.normalize('NFC'))).toEqual([]);
  });

  it('không có từ cấm', () => {
    const known = /\(Review\)|\(Unprotect Sheet\)|\(Enable Editing\)|\{\p{L}+\}/gu;
    expect(viStrings.filter((text) => FORBIDDEN.test(text.replace(known, '')))).toEqual([]);
  });

  it('đặt dấu kiểu cũ', () => {
    expect(viStrings.filter((text) => NEW_MARKS.test(text))).toEqual([]);
  });

  it('đóng đủ dấu đậm và ngoặc kép', () => {
    const open = (text: string): boolean => text.split('**').length % 2 === 0 || text.split('“').length !== text.split('”').length;
    expect([...viStrings, ...enStrings].filter(open)).toEqual([]);
  });

  it('từ cấm bị bắt: chính phép thử này hỏng được', () => {
    expect('Lỗi JSON khi đọc').toMatch(FORBIDDEN);
    expect('Mời bạn chọn').toMatch(FORBIDDEN);
    expect('huỷ').toMatch(NEW_MARKS);
    expect('quý, hủy, tùy, hòa, hoàn, khoảng').not.toMatch(NEW_MARKS);
  });
});

describe('tên việc', () => {
  it.each(COMMAND_TABLE.map((row) => [row.id, row.label] as const))('%s tên là “%s” như trong thẻ lệnh và trình đơn', (id, label) => {
    expect(vi.command(id).name).toBe(label);
    expect(en.command(id).name).not.toBe('');
  });

  it.each(Object.values(vietnamese.COMMANDS_VI).map((command) => command.act))('nút “%s” có một đến bốn từ', (act) => {
    expect(act.split(' ').length).toBeLessThanOrEqual(4);
  });
});

describe('điền chỗ trống', () => {
  it.each([
    ['vi', 1, 'Còn 1 ngày'],
    ['vi', 6, 'Còn 6 ngày'],
    ['en', 1, '1 day left'],
    ['en', 6, '6 days left'],
    ['en', 0, '0 days left'],
  ] as const)('%s, %d: “%s”', (language, n, expected) => {
    expect(paneText(language).of('daysLeft', { n })).toBe(expected);
  });

  it('chỗ không có giá trị giữ nguyên ngoặc nhọn, để thấy khi thử', () => {
    expect(vi.of('fileMade')).toBe('Đã tạo tệp {name}.');
  });
});

describe('chữ của thiết lập', () => {
  it.each(SETTING_TABLE)('$id: tiếng Việt như trong trang Thiết lập, tiếng Anh có nhãn và tên nhóm', (row) => {
    expect(vi.setting(row)).toEqual({ label: row.label, hint: row.help, group: row.group });
    expect(en.setting(row).label).toMatch(/^\P{L}*[A-Z]/u);
    expect(en.setting(row).group).not.toBe(row.group);
  });
});
