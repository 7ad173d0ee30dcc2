import type { Span } from '../../src/diagnostics/problem.ts';
import { createLineIndex } from '../../src/source/line-index.ts';
import type { SourceFile } from '../../src/source/source.ts';

/** A UTF-8 file with this text. */
export function utf8File(text: string, path = 'a.yaml'): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** A file with this text in UTF-16, with or without a byte order mark. */
export function utf16File(text: string, order: 'le' | 'be', mark: boolean): SourceFile {
  const whole = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < whole.length; i++) view.setUint16(2 * i, whole.charCodeAt(i), order === 'le');
  return { path: 'a.csv', bytes };
}

/** What stands in the text at a span. */
export function sliceAt(text: string, span: Span | null): string {
  if (span === null) throw new Error('no span');
  const lines = createLineIndex(text);
  return text.slice(lines.offsetAt(span.start), lines.offsetAt(span.end));
}
