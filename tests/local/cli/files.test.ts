import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBytes, textOfInput, writeBytes } from '../../../src/local/cli/files';

jest.mock('node:fs', () => ({ ...jest.requireActual<typeof fs>('node:fs') }));

/** The functions that the command line calls; a test can break one of them. */
const disk = jest.requireMock<typeof fs>('node:fs');

const OLD = 'tệp cũ của tôi';
const NEW = new TextEncoder().encode('tệp mới, dài hơn tệp cũ');
let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-files-'));
  file = join(folder, 'theo-doi.xlsx');
  writeFileSync(file, OLD);
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const failing = (code: string) => (): never => {
  throw Object.assign(new Error(code), { code });
};

/** What can go wrong while the new file is written, and what the sentence says about it. */
const FAULTS: readonly (readonly [what: string, breakIt: () => void, says: string])[] = [
  [
    'đĩa đầy giữa chừng',
    () =>
      jest
        .spyOn(disk, 'writeSync')
        .mockReturnValueOnce(Math.floor(NEW.length / 2))
        .mockImplementation(failing('ENOSPC')),
    'Đĩa đã đầy',
  ],
  ['đĩa đầy lúc ghi xuống đĩa', () => jest.spyOn(disk, 'fsyncSync').mockImplementation(failing('ENOSPC')), 'Đĩa đã đầy'],
  ['thư mục không cho ghi', () => jest.spyOn(disk, 'openSync').mockImplementation(failing('EACCES')), 'Không có quyền ghi tệp này'],
  ['tệp cũ chỉ cho đọc', () => jest.spyOn(disk, 'accessSync').mockImplementation(failing('EACCES')), 'Không có quyền ghi tệp này'],
  ['nơi chỉ đọc', () => jest.spyOn(disk, 'openSync').mockImplementation(failing('EROFS')), 'Nơi này chỉ đọc'],
  [
    'tệp đang mở trong Excel',
    () => jest.spyOn(disk, 'renameSync').mockImplementation(failing('EBUSY')),
    'Tệp đang mở trong chương trình khác',
  ],
];

describe('ghi tệp: được cả, hoặc tệp cũ còn nguyên', () => {
  it.each(FAULTS)('%s', (_what, breakIt, says) => {
    breakIt();
    const sentence = writeBytes(file, NEW);
    jest.restoreAllMocks();
    expect(sentence).toContain(says);
    expect(sentence).toContain('Tệp cũ được giữ nguyên');
    expect(readFileSync(file, 'utf8')).toBe(OLD);
    expect(readdirSync(folder)).toEqual(['theo-doi.xlsx']);
  });

  test('đích là một thư mục', () => {
    const target = join(folder, 'báo cáo');
    mkdirSync(target);
    expect(writeBytes(target, NEW)).toContain('không phải là tệp');
    expect(readdirSync(folder).sort()).toEqual(['báo cáo', 'theo-doi.xlsx']);
  });

  test('đích là một ống dẫn (hay thiết bị như /dev/full): không thay nó bằng tệp', () => {
    const pipe = join(folder, 'ống dẫn');
    execFileSync('mkfifo', [pipe]);
    expect(writeBytes(pipe, NEW)).toContain('không phải là tệp');
    expect(disk.statSync(pipe).isFIFO()).toBe(true);
  });

  test('thư mục thật sự không có quyền ghi (bỏ qua khi chạy với quyền quản trị)', () => {
    chmodSync(folder, 0o555);
    const sentence = writeBytes(file, NEW);
    chmodSync(folder, 0o755);
    const isRoot = process.getuid?.() === 0;
    expect(readFileSync(file, 'utf8')).toBe(isRoot ? new TextDecoder().decode(NEW) : OLD);
    expect(sentence === null).toBe(isRoot);
  });

  test('ghi được thì tệp mới đủ từng byte, không để lại tệp tạm', () => {
    expect(writeBytes(file, NEW)).toBeNull();
    expect(new Uint8Array(readFileSync(file))).toEqual(NEW);
    expect(readdirSync(folder)).toEqual(['theo-doi.xlsx']);
  });

  test('tệp ghi từng phần nhỏ vẫn đủ', () => {
    const { writeSync } = jest.requireActual<typeof fs>('node:fs');
    jest
      .spyOn(disk, 'writeSync')
      .mockImplementation(((descriptor: number, bytes: Uint8Array, from: number) =>
        writeSync(descriptor, bytes, from, Math.min(3, bytes.length - from))) as typeof fs.writeSync);
    expect(writeBytes(file, NEW)).toBeNull();
    jest.restoreAllMocks();
    expect(new Uint8Array(readFileSync(file))).toEqual(NEW);
  });

  test('lối tắt đến tệp: tệp thật được ghi, lối tắt còn', () => {
    const link = join(folder, 'lối tắt.xlsx');
    symlinkSync(file, link);
    expect(writeBytes(link, NEW)).toBeNull();
    expect(new Uint8Array(readFileSync(file))).toEqual(NEW);
    expect(disk.lstatSync(link).isSymbolicLink()).toBe(true);
  });

  test('một tệp tạm bỏ lại từ lần bị ngắt không cản lần sau', () => {
    writeFileSync(join(folder, `.${String(process.pid)}-${String(NEW.length)}.cchc-tmp`), 'dở dang');
    expect(writeBytes(file, NEW)).toBeNull();
    expect(new Uint8Array(readFileSync(file))).toEqual(NEW);
  });
});

test('đọc tệp không có: một câu nói rõ', () => {
  const read = readBytes(join(folder, 'không có.xlsx'));
  expect(read.ok ? '' : read.message).toContain('Không có tệp này');
});

describe('chữ đưa vào từ đầu vào chuẩn', () => {
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  test.each([
    ['UTF-8', utf8('Quý I'), 'Quý I'],
    ['UTF-8 có dấu đầu tệp, như Notepad lưu', utf8('\uFEFF{"expr":"Quý I"}'), '{"expr":"Quý I"}'],
    ['UTF-16, như PowerShell ghi', utf16('Quý I'), 'Quý I'],
    ['mã cũ: chữ không đọc được thành dấu hỏi', new Uint8Array([0x51, 0x75, 0xfd]), 'Qu\uFFFD'],
  ])('%s', (_name, bytes, text) => {
    expect(textOfInput(bytes)).toBe(text);
  });
});
