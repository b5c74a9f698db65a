import type { ReactElement } from 'react'
import { unitSegments } from '../../../../content/addresses/forms.ts'
import { calendarAddress, unitCycleAddress } from '../../../../content/addresses/my-hse.ts'
import { type AssignedRole, assignedRoles } from '../../../plugin/access/roles.ts'
import { principalOf } from '../../../plugin/access/principal.ts'
import { asText, say, type Text } from '../../../plugin/core/text.ts'
import { mayHave, myCalendars } from '../../../plugin/cycle/calendars/addresses.ts'
import { responsibleText } from '../../../plugin/cycle/text.ts'
import { commonCycle } from '../../../plugin/cycle/unit/load.ts'
import { local } from '../../../plugin/database/local.ts'
import { Breadcrumbs } from '../../components/breadcrumbs.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Form } from '../../components/form-parts.tsx'
import { Frame } from '../../components/frame.tsx'
import { Notice } from '../../components/notice.tsx'
import { refusedBefore } from '../../drafts.ts'
import { type Loaded, type Page, requireVisitor, screen } from '../../page.ts'
import { otherLanguage, pageAddress, type PageLanguage } from '../../routes.ts'
import { calendarNames, calendarWords as words, pressWords } from './text.ts'

/** A calendar one has an address for, or may get one. */
interface OfferedCalendar {
  /** Tells it from others of its page. */
  readonly id: string
  readonly name: Text
  readonly role: AssignedRole | null
  readonly unit: { readonly id: string; readonly code: string } | null
  /** The address as a calendar program takes it; null where there is none yet. */
  readonly address: string | null
}

async function load(page: Page) {
  const { asked, language } = page
  const code = asked['unit'] ?? null
  const visitor = requireVisitor(page, pageAddress(language, 'calendars', { unit: code }))
  const { req } = visitor
  const [known, { held }, { activities }] = [
    await myCalendars(req),
    await principalOf(req),
    await commonCycle(req),
  ]
  const origin = req.payload.config.serverURL
  const addressOf = (secret: string): string => `${origin}${calendarAddress(language, secret)}`
  const mine = new Set(held.map(({ role }) => role))
  const responsible = new Set(activities.map(({ responsibleRole }) => responsibleRole))
  const byRole = new Map(known.flatMap(({ of, secret }) => (of.role ? [[of.role, secret]] : [])))
  const byUnit = new Map(known.flatMap(({ of, secret }) => (of.unit ? [[of.unit, secret]] : [])))
  const roles = assignedRoles
    .filter((role) => mine.has(role) && (responsible.has(role) || byRole.has(role)))
    .map((role): OfferedCalendar => {
      const secret = byRole.get(role)
      const name = calendarNames.role(responsibleText[role])
      return { id: role, name, role, unit: null, address: secret ? addressOf(secret) : null }
    })
  const found = await local.find(req, 'units', {
    overrideAccess: true,
    locale: 'all',
    where: { or: [{ id: { in: [...byUnit.keys()] } }, { code: { equals: code ?? '' } }] },
    select: { code: true, name: true },
    sort: 'code',
  })
  const units: OfferedCalendar[] = []
  for (const unit of found) {
    if (!(await mayHave(req, { unit: unit.id, role: null }))) continue
    const secret = byUnit.get(unit.id)
    const name = calendarNames.unit(asText(unit.name) ?? { nb: unit.code, en: unit.code })
    const address = secret ? addressOf(secret) : null
    units.push({ id: unit.id, name, role: null, unit, address })
  }
  const asUnit = units.find(({ unit }) => unit?.code === code)?.unit ?? null
  return {
    ...{ language, visitor, roles, units, code: asUnit?.code ?? null },
    done: doneWords.find(([name]) => name === asked['done'])?.[1] ?? null,
    errors: refusedBefore(asked['error']),
  }
}

const doneWords = [
  ['made', words.made],
  ['renewed', words.renewed],
  ['stopped', words.stopped],
] as const

/** Where one gets the secret addresses of calendars. */
export const CalendarsScreen = screen(load, Calendars)

function Calendars(page: Loaded<typeof load>): ReactElement {
  const { code, done, errors, language, roles, units, visitor } = page
  return (
    <Frame
      language={language}
      section="start"
      title={words.title[language]}
      elsewhere={pageAddress(otherLanguage(language), 'calendars', { unit: code })}
      visitor={visitor}
    >
      <div className="width page calendars">
        <Breadcrumbs
          language={language}
          trail={units.flatMap(({ name, unit }) =>
            unit !== null && unit.code === code
              ? [{ name: say(name, language), address: unitCycleAddress(language, unit.code) }]
              : [],
          )}
        />
        <ErrorSummary language={language} errors={errors} />
        <h1 className="title">{words.title[language]}</h1>
        <p className="lead">{words.lead[language]}</p>
        {done && (
          <Notice colour="success">
            <p>{done[language]}</p>
          </Notice>
        )}
        <p>{words.how[language]}</p>
        <p>{words.secret[language]}</p>
        <p>{words.lost[language]}</p>
        <Part heading={words.byUnit} none={words.noUnit} offered={units} {...{ code, language }} />
        <Part heading={words.byRole} none={words.noRole} offered={roles} {...{ code, language }} />
      </div>
    </Frame>
  )
}

function Part({
  code,
  heading,
  language,
  none,
  offered,
}: {
  readonly heading: Text
  readonly none: Text
  readonly offered: readonly OfferedCalendar[]
  readonly code: string | null
  readonly language: PageLanguage
}): ReactElement {
  return (
    <section>
      <h2 className="section-title">{heading[language]}</h2>
      {offered.length === 0 ? (
        <p>{none[language]}</p>
      ) : (
        <ul className="rows">
          {offered.map((each) => (
            <li className="row" key={each.id}>
              <One calendar={each} code={code} language={language} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function One({
  calendar: { address, id, name, role, unit },
  code,
  language,
}: {
  readonly calendar: OfferedCalendar
  readonly code: string | null
  readonly language: PageLanguage
}): ReactElement {
  const field = `address-${id}`
  return (
    <>
      <h3 className="row__title">{name[language]}</h3>
      {address !== null && (
        <div className="calendars__address">
          <label className="ds-label" data-weight="medium" htmlFor={field}>
            {words.address[language]}
          </label>
          <input className="ds-input" id={field} type="url" value={address} readOnly />
          <p className="calendars__ways">
            <button
              className="ds-button"
              data-variant="secondary"
              type="button"
              data-copy={field}
              data-done={words.copied[language]}
              hidden
            >
              {words.copy[language]}
            </button>
            <a href={address.replace(/^https?:/, 'webcal:')}>{words.open[language]}</a>
          </p>
        </div>
      )}
      <Form
        language={language}
        segment={unitSegments.calendar}
        id={`calendar-${id}`}
        className="calendars__form"
        hidden={{ unit: unit?.id ?? null, role, number: code }}
      >
        {(address === null ? (['make'] as const) : (['renew', 'stop'] as const)).map((press) => (
          <button
            className="ds-button"
            data-variant={press === 'make' ? undefined : 'tertiary'}
            type="submit"
            name="press"
            value={press}
            key={press}
          >
            {pressWords[press][language]}
            <span className="visually-hidden">: {name[language]}</span>
          </button>
        ))}
      </Form>
    </>
  )
}
