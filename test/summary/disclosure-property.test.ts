import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SmallProgramme, summarizeSmall } from './small-programme.ts';

/**
 * Random small programmes: areas with a breakdown each, a year over its halves. Every cell's count is
 * given twice, equal except where it is small: there each is any count from 1 to 4.
 */
interface RandomCell {
  readonly count: number;
  readonly other: number;
  readonly base: number;
}

const smallCount = fc.integer({ min: 1, max: 4 });
const largeCount = fc.integer({ min: 5, max: 60 });
const base = fc.integer({ min: 61, max: 97 });
// Mostly large counts: where nearly everything is hidden, subtraction has nothing to work on.
const cell: fc.Arbitrary<RandomCell> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ count: smallCount, other: smallCount, base }) },
  {
    weight: 9,
    arbitrary: fc
      .tuple(largeCount, base)
      .map(([count, size]) => ({ count, other: count, base: size })),
  },
);

const PERIODS = ['2019-H1', '2019', '2019-H2', '2020-H1'];
const AREAS = ['', 'hakala'];
const GROUPS = ['', 'young', 'old'];

interface Row extends RandomCell {
  readonly key: string;
  readonly note: string;
}

const rows: fc.Arbitrary<readonly Row[]> = fc
  .array(cell, {
    minLength: PERIODS.length * AREAS.length * GROUPS.length,
    maxLength: PERIODS.length * AREAS.length * GROUPS.length,
  })
  .map((cells) =>
    cells.map((random, index) => {
      const period = PERIODS[index % PERIODS.length];
      const area = AREAS[Math.floor(index / PERIODS.length) % AREAS.length];
      const group = GROUPS[Math.floor(index / (PERIODS.length * AREAS.length))];
      return { ...random, key: `${period},${area},${group}`, note: `n${index}x` };
    }),
  );

const measures = fc.constantFrom('proportion', 'count', 'rate', 'mean');

function programmeOf(measure: string, body: readonly string[]): SmallProgramme {
  return {
    // The cast narrows what `measures` gives, which TypeScript cannot see.
    sheet: {
      measure: measure as 'proportion' | 'count' | 'rate' | 'mean',
      counts_people: true,
      disaggregations: [
        {
          id: 'age',
          name: 'Ikä',
          reference: 'young',
          codes: [
            { code: 'young', name: 'Nuoret' },
            { code: 'old', name: 'Vanhat' },
          ],
        },
      ],
    },
    use: { comparison: { areas: ['hakala', 'kuusela'] }, path: 'linear', tolerance: 1 },
    experiment: {
      stage: 'ended',
      hypotheses: [
        { id: 'h1', we_believe: 'Kasvaa', criterion: { indicator: 'safe', at_least: 3 } },
        { id: 'h2', we_believe: 'Muuttuu', criterion: { indicator: 'safe', change_at_least: 1 } },
      ],
    },
    csv: `${headerOf(measure)}\n${body.join('\n')}\n`,
  };
}

function headerOf(measure: string): string {
  if (measure === 'mean') return 'period,area,age,n,value,sd,note';
  if (measure === 'count') return 'period,area,age,value,note';
  return 'period,area,age,numerator,denominator,note';
}

function lineOf(measure: string, row: Row, count: number): string {
  if (measure === 'mean') {
    // Everything of a mean depends on who answered: mean and spread vary with the small base.
    return `${row.key},${count},${count * 1.5},${count / 2},${row.note}`;
  }
  if (measure === 'count') return `${row.key},${count},${row.note}`;
  return `${row.key},${count},${row.base},${row.note}`;
}

function summaryText(measure: string, lines: readonly string[]): string {
  return JSON.stringify(summarizeSmall(programmeOf(measure, lines)));
}

describe('disclosure control', () => {
  it('lets nothing of a small cell that stands by itself into the summary', {
    timeout: 120_000,
  }, () => {
    // One series of half-years: nothing adds up to anything, so nothing else is hidden with it.
    const ofItself = ({ key }: Row): boolean => key.endsWith(',,') && !key.startsWith('2019,');
    fc.assert(
      fc.property(measures, rows, (measure, table) => {
        const alone = table.filter(ofItself);
        const first = summaryText(
          measure,
          alone.map((row) => lineOf(measure, row, row.count)),
        );
        const second = summaryText(
          measure,
          alone.map((row) => lineOf(measure, row, row.other)),
        );
        expect(second).toBe(first);
      }),
      { numRuns: 150 },
    );
  });

  it('lets nothing of any hidden cell into the summary', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(smallCount, fc.integer({ min: 10_000, max: 99_999 })), {
          minLength: 12,
          maxLength: 12,
        }),
        (inner) => {
          const table = addedUp(inner);
          const lines = table.map(({ key, count, note }) => `${key},${count},${note}`);
          const [summary] = summarizeSmall(programmeOf('count', lines)).indicators;
          const text = JSON.stringify(summary);
          for (const { key, count, note } of table) {
            if (count < 5) expect(text, key).not.toContain(`"${note}"`);
            if (count < 10_000 || isLevel(key)) continue;
            const isShared = table.some((other) => other.key !== key && other.count === count);
            if (isShared || text.includes(`"${note}"`)) continue;
            expect(text, `${key} is hidden and ${count} is told`).not.toMatch(
              new RegExp(`[^0-9.]${count}[^0-9.]`),
            );
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('and the whole summary do not depend on the order of the rows', { timeout: 120_000 }, () => {
    const shuffled = rows.chain((table) =>
      fc.tuple(
        fc.constant(table),
        fc.shuffledSubarray([...table], { minLength: table.length, maxLength: table.length }),
      ),
    );
    fc.assert(
      fc.property(measures, shuffled, (measure, [table, other]) => {
        const lines = (list: readonly Row[]) => list.map((row) => lineOf(measure, row, row.count));
        expect(summaryText(measure, lines(other))).toBe(summaryText(measure, lines(table)));
      }),
      { numRuns: 60 },
    );
  });
});

/** A level's note is not in the summary, so what is told of it is looked for in another test. */
function isLevel(key: string): boolean {
  return !key.endsWith(',');
}

/** Rows that add up over groups, areas and halves, from the counts of the smallest cells. */
function addedUp(
  inner: readonly number[],
): readonly { key: string; count: number; note: string }[] {
  const cells = inner.map((count, index) => ({
    count,
    period: ['2019-H1', '2019-H2', '2020-H1'][index % 3],
    area: ['hakala', 'kuusela'][Math.floor(index / 3) % 2],
    group: ['young', 'old'][Math.floor(index / 6) % 2],
  }));
  const table: { key: string; count: number; note: string }[] = [];
  for (const period of PERIODS) {
    for (const area of ['', 'hakala', 'kuusela']) {
      for (const group of GROUPS) {
        const members = cells.filter(
          (one) =>
            (one.period === period || (period === '2019' && one.period !== '2020-H1')) &&
            (area === '' || one.area === area) &&
            (group === '' || one.group === group),
        );
        const count = members.reduce((sum, one) => sum + one.count, 0);
        table.push({ key: `${period},${area},${group}`, count, note: `n${table.length}x` });
      }
    }
  }
  return table;
}
