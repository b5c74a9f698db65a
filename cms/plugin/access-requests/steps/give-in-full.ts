import { idOf } from '../../database/local.ts'
import type { AccessRequest } from '../../generated-types.ts'
import { tick } from '../../records/input/tick.ts'
import { step } from '../../records/step.ts'
import { knowsReporter, reporterHandled } from '../copy.ts'
import { wholeCase } from '../given.ts'
import { recipientInput } from '../input.ts'
import { isOpen } from '../rules.ts'
import { copyIn } from '../stored.ts'
import { caseFor } from '../take-copy.ts'
import { decided } from './decided.ts'

/**
 * Gives the whole case out, with its pictures: all but who reported it, as far as Verne knows their name, and contact details.
 * It stands from then on as it was given.
 */
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
      nb: 'Med navn på dem som behandlet saken, og alle bilder. Filer som ikke er bilder, er ikke med. Navn Verne kjenner på den som meldte, og alle e-postadresser, telefonnumre og fødselsnumre Verne finner, er tatt ut. En myndighet som har rett til å vite hvem som meldte, får det når HMS-sjefen gir ut saken fra saken selv.',
      en: 'With the names of those who handled the case, and all pictures. Files other than pictures are left out. Names of the reporter that Verne knows are taken out, and so are the e-mail addresses, telephone numbers and national identity numbers it finds. An authority entitled to know who reported is told when the HSE director releases the case from its own page.',
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
    namesRead: tick({
      label: {
        nb: 'Tekstene er lest, og ingenting i dem viser hvem som meldte',
        en: 'The texts have been read, and nothing in them shows who reported',
      },
      hint: {
        nb: 'Verne vet ikke hva den som meldte, heter: meldingen var anonym, eller navnet er slettet. Da kan Verne ikke ta navnet ut, om det står i teksten.',
        en: 'Verne does not know what the reporter is called: the report was anonymous, or the name has been removed. Verne then cannot take the name out if it is in the text.',
      },
      asked: asksForReading,
    }),
  },
  fits: (record) => isOpen(record) && copyIn(record) !== null,
  facts: async (req, { nonconformity }) =>
    (await caseFor(req, idOf(nonconformity)))?.number ?? null,
  faults: ({ facts, record, values }) => {
    const copy = copyIn(record)
    return [
      ...(facts === null ? [{ code: 'caseGone', status: 409 } as const] : []),
      ...(copy && reporterHandled(copy) ? [{ code: 'reporterHandled', status: 409 } as const] : []),
      ...(values.secrecy ? [] : [{ code: 'secrecyNotConsidered', field: 'secrecy' }]),
      ...(asksForReading(record) && !values.namesRead
        ? [{ code: 'namesNotRead', field: 'namesRead' }]
        : []),
    ]
  },
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

/** True where Verne knows no name of whoever reported, so that somebody has to look for it. */
function asksForReading(record: Pick<AccessRequest, 'copy'>): boolean {
  const copy = copyIn(record)
  return copy !== null && !knowsReporter(copy)
}
