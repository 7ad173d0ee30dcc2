import type { Place, Span } from '../diagnostics/problem.ts';

/** A file as it was read: nothing decoded yet. `path` is POSIX, from the programme's root, NFC. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Something parsed that can say where its parts stand in the text. */
export interface Located {
  readonly path: string;
  /** Decoded text without its byte order mark, for code frames; positions refer to it. */
  readonly text: string;
  /**
   * Span of a place, or of the deepest part of it that exists; null for a whole file.
   * Never throws on a path that is not there.
   */
  locate(place: Place): Span | null;
}

/** A YAML file, or the front matter of a Markdown file. */
export interface YamlDocument extends Located {
  /** Plain JavaScript data; undefined when the text cannot be trusted (syntax error, duplicate key). */
  readonly data: unknown;
}

/** A Markdown file: front matter as YAML, the rest as text. */
export interface MarkdownDocument extends YamlDocument {
  readonly body: string;
}

export type Encoding =
  | 'utf-8'
  | 'utf-8-bom'
  /** Read as Windows-1252 by somebody and saved as UTF-8: `Ã¤` for `ä`. */
  | 'utf-8-twice'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1252';
export type Separator = ',' | ';' | '\t';

/** A CSV file's shape. Its cells are handed to a visitor as they are read and not kept. */
export interface CsvTable extends Located {
  readonly encoding: Encoding;
  readonly separator: Separator;
  /** Header cells, trimmed and NFC. Empty when the file is empty. */
  readonly header: readonly string[];
  /** Data records, blank lines left out. */
  readonly rowCount: number;
}
