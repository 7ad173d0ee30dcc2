import { formatList } from '../../messages/format-list.ts';
import { formatNumber } from '../../messages/format-number.ts';
import type { Judgement } from '../../model/review.ts';
import { synthesize } from '../../review/synthesis.ts';
import type { Block, Inline, TableCell } from '../block.ts';
import {
  bulletList,
  callout,
  cell,
  column,
  heading,
  inline,
  paragraph,
  table,
  userBlocks,
} from '../compose.ts';
import { organisationName, plainText, type ReportContext } from '../context.ts';
import { judgementOf, type ReviewMaterial } from './review-material.ts';

/** One organisation's judgements: the host's own or a reviewer's. */
export interface Voice {
  readonly name: string;
  readonly judgements: readonly Judgement[];
}

/**
 * The criteria with every organisation's light side by side. Lights are never averaged: a lone red
 * is listed by itself. Below the table each criterion has its reasoning by organisation.
 */
export function criteriaSection(
  context: ReportContext,
  material: ReviewMaterial,
): readonly Block[] {
  const { translator } = context;
  const voices = voicesOf(context, material);
  const { criteria } = material.agreement;
  return [
    heading(2, 'criteria', translator.text('report:criteria.title')),
    paragraph(translator.text('report:criteria.explanation')),
    table(
      translator.text('report:criteria.caption'),
      [
        column(translator.text('report:criteria.criterion')),
        ...voices.map((voice) => column(voice.name)),
      ],
      criteria.map((criterion) => [
        cell(plainText(context, criterion.name)),
        ...voices.map((voice) => lightCell(context, voice, criterion.id)),
      ]),
    ),
    ...redLights(context, material, voices),
    ...togetherBlocks(context, material),
    ...criteria.flatMap((criterion) => [
      heading(3, `criterion--${criterion.id}`, plainText(context, criterion.name)),
      ...(criterion.question === undefined ? [] : userBlocks(context, criterion.question)),
      ...voices.flatMap((voice) => reasoning(context, voice, criterion.id)),
    ]),
  ];
}

function voicesOf(context: ReportContext, material: ReviewMaterial): readonly Voice[] {
  const { translator } = context;
  const peers = material.assessments.map((assessment) => ({
    name: organisationName(context, assessment.organisation),
    judgements: assessment.criteria,
  }));
  if (material.self === null) return peers;
  const host = organisationName(context, material.self.organisation);
  const self = {
    name: translator.text('report:criteria.self', { host }),
    judgements: material.self.criteria,
  };
  return [self, ...peers];
}

function lightCell(context: ReportContext, voice: Voice, criterion: string): TableCell {
  const judgement = judgementOf(voice.judgements, criterion);
  if (judgement === undefined) {
    return cell(context.translator.text('report:criteria.notJudged'));
  }
  return cell([lightInline(context, judgement)]);
}

function lightInline(context: ReportContext, judgement: Judgement): Inline {
  return {
    type: 'light',
    light: judgement.light,
    text: context.translator.text(`report:light.${judgement.light}`),
  };
}

/** Every red light by itself, so that one dissenting voice is not lost among greens. */
function redLights(
  context: ReportContext,
  material: ReviewMaterial,
  voices: readonly Voice[],
): readonly Block[] {
  const items = material.agreement.criteria.flatMap((criterion) =>
    voices
      .filter((voice) => judgementOf(voice.judgements, criterion.id)?.light === 'red')
      .map((voice) => [paragraph(`${plainText(context, criterion.name)} – ${voice.name}`)]),
  );
  if (items.length === 0) return [];
  const title = context.translator.text('report:criteria.red', { count: items.length });
  return [callout('caution', title, [bulletList(items)])];
}

/** How far three or more reviewers agree, and where the host's own light is farthest from theirs. */
function togetherBlocks(context: ReportContext, material: ReviewMaterial): readonly Block[] {
  const { translator, language } = context;
  const { agreement, self, assessments } = material;
  const ids = agreement.criteria.map(({ id }) => id);
  const { agreement: agreed, farthestFromHost } = synthesize(ids, self, assessments);
  const blocks: Block[] = [];
  if (agreed !== null) {
    const { pairs } = agreed;
    const [simple, weighted] = [agreed.simple, agreed.weighted].map((share) =>
      formatNumber(language, share * 100, 0),
    );
    const params = { simple: simple ?? '', weighted: weighted ?? '', count: pairs };
    blocks.push(paragraph(translator.text('report:criteria.agreement', params)));
  }
  if (farthestFromHost.length > 0) {
    const farthest = agreement.criteria.filter(({ id }) => farthestFromHost.includes(id));
    const names = formatList(
      language,
      farthest.map(({ name }) => plainText(context, name)),
    );
    blocks.push(paragraph(translator.text('report:criteria.farthest', { names })));
  }
  return blocks;
}

/** What an organisation says of a criterion: its light, the reasoning and what it rests on. */
export function reasoning(
  context: ReportContext,
  voice: Voice,
  criterion: string,
): readonly Block[] {
  const { translator } = context;
  const judgement = judgementOf(voice.judgements, criterion);
  if (judgement === undefined) return [];
  const evidence = judgement.evidence ?? [];
  const sources: Block[] =
    evidence.length === 0
      ? []
      : [
          paragraph(
            [
              inline(`${translator.text('report:criteria.evidence')}: `),
              ...evidence.flatMap((item, index): Inline[] => [
                ...(index === 0 ? [] : [inline(', ')]),
                { type: 'code', text: item },
              ]),
            ],
            'small',
          ),
        ];
  return [
    {
      type: 'quote',
      by: voice.name,
      blocks: [
        paragraph([lightInline(context, judgement)]),
        ...userBlocks(context, judgement.reasoning),
        ...sources,
      ],
    },
  ];
}
