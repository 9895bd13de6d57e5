import { crc32 } from 'node:zlib';

/** Name of the checksum in the footer of a part. */
export const checksumKey = 'darkreach.crc32';

/** As long as a checksum; what stands in its place while it is computed. */
export const noChecksum = '--------';

/** Writes the checksum of a file over the place kept for it; undefined where there is no such place. */
export function sealed(bytes: Uint8Array): Uint8Array | undefined {
  const place = placeOf(bytes);
  if (place === undefined) return undefined;
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).write(checksumOf(bytes, place), place, 'latin1');
  return bytes;
}

/** Whether a file is the one that was sealed, to the last bit. */
export function isIntact(bytes: Uint8Array): boolean {
  const place = placeOf(bytes);
  if (place === undefined) return false;
  const written = Buffer.from(bytes.buffer, bytes.byteOffset + place, noChecksum.length).toString('latin1');
  return written === checksumOf(bytes, place);
}

/** Where the value stands: behind the last of its names, a field header and its length in one byte each. */
function placeOf(bytes: Uint8Array): number | undefined {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(checksumKey);
  const place = at + checksumKey.length + 2;
  return at < 0 || place + noChecksum.length > bytes.length ? undefined : place;
}

/** CRC-32 of the file with nothing in the place of the checksum, in hexadecimal. */
function checksumOf(bytes: Uint8Array, place: number): string {
  const before = crc32(bytes.subarray(0, place));
  const kept = crc32(noChecksum, before);
  return crc32(bytes.subarray(place + noChecksum.length), kept)
    .toString(16)
    .padStart(noChecksum.length, '0');
}
