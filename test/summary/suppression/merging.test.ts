import { expect, it } from 'vitest';
import { auditProgramme } from '../../../src/summary/suppression/audit.ts';
import { workspaceOf } from '../small-programme.ts';

it('says which groups are better merged', () => {
  const codes = ['a', 'b', 'c', 'd'].map((code) => ({ code, name: code }));
  const workspace = workspaceOf({
    sheet: { measure: 'count', disaggregations: [{ id: 'age', name: 'Ikä', codes }] },
    csv: 'period,age,value\n2020-H1,,96\n2020-H1,a,3\n2020-H1,b,4\n2020-H1,c,40\n2020-H1,d,49\n',
  });
  const [audit] = auditProgramme(workspace, { asOf: '2020-09-01' });
  // Whoever were alone in one of the two could tell the other, so a third goes; together they could be shown.
  expect(audit?.cells.map(({ code, role }) => [code, role])).toEqual([
    ['a', 'primary'],
    ['b', 'primary'],
    ['c', 'secondary'],
  ]);
  expect(audit?.merging).toEqual([
    { dimension: 'age', codes: ['a', 'b'], hiddenNow: 3, hiddenThen: 0 },
  ]);
});
