import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/source/markdown-document.ts';
import { sliceAt, utf8File } from './text-file.ts';

describe('parseMarkdown', () => {
  it.each(['\n', '\r\n', '\r'])('parts front matter and body, lines ending in %j', (ending) => {
    const lines = [
      '---',
      'date: 2020-05-04',
      'who: "Tiimi"',
      '---  ',
      '',
      '# Kuulumiset',
      '---',
      '',
    ];
    const { value, problems } = parseMarkdown(utf8File(lines.join(ending)));
    expect(problems).toEqual([]);
    expect(value.data).toEqual({ date: '2020-05-04', who: 'Tiimi' });
    expect(value.body).toBe(['', '# Kuulumiset', '---', ''].join(ending));
  });

  it('has positions in the whole file', () => {
    const { value } = parseMarkdown(utf8File('\ufeff---\r\na: 1\r\nb: [x, y]\r\n---\r\ntext'));
    const span = value.locate({ kind: 'value', path: ['b', 1] });
    expect(span?.start).toEqual({ line: 3, column: 8 });
    expect(sliceAt(value.text, span)).toBe('y');
  });

  it('reports problems of the front matter in the whole file', () => {
    const { value, problems } = parseMarkdown(utf8File('---\na: 1\na: 2\n---\nbody'));
    expect(value).toMatchObject({ data: undefined, body: 'body' });
    expect(problems).toMatchObject([
      { rule: 'syntax/duplicate-key', place: { span: { start: { line: 3, column: 1 } } } },
    ]);
  });

  it('allows empty front matter, and nothing after it', () => {
    expect(parseMarkdown(utf8File('---\n---')).value).toMatchObject({ data: null, body: '' });
  });

  it('needs front matter', () => {
    const { value, problems } = parseMarkdown(utf8File('# Kuulumiset\n---\na: 1\n---\n'));
    expect(problems.map((problem) => problem.rule)).toEqual(['syntax/missing-front-matter']);
    expect(value.data).toBeUndefined();
    expect(value.body).toBe(value.text);
    expect(parseMarkdown(utf8File('')).problems).toHaveLength(1);
    expect(parseMarkdown(utf8File('----\na: 1\n---\n')).problems).toHaveLength(1);
  });

  it('needs an end of the front matter', () => {
    const { value, problems } = parseMarkdown(utf8File('---\na: 1\n'));
    expect(value.data).toBeUndefined();
    expect(problems).toEqual([
      {
        rule: 'syntax/unclosed-front-matter',
        file: 'a.yaml',
        place: {
          kind: 'span',
          span: { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } },
        },
        params: {},
      },
    ]);
  });

  it('never throws, and loses nothing of the body', () => {
    const line = fc.constantFrom('---', '--- ', 'a: 1', '\t', '# x', '[', '...', '');
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(
        fc.oneof(
          text.map((t) => utf8File(t).bytes),
          fc.uint8Array(),
        ),
        (bytes) => {
          const { value, problems } = parseMarkdown({ path: 'a', bytes });
          expect(value.text.endsWith(value.body)).toBe(true);
          if (value.data === undefined) expect(problems).not.toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
