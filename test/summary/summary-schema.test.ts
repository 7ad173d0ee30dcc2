import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import en from '../../src/messages/en/outputs.json' with { type: 'json' };
import fi from '../../src/messages/fi/outputs.json' with { type: 'json' };
import sv from '../../src/messages/sv/outputs.json' with { type: 'json' };
import { FIGURE_COLUMNS } from '../../src/summary/figure-row.ts';
import { figureRows } from '../../src/summary/figure-rows.ts';
import { OUTPUT_NAMES, outputKeys, outputSchema } from '../../src/summary/summary-schema.ts';
import { firstIndicator } from './small-programme.ts';

const names = (schema: object, definition: string): readonly string[] => {
  const { $defs } = JSON.parse(JSON.stringify(schema));
  return Object.keys($defs[definition].properties);
};

describe('the schema of an output', () => {
  it.each(OUTPUT_NAMES)('%s is accepted by Ajv', (name) => {
    const schema = outputSchema(name, (key) => `<${key}>`);
    expect(new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)).toBeTypeOf(
      'function',
    );
  });

  it('names what researchers are promised', () => {
    const schema = outputSchema('summary', (key) => key);
    const promised: Readonly<Record<string, readonly string[]>> = {
      IndicatorSummary: [
        ...['experiment', 'indicator', 'methodVersions', 'baseline', 'latest', 'change'],
        ...['progress', 'series', 'variation', 'groups', 'comparison', 'comparisonsInReport'],
        'sentence',
      ],
      PointEstimate: [
        ...['period', 'value', 'n', 'numerator', 'denominator', 'interval', 'method', 'status'],
      ],
      Change: ['value', 'relative', 'interval', 'method', 'minimalDetectable'],
      Progress: [
        ...['method', 'status', 'statusRange', 'expected', 'share', 'pace', 'neededPerPeriod'],
        'target',
      ],
      SeriesState: [
        ...['points', 'completeness', 'frequency', 'lagDays', 'breaks', 'revisions', 'outliers'],
      ],
      GroupBreakdown: ['dimension', 'levels', 'reference', 'suppressed'],
      GroupLevel: ['gap', 'ratio'],
      Comparison: ['estimate', 'interval', 'method', 'minimalDetectable', 'placeboRank'],
      Variation: [
        ...['method', 'centre', 'limits', 'innerLimits', 'screened', 'signals', 'assurance'],
        'reason',
      ],
      VariationSignal: ['period', 'rule', 'side', 'meaning'],
      Sentence: ['fi', 'sv', 'en'],
    };
    for (const [definition, fields] of Object.entries(promised)) {
      expect(names(schema, definition)).toEqual(expect.arrayContaining([...fields]));
    }
  });

  it('describes every field in every language, and nothing else', () => {
    for (const catalogue of [fi, sv, en]) expect(Object.keys(catalogue)).toEqual(outputKeys());
  });

  it('has the columns of the table, in their order', () => {
    expect(names(outputSchema('summary-csv', String), 'FigureRow')).toEqual([...FIGURE_COLUMNS]);
    const [row] = figureRows(firstIndicator({}));
    expect(Object.keys(row ?? {}).sort()).toEqual([...FIGURE_COLUMNS].sort());
  });
});
