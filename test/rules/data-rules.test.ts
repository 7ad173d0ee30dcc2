import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/diagnostics/problem.ts';
import { loadFiles } from '../../src/io/load.ts';
import { nodeFiles } from '../../src/io/node-files.ts';
import { buildWorkspace } from '../../src/model/build-workspace.ts';
import { DATA_RULES } from '../../src/rules/data-rules.ts';
import type { Rule, RuleExample } from '../../src/rules/rule.ts';
import type { SourceFile } from '../../src/source/source.ts';

const AS_OF = '2020-12-31';
const BASE = fileURLToPath(new URL('../fixtures/base-programme', import.meta.url));

let base: readonly SourceFile[] = [];
beforeAll(async () => {
  base = (await loadFiles(nodeFiles, BASE)).files;
});

/** The base programme with some edits made. */
function edited(edits: readonly RuleExample[]): readonly SourceFile[] {
  const texts = new Map(base.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
  for (const { file, good, bad } of edits) {
    if (good === undefined) {
      texts.set(file, bad);
      continue;
    }
    const text = texts.get(file) ?? '';
    if (!text.includes(good)) throw new Error(`${file} has no ${good}`);
    texts.set(
      file,
      text.replace(good, () => bad),
    );
  }
  const encoder = new TextEncoder();
  return [...texts].map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
}

function check(edits: readonly RuleExample[], asOf = AS_OF): readonly Problem[] {
  const { value, problems } = buildWorkspace({ files: edited(edits), refused: [] });
  const found = [...problems];
  for (const rule of DATA_RULES) found.push(...rule.check({ workspace: value, asOf }));
  return found;
}

function rulesOf(edits: readonly RuleExample[], asOf = AS_OF): readonly string[] {
  return [...new Set(check(edits, asOf).map(({ rule }) => rule))].sort();
}

it('finds nothing in the base programme', () => {
  expect(check([])).toEqual([]);
});

describe('the bad example of', () => {
  it.each(DATA_RULES.map((rule): [string, Rule] => [rule.id, rule]))(
    '%s makes it speak, and no other rule',
    (id, { example }) => {
      expect(rulesOf('file' in example ? [example] : example)).toEqual([id]);
    },
  );
});
