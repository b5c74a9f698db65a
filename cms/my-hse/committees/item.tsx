import type { ReactElement } from 'react'
import { recordAddress } from '../../../content/addresses/my-hse.ts'
import { itemSteps, itemStepText } from '../../plugin/committees/item-steps.ts'
import { itemColours, itemList } from '../../plugin/committees/list.ts'
import {
  committeeText,
  itemKindText,
  itemOpenText,
  itemStateText,
  itemText,
  meetingText,
} from '../../plugin/committees/text.ts'
import { linkableRecords, linkedRecords } from '../../plugin/committees/linked.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { Day } from '../components/day.tsx'
import { Tag } from '../components/tag.tsx'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRecord, RecordScreen } from '../records/record-screen.tsx'
import { linkedOption, LinkTo } from './linked.tsx'
import { itemPlace as place, meetingPlace } from './place.ts'
import { committeeWords as words } from './text.ts'

/** One item of a committee: what it is about, what was resolved, and who follows up. */
export const ItemScreen = screen(loadItem, DrawnItem)

async function loadItem(page: Page) {
  const { asked, language } = page
  const loaded = await loadRecord(page, { kind: itemSteps, place })
  const { record, visitor } = loaded
  const { req } = visitor
  const asReader = { overrideAccess: false } as const
  const [found, records, meeting, measure] = await Promise.all([
    linkedRecords(req, [record]),
    loaded.steps.names.includes('change') ? linkableRecords(req, record) : [],
    local.findById(req, 'committee-meetings', idOf(record.meeting), asReader),
    record.measure ? local.findById(req, 'measures', idOf(record.measure), asReader) : null,
  ])
  const linked = found.get(record.linked ?? '') ?? null
  // What it is about already stays in its field, also where it is none of the newest.
  const shown = records.some(({ id }) => id === record.linked)
  const choosable = {
    ...loaded.steps.choosable,
    record: [...(linked && !shown ? [linked] : []), ...records].map((each) =>
      linkedOption(language, each),
    ),
  }
  return {
    done: asked['done'] === 'propose' ? words.proposed[language] : undefined,
    linked,
    loaded: { ...loaded, steps: { ...loaded.steps, choosable } },
    measure: measure?.number ?? null,
    meeting: meeting ? { number: meeting.number, title: meeting.title } : null,
  }
}

function DrawnItem({
  done,
  linked,
  loaded,
  measure,
  meeting,
}: Loaded<typeof loadItem>): ReactElement {
  const { record, responsible } = loaded
  const { language } = loaded.steps
  const lang = record.language === language ? undefined : record.language
  const written = (text: string | null | undefined, key: string) =>
    text && (
      <p key={key} className="own-words" lang={lang}>
        {text}
      </p>
    )
  return (
    <RecordScreen
      {...{ done, loaded }}
      words={{ facts: words.itemFacts, nothingToDo: words.itemNothingToDo, steps: words.steps }}
      section="committeeItem"
      list={itemList.title}
      state={<Tag colour={itemColours[record.state]}>{itemStateText[record.state][language]}</Tag>}
      facts={[
        [meetingText.committee[language], committeeText[record.committee][language]],
        [
          itemText.meeting[language],
          meeting && (
            <a key="meeting" href={meetingPlace.record(language, meeting.number)}>
              {meeting.number} {meeting.title}
            </a>
          ),
        ],
        [itemText.kind[language], itemKindText[record.kind][language]],
        [itemText.openTo[language], itemOpenText[record.openTo][language]],
        [itemText.presentation[language], written(record.presentation, 'presentation')],
        [itemText.linked[language], linked && <LinkTo key="linked" {...{ language, linked }} />],
        [itemText.resolution[language], written(record.resolution, 'resolution')],
        [itemText.disagreement[language], written(record.disagreement, 'disagreement')],
        [itemText.responsible[language], responsible],
        [
          itemText.deadline[language],
          record.deadline && <Day key="deadline" date={record.deadline} language={language} />,
        ],
        [
          itemText.measure[language],
          measure && (
            <a key="measure" href={recordAddress(language, 'measure', measure)}>
              {measure}
            </a>
          ),
        ],
      ]}
      history={itemStepText}
      closed={['postpone', 'change', 'decline']}
    />
  )
}
