// @ts-check
/**
 * Edits a YAML file as text: what is not touched keeps its bytes, its comments and its line breaks.
 * The yaml library says where things stand; it never writes the file.
 */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** @typedef {string | number} Step A map's key, a sequence's index, or the id of a sequence's item. */
/** @typedef {{ start: number, end: number, text: string }} Edit */

/** Keys by which an item of a sequence is known, so that a path survives reordering. */
const ITEM_KEYS = ['id', 'indicator', 'period', 'hypothesis'];

export class YamlText {
  /**
   * @param {string} text
   * @param {string} path The file's name, for errors.
   * @param {import('yaml').Document.Parsed} [document] What the text parses to, if that is known.
   */
  constructor(text, path, document = parseDocument(text, { prettyErrors: false })) {
    const error = document.errors[0];
    if (error !== undefined) throw new Error(`${path}: ${error.message}`);
    this.text = text;
    this.path = path;
    this.document = document;
    /** @type {Edit[]} */
    this.edits = [];
  }

  /** The same text with no edits yet; it is not parsed again. */
  fresh() {
    return new YamlText(this.text, this.path, this.document);
  }

  /**
   * Removes a pair or an item that begins on its own line, with the comment above it.
   * @param {readonly Step[]} steps
   */
  remove(steps) {
    const { parent, index } = this.#find(steps);
    const starts = parent.items.map((item) => this.#leadStart(startOf(item)));
    const start = starts[index] ?? 0;
    const next = starts[index + 1];
    this.edits.push({ start, end: next ?? this.#lineEnd(endOf(parent.items[index])), text: '' });
  }

  /**
   * Replaces the source of a scalar or of any value that stands on the key's own line.
   * @param {readonly Step[]} steps @param {string} source YAML source, quoted where it needs to be.
   */
  replace(steps, source) {
    const { value } = this.#find(steps);
    const [start, end] = rangeOf(value);
    const old = this.text.slice(start, end);
    // A block scalar's range ends after its last line break, which must stay.
    this.edits.push({ start, end, text: old.endsWith('\n') ? `${source}\n` : source });
  }

  /** @param {readonly Step[]} steps */
  has(steps) {
    return this.#lookUp(steps) !== null;
  }

  /** The text with all edits done; an edit inside a removed part goes with it. */
  toString() {
    const ordered = [...this.edits].sort((a, b) => a.start - b.start || b.end - a.end);
    let out = '';
    let at = 0;
    for (const edit of ordered) {
      if (edit.end <= at) continue;
      out += this.text.slice(at, Math.max(at, edit.start)) + edit.text;
      at = edit.end;
    }
    return out + this.text.slice(at);
  }

  /** @param {readonly Step[]} steps */
  #find(steps) {
    const found = this.#lookUp(steps);
    if (found === null) throw new Error(`${this.path}: there is no ${steps.join('.')}`);
    return found;
  }

  /** @param {readonly Step[]} steps */
  #lookUp(steps) {
    /** @type {unknown} */
    let node = this.document.contents;
    let found = null;
    for (const step of steps) {
      if (isMap(node)) {
        const index = node.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === step);
        const pair = node.items[index];
        if (pair === undefined) return null;
        found = { parent: node, index, value: pair.value };
      } else if (isSeq(node)) {
        const index =
          typeof step === 'number' ? step : node.items.findIndex((i) => isKnownAs(i, step));
        if (index < 0 || index >= node.items.length) return null;
        found = { parent: node, index, value: node.items[index] };
      } else {
        return null;
      }
      node = found.value;
    }
    return found;
  }

  /** Start of the line, and of the comment lines right above it. @param {number} offset */
  #leadStart(offset) {
    let start = this.text.lastIndexOf('\n', offset - 1) + 1;
    while (start > 0) {
      const above = this.text.lastIndexOf('\n', start - 2) + 1;
      if (!/^\s*#/.test(this.text.slice(above, start))) break;
      start = above;
    }
    return start;
  }

  /** @param {number} end */
  #lineEnd(end) {
    if (this.text[end - 1] === '\n') return end;
    const newline = this.text.indexOf('\n', end);
    return newline < 0 ? this.text.length : newline + 1;
  }
}

/** @param {unknown} item @param {string} id */
function isKnownAs(item, id) {
  return isMap(item) && ITEM_KEYS.some((key) => item.get(key) === id);
}

/** @param {unknown} node @returns {[number, number]} */
function rangeOf(node) {
  if (isScalar(node) || isMap(node) || isSeq(node)) {
    if (node.range) return [node.range[0], node.range[1]];
  }
  throw new Error('a value without a place in the text');
}

/** @param {any} item A pair of a map, or an item of a sequence. */
function startOf(item) {
  return rangeOf('key' in item ? item.key : item)[0];
}

/** @param {any} item Ends where its last value does: a nested collection's own range runs too far. */
function endOf(item) {
  const node = 'key' in item ? (item.value ?? item.key) : item;
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0) {
    return endOf(node.items[node.items.length - 1]);
  }
  return rangeOf(node)[1];
}
