import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance, suggest } from '../../src/model/suggest.ts';

it('counts a swap of neighbours as one step', () => {
  expect(editDistance('traget', 'target')).toBe(1);
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('', 'abc')).toBe(3);
  expect(editDistance('ca', 'abc')).toBe(3);
});

it('is a symmetric distance', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, a)).toBe(0);
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

it('suggests only what is near', () => {
  const fields = ['target_group', 'problem', 'idea', 'owner'];
  expect(suggest('taget_group', fields)).toBe('target_group');
  expect(suggest('Target-Group', fields)).toBe('target_group');
  expect(suggest('xyz', fields)).toBe('');
  expect(suggest('', fields)).toBe('');
  expect(suggest('kuvaus', fields)).toBe('');
});

it('suggests a name in parts only where each of them is near', () => {
  const rules = ['syntax/csv', 'syntax/too-deep', 'schema/unknown-key'];
  expect(suggest('syntax/tab', rules)).toBe('');
  expect(suggest('syntax/cvs', rules)).toBe('syntax/csv');
  expect(suggest('schema/unknown-kye', rules)).toBe('schema/unknown-key');
  expect(suggest('shcema/unknwon-key', rules)).toBe('schema/unknown-key');
  expect(suggest('unknown-key', rules)).toBe('');
});
