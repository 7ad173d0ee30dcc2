import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendToList } from '../../src/source/append-to-list.ts';
import { parseYaml } from '../../src/source/yaml-document.ts';

const read = (text: string) => {
  return parseYaml({ path: 'a.yaml', bytes: new TextEncoder().encode(text) }).value;
};
const append = (text: string, item: Record<string, string>, after?: string): string | null => {
  return appendToList(read(text), 'list', item, after);
};
const ITEM = { stage: 'ended', on: '2020-06-30' };

describe('appendToList', () => {
  it('adds below the last item and leaves the rest as it is', () => {
    const text = [
      'name: A # a comment',
      'list:',
      '  # above',
      '  - { stage: idea,   on: 2019-01-01 } # beside',
      '  - stage: testing',
      '    on: 2019-04-01',
      '',
      '# below',
      'idea: >-',
      '  A text',
      '  in lines.',
    ].join('\n');
    expect(append(text, ITEM)).toBe(
      text.replace('on: 2019-04-01\n', 'on: 2019-04-01\n  - stage: ended\n    on: 2020-06-30\n'),
    );
  });

  it('keeps the indentation, line ends and an end without a line break', () => {
    expect(append('list:\n- a: 1', ITEM)).toBe('list:\n- a: 1\n- stage: ended\n  on: 2020-06-30\n');
    expect(append('list:\r\n    - a: 1\r\nb: 2\r\n', ITEM)).toBe(
      'list:\r\n    - a: 1\r\n    - stage: ended\r\n      on: 2020-06-30\r\nb: 2\r\n',
    );
  });

  it('makes a list that is not there, below a key or at the end', () => {
    expect(append('a: 1\nb: 2\n', ITEM, 'a')).toBe(
      'a: 1\nlist:\n  - stage: ended\n    on: 2020-06-30\nb: 2\n',
    );
    expect(append('# only a comment\n', ITEM)).toBe(
      '# only a comment\nlist:\n  - stage: ended\n    on: 2020-06-30\n',
    );
    expect(append('', ITEM)).toBe('list:\n  - stage: ended\n    on: 2020-06-30\n');
    expect(append('list:\nb: 2\n', ITEM)).toBe(
      'list:\n  - stage: ended\n    on: 2020-06-30\nb: 2\n',
    );
  });

  it('does not add to a list in brackets', () => {
    expect(append('list: [{ a: 1 }]\n', ITEM)).toBeNull();
    expect(append('list: []\n', ITEM)).toBeNull();
  });

  it('writes any text so that it is read as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (reason) => {
        const text = reason.replaceAll('\r', '');
        const added = append('list:\n  - a: 1\nb: 2\n', { reason: text });
        expect(read(added ?? '').data).toEqual({ list: [{ a: 1 }, { reason: text }], b: 2 });
      }),
    );
  });
});
