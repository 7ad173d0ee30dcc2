import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Edit, PLAN, programmeWith, runOn, SHARE, SHARES } from './odd-programme.ts';

/** A sound programme and one with faults in several files, so that both speak in some order. */
const sound: readonly Edit[] = [];
const faulty: readonly Edit[] = [
  [PLAN, '  end: 2020-06-30', '  end: 2020-06-31'],
  [SHARE, 'id: gender', 'id: value'],
  [SHARES, 'hakarinne;;55', 'tuntematon;;55'],
  ['experiments/aamu/data/feeling-safe.csv', 'period;value\n2019-H1;1\n'],
  ['experiments/ilta/experiment.yaml', 'name: ""\n'],
  ['indicators/extra.yml', 'id: extra\n'],
];

async function everythingSaid(edits: readonly Edit[], order: readonly number[]): Promise<string> {
  const files = Object.entries(programmeWith(edits));
  const shuffled = order.flatMap((index) => {
    const file = files[index];
    return file === undefined ? [] : [file];
  });
  const programme = Object.fromEntries(shuffled);
  const parts: string[] = [];
  for (const argv of [
    ['validate', '--format', 'json'],
    ['summary', '--format', 'json'],
    ['report', 'monitoring', '--languages', 'fi'],
    ['report', 'review', '--languages', 'fi'],
  ]) {
    const { code, stdout, stderr, written } = await runOn(programme, argv);
    parts.push(`${code}`, stdout, stderr, ...[...written].sort().flat());
  }
  return parts.join('\n');
}

it.each([
  ['a sound programme', sound],
  ['a faulty programme', faulty],
])(
  '%s says the same in whatever order its files are listed',
  async (_, edits) => {
    const places = Object.keys(programmeWith(edits)).map((_, index) => index);
    const first = await everythingSaid(edits, places);
    const orders = fc.shuffledSubarray(places, { minLength: places.length });
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        expect(await everythingSaid(edits, order)).toBe(first);
      }),
      { numRuns: 8, examples: [[places.toReversed()]] },
    );
  },
  120_000,
);
