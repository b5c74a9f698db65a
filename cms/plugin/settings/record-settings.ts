import type { Field } from 'payload'
import { line } from '../core/fields.ts'
import { label, say, type Text } from '../core/text.ts'
import { fewestPeople } from '../figures/few.ts'
import { replyDays } from '../nonconformities/deadlines/rules.ts'
import { isDayOfYear, standardDays } from '../processes/deadlines/rules.ts'
import { riskLimitFields } from '../risk/settings.ts'
import { consequenceWords, likelihoodWords } from '../risk/text.ts'
import { absenceThreshold, manyChallenges } from './record-settings-of.ts'

/** What an institution decides about reports and the HSE process. */
export function recordSettings(): Field[] {
  return [
    {
      name: 'anonymousReports',
      type: 'checkbox',
      defaultValue: true,
      label: label({
        nb: 'Avvik kan meldes anonymt',
        en: 'Nonconformities can be reported anonymously',
      }),
    },
    {
      name: 'replyDays',
      type: 'number',
      min: 1,
      defaultValue: replyDays,
      label: label({
        nb: 'Antall dager før et verneombud skal ha fått skriftlig svar',
        en: 'Number of days within which a safety representative must receive a written reply',
      }),
      admin: {
        description: label({
          nb: 'Regnes fra meldingen eller kommentaren, og på nytt når en sak åpnes igjen. Arbeidsmiljøloven § 6-2 gir rett til svar, men setter ingen frist.',
          en: 'Counted from the report or the comment, and again when a case is reopened. The Working Environment Act, Section 6-2, gives the right to a reply but sets no deadline.',
        }),
      },
    },
    {
      name: 'absenceThreshold',
      type: 'number',
      required: true,
      min: 2,
      defaultValue: absenceThreshold,
      label: label({
        nb: 'Minste antall ansatte for å vise sykefravær',
        en: 'Fewest employees for which sickness absence is shown',
      }),
      admin: {
        description: label({
          nb: 'I en mindre enhet kan tallet røpe hvem det gjelder, og skal ikke registreres.',
          en: 'In a smaller unit the figure could reveal who it concerns, and must not be entered.',
        }),
      },
    },
    {
      name: 'peopleThreshold',
      type: 'number',
      min: 3,
      defaultValue: fewestPeople,
      label: label({
        nb: 'Laveste antall personer som vises i tall',
        en: 'Smallest figure about people that is shown',
      }),
      admin: {
        description: label({
          nb: 'Gjelder tall om skader, vold og psykososialt arbeidsmiljø. Tall som ville røpe et skjult tall, skjules også.',
          en: 'For figures about injuries, violence and the psychosocial working environment. Figures that would reveal a hidden one are hidden too.',
        }),
      },
    },
    {
      name: 'manyChallenges',
      type: 'number',
      required: true,
      min: 1,
      defaultValue: manyChallenges,
      label: label({
        nb: 'Flere utfordringer enn dette må begrunnes',
        en: 'More challenges than this must be justified',
      }),
    },
    // The annual cycle has these now; what stands here is moved there at a start.
    formerDay('processOpenedBy', standardDays.openedBy, {
      nb: 'HMS-runden skal være åpnet senest',
      en: 'The HSE process must be opened by',
    }),
    formerDay('processPreMeetingBy', standardDays.preMeetingBy, {
      nb: 'Formøtet skal være holdt senest',
      en: 'The pre-meeting must be held by',
    }),
    formerDay('processClosedBy', standardDays.closedBy, {
      nb: 'HMS-runden skal være avsluttet senest',
      en: 'The HSE process must be closed by',
    }),
    ...riskLimitFields(),
    words(
      'likelihood',
      { nb: 'Sannsynlighet, 1 til 5', en: 'Likelihood, 1 to 5' },
      likelihoodWords,
    ),
    words(
      'consequence',
      { nb: 'Konsekvens, 1 til 5', en: 'Consequence, 1 to 5' },
      consequenceWords,
    ),
  ]
}

/** A day of the year, `MM-DD`, as settings of before hold it. */
function formerDay(name: string, standard: string, words: Text): Field {
  return {
    name,
    label: label(words),
    type: 'text',
    // Stands in the table as it was made.
    defaultValue: standard,
    admin: { hidden: true },
    validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) =>
      value === null || value === undefined || value === '' || isDayOfYear(value)
        ? true
        : say(notADayOfYear, req.i18n.language),
  }
}

const notADayOfYear: Text = {
  nb: 'Skriv måned og dag med bindestrek, for eksempel 02-01 for 1. februar.',
  en: 'Write month and day with a hyphen, for example 02-01 for 1 February.',
}

/** The words of a scale from 1 to 5. Empty ones are those the installation came with. */
function words(name: string, heading: Text, standard: readonly Text[]): Field {
  return {
    name,
    type: 'group',
    label: label(heading),
    fields: standard.map((each, index) => {
      const step = String(index + 1)
      return {
        ...line(`step${step}`, { nb: `${step} – ${each.nb}`, en: `${step} – ${each.en}` }),
        localized: true,
      }
    }),
  }
}
