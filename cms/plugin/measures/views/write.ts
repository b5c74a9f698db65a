import type { PayloadRequest } from 'payload'
import { principalOf } from '../../access/principal.ts'
import type { AssignedRole } from '../../access/roles.ts'
import { idOf } from '../../database/local.ts'
import { paragraphs } from '../../records/input/text.ts'
import type { StoredViews } from './field.ts'
import { roleAmong, type View, type ViewSide } from './rules.ts'

/** What is asked of whoever writes what they think. */
export const viewInput = {
  view: paragraphs({
    label: { nb: 'Hva mener du?', en: 'What do you think?' },
    hint: {
      nb: 'Skriv hva du er uenig i, og hva du mener bør gjøres i stedet. Teksten tas med i planen og rapporten med rollen din og datoen.',
      en: 'Write what you disagree with, and what you think should be done instead. The text is included in the plan and the report with your role and the date.',
    },
    missing: 'viewMissing',
  }),
} as const

/** What is asked of whoever answers. */
export const viewAnswerInput = {
  view: paragraphs({
    label: { nb: 'Hva mener du selv?', en: 'What is your view?' },
    hint: {
      nb: 'Begge synspunktene blir tatt vare på. Dere trenger ikke å bli enige, men skriv hvorfor dere velger som dere gjør.',
      en: 'Both views are kept. You do not need to agree, but write why you choose to do it this way.',
    },
    missing: 'viewMissing',
  }),
} as const

/** The role in which the one who asks writes of a unit. */
export async function writingAs(
  req: PayloadRequest,
  side: ViewSide,
  unit: string | { id: string },
): Promise<AssignedRole> {
  const { held } = await principalOf(req)
  return roleAmong(held, side, idOf(unit))
}

/** The views with one more. */
export function withView(
  stored: StoredViews,
  { text, role, at, name }: View,
): NonNullable<StoredViews>[number][] {
  return [...(stored ?? []), { role, text, at, name }]
}
