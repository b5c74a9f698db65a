import { idOf } from '../../database/local.ts'
import { step } from '../../records/step.ts'
import { mayBeGivenAnyway } from '../bases/text.ts'
import { basesOf, redactedCase } from '../given.ts'
import { moreAccessInput, recipientInput } from '../input.ts'
import { isOpen } from '../rules.ts'
import { chosenIn, copyIn } from '../stored.ts'
import { caseFor } from '../take-copy.ts'
import { decided } from './decided.ts'

/** Gives the case out without what was marked, and without the names Verne knows. It stands from then on as it was given. */
export const giveRedacted = step('access-requests', {
  words: {
    heading: { nb: 'Gi ut saken sladdet', en: 'Give out the case redacted' },
    button: { nb: 'Gi ut sladdet', en: 'Give out redacted' },
    done: {
      nb: 'Vedtaket er ført. Lagre filen eller skriv den ut, og send den med svaret. Svaret skal vise til hjemlene og si at de kan klage.',
      en: 'The decision has been recorded. Save the file or print it, and send it with the answer. The answer must refer to the legal bases and say that they may complain.',
    },
    history: { nb: 'Gitt ut sladdet', en: 'Given out redacted' },
  },
  input: { recipient: recipientInput, moreAccess: moreAccessInput },
  fits: (record) => isOpen(record) && copyIn(record) !== null,
  // A case that is kept from the one who asks is given out by somebody else.
  facts: async (req, { nonconformity }) =>
    (await caseFor(req, idOf(nonconformity)))?.number ?? null,
  faults: ({ facts, record, values }) => {
    const copy = copyIn(record)
    const used = copy ? basesOf(copy, chosenIn(record)) : []
    return [
      ...(facts === null ? [{ code: 'caseGone', status: 409 } as const] : []),
      ...(mayBeGivenAnyway(used) && !values.moreAccess
        ? [{ code: 'moreAccessNotConsidered', field: 'moreAccess' }]
        : []),
    ]
  },
  write: (context) => {
    const { day, facts, record, values } = context
    const copy = copyIn(record)
    if (!copy) throw new Error('A request without a working copy is not given out.')
    const chosen = chosenIn(record)
    const { language } = record
    const given = redactedCase({ copy, day, language, number: facts ?? '' }, chosen)
    return {
      data: {
        ...decided('redacted', context),
        recipient: values.recipient,
        exemptionBasis: basesOf(copy, chosen),
        given: { ...given },
      },
    }
  },
})
