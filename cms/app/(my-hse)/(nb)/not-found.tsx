import type { ReactElement } from 'react'
import { NotFoundScreen } from '../screens/not-found.tsx'

export default function NotFound(): ReactElement {
  return <NotFoundScreen language="nb" />
}
