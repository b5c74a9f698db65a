import type { ReactElement } from 'react'
import { askedOf, type PageProps } from '../../../../screens/asked.ts'
import { GuidelinesScreen } from '../../../../screens/guidelines.tsx'

export default async function Page(props: PageProps): Promise<ReactElement> {
  return <GuidelinesScreen language="en" asked={await askedOf(props)} />
}
