import * as z from 'zod';
import { DimensionSchema, IdSchema, LinkSchema, object, TextSchema } from './primitives.ts';

/** How one city reads one dimension. */
export const InterpretationSchema = object('Interpretation', {
  organisation: IdSchema,
  text: TextSchema,
  actions: z.array(TextSchema).optional(),
});

export const ConceptDimensionSchema = object('ConceptDimension', {
  dimension: DimensionSchema,
  definition: TextSchema,
  questions: z.array(TextSchema).optional(),
  interpretations: z.array(InterpretationSchema).optional(),
});

/** `concept.yaml`: the study of what "socially sustainable city" means. */
export const ConceptSchema = object('Concept', {
  title: TextSchema,
  summary: TextSchema,
  definition: TextSchema.optional(),
  dimensions: z.array(ConceptDimensionSchema),
  sources: z.array(LinkSchema).optional(),
});
export type Concept = z.infer<typeof ConceptSchema>;
