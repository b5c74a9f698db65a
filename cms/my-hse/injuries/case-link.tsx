import type { PayloadRequest } from 'payload'
import type { ReactElement } from 'react'
import { newRow, recordAddress } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import type { Nonconformity } from '../../plugin/generated-types.ts'
import { notStruck } from '../../plugin/injuries/list.ts'
import { keepsRegister } from '../../plugin/injuries/reading.ts'
import { Notice } from '../components/notice.tsx'
import { injuryWords as words } from './text.ts'

/** How the register stands with a case of a personal injury. */
export interface RegisterOfCase {
  readonly case: string
  /** Numbers of the entries that name it. That there are some is no reading of them. */
  readonly entries: readonly string[]
}

/** What the register says of a case, for whoever keeps it; null for everybody else, and where nobody was hurt. */
export async function registerOfCase(
  req: PayloadRequest,
  { category, id, number, state, unit }: Nonconformity,
): Promise<RegisterOfCase | null> {
  if (category !== 'personalInjury' || state === 'rejected') return null
  if (!(await keepsRegister(req, { unit: idOf(unit), nonconformity: id }))) return null
  const found = await local.find(req, 'injuries', {
    overrideAccess: true,
    where: { and: [{ nonconformity: { equals: id } }, notStruck] },
    sort: 'number',
    select: { number: true },
  })
  return { case: number, entries: found.map((entry) => entry.number) }
}

/** Leads from a case to its entry, or to entering it. A case can be closed without: the register is kept beside it. */
export function RegisterNotice({
  language,
  register,
}: {
  readonly language: PageLanguage
  readonly register: RegisterOfCase | null
}): ReactElement | null {
  if (register === null) return null
  const { case: number, entries } = register
  if (entries.length > 0) {
    return (
      <Notice colour="info">
        <p>
          {words.caseEntered[language]}{' '}
          {entries.map((each) => (
            <a key={each} href={recordAddress(language, 'injury', each)}>
              {each}
            </a>
          ))}
        </p>
      </Notice>
    )
  }
  return (
    <Notice colour="warning">
      <p>{words.caseNotEntered[language]}</p>
      <p>
        <a href={recordAddress(language, 'injury', newRow[language], { case: number })}>
          {words.enterFromCase[language]}
        </a>
      </p>
    </Notice>
  )
}
