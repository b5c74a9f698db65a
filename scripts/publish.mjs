import { run } from './bootstrap.mjs'

await run('publisher.ts')
