import { join } from 'node:path';
import { shown } from '../../diagnostics/shown.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import type { Host, Language } from '../../host.ts';
import { createTranslator, type Translator } from '../../messages/translator.ts';
import type { Agreement, Assessment, Binding, Submission } from '../../model/review.ts';
import type { Entity, ExperimentNode, ReviewNode } from '../../model/workspace.ts';
import { contentsDigest, saySame } from '../../review/assessment-contents.ts';
import { independenceGaps } from '../../review/independence.ts';
import { addFields } from '../../source/add-fields.ts';
import { bindReview } from '../session/bind-review.ts';
import { type JudgedProgramme, judgeProgramme } from '../session/judge-programme.ts';
import { readAuthors } from '../session/read-authors.ts';
import { requireKnown } from '../session/require-known.ts';
import { requirePlan } from '../session/require-plan.ts';
import { sha256 } from '../session/sha256.ts';
import { tell } from '../session/tell.ts';
import { tellProblems } from '../session/tell-problems.ts';
import { findReview } from './find-review.ts';
import { hindrances } from './hindrances.ts';

export interface SubmitOptions {
  readonly language: Language;
  readonly color: boolean;
  /** The reviewing organisation. */
  readonly by?: string;
  /** What a second or later submission changes, and why. */
  readonly changes?: string;
  /** Binds to the experiment as it stands, not as it was when the review was opened. */
  readonly current: boolean;
  readonly dryRun: boolean;
}

/** A form that is to be submitted, and where it stands. */
interface Submitting {
  readonly node: ExperimentNode;
  readonly review: ReviewNode;
  readonly agreement: Entity<Agreement>;
  readonly organisation: string;
  readonly form: Entity<Assessment>;
  /** The organisation's last submission. */
  readonly last: Assessment | undefined;
}

/**
 * Checks a reviewer's form, binds it to what was reviewed and keeps it as submitted in a file of its
 * own. The form stays as it is. 1, and nothing is written, while something is missing.
 */
export async function submitAssessment(
  host: Host,
  experiment: string,
  id: string | undefined,
  options: SubmitOptions,
): Promise<number> {
  const judged = await judgeProgramme(host);
  const { root, workspace } = judged;
  const { node } = requirePlan(workspace, experiment);
  const { review, agreement } = findReview(node, id);
  const organisation = chooseReviewer(agreement.value, options.by);
  const translator = await createTranslator(options.language, ['cli', 'rules', 'report']);
  const file = `${review.folder}/assessments/${organisation}.yaml`;
  if (!workspace.hasFile(file)) throw new UserError('cli:review.no-form', { file });
  const problems = hindrances(judged.found.open, file, agreement, organisation);
  const form = review.assessments.find((one) => one.id === organisation);
  if (problems.length > 0 || form === undefined) {
    tellProblems(host, translator, workspace, problems, options.color);
    tell(host, translator.text('cli:review.not-ready', { file: shown(file) }));
    return 1;
  }
  const last = review.submissions.findLast((one) => one.id === organisation)?.value;
  if (last !== undefined && saySame(last, form.value)) {
    tell(host, translator.text('cli:review.same', { organisation }));
    return 0;
  }
  if (last !== undefined && (options.changes ?? '').trim() === '') {
    tell(host, translator.text('cli:review.needs-changes', { organisation }));
    return 1;
  }
  const submitting = { node, review, agreement, organisation, form, last };
  const stamped = await stamp(host, judged, submitting, options);
  tellNoticed(host, translator, judged, submitting, stamped);
  const { reviewed, submission } = stamped;
  const target = `${review.folder}/submitted/${organisation}-${submission.version}.yaml`;
  if (options.dryRun) {
    tell(host, translator.text('cli:review.would-submit', { file: shown(target) }));
    return 0;
  }
  const comment = translator.text('cli:review.stamp-comment');
  const text = addFields(form.document.text, comment, { reviewed, submission });
  await host.files.create(join(root, target), text);
  host.stdout.write(`${shown(target)}\n`);
  const { version } = submission;
  tell(host, translator.text('cli:review.submitted', { organisation, version }));
  return 0;
}

/** The reviewer that is named, or the only one there is. */
function chooseReviewer({ reviewers }: Agreement, named: string | undefined): string {
  const known = reviewers.map(({ organisation }) => organisation);
  const [only = ''] = known;
  if (named === undefined) {
    if (known.length === 1) return only;
    throw new UserError('cli:review.by-whom', { known: known.join(', ') });
  }
  requireKnown('organisation', named, known);
  return named;
}

interface Stamped {
  readonly reviewed: Binding;
  readonly submission: Submission;
}

/** What the tool notes of the submission: what it is bound to, which one it is, and of what contents. */
async function stamp(
  host: Host,
  { root, workspace }: JudgedProgramme,
  { node, review, agreement, organisation, form, last }: Submitting,
  { changes = '', current }: SubmitOptions,
): Promise<Stamped> {
  const plan = node.experiment?.value;
  const programme = workspace.programme?.value;
  if (plan === undefined || programme === undefined) {
    throw new UserError('cli:error.broken-programme');
  }
  const agreed = agreement.value.reviewed;
  const reviewed: Binding =
    current || agreed.digest === undefined
      ? await bindReview(host, root, workspace, node, agreed.scope)
      : agreed;
  const authors = await readAuthors(host, root, node.id, form.file);
  const gaps = independenceGaps(plan, programme, agreement.value, organisation, authors);
  const own = review.submissions.filter(({ id }) => id === organisation);
  const numbers = own.map(({ value }) => value.submission?.version ?? 0);
  const submission = {
    version: Math.max(0, ...numbers) + 1,
    on: host.now().toISOString().slice(0, 10),
    ...(last === undefined ? {} : { changes: changes.trim() }),
    ...(gaps.length === 0 ? {} : { gaps: [...gaps] }),
    contents: '',
  };
  const assessment = { ...form.value, reviewed, submission };
  const contents = contentsDigest(assessment, agreement.value, sha256);
  return { reviewed, submission: { ...submission, contents } };
}

/** What stands against the reviewer's independence, and that what was reviewed has moved since. */
function tellNoticed(
  host: Host,
  translator: Translator,
  { reviews }: JudgedProgramme,
  { agreement, organisation }: Submitting,
  { reviewed, submission }: Stamped,
): void {
  for (const gap of submission.gaps ?? []) {
    tell(
      host,
      translator.text(`report:independence.${gap}`, { organisation: `\`${organisation}\`` }),
      '! ',
    );
  }
  const state = reviews.bindings.get(agreement.file);
  const isAgreed = reviewed === agreement.value.reviewed;
  if (isAgreed && state !== undefined && state.kind !== 'current') {
    tell(host, translator.text('cli:review.moved-since'), '! ');
  }
}
