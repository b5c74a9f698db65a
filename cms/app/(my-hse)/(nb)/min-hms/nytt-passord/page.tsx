import type { ReactElement } from 'react'
import { askedOf, type PageProps } from '../../../screens/asked.ts'
import { NewPasswordScreen } from '../../../screens/new-password.tsx'

export default async function Page(props: PageProps): Promise<ReactElement> {
  return <NewPasswordScreen language="nb" asked={await askedOf(props)} />
}
