import type { ReactElement } from 'react'
import { recordAddress } from '../../../content/addresses/my-hse.ts'
import type { Text } from '../../plugin/core/text.ts'
import type { StandingInjury } from '../../plugin/nonconformities/injury/standing.ts'
import { isLately } from '../../plugin/nonconformities/serious-lately.ts'
import { injuryText } from '../../plugin/nonconformities/injury/text.ts'
import { callWords } from '../components/call-now.tsx'
import { Day } from '../components/day.tsx'
import type { PageLanguage } from '../routes.ts'

const words = {
  title: { nb: 'Død eller alvorlig skade', en: 'Death or serious injury' },
  eventOnly: {
    nb: 'De som behandler saken, leser meldingen.',
    en: 'Those who handle the case read the report.',
  },
} satisfies Record<string, Text>

/**
 * Deaths and serious injuries that are neither cleared nor closed, above all else; nothing where there are none. Only of
 * what was reported lately are people still to call.
 */
export function Injuries({
  day,
  language,
  injuries,
  units,
}: {
  /** Today, `YYYY-MM-DD` */
  readonly day: string
  readonly language: PageLanguage
  readonly injuries: readonly StandingInjury[]
  /** Names by id. */
  readonly units: ReadonlyMap<string, string>
}): ReactElement | null {
  if (injuries.length === 0) return null
  return (
    <section className="call-first injuries" aria-labelledby="injuries">
      <h2 className="call-first__title" id="injuries">
        {words.title[language]}
      </h2>
      <ul className="rows">
        {injuries.map(({ id, number, unit, eventDate, injury, readable }) => (
          <li className="row" key={id}>
            <h3 className="row__title">
              {readable ? (
                <a href={`${recordAddress(language, 'nonconformity', number)}#injury`}>{number}</a>
              ) : (
                number
              )}
              {': '}
              {injuryText[injury][language].toLocaleLowerCase(language)}
            </h3>
            <p>
              {units.get(unit)}, <Day date={eventDate} language={language} />.{' '}
              {!readable && words.eventOnly[language]}
            </p>
          </li>
        ))}
      </ul>
      {injuries.some(({ reportedDate }) => isLately(reportedDate, day)) && (
        <p>{callWords.mailWaits[language]}</p>
      )}
    </section>
  )
}
