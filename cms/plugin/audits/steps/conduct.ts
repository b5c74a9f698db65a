import { idOf } from '../../database/local.ts'
import { day } from '../../records/input/day.ts'
import { step } from '../../records/step.ts'
import { auditText } from '../text.ts'
import { unitPageNow } from '../unit-page.ts'
import { teamOf } from './stand.ts'

/** Says that the audit has been carried out in the unit. */
export const conduct = step('audits', {
  words: {
    heading: { nb: 'Revisjonen er gjennomført', en: 'The audit is conducted' },
    button: { nb: 'Lagre', en: 'Save' },
    done: {
      nb: 'Lagret. Rapporten skal være sendt innen 14 dager.',
      en: 'Saved. The report must be sent within 14 days.',
    },
    history: { nb: 'Gjennomført', en: 'Conducted' },
  },
  input: {
    conductedOn: day({
      label: auditText.conductedOn,
      missing: 'dateMissing',
      days: { to: 'today' },
      before: ({ auditDate }: { readonly auditDate: string }) => auditDate,
    }),
  },
  fits: ({ state }) => state === 'notified',
  facts: async (req, record) => ({
    team: await teamOf(req, record),
    unitPage: await unitPageNow(req, idOf(record.unit)),
  }),
  faults: ({ day: now, facts, record, values }) => [
    ...facts.team,
    ...(values.conductedOn > now ? [{ code: 'dateAhead', field: 'conductedOn' }] : []),
    ...(values.conductedOn < (record.noticeDate ?? '')
      ? [{ code: 'beforeNotice', field: 'conductedOn' }]
      : []),
  ],
  write: ({ facts, values }) => ({
    // How the unit stood is kept as it stood.
    data: {
      ...values,
      state: 'conducted',
      unitPage: facts.unitPage ? { ...facts.unitPage } : null,
    },
  }),
})
