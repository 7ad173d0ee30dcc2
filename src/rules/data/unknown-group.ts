import type { Indicator } from '../../model/indicator.ts';
import { labelKey } from '../../model/label-key.ts';
import { suggest } from '../../model/suggest.ts';
import { cellOf, dataRule } from '../data-rule.ts';
import type { Rule } from '../rule.ts';
import { writtenTexts } from '../written-names.ts';

/** A group that the sheet does not list. Told once per code, where it first stands. */
export const unknownGroup: Rule = dataRule(
  {
    id: 'data/unknown-group',
    severity: 'error',
    example: {
      file: 'experiments/kahvila/data/feeling-safe.csv',
      good: '2019-H1;;women;50;25;50;;',
      bad: '2019-H1;;woman;50;25;50;;',
    },
  },
  ({ rows, sheet }, report) => {
    for (const { id, codes } of sheet?.disaggregations ?? []) {
      const known = codes.map(({ code }) => code);
      const isKnown = new Set(known);
      for (const code of rows.groupCodes(id)) {
        if (isKnown.has(code)) continue;
        const place = cellOf(rows, rows.firstIndexOf(id, code), id);
        const { variant, suggestion } = likelyGroup(code, codes);
        const params = { code, dimension: id, suggestion, allowed: known.join(', ') };
        report(place, params, variant === '' ? {} : { variant });
      }
    }
  },
);

/**
 * The group that was meant: `same` where only letter case, spaces or letters of another alphabet
 * differ, `named` where the group's name stands for its code, `suggested` where a slip is likely.
 */
function likelyGroup(
  code: string,
  codes: NonNullable<Indicator['disaggregations']>[number]['codes'],
): { readonly variant: string; readonly suggestion: string } {
  const key = labelKey(code);
  const same = codes.filter((group) => labelKey(group.code) === key);
  if (same.length === 1) return { variant: 'same', suggestion: same[0]?.code ?? '' };
  const named = codes.filter(({ name }) => {
    return writtenTexts(name).some((text) => labelKey(text) === key);
  });
  if (named.length === 1) return { variant: 'named', suggestion: named[0]?.code ?? '' };
  const known = codes.map((group) => group.code);
  const suggestion = suggest(code, known);
  return { variant: suggestion === '' ? '' : 'suggested', suggestion };
}
