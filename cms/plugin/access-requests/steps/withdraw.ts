import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { isOpen } from '../rules.ts'
import { decided } from './decided.ts'

/** Ends a request that nobody wants an answer to any more, or that was registered by mistake. */
export const withdraw = step('access-requests', {
  words: {
    heading: { nb: 'Kravet er trukket', en: 'The request is withdrawn' },
    button: { nb: 'Avslutt kravet', en: 'End the request' },
    done: { nb: 'Kravet er avsluttet.', en: 'The request has been ended.' },
    history: { nb: 'Trukket', en: 'Withdrawn' },
  },
  input: {
    why: paragraphs({
      label: { nb: 'Hvorfor?', en: 'Why?' },
      hint: {
        nb: 'For eksempel at de har trukket kravet, eller at det ble registrert to ganger. Ikke skriv navn.',
        en: 'For example that they have withdrawn it, or that it was registered twice. Do not write names.',
      },
      missing: 'withdrawnMissing',
    }),
  },
  fits: isOpen,
  write: (context) => ({ data: decided('withdrawn', context), note: context.values.why }),
})
