import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import { importMap } from './admin/importMap.js'
import './custom.css'

/**
 * Payload's dialog about a document that somebody else has saved offers one way out, to load it anew, and lies over our
 * panel, which shows both texts and lets one choose.
 */
function withoutStaleDialog<Args extends Parameters<ServerFunctionClient>[0]>(given: Args): Args {
  return { ...given, args: { ...given.args, checkForStaleData: false } }
}

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return handleServerFunctions({ ...withoutStaleDialog(args), config, importMap })
}

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
