import type { PayloadRequest } from 'payload'
import { fill, type Text } from '../core/text.ts'
import type { Story } from '../generated-types.ts'
import { holdersOfRoles } from '../nonconformities/approvers.ts'
import { giveLine } from '../outbox/daily.ts'
import { handsIn } from './rules.ts'

const text = {
  submitted: {
    nb: 'Historien {number} venter på godkjenning',
    en: 'Story {number} waits for approval',
  },
  submittedBody: {
    nb: 'Les den som om du ikke kjente saken: kan noen kjennes igjen?',
    en: 'Read it as if you did not know the case: can anybody be recognised?',
  },
  sentBack: { nb: 'Historien {number} er sendt tilbake', en: 'Story {number} has been sent back' },
  sentBackBody: {
    nb: 'Les hva som må endres, og send den til godkjenning på nytt.',
    en: 'Read what must be changed, and send it for approval again.',
  },
  reopened: {
    nb: 'En sak bak historien {number} er åpnet igjen',
    en: 'A case behind story {number} has been reopened',
  },
  reopenedBody: {
    nb: 'Les historien på nytt. Stemmer den ikke lenger, trekker du den tilbake. Var den ikke publisert, er den et utkast igjen.',
    en: 'Read the story again. If it is no longer true, withdraw it. If it was not published, it is a draft again.',
  },
} satisfies Record<string, Text>

/** What happens to a story that others are told of. */
type StoryEvent = 'submitted' | 'sentBack' | 'reopened'

/** Gives those concerned in the HSE unit a line in their next letter. Once per event, also when the work behind it runs again. */
export async function tellOfStory(
  req: PayloadRequest,
  { id, number, steps, version }: Story,
  event: StoryEvent,
): Promise<void> {
  const accounts = async (roles: Parameters<typeof holdersOfRoles>[1]): Promise<string[]> =>
    (await holdersOfRoles(req, roles)).flatMap(({ account }) => account ?? [])
  const hands = handsIn(steps)
  const told = {
    submitted: async () =>
      (await accounts(['hseUnitApprover'])).filter((each) => !hands.includes(each)),
    sentBack: () => accounts(['hseUnitEditor']),
    reopened: () => accounts(['hseUnitEditor', 'hseUnitApprover']),
  }[event]
  await giveLine(req, {
    key: `story:${id}:${event}:${String(version)}`,
    part: 'asked',
    about: { collection: 'stories', id },
    accounts: await told(),
    due: null,
    title: fill(text[event], { number }),
    body: [text[`${event}Body`]],
    place: { record: 'stories', number },
  })
}
