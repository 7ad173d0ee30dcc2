import type { Rule } from '../rule.ts';

const ID = 'data/published-unread';

/** The last published report's commit cannot be read: whether its figures have changed is not known. */
export const publishedUnread: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'reports/register.yaml',
    bad: 'commit: "2222222222222222222222222222222222222222"',
  },
  *check({ published }) {
    if (published?.kind !== 'unknown') return;
    const { why, commit, file, at } = published;
    yield {
      rule: ID,
      file,
      place: { kind: 'span', span: { start: at, end: at } },
      params: { commit: commit.slice(0, 10) },
      ...(why === 'gone' ? {} : { variant: why }),
    };
  },
};
