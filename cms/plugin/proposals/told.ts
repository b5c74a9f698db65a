import type { PayloadRequest } from 'payload'
import { fill, type Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { Proposal } from '../generated-types.ts'
import { handlingAccounts } from '../nonconformities/handling.ts'
import { asHandled } from '../access/handed-up.ts'
import { giveLine } from '../outbox/daily.ts'

const text = {
  proposed: { nb: 'Nytt forslag {number}', en: 'New proposal {number}' },
  proposedBody: {
    nb: 'Noen har et forslag til enheten. Ta det videre, eller si hvorfor ikke.',
    en: 'Someone has made a proposal for the unit. Take it up, or say why not.',
  },
  taken: {
    nb: 'Forslaget ditt {number} er tatt videre',
    en: 'Your proposal {number} has been taken up',
  },
  takenBody: {
    nb: 'Les hva det er blitt til.',
    en: 'Read what has come of it.',
  },
  declined: {
    nb: 'Forslaget ditt {number} er ikke tatt videre',
    en: 'Your proposal {number} has not been taken up',
  },
  declinedBody: { nb: 'Les hvorfor.', en: 'Read why.' },
} satisfies Record<string, Text>

/** Tells those who are to decide, in their letter: those who handle the case it belongs to, or run the unit. */
export async function tellDeciders(req: PayloadRequest, made: Proposal): Promise<void> {
  const { deadline, id, nonconformity, number, unit } = made
  const of = { id: nonconformity ? idOf(nonconformity) : id, unit }
  const line = await lineOf(req, made)
  await giveLine(req, {
    ...line,
    key: `${line.key}:proposed`,
    part: 'asked',
    accounts: await handlingAccounts(req, of),
    due: deadline,
    title: fill(text.proposed, { number }),
    body: [text.proposedBody],
  })
}

/** Tells whoever proposed it what was decided, in their letter. */
export async function tellProposer(
  req: PayloadRequest,
  written: Proposal,
  decided: 'taken' | 'declined',
): Promise<void> {
  const { number, proposer } = written
  const system = { overrideAccess: true } as const
  const person = proposer ? await local.findById(req, 'people', idOf(proposer), system) : null
  const line = await lineOf(req, written)
  await giveLine(req, {
    ...line,
    key: `${line.key}:${decided}`,
    part: 'know',
    accounts: [person?.account ? idOf(person.account) : null],
    title: fill(text[decided], { number }),
    body: [text[`${decided}Body`]],
  })
}

async function lineOf(
  req: PayloadRequest,
  { id, nonconformity, number, ofReporter, unit }: Proposal,
) {
  const of = nonconformity
    ? await asHandled(req, { id: idOf(nonconformity), unit: idOf(unit) })
    : { unit: idOf(unit) }
  const about = { collection: 'proposals', id } as const
  const place = { record: 'proposals', number } as const
  // Among letters to reporters: removed with them when who reported is.
  const key = `proposal:${id}${nonconformity ? `:${idOf(nonconformity)}` : ''}`
  return { key, about, place, sealed: ofReporter === true || 'handlingUnit' in of }
}
