import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../host.ts';

/**
 * Text of a template of this package: `experiment/experiment.yaml.tmpl` in one language, or a file
 * that needs no language (`common`).
 */
export async function loadTemplate(language: Language | 'common', path: string): Promise<string> {
  return readFile(join(templateFolder(), language, path), 'utf8');
}

/** The nearest folder above this file that has templates: the sources and `dist/` differ in depth. */
function templateFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'templates');
    if (existsSync(join(candidate, 'fi'))) return candidate;
    const parent = dirname(folder);
    if (parent === folder) throw new Error('this package has no templates');
    folder = parent;
  }
}
