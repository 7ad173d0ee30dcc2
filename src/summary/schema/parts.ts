/**
 * A JSON Schema that is held to a TypeScript type: `Spec<T>` describes exactly T, so that a field
 * added to the type, or one that may newly be null, does not compile until it is described.
 */
export interface Spec<T> {
  readonly schema: Json;
  /** Never called: it makes `Spec<number>` and `Spec<number | null>` two types. */
  readonly exactly?: (value: T) => T;
  /** Object specs within, by name. */
  readonly within: readonly AnySpec[];
  /** Of an object its name and its fields. */
  readonly object?: { readonly name: string; readonly fields: Readonly<Record<string, AnySpec>> };
}

type Json = Readonly<Record<string, unknown>>;

/** A spec of whatever type: only its schema matters where specs are put together. */
// biome-ignore lint/suspicious/noExplicitAny: no other type takes specs of every type.
type AnySpec = Spec<any>;

export const text: Spec<string> = { schema: { type: 'string' }, within: [] };
export const number: Spec<number> = { schema: { type: 'number' }, within: [] };
export const integer: Spec<number> = { schema: { type: 'integer' }, within: [] };
export const flag: Spec<boolean> = { schema: { type: 'boolean' }, within: [] };

/** One of the codes of a type: every one stands among the keys. */
export function codes<Code extends string>(all: Readonly<Record<Code, true>>): Spec<Code> {
  return { schema: { type: 'string', enum: Object.keys(all) }, within: [] };
}

/** One of the codes that are listed elsewhere. */
export function oneOf<Code extends string>(all: readonly Code[]): Spec<Code> {
  return { schema: { type: 'string', enum: all }, within: [] };
}

export function nullable<T>(spec: Spec<T>): Spec<T | null> {
  return { schema: { anyOf: [spec.schema, { type: 'null' }] }, within: spec.within };
}

/** One of two shapes. */
export function either<A, B>(one: Spec<A>, other: Spec<B>): Spec<A | B> {
  return {
    schema: { anyOf: [one.schema, other.schema] },
    within: [...one.within, ...other.within],
  };
}

export function list<T>(spec: Spec<T>): Spec<readonly T[]> {
  return { schema: { type: 'array', items: spec.schema }, within: spec.within };
}

/** An object with every field of its type, and no others. It is described once, under its name. */
export function record<T extends object>(
  name: string,
  fields: { readonly [Key in keyof T]-?: Spec<T[Key]> },
): Spec<T> {
  const own = { name, fields: fields as Readonly<Record<string, AnySpec>> };
  const schema = { $ref: `#/$defs/${name}` };
  return { schema, object: own, within: [{ schema, object: own, within: [] }] };
}

/** The same object with one more field before its own, as it stands where objects of several kinds mix. */
export function withField<T extends object, Key extends string, Value>(
  spec: Spec<T>,
  field: Key,
  value: Spec<Value>,
): Spec<{ readonly [Name in Key]: Value } & T> {
  if (spec.object === undefined) throw new Error('only an object can have a further field');
  const { name, fields } = spec.object;
  const object = { name, fields: { [field]: value, ...fields } };
  return { schema: spec.schema, object, within: [{ schema: spec.schema, object, within: [] }] };
}

/** The definitions of every object within a spec, by name, with `describe`'s words for each field. */
export function definitionsOf(
  root: AnySpec,
  describe: (key: string) => string,
): Readonly<Record<string, Json>> {
  const definitions: Record<string, Json> = {};
  for (const { name, fields } of objectsOf(root)) {
    const properties: Record<string, Json> = {};
    for (const [field, spec] of Object.entries(fields)) {
      properties[field] = { description: describe(`${name}.${field}`), ...spec.schema };
    }
    definitions[name] = {
      type: 'object',
      properties,
      required: Object.keys(fields),
    };
  }
  return definitions;
}

/** Keys of every description, `<Object>.<field>`, in the order in which they are met. */
export function descriptionKeys(root: AnySpec): readonly string[] {
  return objectsOf(root).flatMap(({ name, fields }) =>
    Object.keys(fields).map((field) => `${name}.${field}`),
  );
}

/** Every object within, each once, the outermost first. */
function objectsOf(root: AnySpec): readonly NonNullable<AnySpec['object']>[] {
  const found = new Map<string, NonNullable<AnySpec['object']>>();
  const waiting: AnySpec[] = [root];
  for (let spec = waiting.shift(); spec !== undefined; spec = waiting.shift()) {
    if (spec.object !== undefined && !found.has(spec.object.name)) {
      found.set(spec.object.name, spec.object);
      waiting.push(...Object.values(spec.object.fields));
    }
    waiting.push(...spec.within.filter((inner) => inner !== spec));
  }
  return [...found.values()];
}
