/** Which file is what. The place of a file decides, never its content. */

export type FileRole =
  | { readonly kind: 'programme' | 'concept' | 'areas' | 'accepted-problems' }
  | { readonly kind: 'indicator'; readonly indicator: string }
  | { readonly kind: 'operating-model'; readonly operatingModel: string }
  | { readonly kind: 'criteria-set'; readonly criteriaSet: string }
  | { readonly kind: 'experiment' | 'learning' | 'amendments'; readonly experiment: string }
  | {
      readonly kind: 'own-indicator' | 'observations';
      readonly experiment: string;
      readonly indicator: string;
    }
  | { readonly kind: 'journal'; readonly experiment: string; readonly entry: string }
  /** `period` as a period is written: `_` in the file's name is `/`. */
  | { readonly kind: 'monitoring'; readonly experiment: string; readonly period: string }
  | {
      readonly kind: 'agreement' | 'self-assessment' | 'response';
      readonly experiment: string;
      readonly review: string;
    }
  | {
      /** `submission`: an assessment as it was submitted, kept beside the form. */
      readonly kind: 'assessment' | 'submission';
      readonly experiment: string;
      readonly review: string;
      readonly organisation: string;
    }
  | { readonly kind: 'source-note' | 'snapshot' | 'generated' | 'other' }
  /** YAML, CSV, a workbook or a written text where no part of the model stands: probably put or saved wrong. */
  | { readonly kind: 'unclaimed' };

/** Endings of an experiment's folders that hold no YAML. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['data', '.csv'],
  ['journal', '.md'],
]);

const DATA_FILE = /\.(ya?ml|csv|tsv)$/i;

/** A workbook may lie anywhere as somebody's own; beside the data it was meant to be read. */
const WORKBOOK_AMONG_DATA = /^experiments\/[^/]+\/data\/.*\.(xls[xmb]?|ods)$/i;

/**
 * Texts written in a word processor or by hand where a form or news is read: pictures and scans may
 * lie there as attachments, these hardly.
 */
const WRITTEN_BESIDE =
  /^experiments\/[^/]+\/(?:(?:data|journal|monitoring)\/.*\.(?:txt|docx?|odt|rtf)|(?:journal|monitoring)\/.*\.(?:md|markdown))$/i;

/** `path` is POSIX, from the programme's root. */
export function classifyFile(path: string): FileRole {
  const parts = path.split('/');
  if (parts.some((part) => part.startsWith('.'))) return { kind: 'other' };
  const [top = '', second = ''] = parts;
  if (top === 'reports') return { kind: 'generated' };
  if (top === 'snapshots') {
    return { kind: path.endsWith('.source.yaml') ? 'source-note' : 'snapshot' };
  }
  if (parts.length === 1) return classifyAtRoot(path);
  const role = parts.length === 2 ? classifyInFolder(top, second) : null;
  const inExperiment = top === 'experiments' && parts.length > 2;
  return role ?? (inExperiment ? classifyInExperiment(second, parts.slice(2)) : null) ?? rest(path);
}

function classifyAtRoot(path: string): FileRole {
  if (path === 'jalostamo.yaml') return { kind: 'programme' };
  if (path === 'concept.yaml') return { kind: 'concept' };
  if (path === 'areas.yaml') return { kind: 'areas' };
  if (path === 'accepted-problems.yaml') return { kind: 'accepted-problems' };
  return rest(path);
}

function classifyInFolder(folder: string, name: string): FileRole | null {
  const id = stem(name, '.yaml');
  if (id === null) return null;
  if (folder === 'indicators') return { kind: 'indicator', indicator: id };
  if (folder === 'operating-models') return { kind: 'operating-model', operatingModel: id };
  if (folder === 'criteria') return { kind: 'criteria-set', criteriaSet: id };
  return null;
}

function classifyInExperiment(experiment: string, parts: readonly string[]): FileRole | null {
  const [first = '', second = ''] = parts;
  if (parts.length === 1) return classifyExperimentFile(experiment, first);
  if (first === 'reviews') return classifyInReview(experiment, second, parts.slice(2));
  return parts.length === 2 ? classifyListed(experiment, first, second) : null;
}

function classifyExperimentFile(experiment: string, name: string): FileRole | null {
  if (name === 'experiment.yaml') return { kind: 'experiment', experiment };
  if (name === 'learning.yaml') return { kind: 'learning', experiment };
  if (name === 'amendments.yaml') return { kind: 'amendments', experiment };
  return null;
}

/** A file of the folders that hold many of one kind. */
function classifyListed(experiment: string, folder: string, name: string): FileRole | null {
  const id = stem(name, ENDINGS.get(folder) ?? '.yaml');
  if (id === null) return null;
  switch (folder) {
    case 'data':
      return { kind: 'observations', experiment, indicator: id };
    case 'indicators':
      return { kind: 'own-indicator', experiment, indicator: id };
    case 'journal':
      return { kind: 'journal', experiment, entry: id };
    case 'monitoring':
      return { kind: 'monitoring', experiment, period: id.replaceAll('_', '/') };
    default:
      return null;
  }
}

function classifyInReview(
  experiment: string,
  review: string,
  parts: readonly string[],
): FileRole | null {
  const [first = '', second = ''] = parts;
  if (parts.length === 1) {
    if (first === 'agreement.yaml') return { kind: 'agreement', experiment, review };
    if (first === 'self-assessment.yaml') return { kind: 'self-assessment', experiment, review };
    if (first === 'response.yaml') return { kind: 'response', experiment, review };
    return null;
  }
  const name = stem(second, '.yaml');
  if (parts.length !== 2 || name === null) return null;
  if (first === 'assessments')
    return { kind: 'assessment', experiment, review, organisation: name };
  const organisation = /^(.+)-[1-9]\d*$/.exec(name)?.[1];
  if (first !== 'submitted' || organisation === undefined) return null;
  return { kind: 'submission', experiment, review, organisation };
}

/** A file name without its ending; null when it ends otherwise or is nothing but the ending. */
function stem(name: string, ending: string): string | null {
  return name.endsWith(ending) && name.length > ending.length
    ? name.slice(0, -ending.length)
    : null;
}

function rest(path: string): FileRole {
  const isMisplaced =
    DATA_FILE.test(path) ||
    WORKBOOK_AMONG_DATA.test(path) ||
    (WRITTEN_BESIDE.test(path) && !/\/readme\.[a-z]+$/i.test(path));
  return { kind: isMisplaced ? 'unclaimed' : 'other' };
}
