import type { ReactElement } from 'react'
import { NotFoundScreen } from '../../../../screens/not-found.tsx'

/** Any other address below: the page that says so, in its own language. */
export default function Page(): ReactElement {
  return <NotFoundScreen language="en" />
}
