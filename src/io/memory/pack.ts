import { createHash } from 'node:crypto';
import type { Span } from '../../diagnostics/problem.ts';

/** What is kept of one file. */
export interface PackedReading {
  /** Fingerprint of the bytes that the reading comes from. */
  readonly of: string;
  /** JSON; `''` for none. */
  readonly problems: string;
  /** JSON in UTF-8, decoded only when somebody asks. */
  readonly content: Uint8Array;
}

/** What the rules found. */
export interface PackedFindings {
  /** Fingerprint of all the files and the reference date. */
  readonly of: string;
  /** JSON. */
  readonly findings: string;
}

/** Places in one file that were complained about, and where they stand. */
export interface PackedSpans {
  /** Fingerprint of the file's bytes. */
  readonly of: string;
  /** By place as JSON. */
  readonly spans: Readonly<Record<string, Span | null>>;
}

/** Everything that is kept of one programme. */
export interface Pack {
  /** By path. */
  readonly readings: ReadonlyMap<string, PackedReading>;
  /** By path. */
  readonly spans: ReadonlyMap<string, PackedSpans>;
  readonly findings: PackedFindings | null;
  /** Fingerprint of all the files and of HEAD's commit, where history held nothing against them. */
  readonly agreement: string | null;
}

/** Stands before the contents, which follow one another in the order of `readings`. */
interface Index {
  readonly build: string;
  readonly findings: PackedFindings | null;
  readonly agreement: string | null;
  readonly spans: readonly (readonly [path: string, spans: PackedSpans])[];
  readonly readings: readonly (readonly [
    path: string,
    of: string,
    problems: string,
    length: number,
  ])[];
}

const MAGIC = Buffer.from('jalostamo-cache-2\n');
const CHECKSUM_BYTES = 32;
const LENGTH_BYTES = 4;

/** One file for everything: magic, checksum of the rest, length of the index, index, contents. */
export function encodePack(
  { readings, spans, findings, agreement }: Pack,
  build: string,
): Uint8Array {
  const index: Index = {
    build,
    findings,
    agreement,
    spans: [...spans],
    readings: [...readings].map(([path, { of, problems, content }]) => {
      return [path, of, problems, content.length];
    }),
  };
  const indexBytes = Buffer.from(JSON.stringify(index));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(indexBytes.length);
  const rest = [length, indexBytes, ...[...readings.values()].map(({ content }) => content)];
  return Buffer.concat([MAGIC, checksum(rest), ...rest]);
}

/** Null for what this build has not written, or what is no longer as it was written. */
export function decodePack(bytes: Uint8Array, build: string): Pack | null {
  const pack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = MAGIC.length + CHECKSUM_BYTES;
  if (pack.length < start + LENGTH_BYTES) return null;
  if (!pack.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const rest = pack.subarray(start);
  if (!checksum([rest]).equals(pack.subarray(MAGIC.length, start))) return null;
  const indexEnd = LENGTH_BYTES + rest.readUInt32LE();
  // The checksum says that this is `encodePack`'s; another format has another magic.
  const index = JSON.parse(rest.toString('utf8', LENGTH_BYTES, indexEnd)) as Index;
  if (index.build !== build) return null;
  const readings = new Map<string, PackedReading>();
  let at = indexEnd;
  for (const [path, of, problems, length] of index.readings) {
    readings.set(path, { of, problems, content: rest.subarray(at, at + length) });
    at += length;
  }
  return {
    readings,
    spans: new Map(index.spans),
    findings: index.findings,
    agreement: index.agreement,
  };
}

function checksum(parts: readonly Uint8Array[]): Buffer {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
}
