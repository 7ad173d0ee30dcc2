import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { ENTITIES, type EntityName, type EntityType, FORMS } from '../../src/model/entities.ts';
import { jsonSchema } from '../../src/model/json-schema.ts';
import { checkSchema } from '../../src/model/schema-check.ts';
import { schemaCorpus } from './schema-corpus.ts';
import { mutationsOf } from './schema-mutations.ts';

/**
 * An editor and `validate` say of the same data that it is right or that it is not. `validate` is
 * asked without its rules, which a schema cannot know; what it warns of is not right either.
 */
const ajv = new Ajv2020({ allowUnionTypes: true });
addFormats.default(ajv);
const validators = new Map<EntityName, ValidateFunction>(
  ENTITIES.map(({ name }) => [name, ajv.compile(jsonSchema(name, (key) => key))]),
);

function editorAccepts({ name }: EntityType, data: unknown): boolean {
  const validate = validators.get(name);
  if (validate === undefined) throw new Error(`no validator for ${name}`);
  return validate(data) === true;
}

function checkAccepts({ name, schema }: EntityType, data: unknown): boolean {
  const document = { path: 'file.yaml', text: '', data, locate: () => null };
  return checkSchema<unknown>(schema, document, FORMS.has(name)).problems.length === 0;
}

const corpus = await schemaCorpus();

describe('the JSON Schemas and the check agree', () => {
  it('of every file of the example, the base programme, the broken ones and the templates', () => {
    const told: string[] = [];
    const found = new Map<EntityName, Set<boolean>>();
    for (const { entity, data, origin } of corpus) {
      const accepted = checkAccepts(entity, data);
      found.set(entity.name, (found.get(entity.name) ?? new Set()).add(accepted));
      if (editorAccepts(entity, data) !== accepted) told.push(`${origin}: check ${accepted}`);
    }
    expect(told).toEqual([]);
    const kinds = ENTITIES.map(({ name }) => name).filter((name) => name !== 'observations');
    expect([...found.keys()].sort()).toEqual(kinds.sort());
    for (const name of kinds) expect(found.get(name), name).toContain(true);
  });

  it('of every mutation of the valid ones', { timeout: 240_000 }, () => {
    const told: string[] = [];
    const counts = { accepted: 0, refused: 0 };
    for (const { entity, mutation, origin } of chosenMutations()) {
      const data = mutation.make();
      const accepted = checkAccepts(entity, data);
      counts[accepted ? 'accepted' : 'refused'] += 1;
      if (editorAccepts(entity, data) === accepted) continue;
      const place = mutation.path.map(String).join('.');
      told.push(`${entity.name} ${place}: ${mutation.kind}, check ${accepted} (${origin})`);
    }
    expect(told).toEqual([]);
    expect(counts.accepted).toBeGreaterThan(5000);
    expect(counts.refused).toBeGreaterThan(12_000);
  });
});

/** Each mutation of each field once: the items of one list are one place. */
function* chosenMutations() {
  const seen = new Set<string>();
  for (const { entity, data, origin } of corpus) {
    if (!checkAccepts(entity, data)) continue;
    for (const mutation of mutationsOf(data)) {
      const place = mutation.path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
      const key = `${entity.name} ${place} ${mutation.kind}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield { entity, mutation, origin };
    }
  }
}
