import type { Commit } from '../host.ts';
import type { Programme } from '../model/programme.ts';

type Organisation = Programme['organisations'][number];

/**
 * The organisation in whose name a commit was made, as an id: the one that its `On-behalf-of:` trailer names
 * by id, name or address, else the one that has the domain of its author's address. Null where neither
 * tells one that the programme knows: a person is never guessed at.
 */
export function actingOrganisation(
  { onBehalfOf, email }: Pick<Commit, 'onBehalfOf' | 'email'>,
  organisations: readonly Organisation[],
): string | null {
  const told = onBehalfOf.trim();
  if (told !== '') {
    const named = organisations.find((one) => isNamed(one, told));
    return named?.id ?? ownerOfDomain(told, organisations);
  }
  return ownerOfDomain(email, organisations);
}

function isNamed({ id, name }: Organisation, told: string): boolean {
  const names = typeof name === 'string' ? [name] : Object.values(name);
  return [id, ...names].some((one) => one?.toLowerCase() === told.toLowerCase());
}

/** A domain stands for its subdomains, too. */
function ownerOfDomain(text: string, organisations: readonly Organisation[]): string | null {
  const domain = /@([^\s@<>]+)>?$/.exec(text)?.[1]?.toLowerCase();
  if (domain === undefined) return null;
  const owner = organisations.find(({ email_domains: own }) =>
    own?.some((one) => domain === one.toLowerCase() || domain.endsWith(`.${one.toLowerCase()}`)),
  );
  return owner?.id ?? null;
}
