import { idOf } from '../../database/local.ts'
import { tick } from '../../records/input/tick.ts'
import { step } from '../../records/step.ts'
import { wholeCase } from '../given.ts'
import { recipientInput } from '../input.ts'
import { isOpen } from '../rules.ts'
import { copyIn } from '../stored.ts'
import { caseFor } from '../take-copy.ts'
import { decided } from './decided.ts'

/** Gives the whole case out, with its pictures: all but who reported it. It stands from then on as it was given. */
export const giveInFull = step('access-requests', {
  words: {
    heading: { nb: 'Gi ut saken i sin helhet', en: 'Give out the case in full' },
    button: { nb: 'Gi ut hele saken', en: 'Give out the whole case' },
    done: {
      nb: 'Vedtaket er ført. Lagre filen eller skriv den ut, og send den med svaret.',
      en: 'The decision has been recorded. Save the file or print it, and send it with the answer.',
    },
    history: { nb: 'Gitt ut i sin helhet', en: 'Given out in full' },
    purpose: {
      nb: 'Med navn på dem som behandlet saken, og alle bilder. Hvem som meldte, er ikke med. En myndighet som har rett til det, får det når HMS-sjefen gir ut saken fra saken selv.',
      en: 'With the names of those who handled the case, and all pictures. Who reported is not included: an authority entitled to know is told when the HSE director releases the case from its own page.',
    },
  },
  input: {
    recipient: recipientInput,
    secrecy: tick({
      label: {
        nb: 'Ingenting i saken er underlagt taushetsplikt (forvaltningsloven § 13)',
        en: 'Nothing in the case is subject to the duty of confidentiality (Public Administration Act, Section 13)',
      },
      hint: {
        nb: 'Helse, familie og andre personlige forhold, og bedrifters hemmeligheter, skal ikke gis ut.',
        en: 'Health, family and other personal affairs, and the secrets of businesses, must not be given out.',
      },
    }),
  },
  fits: (record) => isOpen(record) && copyIn(record) !== null,
  facts: async (req, { nonconformity }) =>
    (await caseFor(req, idOf(nonconformity)))?.number ?? null,
  faults: ({ facts, values }) => [
    ...(facts === null ? [{ code: 'caseGone', status: 409 } as const] : []),
    ...(values.secrecy ? [] : [{ code: 'secrecyNotConsidered', field: 'secrecy' }]),
  ],
  write: (context) => {
    const { day, facts, record, values } = context
    const copy = copyIn(record)
    if (!copy) throw new Error('A request without a working copy is not given out.')
    const { language } = record
    const given = wholeCase({ copy, day, language, number: facts ?? '' })
    return {
      data: {
        ...decided('given', context),
        recipient: values.recipient,
        exemptionBasis: [],
        given: { ...given },
      },
    }
  },
})
