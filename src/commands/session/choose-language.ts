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

/** A programme that cannot be read has no language; `validate` says what is wrong with it. */
async function programmeLanguage(host: Host): Promise<Language | null> {
  const root = await findRoot(host.files, host.cwd);
  if (root === null) return null;
  const { parseYaml } = await import('../../source/yaml-document.ts');
  const bytes = await host.files.read(join(root, PROGRAMME_FILE));
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
