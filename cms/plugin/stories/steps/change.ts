import type { PayloadRequest } from 'payload'
import type { Story } from '../../generated-types.ts'
import type { Values } from '../../records/input/input.ts'
import { step } from '../../records/step.ts'
import { casesNamed } from '../cases.ts'
import { storyFields } from '../input.ts'
import { isChangeable } from '../rules.ts'
import { faultsOf } from '../write.ts'

/** Changes what a story says. It is a draft from then on, whatever it was: somebody else approves it anew. */
export const change = step('stories', {
  words: {
    heading: { nb: 'Endre historien', en: 'Change the story' },
    button: { nb: 'Lagre endringene', en: 'Save the changes' },
    done: {
      nb: 'Endringene er lagret. Historien er et utkast, og må godkjennes før den kan leses.',
      en: 'The changes have been saved. The story is a draft, and must be approved before it can be read.',
    },
    history: { nb: 'Endret', en: 'Changed' },
    purpose: {
      nb: 'Historien blir et utkast igjen. Er den publisert, forsvinner den fra nettstedet til den er godkjent på nytt.',
      en: 'The story becomes a draft again. If it is published, it leaves the website until it has been approved anew.',
    },
  },
  input: storyFields,
  fits: isChangeable,
  facts: (req: PayloadRequest, record: Story, { cases }: Values<typeof storyFields>) =>
    casesNamed(req, cases, record),
  faults: ({ day, facts, record, values }) => faultsOf(values, facts, day, record),
  write: ({ facts, values }) => ({
    data: {
      ...values,
      cases: [...facts.ids],
      state: 'draft',
      approvedOn: null,
      publishedOn: null,
    },
  }),
})
