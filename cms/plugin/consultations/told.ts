import type { PayloadRequest } from 'payload'
import { fill, type Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { Consultation } from '../generated-types.ts'
import { giveLine } from '../outbox/daily.ts'
import { dayInWords } from '../outbox/ladder/task-line.ts'
import { type AboutRecord, aboutIn, aboutOf } from './about.ts'
import { matterText } from './text.ts'

const text = {
  asked: {
    nb: 'Du er spurt som verneombud: {number}',
    en: 'You are asked as safety representative: {number}',
  },
  askedBody: {
    nb: 'Enheten vil høre hva du mener: {matter}. Svar innen {due}.',
    en: 'The unit wants to know what you think: {matter}. Answer by {due}.',
  },
  answered: {
    nb: 'Verneombudet har svart: {number}',
    en: 'The safety representative has answered: {number}',
  },
  answeredBody: {
    nb: 'Verneombudet har svart på det du spurte om: {matter}.',
    en: 'The safety representative has answered what you asked about: {matter}.',
  },
} satisfies Record<string, Text>

/** Tells those who are asked, in their letter. */
export async function tellAsked(
  req: PayloadRequest,
  made: Consultation,
  to: { readonly about: AboutRecord; readonly accounts: readonly (string | null)[] },
): Promise<void> {
  const { deadline, id, matter } = made
  const values = {
    number: to.about.number,
    matter: matterText[matter],
    due: dayInWords(deadline),
  }
  await giveLine(req, {
    ...lineAbout(to.about),
    key: `consultation:${id}:asked`,
    part: 'asked',
    accounts: to.accounts,
    due: deadline,
    title: fill(text.asked, values),
    body: [fill(text.askedBody, values)],
  })
}

/** Tells whoever asked, in their letter. */
export async function tellOfAnswer(req: PayloadRequest, written: Consultation): Promise<void> {
  const about = await aboutOf(req, aboutIn(written))
  // What was asked about is never taken away; a line without it would lead nowhere.
  if (about === null) return
  const stored = await local.findById(req, 'consultations', idOf(written), { overrideAccess: true })
  const asker = stored?.steps?.find(({ step }) => step === 'ask')?.by ?? null
  const values = { number: about.number, matter: matterText[written.matter] }
  await giveLine(req, {
    ...lineAbout(about),
    key: `consultation:${written.id}:answered`,
    part: 'know',
    accounts: [asker],
    title: fill(text.answered, values),
    body: [fill(text.answeredBody, values)],
  })
}

function lineAbout({ collection, id, kept, number }: AboutRecord) {
  return { about: { collection, id }, place: { record: collection, number }, sealed: kept } as const
}
