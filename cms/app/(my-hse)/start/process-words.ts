import type { Text } from '../../../plugin/core/text.ts'
import type { HseProcess } from '../../../plugin/generated-types.ts'

const missing = {
  dates: { nb: 'Datoene er ikke satt', en: 'The dates are not set' },
  participants: { nb: 'Deltakerne er ikke valgt', en: 'The participants are not chosen' },
  byManager: {
    nb: 'Lederen har ikke bekreftet deltakerne',
    en: 'The manager has not confirmed the participants',
  },
  byRepresentative: {
    nb: 'Verneombudet har ikke bekreftet deltakerne',
    en: 'The safety representative has not confirmed the participants',
  },
  challenges: {
    nb: 'Ingen utfordringer er valgt for runden',
    en: 'No challenges are chosen for the process',
  },
  mappings: {
    nb: 'Noen utfordringer er ikke kartlagt',
    en: 'Some challenges have not been mapped',
  },
  findings: { nb: 'Funnene er ikke registrert', en: 'The findings are not registered' },
  measures: { nb: 'Tiltakene er ikke vedtatt', en: 'The measures are not approved' },
  requirements: {
    nb: 'Lovoversikten er ikke oppdatert',
    en: 'The overview of requirements is not updated',
  },
  managerStatement: { nb: 'Lederens uttalelse mangler', en: "The manager's statement is missing" },
  representativeStatement: {
    nb: 'Verneombudets uttalelse mangler',
    en: "The safety representative's statement is missing",
  },
} satisfies Record<string, Text>

/** What a process lacks before it can go on to its next part, in words; empty when nothing does. */
export function missingIn(process: HseProcess): Text[] {
  switch (process.state) {
    case 'planned':
    case 'preMeeting':
      return said([
        [!process.plan?.preDate, 'dates'],
        [(process.participants ?? []).length === 0, 'participants'],
        [!process.participantsByManager?.at, 'byManager'],
        [!process.participantsByRepresentative?.at, 'byRepresentative'],
        [process.state === 'preMeeting' && chosen(process).length === 0, 'challenges'],
      ])
    case 'mapping':
      return said([[chosen(process).some((each) => !isMapped(process, each)), 'mappings']])
    case 'postMeeting':
      return said([
        [!process.findingsRegistered?.at, 'findings'],
        [!process.measuresApproved?.at, 'measures'],
        [!process.requirementsUpdated?.date, 'requirements'],
      ])
    case 'awaitingSignature':
      return said([
        [!process.managerStatement?.at, 'managerStatement'],
        [!process.representativeStatement?.at, 'representativeStatement'],
      ])
    case 'closed':
      return []
  }
}

type Challenge = NonNullable<HseProcess['challenges']>[number]

function chosen({ challenges }: HseProcess): Challenge[] {
  return (challenges ?? []).filter((each) => each.selected === true)
}

function isMapped({ mappings }: HseProcess, { id, noMappingReason }: Challenge): boolean {
  return Boolean(noMappingReason) || (mappings ?? []).some((each) => each.challenge === id)
}

function said(found: readonly (readonly [boolean, keyof typeof missing])[]): Text[] {
  return found.flatMap(([lacks, name]) => (lacks ? [missing[name]] : []))
}
