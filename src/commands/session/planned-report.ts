import type { Language } from '../../host.ts';
import type { Report } from '../../report/block.ts';
import type { Provenance } from '../../summary/provenance.ts';

/** A report before it has a language. */
export interface PlannedReport {
  /** File name without language and ending. */
  readonly name: string;
  readonly kind: Report['kind'];
  /** What it is of, as the command's options name it. */
  readonly subject: {
    readonly period?: string;
    readonly experiment?: string;
    readonly review?: string;
  };
  /** Reference date of its figures, ISO. */
  readonly asOf: string;
  build(language: Language, provenance: Provenance): Promise<Report>;
}
