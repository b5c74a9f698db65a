import type { ReactElement } from 'react'
import { reportPage } from '../../../../content/addresses/my-hse.ts'
import { institution } from '../../../../content/institution.ts'
import { guidelineAddress } from '../../../../content/addresses/site.ts'
import { type ReportLanguage, screenLanguage } from '../../routes.ts'
import { say } from '../../../plugin/core/text.ts'
import { reportWords as words } from '../text.ts'

/** The three numbers everyone should know, in the order they are taught. */
const threeNumbers = ['110', '112', '113']

/** Whom to call before anything is typed. */
export function CallFirst({ language }: { readonly language: ReportLanguage }): ReactElement {
  const numbers = threeNumbers.flatMap(
    (number) => institution.emergencyNumbers.find((each) => each.number === number) ?? [],
  )
  return (
    <section className="call-first" aria-labelledby="callFirst">
      <h2 className="call-first__title" id="callFirst">
        {words.urgent[language]}
      </h2>
      <ul className="call-first__numbers">
        {numbers.map(({ number, name }) => (
          <li key={number}>
            <a href={`tel:${number}`}>
              <strong>{number}</strong> {say(name, language)}
            </a>
          </li>
        ))}
      </ul>
      <p>{words.thenManager[language]}</p>
    </section>
  )
}

/** What has a place of its own, before anything is typed; and the way to a case one has reported. */
export function Elsewhere({ language }: { readonly language: ReportLanguage }): ReactElement {
  const places = [
    ...(institution.whistleblowing === null
      ? []
      : [
          {
            about: words.whistleblowing[language],
            name: words.whistleblowingName[language],
            address: guidelineAddress(screenLanguage(language), institution.whistleblowing),
          },
        ]),
    ...institution.reportElsewhere.map(({ about, name, address }) => ({
      about: say(about, language),
      name: say(name, language),
      address,
    })),
  ]
  return (
    <aside className="elsewhere" aria-labelledby="elsewhere">
      <h2 className="elsewhere__title" id="elsewhere">
        {words.elsewhere[language]}
      </h2>
      <ul>
        {places.map(({ about, name, address }) => (
          <li key={address}>
            {about.endsWith('?') ? about : `${about}:`} <a href={address}>{name}</a>
          </li>
        ))}
        <li>
          {words.hasCode[language]}{' '}
          <a href={reportPage(language, 'status')}>{words.seeStatus[language]}</a>
        </li>
      </ul>
    </aside>
  )
}
