import { deflateSync, inflateSync } from 'fflate';

/**
 * JSON data as one short text of base64 letters, and back. The workbooks of a hundred units are 20 MB of JSON; what google.script.run
 * carries at most is not documented. Neither the page's `btoa` nor Google's `Utilities` is asked: both ends run the same lines.
 */
export function pack(value: unknown): string {
  const ascii = JSON.stringify(value).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return base64(deflateSync(Uint8Array.from(ascii, (letter) => letter.charCodeAt(0))));
}

/** The data behind a text that `pack` gave; throws on any other text. */
export function unpack(text: string): unknown {
  const bytes = inflateSync(bytesOf(text));
  let ascii = '';
  for (let at = 0; at < bytes.length; at += PIECE) ascii += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return JSON.parse(ascii) as unknown;
}

/** A function takes so many arguments without trouble. */
const PIECE = 8192;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.subarray(at, at + 3);
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    const digit = (shift: number): string => DIGITS.charAt((bits >> shift) & 63);
    parts.push(digit(18), digit(12), second === undefined ? '=' : digit(6), third === undefined ? '=' : digit(0));
  }
  return parts.join('');
}

function bytesOf(text: string): Uint8Array {
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let filled = 0;
  let at = 0;
  for (const digit of digits) {
    bits = (bits << 6) | DIGITS.indexOf(digit);
    filled += 6;
    if (filled < 8) continue;
    filled -= 8;
    bytes[at] = (bits >> filled) & 255;
    at += 1;
  }
  return bytes;
}
