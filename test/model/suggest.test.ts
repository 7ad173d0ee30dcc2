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
