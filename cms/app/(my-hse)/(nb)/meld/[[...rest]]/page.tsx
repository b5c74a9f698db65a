import type { ReactElement } from 'react'
import { reportScreens } from '../../../report/screens.ts'
import { type BelowProps, ScreenBelow } from '../../../screens/below.tsx'

/** Reporting a nonconformity, open to anyone. */
export default function Page(props: BelowProps): ReactElement {
  return <ScreenBelow language="nb" routes={reportScreens} page={props} />
}
