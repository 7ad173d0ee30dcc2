import type { Host } from '../../host.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { RuleContext } from '../../rules/rule.ts';
import type { Moment } from './moment.ts';
import { readPlanHistory } from './plan-history.ts';
import { readCommitments } from './read-commitments.ts';
import { readPublished } from './read-published.ts';

/** What rules ask of history (`rules/history-rules`). */
export async function readHistoryContext(
  host: Host,
  root: string,
  programme: { readonly workspace: Workspace; readonly moment: Moment },
): Promise<Pick<RuleContext, 'commitments' | 'firstCommitments' | 'published'>> {
  const { workspace, moment } = programme;
  const history = await readPlanHistory(host, root, programme);
  return {
    commitments: await readCommitments(host, root, workspace, history),
    firstCommitments: history?.firsts,
    published: await readPublished(host, root, moment, history),
  };
}
