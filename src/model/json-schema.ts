import * as z from 'zod';
import { ENTITIES, type EntityName } from './entities.ts';
import { blankDefinitions, type Definitions, notBlank, orBlank } from './json-schema-blanks.ts';
import { isRecord, objectSchemas, schemaName } from './schema-shape.ts';

/**
 * JSON Schema (draft 2020-12) of one kind of file, for editors. `describe` gives a field's
 * description by its key, `Programme.name`; an empty answer leaves it out. It takes and refuses the
 * same data as the checker, blank fields included. Throws when there is no such kind of file.
 */
export function jsonSchema(name: EntityName, describe: (key: string) => string): object {
  const entity = ENTITIES.find((candidate) => candidate.name === name);
  if (entity === undefined) throw new Error(`no entity is named ${name}`);
  const generated = z.toJSONSchema(entity.schema, { io: 'input', target: 'draft-2020-12' });
  const definitions: Definitions = generated.$defs ?? {};
  const described = Object.entries(definitions).map(([id, definition]) => {
    return [id, describeObject(id, definition, definitions, describe)] as const;
  });
  const root = describeObject(schemaName(entity.schema), generated, definitions, describe);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...root,
    $defs: { ...Object.fromEntries(described), ...blankDefinitions(definitions) },
  };
}

/** Keys of every description, `<Object>.<field>`, sorted. A CSV's columns are `Observation`'s. */
export function fieldKeys(): readonly string[] {
  const keys = new Set<string>();
  for (const entity of ENTITIES) {
    for (const schema of objectSchemas(entity.schema)) {
      for (const field of Object.keys(schema.shape)) keys.add(`${schemaName(schema)}.${field}`);
    }
  }
  return [...keys].sort();
}

function describeObject(
  id: string,
  schema: Readonly<Record<string, unknown>>,
  definitions: Definitions,
  describe: (key: string) => string,
): Record<string, unknown> {
  // `id` is no keyword of JSON Schema; the generator writes it from our names.
  const { id: _name, $schema: _draft, $defs: _definitions, properties, ...rest } = schema;
  if (!isRecord(properties)) return rest;
  const required = Array.isArray(rest['required']) ? rest['required'] : [];
  const described: Record<string, unknown> = {};
  for (const [field, property] of Object.entries(properties)) {
    if (!isRecord(property)) continue;
    const allowed = required.includes(field)
      ? notBlank(property, definitions)
      : orBlank(property, definitions);
    const description = describe(`${id}.${field}`);
    described[field] = description === '' ? allowed : { description, ...allowed };
  }
  return { ...rest, properties: described };
}
