import { run } from './bootstrap.mjs'

// `npm start` and `npm run dev`
await run('start/main.ts')
