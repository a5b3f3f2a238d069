import { unzipSync } from 'fflate';
import { MAX_FILE_BYTES, MAX_PART_BYTES, MAX_RATIO } from './limits';
import type { Refusal } from './refusals';

/** The XML parts of a .docx by path, as bytes; or why the file is not opened. Pictures and other parts are not unpacked. */
export type OpenedPackage =
  { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array> } | { readonly ok: false; readonly why: Refusal };

/** Opens the zip of a Word file. Sizes are checked before room is taken for them. */
export function openPackage(bytes: Uint8Array): OpenedPackage {
  if (bytes.length === 0) return { ok: false, why: 'word-empty' };
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, why: 'word-too-large' };
  if (startsWith(bytes, OLE_HEAD)) return { ok: false, why: holdsWord(bytes, 'EncryptedPackage') ? 'word-encrypted' : 'word-old-doc' };
  if (!startsWith(bytes, ZIP_HEAD)) return { ok: false, why: 'word-not-docx' };
  const tooLarge: string[] = [];
  const names: string[] = [];
  const sizes = new Map<string, number>();
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        names.push(name);
        if (!isNeeded(name)) return false;
        sizes.set(name, originalSize);
        if (originalSize <= MAX_PART_BYTES && originalSize <= SMALL_PART + size * MAX_RATIO) return true;
        tooLarge.push(name);
        return false;
      },
    });
    if (tooLarge.length > 0) return { ok: false, why: 'word-too-large' };
    if (names.includes('xl/workbook.xml') || names.includes('xl/workbook.bin')) return { ok: false, why: 'word-is-workbook' };
    if (!names.includes('[Content_Types].xml')) return { ok: false, why: 'word-not-docx' };
    const whole = Object.entries(parts).every(([name, part]) => part.length === sizes.get(name));
    return whole ? { ok: true, parts: new Map(Object.entries(parts)) } : { ok: false, why: 'word-damaged' };
  } catch {
    return { ok: false, why: 'word-damaged' };
  }
}

const ZIP_HEAD = [0x50, 0x4b];
const OLE_HEAD = [0xd0, 0xcf, 0x11, 0xe0];
/** Bytes below which a part is never called a bomb, however well it is packed. */
const SMALL_PART = 1_000_000;

function isNeeded(name: string): boolean {
  return /(?:\.xml|\.rels)$/iu.test(name) && !/(?:^|\/)(?:media|embeddings|theme|fonts)\//iu.test(name);
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((value, index) => bytes[index] === value);
}

/** True when the bytes hold the word in UTF-16, as names of streams stand in an OLE file. */
function holdsWord(bytes: Uint8Array, word: string): boolean {
  for (let at = 0; at + 2 * word.length <= bytes.length; at += 2) {
    let same = 0;
    while (same < word.length && bytes[at + 2 * same] === word.charCodeAt(same) && bytes[at + 2 * same + 1] === 0) same += 1;
    if (same === word.length) return true;
  }
  return false;
}
