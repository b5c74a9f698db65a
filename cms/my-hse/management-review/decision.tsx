import type { ReactElement } from 'react'
import { recordAddress } from '../../../content/addresses/my-hse.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { decisionColours, decisionList } from '../../plugin/management-review/decisions/list.ts'
import { decisionSteps, decisionStepText } from '../../plugin/management-review/decisions/steps.ts'
import {
  decisionKindText,
  decisionStateText,
  decisionText,
} from '../../plugin/management-review/decisions/text.ts'
import { reviewOf } from '../../plugin/management-review/decisions/decide.ts'
import { isDocumented } from '../../plugin/management-review/rules.ts'
import { Day } from '../components/day.tsx'
import { Tag } from '../components/tag.tsx'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRecord, RecordScreen } from '../records/record-screen.tsx'
import { decisionPlace, reviewPlace } from './place.ts'
import { decisionWords as words } from './text.ts'

/** A decision: what was decided, who does it, what it has become, and what can be done with it. */
export const DecisionScreen = screen(load, Drawn)

async function load(page: Page) {
  const loaded = await loadRecord(page, { kind: decisionSteps, place: decisionPlace })
  const { record, steps, visitor } = loaded
  const { req } = visitor
  const mine = { overrideAccess: false } as const
  const [review, objective, measure, activity] = await Promise.all([
    reviewOf(req, record),
    record.objective ? local.findById(req, 'objectives', idOf(record.objective), mine) : null,
    record.measure ? local.findById(req, 'measures', idOf(record.measure), mine) : null,
    record.activity ? local.findById(req, 'unit-activities', idOf(record.activity), mine) : null,
  ])
  // Written while the review is held, carried out once it is documented: no button is offered that refuses.
  const offered = offeredIn(review)
  const names = steps.names.filter((name) => offered.includes(name))
  const done = page.asked['done'] === 'decide' ? words.decided[page.language] : undefined
  return {
    became: [
      ...(objective ? [{ kind: 'objective' as const, number: objective.number }] : []),
      ...(measure ? [{ kind: 'measure' as const, number: measure.number }] : []),
      ...(activity ? [{ kind: 'ownActivity' as const, number: activity.number }] : []),
    ],
    done,
    loaded: { ...loaded, steps: { ...steps, names } },
    review,
  }
}

function offeredIn(
  review: Awaited<ReturnType<typeof reviewOf>>,
): readonly (keyof typeof decisionSteps.steps)[] {
  if (review.state === 'held') return ['change', 'withdraw']
  return isDocumented(review) ? ['carryOut', 'explain'] : []
}

function Drawn({ became, done, loaded, review }: Loaded<typeof load>): ReactElement {
  const { record, responsible, steps } = loaded
  const { language } = steps
  const written = record.language === language ? undefined : record.language
  return (
    <RecordScreen
      {...{ done, loaded }}
      words={words}
      section="reviewDecision"
      list={decisionList.title}
      state={
        <Tag colour={decisionColours[record.state]}>
          {decisionStateText[record.state][language]}
        </Tag>
      }
      facts={[
        [
          decisionText.review[language],
          <a key="review" href={reviewPlace.record(language, review.number)}>
            {review.number}
          </a>,
        ],
        [decisionText.kind[language], decisionKindText[record.kind][language]],
        [
          decisionText.target[language],
          <span key="target" lang={written}>
            {record.target}
          </span>,
        ],
        [decisionText.responsible[language], responsible],
        [
          decisionText.deadline[language],
          record.deadline && <Day key="due" date={record.deadline} language={language} />,
        ],
        [
          decisionText.explanation[language],
          record.explanation && (
            <span key="explanation" lang={written}>
              {record.explanation}
            </span>
          ),
        ],
        [
          words.became[language],
          became.length > 0 && (
            <ul key="became">
              {became.map(({ kind, number }) => (
                <li key={number}>
                  <a href={recordAddress(language, kind, number)}>
                    {words[kind][language]} {number}
                  </a>
                </li>
              ))}
            </ul>
          ),
        ],
      ]}
      history={decisionStepText}
      closed={['explain', 'change', 'withdraw']}
    />
  )
}
