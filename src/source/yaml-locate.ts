import type { Node } from 'yaml';
import { isAlias, isMap, isSeq } from 'yaml';
import type { Place, Span } from '../diagnostics/problem.ts';
import type { YamlNodes } from './yaml-data.ts';
import type { YamlText } from './yaml-syntax.ts';

const ARRAY_INDEX = /^\d+$/;

const WHITE: ReadonlySet<string> = new Set([' ', '\t', '\r', '\n']);

/** Span of a node without the white space and line ending that the parser counts to its end. */
export function spanOfNode(node: Node, { text, base, lines }: YamlText): Span {
  const [start, end] = node.range ?? [0, 0];
  return lines.spanAt(base + start, base + contentEnd(text, start, end));
}

/** YAML's white space only: a no-break space at the end of a text belongs to it. */
function contentEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && WHITE.has(text.charAt(last - 1))) last--;
  return last;
}

/**
 * Span of a place in a document. A missing value is shown at the deepest key, or the first line of
 * the list item, that does exist; the whole document and places of other kinds give null.
 */
export function locateInYaml(nodes: YamlNodes, source: YamlText, place: Place): Span | null {
  if (place.kind === 'span') return place.span;
  if (place.kind !== 'key' && place.kind !== 'value') return null;

  let deepest: Step | null = null;
  let isWhole = place.path.length > 0;
  for (const step of place.path) {
    const next: Step | null = stepInto(nodes, deepest === null ? nodes.root : deepest.value, step);
    isWhole = next !== null;
    if (next === null) break;
    deepest = next;
  }
  if (deepest === null) return null;

  const { key, value } = deepest;
  const [start, end] = value?.range ?? [0, 0];
  // A key without a value has an empty span, which nobody could see: the key shows better.
  const showsValue = isWhole && start < end && (place.kind === 'value' || key === null);
  if (value !== null && showsValue) return spanOfNode(value, source);
  if (key !== null) return spanOfNode(key, source);
  return value === null ? null : firstLineOf(value, source);
}

/** One step of a path: the key's node, null in a list, and the value's, null when there is none. */
interface Step {
  readonly key: Node | null;
  readonly value: Node | null;
}

/** Follows aliases and merge keys; null when there is no such key or item. */
function stepInto(nodes: YamlNodes, node: Node | null, step: string | number): Step | null {
  const target = node !== null && isAlias(node) ? nodes.targets.get(node) : node;
  if (isMap(target)) return nodes.entries.get(target)?.get(String(step)) ?? null;
  if (!isSeq(target)) return null;
  const index = typeof step === 'number' ? step : ARRAY_INDEX.test(step) ? Number(step) : -1;
  // The composer puts only nodes into sequences.
  const item = target.items[index] as Node | undefined;
  return item === undefined ? null : { key: null, value: item };
}

function firstLineOf(node: Node, { text, base, lines }: YamlText): Span {
  const [start, end] = node.range ?? [0, 0];
  const [line = ''] = text.slice(start, end).split(/[\r\n]/, 1);
  return lines.spanAt(base + start, base + contentEnd(text, start, start + line.length));
}
