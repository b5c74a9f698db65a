import { run } from './bootstrap.mjs'

// `npm run init`
await run('init/main.ts')
