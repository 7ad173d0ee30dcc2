import { describe, expect, it } from 'vitest';
import { isInsideProgramme } from '../../src/source/safe-path.ts';

describe('isInsideProgramme', () => {
  it.each(['a', 'a/b.csv', './a', 'a..b/c', '..a', 'a/.hidden', 'ä ö/å.csv'])(
    'accepts %j',
    (path) => {
      expect(isInsideProgramme(path)).toBe(true);
    },
  );

  it.each([
    '',
    '/a',
    '..',
    '../a',
    'a/../../b',
    'a/..',
    'a\\b',
    '..\\a',
    'C:/a',
    'c:a',
    'a\u0000b',
  ])('refuses %j', (path) => {
    expect(isInsideProgramme(path)).toBe(false);
  });
});
