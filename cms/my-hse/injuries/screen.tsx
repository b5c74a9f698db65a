import type { PayloadRequest } from 'payload'
import type { ReactElement } from 'react'
import { recordAddress } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { recordLabels } from '../../../content/words/records.ts'
import { spokenDayOf } from '../../plugin/admin/spoken-dates.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import type { Injury } from '../../plugin/generated-types.ts'
import { entryInput } from '../../plugin/injuries/input.ts'
import { entryColours, entryLabels, injuryList, whenOf } from '../../plugin/injuries/list.ts'
import { readEntries, type ShownEntry, wholeOf } from '../../plugin/injuries/reading.ts'
import { injurySteps, injuryStepText } from '../../plugin/injuries/register.ts'
import {
  absenceText,
  activityText,
  bodyPartText,
  entryKindText,
  entryStateText,
  exposureText,
  groupText,
  injuryClassText,
  navText,
} from '../../plugin/injuries/text.ts'
import { type Fact, FactList } from '../components/fact-list.tsx'
import { KeptNowhere } from '../components/form-parts.tsx'
import { History, type HistoryLine } from '../components/history.tsx'
import { Notice } from '../components/notice.tsx'
import { RecordPage } from '../components/record-page.tsx'
import { Tag } from '../components/tag.tsx'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'
import { historyLines } from '../records/history-lines.ts'
import { loadSteps, stepClashes, stepFormsOf } from '../records/steps-of.tsx'
import { unitNames } from '../unit-names.ts'
import { injuryPlace } from './place.ts'
import { injuryWords as words } from './text.ts'

/** One entry of the register, in the shape that is the reader's. */
export const EntryScreen = screen(loadEntry, DrawnEntry)

async function loadEntry(page: Page) {
  const { asked, language, params } = page
  const number = params['number'] ?? ''
  const visitor = requireVisitor(page, injuryPlace.record(language, number))
  const { req } = visitor
  const where = { number: { equals: number } }
  const [entry] = await readEntries(req, { where, door: 'page' })
  if (!entry) throw new NotFound()
  const whole = wholeOf(entry)
  const unit = idOf(entry.unit)
  const [units, steps, behind] = await Promise.all([
    unitNames(req, language, [unit]),
    whole && loadSteps(req, page, { kind: injurySteps, place: injuryPlace, record: whole }),
    whole?.nonconformity ? caseOf(req, idOf(whole.nonconformity)) : null,
  ])
  const done = asked['done'] === 'register' ? words.registered[language] : null
  return { behind, done, entry, language, steps, unitName: units.get(unit), visitor, whole }
}

/** The case behind an entry, as far as the one who asks may read it. */
async function caseOf(req: PayloadRequest, id: string) {
  return local.findById(req, 'nonconformities', id, { overrideAccess: false })
}

function DrawnEntry(data: Loaded<typeof loadEntry>): ReactElement {
  const { done, entry, language, steps, unitName, visitor, whole } = data
  return (
    <RecordPage
      {...{ language, visitor, unitName }}
      section="injury"
      record={{ number: entry.number, title: titleOf(entry, language), language }}
      address={(each) => injuryPlace.record(each, entry.number)}
      list={{ name: injuryList.title[language], address: injuryPlace.list(language) }}
      state={
        whole ? (
          <Tag colour={entryColours[whole.state]}>{entryStateText[whole.state][language]}</Tag>
        ) : (
          <Tag colour="neutral">{words.namesHidden[language]}</Tag>
        )
      }
      done={done ?? steps?.done ?? null}
      errors={steps?.errors ?? []}
      clashes={steps && stepClashes(steps)}
      notices={noticeOf(entry, language)}
      steps={{
        title: words.steps[language],
        none: words.nothingToDo[language],
        forms: steps
          ? stepFormsOf(steps, ['askForCorrection', 'correct', 'strike']).map((form) => (
              <KeptNowhere key={form.key} value={true}>
                {form}
              </KeptNowhere>
            ))
          : [],
      }}
    >
      <section aria-labelledby="facts">
        <h2 className="section-title" id="facts">
          {words.facts[language]}
        </h2>
        <FactList facts={[...sharedFacts(entry, language), ...wholeFacts(data)]} />
      </section>
      {whole && (
        <section aria-labelledby="history">
          <h2 className="section-title" id="history">
            {recordLabels.history[language]}
          </h2>
          <History
            language={language}
            written={whole.language}
            lines={linesOf(whole.steps, language)}
          />
        </section>
      )}
    </RecordPage>
  )
}

/** What an entry is called: its kind and its day, or the month of it. */
function titleOf(entry: ShownEntry, language: PageLanguage): string {
  return `${entryKindText[entry.kind][language]}, ${whenOf(entry)[language]}`
}

function noticeOf({ shape, state }: ShownEntry, language: PageLanguage): ReactElement | null {
  const asked = state === 'correctionAsked'
  if (state === 'struck') {
    return (
      <Notice colour="warning">
        <p>{words.struck[language]}</p>
      </Notice>
    )
  }
  const said = {
    withoutName: words.withoutName,
    own: asked ? words.ownAsked : words.own,
    named: asked ? words.correctionWaits : null,
  }[shape]
  return (
    said && (
      <Notice colour={asked && shape === 'named' ? 'warning' : 'info'}>
        <p>{said[language]}</p>
      </Notice>
    )
  )
}

/** What every reader is shown. */
function sharedFacts(entry: ShownEntry, language: PageLanguage): Fact[] {
  const { absence, activity, bodyPart, exposure, group, injuryClass } = entry
  return [
    [entryLabels.when[language], [whenOf(entry)[language], clockOf(entry, language)].join('')],
    [entryLabels.group[language], groupText[group][language]],
    [entryLabels.activity[language], activityText[activity][language]],
    [entryLabels.injuryClass[language], injuryClass && injuryClassText[injuryClass][language]],
    [entryLabels.bodyPart[language], bodyPart && bodyPartText[bodyPart][language]],
    [entryLabels.exposure[language], exposure && exposureText[exposure][language]],
    [entryLabels.absence[language], absenceText[absence][language]],
  ]
}

function clockOf({ time }: ShownEntry, language: PageLanguage): string {
  return time ? ` ${words.time[language]} ${time}` : ''
}

/** What stands in it for whoever is shown all of it. */
function wholeFacts({ behind, entry, language, whole }: Loaded<typeof loadEntry>): Fact[] {
  if (!whole) return []
  const { happened, language: written, nav, navDate, navReason } = whole
  const notified = behind?.notified?.labourInspection
  return [
    [entryLabels.injured[language], entry.injured],
    [
      words.happened[language],
      happened && (
        <p className="own-words" lang={written === language ? undefined : written}>
          {happened}
        </p>
      ),
    ],
    [
      entryInput.nav.label[language],
      nav &&
        [navText[nav][language], navDate && spokenDayOf(navDate, language), navReason]
          .filter(Boolean)
          .join(', '),
    ],
    [
      words.nonconformity[language],
      behind && (
        <a href={recordAddress(language, 'nonconformity', behind.number)}>{behind.number}</a>
      ),
    ],
    [
      words.inspection[language],
      behind?.seriousInjury === true &&
        (notified ? spokenDayOf(notified, language) : words.inspectionOnCase[language]),
    ],
  ]
}

/** Its history: what was done, and which fields were corrected. */
function linesOf(steps: Injury['steps'], language: PageLanguage): HistoryLine[] {
  const labels = entryInput as Readonly<
    Record<string, { readonly label: Record<PageLanguage, string> }>
  >
  return historyLines(steps, injuryStepText, language).map((line, index) => {
    const changed = (steps?.[index]?.changed ?? []).flatMap(
      (name) => labels[name]?.label[language] ?? [],
    )
    return changed.length === 0
      ? line
      : { ...line, more: <p>{`${words.changed[language]}: ${changed.join(', ')}`}</p> }
  })
}
