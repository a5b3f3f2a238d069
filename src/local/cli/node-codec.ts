import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { PORTABLE_CODEC } from '../../xlsx';
import type { AsyncCodec } from '../../xlsx';

const { constants, inflateRawSync } = zlib;
// In a thread of its own.
const deflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Uint8Array>(zlib.deflateRaw);

/** Level 1 of zlib: a sheet of 40 MB takes half a second, and the file grows by a tenth. */
const LEVEL = 1;

const HEAD_BYTES = 4096;

/** Node's own zlib, several times quicker than what runs everywhere. */
export const NODE_CODEC: AsyncCodec = {
  inflate: (compressed, size) => {
    try {
      // In one piece: pieces would be held beside the whole.
      return inflateRawSync(compressed, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return null;
      throw error;
    }
  },
  inflateHead: (compressed, wanted) => {
    for (let bytes = HEAD_BYTES; ; bytes *= 4) {
      // A flush in place of the end: what the first bytes hold, without complaint that others are missing.
      const head = inflateRawSync(compressed.subarray(0, bytes), { finishFlush: constants.Z_SYNC_FLUSH });
      if (head.length >= wanted || bytes >= compressed.length) return head;
    }
  },
  // Each piece ends on a whole byte without ending the content, so that pieces can stand one behind the other.
  deflatePiece: (piece, isLast) => deflateRaw(piece, { level: LEVEL, finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }),
  // Node has it from 20.15 on.
  crc32: 'crc32' in zlib ? zlib.crc32 : PORTABLE_CODEC.crc32,
};
