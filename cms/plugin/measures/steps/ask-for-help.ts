import { fill, type Text } from '../../core/text.ts'
import { idOf } from '../../database/local.ts'
import { handlingAccounts } from '../../nonconformities/handling.ts'
import { giveLine } from '../../outbox/daily.ts'
import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { isOpen } from '../rules.ts'

const told = {
  title: { nb: 'Noen trenger hjelp med {number}', en: 'Someone needs help with {number}' },
  body: {
    nb: 'Den som skal gjennomføre tiltaket, trenger hjelp eller mer tid. Åpne tiltaket for å se hva som trengs.',
    en: 'The person responsible for the measure needs help or more time. Open the measure to see what is needed.',
  },
} satisfies Record<string, Text>

/**
 * Tells those who lead the unit, or handle the case the measure is of, that whoever is responsible needs help or more
 * time. Where nobody does, the HSE director is told. Moves nothing.
 */
export const askForHelp = step('measures', {
  words: {
    heading: { nb: 'Be om hjelp eller mer tid', en: 'Ask for help or more time' },
    button: { nb: 'Send til lederen', en: 'Send to the manager' },
    done: {
      nb: 'Lederen får spørsmålet i neste e-post fra Min HMS. Haster det, så ring.',
      en: 'The manager gets the question in the next e-mail from My HSE. If it is urgent, call.',
    },
    history: { nb: 'Bedt om hjelp', en: 'Asked for help' },
  },
  input: {
    need: paragraphs({
      label: { nb: 'Hva trenger du?', en: 'What do you need?' },
      missing: 'needMissing',
    }),
  },
  fits: ({ state }) => isOpen(state) && state !== 'proposed',
  write: ({ values: { need } }) => ({ data: {}, note: need }),
  after: async (req, { deadline, id, nonconformity, number, steps, unit }) => {
    const about = nonconformity ? idOf(nonconformity) : id
    await giveLine(req, {
      key: `measure:${id}:help:${String(steps?.length ?? 0)}`,
      part: 'asked',
      // Of a deadline that is near, nobody waits for the weekly letter.
      due: deadline ?? null,
      about: { collection: 'measures', id },
      accounts: await handlingAccounts(req, { id: about, unit }),
      title: fill(told.title, { number }),
      body: [told.body],
      place: { record: 'measures', number },
    })
  },
})
