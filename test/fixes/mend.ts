import { type Mending, type MendOptions, mendFiles } from '../../src/fixes/mend-files.ts';
import { buildWorkspace } from '../../src/model/build-workspace.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { findProblems } from '../../src/rules/find-problems.ts';
import type { LoadedFiles } from '../../src/source/loaded-files.ts';
import { AS_OF, base, textFile } from '../rules/base-programme.ts';

export interface Judged {
  readonly workspace: Workspace;
  readonly problems: ReturnType<typeof findProblems>['open'];
}

export function judge(loaded: LoadedFiles): Judged {
  const { value: workspace, problems } = buildWorkspace(loaded);
  return { workspace, problems: findProblems(problems, { workspace, asOf: AS_OF }).open };
}

/** Mends a programme in memory. */
export function mend(
  loaded: LoadedFiles,
  options: Partial<MendOptions<Judged>> = {},
): Mending<Judged> {
  return mendFiles(loaded, judge(loaded), { examine: judge, wants: () => true, ...options });
}

/** The base programme with files put in place of its own, or beside them. */
export function baseWith(files: Readonly<Record<string, string | Uint8Array>>): LoadedFiles {
  const rest = base.files.filter(({ path }) => !Object.hasOwn(files, path));
  const own = Object.entries(files).map(([path, content]) =>
    typeof content === 'string' ? textFile(path, content) : { path, bytes: content },
  );
  return { files: [...rest, ...own], refused: [] };
}

/** The text of a file of the base programme. */
export function baseText(path: string): string {
  const file = base.files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`no ${path} in the base programme`);
  return new TextDecoder().decode(file.bytes);
}

/** A file's text after mending, a byte order mark kept. */
export function textAfter({ mended }: Mending<Judged>, path: string): string | null {
  const file = mended.find((each) => each.path === path);
  if (file === undefined) return null;
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.after);
}
