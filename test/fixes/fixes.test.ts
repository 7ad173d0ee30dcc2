import { describe, expect, it } from 'vitest';
import { isFixableRule } from '../../src/fixes/fixable-rules.ts';
import { FIXES, isFixable } from '../../src/fixes/registry.ts';
import { RULE_FACTS } from '../../src/rules/registry.ts';
import { baseText, baseWith, judge, mend, textAfter } from './mend.ts';

const PLAN = 'experiments/kahvila/experiment.yaml';
const VISITORS = 'experiments/kahvila/data/participants.csv';
const SAFETY = 'experiments/kahvila/data/feeling-safe.csv';
const SHEET = 'indicators/participants.yaml';

/** What stands in a file of the base programme, what a team wrote there, and what a fix makes of it. */
interface Case {
  readonly rule: string;
  readonly file: string;
  readonly good: string;
  readonly bad: string;
  /** Where it is not `good` itself. */
  readonly mended?: string;
}

const TARGET = 'target: { value: 60, period: 2020-H1,';

const CASES: readonly Case[] = [
  {
    rule: 'period/not-canonical',
    file: PLAN,
    good: TARGET,
    bad: TARGET.replace('2020-H1', '2020H1'),
  },
  {
    rule: 'period/not-canonical',
    file: PLAN,
    good: TARGET,
    bad: TARGET.replace('2020-H1', '"1–6/2020"'),
    mended: TARGET.replace('2020-H1', '"2020-H1"'),
  },
  {
    rule: 'period/not-canonical',
    file: PLAN,
    good: TARGET,
    bad: TARGET.replace('2020-H1', "'H1/2020'"),
    mended: TARGET.replace('2020-H1', "'2020-H1'"),
  },
  {
    rule: 'period/not-canonical',
    file: VISITORS,
    good: '2020-H1;48',
    bad: 'tammi–kesäkuu 2020 ;48',
  },
  { rule: 'schema/wrong-type', file: PLAN, good: TARGET, bad: TARGET.replace('60', '"60"') },
  {
    rule: 'schema/wrong-type',
    file: PLAN,
    good: TARGET,
    bad: TARGET.replace('60', '"60,50"'),
    mended: TARGET.replace('60', '60.50'),
  },
  {
    rule: 'schema/wrong-type',
    file: 'jalostamo.yaml',
    good: 'region_code: "049"',
    bad: 'region_code: 049',
  },
  {
    rule: 'schema/wrong-type',
    file: SHEET,
    good: 'name: Osallistujat',
    bad: 'name: 2019 # vuosi',
    mended: 'name: "2019" # vuosi',
  },
  {
    rule: 'schema/wrong-type',
    file: SHEET,
    good: 'counts_people: true',
    bad: 'counts_people: Kyllä',
  },
  { rule: 'schema/wrong-type', file: SHEET, good: 'decimals: 0', bad: 'decimals: "0"' },
  { rule: 'schema/not-one-of', file: SHEET, good: 'measure: count', bad: 'measure: Lukumäärä' },
  { rule: 'schema/not-one-of', file: SHEET, good: 'measure: count', bad: 'measure: Count' },
  {
    rule: 'schema/bad-format',
    file: SHEET,
    good: '{ organisation: turku, on: 2019-02-01 }',
    bad: '{ organisation: Turku, on: 1.2.2019 }',
  },
  {
    rule: 'syntax/non-string-key',
    file: 'jalostamo.yaml',
    good: 'privacy:',
    bad: 'rules: { 2019: off }\nprivacy:',
    mended: 'rules: { "2019": off }\nprivacy:',
  },
  {
    rule: 'data/unknown-column',
    file: VISITORS,
    good: 'period;value;status;note',
    bad: 'Ajankohta;arvo;tila;huomautus',
  },
  {
    rule: 'data/unknown-status',
    file: VISITORS,
    good: '2019-H2;;not-collected',
    bad: '2019-H2;;Ei  kerätty',
  },
  { rule: 'data/unknown-group', file: SAFETY, good: '2019-H1;;women;', bad: '2019-H1;; Women;' },
  { rule: 'data/unknown-group', file: SAFETY, good: '2019-H1;;women;', bad: '2019-H1;;Naiset;' },
  {
    rule: 'reference/unknown-area',
    file: SAFETY,
    good: '2019-H1;hakarinne;',
    bad: '2019-H1;HAKARINNE;',
  },
  {
    rule: 'file/mixed-line-ends',
    file: VISITORS,
    good: '2019-H1;24;;\n',
    bad: '2019-H1;24;;\r\n',
  },
  {
    rule: 'file/mixed-line-ends',
    file: SHEET,
    good: 'decimals: 0\n',
    bad: 'decimals: 0\r\n',
  },
];

describe('a fix', () => {
  it.each(CASES)('of $rule writes $good for $bad', ({ rule, file, good, bad, mended = good }) => {
    const original = baseText(file);
    expect(original.split(good)).toHaveLength(2);
    const loaded = baseWith({ [file]: original.replace(good, bad) });
    const { problems, workspace } = judge(loaded);
    const mine = problems.filter((problem) => problem.rule === rule);
    expect(mine).not.toEqual([]);
    for (const problem of mine) expect(isFixable(problem, workspace)).toBe(true);

    const after = mend(loaded);
    expect(textAfter(after, file)).toBe(original.replace(good, mended));
    expect(after.mended.map(({ path }) => path)).toEqual([file]);
    expect(after.held).toEqual([]);
    expect(after.examined.problems.map((problem) => problem.rule)).not.toContain(rule);
  });

  it('belongs to a rule that there is, one a rule', () => {
    const ids = RULE_FACTS.map(({ id }) => id);
    const fixed = FIXES.map(({ rule }) => rule);
    expect(ids).toEqual(expect.arrayContaining(fixed));
    expect(new Set(fixed).size).toBe(fixed.length);
    expect(ids.filter(isFixableRule).sort()).toEqual([...fixed].sort());
  });
});

describe('a comma that separates columns', () => {
  const sheet = baseText(SHEET).replace('decimals: 0', 'decimals: 1');
  const table = (cell: string) => `period,value,status,note\n2019-H1,24,,\n2020-H1,${cell},,\n`;

  it('is no decimal mark', () => {
    const after = mend(baseWith({ [SHEET]: sheet, [VISITORS]: table('"48,5"') }));
    expect(textAfter(after, VISITORS)).toBe(table('"48.5"'));
  });

  it('may be a mark of thousands: then nobody but the team knows', () => {
    const loaded = baseWith({ [SHEET]: sheet, [VISITORS]: table('"1,234"') });
    const { problems, workspace } = judge(loaded);
    expect(problems.map(({ rule }) => rule)).toContain('data/not-a-number');
    for (const problem of problems) expect(isFixable(problem, workspace)).toBe(false);
    expect(mend(loaded).mended).toEqual([]);
  });
});

describe('a percent sign', () => {
  const table = 'period;value;status;note\n2019-H1;24;;\n2020-H1;48 %;;\n';

  it('goes where the unit is the per cent', () => {
    const sheet = baseText(SHEET).replace('unit: henkilöä', 'unit: "%"');
    const after = mend(baseWith({ [SHEET]: sheet, [VISITORS]: table }));
    expect(textAfter(after, VISITORS)).toBe(table.replace('48 %', '48'));
  });

  it('stays where it is not', () => {
    expect(mend(baseWith({ [VISITORS]: table })).mended).toEqual([]);
  });
});

describe('what only a person can tell', () => {
  const left: readonly (readonly [what: string, file: string, good: string, bad: string])[] = [
    ['a word near a code', SHEET, 'measure: count', 'measure: coutn'],
    ['an id of its own', SHEET, 'id: participants', 'id: Participants'],
    ['more than a thousand or less than two', PLAN, TARGET, TARGET.replace('60', '"1,234"')],
    ['a text where a number belongs', PLAN, TARGET, TARGET.replace('60', 'noin 60')],
    ['two years', VISITORS, '2020-H1;48', '2019–2020;48'],
    ['an unknown word', VISITORS, ';not-collected;', ';kadonnut;'],
    ['a group beyond the list', SAFETY, '2019-H1;;women;', '2019-H1;;girls;'],
    ['year and month apart', VISITORS, 'period;value;status;note', 'vuosi;arvo;tila;kk'],
    ['antal', VISITORS, 'period;value;status;note', 'period;antal;status;note'],
  ];

  it.each(left)('%s is left alone', (_, file, good, bad) => {
    const original = baseText(file);
    expect(original.split(good)).toHaveLength(2);
    const loaded = baseWith({ [file]: original.replace(good, bad) });
    const { problems, workspace } = judge(loaded);
    expect(problems).not.toEqual([]);
    for (const problem of problems) expect(isFixable(problem, workspace)).toBe(false);
    expect(mend(loaded).mended).toEqual([]);
  });
});

describe('what a column of many faults tells of in few words', () => {
  it('is mended to its last row', () => {
    const rows = Array.from({ length: 400 }, (_, i) => {
      return `${1 + (i % 12)}/${1990 + Math.floor(i / 12)};${i};ennakkotieto;`;
    });
    const table = `period;value;status;note\n${rows.join('\n')}\n`;
    const after = textAfter(mend(baseWith({ [VISITORS]: table })), VISITORS) ?? '';
    expect(after).not.toMatch(/ennakkotieto|\//);
    expect(after.split('\n')).toHaveLength(402);
    expect(after).toContain('\n1990-02;1;provisional;\n');
  });
});
