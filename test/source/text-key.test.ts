import { describe, expect, it } from 'vitest';
import { normalizePath } from '../../src/source/text-key.ts';

describe('normalizePath', () => {
  it('makes one spelling of a path', () => {
    expect(normalizePath('experiments/jyva\u0308skyla\u0308.yaml')).toBe(
      'experiments/jyväskylä.yaml',
    );
    expect(normalizePath('./a//b/./c.csv')).toBe('a/b/c.csv');
    expect(normalizePath('/a/b')).toBe('/a/b');
    expect(normalizePath('A/b')).toBe('A/b');
  });
});
