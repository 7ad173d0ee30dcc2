import type { DataPath } from '../../diagnostics/problem.ts';
import type { Indicator } from '../../model/indicator.ts';
import { suggest } from '../../model/suggest.ts';
import { sheetsOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'reference/unknown-group';

type Disaggregation = NonNullable<Indicator['disaggregations']>[number];

/** A sheet that compares with, or puts in order, a group that its disaggregation does not have. */
export const unknownSheetGroup: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'indicators/feeling-safe.yaml',
    good: '    reference: men',
    bad: '    reference: man',
  },
  *check({ workspace }) {
    for (const { file, value } of sheetsOf(workspace)) {
      for (const [index, one] of (value.disaggregations ?? []).entries()) {
        const known = one.codes.map(({ code }) => code);
        for (const { code, path } of namedGroups(one)) {
          if (known.includes(code)) continue;
          const suggestion = suggest(code, known);
          const params = { id: code, dimension: one.id, allowed: known.join(', '), suggestion };
          const words = suggestion === '' ? {} : { variant: 'suggested' };
          yield atValue(ID, file, ['disaggregations', index, ...path], { params, ...words });
        }
      }
    }
  },
};

function namedGroups({
  reference,
  ordered,
}: Disaggregation): readonly { readonly code: string; readonly path: DataPath }[] {
  const compared = reference === undefined ? [] : [{ code: reference, path: ['reference'] }];
  const inOrder = (ordered ?? []).map((code, at) => ({ code, path: ['ordered', at] }));
  return [...compared, ...inOrder];
}
