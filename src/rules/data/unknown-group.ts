import { suggest } from '../../model/suggest.ts';
import { cellOf, dataRule } from '../data-rule.ts';
import type { Rule } from '../rule.ts';

/** A group that the sheet does not list. Told once per code, where it first stands. */
export const unknownGroup: Rule = dataRule(
  {
    id: 'data/unknown-group',
    severity: 'error',
    example: {
      file: 'experiments/kahvila/data/feeling-safe.csv',
      good: '2019-H1;;women;',
      bad: '2019-H1;;woman;',
    },
  },
  ({ rows, sheet }, report) => {
    for (const { id, codes } of sheet?.disaggregations ?? []) {
      const known = codes.map(({ code }) => code);
      for (const code of rows.groupCodes(id)) {
        if (known.includes(code)) continue;
        const place = cellOf(rows, rows.firstIndexOf(id, code), id);
        const suggestion = suggest(code, known);
        const params = { code, dimension: id, suggestion, allowed: known.join(', ') };
        report(place, params, suggestion === '' ? {} : { variant: 'suggested' });
      }
    }
  },
);
