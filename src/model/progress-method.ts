import * as z from 'zod';

/**
 * How the status of an indicator is computed (methods.md §4). The version is part of the name: a
 * programme keeps its statuses when the tool learns a newer version.
 */
export const ProgressMethodSchema = z.enum([
  'linear-path@1',
  'statcan-cagr@1',
  'un-2023@1',
  'eurostat@1',
]);
export type ProgressMethod = z.infer<typeof ProgressMethodSchema>;

export const DEFAULT_PROGRESS_METHOD: ProgressMethod = 'linear-path@1';
