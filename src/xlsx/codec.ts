import { Deflate, Inflate } from 'fflate';
import { crc32 } from './crc32';

/**
 * Raw deflate (RFC 1951) and check sums, as zip files use them. The library's own run everywhere; a host whose machine brings quicker ones
 * gives those. This much is needed to read a file.
 */
export interface Inflater {
  /** The content of at most `size` bytes; null where it is longer. Throws where the bytes are no deflated content. */
  readonly inflate: (compressed: Uint8Array, size: number) => Uint8Array | null;
  /** The first bytes of a content, as many as wanted or some more. */
  readonly inflateHead: (compressed: Uint8Array, wanted: number) => Uint8Array;
  /** CRC-32 as zip files use it; `before` is the sum of the bytes that stand before these. */
  readonly crc32: (bytes: Uint8Array, before?: number) => number;
}

/** What is needed to write a file. */
export interface Codec extends Inflater {
  /** Starts a content that comes in pieces: gives the next compressed bytes for each; they stand one behind the other in the file. */
  readonly deflate: () => (piece: Uint8Array, isLast: boolean) => Uint8Array;
}

/** What is needed to write a file on a machine that can deflate on another core, while the next pieces are made. */
export interface AsyncCodec extends Inflater {
  /** The compressed bytes of one piece of a content; they stand one behind the other in the file, whichever is done first. */
  readonly deflatePiece: (piece: Uint8Array, isLast: boolean) => Promise<Uint8Array>;
}

const PUSH_BYTES = 65_536;
const HEAD_PUSH_BYTES = 4096;
/** Quick rather than as small as can be: sheets are long and much alike. */
const LEVEL = 4;

/** Runs in any engine of JavaScript. */
export const PORTABLE_CODEC: Codec = {
  inflate: (compressed, size) => {
    const out = new Uint8Array(size);
    const state = { filled: 0, isLonger: false };
    const stream = new Inflate((chunk) => {
      state.isLonger ||= state.filled + chunk.length > size;
      if (state.isLonger) return;
      out.set(chunk, state.filled);
      state.filled += chunk.length;
    });
    for (let from = 0; from < compressed.length && !state.isLonger; from += PUSH_BYTES) {
      stream.push(compressed.subarray(from, from + PUSH_BYTES), from + PUSH_BYTES >= compressed.length);
    }
    return state.isLonger ? null : out.subarray(0, state.filled);
  },
  inflateHead: (compressed, wanted) => {
    const chunks: Uint8Array[] = [];
    let filled = 0;
    const stream = new Inflate((chunk) => {
      chunks.push(chunk);
      filled += chunk.length;
    });
    for (let from = 0; from < compressed.length && filled < wanted; from += HEAD_PUSH_BYTES) {
      stream.push(compressed.subarray(from, from + HEAD_PUSH_BYTES), false);
    }
    return joinBytes(chunks);
  },
  deflate: () => {
    let chunks: Uint8Array[] = [];
    const stream = new Deflate({ level: LEVEL }, (chunk) => chunks.push(chunk));
    return (piece, isLast) => {
      chunks = [];
      stream.push(piece, isLast);
      return joinBytes(chunks);
    };
  },
  crc32,
};

/** The arrays one behind the other. */
export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
