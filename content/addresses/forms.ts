/**
 * Where each form of My HSE is posted to, in both languages, and how often one may send it. The server counts attempts
 * by this table: a form that gets another address keeps its rate.
 */

import { reportRoots, roots } from './my-hse.ts'
import {
  inEach,
  isBelow,
  reportLanguages,
  type ReportLanguage,
  type ReportSegment,
  type Segment,
} from './parts.ts'

/** How often a form may be sent; `cms/server/rates.ts` says how often that is. */
export type FormRate = 'login' | 'forgotPassword' | 'resetPassword' | 'report' | 'form'

/** Last part of the address a form is posted to. */
export interface FormSegment extends Segment {
  /** The same in nynorsk, for the forms of whoever reports. */
  readonly nn?: string
  /** How often it may be sent. @default 'form' */
  readonly rate?: FormRate
}

type Forms = Readonly<Record<string, FormSegment>>

/** First part of the addresses that forms are posted to. */
export const formRoots: Segment = { nb: 'skjema', en: 'form' }

/** The forms around session and account. */
export const accountSegments = {
  logIn: { nb: 'logg-inn', en: 'log-in', rate: 'login' },
  logOut: { nb: 'logg-ut', en: 'log-out' },
  forgottenPassword: { nb: 'glemt-passord', en: 'forgotten-password', rate: 'forgotPassword' },
  newPassword: { nb: 'nytt-passord', en: 'new-password', rate: 'resetPassword' },
  preferences: { nb: 'innstillinger', en: 'preferences' },
} as const satisfies Forms
/** One of the forms around session and account. */
export type AccountForm = keyof typeof accountSegments

/** The forms of whoever reports: anyone sends them. */
export const reportSegments = {
  check: { nb: 'kontroller-melding', en: 'check-report', nn: 'kontroller-melding', rate: 'report' },
  send: { nb: 'meld-avvik', en: 'report-nonconformity', nn: 'meld-avvik', rate: 'report' },
  status: { nb: 'meld-status', en: 'report-status', nn: 'meld-status', rate: 'report' },
  answer: { nb: 'meld-svar', en: 'report-answer', nn: 'meld-svar', rate: 'report' },
  add: { nb: 'meld-mer', en: 'report-more', nn: 'meld-meir', rate: 'report' },
} as const satisfies Forms

/** The steps of a nonconformity. */
export const caseSegments = {
  receive: { nb: 'avvik-motta', en: 'nonconformity-receive' },
  assess: { nb: 'avvik-vurder', en: 'nonconformity-assess' },
  propose: { nb: 'avvik-tiltak', en: 'nonconformity-measure' },
  start: { nb: 'avvik-start', en: 'nonconformity-start' },
  checkEffect: { nb: 'avvik-effekt', en: 'nonconformity-effect' },
  close: { nb: 'avvik-lukk', en: 'nonconformity-close' },
  notifyAuthority: { nb: 'avvik-varsle', en: 'nonconformity-notify' },
  confirmInjury: {
    nb: 'avvik-bekreft-skade',
    en: 'nonconformity-confirm-injury',
  },
  clearInjury: { nb: 'avvik-avkreft-skade', en: 'nonconformity-clear-injury' },
  replyToRepresentative: {
    nb: 'avvik-svar-verneombud',
    en: 'nonconformity-reply',
  },
  answerComment: { nb: 'avvik-svar-kommentar', en: 'nonconformity-answer-comment' },
  ask: { nb: 'avvik-spor', en: 'nonconformity-ask' },
  answer: { nb: 'avvik-svar', en: 'nonconformity-answer' },
  comment: { nb: 'avvik-kommenter', en: 'nonconformity-comment' },
  add: { nb: 'avvik-legg-til', en: 'nonconformity-add' },
  inform: { nb: 'avvik-skriv', en: 'nonconformity-write' },
  nameHandler: { nb: 'avvik-saksbehandler', en: 'nonconformity-handler' },
  handToSystem: { nb: 'avvik-send-videre', en: 'nonconformity-pass-on' },
  askSystem: { nb: 'avvik-spor-systemet', en: 'nonconformity-ask-system' },
  backFromSystem: { nb: 'avvik-fra-systemet', en: 'nonconformity-from-system' },
  transfer: { nb: 'avvik-overfor', en: 'nonconformity-transfer' },
  reject: { nb: 'avvik-avvis', en: 'nonconformity-reject' },
  reopen: { nb: 'avvik-gjenapne', en: 'nonconformity-reopen' },
  release: { nb: 'avvik-gi-ut', en: 'nonconformity-release' },
} as const satisfies Forms

/** The steps of a measure. */
export const measureSegments = {
  approve: { nb: 'tiltak-vedta', en: 'measure-approve' },
  start: { nb: 'tiltak-start', en: 'measure-start' },
  complete: { nb: 'tiltak-gjort', en: 'measure-done' },
  verify: { nb: 'tiltak-kontroll', en: 'measure-check' },
  extend: { nb: 'tiltak-utsett', en: 'measure-extend' },
  askForHelp: { nb: 'tiltak-hjelp', en: 'measure-help' },
  edit: { nb: 'tiltak-endre', en: 'measure-change' },
  cancel: { nb: 'tiltak-avlys', en: 'measure-cancel' },
  stopRepeating: { nb: 'tiltak-stopp-gjentakelse', en: 'measure-stop-repeating' },
  disagree: { nb: 'tiltak-syn', en: 'measure-view' },
  answerView: { nb: 'tiltak-svar-syn', en: 'measure-answer-view' },
  registerOverdue: { nb: 'tiltak-meld-over-fristen', en: 'measure-report-overdue' },
} as const satisfies Forms

/** An enquiry is registered, and its steps. */
export const enquirySegments = {
  register: { nb: 'registrer-henvendelse', en: 'register-enquiry' },
  answer: { nb: 'henvendelse-svar', en: 'enquiry-answer' },
  close: { nb: 'henvendelse-avslutt', en: 'enquiry-close' },
  reopen: { nb: 'henvendelse-gjenapne', en: 'enquiry-reopen' },
} as const satisfies Forms

/** The forms of a unit's own documents. */
export const documentSegments = {
  register: { nb: 'registrer-dokument', en: 'register-document' },
  change: { nb: 'endre-dokument', en: 'change-document' },
  withdraw: { nb: 'trekk-tilbake-dokument', en: 'withdraw-document' },
} as const satisfies Forms

/** The forms of delegated tasks. */
export const delegationSegments = {
  delegate: { nb: 'deleger-oppgave', en: 'delegate-task' },
  change: { nb: 'endre-delegert-oppgave', en: 'change-delegated-task' },
  review: { nb: 'ga-gjennom-delegert-oppgave', en: 'review-delegated-task' },
  end: { nb: 'avslutt-delegering', en: 'end-delegation' },
} as const satisfies Forms

/** The forms of meetings of committees. */
export const meetingSegments = {
  plan: { nb: 'planlegg-amu-mote', en: 'plan-committee-meeting' },
  call: { nb: 'innkall-amu-mote', en: 'call-committee-meeting' },
  hold: { nb: 'hold-amu-mote', en: 'hold-committee-meeting' },
  writeMinutes: { nb: 'skriv-amu-referat', en: 'write-committee-minutes' },
  approve: { nb: 'godkjenn-amu-referat', en: 'approve-committee-minutes' },
  change: { nb: 'endre-amu-mote', en: 'change-committee-meeting' },
  cancel: { nb: 'avlys-amu-mote', en: 'cancel-committee-meeting' },
  takeAsked: { nb: 'ta-opp-amu-sak', en: 'take-up-committee-item' },
} as const satisfies Forms

/** The forms of items of committees. */
export const committeeItemSegments = {
  propose: { nb: 'foresla-amu-sak', en: 'propose-committee-item' },
  take: { nb: 'sett-opp-amu-sak', en: 'put-committee-item-on-agenda' },
  resolve: { nb: 'vedta-amu-sak', en: 'resolve-committee-item' },
  followUp: { nb: 'folg-opp-amu-sak', en: 'follow-up-committee-item' },
  postpone: { nb: 'utsett-amu-sak', en: 'postpone-committee-item' },
  change: { nb: 'endre-amu-sak', en: 'change-committee-item' },
  decline: { nb: 'avvis-amu-sak', en: 'decline-committee-item' },
} as const satisfies Forms

/** The forms of yearly reports of committees. */
export const committeeReportSegments = {
  begin: { nb: 'start-amu-arsrapport', en: 'begin-committee-report' },
  write: { nb: 'skriv-amu-arsrapport', en: 'write-committee-report' },
  submit: { nb: 'amu-arsrapport-til-leder', en: 'committee-report-to-the-chair' },
  approve: { nb: 'godkjenn-amu-arsrapport', en: 'approve-committee-report' },
  sendBack: { nb: 'send-tilbake-amu-arsrapport', en: 'send-back-committee-report' },
  send: { nb: 'amu-arsrapport-sendt', en: 'committee-report-sent' },
} as const satisfies Forms

/** The forms of activities of a unit's own. */
export const ownActivitySegments = {
  add: { nb: 'legg-til-aktivitet', en: 'add-activity' },
  approveInterval: { nb: 'godkjenn-hyppighet', en: 'approve-interval' },
  change: { nb: 'endre-aktivitet', en: 'change-activity' },
  end: { nb: 'avslutt-aktivitet', en: 'end-activity' },
} as const satisfies Forms
/** The forms of objectives. */
export const objectiveSegments = {
  set: { nb: 'sett-mal', en: 'set-objective' },
  takeOver: { nb: 'mal-som-i-fjor', en: 'objectives-as-last-year' },
  change: { nb: 'endre-mal', en: 'change-objective' },
  setResult: { nb: 'sett-resultat', en: 'set-result' },
  drop: { nb: 'ta-bort-mal', en: 'drop-objective' },
} as const satisfies Forms
/** The forms of the yearly reports of units. */
export const unitReportSegments = {
  start: { nb: 'start-hms-rapport', en: 'start-hse-report' },
  write: { nb: 'skriv-i-hms-rapport', en: 'write-in-hse-report' },
  handIn: { nb: 'lever-hms-rapport', en: 'hand-in-hse-report' },
  accept: { nb: 'godta-hms-rapport', en: 'accept-hse-report' },
  sendBack: { nb: 'send-tilbake-hms-rapport', en: 'send-back-hse-report' },
  state: { nb: 'uttal-deg-om-hms-rapport', en: 'state-on-hse-report' },
} as const satisfies Forms

/** The forms of compliance evaluations. */
export const complianceSegments = {
  open: { nb: 'start-samsvarsvurdering', en: 'start-compliance-evaluation' },
  assess: { nb: 'vurder-krav', en: 'assess-requirement' },
  asLastYear: { nb: 'vurder-krav-som-i-fjor', en: 'assess-requirements-as-last-year' },
  register: { nb: 'meld-krav-som-avvik', en: 'register-requirements-not-met' },
  conclude: { nb: 'avslutt-samsvarsvurdering', en: 'conclude-compliance-evaluation' },
  approve: { nb: 'godkjenn-samsvarsvurdering', en: 'approve-compliance-evaluation' },
  sendBack: { nb: 'send-tilbake-samsvarsvurdering', en: 'send-back-compliance-evaluation' },
  reopen: { nb: 'gjenapne-samsvarsvurdering', en: 'reopen-compliance-evaluation' },
} as const satisfies Forms

/** The forms of the reports of the whole institution. */
export const wholeReportSegments = {
  open: { nb: 'start-rapport', en: 'start-report' },
  write: { nb: 'rapport-skriv-del', en: 'report-write-section' },
  begin: { nb: 'rapport-avslutt-innsamling', en: 'report-end-collecting' },
  review: { nb: 'rapport-ferdig-skrevet', en: 'report-is-written' },
  approve: { nb: 'godkjenn-rapport', en: 'approve-report' },
  sendBack: { nb: 'send-tilbake-rapport', en: 'send-back-report' },
  markRead: { nb: 'rapport-utkast-lest', en: 'report-draft-read' },
  sendToBoard: { nb: 'rapport-til-styret', en: 'report-to-the-board' },
  publish: { nb: 'publiser-rapport', en: 'publish-report' },
} as const satisfies Forms

/** The forms of management reviews. */
export const managementReviewSegments = {
  begin: { nb: 'start-ledelsens-gjennomgang', en: 'begin-management-review' },
  prepare: { nb: 'gjennomgang-merknader', en: 'review-comments' },
  ready: { nb: 'gjennomgang-grunnlag-klart', en: 'review-background-ready' },
  sendBack: { nb: 'gjennomgang-send-tilbake', en: 'review-send-back' },
  hold: { nb: 'gjennomgang-holdt', en: 'review-held' },
  document: { nb: 'gjennomgang-dokumenter', en: 'review-document' },
  followUp: { nb: 'gjennomgang-fulgt-opp', en: 'review-followed-up' },
} as const satisfies Forms

/** The forms of the decisions of management reviews. */
export const reviewDecisionSegments = {
  decide: { nb: 'skriv-vedtak', en: 'write-decision' },
  change: { nb: 'endre-vedtak', en: 'change-decision' },
  withdraw: { nb: 'trekk-vedtak', en: 'withdraw-decision' },
  carryOut: { nb: 'gjennomfor-vedtak', en: 'carry-out-decision' },
  explain: { nb: 'vedtak-blir-ikke-gjort', en: 'decision-not-done' },
} as const satisfies Forms

/** The forms of HSE audits. */
export const auditSegments = {
  plan: { nb: 'planlegg-revisjon', en: 'plan-audit' },
  fromPlan: { nb: 'revisjon-fra-planen', en: 'audit-from-plan' },
  evidence: { nb: 'revisjon-grunnlag', en: 'audit-evidence' },
  pictures: { nb: 'revisjon-bilder', en: 'audit-pictures' },
  answerCriterion: { nb: 'revisjon-besvar-kriterium', en: 'audit-answer-criterion' },
  finding: { nb: 'revisjon-funn', en: 'audit-finding' },
  answerFinding: { nb: 'revisjon-svar-pa-funn', en: 'audit-answer-finding' },
  judge: { nb: 'revisjon-vurder-tidligere-funn', en: 'audit-judge-earlier-finding' },
  register: { nb: 'revisjon-registrer-avvik', en: 'audit-register-nonconformities' },
  takeIn: { nb: 'registrer-revisjon-av-andre', en: 'register-audit-by-others' },
  change: { nb: 'endre-revisjon', en: 'change-audit' },
  changeTeam: { nb: 'endre-revisjonslag', en: 'change-audit-team' },
  notify: { nb: 'varsle-revisjon', en: 'notify-audit' },
  giveDocuments: { nb: 'revisjon-dokumentasjon', en: 'audit-documentation' },
  conduct: { nb: 'revisjon-gjennomfort', en: 'audit-conducted' },
  sendDraft: { nb: 'revisjon-send-utkast', en: 'audit-send-draft' },
  commentDraft: { nb: 'revisjon-merknader-til-utkast', en: 'audit-comment-draft' },
  sendReport: { nb: 'revisjon-send-rapport', en: 'audit-send-report' },
  receive: { nb: 'revisjon-rapport-mottatt', en: 'audit-report-received' },
  answer: { nb: 'svar-pa-revisjon', en: 'answer-audit' },
  commentReport: { nb: 'kommenter-revisjon', en: 'comment-audit' },
  close: { nb: 'avslutt-revisjon', en: 'close-audit' },
  cancel: { nb: 'trekk-revisjon', en: 'withdraw-audit' },
} as const satisfies Forms

/** The forms of findings that are audited again. */
export const reAuditSegments = {
  ask: { nb: 'be-om-etterrevisjon', en: 'ask-for-re-audit' },
  conclude: { nb: 'konkluder-etterrevisjon', en: 'conclude-re-audit' },
  replace: { nb: 'bytt-revisor', en: 'change-auditor' },
  withdraw: { nb: 'trekk-etterrevisjon', en: 'withdraw-re-audit' },
} as const satisfies Forms

/** The forms of inspections by authorities. */
export const inspectionSegments = {
  register: { nb: 'registrer-tilsyn', en: 'register-inspection' },
  noteLetter: { nb: 'tilsyn-besok-eller-brev', en: 'inspection-visit-or-letter' },
  answer: { nb: 'svar-pa-tilsyn', en: 'answer-inspection' },
  close: { nb: 'avslutt-tilsyn', en: 'close-inspection' },
} as const satisfies Forms

/** The forms of their orders. */
export const inspectionOrderSegments = {
  add: { nb: 'skriv-inn-palegg', en: 'add-order' },
  answer: { nb: 'svar-pa-palegg', en: 'answer-order' },
  confirm: { nb: 'bekreft-palegg', en: 'confirm-order' },
  extend: { nb: 'ny-frist-for-palegg', en: 'extend-order' },
  lift: { nb: 'opphev-palegg', en: 'lift-order' },
} as const satisfies Forms

/** The safety representative is asked, and answers. */
export const consultationSegments = {
  ask: { nb: 'spor-verneombudet', en: 'ask-representative' },
  answer: { nb: 'verneombudet-svarer', en: 'representative-answers' },
} as const satisfies Forms

/** Something is proposed, and decided. */
export const proposalSegments = {
  propose: { nb: 'foresla', en: 'propose' },
  take: { nb: 'forslag-ta', en: 'proposal-take' },
  decline: { nb: 'forslag-avvis', en: 'proposal-decline' },
} as const satisfies Forms

/** The forms of a story of what reports led to. */
export const storySegments = {
  write: { nb: 'skriv-historie', en: 'write-story' },
  change: { nb: 'endre-historie', en: 'change-story' },
  submit: { nb: 'send-historie', en: 'send-story' },
  approve: { nb: 'godkjenn-historie', en: 'approve-story' },
  publish: { nb: 'publiser-historie', en: 'publish-story' },
  sendBack: { nb: 'historie-send-tilbake', en: 'story-send-back' },
  withdraw: { nb: 'trekk-historie', en: 'withdraw-story' },
  erase: { nb: 'slett-historie', en: 'delete-story' },
} as const satisfies Forms

/** An injury or an illness is entered in the register, and its steps. */
export const injurySegments = {
  register: { nb: 'registrer-skade', en: 'register-injury' },
  correct: { nb: 'skade-rett', en: 'injury-correct' },
  reportToNav: { nb: 'skade-nav', en: 'injury-nav' },
  askForCorrection: { nb: 'skade-be-om-retting', en: 'injury-ask-for-correction' },
  strike: { nb: 'skade-stryk', en: 'injury-strike' },
  explain: { nb: 'skade-svar', en: 'injury-answer' },
} as const satisfies Forms

/** The forms of a request for access to a case. */
export const accessRequestSegments = {
  register: { nb: 'registrer-innsyn', en: 'register-access-request' },
  mark: { nb: 'innsyn-arbeidskopi', en: 'access-request-working-copy' },
  giveRedacted: { nb: 'innsyn-gi-ut-sladdet', en: 'access-request-give-redacted' },
  giveInFull: { nb: 'innsyn-gi-ut-hele', en: 'access-request-give-in-full' },
  refuseAccess: { nb: 'innsyn-avsla', en: 'access-request-refuse' },
  refresh: { nb: 'innsyn-hent-pa-nytt', en: 'access-request-fetch-again' },
  change: { nb: 'innsyn-rett', en: 'access-request-correct' },
  withdraw: { nb: 'innsyn-trukket', en: 'access-request-withdrawn' },
} as const satisfies Forms

/** The forms of an HSE process. */
export const processSegments = {
  open: { nb: 'apne-hms-runde', en: 'open-hse-process' },
  cover: { nb: 'hms-runde-enheter', en: 'hse-process-units' },
  asLastYear: { nb: 'hms-runde-som-i-fjor', en: 'hse-process-as-last-year' },
  plan: { nb: 'hms-runde-datoer', en: 'hse-process-dates' },
  participants: { nb: 'hms-runde-deltakere', en: 'hse-process-participants' },
  confirm: { nb: 'hms-runde-bekreft', en: 'hse-process-confirm' },
  pre: { nb: 'hms-runde-formote', en: 'hse-process-pre-meeting' },
  preMinutes: { nb: 'hms-runde-formote-referat', en: 'hse-process-pre-meeting-minutes' },
  inputs: { nb: 'hms-runde-gjennomgang', en: 'hse-process-inputs' },
  psychosocial: { nb: 'hms-runde-psykososialt', en: 'hse-process-psychosocial' },
  challenge: { nb: 'hms-runde-utfordring', en: 'hse-process-challenge' },
  removeChallenge: { nb: 'hms-runde-fjern-utfordring', en: 'hse-process-remove-challenge' },
  selection: { nb: 'hms-runde-valg', en: 'hse-process-choice' },
  mapping: { nb: 'hms-runde-kartlegging', en: 'hse-process-mapping' },
  removeMapping: { nb: 'hms-runde-fjern-kartlegging', en: 'hse-process-remove-mapping' },
  noMapping: { nb: 'hms-runde-ingen-kartlegging', en: 'hse-process-no-mapping' },
  post: { nb: 'hms-runde-ettermote', en: 'hse-process-post-meeting' },
  postMinutes: { nb: 'hms-runde-ettermote-referat', en: 'hse-process-post-meeting-minutes' },
  findings: { nb: 'hms-runde-funn', en: 'hse-process-findings' },
  register: { nb: 'hms-runde-registrer', en: 'hse-process-register' },
  measure: { nb: 'hms-runde-tiltak', en: 'hse-process-measure' },
  linkedMeasures: { nb: 'hms-runde-tiltak-som-finnes', en: 'hse-process-existing-measures' },
  riskAfter: { nb: 'hms-runde-risiko-etter', en: 'hse-process-risk-after' },
  noMeasure: { nb: 'hms-runde-ikke-tiltak', en: 'hse-process-no-measure' },
  approve: { nb: 'hms-runde-vedta', en: 'hse-process-approve' },
  requirements: { nb: 'hms-runde-lovoversikt', en: 'hse-process-requirements' },
  disagreeWithPlan: { nb: 'hms-runde-syn', en: 'hse-process-view' },
  answerPlanView: { nb: 'hms-runde-svar-syn', en: 'hse-process-answer-view' },
  statement: { nb: 'hms-runde-uttalelse', en: 'hse-process-statement' },
  advance: { nb: 'hms-runde-videre', en: 'hse-process-go-on' },
  stepBack: { nb: 'hms-runde-tilbake', en: 'hse-process-step-back' },
  close: { nb: 'hms-runde-avslutt', en: 'hse-process-close' },
  reopen: { nb: 'hms-runde-gjenapne', en: 'hse-process-reopen' },
} as const satisfies Forms

/** The forms of a unit. */
export const unitSegments = {
  note: { nb: 'enhet-merknad', en: 'unit-note' },
  atTheDoor: { nb: 'enhet-ved-doren', en: 'unit-at-the-door' },
  choose: { nb: 'velg-enhet', en: 'choose-unit' },
  chooseLate: { nb: 'velg-sene', en: 'choose-late' },
  remind: { nb: 'minn-ledere', en: 'remind-managers' },
  requirement: { nb: 'enhet-krav', en: 'unit-requirement' },
  requirementsAsBefore: { nb: 'enhet-krav-som-i-fjor', en: 'unit-requirements-as-last-year' },
  worksWith: { nb: 'enhet-arbeider-med', en: 'unit-works-with' },
  occurrence: { nb: 'enhet-aktivitet', en: 'unit-activity' },
  calendar: { nb: 'kalenderadresse', en: 'calendar-address' },
} as const satisfies Forms

/** The forms of training: a held course, one's own line, a certificate, a file for all participants, a wrong line. */
export const trainingSegments = {
  register: { nb: 'registrer-kurs', en: 'register-course' },
  confirm: { nb: 'bekreft-kurs', en: 'confirm-course' },
  certificate: { nb: 'legg-ved-kursbevis', en: 'attach-certificate' },
  jointFile: { nb: 'endre-felles-fil', en: 'change-joint-file' },
  withdraw: { nb: 'ta-bort-kurs', en: 'take-out-course' },
} as const satisfies Forms

/** The forms of a unit's training plan: a course put there, a gap put there, and the steps of a course of it. */
export const plannedCourseSegments = {
  add: { nb: 'planlegg-kurs', en: 'plan-course' },
  gap: { nb: 'planlegg-kurs-som-mangler', en: 'plan-missing-course' },
  change: { nb: 'endre-planlagt-kurs', en: 'change-planned-course' },
  open: { nb: 'apne-planlagt-kurs', en: 'open-planned-course' },
  hold: { nb: 'planlagt-kurs-holdt', en: 'planned-course-held' },
  cancel: { nb: 'planlagt-kurs-holdes-ikke', en: 'cancel-planned-course' },
} as const satisfies Forms

/** The forms of work that is stopped. */
export const workStopSegments = {
  stop: { nb: 'stans-arbeid', en: 'stop-work' },
  lift: { nb: 'stans-opphev', en: 'stop-lift' },
  respond: { nb: 'stans-svar', en: 'stop-respond' },
  recordDecision: { nb: 'stans-avgjorelse', en: 'stop-decision' },
} as const satisfies Forms

/** What is decided about how long records are kept. */
export const retentionSegments = {
  decide: { nb: 'oppbevaring-vedtak', en: 'retention-decision' },
  hold: { nb: 'oppbevaring-hold', en: 'retention-hold' },
  letGo: { nb: 'oppbevaring-slipp', en: 'retention-let-go' },
  remove: { nb: 'oppbevaring-slett', en: 'retention-remove' },
} as const satisfies Forms

/** Every form there is an address for. */
export const formSegments: readonly FormSegment[] = [
  accountSegments,
  reportSegments,
  caseSegments,
  measureSegments,
  enquirySegments,
  documentSegments,
  delegationSegments,
  meetingSegments,
  committeeItemSegments,
  committeeReportSegments,
  ownActivitySegments,
  objectiveSegments,
  complianceSegments,
  unitReportSegments,
  auditSegments,
  reAuditSegments,
  wholeReportSegments,
  managementReviewSegments,
  reviewDecisionSegments,
  inspectionSegments,
  inspectionOrderSegments,
  consultationSegments,
  proposalSegments,
  storySegments,
  injurySegments,
  accessRequestSegments,
  processSegments,
  unitSegments,
  trainingSegments,
  plannedCourseSegments,
  retentionSegments,
  workStopSegments,
].flatMap((each: Forms) => Object.values(each))

/** What the address of a step's own page calls it: as its form is called, without the kind of record in front. */
export function stepPart(form: Segment): Segment {
  return inEach((language) => form[language].slice(form[language].indexOf('-') + 1))
}

/** What all addresses of forms begin with. In nynorsk there are those of reporting alone, and they stand below it. */
export const formsBelow: ReportSegment = {
  ...inEach((language) => `${roots[language]}/${formRoots[language]}`),
  nn: `${reportRoots.nn}/${formRoots.nb}`,
}

/**
 * Address a form posts to: by name for those around session and account, else by its segment. A form that has none in
 * nynorsk is the one in bokmål.
 */
export function formAddress(language: ReportLanguage, form: AccountForm | FormSegment): string {
  const segment: FormSegment = typeof form === 'string' ? accountSegments[form] : form
  const own = segment[language]
  return own === undefined ? formAddress('nb', segment) : `${formsBelow[language]}/${own}`
}

/** True for the addresses that forms are posted to. */
export function isForm(pathname: string): boolean {
  return reportLanguages.some((each) => isBelow(pathname, formsBelow[each]))
}

/** How often a post to this address may be tried; null where no form can stand. Case and a final slash do not matter. */
export function formRate(pathname: string): FormRate | null {
  const asked = pathname.toLowerCase().replace(/\/$/, '')
  const found = formSegments.find((each) =>
    reportLanguages.some((language) => formAddress(language, each) === asked),
  )
  return found?.rate ?? (isForm(pathname) ? 'form' : null)
}
