import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const here = path.dirname(fileURLToPath(import.meta.url))

const config: NextConfig = {
  transpilePackages: ['@verne/content', '@verne/hse-plugin'],
  // The server has loaded these already, and one copy is enough.
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-sqlite',
    '@payloadcms/db-mongodb',
    '@payloadcms/drizzle',
    'sanitize-html',
    'nodemailer',
    'file-type',
  ],
  turbopack: { root: path.join(here, '..') },
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  devIndicators: false,
  // Types are checked by `npm run check`; a newcomer's first start should not wait for them.
  typescript: { ignoreBuildErrors: true },
  // Nothing here resizes images on demand.
  images: { unoptimized: true },
  experimental: {
    // Maps of what runs on the server weigh more than all the rest, and a build is made from nothing each time.
    turbopackSourceMaps: false,
    turbopackFileSystemCacheForBuild: false,
    serverActions: { bodySizeLimit: '4mb' },
  },
}

export default withPayload(config, { devBundleServerPackages: false })
