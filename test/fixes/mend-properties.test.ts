import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation, Observations } from '../../src/model/observations.ts';
import { encodeText } from '../../src/source/encode.ts';
import type { Encoding } from '../../src/source/source.ts';
import { base } from '../rules/base-programme.ts';
import { baseWith, type Judged, judge, mend } from './mend.ts';

const DATA = 'experiments/kahvila/data/participants.csv';
const NUM_RUNS = 100;

/** Ways to write one period; the first is canonical. */
const PERIODS: readonly (readonly string[])[] = [
  ['2019-H1', '2019H1', '2019 H1', 'H1/2019', '1–6/2019', 'tammi–kesäkuu 2019'],
  ['2019-H2', '2019h2', '7-12/2019', ' 2019-H2'],
  ['2020-H1', '2020/H1', 'H1 2020'],
];

const STATUSES: readonly (readonly string[])[] = [
  ['', ' '],
  ['provisional', 'Provisional', 'ennakkotieto', 'alustava'],
  ['confirmed', 'Vahvistettu', 'lopullinen tieto'],
];

/** A cell as it is meant and as a team wrote it. */
const cell = (ways: readonly (readonly string[])[]) =>
  fc.constantFrom(...ways).chain((spellings) => fc.constantFrom(...spellings));

const note = fc.oneof(
  fc.constantFrom(
    '',
    'Laskuri uusittiin.',
    'Kävijälista; "katosi"',
    'kaksi\nriviä',
    '1/2019',
    'ei kerätty',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !text.includes('\u0000')),
);

const number = fc.constantFrom('0', '12', '48,5', '48.5', '1 200', '', 'noin 50');

const table = fc.record({
  rows: fc.array(fc.tuple(cell(PERIODS), number, cell(STATUSES), note), {
    minLength: 1,
    maxLength: 8,
  }),
  separator: fc.constantFrom(';', ',', '\t'),
  header: fc.constantFrom(
    ['period', 'value', 'status', 'note'],
    ['Jakso', 'arvo', 'tila', 'huomautus'],
  ),
  ends: fc.array(fc.constantFrom('\n', '\r\n'), { minLength: 1, maxLength: 3 }),
  encoding: fc.constantFrom<Encoding>('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'),
});

type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

function write({ rows, separator, header, ends }: Table): string {
  const quote = (text: string): string =>
    /[";,\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return [header, ...rows]
    .map((cells, i) => cells.map(quote).join(separator) + ends[i % ends.length])
    .join('');
}

/** The rows as the rest of the tool sees them. */
function observed({ workspace }: Judged): readonly Observation[] | null {
  const node = workspace.experiments.find(({ id }) => id === 'kahvila');
  const rows: Observations | undefined = node?.observations.get('participants');
  if (rows === undefined) return null;
  return Array.from({ length: rows.rowCount }, (_, i) => rows.observation(i));
}

describe('mending any data file', () => {
  it('keeps every figure and note, and does nothing the second time', () => {
    let mendedRuns = 0;
    fc.assert(
      fc.property(table, fc.constantFrom(undefined, 'plain', 'excel-fi'), (made, dialect) => {
        const bytes = encodeText(write(made), made.encoding);
        fc.pre(bytes !== null);
        const loaded = baseWith({ [DATA]: bytes });
        const before = observed(judge(loaded));
        const options = { dialect, wants: (path: string) => path === DATA };
        const first = mend(loaded, options);
        const file = first.mended.find(({ path }) => path === DATA);
        const again = mend(baseWith({ [DATA]: file?.after ?? bytes }), options);
        expect(again.mended).toEqual([]);

        const after = observed(first.examined);
        if (before === null) return;
        expect(after).toHaveLength(before.length);
        for (const [index, row] of before.entries()) {
          const { statuses: _, value, ...kept } = row;
          // Words that stood for a status have become one, and `48,5` between commas is a figure now.
          expect(after?.[index]).toMatchObject(kept);
          expect([value, ...(value === null ? [48.5] : [])]).toContain(after?.[index]?.value);
        }
        if (file !== undefined) mendedRuns++;
      }),
      { numRuns: NUM_RUNS },
    );
    expect(mendedRuns).toBeGreaterThan(NUM_RUNS / 10);
  });

  it('leaves a file with nothing to mend to its bytes', () => {
    expect(mend(base).mended).toEqual([]);
    expect(mend(base).held).toEqual([]);
  });
});

/** Slips in YAML files of the base programme, each on a line of its own. */
const SLIPS: readonly (readonly [file: string, good: string, bad: string])[] = [
  ['jalostamo.yaml', 'region_code: "049"', 'region_code: 049'],
  ['jalostamo.yaml', 'region_code: "853"', 'region_code: 853 # Turku'],
  ['indicators/participants.yaml', 'decimals: 0', "decimals: '0'"],
  ['indicators/participants.yaml', 'measure: count', 'measure: "Lukumäärä"'],
  ['indicators/participants.yaml', 'counts_people: true', 'counts_people: kyllä   # ihmisiä'],
  [
    'experiments/kahvila/experiment.yaml',
    'value: 60, period: 2020-H1',
    'value: "60", period: H1/2020',
  ],
  ['experiments/kahvila/monitoring/2019-H2.yaml', 'period: 2019-H2', 'period: 2019H2'],
  [
    'experiments/kahvila/monitoring/2019-H2.yaml',
    'reported_on: 2020-01-20',
    'reported_on: 20.1.2020',
  ],
];

describe('mending any slips in YAML', () => {
  it('gives back the file without them, every other byte as it was', () => {
    fc.assert(
      fc.property(fc.subarray([...SLIPS], { minLength: 1 }), fc.boolean(), (slips, crlf) => {
        const files: Record<string, string> = {};
        const expected: Record<string, string> = {};
        const ends = (text: string): string => (crlf ? text.replaceAll('\n', '\r\n') : text);
        for (const { path, bytes } of base.files) {
          const text = ends(new TextDecoder().decode(bytes));
          let bad = text;
          for (const [file, good, slip] of slips) if (file === path) bad = bad.replace(good, slip);
          if (bad === text) continue;
          files[path] = bad;
          expected[path] = text;
        }
        const { mended, held } = mend(baseWith(files));
        expect(held).toEqual([]);
        expect(mended.map(({ path }) => path)).toEqual(Object.keys(expected).sort());
        for (const { path, after } of mended) {
          const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(after);
          // Comments that the slips brought along stay, and so do the quotes of words.
          const without = text.replace(' # Turku', '').replace('   # ihmisiä', '');
          expect(without.replace('measure: "count"', 'measure: count')).toBe(expected[path]);
        }
      }),
      { numRuns: NUM_RUNS },
    );
  });
});

describe('any text in a YAML file', () => {
  it('is never held or changed into something else', () => {
    const soup = fc
      .array(
        fc.constantFrom(
          'name',
          ': ',
          '\n',
          '  ',
          '- ',
          '"',
          "'",
          '# ',
          '1,5',
          '049',
          '&a ',
          '*a',
          '{',
          '}',
          '[',
          ']',
          ',',
          '2019H1',
          'on: 1.2.2019',
          '\r\n',
          '|\n',
          'period: ',
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        soup,
        fc.constantFrom('concept.yaml', 'areas.yaml', 'experiments/kahvila/learning.yaml'),
        (text, path) => {
          const first = mend(baseWith({ [path]: text }));
          expect(first.held).toEqual([]);
          const file = first.mended.find((each) => each.path === path);
          if (file !== undefined) expect(mend(baseWith({ [path]: file.after })).mended).toEqual([]);
        },
      ),
      { numRuns: NUM_RUNS },
    );
  });
});
