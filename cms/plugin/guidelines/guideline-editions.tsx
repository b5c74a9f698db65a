import { Link } from '@payloadcms/ui'
import type { PayloadRequest, UIFieldServerProps } from 'payload'
import { can } from '../access/can.ts'
import { today } from '../core/dates.ts'
import { local } from '../database/local.ts'
import { spokenDay, spokenDayOf } from '../admin/spoken-dates.ts'
import { fill, say, type Text } from '../core/text.ts'
import { languageText, stateText } from '../editions/text.ts'
import { optionsOf } from '../options.ts'
import { behindWords } from './behind-words.ts'
import {
  type LanguageOverview,
  languageOverviews,
  type OverviewEdition,
} from './language-overview.ts'
import { NewEditionButton } from './new-edition-button.tsx'
import { overviewText } from './overview-text.ts'
import { ReviewPanel } from './reviews/review-panel.tsx'
import { dated } from './dated.ts'
import '../hse-admin.css'

type Words = (text: Text, values?: Parameters<typeof fill>[1]) => string

/** Per language: the edition in force, the open draft, what is scheduled, how far behind, and what can be done next. */
export async function GuidelineEditions({ id, req }: UIFieldServerProps) {
  const { language } = req.i18n
  const words: Words = (text, values) => say(values ? fill(text, values) : text, language)
  if (id === undefined) return <p className="hse-panel">{words(overviewText.notCreated)}</p>
  const rows = await overview(req, String(id))
  const mayBegin = (await can(req, 'editions', 'create')) !== false
  const shared = {
    guideline: String(id),
    admin: req.payload.config.routes.admin,
    mayBegin,
    language,
    words,
  }
  return (
    <section className="hse-panel hse-editions">
      <table>
        <caption>{words(overviewText.heading)}</caption>
        <thead>
          <tr>
            <th scope="col">{words(overviewText.language)}</th>
            <th scope="col">{words(overviewText.inForce)}</th>
            <th scope="col">{words(overviewText.open)}</th>
            <th scope="col">{words(overviewText.behind)}</th>
            <th scope="col">{words(overviewText.action)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LanguageRow key={row.language} row={row} {...shared} />
          ))}
        </tbody>
      </table>
      <ReviewPanel id={String(id)} req={req} />
    </section>
  )
}

interface RowProps {
  readonly row: LanguageOverview
  readonly guideline: string
  readonly admin: string
  readonly mayBegin: boolean
  readonly language: string
  readonly words: Words
}

function LanguageRow({ row, guideline, admin, mayBegin, language, words }: RowProps) {
  const address = (edition: OverviewEdition): string =>
    `${admin}/collections/editions/${edition.id}`
  const { inForce, open, scheduled } = row
  const behind = row.behind ? behindWords(row.behind) : null
  return (
    <tr>
      <th scope="row">{words(languageText[row.language])}</th>
      <td data-label={words(overviewText.inForce)}>
        {inForce ? (
          <>
            <Link href={address(inForce)}>
              {words(overviewText.edition, { edition: inForce.edition })}
            </Link>{' '}
            {words(overviewText.from, { day: spokenDay(inForce.validFrom, language) })}
          </>
        ) : (
          words(row.controlling ? overviewText.nothingInForce : overviewText.notTranslated)
        )}
        {scheduled ? (
          <p>
            <Link href={address(scheduled)}>
              {words(overviewText.scheduled, {
                edition: scheduled.edition,
                day: spokenDay(scheduled.validFrom, language),
              })}
            </Link>
          </p>
        ) : null}
      </td>
      <td data-label={words(overviewText.open)}>
        {open ? (
          <>
            <Link href={address(open)}>
              {words(overviewText.edition, { edition: open.edition })}
            </Link>
            : {words(stateText[open.state])}
            {open.holder ? `, ${open.holder},` : ''}{' '}
            {words(overviewText.since, { day: spokenDayOf(open.since, language) })}
          </>
        ) : (
          words(overviewText.noDraft)
        )}
      </td>
      <td data-label={words(overviewText.behind)}>
        {row.controlling
          ? words(overviewText.controlling)
          : behind
            ? words(behind)
            : inForce
              ? words(overviewText.upToDate)
              : words(overviewText.notTranslated)}
      </td>
      <td data-label={words(overviewText.action)}>
        {open || !mayBegin ? null : row.mayBegin ? (
          <NewEditionButton guideline={guideline} language={row.language}>
            {words(nextStep(row))}
          </NewEditionButton>
        ) : (
          words(overviewText.norwegianFirst)
        )}
      </td>
    </tr>
  )
}

function nextStep(row: LanguageOverview): Text {
  if (row.inForce) return overviewText.newEdition
  return row.controlling ? overviewText.firstEdition : overviewText.beginTranslation
}

async function overview(req: PayloadRequest, guideline: string): Promise<LanguageOverview[]> {
  const { clock, locales } = optionsOf(req.payload)
  const editions = await local.find(req, 'editions', {
    overrideAccess: false,
    where: { guideline: { equals: guideline } },
    select: {
      language: true,
      edition: true,
      state: true,
      validFrom: true,
      validTo: true,
      changeKind: true,
      changedBy: true,
      sourceEdition: true,
      steps: true,
      createdAt: true,
    },
  })
  const writers = editions.flatMap(({ changedBy }) => changedBy ?? [])
  const people = await local.find(req, 'people', {
    overrideAccess: true,
    where: { id: { in: writers } },
    select: { name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return languageOverviews(editions.map(dated), {
    locales,
    day: today(clock),
    names,
  })
}
