import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { power } from '../../src/stats/real-power.ts';

describe('a power', () => {
  it.each([
    [2, 0.5, Math.SQRT2],
    [1.21, 0.5, 1.1],
    [8, 1 / 3, 2],
    [0.25, 1.5, 0.125],
    [5, 0, 1],
    [0, 4.44, 0],
  ])('of %d to %d', (base, exponent, result) => {
    expect(power(base, exponent)).toBeCloseTo(result, 15);
  });

  it('is never left to the operator, whose last bit may differ between versions of Node', () => {
    const folder = join(import.meta.dirname, '../../src/stats');
    const code = readdirSync(folder).map((file) => [
      file,
      readFileSync(join(folder, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
    ]);
    const found = code
      .filter(([, text]) => /\*\*|Math\.pow\(/.test(text ?? ''))
      .map(([file]) => file);
    expect(found).toEqual([]);
  });
});
