import type { AcceptedDiagnostic, Diagnostic, Severity } from '../diagnostics/problem.ts';
import type { Paint } from '../host.ts';
import type { Translator } from '../messages/translator.ts';

export interface ReportContext {
  readonly translator: Translator;
  readonly paint: Paint;
  /** Width of the terminal in columns. */
  readonly columns: number;
  /** Decoded text of a file, for code frames. */
  textOf(file: string): string | undefined;
  /** Put before paths where the consumer counts from another folder; empty or ends in `/`. */
  readonly pathPrefix: string;
  /** Files looked at, those without problems too. */
  readonly files: readonly string[];
  /** The least severity that makes the run fail. */
  readonly failOn: Severity;
  /** Hexadecimal digits that stand for a text; the same text has the same ones on every machine. */
  digest(text: string): string;
  readonly version: string;
  /** Known problems that are set aside; only formats with a place for them tell of them. */
  readonly accepted: readonly AcceptedDiagnostic[];
}

/** A pure function to a string; ends with a line feed unless it is empty. */
export type Reporter = (diagnostics: readonly Diagnostic[], context: ReportContext) => string;
