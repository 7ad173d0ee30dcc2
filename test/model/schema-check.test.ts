import { describe, expect, it } from 'vitest';
import type { Position } from '../../src/diagnostics/problem.ts';
import { AmendmentsSchema } from '../../src/model/amendments.ts';
import { ExperimentSchema } from '../../src/model/experiment.ts';
import { IndicatorSchema } from '../../src/model/indicator.ts';
import { MonitoringSchema } from '../../src/model/monitoring.ts';
import { ProgrammeSchema } from '../../src/model/programme.ts';
import { checkSchema } from '../../src/model/schema-check.ts';
import { parseYaml } from '../../src/source/yaml-document.ts';

interface Found {
  readonly rule: string;
  readonly variant: string | undefined;
  readonly params: Readonly<Record<string, string | number>>;
  readonly at: string;
}

const SCHEMAS = {
  experiment: ExperimentSchema,
  indicator: IndicatorSchema,
  programme: ProgrammeSchema,
  amendments: AmendmentsSchema,
  monitoring: MonitoringSchema,
};

function check(schema: keyof typeof SCHEMAS, text: string, isForm = false) {
  const { value: document, problems } = parseYaml({
    path: 'file.yaml',
    bytes: new TextEncoder().encode(text),
  });
  expect(problems).toEqual([]);
  const outcome = checkSchema<unknown>(SCHEMAS[schema], document, isForm);
  const found: Found[] = outcome.problems.map((problem) => ({
    rule: problem.rule,
    variant: problem.variant,
    params: problem.params,
    at: show(document.locate(problem.place)?.start),
  }));
  return { value: outcome.value, found };
}

function show(position: Position | undefined): string {
  return position === undefined ? '' : `${position.line}:${position.column}`;
}

const EXPERIMENT = `name: Korttelitupa
stage: idea
organisations:
  - organisation: lumilahti
    role: lead
owner: osallisuuskoordinaattori
dimension: inclusion
`;

const INDICATOR = `id: visits
name: Käynnit
level: output
measure: count
unit: kpl
direction: increase
definition: Käynnit kuukaudessa
frequency: month
`;

it('accepts what the schema accepts', () => {
  const { value, found } = check('experiment', EXPERIMENT);
  expect(found).toEqual([]);
  expect(value).toMatchObject({ name: 'Korttelitupa', stage: 'idea' });
});

describe('keys', () => {
  it('names each unknown key at its own place', () => {
    const { value, found } = check(
      'experiment',
      `${EXPERIMENT}taget_group: nuoret\nkumma: 1\nscope:\n  palce: tori\n`,
    );
    expect(value).toBeNull();
    expect(found).toMatchObject([
      {
        rule: 'schema/unknown-key',
        variant: 'suggested',
        params: { key: 'palce', suggestion: 'place' },
        at: '11:3',
      },
      {
        rule: 'schema/unknown-key',
        variant: 'suggested',
        params: { key: 'taget_group', suggestion: 'target_group' },
        at: '8:1',
      },
      { rule: 'schema/unknown-key', params: { key: 'kumma', suggestion: '' }, at: '9:1' },
    ]);
    expect(found[2]?.variant).toBeUndefined();
    expect(found[0]?.params['allowed']).toBe(
      'place, area, participants, participant_count, start, end',
    );
  });

  it('suggests no key that is there already', () => {
    const { found } = check('experiment', `${EXPERIMENT}owners: b\n`);
    expect(found[0]?.params['suggestion']).not.toBe('owner');
  });

  it('looks into the texts by language', () => {
    const { found } = check('experiment', `${EXPERIMENT}idea:\n  fi: a\n  se: b\n`);
    expect(found).toMatchObject([
      { rule: 'schema/unknown-key', params: { key: 'se', allowed: 'fi, sv, en' }, at: '10:3' },
    ]);
  });

  it('shows a missing field at the deepest key there is', () => {
    const { found } = check(
      'experiment',
      `${EXPERIMENT.replace('owner: osallisuuskoordinaattori\n', '')}indicators:\n  - indicator: visits\n    target:\n      value: 5\n`,
    );
    expect(found).toMatchObject([
      { rule: 'schema/missing-field', params: { field: 'owner' }, at: '' },
      { rule: 'schema/missing-field', params: { field: 'period' }, at: '9:5' },
    ]);
  });
});

describe('types', () => {
  it.each([
    ['multiplier: 1,5', 'decimal-comma', '9:13'],
    ['multiplier: 15 %', 'percent', '9:13'],
    ['multiplier: monta', 'number', '9:13'],
    ['decimals: 1.5', 'whole-number', '9:11'],
    ['counts_people: kyllä', 'yes-no', '9:16'],
    ['agreed: kyllä', 'list', '9:9'],
    ['range: 1', 'group', '9:8'],
    ['quality: 2019', 'quote', '9:10'],
    ['quality: true', 'quote', '9:10'],
    ['quality: [a]', 'text', '9:10'],
    ['licence: { fi: 5 }', 'quote', '9:16'],
  ])('%s', (line, variant, at) => {
    const { found } = check('indicator', `${INDICATOR}${line}\n`);
    expect(found).toMatchObject([{ rule: 'schema/wrong-type', variant, at }]);
  });

  it('says that a region code must stand in quotes', () => {
    const { found } = check(
      'programme',
      `schema_version: 1\nname: Kokeilut\nlanguages: [fi]\nstart: 2019-01-01\nend: 2021-12-31\norganisations:\n  - id: lumilahti\n    name: Lumilahti\n    type: municipality\n    region_code: 091\n`,
    );
    expect(found).toMatchObject([
      { rule: 'schema/wrong-type', variant: 'region-code', params: { value: '091' }, at: '10:18' },
    ]);
  });

  it('says that a period with a point must stand in quotes', () => {
    const { found } = check(
      'experiment',
      `${EXPERIMENT}indicators:\n  - indicator: visits\n    baseline: { period: 10.2019 }\n`,
    );
    expect(found).toMatchObject([{ rule: 'schema/wrong-type', variant: 'quote', at: '10:25' }]);
  });
});

describe('values', () => {
  it.each([
    [
      'stage: idae',
      'schema/not-one-of',
      'suggested',
      { field: 'stage', value: 'idae', suggestion: 'idea' },
      '2:8',
    ],
    ['stage: xyzzy', 'schema/not-one-of', undefined, { suggestion: '' }, '2:8'],
    ['stage: [idea]', 'schema/wrong-type', 'text', { found: 'list' }, '2:8'],
  ])('%s', (line, rule, variant, params, at) => {
    const { found } = check('experiment', EXPERIMENT.replace('stage: idea', line));
    expect(found).toMatchObject([{ rule, params, at }]);
    expect(found[0]?.variant).toBe(variant);
  });

  it.each([
    ['decimals: 9', 'schema/out-of-range', 'at-most', { limit: 6, value: '9' }],
    ['decimals: -1', 'schema/out-of-range', 'at-least', { limit: 0 }],
    ['multiplier: 0', 'schema/out-of-range', 'above', { limit: 0 }],
    [
      'disaggregations: [{ id: sex, name: Sukupuoli, codes: [] }]',
      'schema/too-few',
      undefined,
      { field: 'codes', found: 0, limit: 1 },
    ],
    [
      'agreed: [{ organisation: lumilahti, on: 1.2.2019 }]',
      'schema/bad-format',
      'date-suggested',
      { field: 'on', suggestion: '2019-02-01' },
    ],
    [
      'agreed: [{ organisation: lumilahti, on: 31.2.2019 }]',
      'schema/bad-format',
      'date',
      { suggestion: '' },
    ],
    [
      'agreed: [{ organisation: Lumilahden kaupunki, on: 2019-02-01 }]',
      'schema/bad-format',
      'id-suggested',
      { suggestion: 'lumilahden-kaupunki' },
    ],
  ])('%s', (line, rule, variant, params) => {
    const { found } = check('indicator', `${INDICATOR}${line}\n`);
    expect(found).toMatchObject([{ rule, params }]);
    expect(found[0]?.variant).toBe(variant);
  });
});

describe('blank fields', () => {
  it('an optional one is not there', () => {
    const { value, found } = check(
      'experiment',
      `${EXPERIMENT}target_group:\nscope:\n  place:\n  start:\nstopping_rule:\n  criterion:\n    indicator:\n    at_least:\npartners:\n  -\nhypotheses: []\nevidence: ~\n`,
    );
    expect(found).toEqual([]);
    expect(value).not.toHaveProperty('target_group');
    expect(value).not.toHaveProperty('scope');
    expect(value).not.toHaveProperty('stopping_rule');
    expect(value).not.toHaveProperty('partners');
    expect(value).toHaveProperty('hypotheses', []);
  });

  it('a required one is missing, shown at its key', () => {
    const { found } = check('experiment', EXPERIMENT.replace('owner: osallisuus', 'owner: # '));
    expect(found).toMatchObject([
      { rule: 'schema/missing-field', params: { field: 'owner' }, at: '6:1' },
    ]);
  });

  it('one with an unknown key is not blank', () => {
    const { found } = check('experiment', `${EXPERIMENT}scope:\n  palce:\n`);
    expect(found).toMatchObject([{ rule: 'schema/unknown-key', params: { key: 'palce' } }]);
  });

  it('a blank item between others is told', () => {
    const { found } = check('experiment', `${EXPERIMENT}partners:\n  - a\n  -\n`);
    expect(found).toMatchObject([{ rule: 'schema/wrong-type', variant: 'empty-item' }]);
  });

  it('an amendment may say that there was nothing', () => {
    const { value, found } = check(
      'amendments',
      'amendments:\n  - on: 2020-02-03\n    field: scope.end\n    from: null\n    to: 2020-06-30\n    reason: a\n    decided_by: b\nrestatements:\n',
    );
    expect(found).toEqual([]);
    expect(value).toEqual({
      amendments: [
        {
          on: '2020-02-03',
          field: 'scope.end',
          from: null,
          to: '2020-06-30',
          reason: 'a',
          decided_by: 'b',
        },
      ],
    });
  });
});

describe('whole documents', () => {
  it.each(['', '# only a comment\n'])('an empty one: %j', (text) => {
    expect(check('experiment', text).found).toMatchObject([{ rule: 'schema/empty-file', at: '' }]);
  });

  it('one that is a list', () => {
    expect(check('experiment', '- a\n').found).toMatchObject([
      { rule: 'schema/wrong-type', variant: 'group' },
    ]);
  });
});

describe('a form that is not yet filled in', () => {
  const form = 'reported_on:\nperiod: 2019-H2\nwhat_was_done: ""\nreported_by:\ndecision:\n';

  it('is told of once, at its first blank field, with the others', () => {
    const { found } = check('monitoring', form, true);
    expect(found).toEqual([
      {
        rule: 'schema/blank-field',
        variant: 'several',
        params: { count: 4, fields: 'reported_on, what_was_done, reported_by, decision' },
        at: '1:1',
      },
    ]);
  });

  it('names one field by its name, and what is not there at all apart', () => {
    const text = `period: 2019-H2\nreported_on: 2020-01-20\nwhat_was_done:\ndecision: { decision: stop, reason: a }\n`;
    expect(check('monitoring', text, true).found).toMatchObject([
      { rule: 'schema/missing-field', params: { field: 'reported_by' } },
      { rule: 'schema/blank-field', params: { field: 'what_was_done' }, at: '3:1' },
    ]);
  });

  it('counts the fields beyond the first five', () => {
    const readings = Array.from({ length: 4 }, () => '  - indicator:\n    text: a\n').join('');
    const rest = '  decision:\n  reason:\n  by: a\n';
    const { found } = check('monitoring', `${form}${rest}readings:\n${readings}`, true);
    expect(found).toMatchObject([
      {
        params: {
          count: 9,
          fields: 'reported_on, what_was_done, reported_by, decision, reason, …',
        },
      },
    ]);
  });
});

describe('what was surely meant', () => {
  it('shows the user’s own number with a decimal point', () => {
    const text = `${INDICATOR}range: { min: "−1 061,5" }\n`;
    expect(check('indicator', text).found).toMatchObject([
      { rule: 'schema/wrong-type', variant: 'decimal-comma', params: { suggestion: '-1061.5' } },
    ]);
  });

  it('names the code of a Finnish or Swedish word', () => {
    const text = EXPERIMENT.replace('idea', 'käynnissä').replace('inclusion', 'delaktighet');
    expect(check('experiment', text).found).toMatchObject([
      { rule: 'schema/not-one-of', variant: 'suggested', params: { suggestion: 'testing' } },
      { rule: 'schema/not-one-of', variant: 'suggested', params: { suggestion: 'inclusion' } },
    ]);
  });

  it('asks for a commit where a commit belongs', () => {
    const entry = (commit: string) =>
      `${EXPERIMENT}stage_history:\n  - { stage: testing, on: 2019-04-01, plan_commit: ${commit} }\n`;
    expect(check('experiment', entry('"1234567"')).found).toEqual([]);
    expect(check('experiment', entry('a'.repeat(40))).found).toEqual([]);
    for (const wrong of ['hyväksytty', 'abc123', 'a'.repeat(41), 'HEAD']) {
      expect(check('experiment', entry(wrong)).found).toMatchObject([
        { rule: 'schema/bad-format', variant: 'commit', params: { value: wrong } },
      ]);
    }
    expect(check('experiment', entry('1234567')).found).toMatchObject([
      { rule: 'schema/wrong-type', variant: 'quote' },
    ]);
  });
});

it('tells of a key that slipped out of the field it belongs in', () => {
  const { found } = check('experiment', `${EXPERIMENT}scope:\nplace: Keskusta\n`);
  expect(found).toMatchObject([
    { rule: 'schema/unknown-key', variant: 'inside', params: { key: 'place', parent: 'scope' } },
  ]);
});

it('does not call a misspelt required key missing too', () => {
  const { found } = check('experiment', EXPERIMENT.replace('owner:', 'onwer:'));
  expect(found).toMatchObject([
    { rule: 'schema/unknown-key', params: { key: 'onwer', suggestion: 'owner' } },
  ]);
});
