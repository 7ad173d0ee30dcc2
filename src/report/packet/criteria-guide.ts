import type { SetCriterion } from '../../model/criteria-set.ts';
import type { ReviewCriterion } from '../../model/review.ts';
import type { Block, Inline } from '../block.ts';
import {
  bulletList,
  heading,
  inline,
  paragraph,
  userBlocks,
  userInline,
  userList,
} from '../compose.ts';
import { plainText, type ReportContext } from '../context.ts';

const LIGHTS = ['green', 'yellow', 'red'] as const;
const GREYS = ['grey-evidence-missing', 'grey-does-not-apply'] as const;

/**
 * The criteria with their question as it was agreed, and from the criteria set what helps to look and
 * what each light means in them.
 */
export function criteriaGuide(
  context: ReportContext,
  criteria: readonly ReviewCriterion[],
  known: ReadonlyMap<string, SetCriterion>,
): readonly Block[] {
  const { translator } = context;
  const lightWord = (light: (typeof LIGHTS)[number] | (typeof GREYS)[number]): Inline => ({
    type: 'light',
    light,
    text: translator.text(`report:light.${light}`),
  });
  const meanings = [...LIGHTS, ...GREYS].map((light) => [paragraph([lightWord(light)])]);
  return [
    heading(2, 'criteria', translator.text('report:packet.criteria')),
    paragraph(translator.text('report:packet.lights')),
    bulletList(meanings),
    paragraph(translator.text('report:packet.grey')),
    ...criteria.flatMap(({ id, name, question }): Block[] => {
      const guide = known.get(id);
      const blocks: Block[] = [heading(3, `criterion--${id}`, plainText(context, name))];
      if (question !== undefined) blocks.push(...userBlocks(context, question));
      if (guide === undefined) return blocks;
      const lights = LIGHTS.map((light) => [
        paragraph([lightWord(light), inline(': '), ...userInline(context, guide.lights[light])]),
      ]);
      return [...blocks, userList(context, guide.guiding_questions), bulletList(lights)];
    }),
  ];
}
