import type { PayloadRequest } from 'payload'
import { addDays, today } from '../../core/dates.ts'
import { fill, type Text } from '../../core/text.ts'
import { idOf } from '../../database/local.ts'
import type { Measure } from '../../generated-types.ts'
import { managingAccounts } from '../../nonconformities/handling.ts'
import { optionsOf } from '../../options.ts'
import { giveLine } from '../../outbox/daily.ts'
import { step } from '../../records/step.ts'
import { recordSettingsOf } from '../../settings/record-settings-of.ts'
import { viewInput, withView, writingAs } from '../views/write.ts'

const told = {
  title: {
    nb: 'Verneombudet har skrevet hva det mener om {number}',
    en: 'The safety representative has written a view on {number}',
  },
  body: {
    nb: 'Svar i tiltaket. Begge synspunktene vises i planen.',
    en: 'Answer in the measure. Both views are shown in the plan.',
  },
} satisfies Record<string, Text>

/** A safety representative writes what they think of a measure. It stands beside the manager's view, and changes nothing. */
export const disagree = step('measures', {
  words: {
    heading: { nb: 'Skriv hva du mener om tiltaket', en: 'Write your view on the measure' },
    button: { nb: 'Lagre synspunktet', en: 'Save the view' },
    done: {
      nb: 'Synspunktet ditt er lagret i tiltaket. Lederen får beskjed og svarer der.',
      en: 'Your view has been saved in the measure. The manager is notified and answers there.',
    },
    history: { nb: 'Verneombudets synspunkt', en: 'The safety representative’s view' },
  },
  input: viewInput,
  fits: () => true,
  facts: (req: PayloadRequest, { unit }: Measure) => writingAs(req, 'representative', unit),
  write: ({ values: { view }, record, facts: role, by: { at, name } }) => ({
    data: { views: withView(record.views, { text: view, role, at, name }) },
    note: view,
  }),
  after: async (req, { id, nonconformity, number, unit, views }) => {
    const { replyDays } = await recordSettingsOf(req)
    await giveLine(req, {
      key: `measure:${id}:view:${String(views?.length ?? 0)}`,
      part: 'asked',
      due: addDays(today(optionsOf(req.payload).clock), replyDays),
      about: { collection: 'measures', id },
      accounts: await managingAccounts(req, {
        id: nonconformity ? idOf(nonconformity) : id,
        unit,
      }),
      title: fill(told.title, { number }),
      body: [told.body],
      place: { record: 'measures', number },
    })
  },
})
