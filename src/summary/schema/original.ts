import type { OriginalChange, OriginalStanding } from '../facts/original.ts';
import { codes, list, nullable, record, type Spec, text } from './parts.ts';
import { ownStatus, status } from './progress.ts';
import { reason } from './reason.ts';

const value: Spec<NonNullable<OriginalChange['from']>> = {
  schema: { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] },
  within: [],
};

const change = record<OriginalChange>('OriginalChange', {
  field: text,
  from: nullable(value),
  to: nullable(value),
  told: codes<OriginalChange['told']>({ amendment: true, sheet: true, silent: true }),
});

export const original = record<OriginalStanding>('OriginalStanding', {
  status,
  ownStatus,
  method: text,
  reason: nullable(reason),
  changes: list(change),
});
