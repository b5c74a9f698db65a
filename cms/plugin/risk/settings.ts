import type { Field } from 'payload'
import { label, say, type Text } from '../core/text.ts'
import { areLimits, type RiskLimits, standardRiskLimits } from './rules.ts'
import { limitsRefusalText } from './text.ts'

type LimitName = 'riskMediumFrom' | 'riskHighFrom'

/** Where an institution sets from which score a risk is medium and high: one setting for all of Verne. */
export function riskLimitFields(): Field[] {
  return [
    limit('riskMediumFrom', standardRiskLimits.medium, {
      nb: 'Risikoen er middels fra og med',
      en: 'The risk is medium from',
    }),
    limit('riskHighFrom', standardRiskLimits.high, {
      nb: 'Risikoen er høy fra og med',
      en: 'The risk is high from',
    }),
  ]
}

/** The limits that hold: those stored, or the standard where none are. */
export function riskLimitsIn(stored: Partial<Record<LimitName, unknown>>): RiskLimits {
  const numberOr = (value: unknown, standard: number): number =>
    typeof value === 'number' ? value : standard
  return {
    medium: numberOr(stored.riskMediumFrom, standardRiskLimits.medium),
    high: numberOr(stored.riskHighFrom, standardRiskLimits.high),
  }
}

function limit(name: LimitName, standard: number, words: Text): Field {
  return {
    name,
    type: 'number',
    defaultValue: standard,
    label: label(words),
    admin: {
      description: label({
        nb: 'Sannsynlighet ganger konsekvens, 1 til 25. Retningslinjen om risikovurdering må si det samme.',
        en: 'Likelihood times consequence, 1 to 25. The guideline on risk assessment must say the same.',
      }),
    },
    validate: (
      _value: unknown,
      {
        data,
        req,
      }: {
        data: Partial<Record<LimitName, unknown>>
        req: { i18n: { language: string } }
      },
    ) => (areLimits(riskLimitsIn(data)) ? true : say(limitsRefusalText, req.i18n.language)),
  }
}
