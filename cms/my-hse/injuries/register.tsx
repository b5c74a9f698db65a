import type { PayloadRequest } from 'payload'
import type { ReactElement } from 'react'
import { injurySegments } from '../../../content/addresses/forms.ts'
import { newRow, recordAddress } from '../../../content/addresses/my-hse.ts'
import { otherLanguage, type PageLanguage, type Query } from '../../../content/addresses/parts.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { today } from '../../plugin/core/dates.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { registerInput } from '../../plugin/injuries/input.ts'
import { injuryList } from '../../plugin/injuries/list.ts'
import { keepsRegister } from '../../plugin/injuries/reading.ts'
import { registerInjury } from '../../plugin/injuries/register.ts'
import { type EntryKind, registerText } from '../../plugin/injuries/text.ts'
import { optionsOf } from '../../plugin/options.ts'
import type { Inputs } from '../../plugin/records/input/input.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form, KeptNowhere, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { readDraft, refusedBefore } from '../drafts.ts'
import { formKeyOf } from '../form-key.ts'
import type { FormDefinition } from '../forms/work.ts'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'
import { InputField } from '../records/step-form.tsx'
import { givenIn } from '../records/step-forms.ts'
import { choosableIn } from '../records/steps-of.tsx'
import { injuryPlace } from './place.ts'
import { injuryWords as words } from './text.ts'

const inputs: Inputs = registerInput

const kindOf = (asked: string | null | undefined): EntryKind =>
  asked === 'illness' ? 'illness' : 'injury'

const address = (language: PageLanguage, query: Query): string =>
  recordAddress(language, 'injury', newRow[language], query)

/** The form that enters one. */
export const registerForm: FormDefinition = {
  name: 'injury-register',
  segment: injurySegments.register,
  back: (posted, language) => address(language, { kind: posted.get('kind') }),
  work: async (req, posted, language) => {
    const key = formKeyOf(req, posted.get('form')) ?? posted.text('form')
    const kind = kindOf(posted.get('kind'))
    const given = givenIn(posted, registerInput)
    const made = await registerInjury(req, { ...given, key, kind, language })
    return { to: injuryPlace.record(language, made.number, { done: 'register' }) }
  },
}

/** Where somebody enters an injury or an illness, with what a case tells of it filled in. */
export const RegisterScreen = screen(loadRegister, DrawnRegister)

async function loadRegister(page: Page) {
  const { asked, language } = page
  const kind = kindOf(asked['kind'])
  const here = { kind: asked['kind'], case: asked['case'], unit: asked['unit'] }
  const visitor = requireVisitor(page, address(language, here))
  const { req } = visitor
  if (!(await keepsRegister(req))) throw new NotFound()
  const [reach, draft, choosable, known] = await Promise.all([
    reachOf(req, 'injuries', 'register'),
    readDraft(req, registerForm.name, asked['draft']),
    choosableIn(req, language, Object.values(inputs)),
    knownOf(req, asked['case']),
  ])
  const mine = choosable.unit?.filter(
    ({ value }) => reach.all || reach.units.includes(value) || value === known?.unit,
  )
  return {
    asked,
    choosable: { ...choosable, unit: mine ?? [] },
    day: today(optionsOf(req.payload).clock),
    draft,
    here,
    known: { unit: asked['unit'], ...known, kind },
    language,
    visitor,
  }
}

/** What a case tells of an injury: where and when, and nothing of its words, which are written anew for the register. */
async function knownOf(req: PayloadRequest, number: string | undefined) {
  if (number === undefined) return null
  const where = { number: { equals: number } }
  const [found] = await local.find(req, 'nonconformities', {
    overrideAccess: false,
    where,
    limit: 1,
  })
  return found ? { case: found.number, unit: idOf(found.unit), date: found.eventDate } : null
}

function DrawnRegister(data: Loaded<typeof loadRegister>): ReactElement {
  const { asked, choosable, day, draft, here, known, language, visitor } = data
  const { kind } = known
  const other = kind === 'injury' ? 'illness' : 'injury'
  const errors = [...refusedBefore(asked['error']), ...(draft?.errors ?? [])]
  const title = registerText[kind][language]
  return (
    <Frame
      language={language}
      section="injury"
      title={title}
      failed={errors.length > 0}
      elsewhere={address(otherLanguage(language), here)}
      visitor={visitor}
    >
      <div className="width narrow page">
        <Breadcrumbs
          language={language}
          trail={[{ name: injuryList.title[language], address: injuryPlace.list(language) }]}
        />
        <h1 className="title">{title}</h1>
        <p className="lead">{words.registerLead[kind][language]}</p>
        <ErrorSummary language={language} errors={errors} />
        <Notice colour="info">
          <p>{words.secrecy[language]}</p>
        </Notice>
        <p>
          <a href={address(language, { kind: other })}>{words.registerInstead[kind][language]}</a>
        </p>
        <KeptNowhere value={true}>
          <Form
            language={language}
            segment={injurySegments.register}
            hidden={{ kind }}
            draft={draft ? asked['draft'] : undefined}
          >
            {Object.entries(inputs).map(([name, input]) =>
              input.asked?.(known) === false ? null : (
                <InputField
                  key={name}
                  record={known}
                  {...{ choosable, day, draft, input, language, name }}
                />
              ),
            )}
            <SubmitRow language={language} label={words.save[language]} />
          </Form>
        </KeptNowhere>
      </div>
    </Frame>
  )
}
