import config from '@payload-config'
import { RootPage } from '@payloadcms/next/views'
import { importMap } from '../importMap.js'

interface Address {
  readonly params: Promise<{ segments: string[] }>
  readonly searchParams: Promise<Record<string, string | string[]>>
}

export default function Page({ params, searchParams }: Address) {
  return RootPage({ config, params, searchParams, importMap })
}
