import * as z from 'zod';
import { DateTextSchema, object, TextSchema } from './primitives.ts';

export const SHA256_PATTERN = /^[0-9a-f]{64}$/;

/** `snapshots/<source>/<file>.source.yaml`: where a downloaded file came from. */
export const SourceNoteSchema = object('SourceNote', {
  title: TextSchema,
  publisher: TextSchema,
  url: z.string(),
  retrieved: DateTextSchema,
  licence: TextSchema,
  sha256: z.string().regex(SHA256_PATTERN),
  note: TextSchema.optional(),
});
export type SourceNote = z.infer<typeof SourceNoteSchema>;
