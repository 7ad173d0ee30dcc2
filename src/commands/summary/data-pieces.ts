import { createHash } from 'node:crypto';
import { compareText } from '../../diagnostics/compare-text.ts';
import { maskedData } from '../../diagnostics/masked-data.ts';
import type { Language } from '../../host.ts';
import { type CsvDialectName, csvDialect, DIALECTS } from '../../model/csv-dialect.ts';
import { localizePlain } from '../../model/localized-text.ts';
import type { Workspace } from '../../model/workspace.ts';
import { summaryCsv } from '../../render/summary-csv.ts';
import { summaryJson } from '../../render/summary-json.ts';
import { createTeller } from '../../report/sentences/told-summary.ts';
import { aggregateIndicators } from '../../summary/aggregate/aggregate-indicators.ts';
import type { IndicatorAggregate } from '../../summary/facts/aggregate.ts';
import type { ExperimentSummary } from '../../summary/indicator-summary.ts';
import {
  SUMMARY_VERSION,
  type SummaryLine,
  type ToldExperiment,
} from '../../summary/summary-document.ts';
import type { CheckedProgramme } from '../session/check-programme.ts';
import { describeSource } from '../session/provenance.ts';
import type { SummaryHorizon } from './choose-horizon.ts';

export interface DataRequest {
  readonly format: 'json' | 'csv' | 'ndjson';
  readonly language: Language;
  /** Of CSV; the programme's own when left out. */
  readonly dialect: CsvDialectName | undefined;
  readonly horizon: SummaryHorizon;
}

/** The summaries as data, piece by piece: those of a large programme need not stand in memory as one text. */
export async function dataPieces(
  programme: CheckedProgramme,
  summaries: readonly ExperimentSummary[],
  { format, language, dialect, horizon }: DataRequest,
): Promise<Iterable<string>> {
  const { workspace } = programme;
  const aggregates = aggregateIndicators(workspace, summaries);
  if (format === 'csv') {
    const own = workspace.programme?.value.languages[0] ?? language;
    const form = DIALECTS[dialect ?? ownDialect(workspace)];
    return summaryCsv({ summaries, aggregates }, form, (text) =>
      localizePlain(text, language, own),
    );
  }
  const tell = await createTeller(workspace, horizon.asOf);
  if (format === 'ndjson') return lines(summaries, aggregates, tell);
  const source = await describeSource(programme);
  return summaryJson({
    schemaVersion: SUMMARY_VERSION,
    provenance: {
      ...source,
      asOf: horizon.asOf,
      upTo: horizon.upTo?.key ?? null,
      configDigest: configDigest(workspace),
      methods: methodsOf(summaries, aggregates),
    },
    experiments: told(summaries, tell),
    aggregates,
  });
}

/** Known by what jalostamo.yaml says, not by how it is laid out. */
function configDigest({ programme }: Workspace): string {
  const sum = createHash('sha256').update(JSON.stringify(sorted(programme?.value ?? null)));
  return `sha256:${sum.digest('hex')}`;
}

/** The same data with every object's keys in code-unit order. */
function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, sorted(value)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b)));
}

function methodsOf(
  summaries: readonly ExperimentSummary[],
  aggregates: readonly IndicatorAggregate[],
): readonly string[] {
  const indicators = [...summaries.flatMap((summary) => summary.indicators), ...aggregates];
  return [...new Set(indicators.flatMap(({ methodVersions }) => methodVersions))].sort();
}

function ownDialect({ programme }: Workspace): CsvDialectName {
  return csvDialect(programme?.value.csv_dialect, programme?.value.languages[0]);
}

type Teller = (summary: ExperimentSummary) => ToldExperiment;

function* told(summaries: readonly ExperimentSummary[], tell: Teller): Iterable<ToldExperiment> {
  for (const one of summaries) yield tell(one);
}

/** An indicator a line, those of one experiment first. */
function* lines(
  summaries: readonly ExperimentSummary[],
  aggregates: readonly IndicatorAggregate[],
  tell: Teller,
): Iterable<string> {
  for (const one of summaries) {
    for (const indicator of tell(one).indicators)
      yield lineOf({ record: 'indicator', ...indicator });
  }
  for (const aggregate of aggregates) yield lineOf({ record: 'aggregate', ...aggregate });
}

function lineOf(line: SummaryLine): string {
  return `${JSON.stringify(maskedData(line))}\n`;
}
