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
  id: IdSchema,
  text: TextSchema,
});

export const ModelEvidenceSchema = object('ModelEvidence', {
  experiment: IdSchema,
  result: TextSchema,
});

/** Use without an experiment. */
export const TakeupSchema = object('Takeup', {
  organisation: IdSchema,
  unit: TextSchema.optional(),
  since: DateTextSchema,
  adaptations: z.array(TextSchema).optional(),
  still_in_use: z.boolean().optional(),
  checked: DateTextSchema.optional(),
});

/** `operating-models/<id>.yaml`, under Innokylä's headings. */
export const OperatingModelSchema = object('OperatingModel', {
  id: IdSchema,
  version: z.int().min(1),
  name: TextSchema,
  dimension: DimensionSchema,
  basic_idea: TextSchema,
  conditions: TextSchema,
  evaluation: TextSchema,
  tips: TextSchema.optional(),
  costs: CostsSchema.optional(),
  costs_text: TextSchema.optional(),
  core: z.array(ModelPartSchema).min(1),
  adaptable: z.array(ModelPartSchema).optional(),
  evidence: z.array(ModelEvidenceSchema).min(1),
  takeups: z.array(TakeupSchema).optional(),
  planned_takeups: z.array(TextSchema).optional(),
  handover: TextSchema.optional(),
  links: z.array(LinkSchema).optional(),
});
export type OperatingModel = z.infer<typeof OperatingModelSchema>;
