import type { PayloadRequest } from 'payload'
import { nonconformityDefinition } from '../../../../content/words/definitions.ts'
import type { Text } from '../../core/text.ts'
import { idOf } from '../../database/local.ts'
import type { Nonconformity } from '../../generated-types.ts'
import { choice, choices } from '../../records/input/choice.ts'
import type { Values } from '../../records/input/input.ts'
import { topic } from '../../records/input/register.ts'
import { paragraphs } from '../../records/input/text.ts'
import { tick } from '../../records/input/tick.ts'
import { type Fault, step } from '../../records/step.ts'
import { type Risk, riskLevel, type RiskLimits, riskScore } from '../../risk/rules.ts'
import { consequenceWords, likelihoodWords, riskLevelText } from '../../risk/text.ts'
import { recordSettingsOf } from '../../settings/record-settings-of.ts'
import { accidentFacts, accidentInput, concernsAccident } from '../accident.ts'
import { deadlineBasis } from '../deadlines/due.ts'
import { type DeadlineBasis, dueAfter, judgedOn } from '../deadlines/facts.ts'
import { confirmed } from '../injury/confirmed.ts'
import { injuryStands, weightOf } from '../injury/rules.ts'
import { tellOfCritical } from '../critical-told.ts'
import { tellOfInjury } from '../injury/told.ts'
import { riskStep } from '../risk-input.ts'
import { concernsRepresentative, workflow } from '../rules.ts'
import { proposedSeverity } from '../severity.ts'
import {
  affectsText,
  nonconformityCategoryText,
  nonconformityTypeText,
  outcomeText,
  severityHints,
  severityText,
} from '../text.ts'
import { tellRepresentatives } from '../told.ts'

const input = {
  type: choice({
    label: { nb: 'Type', en: 'Type' },
    hint: nonconformityDefinition,
    words: nonconformityTypeText,
    before: 'stored',
  }),
  likelihood: riskStep({
    label: {
      nb: 'Hvor sannsynlig er det at det skjer igjen?',
      en: 'How likely is it to happen again?',
    },
    words: likelihoodWords,
  }),
  consequence: riskStep({
    label: { nb: 'Hvor alvorlig kan det bli?', en: 'How serious could it be?' },
    hint: {
      nb: 'Velger du begge, foreslår vi hvor alvorlig saken er.',
      en: 'If you choose both, we propose how serious the case is.',
    },
    words: consequenceWords,
  }),
  severity: choice({
    label: { nb: 'Alvorlighet', en: 'Severity' },
    words: severityText,
    hints: severityHints,
    before: 'stored',
  }),
  seriousInjury: tick({
    label: {
      nb: 'Noen ble alvorlig skadet eller døde (arbeidsmiljøloven § 5-2)',
      en: 'Someone was seriously injured or died (Working Environment Act, Section 5-2)',
    },
    hint: {
      nb: 'Da skal politiet og Arbeidstilsynet varsles straks. Du får en sjekkliste, og alle som skal vite det, får beskjed. Beskjeden kan ikke trekkes tilbake.',
      en: 'The police and the Labour Inspection Authority must then be notified at once. You get a checklist, and everyone who needs to know is notified. The message cannot be withdrawn.',
    },
    // What stands is not asked for again, and is not taken back here.
    asked: (found: Nonconformity) => !injuryStands(found),
  }),
  category: choice({
    label: { nb: 'Hva det gjelder', en: 'What it is about' },
    words: nonconformityCategoryText,
    layout: 'list',
    before: 'stored',
  }),
  ...accidentInput,
  cause: paragraphs({
    label: { nb: 'Årsak', en: 'Cause' },
    hint: {
      nb: 'Kan skrives senere. En alvorlig sak må ha en årsak før den lukkes.',
      en: 'Can be written later. A serious case must have a cause before it is closed.',
    },
    optional: true,
    before: 'stored',
  }),
  immediateAction: paragraphs({
    label: { nb: 'Strakstiltak', en: 'Immediate action' },
    optional: true,
    before: 'stored',
  }),
  topic: topic({ label: { nb: 'Tema', en: 'Topic' }, optional: true, before: 'stored' }),
  affects: choices({
    label: {
      nb: 'Hva er skadet, eller kan bli skadet?',
      en: 'What was harmed, or could be harmed?',
    },
    words: affectsText,
    optional: true,
    before: 'stored',
  }),
  outcome: choice({
    label: { nb: 'Følge', en: 'Outcome' },
    words: outcomeText,
    optional: true,
    before: 'stored',
  }),
}

interface Facts extends DeadlineBasis {
  readonly limits: RiskLimits
  /** What is written of a death or a serious injury that is found here; nothing where none is. */
  readonly injury: Partial<Nonconformity>
}

/** That a severity must be chosen; where the risk is judged, with the one that usually fits. */
function severityFault(risk: Risk, limits: RiskLimits): Fault {
  const field = 'severity'
  const [score, proposed] = [riskScore(risk), proposedSeverity(risk, limits)]
  const level = riskLevel(score, limits)
  if (score === null || proposed === null || level === null) {
    return { code: 'severityMissing', field }
  }
  const say = {
    score: String(score),
    level: lowered(riskLevelText[level]),
    severity: severityText[proposed],
  }
  return { code: 'severityProposed', field, say }
}

function lowered({ nb, en }: Text): Text {
  return { nb: nb.toLocaleLowerCase('nb'), en: en.toLocaleLowerCase('en') }
}

/**
 * Judges it: what it is about, how serious, why it happened. May be done anew while work has not begun. A death or a
 * serious injury that stands is not taken back here.
 */
export const assess = step('nonconformities', {
  words: {
    heading: { nb: 'Vurder avviket', en: 'Assess the nonconformity' },
    button: { nb: 'Lagre vurderingen', en: 'Save the assessment' },
    done: { nb: 'Vurderingen er lagret.', en: 'The assessment has been saved.' },
    history: { nb: 'Vurdert', en: 'Assessed' },
    purpose: {
      nb: 'Si hva saken gjelder og hvor alvorlig den er. Det avgjør fristene, hvem som får beskjed, og hvem som kan lukke den.',
      en: 'Say what the case is about and how serious it is. This decides the deadlines, who is notified, and who can close it.',
    },
  },
  input,
  fits: ({ state }) => workflow.assess.from.includes(state),
  facts: async (
    req: PayloadRequest,
    record: Nonconformity,
    { seriousInjury }: Values<typeof input>,
  ): Promise<Facts> => ({
    ...(await deadlineBasis(req, record)),
    limits: (await recordSettingsOf(req)).riskLimits,
    injury: seriousInjury ? await confirmed(req, record) : {},
  }),
  faults: ({ values, facts: { limits } }) => [
    ...(values.severity === null ? [severityFault(values, limits)] : []),
    ...(values.category === null ? [{ code: 'categoryMissing', field: 'category' }] : []),
  ],
  write: ({ record, values, facts, day, by }) => {
    const judged = {
      state: workflow.assess.to,
      type: values.type ?? record.type,
      category: values.category,
      severity: values.severity,
      likelihood: values.likelihood,
      consequence: values.consequence,
      ...(concernsAccident(record) ? accidentFacts(values) : {}),
      cause: values.cause,
      immediateAction: values.immediateAction,
      topic: values.topic,
      affects: values.affects,
      outcome: values.outcome,
      handler: record.handler ? idOf(record.handler) : by.person,
      ...facts.injury,
    }
    const asBefore =
      record.state === 'assessed' && weightOf(record) === weightOf({ ...record, ...judged })
    // To say the same again moves no deadline.
    const dueFrom = (asBefore ? judgedOn(record) : null) ?? day
    return {
      data: { ...judged, dueFrom, due: dueAfter(record, facts, { ...judged, dueFrom }) },
    }
  },
  after: async (req, written, { record, values }) => {
    if (values.seriousInjury) {
      await tellOfInjury(req, written, 'injuryConfirmed')
      return
    }
    const becameCritical = written.severity === 'critical' && record.severity !== 'critical'
    if (becameCritical) await tellOfCritical(req, written)
    if (!concernsRepresentative(record.type)) await tellRepresentatives(req, written)
  },
})
