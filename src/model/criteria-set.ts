import * as z from 'zod';
import { IdSchema, object, TextSchema } from './primitives.ts';

/** What each light means in one criterion; grey needs no words of its own. */
export const LightMeaningsSchema = object('LightMeanings', {
  /** What is so when the light is green. */
  green: TextSchema,
  /** What is so when the light is yellow. */
  yellow: TextSchema,
  /** What is so when the light is red. */
  red: TextSchema,
});

export const SetCriterionSchema = object('SetCriterion', {
  /** Id of the criterion as review agreements use it. */
  id: IdSchema,
  /** Name of the criterion, for example “Evidence”. */
  name: TextSchema,
  /** The question that the criterion answers. */
  question: TextSchema,
  /** Questions that help the reviewer to look and to ask. */
  guiding_questions: z.array(TextSchema).min(1),
  /** What green, yellow and red look like in this criterion. */
  lights: LightMeaningsSchema,
});
export type SetCriterion = z.infer<typeof SetCriterionSchema>;

/** `criteria/<id>.yaml`: criteria by which experiments are peer reviewed. */
export const CriteriaSetSchema = object('CriteriaSet', {
  /** Name of the criteria set. */
  name: TextSchema,
  /** Whether the set is for reviews of a plan (`plan`) or of the plan and its results (`results`). */
  scope: z.enum(['plan', 'results']),
  /** Version of the set; raise it when a criterion changes. */
  version: z.int().min(1),
  /** Ids of the criteria that a review takes when nothing else is agreed; five or so. */
  usual: z.array(IdSchema).min(1),
  /** The criteria, in the order in which they are judged. */
  criteria: z.array(SetCriterionSchema).min(1),
});
export type CriteriaSet = z.infer<typeof CriteriaSetSchema>;
