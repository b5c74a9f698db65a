import type { ReactElement } from 'react'
import { pagePaths, preferencesAddress } from '../../../content/addresses/my-hse.ts'
import { timeZone } from '../../plugin/core/dates.ts'
import { addDays } from '../../plugin/core/dates.ts'
import { say, type Text } from '../../plugin/core/text.ts'
import { workingDayFrom } from '../../plugin/core/working-days.ts'
import { optionsOf } from '../../plugin/options.ts'
import { type LadderDays, type Rung, rungs } from '../../plugin/outbox/ladder/rules.ts'
import { letterHour } from '../../plugin/outbox/letter/rules.ts'
import { letterSettingsOf } from '../../plugin/settings/letter-settings-of.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Day } from '../components/day.tsx'
import { Frame } from '../components/frame.tsx'
import { type Loaded, type Page, requireVisitor, screen } from '../page.ts'
import { otherLanguage, pageAddress, type PageLanguage } from '../routes.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { atOnceWords, letterWords, notificationWords as words, rungDay, rungWords } from './text.ts'

/** What the page says, from the settings: the same for everybody. */
async function load(page: Page) {
  const { language } = page
  const visitor = requireVisitor(page, pageAddress(language, 'notifications'))
  const { closed, ladder } = await letterSettingsOf(page.req)
  const now = optionsOf(page.req.payload).clock().toZonedDateTimeISO(timeZone)
  const day = now.toPlainDate().toString()
  return {
    language,
    visitor,
    ladder,
    next: workingDayFrom(now.hour < letterHour ? day : addDays(day, 1), closed),
    closed: closed
      .filter(({ from, to }) => (to ?? from) >= day)
      .toSorted((one, other) => one.from.localeCompare(other.from)),
  }
}

function Notifications({
  closed,
  ladder,
  language,
  next,
  visitor,
}: Loaded<typeof load>): ReactElement {
  return (
    <Frame
      language={language}
      section="start"
      title={words.title[language]}
      elsewhere={pageAddress(otherLanguage(language), 'notifications')}
      visitor={visitor}
    >
      <div className="width page told">
        <Breadcrumbs language={language} trail={[]} />
        <h1 className="title">{words.title[language]}</h1>
        <p className="lead">{words.lead[language]}</p>
        <p>
          <strong>{words.alarm[language]}</strong>
        </p>
        <Part language={language} heading={words.atOnce} lead={words.atOnceLead}>
          <Rows language={language} rows={atOnceWords} />
        </Part>
        <Part language={language} heading={words.letter} lead={words.letterLead}>
          <Rows language={language} rows={letterWords} />
          <p>
            {words.choose[language]}{' '}
            <a href={preferencesAddress(language)}>{words.preferences[language]}</a>
          </p>
        </Part>
        <Part language={language} heading={words.ladder} lead={words.ladderLead}>
          <ol className="rows">
            {rungs.map((rung) => (
              <li className="row" key={rung}>
                <h3 className="row__title">{rungDay[language](daysOf(rung, ladder))}</h3>
                <p className="row__more">{rungWords[rung][language]}</p>
              </li>
            ))}
          </ol>
          <p>{words.kept[language]}</p>
        </Part>
        <Part language={language} heading={words.days} lead={words.daysLead}>
          <p>
            {words.next[language]} <Day date={next} language={language} />.
          </p>
          {closed.length === 0 ? null : (
            <>
              <p>{words.closed[language]}</p>
              <ul>
                {closed.map(({ from, name, to }) => (
                  <li key={from}>
                    <Day date={from} language={language} />
                    {to === null || to === from ? null : (
                      <>
                        –<Day date={to} language={language} />
                      </>
                    )}
                    {name === null ? null : ` (${say(name, language)})`}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Part>
      </div>
    </Frame>
  )
}

function Part({
  children,
  heading,
  language,
  lead,
}: {
  readonly language: PageLanguage
  readonly heading: Text
  readonly lead: Text
  readonly children: React.ReactNode
}): ReactElement {
  return (
    <section>
      <h2 className="section-title">{heading[language]}</h2>
      <p>{lead[language]}</p>
      {children}
    </section>
  )
}

function Rows({
  language,
  rows,
}: {
  readonly language: PageLanguage
  readonly rows: readonly { readonly what: Text; readonly who: Text }[]
}): ReactElement {
  return (
    <ul className="rows">
      {rows.map(({ what, who }) => (
        <li className="row" key={what.nb}>
          <h3 className="row__title">{what[language]}</h3>
          <p className="row__more">{who[language]}</p>
        </li>
      ))}
    </ul>
  )
}

/** Days from the deadline; before it below zero. */
function daysOf(rung: Rung, { aboveDays, helpDays, hseUnitDays }: LadderDays): number {
  return { help: -helpDays, manager: 0, above: aboveDays, hseUnit: hseUnitDays }[rung]
}

/** The screen that says who is told of what, and when. */
export const notificationScreens: readonly ScreenRoute[] = [
  { path: pagePaths.notifications, Screen: screen(load, Notifications) },
]
