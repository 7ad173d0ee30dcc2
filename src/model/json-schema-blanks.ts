import { isRecord } from './schema-shape.ts';

/**
 * JSON Schema of blank fields. The checker takes a blank field for one that is not there (see
 * `withoutBlanks`): an optional field may be blank, a required one may not. Here an editor is told
 * the same.
 */

type Node = Readonly<Record<string, unknown>>;
export type Definitions = Readonly<Record<string, Node>>;

/** Name under which `$defs` has what a blank value of a named object is. */
const blankName = (name: string): string => `Blank${name}`;
const reference = (name: string): Node => ({ $ref: `#/$defs/${name}` });

/** Nothing, or a text without a sign in it. */
const BLANK_TEXT: Node = { type: ['string', 'null'], pattern: '^\\s*$' };
const NOTHING: Node = { type: 'null' };

/** What `$defs` needs beside the definitions themselves for the references made here. */
export function blankDefinitions(definitions: Definitions): Definitions {
  const blanks = Object.entries(definitions).map(([name, node]) => {
    return [blankName(name), blankObject(name, node)] as const;
  });
  return { Blank: BLANK_TEXT, ...Object.fromEntries(blanks) };
}

/** The schema of an optional field's value, or of a value under a free key. */
export function orBlank(node: Node, definitions: Definitions): Node {
  if (takesNull(node)) return node;
  if (isPlainText(node)) return { ...node, type: ['string', 'null'] };
  const options = optionsOf(node);
  const parts = options.filter((option) => needsBlankParts(option, definitions)).map(blankParts);
  const rest = options.some(isPlainText) ? NOTHING : reference('Blank');
  const filled = options.map((option) => withBlankValues(option, definitions));
  return { anyOf: [...filled, ...parts, rest] };
}

/** The schema of a required field's value. */
export function notBlank(node: Node, definitions: Definitions): Node {
  if (takesNull(node)) return node;
  if (isPlainText(node)) return { ...node, pattern: '\\S' };
  const options = optionsOf(node);
  if (options.length > 1) return { anyOf: options.map((option) => notBlank(option, definitions)) };
  const filled = withBlankValues(node, definitions);
  return takesBlank(node, definitions) ? { ...filled, not: blankParts(node) } : filled;
}

/** The values under free keys are fields too, and each may be blank. */
function withBlankValues(node: Node, definitions: Definitions): Node {
  const { additionalProperties: values } = node;
  return isRecord(values) ? { ...node, additionalProperties: orBlank(values, definitions) } : node;
}

/** A group of known keys that are all blank; written out as `{}` only a text is. */
function blankObject(name: string, { properties }: Node): Node {
  const known: Record<string, Node> = {};
  for (const [key, property] of Object.entries(isRecord(properties) ? properties : {})) {
    if (isRecord(property) && !takesNull(property)) known[key] = blankValue(property);
  }
  const least = name === 'Text' ? {} : { minProperties: 1 };
  return { type: 'object', properties: known, additionalProperties: false, ...least };
}

/** Any blank value where this schema stands. */
function blankValue(node: Node): Node {
  const parts = optionsOf(node).filter(hasParts).map(blankParts);
  return parts.length === 0 ? reference('Blank') : { anyOf: [...parts, reference('Blank')] };
}

/** A list or group, as this schema has it, of nothing but blanks. */
function blankParts(node: Node): Node {
  const name = referenceName(node);
  if (name !== undefined) return reference(blankName(name));
  const { items, additionalProperties } = node;
  if (isRecord(items)) return { type: 'array', items: blankValue(items), minItems: 1 };
  const values = isRecord(additionalProperties) ? blankValue(additionalProperties) : {};
  return { type: 'object', additionalProperties: values, minProperties: 1 };
}

/** Whether a blank list or group is not valid by the schema itself. */
function needsBlankParts(node: Node, definitions: Definitions): boolean {
  return hasParts(node) && (isRecord(node['items']) || !takesBlank(node, definitions));
}

/** Whether the schema alone takes a value that is blank, as a field's it is no value. */
function takesBlank(node: Node, definitions: Definitions): boolean {
  const options = optionsOf(node);
  if (options.length > 1) return options.some((option) => takesBlank(option, definitions));
  const name = referenceName(node);
  if (name !== undefined) return !Array.isArray(definitions[name]?.['required']);
  const { items } = node;
  if (isRecord(items)) return takesBlank(items, definitions);
  return isPlainText(node) || hasParts(node);
}

function optionsOf(node: Node): readonly Node[] {
  const { anyOf } = node;
  return Array.isArray(anyOf) ? anyOf.filter(isRecord) : [node];
}

/** An amendment's `from: null` says that there was nothing. */
function takesNull(node: Node): boolean {
  return optionsOf(node).some(({ type }) => type === 'null');
}

/** A text of any form. */
function isPlainText({ type, pattern, enum: values }: Node): boolean {
  return type === 'string' && pattern === undefined && values === undefined;
}

function hasParts(node: Node): boolean {
  const { type } = node;
  return type === 'array' || type === 'object' || referenceName(node) !== undefined;
}

function referenceName({ $ref }: Node): string | undefined {
  return typeof $ref === 'string' ? $ref.slice('#/$defs/'.length) : undefined;
}
