import type { ReactElement } from 'react'
import { timeZone } from '../../plugin/core/dates.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { workStopColours, workStopList } from '../../plugin/work-stops/list.ts'
import { isStanding } from '../../plugin/work-stops/rules.ts'
import { workStopSteps, workStopStepText } from '../../plugin/work-stops/stop.ts'
import { decisionText, workStopStateText } from '../../plugin/work-stops/text.ts'
import { CallNow } from '../components/call-now.tsx'
import { Tag } from '../components/tag.tsx'
import { caseAddress } from '../nonconformities/addresses.ts'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRecord, RecordScreen } from '../records/record-screen.tsx'
import type { PageLanguage } from '../routes.ts'
import { workStopPlace } from './place.ts'
import { workStopWords as words } from './text.ts'

async function load(page: Page) {
  const { asked, language } = page
  const loaded = await loadRecord(page, { kind: workStopSteps, place: workStopPlace })
  const { record, visitor } = loaded
  const found = record.nonconformity
    ? await local.findById(visitor.req, 'nonconformities', idOf(record.nonconformity), {
        overrideAccess: false,
      })
    : null
  const done = asked['done'] === 'stop' ? words.stopped[language] : undefined
  return { done, loaded, number: found?.number ?? null }
}

const formats: Record<PageLanguage, Intl.DateTimeFormat> = {
  nb: new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeStyle: 'short', timeZone }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone }),
}

function Drawn({ done, loaded, number }: Loaded<typeof load>): ReactElement {
  const { record, steps } = loaded
  const { language } = steps
  const written = record.language === language ? undefined : record.language
  const at = (moment: string | null | undefined): ReactElement | null =>
    moment ? <time dateTime={moment}>{formats[language].format(new Date(moment))}</time> : null
  return (
    <RecordScreen
      {...{ done, loaded, words }}
      section="workStop"
      list={workStopList.title}
      state={
        <Tag colour={workStopColours[record.state]}>
          {workStopStateText[record.state][language]}
        </Tag>
      }
      facts={[
        [
          words.reason[language],
          <p key="reason" className="own-words" lang={written}>
            {record.reason}
          </p>,
        ],
        [
          words.place[language],
          <span key="place" lang={written}>
            {record.place}
          </span>,
        ],
        [words.since[language], at(record.since)],
        [words.ended[language], at(record.endedAt)],
        [words.decision[language], record.decision && decisionText[record.decision][language]],
        [words.reference[language], record.reference],
        [
          words.case[language],
          number && (
            <a key="case" href={caseAddress(language, number)}>
              {number}
            </a>
          ),
        ],
      ]}
      history={workStopStepText}
      closed={['lift', 'respond', 'recordDecision']}
      notices={
        isStanding(record) && (
          <section className="call-first" aria-label={words.titleOnStart[language]}>
            <p>
              <strong>{words.standing[language]}</strong>
            </p>
            <CallNow language={language} />
          </section>
        )
      }
    />
  )
}

/** The page of one stop. */
export const WorkStopScreen = screen(load, Drawn)
