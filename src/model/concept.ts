import * as z from 'zod';
import { DimensionSchema, IdSchema, LinkSchema, object, TextSchema } from './primitives.ts';

/** How one city reads one dimension. */
export const InterpretationSchema = object('Interpretation', {
  /** Id of the city whose reading this is. */
  organisation: IdSchema,
  /** How the city reads the dimension. */
  text: TextSchema,
  /** What the city does in practice for the dimension. */
  actions: z.array(TextSchema).optional(),
});

export const ConceptDimensionSchema = object('ConceptDimension', {
  /** Code of the dimension, for example `inclusion`. */
  dimension: DimensionSchema,
  /** What the dimension means in this programme. */
  definition: TextSchema,
  /** Questions that help to think about the dimension. */
  questions: z.array(TextSchema).optional(),
  /** How each city reads the dimension. */
  interpretations: z.array(InterpretationSchema).optional(),
});

/** `concept.yaml`: the study of what "socially sustainable city" means. */
export const ConceptSchema = object('Concept', {
  /** Title of the study. */
  title: TextSchema,
  /** Summary of the study in a few sentences. */
  summary: TextSchema,
  /** What a socially sustainable city means in this programme. */
  definition: TextSchema.optional(),
  /** The dimensions of social sustainability and how they are understood. */
  dimensions: z.array(ConceptDimensionSchema),
  /** Sources that the study is based on. */
  sources: z.array(LinkSchema).optional(),
});
export type Concept = z.infer<typeof ConceptSchema>;
