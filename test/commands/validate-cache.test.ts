import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Cache } from '../../src/host.ts';
import { loadFiles } from '../../src/io/load.ts';
import { READER } from '../../src/io/memory/open-memory.ts';
import { decodePack, encodePack, type Pack } from '../../src/io/memory/pack.ts';
import { createMemoryHost } from '../../src/io/memory-host.ts';
import { nodeFiles } from '../../src/io/node-files.ts';

/** One line lost, doubled, or with an odd value after its key. */
function withLine(text: string, at: number, how: string): string {
  const lines = text.split('\n');
  const index = at % lines.length;
  const line = lines[index] ?? '';
  const odd = line.includes(': ') ? `${line.slice(0, line.indexOf(': '))}: ${how}` : how;
  const put = how === 'lost' ? [] : how === 'doubled' ? [line, line] : [odd];
  return lines.toSpliced(index, 1, ...put).join('\n');
}

type Files = Readonly<Record<string, string>>;

async function filesOf(folder: string): Promise<Files> {
  const { files } = await loadFiles(nodeFiles, join(import.meta.dirname, folder));
  const decoder = new TextDecoder();
  return Object.fromEntries(files.map(({ path, bytes }) => [path, decoder.decode(bytes)]));
}

const base = await filesOf('../fixtures/base-programme');
const example = await filesOf('../../examples/kuusi-kaupunkia');

/** A cache that tells what it holds. */
class TestCache implements Cache {
  content: Uint8Array | null = null;
  writes = 0;

  read = async (): Promise<Uint8Array | null> => this.content;
  write = async (content: Uint8Array): Promise<void> => {
    this.content = content;
    this.writes += 1;
  };

  pack(): Pack {
    const pack = this.content === null ? null : decodePack(this.content, READER);
    if (pack === null) throw new Error('nothing is kept');
    return pack;
  }
}

let cache = new TestCache();
beforeEach(() => {
  cache = new TestCache();
});

interface Run {
  readonly cache?: Cache;
  readonly now?: string;
  readonly args?: readonly string[];
}

async function validate(files: Files, { cache: used, now, args = [] }: Run): Promise<string> {
  const host = createMemoryHost({
    files: Object.fromEntries(Object.entries(files).map(([path, text]) => [`/p/${path}`, text])),
    cwd: '/p',
    now: now ?? '2021-03-01T12:00:00Z',
    ...(used === undefined ? {} : { cache: used }),
  });
  const code = await main(['validate', '--lang', 'fi', ...args], host);
  return `${code}\n${host.output.stdout}\n${host.output.stderr}`;
}

const JSON_FORMAT = ['--format', 'json'];

describe('a run with a cache', () => {
  const texts = Object.keys(base).filter((path) => /\.(yaml|csv|md)$/.test(path));
  const oddValues = [
    '',
    '""',
    '0',
    '-0',
    '.nan',
    '2019-02-30',
    '2019–2020',
    '[]',
    '{}',
    'x',
    '1e308',
  ];
  const path = fc.constantFrom(...texts);
  const edit = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('line' as const),
        path,
        at: fc.nat(),
        put: fc.constantFrom('lost', 'doubled', ...oddValues),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), path }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('copy' as const), path, to: path }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('restore' as const), path }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('day' as const),
        to: fc.constantFrom('2019-11-02', '2020-06-30', '2020-07-01', '2021-03-01'),
      }),
    },
  );

  it('says what a run without it says, whatever is edited between runs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const used = new TestCache();
        let files: Record<string, string> = { ...base };
        let now = '2021-03-01T12:00:00Z';
        await validate(files, { cache: used, now });
        for (const step of edits) {
          if (step.kind === 'day') now = `${step.to}T12:00:00Z`;
          else files = edited(files, step);
          for (const args of [JSON_FORMAT, []]) {
            const without = await validate(files, { now, args });
            expect(await validate(files, { cache: used, now, args })).toBe(without);
          }
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  type Edit = Exclude<typeof edit extends fc.Arbitrary<infer T> ? T : never, { kind: 'day' }>;

  function edited(files: Files, step: Edit): Record<string, string> {
    const result = { ...files };
    const original = base[step.path] ?? '';
    const text = result[step.path] ?? original;
    switch (step.kind) {
      case 'remove':
        delete result[step.path];
        break;
      case 'copy':
        result[step.to] = text;
        break;
      case 'restore':
        result[step.path] = original;
        break;
      case 'line':
        result[step.path] = withLine(text, step.at, step.put);
    }
    return result;
  }

  it.each(['pretty', 'compact', 'json', 'github', 'sarif', 'gitlab', 'junit'])(
    'prints the example the same in the format %s',
    async (format) => {
      const args = ['--format', format];
      await validate(example, { cache });
      const warm = await validate(example, { cache, args });
      expect(warm).toBe(await validate(example, { args }));
      expect(cache.writes).toBe(1);
    },
  );
});

describe('the cache', () => {
  it('holds a reading of every whole file, and is written again only when something is new', async () => {
    await validate(base, { cache });
    const entities = Object.keys(base).filter((file) => /\.(yaml|md)$|\/data\/.*\.csv$/.test(file));
    expect(entities.length).toBeGreaterThan(10);
    expect([...cache.pack().readings.keys()].sort()).toEqual(entities.sort());
    await validate(base, { cache });
    expect(cache.writes).toBe(1);
    const { 'areas.yaml': gone, ...fewer } = base;
    expect(gone).toBeDefined();
    await validate(fewer, { cache });
    expect(cache.writes).toBe(2);
    expect(cache.pack().readings.has('areas.yaml')).toBe(false);
  });

  it('is what a run takes its readings and findings from', async () => {
    await validate(base, { cache });
    const pack = cache.pack();
    const plan = 'experiments/kahvila/experiment.yaml';
    const kept = pack.readings.get(plan);
    if (kept === undefined) throw new Error('the plan is not kept');
    // Not what stands in the file: it is told only if the file is not read again.
    const problem = { rule: 'schema/empty-file', file: plan, place: { kind: 'file' }, params: {} };
    const readings = new Map([
      ...pack.readings,
      [plan, { ...kept, problems: JSON.stringify([problem]) }],
    ]);
    cache.content = encodePack({ ...pack, readings }, READER);
    expect(await validate(base, { cache, args: JSON_FORMAT })).toContain('"schema/empty-file"');

    const elsewhere = { ...problem, file: 'areas.yaml' };
    const findings = { of: pack.findings?.of ?? '', findings: JSON.stringify([elsewhere]) };
    cache.content = encodePack({ ...pack, findings }, READER);
    expect(await validate(base, { cache, args: JSON_FORMAT })).toContain('"schema/empty-file"');
    // Another day, other findings.
    const other = await validate(base, { cache, args: JSON_FORMAT, now: '2019-11-02T12:00:00Z' });
    expect(other).not.toContain('"schema/empty-file"');
  });

  it('keeps where complaints stand, and finds them by that', async () => {
    const path = 'areas.yaml';
    const files = { ...base, [path]: `${base[path]}nmae: x\n` };
    const told = await validate(files, { cache, args: JSON_FORMAT });
    const pack = cache.pack();
    const kept = pack.spans.get(path);
    if (kept === undefined) throw new Error('no place is kept');
    const [key = ''] = Object.keys(kept.spans);
    const elsewhere = { start: { line: 77, column: 1 }, end: { line: 77, column: 2 } };
    const spans = new Map([...pack.spans, [path, { ...kept, spans: { [key]: elsewhere } }]]);
    cache.content = encodePack({ ...pack, spans }, READER);
    expect(told).not.toMatch(/"line": ?77/);
    expect(await validate(files, { cache, args: JSON_FORMAT })).toMatch(/"line": ?77/);
    // Other bytes, other places.
    const longer = { ...files, [path]: `\n${files[path]}` };
    expect(await validate(longer, { cache, args: JSON_FORMAT })).toBe(
      await validate(longer, { args: JSON_FORMAT }),
    );
  });

  it('holds nothing of a file that tells who somebody is', async () => {
    const path = 'experiments/kahvila/experiment.yaml';
    const code = '131052-308T';
    const files = { ...base, [path]: `${base[path]}# ${code}\n` };
    const first = await validate(files, { cache, args: JSON_FORMAT });
    expect(first).toContain('privacy/');
    expect(cache.pack().readings.has(path)).toBe(false);
    expect(new TextDecoder().decode(cache.content ?? undefined)).not.toContain(code);
    expect(await validate(files, { cache, args: JSON_FORMAT })).toBe(first);
  });

  it('reads a data file again when its sheet or the programme changes, and no other', async () => {
    await validate(base, { cache });
    const before = cache.pack().readings;
    const sheet = 'indicators/feeling-safe.yaml';
    await validate({ ...base, [sheet]: `${base[sheet]}# muutos\n` }, { cache });
    const changed = [...cache.pack().readings]
      .filter(([path, { of }]) => before.get(path)?.of !== of)
      .map(([path]) => path);
    expect(changed.sort()).toEqual(['experiments/kahvila/data/feeling-safe.csv', sheet]);
  });

  it('of another build, or damaged anywhere, is not there', async () => {
    await validate(base, { cache });
    const whole = cache.content ?? new Uint8Array();
    expect(decodePack(whole, READER)).not.toBeNull();
    expect(decodePack(whole, `${READER}x`)).toBeNull();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const damaged = Uint8Array.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ by;
        expect(decodePack(damaged, READER)).toBeNull();
        expect(decodePack(whole.subarray(0, at), READER)).toBeNull();
      }),
      { numRuns: 200 },
    );
    cache.content = whole.subarray(0, whole.length >> 1);
    expect(await validate(base, { cache, args: JSON_FORMAT })).toBe(
      await validate(base, { args: JSON_FORMAT }),
    );
  });

  it('is neither read nor written with --no-cache', async () => {
    await validate(base, { cache, args: ['--no-cache'] });
    expect(cache.writes).toBe(0);
  });
});
