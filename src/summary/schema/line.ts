import type { SummaryLine } from '../summary-document.ts';
import { aggregate } from './aggregate.ts';
import { indicator } from './indicator.ts';
import { codes, either, type Spec, withField } from './parts.ts';

/** A line is an indicator of one experiment or of several: `record` says which. */
export const line: Spec<SummaryLine> = either(
  withField(indicator, 'record', codes<'indicator'>({ indicator: true })),
  withField(aggregate, 'record', codes<'aggregate'>({ aggregate: true })),
);
