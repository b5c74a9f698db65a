import type { ReactElement } from 'react'
import {
  recordAddress,
  recordsAddress,
  unitBundleAddress,
} from '../../../content/addresses/my-hse.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { inspectionColours, inspectionList } from '../../plugin/inspections/list.ts'
import { authorityName, ordersOf } from '../../plugin/inspections/load.ts'
import { orderColours } from '../../plugin/inspections/orders/list.ts'
import { orderStateText, orderText } from '../../plugin/inspections/orders/text.ts'
import { inspectionSteps, inspectionStepText } from '../../plugin/inspections/steps.ts'
import { inspectionStateText, inspectionText, noticeText } from '../../plugin/inspections/text.ts'
import { Day } from '../components/day.tsx'
import { Due } from '../components/due.tsx'
import { FileLink, fileOfRecord } from '../components/file-link.tsx'
import { Tag } from '../components/tag.tsx'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRecord, RecordScreen } from '../records/record-screen.tsx'
import { bundleWords } from './bundle/text.ts'
import { addAddress, inspectionPlace } from './place.ts'
import { inspectionWords as words, orderWords } from './text.ts'

const reader = { overrideAccess: false } as const

/** An inspection: who came and why, its orders, and what can be done with it. */
export const InspectionScreen = screen(load, Drawn)

async function load(page: Page) {
  const loaded = await loadRecord(page, { kind: inspectionSteps, place: inspectionPlace })
  const { record, visitor } = loaded
  const [authority, orders, adds, letter, answer] = await Promise.all([
    authorityName(visitor.req, record),
    ordersOf(visitor.req, record),
    reachOf(visitor.req, 'inspection-orders', 'add'),
    fileOfRecord(visitor.req, record.letterFile),
    fileOfRecord(visitor.req, record.answerFile),
  ])
  const done = page.asked['done'] === 'register' ? words.registered[page.language] : undefined
  const files = { letter, answer }
  const unit = await local.findById(visitor.req, 'units', idOf(record.unit), reader)
  return { adds: adds.all && record.state === 'open', authority, done, files, loaded, orders, unit }
}

function Drawn({
  adds,
  authority,
  done,
  files,
  loaded,
  orders,
  unit,
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
  const file = (found: typeof files.letter): ReactElement | null =>
    found && <FileLink file={found} language={language} written={record.language} />
  const on = (date: string | null | undefined): ReactElement | null =>
    date ? <Day date={date} language={language} /> : null
  return (
    <RecordScreen
      {...{ done, loaded }}
      words={words}
      section="inspection"
      list={inspectionList.title}
      state={
        <Tag colour={inspectionColours[record.state]}>
          {inspectionStateText[record.state][language]}
        </Tag>
      }
      facts={[
        [words.authority[language], authority[language]],
        [words.notice[language], noticeText[record.notice][language]],
        [words.visit[language], on(record.visitDate)],
        [words.letter[language], on(record.letterDate)],
        [words.summary[language], own(record.summary)],
        [words.archive[language], record.archiveNumber],
        [inspectionText.letterFile[language], file(files.letter)],
        [words.answer[language], own(record.answer)],
        [inspectionText.answerFile[language], file(files.answer)],
        [inspectionText.answeredOn[language], on(record.answeredOn)],
        [inspectionText.closedOn[language], on(record.closedOn)],
      ]}
      history={inspectionStepText}
      closed={['answer', 'noteLetter', 'close']}
    >
      {unit && (
        <p className="no-print">
          <a href={unitBundleAddress(language, unit.code)}>{bundleWords.link[language]}</a>
        </p>
      )}
      <section aria-labelledby="orders">
        <h2 className="section-title" id="orders">
          {words.orders[language]}
        </h2>
        {orders.length === 0 ? (
          <p className="nothing">{words.noOrders[language]}</p>
        ) : (
          <ul className="rows">
            {orders.map(({ order }) => (
              <li className="row" key={order.id}>
                <h3 className="row__title">
                  <a
                    href={recordAddress(language, 'inspectionOrder', order.number)}
                    lang={order.language === language ? undefined : order.language}
                  >
                    {order.title}
                  </a>
                </h3>
                <p>
                  <Tag colour={orderColours[order.state]}>
                    {orderStateText[order.state][language]}
                  </Tag>{' '}
                  {order.number}. {orderText.deadline[language]}:{' '}
                  {order.state === 'open' ? (
                    <Due language={language} due={order.deadline} day={steps.day} />
                  ) : (
                    <Day date={order.deadline} language={language} />
                  )}
                </p>
              </li>
            ))}
          </ul>
        )}
        {adds && (
          <p className="no-print">
            <a
              className="ds-button"
              data-variant="secondary"
              href={addAddress(language, { inspection: record.number })}
            >
              {orderWords.add[language]}
            </a>
          </p>
        )}
        <p className="no-print">
          <a href={recordsAddress(language, 'inspectionOrder')}>{words.allOrders[language]}</a>
        </p>
      </section>
    </RecordScreen>
  )
}
