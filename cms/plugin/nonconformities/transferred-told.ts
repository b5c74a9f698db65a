import type { PayloadRequest } from 'payload'
import { fill, type Text } from '../core/text.ts'
import { idOf } from '../database/local.ts'
import type { Nonconformity } from '../generated-types.ts'
import { holdersOf, speakingForEmployees } from '../organisation/holders.ts'
import { giveLine, type GivenLine } from '../outbox/daily.ts'
import { dayInWords } from '../outbox/ladder/task-line.ts'
import { tell } from '../outbox/tell.ts'
import { accountsOf, handlingAccounts } from './handling.ts'
import { injuryStands, weightOf } from './injury/rules.ts'
import { concernsRepresentative, isSerious } from './rules.ts'
import { concernsManagerText, keptFrom, pageOf, valuesOf } from './told.ts'

const text = {
  transferred: {
    nb: 'Avvik {number} er overført til deg',
    en: 'Nonconformity {number} has been transferred to you',
  },
  transferredBody: {
    nb: 'Et avvik er overført til {unit}. Åpne saken og bekreft innen {due} at du har mottatt den.',
    en: 'A nonconformity has been transferred to {unit}. Open the case and confirm by {due} that you have received it.',
  },
  toArea: {
    nb: 'Til verneombudet: avvik {number} er overført til området ditt',
    en: 'To the safety representative: nonconformity {number} has been transferred to your area',
  },
  toAreaBody: {
    nb: 'Et avvik er overført til {unit}. Du kan lese saken og kommentere den.',
    en: 'A nonconformity has been transferred to {unit}. You can read the case and comment on it.',
  },
  serious: { nb: 'Saken er alvorlig.', en: 'The case is serious.' },
} satisfies Record<string, Text>

/**
 * Tells of a case that was given to another unit, or to the level above: those who handle it there, and, in words of
 * their own, the safety representatives of a unit it came to. In their letter, and at once where the case is serious. Of
 * a death or a serious injury everyone is told in another way.
 * @param before the case as it was
 */
export async function tellOfTransfer(
  req: PayloadRequest,
  moved: Nonconformity,
  before: Nonconformity,
): Promise<void> {
  const { concernsManager, due, id, number, steps } = moved
  const serious = isSerious(weightOf(moved)) && !injuryStands(moved)
  const values = { ...(await valuesOf(req, moved)), due: due ? dayInWords(due) : '' }
  const common = { place: pageOf(number), sealed: concernsManager === true }
  const more = [
    ...(serious ? [text.serious] : []),
    ...(concernsManager === true ? [concernsManagerText] : []),
  ]
  const give = async (
    line: Pick<GivenLine, 'accounts' | 'body' | 'due' | 'key' | 'part' | 'title'>,
  ) => {
    if (serious) await tell(req, { ...common, ...line, subject: line.title })
    else await giveLine(req, { ...common, ...line, about: { collection: 'nonconformities', id } })
  }
  const handlers = await handlingAccounts(req, moved)
  await give({
    key: `nonconformity:${id}:transferred:${String(steps?.length ?? 0)}`,
    part: 'asked',
    accounts: handlers,
    due,
    title: fill(text.transferred, values),
    body: [fill(text.transferredBody, values), ...more],
  })
  const unit = idOf(moved.unit)
  if (unit === idOf(before.unit) || !concernsRepresentative(moved.type)) return
  const speaking = speakingForEmployees(await holdersOf(req, unit)).filter(keptFrom(moved))
  await give({
    key: `nonconformity:${id}:to-area:${String(steps?.length ?? 0)}`,
    part: 'know',
    accounts: accountsOf(speaking).filter((each) => !handlers.includes(each)),
    title: fill(text.toArea, values),
    body: [fill(text.toAreaBody, values), ...(serious ? [text.serious] : [])],
  })
}
