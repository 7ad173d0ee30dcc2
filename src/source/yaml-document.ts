import type { Node } from 'yaml';
import type { Outcome, Place } from '../diagnostics/problem.ts';
import { decodeText, sizeParams } from './decode.ts';
import { mixedTextLineEnds, reportLineEnds } from './line-ends.ts';
import { createLineIndex } from './line-index.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import type { SourceFile, YamlDocument } from './source.ts';
import { buildYamlData, type YamlNodes } from './yaml-data.ts';
import { locateInYaml, spanOfNode } from './yaml-locate.ts';
import { parseYamlSyntax, type YamlText } from './yaml-syntax.ts';

/**
 * Larger YAML and Markdown files are refused: a programme's largest have some hundred kilobytes, and
 * a hostile text costs the parser up to ten seconds and a gigabyte of memory a megabyte. In bytes.
 */
export const MAX_YAML_BYTES = 1_000_000;

const LONE_CR = /\r(?!\n)/g;

const NO_NODES: YamlNodes = { root: null, targets: new Map(), entries: new Map() };

/**
 * Parses a YAML file: YAML 1.2, one document, keys that are text. `data` is undefined when the text
 * cannot be trusted, and null when the file is empty or holds comments only. Numbers with a decimal
 * comma, dates and times stay text. Never throws on the file's content.
 */
export function parseYaml(file: SourceFile): Outcome<YamlDocument> {
  const problems = createProblemList(file.path);
  const text = decodeDocument(file, problems);
  if (text === null) return { value: untrusted(file.path, ''), problems: problems.close() };

  const source: YamlText = { text, base: 0, lines: createLineIndex(text) };
  const value = parseYamlText(source, text, file.path, problems);
  return { value, problems: problems.close() };
}

/** The text of a YAML or Markdown file, or null with a problem when it has none. */
export function decodeDocument(file: SourceFile, problems: ProblemList): string | null {
  const size = file.bytes.length;
  if (size > MAX_YAML_BYTES) {
    problems.add('syntax/file-too-large', { kind: 'file' }, sizeParams(size, MAX_YAML_BYTES));
    return null;
  }
  const decoded = decodeText(file);
  for (const { rule, place, params, variant } of decoded.problems) {
    problems.add(rule, place, params, variant === undefined ? {} : { variant });
  }
  const text = decoded.value?.text ?? null;
  if (text !== null) reportLineEnds(mixedTextLineEnds(text), createLineIndex(text), problems);
  return text;
}

/** Parses a part of a file as YAML; positions refer to the whole text of the file. */
export function parseYamlText(
  part: YamlText,
  wholeText: string,
  path: string,
  problems: ProblemList,
): YamlDocument {
  // The library does not take a lone CR for the line ending that it is; the lengths stay the same.
  const source: YamlText = { ...part, text: part.text.replace(LONE_CR, '\n') };
  const document = parseYamlSyntax(source, problems);
  if (document === null) return untrusted(path, wholeText);

  function placeOf(node: Node): Place {
    return { kind: 'span', span: spanOfNode(node, source) };
  }

  const { data } = buildYamlData(document.contents, placeOf, path, source.text, problems);
  // The nodes are forgotten, and read again for the few documents that are asked for a place: kept,
  // they would be most of a large programme's memory.
  let nodes: YamlNodes | undefined;
  return {
    path,
    text: wholeText,
    data,
    locate(place) {
      nodes ??= readNodes(source, placeOf, path);
      return locateInYaml(nodes, source, place);
    },
  };
}

/** The nodes of a text that was parsed before, when its problems were told. */
function readNodes(source: YamlText, placeOf: (node: Node) => Place, path: string): YamlNodes {
  const told = createProblemList(path);
  const document = parseYamlSyntax(source, told);
  return document === null
    ? NO_NODES
    : buildYamlData(document.contents, placeOf, path, source.text, told).nodes;
}

/** A document whose text gave no data. */
export function untrusted(path: string, text: string): YamlDocument {
  const source: YamlText = { text: '', base: 0, lines: createLineIndex(text) };
  return { path, text, data: undefined, locate: (place) => locateInYaml(NO_NODES, source, place) };
}
