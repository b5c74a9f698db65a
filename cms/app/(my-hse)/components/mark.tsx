import type { ReactElement } from 'react'
import { institution } from '../../../../content/institution.ts'

/** The institution's logo, or the mark that stands in for it. */
export function Mark(): ReactElement {
  if (institution.logo !== null) return <img className="mark" src={institution.logo} alt="" />
  return <img className="mark" src="/mark.svg" alt="" width={40} height={40} />
}
