import { hash } from 'node:crypto';
import type { Place, Problem, Span } from '../../diagnostics/problem.ts';
import type { LoadedFiles } from '../../source/loaded-files.ts';
import type { Memory, Reading } from '../../source/memory.ts';
import type { Pack, PackedFindings, PackedReading, PackedSpans } from './pack.ts';
import { survivesJson } from './survives-json.ts';

/** A memory of a programme's files as they have just been read from disk. */
export class FileMemory implements Memory {
  readonly #loaded: LoadedFiles;
  readonly #bytes: ReadonlyMap<string, Uint8Array>;
  readonly #pack: Pack | null;
  readonly #fingerprints = new Map<string, string>();
  readonly #recalled = new Set<string>();
  readonly #kept = new Map<string, { readonly of: string; readonly reading: Reading }>();
  #findings: { readonly of: string; readonly problems: readonly Problem[] } | null = null;

  constructor(loaded: LoadedFiles, pack: Pack | null) {
    this.#loaded = loaded;
    this.#bytes = new Map(loaded.files.map(({ path, bytes }) => [path, bytes]));
    this.#pack = pack;
  }

  recall(path: string, dependsOn: readonly string[]): Reading | undefined {
    const packed = this.#pack?.readings.get(path);
    if (packed === undefined || packed.of !== this.#readingOf(path, dependsOn)) return undefined;
    this.#recalled.add(path);
    return {
      problems: packed.problems === '' ? [] : parseProblems(packed.problems),
      content: () => JSON.parse(decoder.decode(packed.content)),
    };
  }

  keep(path: string, dependsOn: readonly string[], reading: Reading): void {
    this.#kept.set(path, { of: this.#readingOf(path, dependsOn), reading });
  }

  recallSpan(path: string, place: Place): Span | null | undefined {
    const packed = this.#pack?.spans.get(path);
    if (packed === undefined || packed.of !== this.#fingerprint(path)) return undefined;
    const span = packed.spans[JSON.stringify(place)];
    if (span !== undefined) this.keepSpan(path, place, span);
    return span;
  }

  keepSpan(path: string, place: Place, span: Span | null): void {
    const spans = this.#spans.get(path) ?? new Map<string, Span | null>();
    this.#spans.set(path, spans.set(JSON.stringify(place), span));
  }

  /** Of the files that were complained about in this run. */
  readonly #spans = new Map<string, Map<string, Span | null>>();

  recallFindings(asOf: string): readonly Problem[] | undefined {
    const packed = this.#pack?.findings ?? null;
    if (packed === null || packed.of !== this.#allOf(asOf)) return undefined;
    return parseProblems(packed.findings);
  }

  keepFindings(asOf: string, problems: readonly Problem[]): void {
    this.#findings = { of: this.#allOf(asOf), problems };
  }

  recallAgreement(head: string): boolean {
    const agreed = this.#pack?.agreement === this.#allOf(head);
    if (agreed) this.#agreement = this.#allOf(head);
    return agreed;
  }

  keepAgreement(head: string): void {
    this.#agreement = this.#allOf(head);
  }

  /** The last one stays until another is kept. */
  #agreement: string | null = null;

  /** What the next run may recall; null when that is what there was before. */
  newPack(): Pack | null {
    const before = this.#pack?.readings ?? new Map<string, PackedReading>();
    const readings = new Map<string, PackedReading>();
    for (const path of this.#recalled) {
      const packed = before.get(path);
      if (packed !== undefined) readings.set(path, packed);
    }
    const recalled = readings.size;
    for (const [path, { of, reading }] of this.#kept) {
      const packed = packReading(of, reading);
      if (packed !== null) readings.set(path, packed);
    }
    const findings = this.#packFindings();
    const spans = this.#packSpans();
    const hasSameReadings = readings.size === recalled && recalled === before.size;
    const agreement = this.#agreement ?? this.#pack?.agreement ?? null;
    const hasSameAgreement = agreement === (this.#pack?.agreement ?? null);
    if (hasSameReadings && hasSameAgreement && spans === null && findings === null) return null;
    return {
      readings,
      spans: spans ?? this.#pack?.spans ?? new Map(),
      findings: findings ?? this.#pack?.findings ?? null,
      agreement,
    };
  }

  /** Null when they are those there were. */
  #packSpans(): ReadonlyMap<string, PackedSpans> | null {
    const packed = new Map<string, PackedSpans>();
    let isSame = this.#spans.size === (this.#pack?.spans.size ?? 0);
    for (const [path, spans] of this.#spans) {
      const of = this.#fingerprint(path);
      packed.set(path, { of, spans: Object.fromEntries(spans) });
      const before = this.#pack?.spans.get(path);
      isSame &&= before?.of === of && Object.keys(before.spans).length === spans.size;
    }
    return isSame ? null : packed;
  }

  #packFindings(): PackedFindings | null {
    if (this.#findings === null) return null;
    const { of, problems } = this.#findings;
    return survivesJson(problems) ? { of, findings: JSON.stringify(problems) } : null;
  }

  /** Of a file, and of the files that its reading depends on. */
  #readingOf(path: string, dependsOn: readonly string[]): string {
    const own = this.#fingerprint(path);
    return dependsOn.length === 0 ? own : `${own} ${this.#dependencies(dependsOn)}`;
  }

  readonly #knownDependencies = new Map<string, string>();

  #dependencies(paths: readonly string[]): string {
    const key = paths.join('\n');
    const known = this.#knownDependencies.get(key);
    if (known !== undefined) return known;
    const all = paths.map((path) => `${path}\0${this.#fingerprint(path)}`);
    const made = hash('sha256', all.join('\n'), 'base64');
    this.#knownDependencies.set(key, made);
    return made;
  }

  /** Of a reference date or a commit, of every file's name and bytes, and of what was not read. */
  #allOf(asOf: string): string {
    this.#files ??= this.#filesFingerprint();
    return `${asOf} ${this.#files}`;
  }

  #files: string | undefined;

  #filesFingerprint(): string {
    // In the disk's own order: were it another one day, the rules would be asked again.
    const files = [...this.#bytes.keys()].map((path) => `${path}\0${this.#fingerprint(path)}`);
    const refused = this.#loaded.refused.map(({ path, reason }) => `${path}\0${reason}`).sort();
    return hash('sha256', [...files, '', ...refused].join('\n'), 'base64');
  }

  /** A file that is not there has one of its own. */
  #fingerprint(path: string): string {
    const known = this.#fingerprints.get(path);
    if (known !== undefined) return known;
    const bytes = this.#bytes.get(path);
    const made = bytes === undefined ? 'none' : hash('sha256', bytes, 'base64');
    this.#fingerprints.set(path, made);
    return made;
  }
}

const decoder = new TextDecoder();

/** A pack is whole and this build's own (see `decodePack`), so that these are what was kept. */
function parseProblems(json: string): readonly Problem[] {
  return JSON.parse(json) as readonly Problem[];
}

function packReading(of: string, { problems, content }: Reading): PackedReading | null {
  const data = content();
  if (!survivesJson(problems) || !survivesJson(data)) return null;
  return {
    of,
    problems: problems.length === 0 ? '' : JSON.stringify(problems),
    content: Buffer.from(JSON.stringify(data)),
  };
}
