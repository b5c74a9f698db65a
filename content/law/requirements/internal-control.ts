import type { RequirementEntry } from '../entries.ts'
import { asked } from './asked.ts'

const ikf = 'FOR-1996-12-06-1127'

/** The eight points of the Internal Control Regulations, Section 5. Points 4 to 8 must be in writing. */
export const internalControl: readonly RequirementEntry[] = [
  asked('ikf-5-1', ikf, '5', {
    text: {
      nb: 'Lover og forskrifter om HMS er tilgjengelige for alle, og enheten har oversikt over kravene som er særlig viktige for den.',
      en: 'Acts and regulations on HSE are accessible to all, and the unit has an overview of the requirements that are of particular importance to it.',
    },
    point: 1,
    evidence: {
      nb: 'Enhetens oversikt over krav, med dato for siste gjennomgang.',
      en: 'The unit’s overview of requirements, with the date of the last review.',
    },
  }),
  asked('ikf-5-2', ikf, '5', {
    text: {
      nb: 'De ansatte kan nok om HMS-arbeidet til å gjøre sin del, og får vite om endringer.',
      en: 'Employees know enough about the HSE work to do their part, and are told of changes.',
    },
    point: 2,
    evidence: {
      nb: 'Opplæringsplan, oversikt over gjennomført opplæring, og informasjon som er sendt ut ved endringer.',
      en: 'Training plan, a record of completed training, and information sent out about changes.',
    },
  }),
  asked('ikf-5-3', ikf, '5', {
    text: {
      nb: 'De ansatte medvirker, så det de vet og har erfart til sammen, blir brukt.',
      en: 'Employees take part, so that all they know and have experienced is used.',
    },
    point: 3,
    evidence: {
      nb: 'Deltakere og referater fra HMS-runden, og verneombudets uttalelse.',
      en: 'Participants and minutes of the HSE process, and the safety representative’s statement.',
    },
  }),
  asked('ikf-5-4', ikf, '5', {
    text: {
      nb: 'Enheten har skriftlige mål for helse, miljø og sikkerhet.',
      en: 'The unit has written objectives for health, safety and the environment.',
    },
    point: 4,
    evidence: {
      nb: 'Målene for perioden, med det de måles mot og resultatet.',
      en: 'The objectives of the period, with what they are measured against and the result.',
    },
  }),
  asked('ikf-5-5', ikf, '5', {
    text: {
      nb: 'Enheten har skriftlig oversikt over organisasjonen: hvem som har ansvar, oppgaver og myndighet i HMS-arbeidet.',
      en: 'The unit has a written overview of the organisation: who has responsibility, tasks and authority in the HSE work.',
    },
    point: 5,
    evidence: {
      nb: 'Rolleregisteret og oversikten over delegerte oppgaver.',
      en: 'The register of roles and the overview of delegated tasks.',
    },
  }),
  asked('ikf-5-6', ikf, '5', {
    text: {
      nb: 'Enheten kartlegger farer og problemer, vurderer risikoen, og lager planer og tiltak for å redusere den. Det skal være skriftlig.',
      en: 'The unit maps hazards and problems, assesses the risk, and makes plans and measures to reduce it. This must be in writing.',
    },
    point: 6,
    evidence: {
      nb: 'Risikovurderinger, HMS-runden og handlingsplanen.',
      en: 'Risk assessments, the HSE process and the action plan.',
    },
  }),
  asked('ikf-5-7', ikf, '5', {
    text: {
      nb: 'Enheten har skriftlige rutiner for å avdekke, rette opp og forebygge brudd på HMS-kravene.',
      en: 'The unit has written routines to uncover, correct and prevent breaches of the HSE requirements.',
    },
    point: 7,
    evidence: {
      nb: 'Avvik med årsak, tiltak og kontroll av effekten.',
      en: 'Nonconformities with cause, measures and a check of the effect.',
    },
  }),
  asked('ikf-5-8', ikf, '5', {
    text: {
      nb: 'Enheten går jevnlig gjennom internkontrollen for å se om den virker som den skal. Det skal være skriftlig.',
      en: 'The unit regularly reviews its internal control to see that it works as intended. This must be in writing.',
    },
    point: 8,
    evidence: {
      nb: 'Revisjoner, årlig gjennomgang og samsvarsvurdering.',
      en: 'Audits, the yearly review and the compliance evaluation.',
    },
  }),
]
