import { describe, expect, it } from 'vitest';
import {
  COUNT,
  COUNTS,
  type Edit,
  PLAN,
  PROGRAMME,
  programmeWith,
  rulesOf,
  runOn,
  SHARE,
  SHARES,
} from './odd-programme.ts';

/** A damaged programme, and rules that must speak; none where the oddity is no mistake. */
type Case = readonly [name: string, rules: readonly string[], ...edits: Edit[]];

const digits = (count: number): string => `1${'0'.repeat(count)}`;

const dates: readonly Case[] = [
  ['programme start', ['date/not-a-date'], [PROGRAMME, 'start: 2019-01-01', 'start: 2019-02-30']],
  ['programme end', ['date/not-a-date'], [PROGRAMME, 'end: 2020-12-31', 'end: 2020-13-31']],
  ['due day', ['date/not-a-date'], [PROGRAMME, 'due: 2020-01-31', 'due: 2020-01-32']],
  ['zero date', ['date/not-a-date'], [PROGRAMME, 'due: 2020-01-31', 'due: 0000-00-00']],
  ['scope start', ['date/not-a-date'], [PLAN, 'start: 2019-04-01', 'start: 2019-02-30']],
  ['scope end', ['date/not-a-date'], [PLAN, '  end: 2020-06-30', '  end: 2020-06-31']],
  ['stage', ['date/not-a-date'], [PLAN, 'ended, on: 2020-06-30', 'ended, on: 2020-06-31']],
  [
    'impossible date with its rule off',
    [],
    [PROGRAMME, 'privacy:', 'rules: { date/not-a-date: off }\nprivacy:'],
    [PLAN, '  end: 2020-06-30', '  end: 2020-06-31'],
  ],
  ['last of days', ['date/outside-programme'], [PLAN, '  end: 2020-06-30', '  end: 9999-12-31']],
  ['first of days', ['date/outside-programme'], [PLAN, 'start: 2019-04-01', 'start: 0001-01-01']],
  ['endless lag', ['schema/out-of-range'], [SHARE, 'days: 30', 'days: 9007199254740991']],
];

const periods: readonly Case[] = [
  [
    'baseline',
    ['period/unreadable'],
    [PLAN, 'baseline: { period: 2019-H1', 'baseline: { period: kevät'],
  ],
  [
    'target',
    ['period/unreadable'],
    [PLAN, 'value: 70, period: 2020-H1', 'value: 70, period: 2020-H7'],
  ],
  [
    'target as number',
    ['period/unreadable'],
    [PLAN, 'value: 70, period: 2020-H1', 'value: 70, period: 99999'],
  ],
  [
    'milestone',
    ['period/unreadable'],
    [PLAN, 'path: linear', 'path: milestones\n    milestones: [{ period: foo, value: 3 }]'],
  ],
  [
    'criterion',
    ['period/unreadable'],
    [PLAN, 'at_least: 70, by: 2020-H1', 'at_least: 70, by: pian'],
  ],
  [
    'calendar nonsense',
    ['period/unreadable'],
    [PROGRAMME, '- period: 2019-H2', '- period: 2020-H9'],
  ],
  ['calendar twice', ['id/duplicate'], [PROGRAMME, '- period: 2019-H2', '- period: H1/2020']],
  [
    'named backwards and used',
    ['date/end-before-start', 'period/unreadable'],
    [
      PROGRAMME,
      'privacy:',
      'periods: [{ id: kausi, start: 2019-03-30, end: 2019-01-01 }]\nprivacy:',
    ],
    [PLAN, 'baseline: { period: 2019-H1 }', 'baseline: { period: kausi }'],
  ],
  [
    'named as the calendar does',
    ['id/reserved'],
    [
      PROGRAMME,
      'privacy:',
      'periods: [{ id: "2019", start: 2019-01-01, end: 2019-03-01 }]\nprivacy:',
    ],
  ],
  [
    'named like a prototype',
    [],
    [
      PROGRAMME,
      'privacy:',
      'periods: [{ id: __proto__, start: 2019-01-30, end: 2019-03-01 }]\nprivacy:',
    ],
    [PLAN, 'baseline: { period: 2019-H1 }', 'baseline: { period: __proto__ }'],
  ],
  [
    'overlapping rows',
    [],
    [
      COUNTS,
      'period;value\n2019;10\n2019-H1;24\n2018..2020;30\n2019-Q1;8\n2019-03-01;5\n2020-H1;48\n',
    ],
  ],
];

const endless: readonly Case[] = [
  [
    'days for two centuries',
    ['plan/too-many-periods'],
    [SHARE, 'frequency: half-year', 'frequency: day'],
    [PLAN, 'value: 70, period: 2020-H1', 'value: 70, period: 2100'],
    [PLAN, 'baseline: { period: 2019-H1 }', 'baseline: { period: 1900, value: 3, source: x }'],
  ],
  [
    'days since the dawn of the calendar',
    ['date/outside-programme'],
    [SHARE, 'frequency: half-year', 'frequency: day'],
    [PLAN, 'start: 2019-04-01', 'start: 1900-01-01'],
    [PLAN, '    baseline: { period: 2019-H1 }\n', ''],
  ],
];

const numbers: readonly Case[] = [
  ['not a number', ['schema/wrong-type'], [PLAN, 'value: 70', 'value: .nan']],
  ['infinite', ['schema/wrong-type'], [PLAN, 'value: 70', 'value: -.inf']],
  ['past the end of numbers', ['schema/wrong-type'], [PLAN, 'value: 70', 'value: 1e400']],
  ['huge target', ['schema/out-of-range'], [PLAN, 'value: 70', 'value: 1e308']],
  ['tiny target', ['plan/target-on-wrong-side'], [PLAN, 'value: 70', 'value: 1e-320']],
  [
    'huge tolerance',
    ['schema/out-of-range'],
    [PLAN, 'path: linear', 'path: linear\n    tolerance: 1e308'],
  ],
  ['huge multiplier', ['schema/out-of-range'], [SHARE, 'decimals: 0', 'multiplier: 1e308']],
  [
    'tiny multiplier',
    ['data/value-differs-from-ratio'],
    [SHARE, 'decimals: 0', 'multiplier: 1e-320'],
  ],
  ['reversed range', ['indicator/reversed-range'], [SHARE, 'min: 0, max: 100', 'min: 100, max: 0']],
  ['reversed target', ['plan/target-form'], [PLAN, 'value: 70', 'low: 80, high: 60']],
  ['half a target', ['plan/target-form'], [PLAN, 'value: 70', 'low: 80']],
  ['no target value', ['plan/target-form'], [PLAN, 'value: 70, ', '']],
  [
    'half a guardrail',
    ['plan/target-form'],
    [PLAN, 'role: primary', 'role: guardrail'],
    [PLAN, 'value: 70', 'high: 80'],
  ],
  ['huge threshold', [], [PROGRAMME, 'restricted', 'public\n  threshold: 9007199254740991']],
  [
    'huge rows',
    ['data/not-a-number'],
    [COUNTS, `period;value\n2019-H1;-${digits(300)}\n2020-H1;${digits(300)}\n`],
  ],
  [
    'tiny base',
    ['data/not-a-number'],
    [SHARES, `period;numerator;denominator\n2020-H1;1;0.${'0'.repeat(300)}1\n`],
  ],
  ['greatest rows', [], [COUNTS, `period;value\n2019-H1;${digits(14)}\n2020-H1;${digits(15)}\n`]],
  [
    'negative n',
    ['data/negative-count'],
    [SHARES, 'period;value;n\n2019-H1;52;-5\n2020-H1;60;0\n'],
  ],
  [
    'numerators over denominators',
    ['data/numerator-over-denominator', 'data/zero-denominator'],
    [SHARES, 'period;numerator;denominator\n2019-H1;52;5\n2020-H1;60;0\n'],
  ],
  [
    'limits reversed',
    ['data/limits-around-value'],
    [SHARES, 'period;value;lower;upper\n2019-H1;52;60;40\n'],
  ],
  [
    'spread of nothing',
    [],
    [SHARE, 'measure: proportion', 'measure: mean'],
    [SHARES, 'period;value;n;sd\n2019-H1;52;30;0\n2020-H1;60;30;0\n'],
  ],
  [
    'rates of next to nothing',
    [],
    [SHARE, 'measure: proportion', 'measure: rate'],
    [
      SHARES,
      `period;numerator;denominator\n2019-H1;${digits(15)};0.000000000000001\n2020-H1;60;${digits(15)}\n`,
    ],
  ],
  [
    'figures near nothing given by the plan',
    [],
    [
      PLAN,
      'baseline: { period: 2019-H1 }\n    target: { value: 60',
      'baseline: { period: 2019-H1, value: 1e-320, source: x }\n    target: { value: 60',
    ],
    [COUNTS, `period;value\n2020-H1;${digits(15)}\n`],
  ],
];

const names: readonly Case[] = [
  [
    'groups named as prototypes',
    [],
    [SHARE, 'code: men', 'code: __proto__'],
    [SHARE, 'reference: men', 'reference: __proto__'],
    [SHARES, ';men;', ';__proto__;'],
  ],
  [
    'dimension named constructor',
    [],
    [SHARE, 'id: gender', 'id: constructor'],
    [SHARES, 'gender', 'constructor'],
  ],
  ['dimension named as a column', ['id/reserved'], [SHARE, 'id: gender', 'id: value']],
  ['group named as the total', ['id/reserved'], [SHARE, 'code: men', 'code: _T']],
  ['group without a code', ['schema/missing-field'], [SHARE, 'code: men', 'code: ""']],
  ['groups twice', ['id/duplicate'], [SHARE, 'code: men', 'code: women']],
  ['area named __proto__', ['reference/unknown-area'], [SHARES, 'hakarinne;;55', '__proto__;;55']],
  [
    'rules named as prototypes',
    ['programme/unknown-rule'],
    [PROGRAMME, 'privacy:', 'rules: { toString: off, hasOwnProperty: error }\nprivacy:'],
  ],
  ['key named toString', ['schema/unknown-key'], [PLAN, 'problem:', 'toString:\nproblem:']],
  ['key named __proto__', ['syntax/forbidden-key'], [PLAN, 'problem:', '__proto__: x\nproblem:']],
  [
    'folders named as prototypes',
    ['file/bad-name', 'file/missing-plan'],
    ['experiments/__proto__/experiment.yaml', 'name: x\n'],
    ['experiments/hasOwnProperty/data/feeling-safe.csv', 'period;value\n2019-H1;1\n'],
  ],
  [
    'experiment named constructor',
    ['schema/missing-field'],
    ['experiments/constructor/experiment.yaml', 'name: x\n'],
  ],
  [
    'indicator named constructor',
    ['reference/unknown-indicator'],
    [PLAN, 'indicator: participants', 'indicator: constructor'],
  ],
  [
    'names that differ in case',
    ['file/bad-name', 'file/unclaimed'],
    ['indicators/Feeling-Safe.yaml', 'id: x\n'],
    ['Areas.yaml', 'areas: []\n'],
  ],
  ['a folder for a file', ['file/unclaimed'], ['experiments/foo/experiment.yaml/notes.csv', 'x']],
  ['a file for a folder', [], ['experiments/kahvila2', 'x']],
];

const texts: readonly Case[] = [
  ['blank name', ['schema/missing-field'], [PLAN, 'name: Korttelikahvila', 'name: ""']],
  ['name of spaces', ['schema/missing-field'], [PLAN, 'name: Korttelikahvila', 'name: "  "']],
  ['name in no language', ['schema/missing-field'], [PLAN, 'name: Korttelikahvila', 'name: {}']],
  ['name in another language', [], [PLAN, 'name: Korttelikahvila', 'name: { sv: Kvarter }']],
  ['languages without texts', [], [PROGRAMME, 'languages: [fi]', 'languages: [sv, en]']],
  ['no languages', ['schema/too-few'], [PROGRAMME, 'languages: [fi]', 'languages: []']],
  ['endless name', [], [PLAN, 'name: Korttelikahvila', `name: ${'x'.repeat(100_000)}`]],
  ['endless unit', [], [SHARE, 'unit: "%"', `unit: ${'u'.repeat(20_000)}`]],
  ['endless indicator', [], [COUNT, 'name: Osallistujat', `name: ${'sana '.repeat(10_000)}`]],
  [
    'control characters',
    [],
    [PLAN, 'name: Korttelikahvila', 'name: "a\\u0000\\u001b[31m\\u202E\\uFFFE\\uD800"'],
  ],
  ['lines in a name', [], [PLAN, 'name: Korttelikahvila', 'name: "a\\n\\n# b\\n|c|\\n```"']],
  ['emphasis bomb', [], [PLAN, 'summary: ', `summary: "${'*a_'.repeat(20_000)}" #`]],
  ['link bomb', [], [PLAN, 'summary: ', `summary: "${'![a]('.repeat(20_000)}" #`]],
  ['bracket bomb', [], [PLAN, 'summary: ', `summary: "${'['.repeat(20_000)}" #`]],
  ['quote bomb', [], [PLAN, 'summary: ', `summary: "${'> '.repeat(5000)}" #`]],
  ['list bomb', [], [PLAN, 'summary: ', `summary: "${'- '.repeat(5000)}" #`]],
  ['table bomb', [], [PLAN, 'summary: ', `summary: "a|b\\n-|-\\n${'|x'.repeat(20_000)}" #`]],
];

const lists: readonly Case[] = [
  [
    'calendar empty',
    [],
    [
      PROGRAMME,
      'reporting:\n  - period: 2019-H2\n    due: 2020-01-31\n  - period: 2020-H1\n    due: 2020-08-31',
      'reporting: []',
    ],
  ],
  [
    'organisations empty',
    ['reference/unknown-organisation'],
    [
      PROGRAMME,
      'schema_version: 1\nname: a\nlanguages: [fi]\nstart: 2019-01-01\nend: 2020-12-31\norganisations: []\n',
    ],
  ],
  ['comparison of nothing', [], [PLAN, '{ area: hakarinne }', '{ areas: [] }']],
  ['comparison twice', [], [PLAN, '{ area: hakarinne }', '{ areas: [hakarinne, hakarinne] }']],
  ['data of a header only', ['plan/baseline-without-data'], [COUNTS, 'period;value\n']],
  ['data empty', ['schema/empty-file'], [COUNTS, '']],
  ['data of a mark only', ['schema/empty-file'], [COUNTS, new Uint8Array([0xef, 0xbb, 0xbf])]],
  ['data without periods', ['data/missing-column'], [COUNTS, 'value\n3\n']],
  ['data never closed', ['syntax/csv'], [COUNTS, 'period;value\n"2019-H1;3\n']],
  ['programme empty', ['schema/empty-file'], [PROGRAMME, '']],
  ['programme a list', ['schema/wrong-type'], [PROGRAMME, '[1, 2]\n']],
  [
    'programme of another version',
    ['schema/not-one-of'],
    [PROGRAMME, 'schema_version: 1', 'schema_version: 2'],
  ],
  [
    'amendments of nothing',
    ['amendments/field-not-found'],
    [
      'experiments/kahvila/amendments.yaml',
      'amendments:\n  - { on: 2020-01-15, field: "indicators[99999999999].__proto__", from: 1, to: 2, reason: x, decided_by: y }\n',
    ],
  ],
];

describe.each([
  ['dates', dates],
  ['periods', periods],
  ['endless series', endless],
  ['numbers', numbers],
  ['names', names],
  ['texts', texts],
  ['lists', lists],
])('odd %s', (_, cases) => {
  const all = cases.map(([name, rules, ...edits]) => ({ name, rules, edits }));
  it.each(all)('$name', async ({ rules, edits }) => {
    const files = programmeWith(edits);
    const found = await rulesOf(files);
    for (const rule of rules) expect(found).toContain(rule);
    expect((await runOn(files, ['validate'])).code).toBeLessThanOrEqual(1);

    const summary = await runOn(files, ['summary', '--format', 'json']);
    // Null stands for "no figure"; a figure that is no number would print as null without a reason.
    expect(summary.stdout).not.toMatch(/NaN|Infinity/);
    await runOn(files, ['summary']);
    for (const kind of ['monitoring', 'review']) {
      const { code, stderr, written } = await runOn(files, ['report', kind, '--languages', 'fi']);
      if (code === 2) expect(stderr).toMatch(/^virhe: /);
      for (const text of written.values()) {
        expect(text).not.toMatch(/\bNaN\b|\bInfinity\b|\[object Object\]|\bundefined\b|\{\{/);
      }
    }
  });
});

it('five thousand empty experiments', async () => {
  const empty = Array.from({ length: 5000 }, (_, index): Edit => {
    return [`experiments/koe-${index}/experiment.yaml`, ''];
  });
  const { code, stdout } = await runOn(programmeWith(empty), ['validate', '--format', 'compact']);
  expect(code).toBe(1);
  expect(stdout.match(/schema\/empty-file/g)).toHaveLength(5000);
}, 60_000);
