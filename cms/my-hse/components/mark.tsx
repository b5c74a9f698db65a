import type { ReactElement } from 'react'
import { institution } from '../../../content/institution.ts'

/** The institution's logo, or the mark that stands in for it. */
export function Mark(): ReactElement {
  if (institution.logo !== null) return <img className="mark" src={institution.logo} alt="" />
  return (
    <svg className="mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
      <path
        className="mark__shield"
        d="M20 2c5.2 3 10.4 4.300 16 4.500v12.200C36 28.300 29.800 35 20 38 10.200 35 4 28.300 4 18.700V6.500C9.600 6.300 14.800 5 20 2Z"
      />
      <path className="mark__v" d="M11.500 12.500 20 27l8.500-14.500" />
      <circle className="mark__light" cx="20" cy="27" r="4.200" />
    </svg>
  )
}
