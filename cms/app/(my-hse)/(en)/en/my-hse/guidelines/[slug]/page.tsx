import type { ReactElement } from 'react'
import { GuidelineScreen } from '../../../../../screens/guideline.tsx'

interface Props {
  readonly params: Promise<{ slug: string }>
}

export default async function Page({ params }: Props): Promise<ReactElement> {
  const { slug } = await params
  return <GuidelineScreen language="en" slug={decodeURIComponent(slug)} />
}
