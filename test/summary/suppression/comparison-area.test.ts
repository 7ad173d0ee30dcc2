import { expect, it } from 'vitest';
import { auditProgramme } from '../../../src/summary/suppression/audit.ts';
import { workspaceOf } from '../small-programme.ts';

const GROUPS = ['2020-H1,,,100', '2020-H1,,women,97', '2020-H1,,men,3'];

function hiddenWith(rows: readonly string[]): readonly string[] {
  const codes = ['women', 'men'].map((code) => ({ code, name: code }));
  const workspace = workspaceOf({
    sheet: { measure: 'count', disaggregations: [{ id: 'gender', name: 'Sukupuoli', codes }] },
    csv: `period,area,gender,value\n${[...GROUPS, ...rows].join('\n')}\n`,
  });
  const [audit] = auditProgramme(workspace, { asOf: '2020-09-01' });
  return (audit?.cells ?? []).map(({ area, code }) => `${area} ${code}`);
}

it('hides both groups, and nothing of an area that is no part of the rows without one', () => {
  expect(hiddenWith([])).toEqual([' men', ' women']);
  expect(hiddenWith(['2020-H1,hakala,,55'])).toEqual([' men', ' women']);
  expect(hiddenWith(['2020-H1,hakala,,155'])).toEqual([' men', ' women']);
});
