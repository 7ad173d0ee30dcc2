/** A step into a document: an object key or an array index. */
export type DataPath = readonly (string | number)[];

/** 1-based line and column, in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** End is exclusive. */
export interface Span {
  readonly start: Position;
  readonly end: Position;
}

export type Severity = 'error' | 'warning' | 'info';

/**
 * Where a problem stands, as a rule knows it. Line and column are found late, and only for what is
 * complained about. Rows count data records from 0; the header is row -1.
 */
export type Place =
  | { readonly kind: 'value'; readonly path: DataPath }
  | { readonly kind: 'key'; readonly path: DataPath }
  | { readonly kind: 'cell'; readonly row: number; readonly column: number }
  /** `name` tells the place from the file's others of its kind, whatever line it stands on. */
  | { readonly kind: 'span'; readonly span: Span; readonly name?: string }
  | { readonly kind: 'file' };

/** Values that a message may name: the user's tokens, figures, ids. */
export type Params = Readonly<Record<string, string | number>>;

/** What is wrong, without language: a rule's finding, before severity, span and words are added. */
export interface Problem {
  /** `category/bad-thing`, as in `rules/registry`. */
  readonly rule: string;
  /** POSIX path from the programme's root. */
  readonly file: string;
  readonly place: Place;
  readonly params: Params;
  /** Chooses among a rule's wordings where one sentence does not fit all its cases. */
  readonly variant?: string;
  readonly related?: readonly RelatedPlace[];
}

export interface RelatedPlace {
  readonly file: string;
  readonly place: Place;
}

/** A problem with everything a reader needs. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  /** Null when the problem concerns the whole file. */
  readonly span: Span | null;
  /** The place's name: `indicators[0].target`, `[2019-H2,women].value`. Part of the fingerprint. */
  readonly path: string;
  readonly message: string;
  readonly help: string;
  /** Whether `validate --fix` mends it. */
  readonly fixable: boolean;
  readonly related: readonly { readonly file: string; readonly span: Span | null }[];
}

/** A problem that the programme has decided to live with. */
export interface AcceptedDiagnostic extends Diagnostic {
  readonly reason: string;
  /** Last ISO date on which the acceptance holds; null when it has no end. */
  readonly until: string | null;
}

/** What every stage returns: never throws on a user's text. */
export interface Outcome<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** `indicators[0].target` */
export function formatDataPath(path: DataPath): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}
