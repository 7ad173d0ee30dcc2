import { startsElsewhere } from './amendments/starts-elsewhere.ts';
import { publishedUnread } from './data/published-unread.ts';
import { restatedWithoutNote } from './data/restated-without-note.ts';
import { commitmentRewritten } from './plan/commitment-rewritten.ts';
import { commitmentUnread } from './plan/commitment-unread.ts';
import { silentChange } from './plan/silent-change.ts';
import { publishedBefore } from './privacy/published-before.ts';
import { earlierVersion } from './review/earlier-version.ts';
import { stampOfAnother } from './review/stamp-of-another.ts';
import { submissionEdited } from './review/submission-edited.ts';
import type { Rule } from './rule.ts';

/** Rules that ask what a plan or a review was: their answer rests on history, not on the files alone. */
export const HISTORY_RULES: readonly Rule[] = [
  silentChange,
  commitmentUnread,
  commitmentRewritten,
  startsElsewhere,
  restatedWithoutNote,
  earlierVersion,
  stampOfAnother,
  submissionEdited,
  publishedBefore,
  publishedUnread,
];
