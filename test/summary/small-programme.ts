import { buildWorkspace } from '../../src/model/build-workspace.ts';
import type { Experiment } from '../../src/model/experiment.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import type { IndicatorUse } from '../../src/model/indicator-use.ts';
import type { Programme } from '../../src/model/programme.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import type { ExperimentSummary, IndicatorSummary } from '../../src/summary/indicator-summary.ts';
import { summarizeExperiment } from '../../src/summary/summarize-experiment.ts';

/** The sheet of `safe`, a share of people who answered. */
export const SAFE_SHEET = {
  id: 'safe',
  name: 'Turvallisuus',
  level: 'outcome',
  measure: 'proportion',
  unit: '%',
  direction: 'increase',
  definition: 'Osuus vastaajista',
  frequency: 'half-year',
};

/** One fictional experiment with one indicator; every part can be replaced. */
export interface SmallProgramme {
  readonly sheet?: Partial<Indicator>;
  /** `undefined` takes a part of the plan away. */
  readonly use?: { readonly [Key in keyof IndicatorUse]?: IndicatorUse[Key] | undefined };
  readonly experiment?: Partial<Experiment>;
  readonly programme?: Partial<Programme>;
  readonly csv?: string;
  readonly asOf?: string;
  readonly upTo?: string;
}

/** A half-yearly percentage that should rise, from 2019-H1 to 2020-H2, in public repository terms. */
export function workspaceOf(small: SmallProgramme): Workspace {
  const files: Record<string, unknown> = {
    'jalostamo.yaml': {
      schema_version: 1,
      name: 'Esimerkki',
      fictional: true,
      languages: ['fi'],
      start: '2019-01-01',
      end: '2021-12-31',
      organisations: [{ id: 'kuusela', name: 'Kuusela', type: 'municipality' }],
      ...small.programme,
    },
    'indicators/safe.yaml': {
      ...SAFE_SHEET,
      ...small.sheet,
    },
    'experiments/piha/experiment.yaml': {
      name: 'Piha',
      stage: 'testing',
      organisations: [{ organisation: 'kuusela', role: 'lead' }],
      owner: 'kehittäjä',
      dimension: 'safety',
      indicators: [
        {
          indicator: 'safe',
          role: 'primary',
          baseline: { period: '2019-H1' },
          target: { value: 80, period: '2020-H2' },
          ...small.use,
        },
      ],
      ...small.experiment,
    },
  };
  const encoder = new TextEncoder();
  const loaded = Object.entries(files).map(([path, content]) => ({
    path,
    // JSON is YAML; undefined fields disappear, as an override is meant to do.
    bytes: encoder.encode(JSON.stringify(content, null, 1)),
  }));
  if (small.csv !== undefined) {
    loaded.push({ path: 'experiments/piha/data/safe.csv', bytes: encoder.encode(small.csv) });
  }
  return buildWorkspace({ files: loaded, refused: [] }).value;
}

export function summarizeSmall(small: SmallProgramme): ExperimentSummary {
  const workspace = workspaceOf(small);
  const asOf = small.asOf ?? '2020-09-01';
  if (small.upTo === undefined) return summarizeExperiment(workspace, 'piha', { asOf });
  const upTo = workspace.calendar.parse(small.upTo);
  if (!upTo.ok) throw new Error(`no period: ${small.upTo}`);
  return summarizeExperiment(workspace, 'piha', { asOf, upTo: upTo.period });
}

export function firstIndicator(small: SmallProgramme): IndicatorSummary {
  const [summary] = summarizeSmall(small).indicators;
  if (summary === undefined) throw new Error('the programme has no readable indicator');
  return summary;
}

/** A CSV of `period,value` rows, for measures without a base. */
export function valueRows(rows: Readonly<Record<string, number | string>>): string {
  const lines = Object.entries(rows).map(([period, value]) => `${period},${value}`);
  return `period,value\n${lines.join('\n')}\n`;
}
