import { isolateObjectProperty, type PayloadRequest } from 'payload'
import type { Text } from '../core/text.ts'
import { fewestPeople } from '../figures/few.ts'
import type { HseSetting } from '../generated-types.ts'
import { replyDays } from '../nonconformities/deadlines/rules.ts'
import type { RiskLimits } from '../risk/rules.ts'
import { riskLimitsIn } from '../risk/settings.ts'
import { consequenceWords, likelihoodWords } from '../risk/text.ts'

/** What an installation comes with. */
export const absenceThreshold = 10
export const manyChallenges = 5

/** What the institution has decided about reports and the HSE process, with what it came with where it has decided nothing. */
export interface RecordSettings {
  /** Days from a safety representative's report until its written reply is due. */
  readonly replyDays: number
  /** Fewest employees for which sickness absence is written. */
  readonly absenceThreshold: number
  /** From how many a figure about people is shown. */
  readonly peopleThreshold: number
  /** More challenges than this need a reason. */
  readonly manyChallenges: number
  /** From which score a risk is medium and high. */
  readonly riskLimits: RiskLimits
  /** Words of the steps 1 to 5. */
  readonly likelihood: readonly Text[]
  readonly consequence: readonly Text[]
  /** Are the words of consequence those of Verne, which are described for people, environment and property? */
  readonly consequenceDescribed: boolean
}

/** The settings of reports and the HSE process, read as the system: the rules follow them for everyone. */
export async function recordSettingsOf(req: PayloadRequest): Promise<RecordSettings> {
  const found = (await req.payload.findGlobal({
    slug: 'hse-settings',
    // Payload writes a call's language into the request it is given.
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
    depth: 0,
    locale: 'all',
    overrideAccess: true,
  })) as Partial<Record<keyof HseSetting, unknown>>
  const consequence = wordsOr(found.consequence, consequenceWords)
  return {
    replyDays: numberOr(found.replyDays, replyDays),
    absenceThreshold: numberOr(found.absenceThreshold, absenceThreshold),
    peopleThreshold: numberOr(found.peopleThreshold, fewestPeople),
    manyChallenges: numberOr(found.manyChallenges, manyChallenges),
    riskLimits: riskLimitsIn(found),
    likelihood: wordsOr(found.likelihood, likelihoodWords),
    consequence,
    consequenceDescribed: consequence.every((each, step) => each === consequenceWords[step]),
  }
}

function numberOr(value: unknown, standard: number): number {
  return typeof value === 'number' ? value : standard
}

function wordsOr(group: unknown, standard: readonly Text[]): Text[] {
  const steps = (group ?? {}) as Record<string, Partial<Record<string, string | null>> | null>
  return standard.map((each, index) => {
    const own = steps[`step${String(index + 1)}`]
    const nb = own?.['nb'] ?? null
    return nb ? { nb, en: own?.['en'] ?? nb } : each
  })
}
