import * as z from 'zod';
import {
  DateTextSchema,
  DimensionSchema,
  IdSchema,
  LanguageSchema,
  object,
  PeriodTextSchema,
  RegionCodeSchema,
  TextSchema,
} from './primitives.ts';

/** An organisation of the programme. Since 2023 a wellbeing county often owns what a city tried. */
export const OrganisationSchema = object('Organisation', {
  id: IdSchema,
  name: TextSchema,
  type: z.enum([
    'municipality',
    'wellbeing-county',
    'state',
    'association',
    'university',
    'company',
  ]),
  roles: z
    .array(z.enum(['coordinator', 'city', 'sparring-partner', 'follower', 'research', 'funder']))
    .optional(),
  region_code: RegionCodeSchema.optional(),
  email_domains: z.array(z.string()).optional(),
  valid_from: DateTextSchema.optional(),
  valid_until: DateTextSchema.optional(),
  successor: IdSchema.optional(),
});

/** A reporting period and the day its monitoring is due. */
export const ReportingPeriodSchema = object('ReportingPeriod', {
  period: PeriodTextSchema,
  due: DateTextSchema,
});

/** A period the programme names itself. */
export const NamedPeriodSchema = object('NamedPeriod', {
  id: z.string(),
  name: TextSchema.optional(),
  start: DateTextSchema,
  end: DateTextSchema,
});

export const ProgrammePrivacySchema = object('ProgrammePrivacy', {
  repository: z.enum(['public', 'restricted']).optional(),
  threshold: z.int().min(1).optional(),
  sensitive_threshold: z.int().min(1).optional(),
  people_in_reports: z.enum(['roles', 'names']).optional(),
});

/** `jalostamo.yaml`: the programme. */
export const ProgrammeSchema = object('Programme', {
  schema_version: z.literal(1),
  name: TextSchema,
  description: TextSchema.optional(),
  fictional: z.boolean().optional(),
  languages: z.array(LanguageSchema).min(1),
  start: DateTextSchema,
  end: DateTextSchema,
  profile: z.enum(['light', 'full']).optional(),
  csv_dialect: z.enum(['excel-fi', 'plain']).optional(),
  organisations: z.array(OrganisationSchema),
  dimensions: z.array(DimensionSchema).optional(),
  reporting: z.array(ReportingPeriodSchema).optional(),
  periods: z.array(NamedPeriodSchema).optional(),
  privacy: ProgrammePrivacySchema.optional(),
  rules: z.record(z.string(), z.enum(['error', 'warning', 'info', 'off'])).optional(),
});
export type Programme = z.infer<typeof ProgrammeSchema>;
