import type { Amendments } from './amendments.ts';
import type { Experiment } from './experiment.ts';
import type { Indicator } from './indicator.ts';
import type { Learning } from './learning.ts';
import type { Monitoring } from './monitoring.ts';
import type { Observations } from './observations.ts';
import type { Agreement, Assessment, ReviewResponse, SelfAssessment } from './review.ts';
import type { Entity, JournalEntry } from './workspace.ts';

/** A review folder while its files are read. */
export interface ReviewDraft {
  readonly id: string;
  readonly folder: string;
  agreement: Entity<Agreement> | null;
  selfAssessment: Entity<SelfAssessment> | null;
  readonly assessments: Entity<Assessment>[];
  readonly submissions: Entity<Assessment>[];
  response: Entity<ReviewResponse> | null;
}

/** An experiment folder while its files are read. */
export interface ExperimentDraft {
  readonly id: string;
  readonly folder: string;
  experiment: Entity<Experiment> | null;
  readonly indicators: Map<string, Entity<Indicator>>;
  /** Remembered ones are taken up when they are first looked at. */
  readonly observations: Map<string, () => Observations>;
  readonly journal: JournalEntry[];
  readonly monitoring: Entity<Monitoring>[];
  readonly reviews: Map<string, ReviewDraft>;
  learning: Entity<Learning> | null;
  amendments: Entity<Amendments> | null;
}

export function newExperiment(id: string): ExperimentDraft {
  return {
    id,
    folder: `experiments/${id}`,
    experiment: null,
    indicators: new Map(),
    observations: new Map(),
    journal: [],
    monitoring: [],
    reviews: new Map(),
    learning: null,
    amendments: null,
  };
}

/** The folder of a review, made when its first file is met. */
export function reviewNode(node: ExperimentDraft, id: string): ReviewDraft {
  const known = node.reviews.get(id);
  if (known !== undefined) return known;
  const made: ReviewDraft = {
    id,
    folder: `${node.folder}/reviews/${id}`,
    agreement: null,
    selfAssessment: null,
    assessments: [],
    submissions: [],
    response: null,
  };
  node.reviews.set(id, made);
  return made;
}
