import type { Experiment } from '../../model/experiment.ts';
import type { Text } from '../../model/primitives.ts';
import type { Block } from '../block.ts';
import {
  bulletList,
  heading,
  paragraph,
  strong,
  userBlocks,
  userInline,
  userList,
} from '../compose.ts';
import type { ReportContext } from '../context.ts';

/** The model of the experiment in brief: why, for whom, what, how it should work and what would show it. */
export function modelSection(context: ReportContext, plan: Experiment): readonly Block[] {
  const { translator } = context;
  const part = (key: keyof typeof plan & keyof typeof PARTS, text: Text | undefined): Block[] => {
    if (text === undefined) return [];
    return [
      heading(
        3,
        `model--${key.replaceAll('_', '-')}`,
        translator.text(`report:packet.${PARTS[key]}`),
      ),
      ...userBlocks(context, text),
    ];
  };
  return [
    heading(2, 'model', translator.text('report:packet.model')),
    ...part('problem', plan.problem),
    ...part('target_group', plan.target_group),
    ...part('idea', plan.idea),
    ...theorySection(context, plan),
    ...hypotheses(context, plan),
    ...risksSection(context, plan),
    ...part('ethics', plan.ethics),
  ];
}

const PARTS = {
  problem: 'problem',
  target_group: 'targetGroup',
  idea: 'idea',
  ethics: 'ethics',
} as const;

const THEORY = [
  'inputs',
  'activities',
  'outputs',
  'outcomes',
  'impacts',
  'assumptions',
  'external_factors',
] as const;

function theorySection(
  context: ReportContext,
  { theory_of_change: theory }: Experiment,
): readonly Block[] {
  const { translator } = context;
  const steps = THEORY.flatMap((step): Block[] => {
    const texts = theory?.[step] ?? [];
    if (texts.length === 0) return [];
    return [
      paragraph([strong(translator.text(`report:packet.theory.${step}`))]),
      userList(context, texts),
    ];
  });
  if (steps.length === 0) return [];
  return [heading(3, 'model--theory', translator.text('report:packet.theoryTitle')), ...steps];
}

function hypotheses(context: ReportContext, plan: Experiment): readonly Block[] {
  const items = (plan.hypotheses ?? []).map(({ we_believe }) => userBlocks(context, we_believe));
  if (items.length === 0) return [];
  const title = context.translator.text('report:packet.hypotheses');
  return [heading(3, 'model--hypotheses', title), bulletList(items)];
}

function risksSection(context: ReportContext, { risks = [] }: Experiment): readonly Block[] {
  if (risks.length === 0) return [];
  const items = risks.map(({ risk, response }) => [
    paragraph([
      ...userInline(context, risk),
      ...(response === undefined
        ? []
        : [{ type: 'text', text: ' – ' } as const, ...userInline(context, response)]),
    ]),
  ]);
  return [
    heading(3, 'model--risks', context.translator.text('report:packet.risks')),
    bulletList(items),
  ];
}
