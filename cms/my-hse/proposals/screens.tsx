import type { ReactElement } from 'react'
import { proposalSegments } from '../../../content/addresses/forms.ts'
import {
  newRow,
  processAddress,
  recordAddress,
  recordPath,
  recordPaths,
  recordsAddress,
} from '../../../content/addresses/my-hse.ts'
import { inEach } from '../../../content/addresses/parts.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { proposalColours, proposalList } from '../../plugin/proposals/list.ts'
import { isUndecided } from '../../plugin/proposals/rules.ts'
import { proposalSteps, proposalStepText } from '../../plugin/proposals/steps.ts'
import { proposalMatterText, proposalStateText, proposeText } from '../../plugin/proposals/text.ts'
import { Day } from '../components/day.tsx'
import { Due } from '../components/due.tsx'
import { Tag } from '../components/tag.tsx'
import { listScreen } from '../lists/list-screen.tsx'
import { listing } from '../lists/listing.ts'
import { type Loaded, type Page, screen } from '../page.ts'
import { namesOf } from '../people.ts'
import { loadRecord, RecordScreen } from '../records/record-screen.tsx'
import { type StepPlace, stepForms } from '../records/step-forms.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { proposeForm, ProposeScreen } from './propose.tsx'
import { proposalWords as words } from './text.ts'

const pageWords = {
  facts: { nb: 'Om forslaget', en: 'About the proposal' },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: {
    nb: 'Du kan lese forslaget, men ikke endre det nå.',
    en: 'You can read the proposal, but not change it now.',
  },
} as const

const place: StepPlace<keyof typeof proposalSteps.steps> = {
  formName: (name) => `proposal-${name}`,
  segments: proposalSegments,
  record: (language, number, query) => recordAddress(language, 'proposal', number, query),
  list: (language, query) => recordsAddress(language, 'proposal', query),
}

/** The list of proposals. */
export const proposals = listing<'proposals'>({
  list: proposalList,
  kind: 'proposal',
  register: { words: proposeText, may: () => Promise.resolve(true) },
})

/** The forms of proposals. */
export const proposalForms = [proposeForm, ...stepForms(proposalSteps, place)]

async function load(page: Page) {
  const loaded = await loadRecord(page, { kind: proposalSteps, place })
  const { record, visitor } = loaded
  const { req } = visitor
  const asReader = { overrideAccess: false } as const
  const proposer = record.proposer ? idOf(record.proposer) : ''
  const [names, measure, process, of] = await Promise.all([
    namesOf(req, proposer === '' ? [] : [proposer]),
    record.measure ? local.findById(req, 'measures', idOf(record.measure), asReader) : null,
    record.process ? local.findById(req, 'hse-processes', idOf(record.process), asReader) : null,
    record.nonconformity
      ? local.findById(req, 'nonconformities', idOf(record.nonconformity), asReader)
      : null,
  ])
  const done = page.asked['done'] === 'propose' ? words.sent[page.language] : undefined
  return { done, loaded, measure, of, process, proposer: names.get(proposer) }
}

function Drawn({
  done,
  loaded,
  measure,
  of,
  process,
  proposer,
}: Loaded<typeof load>): ReactElement {
  const { record, steps } = loaded
  const { day, language } = steps
  const own = (text: string | null | undefined) =>
    text && (
      <p className="own-words" lang={record.language === language ? undefined : record.language}>
        {text}
      </p>
    )
  // What one may not read is told all the same: that something has come of it.
  const became =
    record.state !== 'taken' ? null : measure ? (
      <a href={recordAddress(language, 'measure', measure.number)}>
        {measure.number} {measure.title}
      </a>
    ) : process ? (
      <a href={processAddress(language, process.number, 'challenges')}>{process.number}</a>
    ) : (
      (record.matter === 'measure' ? words.becameMeasure : words.becameChallenge)[language]
    )
  return (
    <RecordScreen
      {...{ done, loaded }}
      words={pageWords}
      section="proposal"
      list={proposalList.title}
      state={
        <Tag colour={proposalColours[record.state]}>
          {proposalStateText[record.state][language]}
        </Tag>
      }
      facts={[
        [words.matter[language], proposalMatterText[record.matter][language]],
        [words.reason[language], own(record.reason)],
        [words.proposedBy[language], proposer],
        [words.proposedOn[language], <Day key="date" date={record.date} language={language} />],
        [
          words.ofCase[language],
          of && (
            <a href={recordAddress(language, 'nonconformity', of.number)}>
              {of.number} {of.title}
            </a>
          ),
        ],
        [
          words.answerBy[language],
          record.deadline && isUndecided(record) && (
            <Due language={language} due={record.deadline} day={day} />
          ),
        ],
        [words.decision[language], own(record.decision)],
        [words.became[language], became],
      ]}
      history={proposalStepText}
      closed={['take', 'decline']}
    />
  )
}

/** Screens of proposals. */
export const proposalScreens: readonly ScreenRoute[] = [
  { path: recordPaths.proposal, Screen: listScreen(proposals) },
  {
    path: inEach((language) => `${recordPaths.proposal[language]}/${newRow[language]}`),
    Screen: ProposeScreen,
  },
  { path: recordPath('proposal'), Screen: screen(load, Drawn) },
]
