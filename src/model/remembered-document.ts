import type { Outcome, Place, Span } from '../diagnostics/problem.ts';
import { decodeText } from '../source/decode.ts';
import type { MarkdownDocument, SourceFile, YamlDocument } from '../source/source.ts';

/** Reads a file whole: YAML, or Markdown, which has a body too. */
export type DocumentParser = (
  file: SourceFile,
) => Outcome<YamlDocument & { readonly body?: string }>;

/**
 * A document whose data an earlier run has read. Its places are found by parsing the file, if
 * anything in it is complained about for the first time.
 */
export class RememberedDocument implements MarkdownDocument {
  readonly #file: SourceFile;
  readonly #readData: () => unknown;
  readonly #parse: DocumentParser;
  #parsed: ReturnType<DocumentParser>['value'] | undefined;

  constructor(file: SourceFile, readData: () => unknown, parse: DocumentParser) {
    this.#file = file;
    this.#readData = readData;
    this.#parse = parse;
  }

  get path(): string {
    return this.#file.path;
  }

  get data(): unknown {
    return this.#readData();
  }

  get text(): string {
    return decodeText(this.#file).value?.text ?? '';
  }

  /** Empty for YAML. */
  get body(): string {
    return this.#document().body ?? '';
  }

  locate(place: Place): Span | null {
    return this.#document().locate(place);
  }

  #document(): ReturnType<DocumentParser>['value'] {
    this.#parsed ??= this.#parse(this.#file).value;
    return this.#parsed;
  }
}
