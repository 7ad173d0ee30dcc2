import { isCollection, parseDocument } from 'yaml';

/** Plain data, for a list in a YAML file. */
export interface YamlAddition {
  /** Keys that lead to the list; the list is made where there is none. */
  readonly path: readonly string[];
  readonly item: Readonly<Record<string, string>>;
}

/**
 * The text with items added at the end of its lists. Comments stay where they are. The text must be
 * one that `parseYaml` found no fault in, or empty.
 */
export function addToYaml(text: string, additions: readonly YamlAddition[]): string {
  const document = parseDocument(text, { prettyErrors: false });
  for (const { path, item } of additions) {
    const node = document.createNode(item);
    if (isCollection(document.getIn(path))) document.addIn(path, node);
    else document.setIn(path, document.createNode([item]));
  }
  return document.toString({ lineWidth: 0 });
}
