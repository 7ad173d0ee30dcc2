import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLAN, ProgrammeInGit, runIn } from '../history/scenarios/programme-in-git.ts';

const REVIEW = 'experiments/kahvila/reviews/syksy';
const AGREEMENT = `${REVIEW}/agreement.yaml`;
const FORM = `${REVIEW}/assessments/turku.yaml`;
const SUBMITTED = `${REVIEW}/submitted/turku-1.yaml`;

/** The first light, not one in a comment. */
const LIT = /^ {4}light: yellow$/m;

const base = await submittedReview();
let programme: ProgrammeInGit;
beforeEach(async () => {
  programme = await base.copy();
});
afterEach(() => programme.repository.remove());
afterAll(() => base.repository.remove());

/** A review of the plan that was opened, filled in by the reviewer and submitted; all committed. */
async function submittedReview(): Promise<ProgrammeInGit> {
  const base = await ProgrammeInGit.create();
  for (const city of ['turku', 'espoo']) {
    const domains = `    email_domains: [${city}.example]\n`;
    await base.edit('jalostamo.yaml', `  - id: ${city}\n`, `  - id: ${city}\n${domains}`);
  }
  await base.write(PLAN, `${await base.read(PLAN)}budget: 1 000 euroa\n`);
  commitAs(base, 'suunnittelija@espoo.example');
  await done(base, 'review', 'open', 'kahvila', '--by', 'turku', '--of', 'plan', '--id', 'syksy');
  await fillIn(base);
  commitAs(base, 'arvioija@turku.example');
  base.git('config', 'user.email', 'arvioija@turku.example');
  await done(base, 'review', 'submit', 'kahvila', 'syksy', '--by', 'turku');
  base.commit('Jätetty');
  return base;
}

async function done(where: ProgrammeInGit, ...argv: readonly string[]): Promise<string> {
  const { code, out, err } = await runIn(where.folder, ...argv);
  expect(code, out + err).toBe(0);
  return err;
}

function commitAs(where: ProgrammeInGit, address: string): void {
  where.git('add', '--all');
  where.git('-c', `user.email=${address}`, 'commit', '--quiet', '--message', 'Muutos');
}

async function fillIn(where: ProgrammeInGit): Promise<void> {
  const agreement = await where.read(AGREEMENT);
  await where.write(AGREEMENT, agreement.replace('state:\n      reason:', 'state: none'));
  const blank = '    light:\n    reasoning:\n    evidence:';
  const judged = '    light: yellow\n    reasoning: Tarve on ohuesti perusteltu.';
  const form = (await where.read(FORM))
    .replaceAll(blank, judged)
    .replace('strengths:\n  -', 'strengths: [Asukkaat pitävät kahvilaa itse.]')
    .replace('areas_to_develop:\n  -', 'areas_to_develop: []')
    .replace('answers:\n  -', 'answers: [Kyllä.]')
    .replace(/recommendations:\n[\s\S]*?urgency:\n/, 'recommendations: []\n');
  await where.write(FORM, form);
}

/** What `validate` says of reviews. */
async function verdict(): Promise<readonly string[]> {
  const { out, err } = await runIn(programme.folder, 'validate', '--format', 'json');
  if (out === '') throw new Error(err);
  const { diagnostics } = JSON.parse(out) as {
    readonly diagnostics: readonly { readonly rule: string; readonly message: string }[];
  };
  return diagnostics
    .filter(({ rule }) => /earlier-version|stamp-of|submission-edited|not-submitted/.test(rule))
    .map(({ rule, message }) => `${rule.slice(7)}: ${message}`);
}

describe('a review that nobody has touched', () => {
  it('is current', async () => {
    expect(await verdict()).toEqual([]);
  });

  it('stays so when the plan is laid out anew, its keys are reordered or it is translated', async () => {
    const plan = await programme.read(PLAN);
    const [first = '', ...rest] = plan.split(/(?=^[a-z_]+:)/m);
    const reordered = [...rest.toReversed(), first].join('').replaceAll('\n', '\r\n');
    await programme.write(PLAN, reordered);
    programme.commit('Järjestys');
    expect(await verdict()).toEqual([]);
  });

  it('stays so after the history was squashed', async () => {
    programme.git('checkout', '--quiet', '--orphan', 'uusi');
    programme.commit('Kaikki');
    expect(await verdict()).toEqual([]);
  });
});

describe('an attack on what a review is bound to', () => {
  it('a target that is moved after the review is named', async () => {
    await programme.moveTarget(60, 55);
    programme.commit('Tavoite');
    expect(await verdict()).toEqual([
      'earlier-version: since the review `indicators.participants.target.value` has changed: `60` → `55`',
    ]);
  });

  it('a change that hides behind reordered keys is named', async () => {
    await programme.moveTarget(60, 55);
    const plan = await programme.read(PLAN);
    await programme.write(
      PLAN,
      plan
        .split(/(?=^[a-z_]+:)/m)
        .toReversed()
        .join(''),
    );
    programme.commit('Järjestys');
    expect(await verdict()).toHaveLength(1);
  });

  it('a text of the plan that is rewritten is named', async () => {
    const plan = await programme.read(PLAN);
    await programme.write(PLAN, `${plan}ethics: Kaikki on kunnossa.\n`);
    programme.commit('Eettisyys');
    expect(await verdict()).toEqual([
      'earlier-version: since the review `ethics` has come: `Kaikki on kunnossa.`',
    ]);
  });

  it('a stamp that is copied from another review is caught', async () => {
    await programme.moveTarget(60, 55);
    programme.commit('Tavoite');
    const open = ['review', 'open', 'kahvila', '--by', 'turku', '--of', 'plan', '--id', 'talvi'];
    // The packet is written, and the plan's silent change is told of.
    expect((await runIn(programme.folder, ...open)).code).toBe(1);
    const stamp = /digest: .*/.exec(await programme.read(`${REVIEW}/../talvi/agreement.yaml`))?.[0];
    await programme.write(
      SUBMITTED,
      (await programme.read(SUBMITTED)).replace(/digest: .*/, stamp ?? ''),
    );
    programme.commit('Leima');
    expect((await verdict()).map((one) => one.split(':')[0])).toContain('submission-edited');
  });

  it('a digest that is written by hand is caught by the commit beside it', async () => {
    await programme.edit(AGREEMENT, 'digest: "review-plan-1:', 'digest: "review-plan-1:0');
    await programme.remove(SUBMITTED);
    programme.commit('Tiiviste');
    expect((await verdict()).map((one) => one.split(':')[0])).toContain('stamp-of-another');
  });

  it('criteria that are reworded after the submission are caught', async () => {
    await programme.edit(AGREEMENT, 'criteria_set: plan', 'criteria_set: plan #');
    const agreement = await programme.read(AGREEMENT);
    await programme.write(AGREEMENT, agreement.replace('Muutosteoria', 'Muutosteorian kauneus'));
    programme.commit('Kriteeri');
    expect((await verdict()).map((one) => one.split(':')[0])).toEqual(['submission-edited']);
  });
});

describe('an attack on a submitted assessment', () => {
  it('an edit after the submission is caught, committed or not', async () => {
    await programme.write(
      SUBMITTED,
      (await programme.read(SUBMITTED)).replace(LIT, '    light: green'),
    );
    const caught = [
      'submission-edited: the submitted assessment of `turku`, or its criteria, are not as they were when submitted',
    ];
    expect(await verdict()).toEqual([expect.stringContaining('not-submitted'), ...caught]);
    programme.commit('Valo');
    expect(await verdict()).toEqual([expect.stringContaining('not-submitted'), ...caught]);
  });

  it('an edit with a digest made to fit is caught by history', async () => {
    await programme.write(FORM, (await programme.read(FORM)).replace(LIT, '    light: green'));
    const original = await programme.read(SUBMITTED);
    await programme.remove(SUBMITTED);
    // Submitting anew makes a digest that fits the edit.
    await done(programme, 'review', 'submit', 'kahvila', 'syksy', '--by', 'turku');
    expect(await programme.read(SUBMITTED)).not.toBe(original);
    programme.commit('Uusi arvio vanhan päälle');
    expect(await verdict()).toEqual([
      'submission-edited: the submitted assessment of `turku` has been rewritten since it came into git',
    ]);
  });

  it('laying a submitted file out anew changes nothing', async () => {
    await programme.write(SUBMITTED, (await programme.read(SUBMITTED)).replaceAll('\n', '\r\n'));
    programme.commit('Rivinvaihdot');
    expect(await verdict()).toEqual([]);
  });

  it('a form that goes on is told of, and a second submission says what it changes', async () => {
    await programme.write(FORM, (await programme.read(FORM)).replace(LIT, '    light: red'));
    expect(await verdict()).toEqual([expect.stringContaining('not-submitted')]);
    const submit = ['review', 'submit', 'kahvila', 'syksy', '--by', 'turku'];
    expect((await runIn(programme.folder, ...submit)).code).toBe(1);
    await done(programme, ...submit, '--changes', 'Tarve ei kestä tarkastelua.');
    programme.commit('Toinen');
    expect(await verdict()).toEqual([]);
    expect(await programme.read(SUBMITTED)).toContain('light: yellow');
    expect(await programme.read(SUBMITTED.replace('-1.', '-2.'))).toContain('Tarve ei kestä');
  });
});

describe('an attack on independence', () => {
  it('a review by the host itself is refused where it is agreed', async () => {
    const open = ['review', 'open', 'kahvila', '--by', 'espoo', '--id', 'oma'];
    const { code, err } = await runIn(programme.folder, ...open);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('espoo') });
  });

  it('an assessment that the planner submits under another name is noticed', async () => {
    await programme.write(FORM, (await programme.read(FORM)).replace(LIT, '    light: green'));
    commitAs(programme, 'suunnittelija@espoo.example');
    const submit = [
      'review',
      'submit',
      'kahvila',
      'syksy',
      '--by',
      'turku',
      '--changes',
      'Parempi.',
    ];
    expect(await done(programme, ...submit)).toContain('same e-mail address');
    expect(await programme.read(SUBMITTED.replace('-1.', '-2.'))).toContain('same-author');
  });

  it('a reviewer that has written in the plan is noticed', async () => {
    await programme.write(PLAN, (await programme.read(PLAN)).replace('1 000 euroa', '2 000 euroa'));
    commitAs(programme, 'arvioija@turku.example');
    await programme.write(FORM, (await programme.read(FORM)).replace(LIT, '    light: green'));
    const submit = ['review', 'submit', 'kahvila', 'syksy', '--by', 'turku', '--changes', 'Raha.'];
    expect(await done(programme, ...submit)).toContain('has committed changes to the plan');
  });

  it('a reviewer whose addresses are not known is not called independent', async () => {
    await programme.edit('jalostamo.yaml', '    email_domains: [turku.example]\n', '');
    await programme.write(FORM, (await programme.read(FORM)).replace(LIT, '    light: green'));
    const submit = ['review', 'submit', 'kahvila', 'syksy', '--by', 'turku', '--changes', 'Uusi.'];
    expect(await done(programme, ...submit)).toContain('could not be checked');
  });
});
