import { join } from 'node:path';
import { type Host, LANGUAGES, type Language } from '../../host.ts';
import { findRoot, PROGRAMME_FILE } from '../../io/load.ts';

export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** `--lang`, else the programme's first language, else the locale, else Finnish. */
export async function chooseLanguage(host: Host, flag: string | undefined): Promise<Language> {
  if (isLanguage(flag)) return flag;
  return (await programmeLanguage(host)) ?? localeLanguage(host) ?? 'fi';
}

/**
 * The list of languages as programmes have it, in brackets or by lines. Seen without the parser,
 * whose loading would be a third of the time that help takes; any other spelling goes through it.
 */
const FIRST_LANGUAGE =
  /^languages:[ \t]*(?:\[[ \t]*|\r?\n[ \t]*-[ \t]+)(?<first>[a-z]{2})[ \t]*(?:[,\]]|\r?\n)/m;

/** A programme that cannot be read has no language; `validate` says what is wrong with it. */
async function programmeLanguage(host: Host): Promise<Language | null> {
  const root = await findRoot(host.files, host.cwd);
  if (root === null) return null;
  const bytes = await host.files.read(join(root, PROGRAMME_FILE));
  const seen = FIRST_LANGUAGE.exec(new TextDecoder().decode(bytes))?.groups?.['first'];
  if (isLanguage(seen)) return seen;
  const { parseYaml } = await import('../../source/yaml-document.ts');
  const { data } = parseYaml({ path: PROGRAMME_FILE, bytes }).value;
  if (typeof data !== 'object' || data === null || !('languages' in data)) return null;
  const first: unknown = Array.isArray(data.languages) ? data.languages[0] : undefined;
  return isLanguage(first) ? first : null;
}

function localeLanguage(host: Host): Language | null {
  const locale = host.env['LC_ALL'] || host.env['LC_MESSAGES'] || host.env['LANG'] || '';
  const language = locale.slice(0, 2);
  return isLanguage(language) ? language : null;
}
