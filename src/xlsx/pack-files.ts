import { writeZip, zipEntry } from './zip';

/** A zip file with these files, in this order; names may have Vietnamese marks and must differ. */
export function packFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  return writeZip(files.map(({ name, bytes }) => zipEntry(name, bytes)));
}
