import type { RuleExample } from '../rule.ts';

/**
 * A submitted assessment of the base programme as a rule's example: what it is bound to, as lines, and
 * the digest of its contents.
 */
export function submissionExample(
  reviewed: readonly string[],
  evidence: string,
  contents: string,
): RuleExample {
  const lines = [
    'organisation: turku',
    'on: 2020-03-20',
    'criteria:',
    '  - { criterion: relevance, light: green, reasoning: Kahvila vastaa selvään tarpeeseen. }',
    `  - { criterion: evidence, ${evidence} }`,
    'strengths: [Asukkaat pitävät kahvilaa itse.]',
    'areas_to_develop: []',
    'recommendations: []',
    ...reviewed,
    `submission: { version: 1, on: 2020-03-21, contents: "assessment-1:${contents}" }`,
    '',
  ];
  return {
    file: 'experiments/kahvila/reviews/kevat/submitted/turku-1.yaml',
    bad: lines.join('\n'),
  };
}
