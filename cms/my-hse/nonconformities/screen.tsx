import type { ReactElement } from 'react'
import type { Text } from '../../plugin/core/text.ts'
import { idOf } from '../../plugin/database/local.ts'
import { weightOf } from '../../plugin/nonconformities/injury/rules.ts'
import { isOpen } from '../../plugin/nonconformities/rules.ts'
import { nonconformitySteps } from '../../plugin/nonconformities/steps.ts'
import { Consultations } from '../consultations/consultations.tsx'
import { loadConsultations } from '../consultations/load.ts'
import { AccessLinks, accessToCase } from '../access-requests/case-link.tsx'
import { Due } from '../components/due.tsx'
import { errorsOfForm } from '../components/field-ids.ts'
import { Notice } from '../components/notice.tsx'
import { RecordPage } from '../components/record-page.tsx'
import { OnItsOwnPage } from '../components/step.tsx'
import { stepDrafts, withDraft } from '../drafts.ts'
import { RegisterNotice, registerOfCase } from '../injuries/case-link.tsx'
import { type Loaded, NotFound, type Page, Redirect, requireVisitor, screen } from '../page.ts'
import { ProposeLink } from '../proposals/propose.tsx'
import { NextStep, StepLinks } from '../records/next-step.tsx'
import { StepForm } from '../records/step-form.tsx'
import { StoryLinks, storiesOfOne } from '../stories/case-link.tsx'
import { loadSteps, stepClashes } from '../records/steps-of.tsx'
import { caseAddress, type CaseForm, casesAddress, caseStepAddress } from './addresses.ts'
import { Comments } from './comments.tsx'
import { caseFormName, casePlace } from './forms.ts'
import { Injury, injurySteps } from './injury.tsx'
import { type CasePage, casePage } from './load.ts'
import { type Next, nextOf } from './next.ts'
import { Conversation, Facts, Gaps, Happened, History, Measures, StateTag } from './parts.tsx'
import { ReleasedNotice } from './released.tsx'
import { caseForms, caseWords as words, formWords } from './text.ts'

/** One nonconformity: what happened, where it stands, what comes next, and what was done. */
export const CaseScreen = screen(loadCase, OneCase)

type StepName = keyof typeof nonconformitySteps.steps

async function loadCase(page: Page) {
  const { language, params, asked } = page
  const number = params['number'] ?? ''
  const visitor = requireVisitor(page, caseAddress(language, number))
  const { req } = visitor
  const shown = await casePage(req, language, number)
  if (!shown) throw new NotFound()
  const { found, kind, notifies } = shown
  const beside = notifies ? ['notifyAuthority' as const] : []
  const [steps, drafts, consultations, register, access, stories] = await Promise.all([
    loadSteps(req, page, { kind, place: casePlace, record: found, drawn: () => false }),
    stepDrafts(req, asked['draft'], { steps: beside, formOf: caseFormName }),
    shown.whole ? loadConsultations(page, req, { nonconformity: found.id }) : null,
    registerOfCase(req, found),
    accessToCase(req, found),
    storiesOfOne(req, found),
  ])
  // What was written before its step had a page of its own stands there now.
  const [elsewhere] = steps.drafts.keys()
  if (elsewhere !== undefined && asked['draft'] !== undefined) {
    throw new Redirect(withDraft(caseStepAddress(language, number, elsewhere), asked['draft']))
  }
  const errors = [...drafts].flatMap(([form, draft]) => errorsOfForm(form, draft.errors))
  return {
    visitor,
    printed: `${found.number} · ${shown.units.get(idOf(found.unit)) ?? ''}`,
    page: shown,
    steps,
    draft: drafts.get('notifyAuthority') ?? null,
    register,
    access,
    stories,
    consultations,
    errors: [...steps.errors, ...errors, ...(consultations?.errors ?? [])],
    done: doneWords(asked['done'])?.[language] ?? null,
    ...whatToDo(shown, steps.names),
  }
}

/** What is said of what has just been done; null where that is nothing. */
function doneWords(said = ''): Text | null {
  if (Object.hasOwn(caseForms, said)) return caseForms[said as keyof typeof caseForms].done
  const { steps } = nonconformitySteps
  return Object.hasOwn(steps, said) ? steps[said as StepName].words.done : null
}

/** The one thing that comes next, and what else can be done. What stands in the red box is neither. */
export function whatToDo(
  { found, measures, proposes, putRightElsewhere, replyDue, unanswered }: CasePage,
  names: readonly StepName[],
): { readonly next: Next | null; readonly others: readonly CaseForm[] } {
  const inBox: readonly CaseForm[] = injurySteps
  const offered = [...names, ...(proposes ? ['propose' as const] : [])].filter(
    (each) => !inBox.includes(each),
  )
  const next = nextOf({
    state: found.state,
    weight: weightOf(found),
    due: found.due ?? null,
    replyDue,
    answerDue: found.answerDue ?? null,
    unanswered,
    measures: measures.map(({ state }) => state),
    withSystem: Boolean(found.otherSystem),
    putRightElsewhere,
    offered,
  })
  return { next, others: offered.filter((each) => each !== next?.name) }
}

function OneCase(shown: Loaded<typeof loadCase>): ReactElement {
  const { visitor, page, steps, draft, consultations, errors, done, others, register, access } =
    shown
  const { language } = steps
  const { found } = page
  const links = others.map((name) => ({
    name,
    words: formWords(name),
    address: caseStepAddress(language, found.number, name),
  }))
  return (
    <RecordPage
      language={language}
      visitor={visitor}
      section="nonconformity"
      record={found}
      address={(each) => caseAddress(each, found.number)}
      list={{ name: words.register[language], address: casesAddress(language) }}
      unitName={page.units.get(idOf(found.unit))}
      state={<StateTag state={found.state} language={language} />}
      lead={<Deadlines {...shown} />}
      done={done}
      errors={errors}
      clashes={stepClashes(steps) ?? (draft?.conflict === true ? [] : null)}
      notices={
        <>
          <Injury
            language={language}
            found={found}
            steps={steps}
            notifies={page.notifies}
            draft={draft}
          />
          <RegisterNotice language={language} register={register} />
          {page.released && <ReleasedNotice language={language} number={found.number} />}
          {page.closable && (
            <Notice colour="info">
              <p>{words.readyToClose[language]}</p>
            </Notice>
          )}
        </>
      }
      next={shown.next && <NextOfCase {...shown} />}
      steps={{
        title: (shown.next === null ? words.whatToDo : words.whatElse)[language],
        none: words.nothingToDo[language],
        forms:
          links.length > 0 ? [<StepLinks key="links" language={language} steps={links} />] : [],
        more: (
          <>
            <Gaps language={language} gaps={page.gaps} />
            <AccessLinks access={access} language={language} />
          </>
        ),
      }}
    >
      <Happened language={language} page={page} />
      <Facts language={language} page={page} />
      {page.whole ? (
        <>
          <Measures language={language} page={page} />
          {isOpen(found.state) && !page.proposes && !steps.names.includes('receive') && (
            <ProposeLink language={language} found={found} />
          )}
          {consultations && <Consultations shown={consultations} />}
          <Comments steps={steps} />
          <StoryLinks language={language} shown={shown.stories} />
          <Conversation language={language} page={page} />
          <History language={language} page={page} />
        </>
      ) : (
        <p className="nothing">{words.asAccident[language]}</p>
      )}
    </RecordPage>
  )
}

/** The deadlines of the case that do not stand at what comes next. */
function Deadlines({
  page: { found, replyDue },
  steps: { language, day },
  next,
}: Pick<Loaded<typeof loadCase>, 'page' | 'steps' | 'next'>): ReactElement {
  const due = isOpen(found.state) ? (found.due ?? null) : null
  return (
    <>
      {due !== null && next?.due !== due && (
        <p className="lead">
          {words.due[language]}: <Due language={language} due={due} day={day} />
        </p>
      )}
      {replyDue !== null && next?.name !== 'replyToRepresentative' && (
        <p className="lead">
          {words.replyDue[language]}: <Due language={language} due={replyDue} day={day} />
        </p>
      )}
    </>
  )
}

/** The next step: a link to its page, or its button where one press is all there is to it. */
function NextOfCase({
  page: { found },
  steps,
  next,
}: Pick<Loaded<typeof loadCase>, 'page' | 'steps' | 'next'>): ReactElement | null {
  if (next === null) return null
  const { language, day, kind } = steps
  const { name, due } = next
  const pressed = isStep(name) && Object.keys(kind.steps[name].input).length === 0 ? name : null
  return (
    <NextStep
      {...{ language, name, due, day }}
      words={formWords(name)}
      to={
        pressed === null
          ? { address: caseStepAddress(language, found.number, name) }
          : {
              form: (
                <OnItsOwnPage value={true}>
                  <StepForm {...steps} name={pressed} draft={null} open />
                </OnItsOwnPage>
              ),
            }
      }
    />
  )
}

function isStep(name: CaseForm): name is StepName {
  return Object.hasOwn(nonconformitySteps.steps, name)
}
