import { isUnread } from '../source/unread-folders.ts';
import { filesInFolder } from './files-in-folder.ts';
import { classifyFile, type FileRole } from './layout.ts';
import type { ReferenceKind, Workspace } from './workspace.ts';

/** A file that is not as it was. */
export interface ChangedFile {
  /** POSIX path from the programme's root, NFC. */
  readonly path: string;
  /** Whether only its content differs, or it has come or gone. */
  readonly kind: 'content' | 'existence';
}

/**
 * The changed files and every file in which a problem may have come or gone through them. What
 * belongs to one experiment is read together, so its folder counts as one.
 */
export function affectedFiles(
  workspace: Workspace,
  changed: readonly ChangedFile[],
): ReadonlySet<string> {
  const affected = new Set<string>();
  const experiments = new Set<string>();
  for (const { path, kind } of changed) {
    affected.add(path);
    // Any file may have linked to one that is gone.
    if (!workspace.hasFile(path) && !isUnread(path)) return new Set(workspace.files);
    const role = classifyFile(path);
    if ('experiment' in role) experiments.add(role.experiment);
    else for (const file of dependents(workspace, role, path, kind)) affected.add(file);
  }
  for (const file of ofExperiments(workspace, experiments)) affected.add(file);
  // What was accepted in a file may be mended there.
  const { accepted } = workspace;
  if (
    accepted !== null &&
    Object.keys(accepted.value.accepted).some((file) => affected.has(file))
  ) {
    affected.add(accepted.file);
  }
  return affected;
}

function dependents(
  workspace: Workspace,
  role: FileRole,
  path: string,
  kind: ChangedFile['kind'],
): Iterable<string> {
  switch (role.kind) {
    case 'programme':
    case 'accepted-problems':
      return workspace.files;
    case 'areas':
      return ofReferrers(workspace, 'area');
    case 'indicator':
      // Whether a plan leaves a common indicator out depends on which there are.
      return kind === 'existence' ? workspace.files : ofCommonIndicator(workspace, role.indicator);
    case 'operating-model':
      return ofOperatingModel(workspace, role.operatingModel);
    case 'source-note':
    case 'snapshot':
      return filesInFolder(workspace.files, path.slice(0, path.lastIndexOf('/')));
    default:
      return [];
  }
}

/**
 * Experiments' own files, the operating models that rest on them or that they may take up, and the
 * learning cards that may claim such a take-up: what it took up before the change is not known.
 */
function* ofExperiments(workspace: Workspace, experiments: ReadonlySet<string>): Iterable<string> {
  if (experiments.size === 0) return;
  for (const id of experiments) yield* filesInFolder(workspace.files, `experiments/${id}`);
  for (const { file } of workspace.operatingModels.values()) yield file;
  for (const { learning } of workspace.experiments) {
    if (learning !== null && learning.value.evidence.level >= TAKEN_UP) yield learning.file;
  }
}

/** From this level of evidence on, a learning card may rest on what others have done. */
const TAKEN_UP = 4;

/** Who uses an indicator, and own sheets, which may not bear the name of a common one. */
function* ofCommonIndicator(workspace: Workspace, indicator: string): Iterable<string> {
  yield* ofReferrers(workspace, 'indicator', indicator);
  for (const { indicators } of workspace.experiments) {
    for (const { file } of indicators.values()) yield file;
  }
}

/** Who takes a model up, and whoever it may rest on: plans that scale, and their learning cards. */
function* ofOperatingModel(workspace: Workspace, model: string): Iterable<string> {
  yield* ofReferrers(workspace, 'operating-model', model);
  for (const { experiment, learning } of workspace.experiments) {
    if (experiment !== null) yield experiment.file;
    if (learning !== null) yield learning.file;
  }
}

/** Files that refer to one thing, or to any of its kind, each with its experiment. */
function* ofReferrers(workspace: Workspace, kind: ReferenceKind, id?: string): Iterable<string> {
  const experiments = new Set<string>();
  for (const reference of workspace.references) {
    if (reference.kind !== kind || (id !== undefined && reference.to !== id)) continue;
    if (reference.experiment === null) yield reference.file;
    else experiments.add(reference.experiment);
  }
  yield* ofExperiments(workspace, experiments);
}
