import { clockTime } from '../core/dates.ts'
import type { Nonconformity } from '../generated-types.ts'
import { choice } from '../records/input/choice.ts'
import { type Input, InputFault, type Values } from '../records/input/input.ts'
import { text } from '../records/input/text.ts'
import { injuryStands } from './injury/rules.ts'
import { injuredGroupText } from './text.ts'

/** Words of what is asked of an accident alone, at the report and at the assessment. */
export const accidentWords = {
  eventTime: {
    nb: 'Klokkeslett',
    en: 'Time',
    nn: 'Klokkeslett',
  },
  eventTimeHint: {
    nb: 'For eksempel 13.05 eller 1305.',
    en: 'For example 13:05 or 1305.',
    nn: 'Til dømes 13.05 eller 1305.',
  },
  injuredGroup: {
    nb: 'Hvem ble skadet?',
    en: 'Who was injured?',
    nn: 'Kven vart skadd?',
  },
  injuredGroupHint: {
    nb: 'Bare hva slags tilknytning, ikke navn.',
    en: 'Only their connection, not the name.',
    nn: 'Berre kva slags tilknyting, ikkje namn.',
  },
  otherEmployer: {
    nb: 'Hvilken annen arbeidsgiver gjelder det?',
    en: 'Which other employer is concerned?',
    nn: 'Kva annan arbeidsgivar gjeld det?',
  },
  otherEmployerHint: {
    nb: 'Navnet på foretaket, hvis noen som ikke er ansatt hos oss, var med (arbeidsmiljøloven § 2-2).',
    en: 'Name of the undertaking, if someone we do not employ was involved (Working Environment Act, Section 2-2).',
    nn: 'Namnet på føretaket, dersom nokon som ikkje er tilsett hos oss, var med (arbeidsmiljølova § 2-2).',
  },
}

/** What is asked of an accident when it is assessed. */
export const accidentInput = {
  eventTime: timeOfDay(),
  injuredGroup: choice({
    label: accidentWords.injuredGroup,
    hint: accidentWords.injuredGroupHint,
    words: injuredGroupText,
    layout: 'list',
    optional: true,
    before: 'stored',
    asked: concernsAccident,
  }),
  otherEmployer: text({
    label: accidentWords.otherEmployer,
    hint: accidentWords.otherEmployerHint,
    optional: true,
    before: 'stored',
    asked: concernsAccident,
  }),
}

/** What was said of an accident, as it is stored. */
export function accidentFacts({
  eventTime,
  injuredGroup,
  otherEmployer,
}: Values<typeof accidentInput>): Pick<
  Nonconformity,
  'eventTime' | 'injuredGroup' | 'otherEmployer'
> {
  return { eventTime, injuredGroup, otherEmployer }
}

/** True for what is, or was reported as, an accident, and for a death or a serious injury. */
export function concernsAccident(
  found: Pick<Nonconformity, 'type' | 'reportedType' | 'injury' | 'seriousInjury'>,
): boolean {
  return found.type === 'accident' || found.reportedType === 'accident' || injuryStands(found)
}

/** A time of the clock, `HH:MM`; null for none. */
function timeOfDay(): Input<string | null, Nonconformity> {
  const line = text<Nonconformity>({
    label: accidentWords.eventTime,
    hint: accidentWords.eventTimeHint,
    optional: true,
    before: 'stored',
    asked: concernsAccident,
  })
  return {
    ...line,
    parse: (given) => {
      const written = line.parse(given)
      if (written === null) return null
      const time = clockTime(written)
      if (time === null) throw new InputFault('eventTimeWrong')
      return time
    },
  }
}
