import type { DataPath, Place, Problem } from '../../diagnostics/problem.ts';
import { isRecord } from '../../model/schema-shape.ts';
import type { JournalEntry } from '../../model/workspace.ts';
import { createLineIndex } from '../../source/line-index.ts';
import { findMarkdownLinks } from '../../source/markdown-links.ts';
import { shownToken } from '../../source/shown-token.ts';
import { normalizePath } from '../../source/text-key.ts';
import { isUnread } from '../../source/unread-folders.ts';
import type { Rule } from '../rule.ts';

const ID = 'file/dead-link';

/** Fields that may name a file of the programme as well as an address. */
const LINK_FIELDS: ReadonlySet<string> = new Set(['link', 'url', 'evidence', 'notice']);

/**
 * A link from one file of the programme to another that is not there. Addresses on the web are not
 * fetched, and what lies outside the programme or among its reports is not known here.
 */
export const deadLink: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/journal/2019-05-10.md',
    good: 'Kahvila avattiin, ja pullat loppuivat kesken.',
    bad: 'Kahvila avattiin. [Suunnitelma](../suunnitelma.pdf)',
  },
  *check({ workspace }) {
    const known = indexFiles(workspace.files);
    for (const { journal } of workspace.experiments) {
      for (const entry of journal) yield* deadInJournal(entry, known);
    }
    for (const file of workspace.files) {
      const document = workspace.document(file);
      if (document === undefined || !('data' in document)) continue;
      const links: WrittenLink[] = [];
      addLinks(document.data, '', [], links);
      for (const { path, target } of links) {
        if (!namesFile(target)) continue;
        const bases = [folderOf(file), experimentFolderOf(file), ''];
        const outcomes = bases.map((base) => follow(target, base, known));
        if (outcomes.some(({ kind }) => kind === 'found' || kind === 'unknown')) continue;
        const near = outcomes.find(({ kind }) => kind === 'case') ?? outcomes[0];
        yield problemAt(file, { kind: 'value', path }, target, near);
      }
    }
  },
};

function* deadInJournal({ file, document }: JournalEntry, known: KnownFiles): Iterable<Problem> {
  const { text, body } = document;
  const base = text.length - body.length;
  const lines = createLineIndex(text);
  for (const { target, start, end } of findMarkdownLinks(body)) {
    if (!isRelative(target)) continue;
    const outcome = follow(target, folderOf(file), known);
    if (outcome.kind === 'found' || outcome.kind === 'unknown') continue;
    const span = lines.spanAt(base + start, base + end);
    yield problemAt(file, { kind: 'span', span, name: shownToken(target) }, target, outcome);
  }
}

function problemAt(
  file: string,
  place: Place,
  target: string,
  outcome: Outcome | undefined,
): Problem {
  const params = { target: shownToken(target), suggestion: outcome?.path ?? '' };
  const details = outcome?.kind === 'case' ? { variant: 'case' } : {};
  return { rule: ID, file, place, params, ...details };
}

interface WrittenLink {
  readonly path: DataPath;
  readonly target: string;
}

/** Texts of link fields, with where they stand. `steps` is where `data` stands, and is given back as it was. */
function addLinks(data: unknown, field: string, steps: (string | number)[], links: WrittenLink[]) {
  if (typeof data === 'string') {
    if (LINK_FIELDS.has(field)) links.push({ path: [...steps], target: data });
  } else if (Array.isArray(data)) {
    for (let index = 0; index < data.length; index++) {
      steps.push(index);
      addLinks(data[index], field, steps, links);
      steps.pop();
    }
  } else if (isRecord(data)) {
    for (const key of Object.keys(data)) {
      steps.push(key);
      addLinks(data[key], key, steps, links);
      steps.pop();
    }
  }
}

/** A scheme (`https:`), an address without one, the top of a site, or a place in the same text. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/|#|\?|www\.)/i;

function isRelative(target: string): boolean {
  return !ELSEWHERE.test(target);
}

const FILE_ENDING =
  /\.(?:md|ya?ml|csv|tsv|txt|pdf|png|jpe?g|gif|svg|webp|xlsx?|ods|docx?|odt|pptx?|odp|html?|zip)$/i;

/** Whether a field's text is surely a file's path and no words or address. */
function namesFile(text: string): boolean {
  const path = withoutAnchor(text);
  if (!isRelative(path) || /\s/.test(path) || !FILE_ENDING.test(path)) return false;
  const [first = '', ...rest] = path.split('/');
  // `lumilahti.fi/raportti.pdf` is an address whose scheme was left out.
  return rest.length === 0 || first === '.' || first === '..' || !first.includes('.');
}

interface KnownFiles {
  /** Files and the folders they lie in. */
  readonly paths: ReadonlySet<string>;
  /** By path in lower case. */
  readonly byLowerCase: ReadonlyMap<string, string>;
}

function indexFiles(files: readonly string[]): KnownFiles {
  const paths = new Set<string>();
  for (const file of files) {
    // Every file of a folder has the same folders above it; the first one adds them all.
    for (let path = file; path !== '' && !paths.has(path); path = folderOf(path)) paths.add(path);
  }
  return { paths, byLowerCase: new Map([...paths].map((path) => [path.toLowerCase(), path])) };
}

interface Outcome {
  readonly kind: 'found' | 'case' | 'missing' | 'unknown';
  /** The path that was meant where only letter case differs. */
  readonly path?: string;
}

function follow(target: string, base: string, { paths, byLowerCase }: KnownFiles): Outcome {
  const path = resolveInside(base, decoded(withoutAnchor(target)));
  if (path === null || isUnread(path)) return { kind: 'unknown' };
  if (path === '' || paths.has(path)) return { kind: 'found' };
  const meant = byLowerCase.get(path.toLowerCase());
  return meant === undefined ? { kind: 'missing' } : { kind: 'case', path: meant };
}

function withoutAnchor(target: string): string {
  return target.replace(/[#?].*$/su, '');
}

/** `%20` and the like as what they stand for; a text that is no such code stays as it is. */
function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch (error) {
    if (error instanceof URIError) return target;
    throw error;
  }
}

/** The path from the programme's root; null above it. */
function resolveInside(base: string, target: string): string | null {
  const steps = base === '' ? [] : base.split('/');
  for (const step of normalizePath(target).split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.join('/');
}

function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end < 0 ? '' : path.slice(0, end);
}

/** `experiments/<id>`, or the folder of a file that lies in no experiment. */
function experimentFolderOf(file: string): string {
  return /^experiments\/[^/]+(?=\/)/.exec(file)?.[0] ?? folderOf(file);
}
