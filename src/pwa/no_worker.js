// Stands where worker.js stood when a site no longer wants one: takes itself and all that it kept away. Words are not its business.
//
// Whoever opens a page gets it from the network, from now on. A page that was open before goes on with the files of its build, which
// the network may have no more; they go when it does.

addEventListener('install', () => skipWaiting())

addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode === 'navigate') event.waitUntil(goAway())
  else if (request.method === 'GET') event.respondWith(kept(request))
})

const kept = async (request) => await caches.match(request.url) ?? fetch(request)

async function goAway() {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  // The one that is being opened, or left for it.
  if (pages.filter(({ url }) => isPage(new URL(url))).length > 1) return
  const names = await caches.keys()
  const own = `cairn-${new URL(registration.scope).pathname}-`
  await Promise.all(names.filter((name) => name.startsWith(own)).map((name) => caches.delete(name)))
  await registration.unregister()
}

const isPage = ({ origin, pathname }) =>
  ['./', 'index.html'].some((name) => new URL(name, registration.scope).href === origin + pathname)
