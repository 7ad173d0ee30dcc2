import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LEAST_NUMBER, MOST_NUMBER } from '../../src/source/number.ts';
import { type SmallProgramme, summarizeSmall } from '../summary/small-programme.ts';

/** The ends of what files may hold, and the usual in between. */
const figure = fc.oneof(
  fc.constantFrom(0, 1, -1, 5, 100, MOST_NUMBER, -MOST_NUMBER, LEAST_NUMBER, -LEAST_NUMBER),
  fc.double({ min: -1000, max: 1000, noNaN: true }),
  fc.double({ min: -MOST_NUMBER, max: MOST_NUMBER, noNaN: true }),
);
/** What YAML may hold besides: no schema can refuse a number for being next to nothing. */
const planned = fc.oneof(figure, fc.constantFrom(5e-324, 1e-320, -1e-300, Number.EPSILON));

const cell = fc.oneof(figure, fc.constant(null));
const row = fc.record({
  period: fc.constantFrom('2018', '2018-H2', '2019-H1', '2019-H2', '2020-H1', '2018..2019'),
  value: cell,
  numerator: cell,
  denominator: cell,
  n: cell,
  sd: cell,
  lower: cell,
  upper: cell,
});

const COLUMNS = ['value', 'numerator', 'denominator', 'n', 'sd', 'lower', 'upper'] as const;

/** In full, as a data file must have it: `1e-15` is no number there. */
function written(number: number | null): string {
  if (number === null) return '';
  const text = number.toFixed(15);
  return text.includes('e') ? BigInt(Math.trunc(number)).toString() : text;
}

const programme: fc.Arbitrary<SmallProgramme> = fc
  .record({
    rows: fc.array(row, { minLength: 1, maxLength: 6 }),
    measure: fc.constantFrom('proportion', 'count', 'rate', 'mean', 'ratio', 'index'),
    direction: fc.constantFrom('increase', 'decrease', 'maintain', 'range'),
    multiplier: fc.constantFrom(undefined, 1, 1000, MOST_NUMBER, 5e-324),
    role: fc.constantFrom('primary', 'guardrail'),
    baseline: fc.oneof(planned, fc.constant(undefined)),
    target: fc.oneof(
      planned.map((value) => ({ value })),
      fc.tuple(planned, planned).map(([low, high]) => ({ low, high })),
    ),
    tolerance: fc.constantFrom(undefined, 0, 5e-324, MOST_NUMBER),
    path: fc.constantFrom('linear', 'end-only', 'milestones'),
    milestone: planned,
    asked: planned,
  })
  .map((draw): SmallProgramme => {
    const lines = draw.rows.map((each) =>
      [each.period, ...COLUMNS.map((name) => written(each[name]))].join(';'),
    );
    const given = draw.baseline === undefined ? {} : { value: draw.baseline, source: 'x' };
    // The casts narrow what `constantFrom` gives, which TypeScript widens to text.
    return {
      sheet: {
        measure: draw.measure as 'count',
        direction: draw.direction as 'increase',
        multiplier: draw.multiplier,
        counts_people: false,
      },
      use: {
        role: draw.role as 'primary',
        baseline: { period: '2018-H2', ...given },
        target: { ...draw.target, period: '2020-H2' },
        tolerance: draw.tolerance,
        path: draw.path as 'linear',
        milestones: [{ period: '2019-H2', value: draw.milestone }],
      },
      experiment: {
        stage: 'ended',
        hypotheses: [
          {
            id: 'h',
            we_believe: 'x',
            criterion: { indicator: 'safe', change_at_least: draw.asked },
          },
        ],
      },
      csv: `period;${COLUMNS.join(';')}\n${lines.join('\n')}\n`,
    };
  });

/** Paths of the numbers within that are none. */
function unprintable(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => unprintable(part, `${path}.${key}`));
}

it('every figure of a summary is a number or absent, whatever the files hold', () => {
  let read = 0;
  fc.assert(
    fc.property(programme, (small) => {
      const summary = summarizeSmall(small);
      read += summary.indicators.filter(({ points }) =>
        points.some((p) => p.value !== null),
      ).length;
      expect(unprintable(summary)).toEqual([]);
    }),
    { numRuns: 500 },
  );
  // Otherwise the programmes were refused, and nothing was tried.
  expect(read).toBeGreaterThan(250);
}, 120_000);

it('a pace that is next to nothing has no factor', () => {
  const [indicator] = summarizeSmall({
    sheet: { measure: 'index' },
    use: {
      baseline: { period: '2018-H2', value: -1e-300, source: 'x' },
      target: { value: MOST_NUMBER, period: '2020-H2' },
      path: 'linear',
    },
    csv: 'period;value\n2019-H2;0\n',
  }).indicators;
  expect(indicator?.progress.pace).toBeGreaterThan(0);
  expect(indicator?.progress.paceFactor).toBeNull();
});
