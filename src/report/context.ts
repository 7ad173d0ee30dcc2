import type { Language } from '../host.ts';
import { formatDate } from '../messages/format-date.ts';
import { formatPeriod, formatPeriodShort } from '../messages/format-period.ts';
import type { Translator } from '../messages/translator.ts';
import { localizePlain } from '../model/localized-text.ts';
import type { Period } from '../model/period.ts';
import type { PeriodText, Text } from '../model/primitives.ts';
import type { Workspace } from '../model/workspace.ts';

/** What every part of a report needs: where the facts are, in which language to tell them, and when. */
export interface ReportContext {
  readonly workspace: Workspace;
  readonly translator: Translator;
  readonly language: Language;
  /** ISO date up to which the report looks. */
  readonly asOf: string;
}

/** The language of a text that names none: the programme's first. */
export function ownLanguage(workspace: Workspace): Language {
  return workspace.programme?.value.languages[0] ?? 'fi';
}

/** A text where only a string fits: a heading, a caption, a label of a chart. */
export function plainText(context: ReportContext, text: Text): string {
  return localizePlain(text, context.language, ownLanguage(context.workspace));
}

/** An organisation's name, or its id where the programme does not know it. */
export function organisationName(context: ReportContext, id: string): string {
  const organisations = context.workspace.programme?.value.organisations ?? [];
  const found = organisations.find((organisation) => organisation.id === id);
  return found === undefined ? id : plainText(context, found.name);
}

/** A comparison area's name, or its code where `areas.yaml` does not know it. */
export function areaName(context: ReportContext, code: string): string {
  const areas = context.workspace.areas?.value.areas ?? [];
  const found = areas.find((area) => area.id === code || area.region_code === code);
  return found === undefined ? code : plainText(context, found.name);
}

/** An indicator's name in an experiment; its id where the sheet is missing. */
export function indicatorName(context: ReportContext, experiment: string, id: string): string {
  const sheet = context.workspace.sheet(experiment, id);
  return sheet === undefined ? id : plainText(context, sheet.value.name);
}

/** The short name for tables, charts and lists; the name where the sheet has no shorter one. */
export function indicatorShortName(context: ReportContext, experiment: string, id: string): string {
  const short = context.workspace.sheet(experiment, id)?.value.short_name;
  const text = short === undefined ? '' : plainText(context, short);
  return text === '' ? indicatorName(context, experiment, id) : text;
}

/**
 * From the start of one period to the end of another: `2009–2011`, `tammikuu 2019 – kesäkuu 2020`;
 * of periods that are not months of the calendar, both names.
 */
export function periodSpan(context: ReportContext, first: string, last: string): string {
  const start = context.workspace.calendar.parse(first);
  const end = context.workspace.calendar.parse(last);
  if (start.ok && end.ok && isOfMonths(start.period) && isOfMonths(end.period)) {
    const from = start.period.start;
    const to = end.period.end;
    const isYear = from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;
    const kind = isYear ? 'year' : 'range';
    return formatPeriod(context.language, { kind, key: `${first}..${last}`, start: from, end: to });
  }
  const from = periodWords(context, first);
  const to = periodWords(context, last);
  if (from === to) return from;
  return `${from} ${to}`.split(' ').length === 2 ? `${from}–${to}` : `${from} – ${to}`;
}

function isOfMonths({ kind }: Period): boolean {
  return ['year', 'half-year', 'tertial', 'quarter', 'month'].includes(kind);
}

/** A date in words. */
export function dateWords(context: ReportContext, iso: string): string {
  return formatDate(context.language, iso);
}

/** A period in words; what the calendar does not understand is printed as it was written. */
export function periodWords(context: ReportContext, text: PeriodText): string {
  const parsed = context.workspace.calendar.parse(text);
  if (!parsed.ok) return String(text);
  return formatPeriod(context.language, parsed.period, periodName(context, parsed.period.key));
}

/** A period for axes and tables. */
export function periodShort(context: ReportContext, text: PeriodText): string {
  const parsed = context.workspace.calendar.parse(text);
  if (!parsed.ok) return String(text);
  return formatPeriodShort(context.language, parsed.period, periodName(context, parsed.period.key));
}

function periodName(context: ReportContext, key: string): string | undefined {
  const named = context.workspace.programme?.value.periods ?? [];
  const name = named.find((period) => period.id === key)?.name;
  return name === undefined ? undefined : plainText(context, name);
}
