import { dirname, join, relative, sep } from 'node:path';
import type { Host } from '../../host.ts';

/** Where CI systems say the checkout's top is. */
const TOP_VARIABLES = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'] as const;

/**
 * The way from the checkout's top to the programme, which may lie deeper: empty, or ending in `/`.
 * The top is the nearest folder with `.git`, else what CI says.
 */
export async function checkoutPrefix(host: Host, root: string): Promise<string> {
  for (let folder = root; ; folder = dirname(folder)) {
    if (await host.files.exists(join(folder, '.git'))) return wayDown(folder, root);
    if (dirname(folder) === folder) break;
  }
  for (const name of TOP_VARIABLES) {
    const prefix = wayDown(host.env[name], root);
    if (prefix !== '') return prefix;
  }
  return '';
}

/** Empty also when `root` is not below `top`. */
function wayDown(top: string | undefined, root: string): string {
  if (top === undefined || top === '') return '';
  const inside = relative(top, root).split(sep).join('/');
  return inside === '' || inside === '..' || inside.startsWith('../') ? '' : `${inside}/`;
}
