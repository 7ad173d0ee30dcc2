import type { DataPath } from '../../diagnostics/problem.ts';
import type { Indicator } from '../../model/indicator.ts';
import { sheetsOf } from '../iterate.ts';
import { atKey } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'indicator/reversed-range';

/** The ends of a range that a sheet gives, where both are there. */
interface Range {
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly path: DataPath;
}

/** A range of possible values whose smallest value is greater than its greatest. */
export const reversedRange: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'indicators/feeling-safe.yaml',
    good: 'range: { min: 0, max: 100 }',
    bad: 'range: { min: 100, max: 0 }',
  },
  *check({ workspace }) {
    for (const { file, value } of sheetsOf(workspace)) {
      for (const { min, max, path } of rangesOf(value)) {
        if (min === undefined || max === undefined || min <= max) continue;
        yield atKey(ID, file, path, { params: { min, max } });
      }
    }
  },
};

function rangesOf({ range, instrument }: Indicator): readonly Range[] {
  return [
    { min: range?.min, max: range?.max, path: ['range'] },
    { min: instrument?.min, max: instrument?.max, path: ['instrument', 'min'] },
  ];
}
