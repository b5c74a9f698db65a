import type { ReactElement } from 'react'
import { recordAddress } from '../../../content/addresses/my-hse.ts'
import { storyAddress } from '../../../content/addresses/site.ts'
import { riskClassWords } from '../../../content/words/law.ts'
import { fill, type Text } from '../../plugin/core/text.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { readableCases } from '../../plugin/stories/cases.ts'
import { checkStory } from '../../plugin/stories/check.ts'
import { storyColours, storyList } from '../../plugin/stories/list.ts'
import { type Finding, isPublished, type StoryPart } from '../../plugin/stories/rules.ts'
import { storySteps, storyStepText } from '../../plugin/stories/steps.ts'
import { storyStateText, storyText } from '../../plugin/stories/text.ts'
import { Day } from '../components/day.tsx'
import type { Fact } from '../components/fact-list.tsx'
import { FactList } from '../components/fact-list.tsx'
import { Notice } from '../components/notice.tsx'
import { Tag } from '../components/tag.tsx'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRecord, RecordScreen } from '../records/record-screen.tsx'
import type { PageLanguage } from '../routes.ts'
import { storyPlace } from './place.ts'
import { findingText, storyWords as words } from './text.ts'

/** A story: what it says in both languages, what may tell who it is about, and what can be done with it. */
export const StoryScreen = screen(load, Drawn)

async function load(page: Page) {
  const { language } = page
  const loaded = await loadRecord(page, { kind: storySteps, place: storyPlace })
  const { record, steps, visitor } = loaded
  const { req } = visitor
  const [cases, findings, topic] = await Promise.all([
    readableCases(req, record),
    record.state === 'withdrawn' ? [] : checkStory(req, record),
    record.topic
      ? local.findById(req, 'topics', idOf(record.topic), {
          overrideAccess: true,
          locale: language,
        })
      : null,
  ])
  const done = page.asked['done'] === 'write' ? words.written[language] : undefined
  // The form shows the cases by their numbers.
  const shown = { ...loaded, steps: { ...steps, record: { ...steps.record, cases } } }
  return { cases, done, findings, loaded: shown, topic: topic?.name ?? null }
}

function Drawn({ cases, done, findings, loaded, topic }: Loaded<typeof load>): ReactElement {
  const { record, steps } = loaded
  const { language } = steps
  const title = language === 'en' ? record.titleEn : record.title
  const on = (date: string | null | undefined): ReactElement | null =>
    date ? <Day date={date} language={language} /> : null
  return (
    <RecordScreen
      done={done}
      loaded={{ ...loaded, record: { ...record, title } }}
      words={words}
      section="story"
      list={storyList.title}
      state={
        <Tag colour={storyColours[record.state]}>{storyStateText[record.state][language]}</Tag>
      }
      notices={<Findings language={language} findings={findings} />}
      facts={[
        [storyText.year[language], record.year],
        [storyText.topic[language], topic],
        [
          storyText.workplace[language],
          record.workplace && riskClassWords[record.workplace][language],
        ],
        [
          storyText.cases[language],
          cases.length > 0 && (
            <ul key="cases">
              {cases.map((each) => (
                <li key={each.number}>
                  <a href={recordAddress(language, 'nonconformity', each.number)}>{each.number}</a>
                </li>
              ))}
            </ul>
          ),
        ],
        [storyText.approvedOn[language], on(record.approvedOn)],
        [storyText.publishedOn[language], on(record.publishedOn)],
        [
          words.onTheSite[language],
          isPublished(record) && (
            <a key="site" href={storyAddress(language, record.number)}>
              {words.readIt[language]}
            </a>
          ),
        ],
        [storyText.withdrawnOn[language], on(record.withdrawnOn)],
      ]}
      history={storyStepText}
      closed={['change', 'sendBack', 'withdraw', 'erase']}
    >
      {(['nb', 'en'] as const).map((written) => (
        <section key={written} aria-labelledby={`text-${written}`}>
          <h2 className="section-title" id={`text-${written}`}>
            {(written === 'nb' ? words.norwegian : words.english)[language]}
          </h2>
          <div lang={written === language ? undefined : written}>
            <p>
              <strong>{written === 'nb' ? record.title : record.titleEn}</strong>
            </p>
            <FactList facts={partsOf(record, written)} />
          </div>
        </section>
      ))}
    </RecordScreen>
  )
}

/** What a story tells, under headings in the language it is written in. */
function partsOf(
  record: Loaded<typeof load>['loaded']['record'],
  written: PageLanguage,
): readonly Fact[] {
  const parts = ['reported', 'carriedOut', 'different'] as const satisfies readonly StoryPart[]
  return parts.map((part) => [
    words[part][written],
    <p key={part} className="own-words">
      {written === 'nb' ? record[part] : record[`${part}En`]}
    </p>,
  ])
}

function Findings({
  findings,
  language,
}: {
  readonly findings: readonly Finding[]
  readonly language: PageLanguage
}): ReactElement | null {
  if (findings.length === 0) return null
  const said = ({ field, kind, word }: Finding): Text =>
    fill(findingText[kind], { word, name: storyText[field] })
  return (
    <Notice colour="warning" title={words.findings[language]}>
      <ul>
        {findings.map((each) => (
          <li key={`${each.field}:${each.word}`}>{said(each)[language]}</li>
        ))}
      </ul>
    </Notice>
  )
}
