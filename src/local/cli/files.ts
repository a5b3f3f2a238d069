import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Files above this size are no plans; reading them would only fill the memory. */
const LARGEST_FILE = 200 * 1024 * 1024;

/** The bytes of a file, or a Vietnamese sentence why not. */
export function readBytes(
  path: string,
): { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly message: string } {
  try {
    const { size } = statSync(path);
    if (!statSync(path).isFile()) return { ok: false, message: `“${path}” không phải là tệp. Chọn một tệp .xlsx, .docx hoặc .txt.` };
    if (size > LARGEST_FILE)
      return { ok: false, message: `Tệp “${path}” lớn hơn 200 MB. Tách bảng kế hoạch sang một tệp riêng rồi chạy lại.` };
    return { ok: true, bytes: readFileSync(path) };
  } catch (error) {
    const reason =
      codeOf(error) === 'ENOENT'
        ? 'Không có tệp này'
        : codeOf(error) === 'EACCES'
          ? 'Không có quyền đọc tệp này'
          : 'Không đọc được tệp này';
    return { ok: false, message: `${reason}: “${path}”. Kiểm tra tên và nơi để tệp rồi chạy lại.` };
  }
}

/** The text of a file: UTF-8, or UTF-16 with its mark as Notepad writes it; null where the bytes are neither. */
export function textOf(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text that is piped in, read as `textOf` does; of bytes that are neither, those that are no letters are marked. */
export function textOfInput(bytes: Uint8Array): string {
  return textOf(bytes) ?? new TextDecoder().decode(bytes);
}

/**
 * Writes a file so that a crash or a full disk leaves the old one whole: to a new file beside it, flushed, then renamed over it.
 * Returns a Vietnamese sentence when it could not.
 */
export function writeBytes(path: string, bytes: Uint8Array): string | null {
  const target = realPathOf(path);
  const temporary = join(dirname(target), `.${String(process.pid)}-${String(bytes.length)}.cchc-tmp`);
  try {
    // A device or a pipe would be taken away and a file put in its place.
    if (existsSync(target) && !statSync(target).isFile())
      return `“${path}” không phải là tệp nên không ghi vào đó. Chọn nơi khác bằng -o rồi chạy lại.`;
    // Renaming a file over one that is marked read-only works where its folder can be written.
    if (existsSync(target)) accessSync(target, constants.W_OK);
    mkdirSync(dirname(target), { recursive: true });
    // Left behind by a run that was cut off: no living process has this number.
    rmSync(temporary, { force: true });
    const descriptor = openSync(temporary, 'wx', existsSync(target) ? statSync(target).mode : undefined);
    try {
      let written = 0;
      while (written < bytes.length) written += writeSync(descriptor, bytes, written, bytes.length - written);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
    return null;
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary, { force: true });
    const reasons: Readonly<Record<string, string>> = {
      ENOSPC: 'Đĩa đã đầy',
      EACCES: 'Không có quyền ghi tệp này',
      EPERM: 'Tệp đang mở trong chương trình khác hoặc không có quyền ghi',
      EBUSY: 'Tệp đang mở trong chương trình khác',
      EROFS: 'Nơi này chỉ đọc',
    };
    return `${reasons[codeOf(error)] ?? 'Không ghi được tệp'}: “${path}”. Tệp cũ được giữ nguyên. Chọn nơi khác bằng -o rồi chạy lại.`;
  }
}

/** Where a link points to: the file itself is replaced, the link stays. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
