import { expect, it } from 'vitest';
import { createProblemList, MAX_PROBLEMS_PER_RULE } from '../../src/source/problem-list.ts';

const place = (row: number) => ({ kind: 'cell', row, column: 0 }) as const;

it('keeps the first places of a rule and counts the rest', () => {
  const problems = createProblemList('a.csv');
  for (let row = 0; row < MAX_PROBLEMS_PER_RULE + 5; row++) problems.add('a/b', place(row));
  const all = problems.close();
  expect(all).toHaveLength(MAX_PROBLEMS_PER_RULE + 1);
  expect(all.at(-1)).toMatchObject({ variant: 'more', params: { more: 5 } });
});

it('keeps only the first place of what is told once, with the number of all', () => {
  const problems = createProblemList('a.csv', new Set(['a/once']));
  problems.add('a/once', place(3), { period: 'x' });
  problems.add('a/b', place(4));
  for (let row = 5; row < 1_000; row++) problems.add('a/once', place(row), { period: 'y' });
  expect(problems.close()).toEqual([
    {
      rule: 'a/once',
      file: 'a.csv',
      place: place(3),
      params: { period: 'x', count: 996 },
      variant: 'repeated',
    },
    { rule: 'a/b', file: 'a.csv', place: place(4), params: {} },
  ]);
});

it('leaves a single place of what is told once as it is', () => {
  const problems = createProblemList('a.csv', new Set(['a/once']));
  problems.add('a/once', place(0), {}, { variant: 'own' });
  expect(problems.close()).toMatchObject([{ variant: 'own', params: {} }]);
});
