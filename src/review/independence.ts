import type { Experiment } from '../model/experiment.ts';
import type { Programme } from '../model/programme.ts';
import type { Agreement, IndependenceGap } from '../model/review.ts';

type Role = Experiment['organisations'][number]['role'];

/** Who has a part in the experiment, or owns what it changes, does not look at it from outside. */
const INVOLVED: readonly Role[] = ['lead', 'partner', 'service-owner', 'funder', 'vendor'];

/** The part that an organisation has in an experiment; null for one that looks at it from outside. */
export function partOf({ organisations }: Experiment, organisation: string): Role | null {
  const found = organisations.find((one) => {
    return one.organisation === organisation && INVOLVED.includes(one.role);
  });
  return found?.role ?? null;
}

/** E-mail addresses of those who committed something, as git has them; hints, not proof. */
export interface Authors {
  readonly ofPlan: ReadonlySet<string>;
  readonly ofAssessment: ReadonlySet<string>;
}

/**
 * What stands against an organisation's independence in a review, or keeps it from being checked.
 * Declared roles decide; `authors`, null where there is no history, give hints by the e-mail domains
 * of jalostamo.yaml. Addresses of coordinators count for nobody: they commit for others.
 */
export function independenceGaps(
  plan: Experiment,
  programme: Programme,
  agreement: Agreement,
  organisation: string,
  authors: Authors | null,
): readonly IndependenceGap[] {
  const gaps: IndependenceGap[] = [];
  if (organisation === agreement.host || partOf(plan, organisation) !== null) gaps.push('involved');
  const reviewer = agreement.reviewers.find((one) => one.organisation === organisation);
  const interest = reviewer?.conflict_of_interest?.state;
  if (interest === 'declared' || interest === 'waived') gaps.push('interest');
  if (authors === null) return [...gaps, 'no-history'];
  const own = domainsOf(programme, [organisation]);
  const ofHost = domainsOf(programme, [
    agreement.host,
    ...plan.organisations.map((one) => one.organisation).filter((id) => partOf(plan, id) !== null),
  ]);
  const coordinators = programme.organisations.filter((one) => one.roles?.includes('coordinator'));
  const theirs = domainsOf(
    programme,
    coordinators.map(({ id }) => id),
  );
  const writers = [...authors.ofPlan].filter((one) => !theirs.has(domainOf(one)));
  const assessors = [...authors.ofAssessment].filter((one) => !theirs.has(domainOf(one)));
  if (writers.some((one) => own.has(domainOf(one)))) gaps.push('wrote-plan');
  if (assessors.some((one) => authors.ofPlan.has(one))) gaps.push('same-author');
  else if (assessors.some((one) => ofHost.has(domainOf(one)))) gaps.push('host-wrote');
  if (own.size === 0) gaps.push('no-domains');
  return gaps;
}

function domainsOf(programme: Programme, ids: readonly string[]): ReadonlySet<string> {
  const organisations = programme.organisations.filter(({ id }) => ids.includes(id));
  const domains = organisations.flatMap((one) => one.email_domains ?? []);
  return new Set(domains.map((domain) => domain.replace(/^@/, '').toLowerCase()));
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
