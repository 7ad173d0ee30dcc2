import * as z from 'zod';
import { DateTextSchema, IdSchema, object, RegionCodeSchema, TextSchema } from './primitives.ts';

export const AreaSchema = object('Area', {
  /** Id of the area as other files use it: small letters and hyphens, for example `north-east`. */
  id: IdSchema,
  /** Name of the area as reports show it. */
  name: TextSchema,
  /**
   * What kind of area it is: municipality, district, service area, comparison area, country or
   * other.
   */
  kind: z.enum(['municipality', 'district', 'service-area', 'comparison', 'country', 'other']),
  /** Organisation whose area this is, as an id. */
  organisation: IdSchema.optional(),
  /** Official region code in quotes so that leading zeros stay, for example "091". */
  region_code: RegionCodeSchema.optional(),
  /** The larger area that this one belongs to, as an id. */
  part_of: IdSchema.optional(),
  /** Date from which the area is valid in this form. */
  valid_from: DateTextSchema.optional(),
  /** Last day on which the area is valid in this form. */
  valid_until: DateTextSchema.optional(),
});

/** `areas.yaml`: districts and comparison areas. */
export const AreasSchema = object('Areas', {
  /** Areas and comparison areas that experiments and observations refer to. */
  areas: z.array(AreaSchema),
});
export type Areas = z.infer<typeof AreasSchema>;
