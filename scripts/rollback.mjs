import { run } from './bootstrap.mjs'

await run('rollback.ts')
