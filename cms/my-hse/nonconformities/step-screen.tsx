import type { ReactElement } from 'react'
import { waitingAttachments } from '../../plugin/attachments/store.ts'
import { idOf } from '../../plugin/database/local.ts'
import { Due } from '../components/due.tsx'
import { errorsOfForm } from '../components/field-ids.ts'
import { stepDrafts } from '../drafts.ts'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'
import { peopleToChoose } from '../people.ts'
import { StepForm } from '../records/step-form.tsx'
import { StepPage } from '../records/step-page.tsx'
import { loadSteps, stepClashes } from '../records/steps-of.tsx'
import { AddForm } from './add.tsx'
import {
  caseAddress,
  type CaseForm,
  caseFormAt,
  casesAddress,
  caseStepAddress,
} from './addresses.ts'
import { CheckClosing } from './closing.tsx'
import { CommentForm } from './comments.tsx'
import { caseFormName, casePlace } from './forms.ts'
import { casePage } from './load.ts'
import { Gaps, StateTag, Told } from './parts.tsx'
import { ProposeForm } from './propose.tsx'
import { whatToDo } from './screen.tsx'
import { caseWords as words, formWords } from './text.ts'

/** One step of a nonconformity: what it is for, one form, one save, and back to the case. */
export const CaseStepScreen = screen(loadStep, OneStep)

/** Has no page of its own: it stands in the red box of the case. */
const inTheCase: readonly CaseForm[] = ['notifyAuthority']

async function loadStep(page: Page) {
  const { language, params, asked } = page
  const number = params['number'] ?? ''
  const name = caseFormAt(language, params['step'] ?? '')
  if (name === null || inTheCase.includes(name)) throw new NotFound()
  const visitor = requireVisitor(page, caseStepAddress(language, number, name))
  const { req } = visitor
  const shown = await casePage(req, language, number)
  if (!shown) throw new NotFound()
  const { found, kind, proposes } = shown
  const proposing = name === 'propose' && proposes
  const [steps, drafts, people] = await Promise.all([
    loadSteps(req, page, { kind, place: casePlace, record: found, drawn: (each) => each === name }),
    stepDrafts(req, asked['draft'], { steps: ['propose'], formOf: caseFormName }),
    proposing ? peopleToChoose(req) : [],
  ])
  const draft = drafts.get('propose') ?? null
  const added = name === 'add' ? (steps.drafts.get('add')?.all('photo') ?? []) : []
  return {
    kept: await waitingAttachments(req, added),
    visitor,
    page: shown,
    name,
    steps,
    people,
    proposing,
    draft,
    errors: [...steps.errors, ...errorsOfForm('propose', draft?.errors ?? [])],
    comment: asked['comment'],
    changing: asked['change'] === 'close',
    next: whatToDo(shown, steps.names).next,
  }
}

function OneStep(shown: Loaded<typeof loadStep>): ReactElement {
  const { visitor, page, name, steps, draft, errors, next } = shown
  const { language, day } = steps
  const { found } = page
  const due = next?.name === name ? next.due : null
  return (
    <StepPage
      language={language}
      visitor={visitor}
      section="nonconformity"
      record={found}
      unitName={page.units.get(idOf(found.unit))}
      state={<StateTag state={found.state} language={language} />}
      words={formWords(name)}
      address={(each) => caseStepAddress(each, found.number, name)}
      list={{ name: words.register[language], address: casesAddress(language) }}
      back={caseAddress(language, found.number)}
      errors={errors}
      clashes={stepClashes(steps) ?? (draft?.conflict === true ? [] : null)}
      before={
        <>
          {due !== null && (
            <p className="step-page__due">
              {words.deadline[language]}: <Due language={language} due={due} day={day} />
            </p>
          )}
          <details className="step step-page__case" open={name === 'assess'}>
            <summary>{words.happened[language]}</summary>
            <Told language={language} page={page} />
          </details>
        </>
      }
      form={formOf(shown)}
      instead={<Gaps language={language} gaps={name === 'close' ? page.gaps : []} />}
    />
  )
}

/** The form of the step, or what is about to be closed; null where the one who asks cannot take it now. */
function formOf(shown: Loaded<typeof loadStep>): ReactElement | null {
  const { page, name, steps, people, proposing, draft: proposed, kept, changing } = shown
  const { found } = page
  const { language, asked, day } = steps
  if (name === 'propose') {
    if (!proposing) return null
    const { approves } = page
    return <ProposeForm {...{ language, found, draft: proposed, asked, day, people, approves }} />
  }
  const step = steps.names.find((each) => each === name)
  if (step === undefined) return null
  const draft = steps.drafts.get(step) ?? null
  if (step === 'add') return <AddForm {...{ language, found, draft, asked, kept }} />
  // Whoever has written how to close it looks that over first.
  if (step === 'close' && draft?.errors.length === 0 && !changing) {
    return <CheckClosing {...{ language, found, draft, asked }} />
  }
  if (step === 'answerComment') return <CommentForm {...{ draft, steps }} asked={shown.comment} />
  return <StepForm {...steps} name={step} draft={draft} open />
}
