import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { mayBeGivenAnyway } from '../bases/text.ts'
import { exemptionBasisInput, moreAccessInput, recipientInput } from '../input.ts'
import { isOpen } from '../rules.ts'
import { decided } from './decided.ts'

/** Refuses the request, on a basis the law gives. */
export const refuseAccess = step('access-requests', {
  words: {
    heading: { nb: 'Avslå kravet', en: 'Refuse the request' },
    button: { nb: 'Avslå kravet', en: 'Refuse the request' },
    done: {
      nb: 'Avslaget er ført. Svaret skal være skriftlig, vise til hjemlene, og si at de kan klage og fristen for det (offentleglova §§ 31 og 32).',
      en: 'The refusal has been recorded. The answer must be in writing, refer to the legal bases, and say that they may complain and by when (Freedom of Information Act, Sections 31 and 32).',
    },
    history: { nb: 'Avslått', en: 'Refused' },
    purpose: {
      nb: 'Bare når saken ikke kan gis ut sladdet. Et unntak gjelder de opplysningene det er hjemmel for, og resten skal normalt gis ut.',
      en: 'Only where the case cannot be given out redacted. An exception covers what there is a legal basis for, and the rest must normally be given out.',
    },
  },
  input: {
    recipient: recipientInput,
    exemptionBasis: exemptionBasisInput,
    reason: paragraphs({
      label: { nb: 'Hvorfor?', en: 'Why?' },
      hint: {
        nb: 'Hovedhensynene bak avslaget, uten det som er unntatt.',
        en: 'The main considerations behind the refusal, without what is kept back.',
      },
      missing: 'reasonMissing',
    }),
    moreAccess: moreAccessInput,
  },
  fits: isOpen,
  faults: ({ values: { exemptionBasis, moreAccess } }) => [
    ...(exemptionBasis.length === 0 ? [{ code: 'basesMissing', field: 'exemptionBasis' }] : []),
    ...(mayBeGivenAnyway(exemptionBasis) && !moreAccess
      ? [{ code: 'moreAccessNotConsidered', field: 'moreAccess' }]
      : []),
  ],
  write: (context) => {
    const { exemptionBasis, reason, recipient } = context.values
    return { data: { ...decided('refused', context), recipient, exemptionBasis, reason } }
  },
})
