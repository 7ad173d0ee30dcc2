import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import en from '../../src/messages/en/fields.json' with { type: 'json' };
import fi from '../../src/messages/fi/fields.json' with { type: 'json' };
import sv from '../../src/messages/sv/fields.json' with { type: 'json' };
import { ENTITIES } from '../../src/model/entities.ts';
import { fieldKeys, jsonSchema } from '../../src/model/json-schema.ts';
import { OBSERVATION_COLUMNS } from '../../src/model/observation-columns.ts';
import { ObservationRowSchema } from '../../src/model/observation-row.ts';

function compile(name: (typeof ENTITIES)[number]['name']) {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  return ajv.compile(jsonSchema(name, (key) => key));
}

describe('JSON Schema', () => {
  it.each(ENTITIES.map((entity) => entity.name))('%s is accepted by Ajv', (name) => {
    expect(compile(name)).toBeTypeOf('function');
  });

  it('accepts and refuses what the checker does', () => {
    const validate = compile('experiment');
    const text = `name: { fi: Korttelitupa }
stage: idea
organisations: [{ organisation: lumilahti, role: lead }]
owner: koordinaattori
dimension: inclusion
indicators:
  - { indicator: visits, role: primary, target: { value: 5, period: 2020 } }
`;
    expect(validate(parse(text))).toBe(true);
    expect(validate(parse(`${text}target_group:\ncosts:\ndesign:\nteam:\n`))).toBe(true);
    expect(validate(parse(`${text}taget_group: a\n`))).toBe(false);
    expect(validate(parse(text.replace('owner: koordinaattori', 'owner:')))).toBe(false);
    expect(validate(parse(text.replace('stage: idea', 'stage: idae')))).toBe(false);
    expect(validate(parse(text.replace('value: 5', 'value: 1,5')))).toBe(false);
  });

  it('describes every field, also inside', () => {
    const schema = JSON.stringify(jsonSchema('experiment', (key) => `<${key}>`));
    for (const key of ['Experiment.target_group', 'Target.value', 'Text.fi', 'Criterion.by']) {
      expect(schema).toContain(`"description":"<${key}>"`);
    }
    expect(schema).not.toContain('"id":"Experiment"');
  });
});

it('an observation’s schema has the columns that files may have', () => {
  const columns = OBSERVATION_COLUMNS.map(({ name }) => name);
  expect(Object.keys(ObservationRowSchema.shape)).toEqual(columns);
  const validate = compile('observations');
  expect(validate({ period: '2019-H1', value: 3, status: ['provisional'], gender: 'women' })).toBe(
    true,
  );
  expect(validate({ value: 3 })).toBe(false);
  expect(validate({ period: 2019, status: ['ennakko'] })).toBe(false);
});

describe('field descriptions', () => {
  const keys = fieldKeys();

  it('has keys of all entities and of the observations', () => {
    expect(keys).toContain('Programme.name');
    expect(keys).toContain('SotkanetSource.id');
    expect(keys).toContain('Observation.period');
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(Object.entries({ fi, sv, en }))('%s has exactly the keys, in order', (_, texts) => {
    expect(Object.keys(texts)).toEqual(keys);
  });

  it.each(Object.entries({ fi, sv, en }))('%s: one sentence each', (_, texts) => {
    for (const [key, text] of Object.entries(texts)) {
      expect(text, key).toMatch(/^\S.*[.?)]$/s);
      expect(text, key).not.toMatch(/ {2}|TODO/);
    }
  });

  it('no text was left in another language', () => {
    for (const key of keys) {
      const texts = [fi, sv, en].map((all) => (all as Readonly<Record<string, string>>)[key]);
      expect(new Set(texts).size, key).toBe(3);
    }
  });
});
