import type { Place, Span } from '../diagnostics/problem.ts';
import type { Located, MarkdownDocument, YamlDocument } from '../source/source.ts';
import type { AcceptedProblems } from './accepted-problems.ts';
import type { Amendments } from './amendments.ts';
import type { Areas } from './areas.ts';
import type { Concept } from './concept.ts';
import type { CriteriaSet } from './criteria-set.ts';
import type { Experiment } from './experiment.ts';
import type { Indicator } from './indicator.ts';
import type { FileRole } from './layout.ts';
import type { Learning } from './learning.ts';
import type { Journal, Monitoring } from './monitoring.ts';
import type { Observations } from './observations.ts';
import type { OperatingModel } from './operating-model.ts';
import type { Calendar } from './period.ts';
import type { Programme } from './programme.ts';
import type { Releases } from './release.ts';
import type { Agreement, Assessment, ReviewResponse, SelfAssessment } from './review.ts';
import type { SourceNote } from './source-note.ts';

/** A file's content as its schema reads it, that knows where it came from. */
export interface Entity<T> {
  /** From the file's place in the programme, never from its content. */
  readonly id: string;
  readonly file: string;
  readonly value: T;
  readonly document: YamlDocument;
}

export interface JournalEntry extends Entity<Journal> {
  readonly document: MarkdownDocument;
}

/** A review folder. A part that is missing or broken is null. */
export interface ReviewNode {
  readonly id: string;
  readonly folder: string;
  readonly agreement: Entity<Agreement> | null;
  readonly selfAssessment: Entity<SelfAssessment> | null;
  /** The reviewers' forms as they stand, by organisation id, in code-unit order. */
  readonly assessments: readonly Entity<Assessment>[];
  /** Assessments as they were submitted, by organisation id and then by version. */
  readonly submissions: readonly Entity<Assessment>[];
  readonly response: Entity<ReviewResponse> | null;
}

/** An experiment folder. `experiment` is null when its file is missing or broken; the id stays known. */
export interface ExperimentNode {
  readonly id: string;
  readonly folder: string;
  readonly experiment: Entity<Experiment> | null;
  /** Own indicators, from `experiments/<id>/indicators/`. */
  readonly indicators: ReadonlyMap<string, Entity<Indicator>>;
  /** By indicator id. */
  readonly observations: ReadonlyMap<string, Observations>;
  readonly journal: readonly JournalEntry[];
  /** In order of period. */
  readonly monitoring: readonly Entity<Monitoring>[];
  readonly reviews: readonly ReviewNode[];
  readonly learning: Entity<Learning> | null;
  readonly amendments: Entity<Amendments> | null;
}

/** Something that names something else by id. */
export interface Reference {
  readonly kind: ReferenceKind;
  /** The id as written. */
  readonly to: string;
  readonly file: string;
  readonly place: Place;
  /** The experiment whose folder the reference stands in; own indicators resolve there first. */
  readonly experiment: string | null;
}
export type ReferenceKind =
  | 'organisation'
  | 'indicator'
  | 'experiment'
  | 'operating-model'
  | 'area'
  | 'hypothesis'
  | 'criterion'
  | 'criteria-set';

/** A programme as its files tell it. Broken entities are left out; their ids stay in `knownIds`. */
export interface Workspace {
  readonly programme: Entity<Programme> | null;
  readonly calendar: Calendar;
  readonly concept: Entity<Concept> | null;
  readonly areas: Entity<Areas> | null;
  readonly accepted: Entity<AcceptedProblems> | null;
  /** Common indicators by id. */
  readonly indicators: ReadonlyMap<string, Entity<Indicator>>;
  /** In code-unit order of id. */
  readonly experiments: readonly ExperimentNode[];
  /** Sets of criteria for peer reviews, by id. */
  readonly criteriaSets: ReadonlyMap<string, Entity<CriteriaSet>>;
  readonly operatingModels: ReadonlyMap<string, Entity<OperatingModel>>;
  readonly sourceNotes: readonly Entity<SourceNote>[];
  /** What has been published before; left out where nobody has asked. */
  readonly releases?: Releases;
  /** Every id that has a file, also of entities that could not be read. */
  readonly knownIds: ReadonlyMap<
    'indicator' | 'experiment' | 'operating-model',
    ReadonlySet<string>
  >;
  /** Every reference in every file, in file and document order. */
  readonly references: readonly Reference[];
  /** What each file is, by its path, in code-unit order. */
  readonly roles: ReadonlyMap<string, FileRole>;
  /** Every file of the programme, sorted, also those that no entity reads. */
  readonly files: readonly string[];
  /** Whether a file of this path, from the programme's root, is among `files`. */
  hasFile(path: string): boolean;
  /** Files that no part of the model claims. */
  readonly unclaimed: readonly string[];
  /** Where a place in a file stands; null for a whole file or an unknown file. */
  locate(file: string, place: Place): Span | null;
  /** What a place is called, whatever line it stands on (see `placeName`). */
  nameOf(file: string, place: Place): string;
  /** The decoded document of a file, for code frames; undefined where it could not be decoded. */
  document(file: string): Located | undefined;
  /** The sheet that an experiment means by an indicator id: its own first, then the common one. */
  sheet(experiment: string, indicator: string): Entity<Indicator> | undefined;
  /** Who refers to a thing: the references whose target is `kind` `id`. */
  referencesTo(kind: ReferenceKind, id: string, experiment?: string): readonly Reference[];
}
