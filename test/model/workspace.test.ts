import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../src/model/build-workspace.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import type { LoadedFiles } from '../../src/source/loaded-files.ts';
import type { SourceFile } from '../../src/source/source.ts';

const PROGRAMME = `schema_version: 1
name: Kuvitteellinen ohjelma
languages: [fi]
start: 2019-01-01
end: 2021-12-31
organisations:
  - { id: lumilahti, name: Lumilahti, type: municipality, successor: uusi }
periods:
  - { id: pilotti, start: 2019-09-01, end: 2019-12-31 }
`;
const SHEET = `id: visits
name: Käynnit
level: output
measure: count
unit: kpl
direction: increase
definition: Käynnit kuukaudessa
frequency: month
agreed:
  - { organisation: lumilahti, on: 2019-02-01 }
`;
const EXPERIMENT = `name: Korttelitupa
stage: testing
organisations:
  - organisation: lumilahti
    role: lead
owner: koordinaattori
dimension: inclusion
indicators:
  - indicator: visits
    comparison: { areas: [koillinen] }
  - indicator: mood
`;
const monitoring = (period: string) => `period: ${period}
reported_on: 2020-01-15
reported_by: koordinaattori
what_was_done: Tupa avattiin
readings: [{ indicator: visits, text: Nousi }]
decision: { decision: continue, reason: Jatketaan }
`;
const AGREEMENT = `title: Ensimmäinen
host: lumilahti
reviewers: [{ organisation: kuusiniemi }]
reviewed: { scope: plan }
questions: [Miten?]
criteria: [{ id: need, name: Tarve }]
dates: { agreed: 2020-01-01 }
`;
const ASSESSMENT = `organisation: kuusiniemi
on: 2020-03-01
criteria: [{ criterion: need, light: green, reasoning: Hyvä }]
strengths: [Into]
areas_to_develop: []
recommendations: []
`;

const FILES: Readonly<Record<string, string>> = {
  'jalostamo.yaml': PROGRAMME,
  'indicators/visits.yaml': SHEET,
  'indicators/broken.yaml': 'id: broken\nname: [',
  'experiments/hub/experiment.yaml': EXPERIMENT,
  'experiments/hub/indicators/mood.yaml': SHEET.replace('visits', 'mood'),
  'experiments/hub/indicators/visits.yaml': SHEET.replace('frequency: month', 'frequency: day'),
  'experiments/hub/data/visits.csv':
    'period;area;value\npilotti;;1\n2019-10-01;koillinen;2\n2019-10-02;koillinen;3\n',
  'experiments/hub/monitoring/2020-H1.yaml': monitoring('2020-H1'),
  'experiments/hub/monitoring/2019_2020-1.yaml': monitoring('2019/2020-1'),
  'experiments/hub/monitoring/2019.yaml': monitoring('2019'),
  'experiments/hub/journal/2019-10-14.md':
    '---\ntitle: Avajaiset\ndate: 2019-10-14\n---\nPaljon väkeä.\n',
  'experiments/hub/reviews/first/agreement.yaml': AGREEMENT,
  'experiments/hub/reviews/first/assessments/kuusiniemi.yaml': ASSESSMENT,
  'experiments/other/data/visits.csv': 'period;value\n2019-10;7\n',
  'README.md': '# hei',
  'notes.yaml': 'a: 1',
};

function load(files: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(files).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
}

function build(files: Readonly<Record<string, string>>, refused: LoadedFiles['refused'] = []) {
  return buildWorkspace({ files: load(files), refused });
}

/** Everything of a workspace that can be printed. */
function print(workspace: Workspace): string {
  return JSON.stringify(workspace, (_, value) => {
    if (value instanceof Map) return [...value];
    if (value instanceof Set) return [...value];
    return value;
  });
}

describe('a programme', () => {
  const { value: workspace, problems } = build(FILES);
  const hub = workspace.experiments.find((node) => node.id === 'hub');

  it('is read whole but for what is broken', () => {
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['indicators/broken.yaml']));
    expect(workspace.programme?.value.name).toBe('Kuvitteellinen ohjelma');
    expect([...workspace.indicators.keys()]).toEqual(['visits']);
    expect(workspace.experiments.map(({ id }) => id)).toEqual(['hub', 'other']);
    expect(workspace.unclaimed).toEqual(['notes.yaml']);
    expect(workspace.files).toEqual(Object.keys(FILES).sort());
  });

  it('keeps the id of what is broken or missing', () => {
    const { knownIds } = workspace;
    expect([...(knownIds.get('indicator') ?? [])]).toEqual([
      'mood',
      'hub/mood',
      'visits',
      'hub/visits',
      'broken',
    ]);
    expect(workspace.experiments.find(({ id }) => id === 'other')?.experiment).toBeNull();
    expect(knownIds.get('experiment')).toEqual(new Set(['hub', 'other']));
  });

  it('puts monitoring in order of period', () => {
    expect(hub?.monitoring.map(({ id }) => id)).toEqual(['2019', '2019/2020-1', '2020-H1']);
  });

  it('reads reviews and journals', () => {
    expect(hub?.journal).toMatchObject([{ id: '2019-10-14', value: { title: 'Avajaiset' } }]);
    expect(hub?.journal[0]?.document.body).toBe('Paljon väkeä.\n');
    expect(hub?.reviews).toMatchObject([
      {
        id: 'first',
        folder: 'experiments/hub/reviews/first',
        selfAssessment: null,
        response: null,
        assessments: [{ id: 'kuusiniemi' }],
      },
    ]);
  });

  it('finds the sheet: the own one first, then the common one', () => {
    expect(workspace.sheet('hub', 'visits')?.file).toBe('experiments/hub/indicators/visits.yaml');
    expect(workspace.sheet('other', 'visits')?.file).toBe('indicators/visits.yaml');
    expect(workspace.sheet('other', 'mood')).toBeUndefined();
  });

  it('reads data by that sheet and the programme’s own periods', () => {
    const own = hub?.observations.get('visits');
    expect(own?.periodAt(0)).toMatchObject({ kind: 'named', key: 'pilotti' });
    // The own sheet is daily: a first day stays a day.
    expect(own?.periodAt(1).kind).toBe('day');
  });

  it('reads a first day as a month where the sheet is monthly', () => {
    const other = build({
      'indicators/visits.yaml': SHEET,
      'experiments/other/data/visits.csv': 'period;value\n2019-10-01;7\n',
    });
    const [node] = other.value.experiments;
    expect(node?.observations.get('visits')?.periodAt(0).key).toBe('2019-10');
    expect(other.problems).toMatchObject([{ rule: 'period/not-canonical' }]);
  });

  it('collects references in order of file and document', () => {
    const inPlan = workspace.references.filter(
      ({ file }) => file === 'experiments/hub/experiment.yaml',
    );
    expect(inPlan.map(({ kind, to }) => `${kind} ${to}`)).toEqual([
      'organisation lumilahti',
      'indicator visits',
      'area koillinen',
      'indicator mood',
    ]);
    const files = workspace.references.map(({ file }) => file);
    expect(files).toEqual([...files].sort());
    expect(workspace.referencesTo('organisation', 'uusi')).toMatchObject([
      { file: 'jalostamo.yaml', experiment: null },
    ]);
    expect(workspace.referencesTo('area', 'koillinen', 'hub')).toMatchObject([
      {
        file: 'experiments/hub/data/visits.csv',
        place: { kind: 'cell', row: 1, column: 1 },
      },
      { file: 'experiments/hub/experiment.yaml' },
    ]);
    expect(workspace.referencesTo('area', 'koillinen', 'other')).toEqual([]);
    expect(workspace.referencesTo('criterion', 'need', 'hub')).toHaveLength(1);
  });

  it('locates references', () => {
    const [reference] = workspace.referencesTo('organisation', 'uusi');
    if (reference === undefined) throw new Error('no reference');
    expect(workspace.locate(reference.file, reference.place)?.start).toEqual({
      line: 7,
      column: 70,
    });
    expect(workspace.locate('nothing.yaml', reference.place)).toBeNull();
    expect(workspace.locate(reference.file, { kind: 'file' })).toBeNull();
    expect(workspace.document('jalostamo.yaml')?.text).toBe(PROGRAMME);
    expect(workspace.document('README.md')).toBeUndefined();
  });
});

it('knows the programme’s periods though the programme is broken elsewhere', () => {
  const { value } = build({
    'jalostamo.yaml': PROGRAMME.replace('name: Kuvitteellinen ohjelma\n', ''),
    'experiments/hub/data/visits.csv': 'period;value\npilotti;1\n',
  });
  expect(value.programme).toBeNull();
  expect(value.experiments[0]?.observations.get('visits')?.rowCount).toBe(1);
});

it('tells of names that cannot be ids, and of refused entries', () => {
  const { value, problems } = build(
    {
      'indicators/Oma Mittari.yaml': SHEET,
      'experiments/hub/journal/eilen.md': '---\ntitle: a\ndate: 2019-10-14\n---\n',
      'experiments/hub/journal/2019-10-14-avajaiset.md': '---\ntitle: a\ndate: 2019-10-14\n---\n',
    },
    [
      { path: 'indicators/linked.yaml', reason: 'link' },
      { path: 'experiments/big/data/visits.csv', reason: 'too-large' },
    ],
  );
  expect(problems.map(({ rule, file, variant }) => [rule, file, variant])).toEqual([
    ['file/too-large', 'experiments/big/data/visits.csv', undefined],
    ['file/link', 'indicators/linked.yaml', undefined],
    ['file/bad-name', 'experiments/hub/journal/eilen.md', 'date'],
    ['file/bad-name', 'indicators/Oma Mittari.yaml', 'id'],
  ]);
  expect(value.knownIds.get('indicator')).toEqual(new Set(['Oma Mittari', 'linked']));
  expect(value.experiments.map(({ id }) => id)).toEqual(['big', 'hub']);
});

it('reads neither of two files of one name', () => {
  const files = [...load({ 'areas.yaml': 'areas: []' }), ...load({ 'areas.yaml': 'areas: [1]' })];
  const { value, problems } = buildWorkspace({ files, refused: [] });
  expect(problems).toMatchObject([{ rule: 'file/duplicate-name', file: 'areas.yaml' }]);
  expect(value.areas).toBeNull();
});

describe('properties', () => {
  const expected = build(FILES);

  it('does not depend on the order of the files', () => {
    const files = load(FILES);
    const shuffles = fc.shuffledSubarray(files, { minLength: files.length });
    fc.assert(
      fc.property(shuffles, (shuffled) => {
        const { value, problems } = buildWorkspace({ files: shuffled, refused: [] });
        expect(print(value)).toBe(print(expected.value));
        expect(problems).toEqual(expected.problems);
      }),
      { numRuns: 30 },
    );
  });

  it('never throws on any bytes in any place', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
      fc.json().map((text) => new TextEncoder().encode(text)),
    );
    const paths = fc.constantFrom(...Object.keys(FILES));
    fc.assert(
      fc.property(fc.array(fc.record({ path: paths, bytes }), { maxLength: 6 }), (files) => {
        const { value, problems } = buildWorkspace({ files, refused: [] });
        for (const { file, place } of problems) value.locate(file, place);
      }),
    );
  });

  it('never throws on data of the right keys and wrong kinds', () => {
    const value = fc.oneof(fc.constant(null), fc.integer(), fc.string(), fc.jsonValue());
    const keys = ['organisations', 'indicators', 'stage', 'hypotheses', 'scope', 'name', 'team'];
    const data = fc.dictionary(fc.constantFrom(...keys), value);
    fc.assert(
      fc.property(data, (plan) => {
        const { problems } = build({ 'experiments/hub/experiment.yaml': JSON.stringify(plan) });
        expect(problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
