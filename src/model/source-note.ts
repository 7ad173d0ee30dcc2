import * as z from 'zod';
import { DateTextSchema, object, TextSchema } from './primitives.ts';

export const SHA256_PATTERN = /^[0-9a-f]{64}$/;

/** `snapshots/<source>/<file>.source.yaml`: where a downloaded file came from. */
export const SourceNoteSchema = object('SourceNote', {
  /** Title of the material. */
  title: TextSchema,
  /** Publisher of the material. */
  publisher: TextSchema,
  /** Address the material was retrieved from. */
  url: z.string(),
  /** Date on which the material was retrieved. */
  retrieved: DateTextSchema,
  /** Terms on which the material is published. */
  licence: TextSchema,
  /** Checksum of the file (SHA-256) that reveals changes. */
  sha256: z.string().regex(SHA256_PATTERN),
  /** A note, for example what was removed. */
  note: TextSchema.optional(),
});
export type SourceNote = z.infer<typeof SourceNoteSchema>;
