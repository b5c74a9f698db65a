import type { ServerProps } from 'payload'
import type { ReactElement } from 'react'
import { logInAtAddress } from '../content/addresses/my-hse.ts'
import { serverAddresses } from '../content/addresses/server.ts'
import { logInOf } from './log-in-settings.ts'
import { logInWords } from './open-id/text.ts'
import { fill } from './plugin/core/text.ts'

/** Other ways in than a password, above the admin's own form. The session is the same: one comes back to the admin. */
export function LogInProviders({ i18n, payload }: ServerProps): ReactElement | null {
  const { providers } = logInOf(payload)
  if (providers.length === 0) return null
  const language = i18n.language === 'en' ? 'en' : 'nb'
  return (
    <ul className="log-in-providers">
      {providers.map(({ label, name }) => (
        <li key={name}>
          <a
            className="btn btn--style-primary btn--size-large"
            href={logInAtAddress(language, name, serverAddresses.admin)}
          >
            {fill(logInWords.with, { provider: label })[language]}
          </a>
        </li>
      ))}
    </ul>
  )
}
