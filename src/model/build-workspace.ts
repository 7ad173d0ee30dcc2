import { compareText } from '../diagnostics/compare-text.ts';
import type { Outcome, Problem } from '../diagnostics/problem.ts';
import { shown } from '../diagnostics/shown.ts';
import type { LoadedFiles } from '../source/loaded-files.ts';
import { type Memory, NO_MEMORY } from '../source/memory.ts';
import type { SourceFile } from '../source/source.ts';
import { isDate } from './dates.ts';
import type { ExperimentDraft, ReviewDraft } from './experiment-draft.ts';
import { classifyFile, type FileRole } from './layout.ts';
import type { Monitoring } from './monitoring.ts';
import { once } from './once.ts';
import { type Calendar, comparePeriods, createCalendar } from './period.ts';
import { filesWithPersonalData, personalNameProblems } from './personal-data-problems.ts';
import { placeName } from './place-name.ts';
import { ID_PATTERN } from './primitives.ts';
import { ProgrammeSchema } from './programme.ts';
import type { Assessment } from './review.ts';
import { isRecord } from './schema-shape.ts';
import type {
  Entity,
  ExperimentNode,
  Reference,
  ReferenceKind,
  ReviewNode,
  Workspace,
} from './workspace.ts';
import { PROGRAMME_PATH, WorkspaceDraft } from './workspace-draft.ts';

interface ClassifiedFile {
  readonly file: SourceFile;
  readonly role: FileRole;
}

/**
 * Builds a programme from its files. Pure, and independent of the files' order. An entity that is
 * broken is left out and its problems are told; its id stays known and the rest goes on. Never
 * throws on what the files hold. What `memory` knows of a file is not read again.
 */
export function buildWorkspace(
  loaded: LoadedFiles,
  memory: Memory = NO_MEMORY,
): Outcome<Workspace> {
  const paths = allPaths(loaded);
  const names = personalNameProblems(paths);
  const draft = new WorkspaceDraft(memory, filesWithPersonalData(names));
  const { readable, problems } = sortOut(loaded);
  draft.problems.push(...names, ...problems);
  for (const { file, role } of readable) {
    const problem = checkName(file.path, role);
    if (problem !== null) draft.problems.push(problem);
    draft.readDocument(file, role);
  }
  const calendar = createCalendar(namedPeriods(draft));
  for (const { file, role } of readable) {
    if (role.kind === 'observations') draft.readObservations(file, role, calendar);
  }
  for (const { file } of readable) draft.problems.push(...draft.textProblemsOf(file));
  const known = new Map(readable.map(({ file, role }) => [file.path, role]));
  const roles = new Map(paths.map((path) => [path, known.get(path) ?? classifyFile(path)]));
  for (const role of roles.values()) {
    if ('experiment' in role) draft.experimentNode(role.experiment);
  }
  return { value: finish(draft, calendar, roles, memory), problems: draft.problems };
}

/** Every path once, in code-unit order, those of refused files too. */
function allPaths(loaded: LoadedFiles): readonly string[] {
  const paths = new Set(loaded.files.map((file) => file.path));
  for (const refused of loaded.refused) paths.add(refused.path);
  return [...paths].sort();
}

/** The files to read, in order of path; what cannot be read is a problem of that file. */
function sortOut(loaded: LoadedFiles): {
  readonly readable: readonly ClassifiedFile[];
  readonly problems: readonly Problem[];
} {
  const faults = new Map<string, string>();
  for (const { path, reason } of loaded.refused) {
    // Two names that differ only in a way the file system hides: which one counts is not ours to say.
    if (reason === 'duplicate-name' || !faults.has(path)) faults.set(path, reason);
  }
  const byPath = new Map<string, SourceFile>();
  for (const file of loaded.files) {
    if (byPath.has(file.path)) faults.set(file.path, 'duplicate-name');
    byPath.set(file.path, file);
  }
  const problems: Problem[] = [];
  for (const path of [...faults.keys()].sort()) {
    const reason = faults.get(path) ?? '';
    problems.push({
      rule: `file/${reason}`,
      file: path,
      place: { kind: 'file' },
      params: { path },
    });
  }
  const readable: ClassifiedFile[] = [];
  for (const path of [...byPath.keys()].sort()) {
    const file = byPath.get(path);
    if (file === undefined || faults.has(path)) continue;
    readable.push({ file, role: classifyFile(path) });
  }
  return { readable, problems };
}

/** An id comes from the file's place, so the name must be one. */
function checkName(path: string, role: FileRole): Problem | null {
  const name = nameToCheck(role);
  if (name === null) return null;
  const good = role.kind === 'journal' ? isEntryName(name) : ID_PATTERN.test(name);
  if (good) return null;
  const variant = role.kind === 'journal' ? 'date' : 'id';
  return { rule: 'file/bad-name', file: path, place: { kind: 'file' }, params: { name }, variant };
}

/** Each id is checked once, at the file that carries it. A monitoring file's period is a rule's. */
function nameToCheck(role: FileRole): string | null {
  switch (role.kind) {
    case 'indicator':
    case 'own-indicator':
    case 'observations':
      return role.indicator;
    case 'operating-model':
      return role.operatingModel;
    case 'criteria-set':
      return role.criteriaSet;
    case 'experiment':
      return role.experiment;
    case 'agreement':
      return role.review;
    case 'assessment':
    case 'submission':
      return role.organisation;
    case 'journal':
      return role.entry;
    default:
      return null;
  }
}

/** `2019-10-14`, or `2019-10-14-first-visit`. */
function isEntryName(name: string): boolean {
  const rest = name.slice(10);
  return isDate(name.slice(0, 10)) && (rest === '' || /^(-[a-z0-9]+)+$/.test(rest));
}

/** Also from a programme file that is broken elsewhere, lest every use of a name be called wrong. */
function namedPeriods(draft: WorkspaceDraft) {
  if (draft.programme !== null) return draft.programme.value.periods ?? [];
  const document = draft.documents.get(PROGRAMME_PATH);
  if (document === undefined || !('data' in document) || !isRecord(document.data)) return [];
  const parsed = ProgrammeSchema.shape.periods.safeParse(document.data['periods']);
  return parsed.data ?? [];
}

/** `roles`: of every file, in code-unit order. */
function finish(
  draft: WorkspaceDraft,
  calendar: Calendar,
  roles: ReadonlyMap<string, FileRole>,
  memory: Memory,
): Workspace {
  const { indicators, documents } = draft;
  const experiments = [...draft.experiments.values()]
    .sort((a, b) => compareText(a.id, b.id))
    .map((node) => finishExperiment(node, calendar));
  const personal = filesWithPersonalData(draft.problems);
  const byId = new Map(experiments.map((node) => [node.id, node]));
  const paths = [...roles.keys()];
  const references = once(() => {
    const found = draft.references.flatMap((collect) => collect());
    return found.sort((a, b) => compareText(a.file, b.file));
  });
  const byTarget = once(() => indexReferences(references()));
  return {
    programme: draft.programme,
    calendar,
    concept: draft.concept,
    areas: draft.areas,
    accepted: draft.accepted,
    indicators,
    experiments,
    criteriaSets: draft.criteriaSets,
    operatingModels: draft.operatingModels,
    sourceNotes: draft.sourceNotes,
    knownIds: knownIds(roles, draft),
    get references() {
      return references();
    },
    roles,
    files: paths,
    hasFile: (path) => roles.has(path),
    unclaimed: paths.filter((path) => roles.get(path)?.kind === 'unclaimed'),
    locate(file, place) {
      if (place.kind === 'span') return place.span;
      if (place.kind === 'file') return null;
      // A place may be called after somebody too.
      if (personal.has(file)) return documents.get(file)?.locate(place) ?? null;
      const known = memory.recallSpan(file, place);
      if (known !== undefined) return known;
      const span = documents.get(file)?.locate(place) ?? null;
      memory.keepSpan(file, place, span);
      return span;
    },
    nameOf(file, place) {
      const role = roles.get(file) ?? classifyFile(file);
      const node = 'experiment' in role ? byId.get(role.experiment) : undefined;
      const rows =
        role.kind === 'observations' ? node?.observations.get(role.indicator) : undefined;
      return shown(placeName(place, documents.get(file), rows));
    },
    document: (file) => documents.get(file),
    sheet(experiment, indicator) {
      return byId.get(experiment)?.indicators.get(indicator) ?? indicators.get(indicator);
    },
    referencesTo(kind, id, experiment) {
      const found = byTarget().get(targetKey(kind, id)) ?? [];
      if (experiment === undefined) return found;
      return found.filter((reference) => reference.experiment === experiment);
    },
  };
}

function finishExperiment(draft: ExperimentDraft, calendar: Calendar): ExperimentNode {
  const observations = once(
    () => new Map([...draft.observations].map(([indicator, read]) => [indicator, read()])),
  );
  return {
    ...draft,
    get observations() {
      return observations();
    },
    monitoring: [...draft.monitoring].sort((a, b) => compareMonitoring(a, b, calendar)),
    reviews: [...draft.reviews.values()].sort((a, b) => compareText(a.id, b.id)).map(finishReview),
  };
}

function finishReview(draft: ReviewDraft): ReviewNode {
  const assessments = [...draft.assessments].sort((a, b) => compareText(a.id, b.id));
  const versionOf = (one: Entity<Assessment>): number => one.value.submission?.version ?? 0;
  const submissions = [...draft.submissions].sort(
    (a, b) => compareText(a.id, b.id) || versionOf(a) - versionOf(b),
  );
  return { ...draft, assessments, submissions };
}

/** In order of period; one whose period cannot be read stands last. */
function compareMonitoring(
  a: Entity<Monitoring>,
  b: Entity<Monitoring>,
  calendar: Calendar,
): number {
  const first = calendar.parse(a.value.period);
  const second = calendar.parse(b.value.period);
  if (first.ok && second.ok) {
    return comparePeriods(first.period, second.period) || compareText(a.id, b.id);
  }
  if (first.ok !== second.ok) return first.ok ? -1 : 1;
  return compareText(a.id, b.id);
}

/** Own indicators are known by their id and, to tell whose they are, as `<experiment>/<id>`. */
function knownIds(
  roles: ReadonlyMap<string, FileRole>,
  draft: WorkspaceDraft,
): Workspace['knownIds'] {
  const indicator = new Set<string>();
  const operatingModel = new Set<string>();
  for (const role of roles.values()) {
    if (role.kind === 'operating-model') operatingModel.add(role.operatingModel);
    if (role.kind === 'indicator') indicator.add(role.indicator);
    if (role.kind === 'own-indicator') {
      indicator.add(role.indicator);
      indicator.add(`${role.experiment}/${role.indicator}`);
    }
  }
  return new Map([
    ['indicator', indicator],
    ['experiment', new Set(draft.experiments.keys())],
    ['operating-model', operatingModel],
  ] as const);
}

function indexReferences(references: readonly Reference[]) {
  const index = new Map<string, Reference[]>();
  for (const reference of references) {
    const key = targetKey(reference.kind, reference.to);
    const known = index.get(key);
    if (known === undefined) index.set(key, [reference]);
    else known.push(reference);
  }
  return index;
}

function targetKey(kind: ReferenceKind, id: string): string {
  return `${kind}/${id}`;
}
