import fs from 'node:fs'
import path from 'node:path'
import { linesOf, piecesOf } from '../cms/plugin/publishing/pieces.ts'
import { publish } from './publishing/publish.ts'
import { LiveSite } from './publishing/live-site.ts'
import { SnapshotReader } from './publishing/snapshot-reader.ts'
const [file = '', dataDir = ''] = process.argv.slice(2)
fs.rmSync(dataDir, { recursive: true, force: true }); fs.mkdirSync(dataDir, { recursive: true })
const builder = new LiveSite()
const reader = new SnapshotReader()
const snap = JSON.parse(fs.readFileSync(file, 'utf8'))
const run = async (what: string, full = false) => {
  const f = path.join(dataDir, 'snap.json'); fs.writeFileSync(f, Buffer.concat([...linesOf(piecesOf(snap))]))
  const t = performance.now(); const cpu = process.cpuUsage()
  const r = await publish({ snapshotFile: f, dataDir, origin: 'http://localhost:3000', confirmed: true, builder, full, reader })
  const used = process.cpuUsage(cpu)
  const rel = r.ok ? JSON.parse(fs.readFileSync(path.join(dataDir,'releases',r.release,'release.json'),'utf8')) : null
  console.log(what, (performance.now()-t).toFixed(0), 'cpu', ((used.user+used.system)/1000).toFixed(0), JSON.stringify(r).slice(0,160), JSON.stringify(rel?.seconds), rel?.pages, 'rss', (process.memoryUsage().rss/1e6).toFixed(0))
}
await run('first')
for (let i=0;i<4;i++) { const e = snap.guidelines[3].editions[0]; e.html += `<p>Nytt avsnitt ${i}.</p>`; await run('body') }
snap.guidelines[4].editions[0].title += ' X'; await run('title')
snap.guidelines[4].editions[0].title += ' Y'; await run('title')
process.exit(0)
