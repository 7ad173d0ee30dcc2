import type { Language } from '../../host.ts';
import { suggest } from '../../model/suggest.ts';

export const KINDS = [
  'programme',
  'experiment',
  'indicator',
  'journal',
  'review',
  'monitoring',
  'learning',
  'operating-model',
] as const;
export type InitKind = (typeof KINDS)[number];

/**
 * What people call the kinds that go into a programme. A new programme has none here: its first
 * argument may be a folder of any name.
 */
const KIND_WORDS: Readonly<Record<Exclude<InitKind, 'programme'>, readonly string[]>> = {
  experiment: ['kokeilu', 'försök'],
  indicator: ['indikaattori', 'mittari', 'indikator'],
  journal: ['kuulumiset', 'päiväkirja', 'aktuellt'],
  review: ['vertaisarviointi', 'arviointi', 'kollegial utvärdering', 'utvärdering'],
  monitoring: ['seuranta', 'uppföljning'],
  learning: ['oppikortti', 'opit', 'lärdomskort', 'lärdomar'],
  'operating-model': ['toimintamalli', 'verksamhetsmodell'],
};

/** The kind that a mistyped, Finnish or Swedish word means; `''` when it is like none. */
export function suggestKind(word: string): InitKind | '' {
  for (const kind of KINDS) {
    const names = kind === 'programme' ? [kind] : [kind, ...KIND_WORDS[kind]];
    if (suggest(word, names) !== '') return kind;
  }
  return '';
}

/** `jalostamo init` as it was typed. Lists are separated by commas. */
export interface InitRequest extends InitFlags {
  /** A kind, or the path where the kind was left out; neither: a programme or an experiment. */
  readonly what?: string | undefined;
  /** A new programme's folder; for the rest a folder of the programme it goes into. */
  readonly path?: string | undefined;
  /** `--lang` as it was given. */
  readonly lang?: string | undefined;
  /** Chosen by `--lang`, the programme or the locale. */
  readonly language: Language;
  /** Ask nothing. */
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  /** False with `--no-git`. */
  readonly git?: boolean;
  /** False with `--no-starter-indicators`. */
  readonly starterIndicators?: boolean;
  /** What the host of a review wants answered. */
  readonly questions?: readonly string[];
  /** An experiment's own indicator. */
  readonly own?: boolean;
  /** `--counts-people` or `--no-counts-people`; undefined when neither was given. */
  readonly countsPeople?: boolean;
}

/** What a person would otherwise be asked. */
export interface InitFlags {
  readonly name?: string;
  readonly title?: string;
  readonly id?: string;
  readonly organisation?: string;
  readonly owner?: string;
  readonly dimension?: string;
  readonly experiment?: string;
  readonly indicators?: string;
  readonly period?: string;
  readonly date?: string;
  readonly reviewers?: string;
  /** What a review is of: `plan` or `results`. */
  readonly of?: string;
  /** Criteria of a review, or `all`. */
  readonly criteria?: string;
  /** Date of a review's visit. */
  readonly visit?: string;
  readonly start?: string;
  readonly end?: string;
  readonly cities?: string;
  readonly languages?: string;
  readonly profile?: string;
  readonly measure?: string;
  readonly direction?: string;
  readonly unit?: string;
  readonly level?: string;
  readonly definition?: string;
}

/** `--cities "Espoo, Turku"` → its parts, trimmed; blanks are left out. */
export function splitList(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
