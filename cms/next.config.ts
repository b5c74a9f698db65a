import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const here = path.dirname(fileURLToPath(import.meta.url))

const config: NextConfig = {
  transpilePackages: ['@verne/content', '@verne/hse-plugin'],
  turbopack: { root: path.join(here, '..') },
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  devIndicators: false,
  // Types are checked by `npm run check`; a newcomer's first start should not wait for them.
  typescript: { ignoreBuildErrors: true },
  // The server in front compresses what is worth it, and nothing here resizes images on demand.
  images: { unoptimized: true },
  experimental: {
    // The server in front has counted the body already: a lower limit here would cut it in silence.
    proxyClientMaxBodySize: '13mb',
    serverActions: { bodySizeLimit: '4mb' },
  },
}

export default withPayload(config, { devBundleServerPackages: false })
