import type { ReactElement } from 'react'
import { roleText } from '../../plugin/access/roles.ts'
import { spokenDayOf } from '../../plugin/admin/spoken-dates.ts'
import type { Text } from '../../plugin/core/text.ts'
import { type StoredViews, viewsOf } from '../../plugin/measures/views/field.ts'
import { awaitsAnswer } from '../../plugin/measures/views/rules.ts'
import type { PageLanguage } from '../routes.ts'

const words = {
  awaited: {
    nb: 'Lederen har ikke svart ennå.',
    en: 'The manager has not answered yet.',
  },
} satisfies Record<string, Text>

/** What representative and manager each think, with role, name and day: both stand. */
export function Views({
  language,
  views: stored,
  written,
}: {
  readonly language: PageLanguage
  readonly views: StoredViews
  /** Language of the record. */
  readonly written: PageLanguage
}): ReactElement | null {
  const views = viewsOf(stored)
  if (views.length === 0) return null
  return (
    <ul className="conversation">
      {views.map(({ role, text, at, name }) => (
        <li key={`${role}-${at}`} data-kind={role}>
          <p className="conversation__who">
            {[roleText[role][language], name, at && spokenDayOf(at, language)]
              .filter(Boolean)
              .join(', ')}
          </p>
          <p className="own-words" lang={written === language ? undefined : written}>
            {text}
          </p>
        </li>
      ))}
      {awaitsAnswer(views) && (
        <li>
          <p className="nothing">{words.awaited[language]}</p>
        </li>
      )}
    </ul>
  )
}
