import { compareText } from '../diagnostics/compare-text.ts';
import { isRecord } from '../model/schema-shape.ts';
import { disorderOf } from '../rules/key-order.ts';
import { parseMarkdown } from '../source/markdown-document.ts';
import { parseYaml } from '../source/yaml-document.ts';
import type { Edit, Fix } from './fix.ts';
import { splice } from './splice.ts';

/** Puts the top-level keys of a file in the schema's order, with the comments that are theirs. */
export const orderedKeys: Fix = {
  rule: 'file/key-order',
  changes({ file }, workspace) {
    const disorder = disorderOf(workspace, file);
    const document = workspace.document(file);
    if (disorder === null || document === undefined || !('data' in document)) return [];
    return keepsData(file, document.text, disorder, document.data) ? [disorder] : [];
  },
};

/** An alias before its anchor, or a text that keeps its blank lines, would not survive the move. */
function keepsData(path: string, text: string, edit: Edit, data: unknown): boolean {
  const bytes = new TextEncoder().encode(splice(text, [edit]));
  const parse = path.endsWith('.md') ? parseMarkdown : parseYaml;
  const after = parse({ path, bytes }).value.data;
  return isRecord(after) && isRecord(data) && sorted(after) === sorted(data);
}

function sorted(data: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(data).sort(([a], [b]) => compareText(a, b));
  return JSON.stringify(entries);
}
