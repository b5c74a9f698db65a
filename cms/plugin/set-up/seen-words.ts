import { spokenInstant } from '../admin/spoken-dates.ts'
import { fill, type Text } from '../core/text.ts'
import type { SetUpItem, SetUpSeen } from './rules.ts'
import { seenText } from './text.ts'

const when = (instant: string): Text => ({
  nb: spokenInstant(instant, 'nb'),
  en: spokenInstant(instant, 'en'),
})

/** What can be seen of each item, in a sentence. */
export const seenWords: Readonly<Record<SetUpItem, (seen: SetUpSeen) => Text>> = {
  organisation: ({ people, units }) => fill(seenText.organisation, { people, units }),
  roles: ({ ownProcess, withManager, withRepresentative }) =>
    fill(seenText.roles, {
      all: ownProcess,
      managers: withManager,
      representatives: withRepresentative,
    }),
  logIn: ({ providers }) => {
    if (providers === null) return seenText.unknown
    if (providers.length === 0) return seenText.noProvider
    return fill(seenText.providers, { names: providers.join(', ') })
  },
  mail: ({ lastSent, mailServer, unsent }) => {
    if (mailServer === null) return seenText.unknown
    if (!mailServer) return seenText.noServer
    if (lastSent === null) return seenText.nothingSent
    return fill(unsent > 0 ? seenText.unsent : seenText.sent, { unsent, when: when(lastSent) })
  },
  guidelines: ({ published }) => fill(seenText.guidelines, { published }),
  privacy: ({ decided, kinds }) => fill(seenText.privacy, { decided, kinds }),
  backup: ({ backupMade, backupTried }) => {
    if (backupTried !== null) return fill(seenText.tried, { tried: when(backupTried) })
    if (backupMade === null) return seenText.noBackup
    return fill(seenText.untried, { made: when(backupMade) })
  },
}
