import type { Experiment } from '../../model/experiment.ts';
import { userInline } from '../compose.ts';
import { organisationName, type ReportContext } from '../context.ts';

/** Two cities may give an experiment the same name, so the lead organisation goes with it. */
export function experimentTitle(context: ReportContext, experiment: Experiment): string {
  const name = userInline(context, experiment.name).map(textOf).join('');
  const lead = experiment.organisations.find((one) => one.role === 'lead');
  return lead === undefined ? name : `${name} (${organisationName(context, lead.organisation)})`;
}

function textOf(inline: ReturnType<typeof userInline>[number]): string {
  if (inline.type === 'text') return inline.text;
  return inline.type === 'foreign' ? inline.content.map(textOf).join('') : '';
}
