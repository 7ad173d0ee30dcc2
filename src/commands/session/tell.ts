import type { Host } from '../../host.ts';
import { wrap } from '../../messages/wrap.ts';

/** A sentence for the person, at the width of the terminal; `sign` stands before its first line. */
export function tell(host: Host, text: string, sign = ''): void {
  const indent = ' '.repeat(sign.length);
  const lines = wrap(text, host.stderr.columns - sign.length);
  host.stderr.write(lines.map((line, at) => `${at === 0 ? sign : indent}${line}\n`).join(''));
}
