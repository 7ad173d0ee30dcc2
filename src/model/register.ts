import * as z from 'zod';
import { CommitSchema, DateTextSchema } from './primitives.ts';

/** A report that was published, once for each time. */
export const PublishedReportSchema = z.strictObject({
  /** File name without language and ending. */
  name: z.string(),
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
