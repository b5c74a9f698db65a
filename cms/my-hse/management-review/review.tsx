import type { ReactElement } from 'react'
import { recordAddress, reviewPaperAddress } from '../../../content/addresses/my-hse.ts'
import { recordLabels } from '../../../content/words/records.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { reviewSteps, reviewStepText } from '../../plugin/management-review/begin.ts'
import { decisionColours } from '../../plugin/management-review/decisions/list.ts'
import {
  decideText,
  decisionKindText,
  decisionStateText,
} from '../../plugin/management-review/decisions/text.ts'
import { reviewColours, reviewList } from '../../plugin/management-review/list.ts'
import { decisionsOf, loadPaper, paperOf } from '../../plugin/management-review/load.ts'
import { reviewPaper } from '../../plugin/management-review/paper.ts'
import { reviewStateText, reviewTitle } from '../../plugin/management-review/text.ts'
import { History } from '../components/history.tsx'
import { Frame } from '../components/frame.tsx'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Notice } from '../components/notice.tsx'
import { PrintButton } from '../components/print-button.tsx'
import { RecordPage } from '../components/record-page.tsx'
import { Tag } from '../components/tag.tsx'
import type { FormError } from '../drafts.ts'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'
import { FrozenPaperText } from '../paper/frozen-paper.tsx'
import { historyLines, type StoredLine } from '../records/history-lines.ts'
import { loadSteps, stepClashes, stepFormsOf } from '../records/steps-of.tsx'
import { otherLanguage } from '../routes.ts'
import { unitNames } from '../unit-names.ts'
import { figureAddress } from './links.ts'
import { DrawnPaper, ReviewText } from './paper.tsx'
import { decideAddress, reviewPlace as place } from './place.ts'
import { reviewWords as words } from './text.ts'

/** A management review: its background, what was judged and decided, and what can be done with it. */
export const ReviewScreen = screen(loadReview, DrawnReview)

/** A review as one document to read, print and take along: as it was documented, or as it stands. */
export const ReviewPaperScreen = screen(loadPaperPage, DrawnPaperPage)

/** The review whose number the address says, and what it says: as it was documented, or as it would be drawn today. */
async function opened(page: Page, address: string) {
  const { language, params } = page
  const visitor = requireVisitor(page, address)
  const { req } = visitor
  const [review] = await local.find(req, 'management-reviews', {
    overrideAccess: false,
    where: { number: { equals: params['number'] ?? '' } },
    limit: 1,
  })
  if (!review) throw new NotFound()
  const frozen = await paperOf(req, review)
  const paper = frozen === null ? await loadPaper(req, review) : reviewPaper.parse(frozen.facts)
  return { frozen, language, paper, review, title: reviewTitle(review.year)[language], visitor }
}

async function loadReview(page: Page) {
  const { language, params } = page
  const shown = await opened(page, place.record(language, params['number'] ?? ''))
  const { review, visitor } = shown
  const { req } = visitor
  const unit = idOf(review.unit)
  const [steps, decides, decisions, names] = await Promise.all([
    loadSteps(req, page, { kind: reviewSteps, place, record: review }),
    reachOf(req, 'review-decisions', 'decide'),
    decisionsOf(req, [review.id]),
    unitNames(req, language, [unit]),
  ])
  return {
    ...shown,
    decides: decides.all && review.state === 'held',
    decisions,
    steps,
    unitName: names.get(unit),
  }
}

/** What the background lacks is written in the form of the comments: what was refused of the one leads to the other. */
function leadingToComments({ field, ...error }: FormError): FormError {
  return { ...error, field: field?.replace(/^ready-/, 'prepare-') ?? null }
}

function DrawnReview(page: Loaded<typeof loadReview>): ReactElement {
  const { decides, decisions, frozen, language, paper, review, steps, title, unitName, visitor } =
    page
  const { number, state, year } = review
  const unit = idOf(review.unit)
  const lines = historyLines<StoredLine>(review.steps, reviewStepText, language)
  return (
    <RecordPage
      {...{ language, visitor, unitName }}
      section="managementReview"
      errors={steps.errors.map(leadingToComments)}
      record={{ number, title }}
      address={(each) => place.record(each, number)}
      list={{ name: reviewList.title[language], address: place.list(language) }}
      state={<Tag colour={reviewColours[state]}>{reviewStateText[state][language]}</Tag>}
      done={steps.done}
      clashes={stepClashes(steps)}
      steps={{
        title: words.steps[language],
        none: words.nothingToDo[language],
        forms: stepFormsOf(steps, ['ready', 'hold', 'document', 'followUp', 'sendBack']),
      }}
    >
      <p>
        <a href={reviewPaperAddress(language, number)}>{words.read[language]}</a>
      </p>
      {(decides || decisions.length > 0) && (
        <section aria-labelledby="followed">
          <h2 className="section-title" id="followed">
            {words.followed[language]}
          </h2>
          <ul className="rows">
            {decisions.map((each) => (
              <li className="row" key={each.id}>
                <h3 className="row__title">
                  <a
                    href={recordAddress(language, 'reviewDecision', each.number)}
                    lang={each.language === language ? undefined : each.language}
                  >
                    {each.title}
                  </a>
                </h3>
                <p>
                  <Tag colour={decisionColours[each.state]}>
                    {decisionStateText[each.state][language]}
                  </Tag>{' '}
                  {each.number}. {decisionKindText[each.kind][language]}
                </p>
              </li>
            ))}
          </ul>
          {decides && (
            <p className="no-print">
              <a
                className="ds-button"
                data-variant="secondary"
                href={decideAddress(language, { review: number })}
              >
                {decideText[language]}
              </a>
            </p>
          )}
        </section>
      )}
      <ReviewText
        {...{ language, paper }}
        lists={{
          note: (frozen === null ? words.listsMine : words.listsNow)[language],
          address: (figure) => figureAddress(language, figure, { number, unit, year }),
        }}
      />
      {lines.length > 0 && (
        <section aria-labelledby="history">
          <h2 className="section-title" id="history">
            {recordLabels.history[language]}
          </h2>
          <History language={language} written={review.language} lines={lines} />
        </section>
      )}
    </RecordPage>
  )
}

function loadPaperPage(page: Page) {
  return opened(page, reviewPaperAddress(page.language, page.params['number'] ?? ''))
}

function DrawnPaperPage({
  frozen,
  language,
  paper,
  review: { number },
  title,
  visitor,
}: Loaded<typeof loadPaperPage>): ReactElement {
  return (
    <Frame
      language={language}
      section="managementReview"
      title={title}
      elsewhere={reviewPaperAddress(otherLanguage(language), number)}
      visitor={visitor}
    >
      <div className="width page process-report">
        <Breadcrumbs
          language={language}
          trail={[
            { name: reviewList.title[language], address: place.list(language) },
            { name: title, address: place.record(language, number) },
          ]}
        />
        {frozen === null && (
          <Notice colour="info">
            <p>{words.draft[language]}</p>
          </Notice>
        )}
        <div className="no-print">
          <PrintButton language={language} paper={reviewPaperAddress(language, number)} />
        </div>
        {frozen === null ? (
          <div className="paper">
            <DrawnPaper {...{ language, paper }} />
          </div>
        ) : (
          <FrozenPaperText {...{ language }} paper={frozen} />
        )}
      </div>
    </Frame>
  )
}
