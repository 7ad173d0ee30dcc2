import * as z from 'zod';
import { CommitSchema, DateTextSchema } from './primitives.ts';

/** A report that was published, once for each time. */
export const PublishedReportSchema = z.strictObject({
  /** File name without language and ending. */
  name: z.string(),
  kind: z.enum(['monitoring', 'review', 'packet', 'changes']).optional(),
  /** The experiment that it is of; null for one of the whole programme. */
  experiment: z.string().nullable().optional(),
  /** Commit of the programme that it was made from. */
  commit: CommitSchema,
  /** ISO date that its figures look from. */
  as_of: DateTextSchema,
  /** ISO date on which it was published. */
  published: DateTextSchema,
  /** Version of the tool. */
  version: z.string(),
  /** Its files, with the SHA-256 of their bytes in hex. */
  files: z.array(z.strictObject({ file: z.string(), sha256: z.string() })),
});
export type PublishedReport = z.infer<typeof PublishedReportSchema>;

/** `reports/register.yaml`, oldest first; written by `report --publish`, never an input of a figure. */
export const RegisterSchema = z.strictObject({ reports: z.array(PublishedReportSchema) });

/**
 * The monitoring report published last whose readers have seen what a report of `experiment`, or of the
 * whole programme when undefined, tells of. A later review does not count: it shows some figures only.
 */
export function lastMonitoringReport(
  reports: readonly PublishedReport[],
  experiment: string | undefined,
): PublishedReport | undefined {
  return reports.findLast((one) => {
    // Registers of earlier versions say neither, and had no other kind beside reviews.
    const kind = one.kind ?? (one.name.startsWith('review-') ? 'review' : 'monitoring');
    const of = one.experiment ?? null;
    return kind === 'monitoring' && (of === null || of === experiment);
  });
}
