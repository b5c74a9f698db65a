import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openBrowser, serveSite } from '../../site/test/browser.ts'
import { firstAnswer, slowLine, type FirstAnswer } from '../../site/test/search/first-answer.ts'

const question = 'risikovurdering'
const runs = 7

/**
 * Prints what the first answer takes on a fast and on a slow line, beside a page that asks Pagefind as it comes and shows
 * five titles. By turns, so that what else the machine does falls on both.
 * @param dir the built site
 * @param plain folder of an index of the same pages as Pagefind writes it
 * @param print takes each line
 */
export async function printFirstAnswers(
  dir: string,
  plain: string,
  print: (line: string) => void,
): Promise<void> {
  await writeFile(path.join(plain, 'index.html'), plainPage)
  await writeFile(path.join(plain, 'ask.js'), plainScript)
  const [ours, theirs] = [
    await serveSite(dir, { packed: true }),
    await serveSite(plain, { packed: true, wasm: true }),
  ]
  const browser = await openBrowser()
  try {
    print(`First answer to «${question}» in a browser that has the page, median of ${String(runs)}`)
    for (const [name, line] of [
      ['fast line', null],
      ['400 ms, 50 KB/s', slowLine],
    ] as const) {
      const taken: { ours: FirstAnswer[]; theirs: FirstAnswer[] } = { ours: [], theirs: [] }
      for (let run = 0; run < runs; run += 1) {
        taken.ours.push(await firstAnswer(browser, ours.origin, question, line))
        taken.theirs.push(await firstAnswer(browser, theirs.origin, question, line))
      }
      print(`  ${name}: ours ${inWords(taken.ours)}, Pagefind’s defaults ${inWords(taken.theirs)}`)
    }
    print('')
  } finally {
    await browser.close()
    ours.close()
    theirs.close()
  }
}

/** What a page with Pagefind as it comes needs at the least: a field, and the titles of five results. */
const plainPage = `<!doctype html><html lang="nb"><head><title>Pagefind</title></head><body>
<input id="searchDialogInput"><p id="searchDialogStatus"></p><ol></ol>
<script type="module" src="/ask.js"></script></body></html>`

const plainScript = `const input = document.querySelector('input')
input.addEventListener('input', async () => {
  const pagefind = await import('/pagefind.js')
  const { results } = await pagefind.search(input.value)
  const pages = await Promise.all(results.slice(0, 5).map((each) => each.data()))
  document.querySelector('ol').append(...pages.map(({ meta }) => {
    const item = document.createElement('li')
    item.textContent = meta.title
    return item
  }))
  document.querySelector('p').textContent = input.value + ': ' + results.length
})
`

function inWords(taken: readonly FirstAnswer[]): string {
  const inOrder = taken.toSorted((one, other) => one.seconds - other.seconds)
  const median = inOrder[Math.floor(inOrder.length / 2)]
  if (!median) return 'not run'
  const { seconds, bytes, files } = median
  return `${seconds.toFixed(2)} s, ${(bytes / 1024).toFixed(0)} KB, ${String(files.length)} requests`
}
