import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'

/** A line to the site. */
export interface Line {
  /** Milliseconds that each answer is late by. */
  readonly latency: number
  /** Bytes a second. */
  readonly throughput: number
}

/** What a first answer may need. */
export const mostOfFirstAnswer = { requests: 10, bytes: 110 * 1024 } as const

/** A mobile phone where the network is poor. */
export const slowLine: Line = { latency: 400, throughput: 50 * 1024 }

/** What the first answer to a question took. */
export interface FirstAnswer {
  readonly seconds: number
  /** Over the line, as they were packed, with the headers. */
  readonly bytes: number
  /** What was fetched, in the order it was asked for. */
  readonly files: readonly { readonly address: string; readonly bytes: number }[]
}

/**
 * Opens the search dialog on a page that is there already, types a question at once, and waits for the answer.
 * @param line emulated; the machine's own when null
 */
export async function firstAnswer(
  browser: Browser,
  address: string,
  question: string,
  line: Line | null,
): Promise<FirstAnswer> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } })
  try {
    const page = await context.newPage()
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    const network = await watched(context, page, line)
    const from = performance.now()
    await page.keyboard.press('/')
    await page.locator('#searchDialogInput').fill(question)
    await page.locator('#searchDialogStatus', { hasText: question }).waitFor()
    const seconds = (performance.now() - from) / 1000
    await page.waitForLoadState('networkidle')
    const files = network()
    return { seconds, files, bytes: files.reduce((sum, each) => sum + each.bytes, 0) }
  } finally {
    await context.close()
  }
}

/** Watches what a page fetches over a line. */
async function watched(
  context: BrowserContext,
  page: Page,
  line: Line | null,
): Promise<() => { address: string; bytes: number }[]> {
  const session: CDPSession = await context.newCDPSession(page)
  await session.send('Network.enable')
  const files = new Map<string, { address: string; bytes: number }>()
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    files.set(requestId, { address: new URL(request.url).pathname, bytes: 0 })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const file = files.get(requestId)
    if (file) file.bytes = encodedDataLength
  })
  if (line) {
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latency,
      downloadThroughput: line.throughput,
      uploadThroughput: line.throughput,
    })
  }
  return () => [...files.values()]
}
