import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_PATCH, REST_POST } from '@payloadcms/next/routes'
import { retried } from '@verne/hse-plugin'

export const GET = retried(REST_GET(config))
export const POST = retried(REST_POST(config))
export const PATCH = retried(REST_PATCH(config))
export const DELETE = retried(REST_DELETE(config))
