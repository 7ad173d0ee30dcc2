import type { Diagnostic } from '../diagnostics/problem.ts';

/** Message and help as running text on one line, for a reader that has room for no more. */
export function problemLine({ message, help }: Diagnostic): string {
  const end = /[.!?…]$/.test(message) ? '' : '.';
  return oneLine(`${message}${end} ${help}`);
}

/** Message above help, for a reader that keeps the line end. */
export function problemParagraph({ message, help }: Diagnostic): string {
  return `${message}\n${help}`;
}

/** Line ends and tabs become spaces: a name may hold them too. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
