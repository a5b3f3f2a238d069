import { blockName } from '../core/index';
import type { Block } from '../core/index';

/** Excel takes addresses of several areas up to 8,192 letters. */
const LONGEST_ADDRESS = 8000;

/** Addresses that cover the blocks, each short enough for one call: "A1:B2,C5". */
export function areaAddresses(blocks: readonly Block[]): readonly string[] {
  const addresses: string[] = [];
  let current = '';
  for (const block of blocks) {
    const name = blockName(block);
    if (current !== '' && current.length + name.length + 1 > LONGEST_ADDRESS) {
      addresses.push(current);
      current = '';
    }
    current = current === '' ? name : `${current},${name}`;
  }
  if (current !== '') addresses.push(current);
  return addresses;
}

/** Whole rows as an address: "5:7" for 3 rows from row 4 (0-based). */
export function rowsAddress(row: number, count: number): string {
  return `${String(row + 1)}:${String(row + count)}`;
}
