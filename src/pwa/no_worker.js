// Stands where worker.js stood when a site no longer wants one. Words are not its business.
//
// Whoever opens a page gets it from the network, from now on; that page takes this worker and what the older one kept away when it has
// loaded. A page that was open before goes on with the files of its build, which the network may have no more.

addEventListener('install', () => skipWaiting())

addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode !== 'navigate' && request.method === 'GET') event.respondWith(kept(request))
})

const kept = async (request) => await caches.match(request.url) ?? fetch(request)
