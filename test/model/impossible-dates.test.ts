import { describe, expect, it } from 'vitest';
import { base, edited, problemsOf } from '../rules/base-programme.ts';

const IMPOSSIBLE = '2019-02-30';

/** A field of YAML or front matter that holds a date and nothing else. */
const DATED_FIELD = /\b[a-z_]+: \d{4}-\d{2}-\d{2}(?=[\s,}])/g;

interface DatedField {
  readonly file: string;
  readonly text: string;
  readonly at: number;
  readonly field: string;
}

const fields: DatedField[] = base.files
  .filter(({ path }) => /\.(yaml|md)$/.test(path))
  .flatMap(({ path, bytes }) => {
    const text = new TextDecoder().decode(bytes);
    return [...text.matchAll(DATED_FIELD)].map(({ 0: field, index }) => {
      return { file: path, text, at: index, field };
    });
  });

// The rules count days with the dates of whole entities, and look at none of them again.
describe('a date that does not exist breaks what holds it', () => {
  it.each(fields.map((one) => [`${one.file}, ${one.field}`, one] as const))('%s', (_, one) => {
    const { file, text, at, field } = one;
    const dated = field.slice(0, -IMPOSSIBLE.length) + IMPOSSIBLE;
    const bad = text.slice(0, at) + dated + text.slice(at + field.length);
    const problems = problemsOf(edited([{ file, bad }])).filter((problem) => problem.file === file);
    expect(problems.map(({ rule }) => rule)).toContain('date/not-a-date');
  });

  it('in every kind of file that has dates', () => {
    expect(new Set(fields.map(({ file }) => file)).size).toBeGreaterThan(8);
  });
});
