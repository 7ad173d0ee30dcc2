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
import { ProgressMethodSchema } from './progress-method.ts';

/** An organisation of the programme. Since 2023 a wellbeing county often owns what a city tried. */
export const OrganisationSchema = object('Organisation', {
  /** Id of the organisation as other files use it, for example `snowbay`. */
  id: IdSchema,
  /** Official name of the organisation. */
  name: TextSchema,
  /** Municipality, wellbeing services county, state, association, university or company. */
  type: z.enum([
    'municipality',
    'wellbeing-county',
    'state',
    'association',
    'university',
    'company',
  ]),
  /** Roles in the programme, for example `city` or `sparring-partner`. */
  roles: z
    .array(z.enum(['coordinator', 'city', 'sparring-partner', 'follower', 'research', 'funder']))
    .optional(),
  /** Code of the municipality or wellbeing services county in quotes, for example "091". */
  region_code: RegionCodeSchema.optional(),
  /**
   * E-mail domains by which the organisation’s changes are recognised, for example snowbay.example.
   */
  email_domains: z.array(z.string()).optional(),
  /** Date from which the organisation has existed. */
  valid_from: DateTextSchema.optional(),
  /** Last day of the organisation, if it has ceased. */
  valid_until: DateTextSchema.optional(),
  /**
   * Organisation that carries on this one’s work, as an id, for example a wellbeing services
   * county.
   */
  successor: IdSchema.optional(),
});

/** A reporting period and the day its monitoring is due. */
export const ReportingPeriodSchema = object('ReportingPeriod', {
  /** Reporting period, for example 2019-H2. */
  period: PeriodTextSchema,
  /** Date on which the period’s monitoring is due. */
  due: DateTextSchema,
});

/** A period the programme names itself. */
export const NamedPeriodSchema = object('NamedPeriod', {
  /** The name other files use for the period, for example `pilot-phase`. */
  id: z.string(),
  /** Name of the period in reports. */
  name: TextSchema.optional(),
  /** First day of the period, as 2019-09-02. */
  start: DateTextSchema,
  /** Last day of the period, as 2019-12-20. */
  end: DateTextSchema,
});

export const ProgrammePrivacySchema = object('ProgrammePrivacy', {
  /**
   * Whether the repository is `public`, so that small counts must not be stored, or `restricted`.
   */
  repository: z.enum(['public', 'restricted']).optional(),
  /** Smaller counts of people are withheld; the default is 5. */
  threshold: z.int().min(1).optional(),
  /** Limit for sensitive data; the default is 10. */
  sensitive_threshold: z.int().min(1).optional(),
  /**
   * Rounds published counts of people to the nearest 5 and computes rates from them; 1–7 are
   * withheld. Write 5.
   */
  rounding: z.literal(5).optional(),
  /** Whether reports show `roles`, or also the `names` of those who saved changes of plans. */
  people_in_reports: z.enum(['roles', 'names']).optional(),
});

export const ReviewTermsSchema = object('ReviewTerms', {
  /** Weeks from the visit to the reviewers’ feedback; the default is 5. */
  feedback_weeks: z.int().min(1).max(52).optional(),
  /** Weeks from the feedback to the host city’s response; the default is 6. */
  response_weeks: z.int().min(1).max(52).optional(),
  /** Months from the visit to the follow-up; the default is 9. */
  follow_up_months: z.int().min(1).max(36).optional(),
});

/** `jalostamo.yaml`: the programme. */
export const ProgrammeSchema = object('Programme', {
  /** Version of the file format; write 1. */
  schema_version: z.literal(1),
  /** Name of the programme. */
  name: TextSchema,
  /** The programme in a few sentences. */
  description: TextSchema.optional(),
  /** Whether the programme is a fictional example (`true`); every page then says so. */
  fictional: z.boolean().optional(),
  /** Languages of the reports; the first is the programme’s main one. */
  languages: z.array(LanguageSchema).min(1),
  /** First day of the programme, as 2019-01-01. */
  start: DateTextSchema,
  /** Last day of the programme, as 2021-12-31. */
  end: DateTextSchema,
  /** How much is required: `light` (the default) or `full`. */
  profile: z.enum(['light', 'full']).optional(),
  /** Form of new data files: Finnish Excel (`excel-fi`) or comma-separated (`plain`). */
  csv_dialect: z.enum(['excel-fi', 'plain']).optional(),
  /**
   * The method that computes the status of indicators: `linear-path@1` (the default),
   * `statcan-cagr@1`, `un-2023@1` or `eurostat@1`.
   */
  progress_method: ProgressMethodSchema.optional(),
  /** The programme’s cities, sparring partners and other organisations. */
  organisations: z.array(OrganisationSchema),
  /** Dimensions the programme works for; left out it means all. */
  dimensions: z.array(DimensionSchema).optional(),
  /** Reporting periods and their due dates. */
  reporting: z.array(ReportingPeriodSchema).optional(),
  /** Periods the programme names itself. */
  periods: z.array(NamedPeriodSchema).optional(),
  /** How long the parts of peer reviews may take. */
  reviews: ReviewTermsSchema.optional(),
  /** Privacy limits for the whole programme. */
  privacy: ProgrammePrivacySchema.optional(),
  /** Severity of rules, for example `period/not-canonical: info` or `off`. */
  rules: z.record(z.string(), z.enum(['error', 'warning', 'info', 'off'])).optional(),
});
export type Programme = z.infer<typeof ProgrammeSchema>;
