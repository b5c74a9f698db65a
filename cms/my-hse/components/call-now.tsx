import type { ReactElement } from 'react'
import { institution } from '../../../content/institution.ts'
import { labourInspection } from '../../../content/labour-inspection.ts'
import { say, type Text } from '../../plugin/core/text.ts'
import { spokenDay } from '../../plugin/admin/spoken-dates.ts'
import type { ReportLanguage } from '../routes.ts'

/** Words around the numbers to call when someone is dead or seriously injured. */
export const callWords = {
  title: { nb: 'Ring nå', en: 'Call now', nn: 'Ring no' },
  mailWaits: {
    nb: 'En e-post blir kanskje ikke lest før i morgen. Ring.',
    en: 'An e-mail may not be read until the next morning. Call.',
    nn: 'Ein e-post blir kanskje ikkje lesen før i morgon. Ring.',
  },
  verified: { nb: 'Sist kontrollert', en: 'Last verified', nn: 'Sist kontrollert' },
} satisfies Record<string, Text>

/** The emergency numbers in the order they are needed when someone is hurt. */
const firstNumbers = ['113', '112', '110']

/** Whom to call when someone is dead or seriously injured, each one tap from a call. */
export function CallNow({ language }: { readonly language: ReportLanguage }): ReactElement {
  const numbers = [
    ...firstNumbers.flatMap(
      (number) => institution.emergencyNumbers.find((each) => each.number === number) ?? [],
    ),
    institution.dutyPhone,
    labourInspection,
  ]
  const { address, name, otherwise, verified, when } = labourInspection
  return (
    <>
      <ul className="call-first__numbers">
        {numbers.map((each) => (
          <li key={each.number}>
            <a href={`tel:${each.number.replaceAll(/\s/g, '')}`}>
              <strong>{each.number}</strong> {say(each.name, language)}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <strong>{callWords.mailWaits[language]}</strong>
      </p>
      <p>
        {name[language]}: {when[language]}. {otherwise[language]}{' '}
        <a href={address[language]}>arbeidstilsynet.no</a>. {callWords.verified[language]}{' '}
        <time dateTime={verified}>{spokenDay(verified, language)}</time>.
      </p>
    </>
  )
}
