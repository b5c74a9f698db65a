import type { Text } from '../../plugin/core/text.ts'
import type { Point } from '../../plugin/internal-control/text.ts'

/** What the regulations ask of each point, in words of ours. */
export const pointAsks: Readonly<Record<Point, Text>> = {
  law: {
    nb: 'Lover og krav som er viktige for enheten, er kjent og lette å finne.',
    en: 'Acts and requirements that matter to the unit are known and easy to find.',
  },
  knowledge: {
    nb: 'Alle kan nok om HMS til arbeidet sitt, og får vite om endringer.',
    en: 'Everybody knows enough about HSE for their work, and is informed of changes.',
  },
  participation: {
    nb: 'De ansatte er med, så det de vet, blir brukt.',
    en: 'Employees take part, so that their knowledge is used.',
  },
  objectives: { nb: 'Enheten har mål for HMS.', en: 'The unit has objectives for HSE.' },
  organisation: {
    nb: 'Det er klart hvem som har ansvar, oppgaver og myndighet.',
    en: 'It is clear who has responsibility, tasks and authority.',
  },
  risk: {
    nb: 'Farer og problemer er kartlagt og vurdert, og det er laget plan og tiltak.',
    en: 'Hazards and problems are mapped and assessed, with a plan and measures.',
  },
  nonconformities: {
    nb: 'Det som er galt, blir oppdaget, rettet og hindret i å skje igjen.',
    en: 'What is wrong is found, corrected and prevented from happening again.',
  },
  review: {
    nb: 'Internkontrollen blir fulgt opp og gjennomgått, så den virker.',
    en: 'Internal control is followed up and reviewed, so that it works.',
  },
}
