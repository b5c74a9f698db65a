import type { PayloadRequest } from 'payload'
import { spokenDay } from '../../admin/spoken-dates.ts'
import { fill, type Text } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import type { ReAudit } from '../../generated-types.ts'
import { holdersOf, speakingForEmployees } from '../../organisation/holders.ts'
import { giveLine } from '../../outbox/daily.ts'
import { unitNames } from '../impartial.ts'

const text = {
  asked: { nb: 'Etterrevisjon av et funn: {number}', en: 'Re-audit of a finding: {number}' },
  askedBody: {
    nb: '{unit} har gjort tiltakene mot et avvik fra HMS-revisjonen. Se på funnet på nytt innen {due}. Så lenge kan du lese avviket.',
    en: '{unit} has carried out the measures against a nonconformity of the HSE audit. Look at the finding again by {due}. Until you conclude you can read the nonconformity.',
  },
  effective: { nb: 'Etterrevisjon {number}: tiltaket virker', en: 'Re-audit {number}: effective' },
  effectiveBody: {
    nb: 'Revisoren har sett på funnet i {unit} på nytt. Tiltaket virker i praksis.',
    en: 'The auditor has looked at the finding in {unit} again. The measure works in practice.',
  },
  notEffective: {
    nb: 'Etterrevisjon {number}: tiltaket virker ikke',
    en: 'Re-audit {number}: not effective',
  },
  notEffectiveBody: {
    nb: 'Revisoren har sett på funnet i {unit} på nytt. Avviket er åpnet igjen. Se hvorfor, og finn et annet tiltak.',
    en: 'The auditor has looked at the finding in {unit} again. The nonconformity has been reopened. See why, and find another measure.',
  },
} satisfies Record<string, Text>

/** Gives those concerned a line in their next letter. Once per event, also when the work behind it runs again. */
export async function tellOfReAudit(
  req: PayloadRequest,
  reAudit: ReAudit,
  event: 'asked' | 'effective' | 'notEffective',
): Promise<void> {
  const { due, id, number, steps } = reAudit
  const unit = idOf(reAudit.unit)
  const names = await unitNames(req, [unit])
  const day = { nb: spokenDay(due, 'nb'), en: spokenDay(due, 'en') }
  const values = { number, unit: names.get(unit) ?? '', due: day }
  const line = (part: 'asked' | 'know', accounts: readonly (string | null)[]) =>
    giveLine(req, {
      key: `re-audit:${id}:${event}:${String(steps?.length ?? 0)}`,
      part,
      about: { collection: 're-audits', id },
      accounts,
      due: event === 'asked' ? due : null,
      title: fill(text[event], values),
      body: [fill(text[`${event}Body`], values)],
      place: { record: 're-audits', number },
    })
  if (event === 'asked') return line('asked', [await accountOf(req, idOf(reAudit.auditor))])
  const there = await holdersOf(req, unit)
  const { coordinators, deputies, manager } = there
  const asked = [...(manager ? [manager] : []), ...deputies, ...coordinators].flatMap(
    ({ account }) => account ?? [],
  )
  await line(event === 'notEffective' ? 'asked' : 'know', asked)
  const others = speakingForEmployees(there).flatMap(({ account }) => account ?? [])
  await line(
    'know',
    others.filter((each) => !asked.includes(each)),
  )
}

async function accountOf(req: PayloadRequest, id: string): Promise<string | null> {
  const found = await local.findById(req, 'people', id, { overrideAccess: true })
  return found?.account ? idOf(found.account) : null
}
