import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/diagnostics/problem.ts';
import { buildWorkspace } from '../../src/model/build-workspace.ts';
import type { RuleExample } from '../../src/rules/rule.ts';
import { edited } from '../rules/base-programme.ts';

const SAFE = 'experiments/kahvila/data/feeling-safe.csv';

function nameIn(text: string, place: Place): string {
  return buildWorkspace(edited([{ file: SAFE, bad: text }])).value.nameOf(SAFE, place);
}

const TEXT =
  'period;area;gender;value;n\n2019-H1;;;52;99\nkesä;;;60;99\nH2/2019;hakarinne;women;60;99\n';

it.each<[string, Place]>([
  ['[2019-H1].value', { kind: 'cell', row: 0, column: 3 }],
  ['[2019-H2,hakarinne,women].n', { kind: 'cell', row: 2, column: 4 }],
  ['[2019-H2,hakarinne,women]', { kind: 'cell', row: 2, column: 99 }],
  ['[1].period', { kind: 'cell', row: 1, column: 0 }],
  ['header.gender', { kind: 'cell', row: -1, column: 2 }],
  ['', { kind: 'file' }],
])('names a cell %s', (name, place) => {
  expect(nameIn(TEXT, place)).toBe(name);
});

it('keeps the name when rows are put in before it', () => {
  const longer = TEXT.replace('2019-H1', '2018-H1;;;50;99\n2018-H2;;;51;99\n2019-H1');
  const place: Place = { kind: 'cell', row: 4, column: 4 };
  expect(nameIn(longer, place)).toBe(nameIn(TEXT, { kind: 'cell', row: 2, column: 4 }));
});

it('names a value by its path', () => {
  const { value } = buildWorkspace(edited([]));
  const place: Place = { kind: 'value', path: ['indicators', 0, 'target'] };
  expect(value.nameOf('experiments/kahvila/experiment.yaml', place)).toBe('indicators[0].target');
});

describe('where two groupings share a code', () => {
  const SHEET: RuleExample = {
    file: 'indicators/feeling-safe.yaml',
    good: '      - { code: men, name: Miehet }',
    bad: [
      '      - { code: men, name: Miehet }',
      '      - { code: other, name: Muut }',
      '      - { code: hakarinne, name: Hakarinteellä }',
      '  - id: language',
      '    name: Kieli',
      '    codes:',
      '      - { code: fi, name: Suomi }',
      '      - { code: other, name: Muu }',
    ].join('\n'),
  };

  function namesIn(...rows: string[]): readonly string[] {
    const text = `period;area;gender;language;value\n${rows.join('\n')}\n`;
    const { value } = buildWorkspace(edited([SHEET, { file: SAFE, bad: text }]));
    return rows.map((_, row) => value.nameOf(SAFE, { kind: 'cell', row, column: 4 }));
  }

  it('tells the groupings of the rows that would be called the same', () => {
    expect(namesIn('2019-H1;;other;;52', '2019-H1;;;other;53', '2019-H1;;;fi;54')).toEqual([
      '[2019-H1,gender=other].value',
      '[2019-H1,language=other].value',
      '[2019-H1,fi].value',
    ]);
  });

  it('keeps a name that only one row has', () => {
    expect(namesIn('2019-H1;;other;;52', '2019-H2;;;other;53', '2019-H1;;other;fi;5')).toEqual([
      '[2019-H1,other].value',
      '[2019-H2,other].value',
      '[2019-H1,other,fi].value',
    ]);
  });

  it('tells an area from a group', () => {
    expect(namesIn('2019-H1;hakarinne;;;52', '2019-H1;;hakarinne;;53')).toEqual([
      '[2019-H1,hakarinne].value',
      '[2019-H1,gender=hakarinne].value',
    ]);
  });
});
