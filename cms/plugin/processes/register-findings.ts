import type { PayloadRequest } from 'payload'
import { idOf, local } from '../database/local.ts'
import { refuse } from '../core/refuse.ts'
import type { HseProcess } from '../generated-types.ts'
import { type Finding as Given, registerFinding } from '../nonconformities/register-finding.ts'
import type { Severity } from '../nonconformities/text.ts'
import { type RiskLevel, riskLevel, type RiskLimits, riskScore } from '../risk/rules.ts'
import { recordSettingsOf } from '../settings/record-settings-of.ts'
import { challengesOf, factsOf, mappingsOf } from './facts.ts'
import { findingGaps } from './gaps/rules.ts'
import { onNewest } from './newest.ts'
import { confirmation, dayOf, refuseGaps, takeProcessStep } from './record.ts'
import { type Finding, findingsOf, isWritable } from './rules.ts'
import { processRefusalText } from './text.ts'

/**
 * Registers everything that is marked as a finding as a nonconformity, in one action, each with the measures of its
 * challenge. Pressed twice it makes none twice. The decision is stored first: what a crash cut off is completed at the
 * next touch of the process, and when the server starts.
 * @throws Refusal (409) when nothing is marked, a finding has no title, or outside the post-meeting
 */
export async function registerFindings(
  req: PayloadRequest,
  { id }: { readonly id: string },
): Promise<HseProcess> {
  const decided = await takeProcessStep(
    req,
    { id, action: 'registerFindings' },
    async (process) => {
      if (!isWritable('findings', process.state)) {
        refuse(req, processRefusalText.notReady, { status: 409, code: 'notReady' })
      }
      if (findingsIn(process).length === 0) {
        refuse(req, processRefusalText.noFindings, { status: 409, code: 'noFindings' })
      }
      refuseGaps(req, findingGaps(await factsOf(req, process)))
      if (process.findingsRegistered?.at) return null
      const data = { findingsRegistered: await confirmation(req) }
      return { data, step: { step: 'registerFindings', note: null } }
    },
  )
  await onNewest(req, () => completeFindings(req, decided))
  return decided
}

/**
 * Sees to it that every finding someone has decided to register is a nonconformity, and that the measures of its
 * challenge belong to it. Safe to run again; does nothing before the decision.
 */
export async function completeFindings(req: PayloadRequest, process: HseProcess): Promise<void> {
  if (!process.findingsRegistered?.at) return
  const { riskLimits } = await recordSettingsOf(req)
  const homes = new Map<string, string>()
  for (const finding of findingsIn(process)) {
    const nonconformity = await registerFinding(req, described(req, process, finding, riskLimits))
    // Where challenge and mapping are both findings, the measures belong to the challenge's.
    if (!homes.has(finding.challenge)) homes.set(finding.challenge, nonconformity.id)
  }
  const loose = await local.find(req, 'measures', {
    overrideAccess: true,
    where: {
      and: [{ process: { equals: process.id } }, { nonconformity: { exists: false } }],
    },
  })
  for (const { challenge, id, version } of loose) {
    const nonconformity = homes.get(challenge ?? '')
    if (nonconformity === undefined) continue
    await local.update(req, 'measures', id, { nonconformity, version }, { overrideAccess: true })
  }
}

/** Completes what a crash cut off, when the server starts. */
export async function completeAllFindings(req: PayloadRequest): Promise<void> {
  const decided = await local.find(req, 'hse-processes', {
    overrideAccess: true,
    where: {
      and: [
        { state: { in: ['postMeeting', 'awaitingSignature'] } },
        { 'findingsRegistered.at': { exists: true } },
      ],
    },
  })
  for (const process of decided) await completeFindings(req, process)
}

function findingsIn(process: HseProcess): Finding[] {
  return findingsOf({ challenges: challengesOf(process), mappings: mappingsOf(process) })
}

const severities: Readonly<Record<RiskLevel, Severity>> = {
  low: 'minor',
  medium: 'minor',
  high: 'serious',
}

/** A finding in the words that stand in the process: nobody writes them again. */
function described(
  req: PayloadRequest,
  process: HseProcess,
  finding: Finding,
  limits: RiskLimits,
): Given {
  const challenge = process.challenges?.find((each) => each.id === finding.challenge)
  const mapping = process.mappings?.find((each) => each.id === finding.id)
  const { likelihood = null, consequence = null } = challenge ?? {}
  const level = riskLevel(riskScore({ likelihood, consequence }), limits)
  const found = mapping?.result ?? ''
  const day = dayOf(req)
  const date = mapping?.date ?? process.post?.date ?? day
  return {
    process: process.id,
    finding: finding.id,
    // One that was decided before findings had titles is known by its challenge.
    title: mapping?.findingTitle ?? challenge?.title ?? '',
    description: mapping ? found : (challenge?.description ?? ''),
    unit: idOf(process.unit),
    topic: challenge?.topic ? idOf(challenge.topic) : null,
    language: process.language,
    eventDate: date < day ? date : day,
    severity: level === null ? null : severities[level],
  }
}
