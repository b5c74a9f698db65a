import type { ReactElement } from 'react'
import { leftText } from '../../plugin/delegated-tasks/text.ts'
import type { PageLanguage } from '../routes.ts'

/** To whom a task is delegated: a role, a person, or both, and that the person has left where that is so. */
export function Holder({
  language,
  left,
  name,
  role,
  written,
}: {
  readonly language: PageLanguage
  readonly role: string | null
  /** Name of the person, or null. */
  readonly name: string | null
  readonly left: boolean
  /** Language the role is written in. */
  readonly written: PageLanguage
}): ReactElement {
  return (
    <>
      {role !== null && <span lang={written === language ? undefined : written}>{role}</span>}
      {role !== null && name !== null && ': '}
      {name}
      {left && <strong> ({leftText[language]})</strong>}
    </>
  )
}
