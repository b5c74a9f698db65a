import { lovdataId, type LawState } from '../../../content/schema/index.ts'
import { isCivilDate } from '../core/dates.ts'
import { fill, type Text } from '../core/text.ts'
import { refusalText, repealedText } from './text.ts'

/** Something wrong with an entry of the register, at its field. */
export interface EntryFault {
  readonly field: string
  readonly code: string
  readonly text: Text
}

/** What of an act or a regulation can contradict itself. */
export interface RegulationEntry {
  readonly lovdataId: string
  readonly state: LawState
  readonly inForceFrom: string | null
  readonly replacedBy: string | null
  /** True when it says what was changed. */
  readonly noted: boolean
}

/** When and with what an entry was compared. */
export interface Compared {
  readonly verifiedOn: string | null
  readonly verifiedSource: string | null
}

/** An identifier as people write it: spaces around it and small letters make no difference. */
export function spelledId(given: string): string {
  return given.trim().toUpperCase()
}

/** The identifier as part of an address: `LOV-2005-06-17-62` becomes `lov-2005-06-17-62`. */
export function lawSlug(id: string): string {
  return id.toLowerCase()
}

/** What a Lovdata identifier is of. */
export function lawKindOf(id: string): 'act' | 'regulation' {
  return id.startsWith('LOV-') ? 'act' : 'regulation'
}

/** What is wrong with an identifier, or null. Its date is a day of the calendar. */
export function idFault(id: string, field: string): EntryFault | null {
  if (!lovdataId.safeParse(id).success) return { field, code: 'idForm', text: refusalText.idForm }
  return isCivilDate(id.slice(4, 14))
    ? null
    : { field, code: 'noSuchDay', text: fill(refusalText.noSuchDay, { id }) }
}

/** Everything that is wrong with what an entry says of an act or a regulation. */
export function regulationFaults(entry: RegulationEntry): EntryFault[] {
  const { lovdataId: id, replacedBy, state } = entry
  const successor = replacedBy === null ? null : idFault(replacedBy, 'replacedBy')
  const said: (EntryFault | null | false)[] = [
    idFault(id, 'lovdataId'),
    successor,
    replacedBy === id && fault('replacedBy', 'successorItself'),
    state === 'repealed' && replacedBy === null && !entry.noted
      ? fault('replacedBy', 'successorMissing')
      : null,
    state !== 'repealed' && replacedBy !== null && fault('replacedBy', 'successorUnasked'),
    state === 'comingIntoForce' && entry.inForceFrom === null && !entry.noted
      ? fault('inForceFrom', 'comingWithoutDay')
      : null,
  ]
  return said.filter((each) => each !== null && each !== false)
}

/** What is wrong with when and with what an entry was compared. Neither stands without the other. */
export function comparedFaults(
  { verifiedOn, verifiedSource }: Compared,
  day: string,
): EntryFault[] {
  if (verifiedOn === null && verifiedSource === null) return []
  if (verifiedSource === null) return [fault('verifiedSource', 'sourceMissing')]
  if (verifiedOn === null) return [fault('verifiedOn', 'dayMissing')]
  return verifiedOn > day ? [fault('verifiedOn', 'dayAhead')] : []
}

/** A law of the register, as far as a warning names it. */
export interface NamedLaw {
  readonly lovdataId: string
  readonly title: Text
  readonly state: LawState
  readonly replacedBy: string | null
}

/**
 * Warns of what is repealed among the laws something is based on, naming what replaces it.
 * @param based identifiers, each told once
 * @param register every law that is known; a successor that is not in it is named by its identifier
 */
export function repealedWarnings(based: readonly string[], register: readonly NamedLaw[]): Text[] {
  const known = new Map(register.map((each) => [each.lovdataId, each]))
  return [...new Set(based)].flatMap((id) => {
    const law = known.get(id)
    if (law?.state !== 'repealed') return []
    const said = { id, title: law.title }
    if (law.replacedBy === null) return [fill(repealedText.gone, said)]
    const successor = known.get(law.replacedBy)?.title ?? law.replacedBy
    return [fill(repealedText.replaced, { ...said, successor })]
  })
}

type FaultCode = Exclude<keyof typeof refusalText, 'idForm' | 'noSuchDay' | 'idTaken'>

function fault(field: string, code: FaultCode): EntryFault {
  return { field, code, text: refusalText[code] }
}
