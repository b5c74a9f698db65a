import type { ReactElement } from 'react'
import { GuidelinesScreen } from '../../../../screens/guidelines.tsx'

export default function Page(): ReactElement {
  return <GuidelinesScreen language="en" />
}
