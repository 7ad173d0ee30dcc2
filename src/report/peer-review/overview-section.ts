import { formatList } from '../../messages/format-list.ts';
import type { Block } from '../block.ts';
import { bulletList, callout, heading, paragraph } from '../compose.ts';
import { dateWords, organisationName, type ReportContext } from '../context.ts';
import { missingAssessments, type ReviewMaterial } from './review-material.ts';

/** Where the review stands, and what is still missing from it. */
export function reviewOverview(context: ReportContext, material: ReviewMaterial): readonly Block[] {
  const { translator, language } = context;
  const { agreement, assessments } = material;
  const lead = translator.text('report:reviewOverview.lead', {
    host: organisationName(context, agreement.host),
    reviewers: formatList(
      language,
      agreement.reviewers.map((one) => organisationName(context, one.organisation)),
    ),
    given: String(assessments.length),
    of: String(agreement.reviewers.length),
    count: agreement.reviewers.length,
  });
  const missing = missingParts(context, material);
  return [
    heading(2, 'overview', translator.text('report:overview.title')),
    paragraph(lead, 'lead'),
    ...(missing.length === 0
      ? [paragraph(translator.text('report:reviewOverview.complete'))]
      : [
          callout('caution', translator.text('report:reviewOverview.missing'), [
            bulletList(missing.map((text) => [paragraph(text)])),
          ]),
        ]),
  ];
}

function missingParts(context: ReportContext, material: ReviewMaterial): readonly string[] {
  const { translator } = context;
  const { agreement, assessments, response } = material;
  const missing: string[] = [];
  if (material.self === null) missing.push(translator.text('report:reviewOverview.noSelf'));
  const due = agreement.dates.feedback_due;
  for (const organisation of missingAssessments(material)) {
    const name = organisationName(context, organisation);
    missing.push(
      due === undefined
        ? translator.text('report:reviewOverview.noAssessment', { organisation: name })
        : translator.text('report:reviewOverview.noAssessmentDue', {
            organisation: name,
            date: dateWords(context, due),
          }),
    );
  }
  if (response === null) {
    const responseDue = agreement.dates.response_due;
    missing.push(
      responseDue === undefined
        ? translator.text('report:reviewOverview.noResponse')
        : translator.text('report:reviewOverview.noResponseDue', {
            date: dateWords(context, responseDue),
          }),
    );
    return missing;
  }
  let open = 0;
  for (const assessment of assessments) {
    for (const recommendation of assessment.recommendations) {
      const answered = response.responses.some(
        (one) => one.from === assessment.organisation && one.number === recommendation.number,
      );
      if (!answered) open += 1;
    }
  }
  if (open > 0) {
    missing.push(translator.text('report:reviewOverview.unanswered', { count: open }));
  }
  return missing;
}
