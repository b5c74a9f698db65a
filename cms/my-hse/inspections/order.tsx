import type { ReactElement } from 'react'
import { idOf, local } from '../../plugin/database/local.ts'
import { casesOf } from '../../plugin/inspections/load.ts'
import { orderColours, orderList } from '../../plugin/inspections/orders/list.ts'
import { orderSteps, orderStepText } from '../../plugin/inspections/orders/steps.ts'
import { orderStateText, orderText } from '../../plugin/inspections/orders/text.ts'
import { Day } from '../components/day.tsx'
import { Due } from '../components/due.tsx'
import { Tag } from '../components/tag.tsx'
import { caseAddress } from '../nonconformities/addresses.ts'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRecord, RecordScreen } from '../records/record-screen.tsx'
import { inspectionPlace, orderPlace } from './place.ts'
import { orderWords as words } from './text.ts'

/** An order: what is ordered, by when, what the unit answered, and what can be done with it. */
export const OrderScreen = screen(load, Drawn)

async function load(page: Page) {
  const loaded = await loadRecord(page, { kind: orderSteps, place: orderPlace })
  const { record, visitor } = loaded
  const reader = { overrideAccess: false } as const
  const cases = await casesOf(visitor.req, [record])
  const registered = cases.get(record.id) ?? null
  const [inspection, found] = await Promise.all([
    local.findById(visitor.req, 'inspections', idOf(record.inspection), reader),
    registered === null ? null : local.findById(visitor.req, 'nonconformities', registered, reader),
  ])
  const done = page.asked['done'] === 'add' ? words.added[page.language] : undefined
  const number = found?.number ?? null
  return { done, inspection: inspection?.number ?? null, loaded, number, registered }
}

function Drawn({
  done,
  inspection,
  loaded,
  number,
  registered,
}: Loaded<typeof load>): ReactElement {
  const { record, steps } = loaded
  const { language } = steps
  const written = record.language === language ? undefined : record.language
  const own = (text: string | null | undefined): ReactElement | null =>
    text ? (
      <p className="own-words" lang={written}>
        {text}
      </p>
    ) : null
  const on = (date: string | null | undefined): ReactElement | null =>
    date ? <Day date={date} language={language} /> : null
  return (
    <RecordScreen
      {...{ done, loaded }}
      words={words}
      section="inspectionOrder"
      list={orderList.title}
      state={
        <Tag colour={orderColours[record.state]}>{orderStateText[record.state][language]}</Tag>
      }
      facts={[
        [
          words.inspection[language],
          inspection && (
            <a key="inspection" href={inspectionPlace.record(language, inspection)}>
              {inspection}
            </a>
          ),
        ],
        [words.text[language], own(record.text)],
        [
          orderText.legalBasis[language],
          record.legalBasis && (
            <span key="basis" lang={written}>
              {record.legalBasis}
            </span>
          ),
        ],
        [
          orderText.deadline[language],
          record.state === 'open' ? (
            <Due key="due" language={language} due={record.deadline} day={steps.day} />
          ) : (
            on(record.deadline)
          ),
        ],
        [
          words.case[language],
          number === null ? (
            registered && words.reported[language]
          ) : (
            <a key="case" href={caseAddress(language, number)}>
              {number}
            </a>
          ),
        ],
        [orderText.answer[language], own(record.answer)],
        [orderText.answeredOn[language], on(record.answeredOn)],
        [orderText.confirmedOn[language], on(record.confirmedOn)],
        [orderText.liftedOn[language], on(record.liftedOn)],
      ]}
      history={orderStepText}
      closed={['confirm', 'extend', 'lift']}
    />
  )
}
