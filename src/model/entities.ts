import type * as z from 'zod';
import { AcceptedProblemsSchema } from './accepted-problems.ts';
import { AmendmentsSchema } from './amendments.ts';
import { AreasSchema } from './areas.ts';
import { ConceptSchema } from './concept.ts';
import { CriteriaSetSchema } from './criteria-set.ts';
import { ExperimentSchema } from './experiment.ts';
import { IndicatorSchema } from './indicator.ts';
import { LearningSchema } from './learning.ts';
import { JournalSchema, MonitoringSchema } from './monitoring.ts';
import { ObservationRowSchema } from './observation-row.ts';
import { OperatingModelSchema } from './operating-model.ts';
import { ProgrammeSchema } from './programme.ts';
import {
  AgreementSchema,
  AssessmentSchema,
  ReviewResponseSchema,
  SelfAssessmentSchema,
} from './review.ts';
import { SourceNoteSchema } from './source-note.ts';

/** A file that a schema describes. `files` are glob patterns from the programme's root. */
export interface EntityType {
  readonly name: EntityName;
  readonly schema: z.ZodObject;
  readonly files: readonly string[];
}

export type EntityName =
  | 'programme'
  | 'concept'
  | 'areas'
  | 'accepted-problems'
  | 'indicator'
  | 'criteria-set'
  | 'experiment'
  | 'monitoring'
  | 'journal'
  | 'agreement'
  | 'self-assessment'
  | 'assessment'
  | 'response'
  | 'learning'
  | 'amendments'
  | 'operating-model'
  | 'source-note'
  | 'observations';

/** Every kind of file with fields, in the order in which a programme comes to need them. */
export const ENTITIES: readonly EntityType[] = [
  { name: 'programme', schema: ProgrammeSchema, files: ['jalostamo.yaml'] },
  { name: 'concept', schema: ConceptSchema, files: ['concept.yaml'] },
  { name: 'areas', schema: AreasSchema, files: ['areas.yaml'] },
  {
    name: 'accepted-problems',
    schema: AcceptedProblemsSchema,
    files: ['accepted-problems.yaml'],
  },
  {
    name: 'indicator',
    schema: IndicatorSchema,
    files: ['indicators/*.yaml', 'experiments/*/indicators/*.yaml'],
  },
  { name: 'criteria-set', schema: CriteriaSetSchema, files: ['criteria/*.yaml'] },
  { name: 'experiment', schema: ExperimentSchema, files: ['experiments/*/experiment.yaml'] },
  { name: 'monitoring', schema: MonitoringSchema, files: ['experiments/*/monitoring/*.yaml'] },
  { name: 'journal', schema: JournalSchema, files: ['experiments/*/journal/*.md'] },
  {
    name: 'agreement',
    schema: AgreementSchema,
    files: ['experiments/*/reviews/*/agreement.yaml'],
  },
  {
    name: 'self-assessment',
    schema: SelfAssessmentSchema,
    files: ['experiments/*/reviews/*/self-assessment.yaml'],
  },
  {
    name: 'assessment',
    schema: AssessmentSchema,
    files: [
      'experiments/*/reviews/*/assessments/*.yaml',
      'experiments/*/reviews/*/submitted/*.yaml',
    ],
  },
  {
    name: 'response',
    schema: ReviewResponseSchema,
    files: ['experiments/*/reviews/*/response.yaml'],
  },
  { name: 'learning', schema: LearningSchema, files: ['experiments/*/learning.yaml'] },
  { name: 'amendments', schema: AmendmentsSchema, files: ['experiments/*/amendments.yaml'] },
  { name: 'operating-model', schema: OperatingModelSchema, files: ['operating-models/*.yaml'] },
  { name: 'source-note', schema: SourceNoteSchema, files: ['snapshots/**/*.source.yaml'] },
  { name: 'observations', schema: ObservationRowSchema, files: ['experiments/*/data/*.csv'] },
];

/**
 * Files that a team fills in as a whole. While a required field is blank they are unfinished, not
 * wrong: a warning, and the entity is left out until it is complete.
 */
export const FORMS: ReadonlySet<EntityName> = new Set<EntityName>([
  'monitoring',
  'self-assessment',
  'assessment',
  'response',
  'learning',
  'operating-model',
]);
