import { expect, it } from 'vitest';
import { wrap } from '../../src/messages/wrap.ts';

it('breaks at spaces and keeps a longer word whole', () => {
  expect(wrap('yksi kaksi kolme', 10)).toEqual(['yksi kaksi', 'kolme']);
  expect(wrap('a pitkäsanakerrassaan b', 5)).toEqual(['a', 'pitkäsanakerrassaan', 'b']);
  expect(wrap('a\n\nb', 5)).toEqual(['a', '', 'b']);
});

it('keeps what stands in backticks on one line where it fits on one', () => {
  expect(wrap('Sen näyttää `git log -1` heti.', 20)).toEqual(['Sen näyttää', '`git log -1` heti.']);
  expect(wrap('Anna `git log -1 --format=%H` nyt', 12)).toEqual([
    'Anna `git',
    'log -1',
    '--format=%H`',
    'nyt',
  ]);
  expect(wrap('yksin ` merkki', 8)).toEqual(['yksin `', 'merkki']);
});

it('keeps the spaces that a line begins with, as in lines of YAML', () => {
  expect(wrap('Lisää:\n  - indicator: a\n    role: primary', 20)).toEqual([
    'Lisää:',
    '  - indicator: a',
    '    role: primary',
  ]);
});
