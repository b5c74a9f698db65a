import type { ReactElement } from 'react'
import { askedOf, type PageProps } from '../../../screens/asked.ts'
import { ForgottenPasswordScreen } from '../../../screens/forgotten-password.tsx'

export default async function Page(props: PageProps): Promise<ReactElement> {
  return <ForgottenPasswordScreen language="nb" asked={await askedOf(props)} />
}
