import type { PayloadRequest } from 'payload'
import type { ReactElement } from 'react'
import { recordAddress } from '../../../content/addresses/my-hse.ts'
import { can } from '../../plugin/access/can.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { remembered } from '../../plugin/database/remembered.ts'
import type { WorkStop } from '../../plugin/generated-types.ts'
import type { PageLanguage } from '../routes.ts'
import { workStopWords as words } from './text.ts'

/**
 * Stops that stand, of those the one who asks may read. Remembered by what that is: work is seldom stopped, and asked for
 * on every start page.
 */
export async function standingStops(req: PayloadRequest): Promise<readonly WorkStop[]> {
  const key = `standing stops:${JSON.stringify(await can(req, 'work-stops', 'read'))}`
  const from = ['work-stops', 'people', 'units']
  return remembered(req, { key, from }, () =>
    local.find(req, 'work-stops', {
      overrideAccess: false,
      where: { state: { equals: 'standing' } },
      sort: '-since',
    }),
  )
}

/** Work that is stopped, above what else waits; nothing where none is. */
export function StandingStops({
  language,
  stops,
  units,
}: {
  readonly language: PageLanguage
  readonly stops: readonly WorkStop[]
  /** Names by id. */
  readonly units: ReadonlyMap<string, string>
}): ReactElement | null {
  if (stops.length === 0) return null
  return (
    <section className="call-first" aria-labelledby="stops">
      <h2 className="call-first__title" id="stops">
        {words.titleOnStart[language]}
      </h2>
      <ul className="rows">
        {stops.map(({ id, language: written, number, place, title, unit }) => (
          <li className="row" key={id}>
            <h3 className="row__title">
              <a
                href={recordAddress(language, 'workStop', number)}
                lang={written === language ? undefined : written}
              >
                {title}
              </a>
            </h3>
            <p>
              {number}, {units.get(idOf(unit))}, {place}
            </p>
          </li>
        ))}
      </ul>
      <p>{words.standing[language]}</p>
    </section>
  )
}
