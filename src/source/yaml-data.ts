import type { Alias, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Params, Place } from '../diagnostics/problem.ts';
import type { ProblemList } from './problem-list.ts';
import { shownToken } from './shown-token.ts';
import { slipInKey } from './yaml-slips.ts';
import { MAX_DEPTH } from './yaml-syntax.ts';

/** How many nodes all the aliases of a file may stand for together. */
export const MAX_ALIAS_NODES = 10_000;

/** Keys that would change how JavaScript objects behave. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export interface MapEntry {
  readonly key: Node;
  readonly value: Node | null;
  readonly data: unknown;
}

/** A document's nodes as its reader sees them. */
export interface YamlNodes {
  readonly root: Node | null;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
  /** The keys of each mapping, its own and the merged ones. */
  readonly entries: ReadonlyMap<YAMLMap, ReadonlyMap<string, MapEntry>>;
}

export interface YamlData {
  /** Undefined when a problem makes the data untrustworthy. Aliased parts are shared, not copied. */
  readonly data: unknown;
  readonly nodes: YamlNodes;
}

/** A converted node: its data, how many nodes it stands for, how many levels lie below it. */
interface Built {
  readonly data: unknown;
  readonly size: number;
  readonly depth: number;
}

/** `built` is null while the anchored node is being read, that is, inside itself. */
interface Anchor {
  readonly node: Node;
  built: Built | null;
}

const NOTHING: Built = { data: null, size: 1, depth: 0 };

/**
 * Turns nodes into plain data and checks what the syntax allows but we do not: duplicate keys,
 * keys that are not text, forbidden keys, aliases without an anchor, alias bombs. Merge keys
 * (`<<`) are understood; a mapping's own keys win.
 */
export function buildYamlData(
  root: Node | null,
  placeOf: (node: Node) => Place,
  file: string,
  text: string,
  problems: ProblemList,
): YamlData {
  const builder = new DataBuilder(placeOf, file, text, problems);
  const { data } = builder.build(root, 0);
  const { targets, entries } = builder;
  return { data: builder.trusted ? data : undefined, nodes: { root, targets, entries } };
}

class DataBuilder {
  readonly targets = new Map<Alias, Node>();
  readonly entries = new Map<YAMLMap, ReadonlyMap<string, MapEntry>>();
  trusted = true;

  readonly #placeOf: (node: Node) => Place;
  readonly #file: string;
  readonly #text: string;
  readonly #problems: ProblemList;
  readonly #anchors = new Map<string, Anchor>();
  /** Of these the first is told: who writes one so writes all of them. */
  readonly #slips = new Set<string>();
  #aliasNodes = 0;

  constructor(placeOf: (node: Node) => Place, file: string, text: string, problems: ProblemList) {
    this.#placeOf = placeOf;
    this.#file = file;
    this.#text = text;
    this.#problems = problems;
  }

  build(node: Node | null, level: number): Built {
    if (node === null) return NOTHING;
    if (isAlias(node)) return this.#buildAlias(node, level);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return NOTHING;

    if (!node.anchor) return this.#buildPlain(node, level);
    const anchor: Anchor = { node, built: null };
    this.#anchors.set(node.anchor, anchor);
    anchor.built = this.#buildPlain(node, level);
    return anchor.built;
  }

  #buildPlain(node: Scalar | YAMLMap | YAMLSeq, level: number): Built {
    if (isMap(node)) return this.#buildMap(node, level);
    if (isSeq(node)) return this.#buildSeq(node.items, level);
    this.#checkComment(node);
    return { data: node.value, size: 1, depth: 0 };
  }

  /** `Talkoot #kevät` was meant as a text; a comment has a space after its sign. */
  #checkComment(node: Scalar): void {
    const { comment, value, type, range } = node;
    if (!comment || typeof value !== 'string' || type !== 'PLAIN' || !range) return;
    const rest = this.#text.slice(range[1], range[1] + 200).split(/[\r\n]/, 1)[0] ?? '';
    const found = /^[ \t]+#(?<comment>[\p{L}\d].*)$/u.exec(rest)?.groups?.['comment'];
    if (found === undefined) return;
    this.#problems.add('syntax/comment-in-text', this.#placeOf(node), {
      comment: shownToken(found),
    });
  }

  #buildAlias(alias: Alias, level: number): Built {
    const anchor = this.#anchors.get(alias.source);
    if (anchor === undefined && /^\*|\*$/.test(alias.source)) {
      this.#distrust('syntax/yaml', alias, {}, 'emphasis');
      return NOTHING;
    }
    if (anchor === undefined) {
      this.#distrust('syntax/unknown-alias', alias, { alias: alias.source });
      return NOTHING;
    }
    if (anchor.built === null) {
      this.#distrust('syntax/alias-expansion', alias, { alias: alias.source }, 'cycle');
      return NOTHING;
    }
    if (level + anchor.built.depth > MAX_DEPTH) {
      this.#distrust('syntax/too-deep', alias, { limit: MAX_DEPTH });
      return NOTHING;
    }
    const before = this.#aliasNodes;
    this.#aliasNodes += anchor.built.size;
    if (this.#aliasNodes > MAX_ALIAS_NODES) {
      const params = { alias: alias.source, limit: MAX_ALIAS_NODES };
      if (before <= MAX_ALIAS_NODES) this.#distrust('syntax/alias-expansion', alias, params);
      return NOTHING;
    }
    this.targets.set(alias, anchor.node);
    return anchor.built;
  }

  #buildSeq(items: readonly unknown[], level: number): Built {
    const data: unknown[] = [];
    let size = 1;
    let depth = 0;
    for (const item of items) {
      // The composer puts only nodes into sequences: a pair in a flow sequence becomes a mapping.
      const built = this.build(item as Node, level + 1);
      data.push(built.data);
      size += built.size;
      depth = Math.max(depth, built.depth + 1);
    }
    return { data, size, depth };
  }

  #buildMap(map: YAMLMap, level: number): Built {
    const entries = new Map<string, MapEntry>();
    const merged: Node[] = [];
    let size = 1;
    let depth = 0;

    // The composer's pairs have nodes for keys, and nodes or null for values.
    for (const { key: keyNode, value } of map.items as Pair<Node, Node | null>[]) {
      const isMerge = isMergeKey(keyNode);
      const key = isMerge ? null : this.#readKey(keyNode, value, level);
      const built = this.build(value, level + 1);
      size += built.size + 1;
      depth = Math.max(depth, built.depth + 1);
      if (isMerge && value !== null) merged.push(value);
      if (key !== null) this.#addEntry(entries, key, { key: keyNode, value, data: built.data });
    }
    for (const source of merged) this.#merge(source, entries);

    const data: Record<string, unknown> = {};
    for (const [key, entry] of entries) data[key] = entry.data;
    this.entries.set(map, entries);
    return { data, size, depth };
  }

  #addEntry(entries: Map<string, MapEntry>, key: string, entry: MapEntry): void {
    const first = entries.get(key);
    if (first === undefined) {
      entries.set(key, entry);
      return;
    }
    this.trusted = false;
    const related = [{ file: this.#file, place: this.#placeOf(first.key) }];
    this.#problems.add('syntax/duplicate-key', this.#placeOf(entry.key), { key }, { related });
  }

  /** The key as text, or null when it is not usable as one. */
  #readKey(node: Node, value: Node | null, level: number): string | null {
    const { data } = this.build(node, level + 1);
    const target = isAlias(node) ? this.targets.get(node) : node;
    // An alias without a target has been reported already.
    if (target === undefined) return null;
    if (!isScalar(target) || data === null) {
      this.#distrust('syntax/non-string-key', node, {}, 'no-text');
      return null;
    }
    const key = typeof data === 'string' ? data : (target.source ?? String(data));
    const slip = target.type === 'PLAIN' ? slipInKey(key) : null;
    if (slip !== null) {
      if (!this.#slips.has(slip)) this.#distrust('syntax/yaml', node, {}, slip);
      this.#slips.add(slip);
      return null;
    }
    if (FORBIDDEN_KEYS.has(key)) {
      this.#distrust('syntax/forbidden-key', node, { key });
      return null;
    }
    if (typeof data === 'number' && value === null) {
      // `{ value: 1,5 }` is a field `5` beside the value 1.
      this.#distrust('syntax/non-string-key', node, { key }, 'decimal-comma');
      return null;
    }
    if (typeof data !== 'string') {
      // Not distrusted: the key's text is what was meant, and the rest can still be checked.
      this.#problems.add('syntax/non-string-key', this.#placeOf(node), { key });
    }
    return key;
  }

  /** Adds the entries of `<<: source`, one mapping or several, of which the first wins. */
  #merge(source: Node, entries: Map<string, MapEntry>): void {
    const target = isAlias(source) ? this.targets.get(source) : source;
    if (target === undefined) return;
    if (isSeq(target)) {
      for (const item of target.items) this.#mergeMap(item as Node, entries);
      return;
    }
    this.#mergeMap(source, entries);
  }

  #mergeMap(source: Node, entries: Map<string, MapEntry>): void {
    const target = isAlias(source) ? this.targets.get(source) : source;
    if (target === undefined) return;
    const from = isMap(target) ? this.entries.get(target) : undefined;
    if (from === undefined) {
      this.#distrust('syntax/yaml', source, {}, 'merge');
      return;
    }
    for (const [key, entry] of from) {
      if (!entries.has(key)) entries.set(key, entry);
    }
  }

  #distrust(rule: string, node: Node, params: Params, variant?: string): void {
    this.trusted = false;
    const details = variant === undefined ? {} : { variant };
    this.#problems.add(rule, this.#placeOf(node), params, details);
  }
}

function isMergeKey(node: Node): boolean {
  return isScalar(node) && node.value === '<<' && node.type === 'PLAIN';
}
