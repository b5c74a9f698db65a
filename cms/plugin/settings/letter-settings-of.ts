import { isolateObjectProperty, type PayloadRequest } from 'payload'
import { asText, type Localised, type Text } from '../core/text.ts'
import type { ClosedDays } from '../core/working-days.ts'
import { type LadderDays, standardLadder } from '../outbox/ladder/rules.ts'

/** When the institution is closed, with what it calls that. */
export interface NamedClosedDays extends ClosedDays {
  readonly from: string
  readonly to: string | null
  readonly name: Text | null
}

/** What the institution has decided about deadlines and working days, with what it came with elsewhere. */
export interface LetterSettings {
  readonly ladder: LadderDays
  readonly closed: readonly NamedClosedDays[]
}

interface Stored extends Partial<Record<keyof LadderDays, number | null>> {
  readonly closedDays?:
    readonly { from?: string | null; to?: string | null; name?: Localised }[] | null
}

/** The settings of letter and ladder, read as the system: they are the same for everyone. */
export async function letterSettingsOf(req: PayloadRequest): Promise<LetterSettings> {
  const found = (await req.payload.findGlobal({
    slug: 'hse-settings',
    // Payload writes a call's language into the request it is given.
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
    depth: 0,
    locale: 'all',
    overrideAccess: true,
  })) as unknown as Stored
  const { aboveDays, helpDays, hseUnitDays } = standardLadder
  return {
    ladder: {
      helpDays: found.helpDays ?? helpDays,
      aboveDays: found.aboveDays ?? aboveDays,
      hseUnitDays: found.hseUnitDays ?? hseUnitDays,
    },
    closed: (found.closedDays ?? []).flatMap(({ from, name, to }) =>
      from ? [{ from, to: to ?? null, name: asText(name) }] : [],
    ),
  }
}
