// Serves dist/ under a sub-path, the way any static host would, and remembers what was asked for.
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, resolve, sep } from 'node:path'

export const SUB_PATH = '/some/where/'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
}

// A phone for engines whose windows cannot be narrow: a frame of the size in the query, showing the path (or the
// address of another server) in the query.
const PHONE = `<!doctype html><html lang="en"><title>phone</title>
<style>body{margin:0}iframe{border:0;display:block}</style>
<script>
  const q = new URLSearchParams(location.search)
  const frame = document.createElement('iframe')
  frame.width = q.get('w'); frame.height = q.get('h'); frame.title = 'phone'
  frame.src = new URL(q.get('at'), new URL('./', location))
  document.documentElement.append(document.createElement('body'))
  document.body.append(frame)
</script></html>`

/** A policy that lists the scripts, too. */
function listing(scripts, policy) {
  const hashes = scripts.map((source) => ` 'sha256-${createHash('sha256').update(source).digest('base64')}'`)
  return policy.replace("script-src 'self'", (own) => own + hashes.join(''))
}

/** The page with the scripts right behind its policy. */
function first(scripts, page) {
  if (scripts.length === 0) return page
  const tags = scripts.map((source) => `<script>${source}</script>`).join('')
  return page.toString()
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, (policy) => listing(scripts, policy) + tags)
}

/** The worker with the hash of this page in place of the one it was built with. */
function knowing(page, worker) {
  const hash = createHash('sha256').update(page).digest('base64')
  return worker.toString().replace(/(\["\.\/","sha256-)[^"]*/, (_, start) => start + hash)
}

/** The headers that a host sends with a path below the site, by the rules of its header file. */
export function headersOf(rules, path) {
  const headers = {}
  let fits = false
  for (const line of rules.split('\n')) {
    if (line.startsWith('/')) fits = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line
    const [, name, value] = /^ +([^:]+): (.*)$/.exec(line) ?? []
    // Hosts join what they are told twice.
    if (fits && name) headers[name.toLowerCase()] = [headers[name.toLowerCase()], value].filter(Boolean).join(', ')
  }
  return headers
}

/**
 * Starts the server on a free port of 127.0.0.1. `asked` lists every request (`{ path, url, headers, body }`), `missing` every
 * path that was asked for in vain, `told` what the pages themselves report (inject/hooks.js); `refuse` (a RegExp) turns paths
 * down on purpose, `door` gives them the page of a network that wants to be paid first, `early` holds scripts that every page runs
 * before its own first line, `rules` is a header file to keep to. A page is sent up to `half`, the rest with what was kept back.
 * A page with `early` scripts is not what its service worker holds it against: it gets one that does nothing, or, for `worker`, one
 * that knows that page. `down` leaves every request without an answer. `deploy` puts another site in place of this one.
 */
export async function serve(dist) {
  let root = resolve(dist)
  const site = { asked: [], missing: [], told: [], refuse: null, door: null, half: null, early: [], rules: '', worker: false, down: false }
  /** Lets requests for such paths wait until the function that it returns is called. */
  site.keepBack = (paths) => {
    let release
    Object.assign(site, { hold: paths, held: new Promise((done) => { release = done }) })
    return () => { site.hold = null; release() }
  }
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname)
    const asked = { path, url: request.url, headers: request.headers, body: '' }
    site.asked.push(asked)
    const reply = (status, type, body) => {
      const headers = headersOf(site.rules, path.slice(SUB_PATH.length - 1))
      const policy = headers['content-security-policy']
      if (policy) headers['content-security-policy'] = listing(site.early, policy)
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache', ...headers })
      response.end(body)
    }
    if (path === `${SUB_PATH}__told`) {
      // What is left when the whole browser is killed (faults.mjs).
      for (const [what, n] of new URL(request.url, 'http://localhost').searchParams) site.heard?.(what, Number(n))
      for await (const chunk of request) asked.body += chunk
      site.told.push(asked.body)
      return reply(204, TYPES['.txt'])
    }
    // Pages of the tests, not of the site: its headers are not for them.
    const own = (page) => response.writeHead(200, { 'content-type': TYPES['.html'] }).end(page)
    if (path === `${SUB_PATH}__phone.html`) return own(PHONE)
    if (path === `${SUB_PATH}__blank.html`) return own('<!doctype html><html lang="en"><title>blank</title></html>')
    const file = normalize(join(root, path.slice(SUB_PATH.length - 1), path.endsWith('/') ? 'index.html' : ''))
    try {
      if (site.down) return request.socket.destroy()
      const isWorker = path === `${SUB_PATH}worker.js`
      if (isWorker && site.early.length > 0) {
        if (!site.worker) return reply(200, TYPES['.js'], '')
        return reply(200, TYPES['.js'], knowing(first(site.early, await readFile(join(root, 'index.html'))), await readFile(file)))
      }
      if (site.hold?.test(path)) await site.held
      if (site.door?.test(path)) return own('<!doctype html><html lang="en"><title>Welcome to the hotel</title></html>')
      if (site.refuse?.test(path)) return reply(503, TYPES['.txt'], 'refused by the test')
      if (!path.startsWith(SUB_PATH) || !(file + sep).startsWith(root + sep)) throw new Error('outside')
      const body = file.endsWith('.html') ? first(site.early, await readFile(file)) : await readFile(file)
      const until = site.half && file.endsWith('.html') ? String(body).indexOf(site.half) : -1
      if (until >= 0) {
        response.writeHead(200, { 'content-type': TYPES['.html'] }).write(String(body).slice(0, until))
        await site.held
        return response.end(String(body).slice(until))
      }
      reply(200, TYPES[extname(file)] ?? 'application/octet-stream', body)
    } catch {
      if (path !== '/favicon.ico') site.missing.push(path)
      reply(404, TYPES['.txt'], 'not found')
    }
  })

  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${server.address().port}`
  return Object.assign(site, {
    origin,
    base: origin + SUB_PATH,
    root,
    deploy: (other) => { root = resolve(other) },
    stop: () => new Promise((done) => { server.close(done); server.closeAllConnections() }),
  })
}
