import * as z from 'zod';
import { DateTextSchema, IdSchema, object, RegionCodeSchema, TextSchema } from './primitives.ts';

export const AreaSchema = object('Area', {
  id: IdSchema,
  name: TextSchema,
  kind: z.enum(['municipality', 'district', 'service-area', 'comparison', 'country', 'other']),
  organisation: IdSchema.optional(),
  region_code: RegionCodeSchema.optional(),
  part_of: IdSchema.optional(),
  valid_from: DateTextSchema.optional(),
  valid_until: DateTextSchema.optional(),
});

/** `areas.yaml`: districts and comparison areas. */
export const AreasSchema = object('Areas', {
  areas: z.array(AreaSchema),
});
export type Areas = z.infer<typeof AreasSchema>;
