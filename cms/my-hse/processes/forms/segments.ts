import type { Segment } from '../../routes.ts'

/** Last part of the addresses the forms of a process are posted to. */
export const processSegments = {
  open: { nb: 'apne-hms-runde', en: 'open-hse-process' },
  plan: { nb: 'hms-runde-datoer', en: 'hse-process-dates' },
  participants: { nb: 'hms-runde-deltakere', en: 'hse-process-participants' },
  confirm: { nb: 'hms-runde-bekreft', en: 'hse-process-confirm' },
  pre: { nb: 'hms-runde-formote', en: 'hse-process-pre-meeting' },
  inputs: { nb: 'hms-runde-gjennomgang', en: 'hse-process-inputs' },
  challenge: { nb: 'hms-runde-utfordring', en: 'hse-process-challenge' },
  removeChallenge: { nb: 'hms-runde-fjern-utfordring', en: 'hse-process-remove-challenge' },
  selection: { nb: 'hms-runde-valg', en: 'hse-process-choice' },
  mapping: { nb: 'hms-runde-kartlegging', en: 'hse-process-mapping' },
  removeMapping: { nb: 'hms-runde-fjern-kartlegging', en: 'hse-process-remove-mapping' },
  noMapping: { nb: 'hms-runde-ingen-kartlegging', en: 'hse-process-no-mapping' },
  post: { nb: 'hms-runde-ettermote', en: 'hse-process-post-meeting' },
  findings: { nb: 'hms-runde-funn', en: 'hse-process-findings' },
  register: { nb: 'hms-runde-registrer', en: 'hse-process-register' },
  measure: { nb: 'hms-runde-tiltak', en: 'hse-process-measure' },
  noMeasure: { nb: 'hms-runde-ikke-tiltak', en: 'hse-process-no-measure' },
  approve: { nb: 'hms-runde-vedta', en: 'hse-process-approve' },
  requirements: { nb: 'hms-runde-lovoversikt', en: 'hse-process-requirements' },
  statement: { nb: 'hms-runde-uttalelse', en: 'hse-process-statement' },
  advance: { nb: 'hms-runde-videre', en: 'hse-process-go-on' },
  stepBack: { nb: 'hms-runde-tilbake', en: 'hse-process-step-back' },
  close: { nb: 'hms-runde-avslutt', en: 'hse-process-close' },
  reopen: { nb: 'hms-runde-gjenapne', en: 'hse-process-reopen' },
} as const satisfies Record<string, Segment>
export type ProcessForm = keyof typeof processSegments

/** Name a form's drafts are kept under. */
export function formName(form: ProcessForm): string {
  return `process-${form}`
}
