import type { ReactElement } from 'react'
import { type BelowProps, ScreenBelow } from '../../../screens/below.tsx'
import { screens } from '../../../screens/registry.ts'

/** Every screen that has no folder of its own, and the page for addresses that lead nowhere. */
export default function Page(props: BelowProps): ReactElement {
  return <ScreenBelow language="nb" routes={screens} page={props} />
}
