import type { PayloadRequest } from 'payload'
import type { ReactElement } from 'react'
import { recordAddress } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { requestsOf } from '../../plugin/access-requests/reading.ts'
import { registersRequests } from '../../plugin/access-requests/register.ts'
import { registerAddress } from './place.ts'
import { accessWords as words } from './text.ts'

/** The requests for access to a case, for those who register them. */
export interface AccessToCase {
  readonly case: string
  /** Numbers of the requests. */
  readonly requests: readonly string[]
}

/** Who has asked for access to a case, for those who may register that; null for everybody else. */
export async function accessToCase(
  req: PayloadRequest,
  { id, number }: { readonly id: string; readonly number: string },
): Promise<AccessToCase | null> {
  if (!(await registersRequests(req))) return null
  return { case: number, requests: await requestsOf(req, id) }
}

/** Leads from a case to the requests for access to it, and to registering one. */
export function AccessLinks({
  access,
  language,
}: {
  readonly access: AccessToCase | null
  readonly language: PageLanguage
}): ReactElement | null {
  if (access === null) return null
  const { case: number, requests } = access
  return (
    <section className="no-print" aria-labelledby="access-requests">
      <h3 className="row__title" id="access-requests">
        {words.onCase[language]}
      </h3>
      <ul className="links links--close">
        {requests.map((each) => (
          <li key={each}>
            <a href={recordAddress(language, 'accessRequest', each)}>{each}</a>
          </li>
        ))}
        <li>
          <a href={registerAddress(language, { case: number })}>{words.register[language]}</a>
        </li>
      </ul>
    </section>
  )
}
