import { createLineIndex } from './line-index.ts';
import { createProblemList } from './problem-list.ts';
import type { SourceFile, YamlDocument } from './source.ts';
import { decodeDocument, parseYaml, parseYamlText } from './yaml-document.ts';

/** A key in the first column, with its value behind it or below. */
const KEY = /^[A-Za-z_]\w*:(?=[ \t\r\n]|$)/gm;

/** A line that begins in the first column with anything but a key, a comment or an item of the key above. */
const OTHER_LINE = /^(?:[^\s#A-Za-z_-]|-(?![ \r\n])|[A-Za-z_](?!\w*:(?:[ \t\r\n]|$)))/m;

/** Anchors and aliases reach from key to key; and what only one of us takes for the end of a line. */
const REACHES_OUT = /(?:^|[\s[{,])[&*]|[\u2028\u2029]|\r(?!\n)/;

/**
 * Reads many versions of the same files for their data alone: of a version only those top-level keys are
 * parsed whose text was in no version before. A text that cannot be cut into its keys with certainty, or
 * a part of which is not sound by itself, is parsed whole.
 */
export class YamlVersions {
  /** What a text of one key holds; null where it has to be read with the rest. */
  readonly #parts = new Map<string, Readonly<Record<string, unknown>> | null>();

  /** The data of a file, as `parseYaml` reads them; what is wrong in it is not told. */
  read(file: SourceFile): YamlDocument {
    const text = decodeDocument(file, createProblemList(file.path));
    const data = text === null ? null : this.#dataOf(text);
    if (text === null || data === null) return parseYaml(file).value;
    let whole: YamlDocument | undefined;
    return {
      path: file.path,
      text,
      data,
      locate(place) {
        whole ??= parseYaml(file).value;
        return whole.locate(place);
      },
    };
  }

  #dataOf(text: string): Readonly<Record<string, unknown>> | null {
    if (OTHER_LINE.test(text) || REACHES_OUT.test(text)) return null;
    // What stands above the first key is read with it.
    const ends = [...text.matchAll(KEY)].slice(1).map(({ index }) => index);
    const data: Record<string, unknown> = {};
    let start = 0;
    for (const end of [...ends, text.length]) {
      const part = this.#partOf(text.slice(start, end));
      const [key] = part === null ? [] : Object.keys(part);
      if (part === null || key === undefined || Object.hasOwn(data, key)) return null;
      data[key] = part[key];
      start = end;
    }
    return data;
  }

  #partOf(text: string): Readonly<Record<string, unknown>> | null {
    const known = this.#parts.get(text);
    if (known !== undefined) return known;
    const source = { text, base: 0, lines: createLineIndex(text) };
    const { data } = parseYamlText(source, text, '', createProblemList(''));
    const isKey = typeof data === 'object' && data !== null && Object.keys(data).length === 1;
    // Objects of the reader are records by their keys; a list has none that is no number.
    const part = isKey && !Array.isArray(data) ? (data as Record<string, unknown>) : null;
    this.#parts.set(text, part);
    return part;
  }
}
