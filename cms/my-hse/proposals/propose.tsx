import type { ReactElement } from 'react'
import { proposalSegments } from '../../../content/addresses/forms.ts'
import { newRow, recordAddress, recordsAddress } from '../../../content/addresses/my-hse.ts'
import { otherLanguage, type PageLanguage, type Query } from '../../../content/addresses/parts.ts'
import { today } from '../../plugin/core/dates.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { optionsOf } from '../../plugin/options.ts'
import { proposalList } from '../../plugin/proposals/list.ts'
import { proposalInput, propose } from '../../plugin/proposals/propose.ts'
import { proposeText } from '../../plugin/proposals/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { readDraft, refusedBefore } from '../drafts.ts'
import type { Posted } from '../form-body.ts'
import { formKeyOf } from '../form-key.ts'
import type { FormDefinition } from '../forms/work.ts'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'
import { InputField } from '../records/step-form.tsx'
import { givenIn } from '../records/step-forms.ts'
import { choosableIn } from '../records/steps-of.tsx'
import { proposalWords as words } from './text.ts'

/** What the address of the form may say: what is proposed, for which unit, or for which case by its number. */
type About = Readonly<Partial<Record<'matter' | 'unit' | 'case', string>>>

/** Where something is proposed. */
export function proposeAddress(language: PageLanguage, about: About & Query = {}): string {
  return recordAddress(language, 'proposal', newRow[language], about)
}

function aboutIn(posted: Posted): About {
  const number = posted.get('case')
  return number ? { case: number } : {}
}

/** Proposes a measure or a challenge. */
export const proposeForm: FormDefinition = {
  name: 'proposal-propose',
  segment: proposalSegments.propose,
  back: (posted, language) => proposeAddress(language, aboutIn(posted)),
  work: async (req, posted, language) => {
    const key = formKeyOf(req, posted.get('form')) ?? posted.text('form')
    const nonconformity = posted.text('nonconformity') || null
    const given = givenIn(posted, proposalInput)
    const made = await propose(req, { ...given, key, language, nonconformity })
    return { to: recordAddress(language, 'proposal', made.number, { done: 'propose' }) }
  },
}

async function load(page: Page) {
  const { asked, language } = page
  const number = asked['case']
  const about: About = {
    ...(asked['matter'] === undefined ? {} : { matter: asked['matter'] }),
    ...(asked['unit'] === undefined ? {} : { unit: asked['unit'] }),
    ...(number === undefined ? {} : { case: number }),
  }
  const visitor = requireVisitor(page, proposeAddress(language, about))
  const { req } = visitor
  const [of] =
    number === undefined
      ? []
      : await local.find(req, 'nonconformities', {
          overrideAccess: false,
          where: { number: { equals: number } },
          limit: 1,
        })
  if (number !== undefined && !of) throw new NotFound()
  const { matter, unit, ...rest } = proposalInput
  const input = of ? rest : { matter, ...rest, unit }
  const [draft, choosable] = await Promise.all([
    readDraft(req, proposeForm.name, asked['draft']),
    choosableIn(req, language, Object.values(input)),
  ])
  const day = today(optionsOf(req.payload).clock)
  return { about, asked, choosable, day, draft, input, language, of: of ?? null, visitor }
}

function Drawn(data: Loaded<typeof load>): ReactElement {
  const { about, asked, choosable, day, draft, input, language, of, visitor } = data
  const errors = [...refusedBefore(asked['error']), ...(draft?.errors ?? [])]
  const title = (of ? words.forCase : proposeText)[language]
  return (
    <Frame
      language={language}
      section="proposal"
      title={title}
      failed={errors.length > 0}
      elsewhere={proposeAddress(otherLanguage(language), about)}
      visitor={visitor}
    >
      <div className="width narrow page">
        <Breadcrumbs
          language={language}
          trail={[
            { name: proposalList.title[language], address: recordsAddress(language, 'proposal') },
          ]}
        />
        <h1 className="title">{title}</h1>
        <p className="lead">{words.lead[language]}</p>
        {of ? (
          <p>
            {words.ofCase[language]}{' '}
            <a href={recordAddress(language, 'nonconformity', of.number)}>
              {of.number} {of.title}
            </a>
          </p>
        ) : (
          <p>{words.notReport[language]}</p>
        )}
        <ErrorSummary language={language} errors={errors} />
        <Form
          language={language}
          segment={proposalSegments.propose}
          draft={draft ? asked['draft'] : undefined}
          hidden={of ? { nonconformity: of.id, case: of.number, matter: 'measure' } : {}}
        >
          {Object.entries(input).map(([name, each]) => (
            <InputField
              key={name}
              record={{ unit: about.unit, matter: about.matter }}
              {...{ choosable, day, draft, language, name }}
              input={name === 'matter' ? { ...each, before: 'stored' } : each}
            />
          ))}
          <SubmitRow language={language} label={words.send[language]} />
        </Form>
      </div>
    </Frame>
  )
}

/** The page on which something is proposed: what and why, nothing more. */
export const ProposeScreen = screen(load, Drawn)

/** The way there, for those who read a case and are not the ones who handle it. */
export function ProposeLink({
  language,
  found,
}: {
  readonly language: PageLanguage
  readonly found: { readonly number: string; readonly unit: string | { id: string } }
}): ReactElement {
  return (
    <p className="no-print">
      <a href={proposeAddress(language, { case: found.number, unit: idOf(found.unit) })}>
        {words.forCase[language]}
      </a>
    </p>
  )
}
