import type { Position } from '../diagnostics/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import type { WhyUnknown } from './committed-plan.ts';

/** The programme as the last published report had it, as far as it can be known. */
export type Published =
  | {
      readonly kind: 'known';
      readonly workspace: Workspace;
      /** What an experiment of today was called then; null for one that was not there. */
      nameThen(id: string): string | null;
    }
  | {
      readonly kind: 'unknown';
      readonly why: Exclude<WhyUnknown, 'no-git' | 'other-plan'>;
      /** The commit that cannot be read, and where the register names it. */
      readonly commit: string;
      readonly file: string;
      readonly at: Position;
    };
