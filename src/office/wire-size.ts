/**
 * Excel on the web refuses a request over 5 MB. A request is kept below this many bytes by our own count, which leaves room for what
 * the library adds.
 */
export const REQUEST_LIMIT = 4_200_000;

/** What one call on an Excel object costs in a request, in bytes, with the object's path. Measured on the wire, rounded up. */
export const CALL_BYTES = 320;

/** Bytes of a value in a request: JSON in UTF-8. */
export function wireBytes(value: string | number | boolean | null): number {
  if (typeof value !== 'string') return String(value).length + 1;
  let bytes = 3;
  for (let index = 0; index < value.length; index += 1) bytes += unitBytes(value.charCodeAt(index));
  return bytes;
}

function unitBytes(unit: number): number {
  if (unit === 0x22 || unit === 0x5c) return 2;
  if (unit < 0x20) return 6;
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
}
