import type { PayloadRequest } from 'payload'
import type { ReactElement } from 'react'
import { today } from '../../../plugin/core/dates.ts'
import { idOf, local } from '../../../plugin/core/local.ts'
import type { Nonconformity } from '../../../plugin/generated-types.ts'
import { isOpen } from '../../../plugin/nonconformities/rules.ts'
import { optionsOf } from '../../../plugin/options.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { type Clash, Conflict } from '../components/conflict.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import type { Option } from '../components/fields.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { type Draft, readDraft } from '../drafts.ts'
import { refusedBefore } from '../forms/answer.ts'
import { unitOptions } from '../report/units.ts'
import { otherLanguage, type PageLanguage } from '../routes.ts'
import type { ScreenProps } from '../screens/match.ts'
import { NotFoundScreen } from '../screens/not-found.tsx'
import { Due } from '../start/task-list.tsx'
import { requireVisitor } from '../visitor.ts'
import { caseAddress, casesAddress } from './addresses.ts'
import { caseFormName } from './forms.ts'
import { casePage } from './load.ts'
import { Conversation, Facts, Happened, History, Injury, Measures, StateTag } from './parts.tsx'
import { type Choices, StepForm } from './step-forms.tsx'
import { type CaseForm, caseForms, caseWords as words, gapWords } from './text.ts'

/** One nonconformity: what happened, where it stands, what can be done, and what was done. */
export async function CaseScreen({ language, params, asked }: ScreenProps): Promise<ReactElement> {
  const number = params['number'] ?? ''
  const visitor = await requireVisitor(language, caseAddress(language, number))
  const { req } = visitor
  const page = await casePage(req, language, number)
  if (!page) return <NotFoundScreen language={language} />
  const { found, steps, gaps } = page
  const [drafts, choices] = await Promise.all([
    draftsOf(req, steps, asked['draft']),
    choicesFor(req, language, steps),
  ])
  const [refused] = [...drafts.values()]
  const errors = [...refusedBefore(asked['error']), ...(refused?.errors ?? [])]
  const day = today(optionsOf(req.payload).clock)
  const done = Object.hasOwn(caseForms, asked['done'] ?? '')
    ? caseForms[asked['done'] as CaseForm].done
    : null
  return (
    <Frame
      language={language}
      section="nonconformity"
      title={`${found.number} ${found.title}`}
      failed={errors.length > 0}
      elsewhere={caseAddress(otherLanguage(language), number)}
      visitor={visitor}
    >
      <div className="width page">
        <Breadcrumbs
          language={language}
          trail={[{ name: words.register[language], address: casesAddress(language) }]}
        />
        <p className="eyebrow">
          <span>{found.number}</span>
          <span>{page.units.get(idOf(found.unit))}</span>
          <StateTag state={found.state} language={language} />
        </p>
        <h1
          className="title title--long"
          lang={found.language === language ? undefined : found.language}
        >
          {found.title}
        </h1>
        {found.due && isOpen(found.state) && (
          <p className="lead">
            {words.due[language]}: <Due language={language} due={found.due} day={day} />
          </p>
        )}
        {done && errors.length === 0 && (
          <Notice colour="success">
            <p>{done[language]}</p>
          </Notice>
        )}
        <ErrorSummary language={language} errors={errors} />
        {refused?.conflict === true && (
          <Conflict language={language} clashes={clashesOf(found, refused, language)} />
        )}
        {page.closable && (
          <Notice colour="info">
            <p>
              <a href="#close">{words.readyToClose[language]}</a>
            </p>
          </Notice>
        )}
        <Injury language={language} page={page} />
        <div className="start">
          <div className="start__main">
            <Happened language={language} page={page} />
            <Facts language={language} page={page} />
            <Measures language={language} page={page} />
            <Conversation language={language} page={page} />
            <History language={language} page={page} />
          </div>
          <section className="start__side steps" aria-labelledby="steps">
            <h2 className="section-title" id="steps">
              {words.whatToDo[language]}
            </h2>
            {steps.length === 0 ? (
              <p className="nothing">{words.nothingToDo[language]}</p>
            ) : (
              <div>
                {steps.map((step, index) => (
                  <StepForm
                    key={step}
                    language={language}
                    step={step}
                    found={found}
                    draft={drafts.get(step) ?? null}
                    asked={asked['draft']}
                    open={index === 0 && drafts.size === 0 && leadsOn.has(step)}
                    day={day}
                    choices={choices}
                  />
                ))}
              </div>
            )}
            {gaps.length > 0 && (
              <div className="gaps">
                <h3 className="row__title">{words.inTheWay[language]}</h3>
                <ul>
                  {gaps.map((gap) => (
                    <li key={gap}>{gapWords[gap][language]}</li>
                  ))}
                </ul>
              </div>
            )}
          </section>
        </div>
      </div>
    </Frame>
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

/** The draft the address carries belongs to one of the forms. */
async function draftsOf(
  req: PayloadRequest,
  steps: readonly CaseForm[],
  asked: string | undefined,
): Promise<Map<CaseForm, Draft>> {
  if (asked === undefined) return new Map()
  const found = await Promise.all(
    steps.map(async (step) => [step, await readDraft(req, caseFormName(step), asked)] as const),
  )
  return new Map(found.flatMap(([step, draft]) => (draft ? [[step, draft] as const] : [])))
}

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

/** Everyone who is here, by name: a unit's work may fall on anyone, and a name is all that is shown. */
async function peopleToChoose(req: PayloadRequest): Promise<Option[]> {
  const day = today(optionsOf(req.payload).clock)
  const found = await local.find(req, 'people', {
    overrideAccess: true,
    where: { or: [{ activeTo: { exists: false } }, { activeTo: { greater_than_equal: day } }] },
    sort: 'name',
    select: { name: true },
  })
  return found.map(({ id, name }) => ({ value: id, label: name }))
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
