import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../src/reporters/unified-diff.ts';

const folder = mkdtempSync(join(tmpdir(), 'jalostamo-diff-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What git makes of a text by a patch. */
function applied(before: string, patch: string): string {
  const file = join(folder, 'a.csv');
  writeFileSync(file, before);
  const options = { cwd: folder, input: patch, encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], options);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return readFileSync(file, 'utf8');
}

describe('a unified diff', () => {
  it('is one that git applies, to the byte', () => {
    const line = fc.constantFrom('a', 'b', 'ä;1,5', '', 'c\r', '@@ -1 +1 @@', '--- x');
    const text = fc
      .tuple(fc.array(line, { maxLength: 12 }), fc.boolean())
      .map(([lines, ends]) => lines.join('\n') + (ends ? '\n' : ''))
      .filter((made) => made !== '');
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after);
        expect(applied(before, unifiedDiff('a.csv', before, after))).toBe(after);
      }),
      { numRuns: 60 },
    );
  });

  it('is empty where nothing differs', () => {
    expect(unifiedDiff('a.csv', 'a\n', 'a\n')).toBe('');
  });

  it('of a hundred thousand lines that all differ takes no time, and applies', () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => i);
    const before = `head\n${rows.map((i) => `1/${i}`).join('\n')}\ntail\n`;
    const after = `head\n${rows.map((i) => `${i}-01`).join('\n')}\ntail\n`;
    const started = performance.now();
    const patch = unifiedDiff('a.csv', before, after);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(applied(before, patch)).toBe(after);
  });
});

it('shows no personal data, in what changes and around it', () => {
  const around = 'a;131052-308T\n';
  const text = unifiedDiff('a.csv', `${around}b;131052-308T\n`, `${around}c;131052-308T\n`);
  expect(text).toContain('+c;•••••••••••');
  expect(text).not.toContain('131052');
});
