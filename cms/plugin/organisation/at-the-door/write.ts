import type { PayloadRequest } from 'payload'
import { reachOf } from '../../access/can.ts'
import { type FieldRefusal, refuse } from '../../core/refuse.ts'
import { fill } from '../../core/text.ts'
import { local } from '../../database/local.ts'
import {
  atTheDoorFaults,
  type AtTheDoorField,
  atTheDoorFields,
  type AtTheDoorLanguage,
  atTheDoorLanguages,
  missingLanguage,
  tidied,
} from './rules.ts'
import { atTheDoorFaultText, atTheDoorRefusalText } from './text.ts'

/** What a unit tells those who come there, in both languages. An empty text is not told. */
export type AtTheDoor = Readonly<
  Record<AtTheDoorField, Readonly<Record<AtTheDoorLanguage, string>>>
>

/** Name of a text in a form, such as `meetingPlace-en`. */
export function atTheDoorName(field: AtTheDoorField, language: AtTheDoorLanguage): string {
  return `${field}-${language}`
}

/**
 * Writes what a unit tells those who come there, in the place of what it told before.
 * @param version of the unit as it was shown
 * @throws Refusal 403 without the right; 404 for a unit that is not active; naming each field that is wrong; 409 where
 *   someone else has changed the unit since
 */
export async function writeAtTheDoor(
  req: PayloadRequest,
  { unit: id, said, version }: { unit: string; said: AtTheDoor; version: number },
): Promise<void> {
  if (!(await mayWriteAtTheDoor(req, id))) {
    refuse(req, atTheDoorRefusalText.mayNotWrite, { status: 403, code: 'notAllowed' })
  }
  const unit = await local.findById(req, 'units', id, { overrideAccess: true })
  if (!unit || unit.active === false) {
    refuse(req, atTheDoorRefusalText.noUnit, { status: 404, code: 'noUnit' })
  }
  const fields = faultsOf(said)
  if (fields[0]) refuse(req, fields[0].text, { fields })
  const told = Object.fromEntries(
    atTheDoorFields.map((field) => [field, kept(said[field])]),
  ) as Record<AtTheDoorField, ReturnType<typeof kept>>
  await local.update(req, 'units', id, { ...told, version }, { overrideAccess: true })
}

/** As it is stored: nothing for a text that is empty. */
function kept({ nb, en }: Readonly<Record<AtTheDoorLanguage, string>>) {
  return { nb: tidied(nb) || null, en: tidied(en) || null }
}

/** May the one who asks write what this unit tells those who come there? The page asks the same. */
export async function mayWriteAtTheDoor(req: PayloadRequest, unit: string): Promise<boolean> {
  const { all, units } = await reachOf(req, 'units', 'describe')
  return all || units.includes(unit)
}

function faultsOf(said: AtTheDoor): FieldRefusal[] {
  return atTheDoorFields.flatMap((field) => {
    const missing = missingLanguage(said[field])
    return atTheDoorLanguages.flatMap((language) => [
      ...(missing === language
        ? [{ field: atTheDoorName(field, language), text: atTheDoorFaultText.otherLanguage }]
        : []),
      ...atTheDoorFaults(field, said[field][language]).map(({ code, values }) => ({
        field: atTheDoorName(field, language),
        text: fill(atTheDoorFaultText[code], values),
      })),
    ])
  })
}
