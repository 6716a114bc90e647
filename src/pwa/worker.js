// Answers for the network, so that Cairn opens without one. `cargo xtask build` fills in what stands in capitals below.
//
// One build is fetched whole or not at all, each file held against its hash. Whoever opens a page gets the newest build that is
// here and in charge; a page that is open keeps the files of its own build, whose names carry a mark of their content. A new
// build takes charge when no page of an older one is left, or when a person asks for it: never by itself, in the middle of a word.

const BUILD = '__BUILD__'
/** `[name, hash]` of each file that a participant needs. */
const NEEDED = __NEEDED__
/** Names of what few need: kept once it was asked for. */
const SELDOM = __SELDOM__

/** Caches belong to the whole origin, and there may be a Cairn under another path of it. */
const PREFIX = `cairn-${new URL(registration.scope).pathname}-`
const CACHE = PREFIX + BUILD
const at = (name) => new URL(name, registration.scope).href
const PAGE = at('./')
/** Whether an address is the app's, whatever place in it is meant. */
const isPage = ({ origin, pathname }) => [PAGE, at('index.html')].includes(origin + pathname)
const needed = new Set(NEEDED.map(([name]) => at(name)))
const seldom = new Set(SELDOM.map(at))

addEventListener('install', (event) => event.waitUntil(Promise.all([fetchAll(), answerWithoutWorker(event)])))

/** Has a browser that can do so take the page from the cache by itself: it need not wait until this worker has started. */
async function answerWithoutWorker(event) {
  const pathname = new URL(PAGE).pathname.replace(/[^\w/]/g, '\\$&')
  try {
    const condition = { urlPattern: new URLPattern({ pathname, search: '' }), requestMode: 'navigate', requestMethod: 'GET' }
    await event.addRoutes({ condition, source: { cacheName: CACHE } })
  } catch {
    // The others ask this worker.
  }
}

/** Fetches what is not here yet: an update that broke off goes on where it stood. */
async function fetchAll() {
  const cache = await caches.open(CACHE)
  await Promise.all(NEEDED.map(async ([name, integrity]) => {
    if (await cache.match(at(name))) return
    // A name that carries its content may come from any cache on the way; the others are asked for anew.
    const response = await fetch(at(name), { integrity, cache: name.includes('cairn-') ? 'default' : 'no-cache' })
    if (!response.ok) throw new Error(`${name}: ${response.status}`)
    await cache.put(at(name), name === './' || response.redirected ? forAnybody(response) : response)
  }))
}

/**
 * The same without the memory of a redirection, which no page may be opened with, and of what the answer depends on: a browser that
 * finds the page by itself holds its own headers against that.
 */
function forAnybody({ body, headers }) {
  const kept = new Response(body, { headers })
  kept.headers.delete('vary')
  return kept
}

addEventListener('activate', (event) => event.waitUntil(tidy().then(() => clients.claim())))

/** Takes away older builds, unless a page may still be on one of them, or a newer build is on its way in. */
async function tidy() {
  // The names first: a newer build that begins to come in after the look at the registration is not among them.
  const names = await caches.keys()
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  const open = pages.filter(({ url }) => isPage(new URL(url)))
  if (open.length > 1 || registration.installing || registration.waiting) return
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)))
}

addEventListener('message', (event) => {
  if (event.data === 'take over') skipWaiting()
  if (event.data === 'what was shared?') event.waitUntil(handOver(event.source))
})

/** Where the system sends files that are shared to the installed app (assets/manifest.webmanifest). */
const SHARED = at('shared')
const nothing = { files: [], taken: () => {} }
/** More than anybody shares at once; whoever sends more means no good. */
const MOST = 10
let shared = nothing

/** Keeps files until a page asks for them, and leads to the page that does. */
function receive(event) {
  const before = shared
  const files = Promise.all([before.files, event.request.formData().then((form) => form.getAll('plan'), () => [])])
    .then((all) => all.flat().slice(0, MOST))
  // A worker that nobody waits for may be stopped, and the files with it.
  event.waitUntil(new Promise((taken) => { shared = { files, taken } }))
  before.taken()
  event.respondWith(files.then(() => Response.redirect(at('./#/plans'), 303)))
}

async function handOver(page) {
  const { files, taken } = shared
  shared = nothing
  page.postMessage({ shared: await files })
  taken()
}

addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method === 'POST' && url.href === SHARED) return receive(event)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  url.hash = ''
  if (request.mode === 'navigate') {
    if (isPage(url)) event.respondWith(page(request))
  } else if (needed.has(url.href) || url.pathname.startsWith(new URL(at('cairn-')).pathname)) {
    event.respondWith(file(url.href, request))
    // Each page asks for it once; by then it is seen.
    if (url.pathname.endsWith('_bg.wasm')) event.waitUntil(tidy())
  } else if (seldom.has(url.href)) {
    event.respondWith(keep(url.href, request))
  }
})

const page = async (request) => await caches.match(PAGE, { cacheName: CACHE }) ?? fetch(request)

/** Of whatever build is here: the name says which. */
const file = async (name, request) => await caches.match(name) ?? fetch(request)

async function keep(name, request) {
  const kept = await caches.match(name)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await (await caches.open(CACHE)).put(name, response.clone())
  return response
}
