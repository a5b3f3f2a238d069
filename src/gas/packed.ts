import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/**
 * JSON data as one short text of base64 letters, and back. The workbooks of a hundred units are 20 MB of JSON; what google.script.run
 * carries at most is not documented. Neither the page's `btoa` nor Google's `Utilities` is asked: both ends run the same lines.
 */
export function pack(value: unknown): string {
  return base64Of(deflateSync(strToU8(JSON.stringify(value)), { level: 1 }));
}

/** The data behind a text that `pack` gave; throws on any other text. */
export function unpack(text: string): unknown {
  return JSON.parse(strFromU8(inflateSync(bytesOf(text)))) as unknown;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 letters. */
export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const digit = (shift: number): string => DIGITS.charAt((bits >> shift) & 63);
    parts.push(digit(18) + digit(12) + (at + 1 < bytes.length ? digit(6) : '=') + (at + 2 < bytes.length ? digit(0) : '='));
  }
  return parts.join('');
}

const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit.charCodeAt(0), value]));

function bytesOf(text: string): Uint8Array {
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let filled = 0;
  let at = 0;
  for (let place = 0; place < digits.length; place += 1) {
    bits = (bits << 6) | (VALUES.get(digits.charCodeAt(place)) ?? 0);
    filled += 6;
    if (filled < 8) continue;
    filled -= 8;
    bytes[at] = (bits >> filled) & 255;
    at += 1;
  }
  return bytes;
}
