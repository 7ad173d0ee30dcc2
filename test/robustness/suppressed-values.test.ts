import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COUNTS, type Edit, PLAN, programmeWith, runOn, SHARE, SHARES } from './odd-programme.ts';

/**
 * What a city publishes, as it leaves the tool: the summary's JSON and both reports in two formats.
 * A small count may be any of 1–4; whichever it is, the files must be the same to the last byte.
 */
const PUBLISHED: readonly (readonly string[])[] = [
  ['summary'],
  ['summary', '--format', 'json'],
  ['summary', '--format', 'csv'],
  ['summary', '--format', 'ndjson'],
  ['report', 'monitoring', '--languages', 'fi,sv,en', '--format', 'html,md'],
  ['report', 'review', '--languages', 'fi,en', '--format', 'html,md'],
];

const SMALL = [1, 2, 3, 4] as const;

/** A count of people: `null` is the one that must stay hidden. */
interface Cell {
  readonly count: number | null;
  readonly base: number;
}

const cell: fc.Arbitrary<Cell> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({ count: fc.constant(null), base: fc.integer({ min: 20, max: 60 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      count: fc.integer({ min: 5, max: 19 }),
      base: fc.integer({ min: 20, max: 60 }),
    }),
  },
);

const PERIODS = ['2019-H1', '2019', '2019-H2', '2020-H1'];
const AREAS = ['', 'hakarinne'];
const GROUPS = ['', 'women', 'men'];
const KEYS = PERIODS.flatMap((period) =>
  AREAS.flatMap((area) => GROUPS.map((group) => `${period};${area};${group}`)),
);

const table = fc.array(cell, { minLength: KEYS.length, maxLength: KEYS.length });
const counts = fc.array(cell, { minLength: PERIODS.length, maxLength: PERIODS.length });

/** A share of people, in every shape that its row may have. */
const shape = fc.constantFrom('numerator', 'value', 'both');

function shareRows(cells: readonly Cell[], small: number, form: string): string {
  const lines = cells.map(({ count, base }, index) => {
    const numerator = count ?? small;
    const value = Math.round((1000 * numerator) / base) / 10;
    const figures =
      form === 'numerator'
        ? `;${numerator};${base}`
        : `${value};${form === 'both' ? numerator : ''};${base}`;
    const note = count === null ? `vain ${small} vastasi` : '';
    return `${KEYS[index]};${figures};${note}`;
  });
  return `period;area;gender;value;numerator;denominator;note\n${lines.join('\n')}\n`;
}

function countRows(cells: readonly Cell[], small: number): string {
  const lines = cells.map(({ count }, index) => `${PERIODS[index]};${count ?? small};`);
  return `period;value;note\n${lines.join('\n')}\n`;
}

interface Draw {
  readonly shares: readonly Cell[];
  readonly people: readonly Cell[];
  readonly form: string;
  readonly role: string;
  readonly direction: string;
  readonly sensitive: boolean;
}

function editsOf(draw: Draw, small: number): readonly Edit[] {
  return [
    [SHARES, shareRows(draw.shares, small, draw.form)],
    [COUNTS, countRows(draw.people, small)],
    [SHARE, 'direction: increase', `direction: ${draw.direction}`],
    [SHARE, 'decimals: 0', `decimals: 2\nprivacy: { sensitive: ${draw.sensitive} }`],
    [PLAN, 'role: primary', `role: ${draw.role}`],
    [PLAN, 'path: linear', 'path: linear\n    tolerance: 1'],
  ];
}

async function publishedOf(draw: Draw, small: number): Promise<string> {
  const files = programmeWith(editsOf(draw, small));
  const parts: string[] = [];
  for (const argv of PUBLISHED) {
    const { code, stdout, stderr, written } = await runOn(files, argv);
    expect(code, stderr).toBe(0);
    parts.push(stdout, stderr, ...[...written].sort().flat());
  }
  return parts.join('\n');
}

it('whichever small count is hidden, every published byte is the same', async () => {
  let hidden = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        shares: table,
        people: counts,
        form: shape,
        role: fc.constantFrom('primary', 'guardrail', 'context'),
        direction: fc.constantFrom('increase', 'decrease', 'maintain'),
        sensitive: fc.boolean(),
      }),
      async (draw) => {
        hidden += draw.shares.filter(({ count }) => count === null).length;
        const [first, ...others] = await Promise.all(
          SMALL.map((small) => publishedOf(draw, small)),
        );
        for (const other of others) expect(other).toBe(first);
        expect(first).not.toContain('vastasi');
      },
    ),
    { numRuns: 12 },
  );
  expect(hidden).toBeGreaterThan(0);
}, 240_000);
