import type { ReactElement } from 'react'
import { askedOf, type PageProps } from '../../../../screens/asked.ts'
import { LogInScreen } from '../../../../screens/log-in.tsx'

export default async function Page(props: PageProps): Promise<ReactElement> {
  return <LogInScreen language="en" asked={await askedOf(props)} />
}
