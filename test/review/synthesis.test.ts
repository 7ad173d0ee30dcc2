import { describe, expect, it } from 'vitest';
import type { Assessment, Judgement, SelfAssessment } from '../../src/model/review.ts';
import { synthesize } from '../../src/review/synthesis.ts';

type Light = Judgement['light'];

function judged(...lights: readonly Light[]): Judgement[] {
  return lights.map((light, at) => ({ criterion: `c${at}`, light, reasoning: '…' }));
}

function assessment(organisation: string, ...lights: readonly Light[]): Assessment {
  const rest = { strengths: ['…'], areas_to_develop: [], recommendations: [] };
  return { organisation, on: '2020-01-01', criteria: judged(...lights), ...rest };
}

const CRITERIA = ['c0', 'c1'];
const self: SelfAssessment = {
  organisation: 'a',
  on: '2020-01-01',
  criteria: judged('green', 'green'),
};

describe('what several assessments say together', () => {
  it('is no figure under three reviewers', () => {
    const two = [assessment('b', 'green', 'red'), assessment('c', 'green', 'red')];
    expect(synthesize(CRITERIA, self, two)).toEqual({ agreement: null, farthestFromHost: ['c1'] });
  });

  it('leaves greys out of the agreement', () => {
    const three = [
      assessment('b', 'green', 'red'),
      assessment('c', 'green', 'grey-evidence-missing'),
      assessment('d', 'yellow', 'grey-does-not-apply'),
    ];
    const { agreement } = synthesize(CRITERIA, self, three);
    expect(agreement).toEqual({ simple: 1 / 3, weighted: 2 / 3, pairs: 3 });
  });

  it('names no criterion where host and reviewers see the same, or the host has said nothing', () => {
    const same = [assessment('b', 'green', 'green')];
    expect(synthesize(CRITERIA, self, same).farthestFromHost).toEqual([]);
    expect(synthesize(CRITERIA, null, same).farthestFromHost).toEqual([]);
  });
});
