import { compareText } from '../diagnostics/compare-text.ts';
import { plainText } from '../history/bound-plan.ts';
import type { Sha256 } from '../history/plan-digest.ts';
import type { Agreement, Assessment } from '../model/review.ts';
import { isRecord } from '../model/schema-shape.ts';

/** Names the form that is digested. */
const FORM = 'assessment-1';

/**
 * The digest of a submission: the assessment with what it is bound to and what was noticed of its
 * independence, and the criteria that it judges. What is left blank, the order of keys and layout do
 * not matter, every word in every language does.
 */
export function contentsDigest(
  { submission, ...assessment }: Assessment,
  { host, criteria }: Agreement,
  sha256: Sha256,
): string {
  const { version, gaps } = submission ?? {};
  const text = canonicalText({ ...assessment, host, agreed: criteria, version, gaps });
  return `${FORM}:${sha256(`${FORM}\n${text}\n`)}`;
}

/** The digest that a submission's file holds; of data that no schema has read, as forms have blanks. */
export function submittedContents(data: unknown): string | null {
  const submission = isRecord(data) ? data['submission'] : undefined;
  const contents = isRecord(submission) ? submission['contents'] : undefined;
  return typeof contents === 'string' ? contents : null;
}

/** Whether two assessments say the same, whatever the tool has noted of them. */
export function saySame(a: Assessment, b: Assessment): boolean {
  return canonicalText(wordsOf(a)) === canonicalText(wordsOf(b));
}

function wordsOf({ submission: _submission, reviewed: _reviewed, ...words }: Assessment): unknown {
  return words;
}

function canonicalText(value: unknown): string {
  return JSON.stringify(canonical(value));
}

function canonical(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(canonical);
  if (!isRecord(value)) return value;
  return Object.entries(value)
    .filter(([, part]) => part !== undefined && part !== null)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, part]) => [key, canonical(part)]);
}
