/* global self, caches */

/**
 * Keeps the page of first aid for when there is no network. It is registered by that page, for that page alone: no form,
 * nothing behind log-in and no other page ever passes through it. What is on the network always comes first; each visit
 * keeps the page and the files of the release it belongs to, and forgets those of the release before.
 */

const page = new URL(self.registration.scope).pathname
const kept = `first-aid ${page}`
/** Files of a release: their names change with their content. */
const releaseFile = /(?:href|src)="(\/_astro\/[^"]+)"/g

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([self.skipWaiting(), fetch(page).then(keep)]))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname === page) event.respondWith(newestPage(event))
  else if (pathname.startsWith('/_astro/')) event.respondWith(newest(request))
})

/** The page from the network, kept anew; the kept one when the network does not answer. */
async function newestPage(event) {
  try {
    const answer = await fetch(event.request)
    if (answer.ok) event.waitUntil(keep(answer.clone()))
    return answer
  } catch (error) {
    return keptOr(page, error)
  }
}

async function newest(request) {
  try {
    return await fetch(request)
  } catch (error) {
    return keptOr(request.url, error)
  }
}

async function keptOr(address, error) {
  const cache = await caches.open(kept)
  const answer = await cache.match(address)
  if (answer) return answer
  throw error
}

/** Keeps a page with the files it names, and nothing else. Where it cannot, the next visit tries again. */
async function keep(answer) {
  if (!answer.ok) throw new Error(`${page} was answered ${answer.status}.`)
  const cache = await caches.open(kept)
  const files = [...(await answer.clone().text()).matchAll(releaseFile)].map(([, file]) => file)
  await cache.addAll([...new Set(files)])
  await cache.put(page, answer)
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url)
    if (pathname !== page && !files.includes(pathname)) await cache.delete(request)
  }
}
