import type { Text } from '../../plugin/core/text.ts'

/** Words of the screens of delegated tasks. */
export const delegationWords = {
  registerLead: {
    nb: 'Her fører du inn HMS-oppgaver som lederen har delegert, så det står skriftlig hvem som gjør hva.',
    en: 'Record the HSE tasks the manager has delegated here, so that it is in writing who does what.',
  },
  save: { nb: 'Før inn', en: 'Record' },
  registered: { nb: 'Oppgaven er ført inn.', en: 'The task has been recorded.' },
  facts: { nb: 'Om oppgaven', en: 'About the task' },
  reviewedDate: { nb: 'Gått gjennom', en: 'Reviewed on' },
  notReviewed: { nb: 'Ikke ennå', en: 'Not yet' },
  reviewDue: { nb: 'skulle vært gjennomgått', en: 'should have been reviewed' },
  endedDate: { nb: 'Avsluttet', en: 'Ended on' },
  personLeft: {
    nb: '{name} har sluttet. Den som leder enheten, må velge hvem som gjør oppgaven nå, eller avslutte delegeringen.',
    en: '{name} has left. The manager of the unit must choose who does the task now, or end the delegation.',
  },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: {
    nb: 'Du kan lese om oppgaven, men ikke endre den.',
    en: 'You can read about the task, but not change it.',
  },
  overview: { nb: 'Delegerte HMS-oppgaver ved {unit}', en: 'Delegated HSE tasks at {unit}' },
  manager: { nb: 'Linjeleder, som har ansvaret', en: 'Line manager, who is responsible' },
  noManager: { nb: 'Ingen', en: 'None' },
  printed: { nb: 'Status per', en: 'As of' },
  task: { nb: 'Oppgave', en: 'Task' },
  delegatedTo: { nb: 'Delegert til', en: 'Delegated to' },
  from: { nb: 'Fra', en: 'From' },
  nextReview: { nb: 'Neste gjennomgang', en: 'Next review' },
  none: {
    nb: 'Enheten har ikke ført inn noen delegerte oppgaver.',
    en: 'The unit has not recorded any delegated tasks.',
  },
  everything: {
    nb: 'Se også delegeringer som er avsluttet',
    en: 'See delegations that have ended too',
  },
} satisfies Record<string, Text>
