import type { ArrayFieldValidation, Field } from 'payload'
import { civilDateField, line } from '../core/fields.ts'
import { label, say, type Text } from '../core/text.ts'
import { standardLadder } from '../outbox/ladder/rules.ts'

const endsFirst: Text = {
  nb: 'Siste dag kommer før første dag. Rett en av dem.',
  en: 'The last day comes before the first. Correct one of them.',
}

const inOrder: ArrayFieldValidation = (rows, { req }) => {
  const wrong = ((rows ?? []) as { from?: string | null; to?: string | null }[]).some(
    ({ from, to }) => Boolean(from) && Boolean(to) && String(to) < String(from),
  )
  return wrong ? say(endsFirst, req.i18n.language) : true
}

/** What an institution decides about deadlines that pass, and when nobody works. */
export function letterSettings(): Field[] {
  return [
    days('helpDays', standardLadder.helpDays, {
      nb: 'Antall dager før fristen den ansvarlige blir spurt om mer tid eller hjelp',
      en: 'Days before the deadline: the person responsible is asked about more time or help',
    }),
    days('aboveDays', standardLadder.aboveDays, {
      nb: 'Antall dager etter fristen nivået over får beskjed',
      en: 'Days after the deadline: the level above is notified',
    }),
    days('hseUnitDays', standardLadder.hseUnitDays, {
      nb: 'Antall dager etter fristen HMS-enheten får beskjed (kritiske saker: samme dag)',
      en: 'Days after the deadline: the HSE Unit is notified (critical cases: the same day)',
    }),
    {
      name: 'closedDays',
      type: 'array',
      maxRows: 100,
      validate: inOrder,
      label: label({ nb: 'Dager institusjonen er stengt', en: 'Days the institution is closed' }),
      labels: {
        singular: label({ nb: 'Stengt tid', en: 'Closed time' }),
        plural: label({ nb: 'Stengte tider', en: 'Closed times' }),
      },
      admin: {
        description: label({
          nb: 'Helger og helligdager er med fra før. Skriv resten, for eksempel romjulen. Da sendes det ikke noe brev.',
          en: 'Weekends and public holidays are included. Write the rest, such as the days after Christmas. No letter goes out then.',
        }),
      },
      fields: [
        civilDateField({
          name: 'from',
          label: { nb: 'Første dag', en: 'First day' },
          required: true,
        }),
        civilDateField({
          name: 'to',
          label: { nb: 'Siste dag', en: 'Last day' },
          description: {
            nb: 'La feltet være tomt hvis det bare er én dag.',
            en: 'Empty is one day.',
          },
        }),
        { ...line('name', { nb: 'Hva det er', en: 'What it is' }), localized: true },
      ],
    },
  ]
}

function days(name: string, standard: number, words: Text): Field {
  return {
    name,
    type: 'number',
    min: 0,
    max: 365,
    defaultValue: standard,
    label: label(words),
    validate: (
      value: number | null | undefined,
      { req }: { req: { i18n: { language: string } } },
    ) =>
      value === null ||
      value === undefined ||
      (Number.isInteger(value) && value >= 0 && value <= 365)
        ? true
        : say(wholeDays, req.i18n.language),
  }
}

const wholeDays: Text = {
  nb: 'Skriv et helt antall dager fra 0 til 365.',
  en: 'Write a whole number of days from 0 to 365.',
}
