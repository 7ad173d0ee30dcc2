import type { ExperimentSummary } from '../indicator-summary.ts';
import type { SummaryDocument, SummaryProvenance, ToldExperiment } from '../summary-document.ts';
import { aggregate } from './aggregate.ts';
import { indicator } from './indicator.ts';
import { codes, flag, integer, list, nullable, record, text } from './parts.ts';
import { reason } from './reason.ts';

const experiment = record<ToldExperiment>('ExperimentSummary', {
  experiment: text,
  indicators: list(indicator),
  omitted: list(text),
  hypotheses: list(
    record<ExperimentSummary['hypotheses'][number]>('HypothesisSummary', {
      id: text,
      indicator: nullable(text),
      result: nullable(
        codes<NonNullable<ExperimentSummary['hypotheses'][number]['result']>>({
          supported: true,
          'not-supported': true,
          undecided: true,
        }),
      ),
      reason: nullable(reason),
    }),
  ),
});

const provenance = record<SummaryProvenance>('SummaryProvenance', {
  version: text,
  build: text,
  commit: nullable(text),
  tree: nullable(text),
  inputs: nullable(text),
  draft: flag,
  errorCount: integer,
  asOf: text,
  upTo: nullable(text),
  configDigest: text,
  methods: list(text),
});

type Printed = Omit<SummaryDocument, 'experiments'> & {
  readonly experiments: readonly ToldExperiment[];
};

export const document = record<Printed>('SummaryDocument', {
  schemaVersion: integer,
  provenance,
  experiments: list(experiment),
  aggregates: list(aggregate),
});
