import type { ReactElement } from 'react'
import { institution } from '../../../content/institution.ts'
import { say } from '../../plugin/core/text.ts'
import type { ReportLanguage } from '../routes.ts'
import { words } from '../text.ts'

const sheet = 'emergencyNumbers'

/** Opens the numbers to call when it is urgent; works without scripts. */
export function EmergencyButton({ language }: { readonly language: ReportLanguage }): ReactElement {
  return (
    <button className="site-bar__emergency" type="button" popoverTarget={sheet}>
      <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <path d="M6.500 3.500h3l1.500 4.500-2 1.500a11 11 0 0 0 5.500 5.500l1.500-2 4.500 1.500v3a2 2 0 0 1-2.200 2A16.500 16.500 0 0 1 4.500 5.700a2 2 0 0 1 2-2.200Z" />
      </svg>
      {words.emergencyButton[language]}
    </button>
  )
}

/** The numbers, the most urgent first, each one tap from a call. */
export function EmergencySheet({ language }: { readonly language: ReportLanguage }): ReactElement {
  return (
    <div
      className="emergency-sheet"
      id={sheet}
      popover="auto"
      role="group"
      aria-labelledby="emergencyTitle"
    >
      <div className="emergency-sheet__head">
        <p className="emergency-sheet__title" id="emergencyTitle">
          {words.emergency[language]}
        </p>
        <button type="button" popoverTarget={sheet} popoverTargetAction="hide">
          {words.close[language]}
        </button>
      </div>
      <ul className="emergency-list">
        {institution.emergencyNumbers.map(({ number, name, when }) => (
          <li key={number}>
            <a href={`tel:${number.replace(/\s/g, '')}`}>
              <span className="emergency-list__number">{number}</span>
              <span>
                <span className="emergency-list__name">{say(name, language)}</span>
                <span className="emergency-list__when">{say(when, language)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
