import * as z from 'zod';
import { CostsSchema } from './experiment.ts';
import {
  DateTextSchema,
  DimensionSchema,
  IdSchema,
  LinkSchema,
  object,
  TextSchema,
} from './primitives.ts';

export const ModelPartSchema = object('ModelPart', {
  /** Id of the part, for example `evening-group`. */
  id: IdSchema,
  /** What this part of the operating model is. */
  text: TextSchema,
});

export const ModelEvidenceSchema = object('ModelEvidence', {
  /** Experiment behind the operating model, as an id. */
  experiment: IdSchema,
  /** What the experiment showed, its uncertainty included. */
  result: TextSchema,
});

/** Use without an experiment. */
export const TakeupSchema = object('Takeup', {
  /** Id of the organisation that took up the model. */
  organisation: IdSchema,
  /** The unit that uses the model. */
  unit: TextSchema.optional(),
  /** Date from which the model has been in use. */
  since: DateTextSchema,
  /** What was changed in the model when taken up. */
  adaptations: z.array(TextSchema).optional(),
  /** Whether the model is still in use (`true` or `false`). */
  still_in_use: z.boolean().optional(),
  /** Date on which the use was last checked. */
  checked: DateTextSchema.optional(),
});

/** `operating-models/<id>.yaml`, under Innokylä's headings. */
export const OperatingModelSchema = object('OperatingModel', {
  /** Id of the operating model, the same as the file’s name. */
  id: IdSchema,
  /** Version number of the operating model; the first is 1. */
  version: z.int().min(1),
  /** Name of the operating model. */
  name: TextSchema,
  /** The dimension that the operating model serves. */
  dimension: DimensionSchema,
  /** The basic idea of the solution in short. */
  basic_idea: TextSchema,
  /** Conditions for it to work and be taken up: what it cannot do without. */
  conditions: TextSchema,
  /** Evaluation in brief: what is known and how surely. */
  evaluation: TextSchema,
  /** Tips for those who apply the model. */
  tips: TextSchema.optional(),
  /** The costs in figures. */
  costs: CostsSchema.optional(),
  /** The costs in words: what they come from. */
  costs_text: TextSchema.optional(),
  /** The core: parts without which it is no longer the same model. */
  core: z.array(ModelPartSchema).min(1),
  /** Parts that may vary from city to city. */
  adaptable: z.array(ModelPartSchema).optional(),
  /** Experiments behind the model and their results. */
  evidence: z.array(ModelEvidenceSchema).min(1),
  /** Where the model has been taken up without an experiment. */
  takeups: z.array(TakeupSchema).optional(),
  /** Take-ups that are planned but not begun. */
  planned_takeups: z.array(TextSchema).optional(),
  /** Who answers for the model from now on and helps with take-up. */
  handover: TextSchema.optional(),
  /** More about the model, for example in Innokylä. */
  links: z.array(LinkSchema).optional(),
});
export type OperatingModel = z.infer<typeof OperatingModelSchema>;
