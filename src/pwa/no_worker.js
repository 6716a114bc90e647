// Stands where worker.js stood when a site no longer wants one: takes itself and all that it kept away. Words are not its business.

addEventListener('install', () => skipWaiting())

addEventListener('activate', (event) => event.waitUntil(goAway()))

async function goAway() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith('cairn-')).map((name) => caches.delete(name)))
  await registration.unregister()
}
