import type { ReactElement } from 'react'
import {
  accessRequestAddress,
  givenFileAddress,
  recordAddress,
} from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { recordLabels } from '../../../content/words/records.ts'
import { exemptionBasisText } from '../../plugin/access-requests/bases/text.ts'
import { redactedCase } from '../../plugin/access-requests/given.ts'
import { accessRequestColours, accessRequestList } from '../../plugin/access-requests/list.ts'
import { readRequests } from '../../plugin/access-requests/reading.ts'
import { accessRequestSteps, accessRequestStepText } from '../../plugin/access-requests/register.ts'
import { isOpen } from '../../plugin/access-requests/rules.ts'
import { chosenIn, copyIn, givenIn } from '../../plugin/access-requests/stored.ts'
import { accessRequestStateText } from '../../plugin/access-requests/text.ts'
import { spokenDay } from '../../plugin/admin/spoken-dates.ts'
import { fill } from '../../plugin/core/text.ts'
import { idOf } from '../../plugin/database/local.ts'
import { caseFor } from '../../plugin/access-requests/take-copy.ts'
import { Due } from '../components/due.tsx'
import { type Fact, FactList } from '../components/fact-list.tsx'
import { History } from '../components/history.tsx'
import { Notice } from '../components/notice.tsx'
import { RecordPage } from '../components/record-page.tsx'
import { Tag } from '../components/tag.tsx'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'
import { historyLines } from '../records/history-lines.ts'
import { loadSteps, stepClashes, stepFormsOf } from '../records/steps-of.tsx'
import { unitNames } from '../unit-names.ts'
import { GivenDocument } from './given-document.tsx'
import { accessRequestPlace } from './place.ts'
import { accessWords as words } from './text.ts'

/** One request for access: who asked, what is or would be given out, and what can be done. */
export const AccessRequestScreen = screen(loadRequest, DrawnRequest)

async function loadRequest(page: Page) {
  const { asked, language, params } = page
  const number = params['number'] ?? ''
  const visitor = requireVisitor(page, accessRequestPlace.record(language, number))
  const { req } = visitor
  const where = { number: { equals: number } }
  const [found] = await readRequests(req, { where, door: 'page' })
  if (!found) throw new NotFound()
  const [steps, units, behind] = await Promise.all([
    loadSteps(req, page, { kind: accessRequestSteps, place: accessRequestPlace, record: found }),
    unitNames(req, language, [idOf(found.unit)]),
    caseFor(req, idOf(found.nonconformity)),
  ])
  const copy = copyIn(found)
  return {
    done: asked['done'] === 'register' ? words.registered[language] : steps.done,
    found,
    // A case that has changed since says so; nothing is fetched by itself, for somebody has gone through the copy.
    changed: copy !== null && behind !== null && behind.version !== copy.version,
    steps,
    unitName: units.get(idOf(found.unit)),
    visitor,
  }
}

function DrawnRequest(data: Loaded<typeof loadRequest>): ReactElement {
  const { done, found, steps, unitName, visitor } = data
  const { day, errors, language } = steps
  const open = isOpen(found)
  const decides = steps.names.includes('refuseAccess')
  return (
    <RecordPage
      {...{ done, errors, language, unitName, visitor }}
      section="accessRequest"
      record={{
        number: found.number,
        title: fill(words.title, { number: found.caseNumber })[language],
      }}
      address={(each) => accessRequestPlace.record(each, found.number)}
      list={{
        name: accessRequestList.title[language],
        address: accessRequestPlace.list(language),
      }}
      state={
        <Tag colour={accessRequestColours[found.state]}>
          {accessRequestStateText[found.state][language]}
        </Tag>
      }
      lead={
        open && (
          <p className="lead">
            {words.due[language]}: <Due language={language} due={found.due} day={day} />
          </p>
        )
      }
      clashes={stepClashes(steps)}
      notices={<Notices {...data} />}
      steps={{
        title: words.steps[language],
        none: words.nothingToDo[language],
        forms: [
          ...(steps.names.includes('mark')
            ? [
                <p key="mark" id="mark">
                  <a
                    className="ds-button"
                    href={accessRequestAddress(language, 'workingCopy', found.number)}
                  >
                    {words.workingCopy[language]}
                  </a>
                </p>,
              ]
            : []),
          ...stepFormsOf(
            { ...steps, names: steps.names.filter((name) => name !== 'mark') },
            Object.keys(accessRequestSteps.steps) as (keyof typeof accessRequestSteps.steps)[],
          ),
        ],
        more: open && !decides && <p className="nothing">{words.directorDecides[language]}</p>,
      }}
    >
      <section aria-labelledby="facts">
        <h2 className="section-title" id="facts">
          {words.facts[language]}
        </h2>
        <FactList facts={factsOf(data)} />
      </section>
      <Outcome {...data} />
      <section aria-labelledby="history">
        <h2 className="section-title" id="history">
          {recordLabels.history[language]}
        </h2>
        <History
          language={language}
          written={found.language}
          lines={historyLines(found.steps, accessRequestStepText, language)}
        />
      </section>
    </RecordPage>
  )
}

function Notices({ changed, found, steps }: Loaded<typeof loadRequest>): ReactElement | null {
  const { language } = steps
  const said = changed
    ? words.changedSince
    : isOpen(found) && copyIn(found) === null
      ? words.copyGone
      : null
  return (
    said && (
      <Notice colour="warning">
        <p>{said[language]}</p>
      </Notice>
    )
  )
}

function factsOf({ found, steps: { language } }: Loaded<typeof loadRequest>): Fact[] {
  const { asked, caseNumber, recipient, requester, requesterForgotten } = found
  const forgotten =
    requesterForgotten &&
    fill(words.forgotten, { day: spokenDay(requesterForgotten, language) })[language]
  return [
    [
      words.case[language],
      <a key="case" href={recordAddress(language, 'nonconformity', caseNumber)}>
        {caseNumber}
      </a>,
    ],
    [words.requester[language], requester ?? forgotten],
    [
      words.asked[language],
      asked ? (
        <p key="asked" className="own-words">
          {asked}
        </p>
      ) : (
        !forgotten && words.wholeCase[language]
      ),
    ],
    [words.received[language], spokenDay(found.received, language)],
    [words.decided[language], spokenDay(found.decided, language)],
    [words.decidedBy[language], found.decidedBy],
    [words.recipient[language], recipient],
    [
      words.basis[language],
      (found.exemptionBasis ?? []).length > 0 && (
        <Bases key="bases" bases={found.exemptionBasis} language={language} />
      ),
    ],
    [
      words.reason[language],
      found.reason && (
        <p key="reason" className="own-words">
          {found.reason}
        </p>
      ),
    ],
  ]
}

function Bases({
  bases,
  language,
}: {
  readonly bases: Loaded<typeof loadRequest>['found']['exemptionBasis']
  readonly language: PageLanguage
}): ReactElement {
  return (
    <ul>
      {(bases ?? []).map((each) => (
        <li key={each}>{exemptionBasisText[each][language]}</li>
      ))}
    </ul>
  )
}

/** What was given out, with the ways to it; before that, what would be. */
function Outcome({ found, steps }: Loaded<typeof loadRequest>): ReactElement | null {
  const { day, language } = steps
  if (givenIn(found)) {
    return (
      <>
        <p>
          <a href={accessRequestAddress(language, 'given', found.number)}>{words.open[language]}</a>
        </p>
        <p>
          <a href={givenFileAddress(language, found.number)}>{words.file[language]}</a>
        </p>
        {found.state === 'redacted' && <p>{words.complaint[language]}</p>}
      </>
    )
  }
  if (found.state === 'refused') return <p>{words.complaint[language]}</p>
  const copy = copyIn(found)
  if (copy === null) return null
  const { caseNumber: number, language: answered } = found
  const given = redactedCase({ copy, day, language: answered, number }, chosenIn(found))
  return (
    <section aria-labelledby="preview">
      <h2 className="section-title" id="preview">
        {words.preview[language]}
      </h2>
      <p className="nothing">{words.previewNote[language]}</p>
      <GivenDocument given={given} level={3} lead={false} />
    </section>
  )
}
