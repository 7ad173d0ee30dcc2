import type { Language } from '../host.ts';
import type { IndicatorAggregate } from './facts/aggregate.ts';
import type { ExperimentSummary, IndicatorSummary } from './indicator-summary.ts';
import type { Provenance } from './provenance.ts';

/** Grows when a field of the document goes or changes its meaning; new fields may come without. */
export const SUMMARY_VERSION = 1;

/** What `summary --format json` prints, as `jalostamo schema summary` describes it. */
export interface SummaryDocument {
  readonly schemaVersion: number;
  readonly provenance: SummaryProvenance;
  readonly experiments: Iterable<ToldExperiment>;
  /** Common indicators that several of the experiments use, by id. */
  readonly aggregates: readonly IndicatorAggregate[];
}

/** From what exactly the figures were computed: enough to compute them again. */
export interface SummaryProvenance extends Provenance {
  /** The period after which nothing was counted; null for all. */
  readonly upTo: string | null;
  /** `sha256:` and the digest of jalostamo.yaml's content, however it is laid out. */
  readonly configDigest: string;
  /** Every method behind the figures, sorted, each once. */
  readonly methods: readonly string[];
}

/** An indicator's facts beside what they say in words. */
export interface ToldIndicator extends IndicatorSummary {
  /** The plain sentences of a report, whole, in each language. */
  readonly sentence: Readonly<Record<Language, string>>;
}

/** What a line of `summary --format ndjson` is of, `record` first: an indicator of one experiment or of several. */
export type SummaryLine =
  | ({ readonly record: 'indicator' } & ToldIndicator)
  | ({ readonly record: 'aggregate' } & IndicatorAggregate);

export interface ToldExperiment extends Omit<ExperimentSummary, 'indicators'> {
  readonly indicators: readonly ToldIndicator[];
}
