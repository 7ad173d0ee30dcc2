/** How a text that is not valid UTF-8 looks when read as UTF-8. */
export interface Utf8Damage {
  /** Complete sequences of two to four bytes. */
  readonly sound: number;
  /** Bytes that belong to no complete sequence. */
  readonly broken: number;
  /** Offset in bytes of the first broken one. */
  readonly firstBroken: number;
}

/**
 * Counts sound and broken sequences, to tell a damaged UTF-8 file (many sound) from a Windows-1252
 * file (practically none: å, ä and ö are followed by a letter there). Null when nothing is broken.
 */
export function findBrokenUtf8(bytes: Uint8Array): Utf8Damage | null {
  let sound = 0;
  let broken = 0;
  let firstBroken = -1;
  let i = 0;
  while (i < bytes.length) {
    const length = sequenceLength(bytes, i);
    if (length > 1) sound++;
    if (length === 0) {
      broken++;
      if (firstBroken < 0) firstBroken = i;
    }
    i += Math.max(length, 1);
  }
  return firstBroken < 0 ? null : { sound, broken, firstBroken };
}

/** Length of the well-formed sequence at `i` (Unicode 16, table 3-7), or 0 when there is none. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const [low, high] = SECOND_BYTES.get(lead) ?? CONTINUATION;
  if (!isWithin(bytes[i + 1], low, high)) return 0;
  for (let k = 2; k < length; k++) {
    if (!isWithin(bytes[i + k], ...CONTINUATION)) return 0;
  }
  return length;
}

type ByteRange = readonly [low: number, high: number];

const CONTINUATION: ByteRange = [0x80, 0xbf];

/** Lead bytes after which part of the range is overlong, a surrogate, or beyond Unicode. */
const SECOND_BYTES: ReadonlyMap<number, ByteRange> = new Map([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);

function isWithin(byte: number | undefined, low: number, high: number): boolean {
  return byte !== undefined && byte >= low && byte <= high;
}
