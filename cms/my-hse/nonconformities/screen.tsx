import type { PayloadRequest } from 'payload'
import type { ReactElement } from 'react'
import { errorsOfForm } from '../components/field-ids.ts'
import { today } from '../../plugin/core/dates.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import type { Nonconformity } from '../../plugin/generated-types.ts'
import { isOpen } from '../../plugin/nonconformities/rules.ts'
import { optionsOf } from '../../plugin/options.ts'
import type { Clash } from '../components/conflict.tsx'
import type { Option } from '../components/fields.tsx'
import { Notice } from '../components/notice.tsx'
import { RecordPage } from '../components/record-page.tsx'
import { type Draft, refusedBefore, stepDrafts } from '../drafts.ts'
import { peopleToChoose } from '../people.ts'
import { unitOptions } from '../report/units.ts'
import type { PageLanguage } from '../routes.ts'
import { Due } from '../components/due.tsx'
import { caseAddress, casesAddress } from './addresses.ts'
import { caseFormName } from './forms.ts'
import { casePage } from './load.ts'
import { Injury, injurySteps } from './injury.tsx'
import { Conversation, Facts, Happened, History, Measures, StateTag } from './parts.tsx'
import { type Choices, StepForm } from './step-forms.tsx'
import { type CaseForm, caseForms, caseWords as words, gapWords } from './text.ts'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'

/** One nonconformity: what happened, where it stands, what can be done, and what was done. */
export const CaseScreen = screen(loadCase, OneCase)

async function loadCase(page: Page) {
  const { language, params, asked } = page
  const number = params['number'] ?? ''
  const visitor = requireVisitor(page, caseAddress(language, number))
  const { req } = visitor
  const shown = await casePage(req, language, number)
  if (!shown) throw new NotFound()
  const { found, steps, gaps } = shown
  const [drafts, choices] = await Promise.all([
    stepDrafts(req, asked['draft'], { steps, formOf: caseFormName }),
    choicesFor(req, language, steps),
  ])
  const [refused] = [...drafts.values()]
  const errors = [
    ...refusedBefore(asked['error']),
    ...[...drafts].flatMap(([step, draft]) => errorsOfForm(step, draft.errors)),
  ]
  const day = today(optionsOf(req.payload).clock)
  const done = Object.hasOwn(caseForms, asked['done'] ?? '')
    ? caseForms[asked['done'] as CaseForm].done
    : null
  return {
    language,
    asked,
    number,
    visitor,
    found,
    steps,
    gaps,
    drafts,
    choices,
    refused,
    errors,
    day,
    done,
    page: shown,
  }
}

function OneCase({
  language,
  asked,
  number,
  visitor,
  found,
  steps,
  gaps,
  drafts,
  choices,
  refused,
  errors,
  day,
  done,
  page,
}: Loaded<typeof loadCase>): ReactElement {
  const inBox: ReadonlySet<CaseForm> = new Set(injurySteps)
  const beside = steps.filter((step) => !inBox.has(step))
  return (
    <RecordPage
      language={language}
      visitor={visitor}
      section="nonconformity"
      record={found}
      address={(each) => caseAddress(each, number)}
      list={{ name: words.register[language], address: casesAddress(language) }}
      unitName={page.units.get(idOf(found.unit))}
      state={<StateTag state={found.state} language={language} />}
      lead={
        <>
          {found.due && isOpen(found.state) && (
            <p className="lead">
              {words.due[language]}: <Due language={language} due={found.due} day={day} />
            </p>
          )}
          {page.replyDue && (
            <p className="lead">
              {words.replyDue[language]}: <Due language={language} due={page.replyDue} day={day} />
            </p>
          )}
        </>
      }
      done={done?.[language] ?? null}
      errors={errors}
      clashes={refused?.conflict === true ? clashesOf(found, refused, language) : null}
      notices={
        <>
          <Injury
            language={language}
            found={found}
            steps={steps}
            drafts={drafts}
            asked={asked['draft']}
            day={day}
          />
          {page.closable && (
            <Notice colour="info">
              <p>
                <a href="#close">{words.readyToClose[language]}</a>
              </p>
            </Notice>
          )}
        </>
      }
      steps={{
        title: words.whatToDo[language],
        none: words.nothingToDo[language],
        forms: beside.map((step, index) => (
          <StepForm
            key={step}
            language={language}
            step={step}
            found={found}
            draft={drafts.get(step) ?? null}
            asked={asked['draft']}
            open={index === 0 && drafts.size === 0 && leadsOn.has(step)}
            changing={asked['change'] === 'close'}
            day={day}
            choices={choices}
          />
        )),
        more: gaps.length > 0 && (
          <div className="gaps">
            <h3 className="row__title">{words.inTheWay[language]}</h3>
            <ul>
              {gaps.map((gap) => (
                <li key={gap}>{gapWords[gap][language]}</li>
              ))}
            </ul>
          </div>
        ),
      }}
    >
      <Happened language={language} page={page} />
      <Facts language={language} page={page} />
      <Measures language={language} page={page} />
      <Conversation language={language} page={page} />
      <History language={language} page={page} />
    </RecordPage>
  )
}

/** Steps whose form stands open when they come first. */
const leadsOn: ReadonlySet<CaseForm> = new Set([
  'receive',
  'assess',
  'start',
  'checkEffect',
  'close',
])

async function choicesFor(
  req: PayloadRequest,
  language: PageLanguage,
  steps: readonly CaseForm[],
): Promise<Choices> {
  const [people, units, topics] = await Promise.all([
    steps.includes('propose') ? peopleToChoose(req) : [],
    steps.includes('transfer') ? unitOptions(req, language) : [],
    steps.includes('assess') ? topicOptions(req, language) : [],
  ])
  return { people, units, topics }
}

async function topicOptions(req: PayloadRequest, language: PageLanguage): Promise<Option[]> {
  const found = await local.find(req, 'topics', {
    overrideAccess: true,
    locale: language,
    select: { name: true },
  })
  return found
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((one, other) => one.label.localeCompare(other.label, language))
}

function clashesOf(found: Nonconformity, draft: Draft, language: PageLanguage): Clash[] {
  return (['cause', 'immediateAction'] as const).flatMap((name) => {
    const mine = draft.get(name)
    return mine === undefined
      ? []
      : [{ label: words[name][language], theirs: found[name] ?? '', mine }]
  })
}
