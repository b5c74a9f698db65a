import type { ReactElement } from 'react'
import type { Text } from '../../plugin/core/text.ts'
import { idOf } from '../../plugin/database/local.ts'
import { weightOf } from '../../plugin/nonconformities/injury/rules.ts'
import { isOpen, nextStep } from '../../plugin/nonconformities/rules.ts'
import { nonconformitySteps } from '../../plugin/nonconformities/steps.ts'
import { Consultations } from '../consultations/consultations.tsx'
import { loadConsultations } from '../consultations/load.ts'
import { Due } from '../components/due.tsx'
import { errorsOfForm } from '../components/field-ids.ts'
import { Notice } from '../components/notice.tsx'
import { RecordPage } from '../components/record-page.tsx'
import { stepDrafts } from '../drafts.ts'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'
import { peopleToChoose } from '../people.ts'
import { ProposeLink } from '../proposals/propose.tsx'
import { StepForm } from '../records/step-form.tsx'
import { loadSteps, stepClashes } from '../records/steps-of.tsx'
import { caseAddress, casesAddress } from './addresses.ts'
import { CheckClosing } from './closing.tsx'
import { Comments } from './comments.tsx'
import { caseFormName, casePlace } from './forms.ts'
import { Injury, injurySteps } from './injury.tsx'
import { casePage } from './load.ts'
import { Conversation, Facts, Happened, History, Measures, StateTag } from './parts.tsx'
import { ProposeForm } from './propose.tsx'
import { caseForms, caseWords as words, gapWords } from './text.ts'

/** One nonconformity: what happened, where it stands, what can be done, and what was done. */
export const CaseScreen = screen(loadCase, OneCase)

async function loadCase(page: Page) {
  const { language, params, asked } = page
  const number = params['number'] ?? ''
  const visitor = requireVisitor(page, caseAddress(language, number))
  const { req } = visitor
  const shown = await casePage(req, language, number)
  if (!shown) throw new NotFound()
  const { found, kind, notifies, proposes } = shown
  const beside = [
    ...(proposes ? ['propose' as const] : []),
    ...(notifies ? ['notifyAuthority' as const] : []),
  ]
  const [steps, drafts, people, consultations] = await Promise.all([
    loadSteps(req, page, { kind, place: casePlace, record: found }),
    stepDrafts(req, asked['draft'], { steps: beside, formOf: caseFormName }),
    proposes ? peopleToChoose(req) : [],
    loadConsultations(page, req, { nonconformity: found.id }),
  ])
  const errors = [...drafts].flatMap(([form, draft]) => errorsOfForm(form, draft.errors))
  return {
    visitor,
    page: shown,
    steps,
    drafts,
    people,
    consultations,
    errors: [...steps.errors, ...errors, ...consultations.errors],
    done: doneWords(asked['done'])?.[language] ?? null,
    changing: asked['change'] === 'close',
  }
}

/** What is said of what has just been done; null where that is nothing. */
function doneWords(said = ''): Text | null {
  if (Object.hasOwn(caseForms, said)) return caseForms[said as keyof typeof caseForms].done
  const { steps } = nonconformitySteps
  return Object.hasOwn(steps, said) ? steps[said as StepName].words.done : null
}

type StepName = keyof typeof nonconformitySteps.steps

function OneCase({
  visitor,
  page,
  steps,
  drafts,
  people,
  consultations,
  errors,
  done,
  changing,
}: Loaded<typeof loadCase>): ReactElement {
  const { language, day } = steps
  const { found, gaps } = page
  const refused = drafts.values().next().value ?? null
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
      done={done}
      errors={errors}
      clashes={stepClashes(steps) ?? (refused?.conflict === true ? [] : null)}
      notices={
        <>
          <Injury
            language={language}
            found={found}
            steps={steps}
            notifies={page.notifies}
            draft={drafts.get('notifyAuthority') ?? null}
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
        forms: besideForms({ steps, page, drafts, people, changing }),
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
      {isOpen(found.state) && !page.proposes && !steps.names.includes('receive') && (
        <ProposeLink language={language} found={found} />
      )}
      <Consultations shown={consultations} />
      <Comments steps={steps} />
      <Conversation language={language} page={page} />
      <History language={language} page={page} />
    </RecordPage>
  )
}

/** Steps whose form never stands open by itself. */
const closedFirst: readonly StepName[] = [
  'replyToRepresentative',
  'answer',
  'ask',
  'comment',
  'transfer',
  'reject',
  'reopen',
]

/** The forms beside the case, the first one open. Whoever has written how to close it looks that over first. */
function besideForms({
  steps,
  page: { found, proposes },
  drafts,
  people,
  changing,
}: Pick<
  Loaded<typeof loadCase>,
  'steps' | 'page' | 'drafts' | 'people' | 'changing'
>): ReactElement[] {
  const { language, asked, day } = steps
  // A comment is answered where it stands.
  const inBox: readonly StepName[] = [...injurySteps, 'answerComment']
  const names = steps.names.filter((name) => !inBox.includes(name))
  const refused = steps.drafts.size + drafts.size > 0
  return inOrder(names, { found, proposes }).map((name, index) => {
    if (name === 'propose') {
      const draft = drafts.get('propose') ?? null
      return <ProposeForm key={name} {...{ language, found, draft, asked, day, people }} />
    }
    const draft = steps.drafts.get(name) ?? null
    if (name === 'close' && draft?.errors.length === 0 && !changing) {
      return <CheckClosing key={name} {...{ language, found, draft, asked }} />
    }
    const open = index === 0 && !refused && !closedFirst.includes(name)
    return <StepForm key={name} {...steps} name={name} draft={draft} open={open} />
  })
}

/** To propose a measure comes after what leads on, and before the rest. */
function inOrder(
  names: readonly StepName[],
  { found, proposes }: Pick<Loaded<typeof loadCase>['page'], 'found' | 'proposes'>,
): (StepName | 'propose')[] {
  const next = nextStep(found.state, weightOf(found))
  const before = names.filter((name) => name === next || name === 'receive' || name === 'assess')
  const after = names.filter((name) => !before.includes(name))
  return [...before, ...(proposes ? ['propose' as const] : []), ...after]
}
