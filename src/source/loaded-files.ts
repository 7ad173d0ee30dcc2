import type { SourceFile } from './source.ts';

/** What the loader found on disk, in any order. */
export interface LoadedFiles {
  readonly files: readonly SourceFile[];
  /** Entries the loader would not read, with why. */
  readonly refused: readonly RefusedFile[];
}

export interface RefusedFile {
  readonly path: string;
  readonly reason: 'too-large' | 'link' | 'unreadable' | 'duplicate-name';
}
