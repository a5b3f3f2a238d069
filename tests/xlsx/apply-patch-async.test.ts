import { strFromU8, unzipSync } from 'fflate';
import { constants, deflateRawSync } from 'node:zlib';
import type { PatchOp } from '../../src/core/index';
import { applyPatch, applyPatchAsync, emptyWorkbook, PORTABLE_CODEC } from '../../src/xlsx/index';
import type { AsyncCodec } from '../../src/xlsx/index';

const ADD: PatchOp = { op: 'addSheet', sheet: 'Dài', after: null, visibility: 'visible', tabColor: null, font: 'Arial', size: 10 };
/** Some hundred thousand letters: several pieces, more of them than may wait at once. */
const LONG = Array.from({ length: 30_000 }, (_, row) => [`Nhiệm vụ ${row}: ${'rà soát thủ tục '.repeat(6)}`]);
const PATCH = { ops: [ADD, { op: 'setCells', sheet: 'Dài', row: 0, column: 0, cells: LONG }] } as const satisfies { ops: PatchOp[] };

/** Compresses as another core might: the first pieces are done last. */
function slowAtFirst(): AsyncCodec & { pieces: number } {
  const codec = {
    ...PORTABLE_CODEC,
    pieces: 0,
    deflatePiece: async (piece: Uint8Array, isLast: boolean): Promise<Uint8Array> => {
      codec.pieces += 1;
      const content = piece.slice();
      await new Promise((done) => setTimeout(done, Math.max(0, 40 - codec.pieces)));
      return deflateRawSync(content, { finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH });
    },
  };
  return codec;
}

/** The paths of parts that are not the same in two files. */
function differing(one: Uint8Array, other: Uint8Array): string[] {
  const [parts, others] = [unzipSync(one), unzipSync(other)];
  const textOf = (part: Uint8Array | undefined): string | null => (part === undefined ? null : strFromU8(part));
  return [...new Set([...Object.keys(parts), ...Object.keys(others)])].filter((path) => textOf(parts[path]) !== textOf(others[path]));
}

describe('a file whose parts another core compresses', () => {
  it('holds the same as one that was written in one go, whichever piece is done first', async () => {
    const codec = slowAtFirst();
    const written = await applyPatchAsync(emptyWorkbook(), PATCH, codec);
    expect(codec.pieces).toBeGreaterThan(20);
    expect(differing(written, applyPatch(emptyWorkbook(), PATCH))).toEqual([]);
  });

  it('an empty patch gives the very same array', async () => {
    const bytes = emptyWorkbook();
    expect(await applyPatchAsync(bytes, { ops: [] }, slowAtFirst())).toBe(bytes);
  });

  it('what cannot be written is told in the same words', async () => {
    const ops: PatchOp[] = [{ op: 'setCells', sheet: 'Không có', row: 0, column: 0, cells: [['a']] }];
    const words = /“Không có”.*không có trang tính này trong tệp/u;
    expect(() => applyPatch(emptyWorkbook(), { ops })).toThrow(words);
    await expect(applyPatchAsync(emptyWorkbook(), { ops }, slowAtFirst())).rejects.toThrow(words);
  });
});
