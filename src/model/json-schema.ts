import * as z from 'zod';
import { ENTITIES, type EntityName } from './entities.ts';
import { isRecord, objectSchemas, schemaName } from './schema-shape.ts';

/**
 * JSON Schema (draft 2020-12) of one kind of file, for editors. `describe` gives a field's
 * description by its key, `Programme.name`; an empty answer leaves it out. Blank optional fields
 * are allowed, as the checker allows them. Throws when there is no such kind of file.
 */
export function jsonSchema(name: EntityName, describe: (key: string) => string): object {
  const entity = ENTITIES.find((candidate) => candidate.name === name);
  if (entity === undefined) throw new Error(`no entity is named ${name}`);
  const generated = z.toJSONSchema(entity.schema, { io: 'input', target: 'draft-2020-12' });
  const definitions: Record<string, unknown> = {};
  for (const [id, definition] of Object.entries(generated.$defs ?? {})) {
    definitions[id] = describeObject(id, definition, describe);
  }
  const rootName = schemaName(entity.schema);
  const isReference = generated.$ref !== undefined;
  const root = isReference
    ? { $ref: generated.$ref }
    : describeObject(rootName, generated, describe);
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...root, $defs: definitions };
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
  describe: (key: string) => string,
): Record<string, unknown> {
  // `id` is no keyword of JSON Schema; the generator writes it from our names.
  const { id: _name, $schema: _draft, $defs: _definitions, properties, ...rest } = schema;
  if (!isRecord(properties)) return rest;
  const required = Array.isArray(rest['required']) ? rest['required'] : [];
  const described: Record<string, unknown> = {};
  for (const [field, property] of Object.entries(properties)) {
    if (!isRecord(property)) continue;
    const description = describe(`${id}.${field}`);
    const allowed = required.includes(field) ? property : orBlank(property);
    described[field] = description === '' ? allowed : { description, ...allowed };
  }
  return { ...rest, properties: described };
}

/** The same, or null: a blank field is a field that is not there. */
function orBlank(property: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { type, enum: values } = property;
  if (typeof type !== 'string') return { anyOf: [property, { type: 'null' }] };
  const widened = { ...property, type: [type, 'null'] };
  return Array.isArray(values) ? { ...widened, enum: [...values, null] } : widened;
}
