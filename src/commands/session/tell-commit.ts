import type { Host } from '../../host.ts';
import { formatDate } from '../../messages/format-date.ts';
import type { Translator } from '../../messages/translator.ts';
import type { Moment } from './moment.ts';
import { tell } from './tell.ts';

/** Says on stderr which commit `--as-of` has found; nothing of the files on disk. */
export function tellCommit(host: Host, translator: Translator, { commit }: Moment): void {
  if (commit === null) return;
  const text = translator.text('cli:as-of.told', {
    commit: commit.id.slice(0, 10),
    date: formatDate(translator.language, commit.committed.slice(0, 10)),
  });
  tell(host, text);
}
