import { describe, expect, it } from 'vitest';
import { knownInstrument } from '../../src/rules/indicator/known-instruments.ts';
import type { RuleExample as Edit } from '../../src/rules/rule.ts';
import { problemsAfter } from './base-programme.ts';

const SAFE = 'indicators/feeling-safe.yaml';
const SAFE_DATA = 'experiments/kahvila/data/feeling-safe.csv';
const OWN = 'experiments/puisto/indicators/bench-use.yaml';

/** Rules and variants that edits make speak. */
function spoken(...edits: Edit[]): readonly string[] {
  return problemsAfter(...edits).map(
    ({ rule, variant }) => `${rule}${variant ? `:${variant}` : ''}`,
  );
}

describe('indicator/instrument-range-differs', () => {
  const rule = 'indicator/instrument-range-differs';
  const score = (range: string, instrument: string): Edit => ({
    file: OWN,
    good: 'measure: count',
    bad: `measure: index\nrange: ${range}\ninstrument: { ${instrument} }`,
  });

  it('holds the sheet’s own two scales against each other', () => {
    expect(spoken(score('{ min: 0, max: 10 }', 'name: Kysely, min: 0, max: 10'))).toEqual([]);
    expect(spoken(score('{ min: 0, max: 10 }', 'name: Kysely, min: 1, max: 5'))).toEqual([
      rule,
      rule,
    ]);
    expect(spoken(score('{ min: 0 }', 'name: Kysely, max: 5'))).toEqual([]);
  });

  it('leaves a share of respondents its own range', () => {
    const edit: Edit = {
      file: SAFE,
      good: 'range: { min: 0, max: 100 }',
      bad: 'range: { min: 0, max: 100 }\ninstrument: { name: Kysely, min: 1, max: 5 }',
    };
    expect(spoken(edit)).toEqual([]);
  });

  it('knows some instruments, where the sheet calls them validated', () => {
    const who = (more: string) => score('{ min: 0, max: 100 }', `name: WHO-5, ${more}`);
    expect(spoken(who('validated: true, items: 5, min: 0, max: 100'))).toEqual([]);
    expect(spoken(who('validated: true, items: 4'))).toEqual([`${rule}:items`]);
    expect(spoken(who('validated: false, items: 4'))).toEqual([]);
    expect(spoken(who('items: 4'))).toEqual([]);
    // The ends must be of one scale: 0–25 or 0–100.
    expect(spoken(score('{ min: 0 }', 'name: WHO-5, validated: true, max: 25'))).toEqual([]);
    expect(spoken(score('{ min: 0 }', 'name: WHO-5, validated: true, max: 5'))).toEqual([
      `${rule}:scale`,
    ]);
    expect(spoken(score('{ max: 25 }', 'name: WHO-5, validated: true, min: 1'))).toEqual([
      `${rule}:scale`,
    ]);
  });

  it.each([
    ['THL:n osallisuusindikaattori', 'ESIS'],
    ['Experiences of Social Inclusion Scale (ESIS)', 'ESIS'],
    ['Warwick–Edinburgh Mental Well-being Scale', 'WEMWBS'],
    ['SWEMWBS', 'SWEMWBS'],
    ['Short Warwick-Edinburgh Mental Well-being Scale', 'SWEMWBS'],
    ['WEMWBS 7', undefined],
    ['PHQ-9 ja GAD-7', 'PHQ-9'],
    ['Osallisuus', undefined],
    ['Neliosallisuusindikaattori', undefined],
    ['WHO-50', undefined],
  ])('takes %s for %s', (name, expected) => {
    expect(knownInstrument(name)?.name).toBe(expected);
    expect(knownInstrument({ sv: name })?.name).toBe(expected);
  });
});

describe('indicator/shadows-common', () => {
  const rule = 'indicator/shadows-common';
  const named = (name: string): Edit => ({
    file: OWN,
    good: 'name: Penkin käyttökerrat',
    bad: name,
  });

  it('compares names without marks, in every language', () => {
    expect(spoken(named('name: "  OSALLISTUJAT. "'))).toEqual([`${rule}:name`]);
    expect(spoken(named('name: { sv: Deltagare, en: Osallistujat }'))).toEqual([`${rule}:name`]);
    expect(spoken(named('name: Osallistujat puistossa'))).toEqual([]);
  });

  it('tells of the same id, whatever the name', () => {
    const own: Edit = {
      file: 'experiments/puisto/indicators/participants.yaml',
      bad: [
        'id: participants',
        'name: Penkillä istujat',
        'level: output',
        'measure: count',
        'counts_people: true',
        'unit: henkilöä',
        'direction: increase',
        'definition: Penkillä nähdyt.',
        'frequency: week\n',
      ].join('\n'),
    };
    expect(spoken(own)).toEqual([`${rule}:id`]);
  });
});

describe('indicator/licence-missing', () => {
  const rule = 'indicator/licence-missing';
  const SOURCE = 'source: { register: Kävijälista. }';
  const sheet = (bad: string): Edit => ({
    file: 'indicators/participants.yaml',
    good: SOURCE,
    bad,
  });
  const draft: Edit = {
    file: 'indicators/participants.yaml',
    good: 'status: agreed',
    bad: 'status: draft',
  };

  it('asks for the terms of statistics, not of an own register', () => {
    expect(spoken(sheet('source: { pxweb: { table: vaerak/11ra } }'))).toEqual([rule]);
    expect(spoken(sheet('source: { sotkanet: { id: 127 } }\nlicence: CC BY 4.0'))).toEqual([]);
    expect(spoken(sheet('source: { sotkanet: { id: 127 } }\nlicence: { fi: " " }'))).toEqual([
      rule,
    ]);
    expect(spoken(sheet(SOURCE))).toEqual([]);
  });

  it('waits until a common sheet is agreed, and an own one used', () => {
    expect(spoken(sheet('source: { sotkanet: { id: 127 } }'), draft)).toEqual([]);
    const own: Edit = {
      file: OWN,
      good: 'frequency: week',
      bad: 'frequency: week\nsource: { sotkanet: { id: 127 } }',
    };
    const used: Edit = {
      file: 'experiments/puisto/experiment.yaml',
      good: 'dimension: community',
      bad: 'dimension: community\nindicators: [{ indicator: bench-use, role: secondary }]',
    };
    expect(spoken(own)).toEqual([]);
    expect(spoken(own, used)).toEqual([rule]);
  });
});

describe('data/version-change-without-break', () => {
  const rule = 'data/version-change-without-break';
  const change = (on: string, version = 2): Edit => ({
    file: SAFE,
    good: 'version: 1\n',
    bad: `version: ${version}\nchanges: [{ version: ${version}, on: ${on}, what: A., why: B. }]\n`,
  });
  const rows = (status: string): Edit => ({
    file: SAFE_DATA,
    good: '2019-H2;;;60;60;100;;',
    bad: `2019-H2;;;60;60;100;${status}`,
  });

  it('asks for the mark at the first period that the new version measured', () => {
    const [problem] = problemsAfter(change('2019-09-01'));
    expect(problem).toMatchObject({
      rule,
      params: { version: '2', date: '2019-09-01', period: '2019-H2' },
      related: [{ file: SAFE, place: { path: ['changes', 0, 'on'] } }],
    });
    expect(spoken(change('2019-09-01'), rows('break;Uusi kysymys'))).toEqual([]);
  });

  it('is silent before the first figure, after the last and of the first version', () => {
    expect(spoken(change('2019-01-01'))).toEqual([]);
    expect(spoken(change('2019-06-30'))).toEqual([]);
    expect(spoken(change('2019-07-01'))).toEqual([rule]);
    expect(spoken(change('2020-07-01'))).toEqual([]);
    expect(spoken(change('2019-09-01', 1))).toEqual([]);
  });

  it('needs no break where the earlier figures were computed again', () => {
    const again: Edit = {
      file: SAFE_DATA,
      bad: [
        'period;numerator;denominator;status;note',
        '2019-H1;52;100;revised;Laskettu uudella määritelmällä',
        '2019-H2;60;100;;',
        '2020-H1;69;100;;\n',
      ].join('\n'),
    };
    expect(spoken(change('2019-09-01'), again)).not.toContain(rule);
    const notAgain = { ...again, bad: again.bad.replace('revised', 'confirmed') };
    expect(spoken(change('2019-09-01'), notAgain)).toContain(rule);
  });
});

describe('a disaggregation named as a column', () => {
  it.each(['area', 'value', 'Period', 'n-'])('draws no complaints about rows: %s', (name) => {
    const id = name.toLowerCase().replace('-', '');
    const edit: Edit = { file: SAFE, good: '  - id: gender', bad: `  - id: ${id}` };
    expect(spoken(edit)).toEqual(['id/reserved:column']);
  });

  it('keeps a blank code out of schema and check alike', () => {
    const blank: Edit = { file: SAFE, good: 'code: men,', bad: 'code: " ",' };
    expect(spoken(blank)).toContain('schema/missing-field');
  });
});

describe('the order of groups', () => {
  const fifths = (ordered: string, measure = 'proportion'): readonly Edit[] => [
    {
      file: SAFE,
      good: 'collection: Kysely',
      bad: [
        '  - id: income',
        '    name: Tulot',
        `    ordered: ${ordered}`,
        '    codes:',
        ...['f1', 'f2', 'f3', 'f4', 'f5', 'unknown'].map(
          (code) => `      - { code: ${code}, name: ${code} }`,
        ),
        'collection: Kysely',
      ].join('\n'),
    },
    ...(measure === 'proportion'
      ? []
      : [{ file: SAFE, good: 'measure: proportion', bad: `measure: ${measure}` }]),
  ];

  it('is nothing to say of when five groups or more have it', () => {
    expect(spoken(...fifths('[f1, f2, f3, f4, f5]'))).toEqual([]);
  });

  it('is unused with fewer groups, or of figures without a base', () => {
    expect(spoken(...fifths('[f1, f2, f3, f4]'))).toEqual(['indicator/order-unused']);
    expect(spoken(...fifths('[f1, f2, f3, f4, f5]', 'index'))).toContain(
      'indicator/order-unused:measure',
    );
  });

  it('has no group twice, and only groups of the disaggregation', () => {
    expect(spoken(...fifths('[f1, f2, f3, f4, f5, f1]'))).toEqual(['id/duplicate']);
    expect(spoken(...fifths('[f1, f2, f3, f4, f5, f55]'))).toEqual([
      'reference/unknown-group:suggested',
    ]);
    expect(spoken(...fifths('[f1, f2, f3, f4, f5, kvintiili]'))).toEqual([
      'reference/unknown-group',
    ]);
  });
});
