import type { Areas } from '../../../src/model/areas.ts';
import { buildWorkspace } from '../../../src/model/build-workspace.ts';
import type { Experiment } from '../../../src/model/experiment.ts';
import type { Indicator } from '../../../src/model/indicator.ts';
import type { IndicatorUse } from '../../../src/model/indicator-use.ts';
import type { Workspace } from '../../../src/model/workspace.ts';
import { aggregateIndicators } from '../../../src/summary/aggregate/aggregate-indicators.ts';
import type { IndicatorAggregate } from '../../../src/summary/facts/aggregate.ts';
import { summarizeProgramme } from '../../../src/summary/summarize-programme.ts';
import { SAFE_SHEET } from '../small-programme.ts';

/** One city's experiment: its data and what its plan changes. */
export interface City {
  readonly csv?: string;
  readonly lead?: string;
  readonly use?: Partial<IndicatorUse>;
  readonly experiment?: Partial<Experiment>;
  /** An own sheet that takes the common one's place. */
  readonly ownSheet?: Partial<Indicator>;
}

interface Cities {
  readonly sheet?: Partial<Indicator>;
  readonly areas?: Areas['areas'];
  /** By experiment id. */
  readonly cities: Readonly<Record<string, City>>;
}

/** Fictional cities that each try the same and measure by the same common indicator. */
export function citiesWorkspace({ sheet, areas, cities }: Cities): Workspace {
  const leads = Object.entries(cities).map(([id, { lead }]) => lead ?? `city-of-${id}`);
  const files: Record<string, unknown> = {
    'jalostamo.yaml': {
      schema_version: 1,
      name: 'Esimerkki',
      fictional: true,
      languages: ['fi'],
      start: '2019-01-01',
      end: '2021-12-31',
      organisations: [...new Set(leads)].map((id) => ({ id, name: id, type: 'municipality' })),
    },
    'indicators/safe.yaml': { ...SAFE_SHEET, ...sheet },
    ...(areas === undefined ? {} : { 'areas.yaml': { areas } }),
  };
  for (const [id, city] of Object.entries(cities)) {
    files[`experiments/${id}/experiment.yaml`] = {
      name: id,
      stage: 'testing',
      organisations: [{ organisation: city.lead ?? `city-of-${id}`, role: 'lead' }],
      owner: 'kehittäjä',
      dimension: 'safety',
      design: { type: 'before-after', sample: 'repeated-cross-section' },
      indicators: [
        { indicator: 'safe', role: 'primary', baseline: { period: '2019-H1' }, ...city.use },
      ],
      ...city.experiment,
    };
    if (city.ownSheet !== undefined) {
      files[`experiments/${id}/indicators/safe.yaml`] = {
        ...SAFE_SHEET,
        ...sheet,
        ...city.ownSheet,
      };
    }
  }
  const encoder = new TextEncoder();
  const loaded = Object.entries(files).map(([path, content]) => ({
    path,
    bytes: encoder.encode(JSON.stringify(content, null, 1)),
  }));
  for (const [id, { csv }] of Object.entries(cities)) {
    if (csv === undefined) continue;
    loaded.push({ path: `experiments/${id}/data/safe.csv`, bytes: encoder.encode(csv) });
  }
  return buildWorkspace({ files: loaded, refused: [] }).value;
}

/** The aggregates of all of them. */
export function aggregateCities(input: Cities, asOf = '2020-09-01'): readonly IndicatorAggregate[] {
  const workspace = citiesWorkspace(input);
  return aggregateIndicators(workspace, summarizeProgramme(workspace, { asOf }));
}

/** The one aggregate there is. */
export function onlyAggregate(input: Cities): IndicatorAggregate {
  const [aggregate, ...more] = aggregateCities(input);
  if (aggregate === undefined || more.length > 0) throw new Error('expected one aggregate');
  return aggregate;
}

/** Rows of `period,numerator,denominator`. */
export function shareRows(rows: Readonly<Record<string, readonly [number, number]>>): string {
  const lines = Object.entries(rows).map(([period, [x, n]]) => `${period},${x},${n}`);
  return `period,numerator,denominator\n${lines.join('\n')}\n`;
}
