import type { ReactElement } from 'react'
import { askedOf, type PageProps } from '../../screens/asked.ts'
import { StartScreen } from '../../screens/start.tsx'

export default async function Page(props: PageProps): Promise<ReactElement> {
  return <StartScreen language="nb" asked={await askedOf(props)} />
}
