// Serves dist/ under a sub-path, the way any static host would, and remembers what was asked for.
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

// A phone for engines whose windows cannot be narrow: a frame of the size in the query, showing the path in the query.
const PHONE = `<!doctype html><html lang="en"><title>phone</title>
<style>body{margin:0}iframe{border:0;display:block}</style>
<script>
  const q = new URLSearchParams(location.search)
  const frame = document.createElement('iframe')
  frame.width = q.get('w'); frame.height = q.get('h'); frame.title = 'phone'
  frame.src = './' + q.get('at')
  document.documentElement.append(document.createElement('body'))
  document.body.append(frame)
</script></html>`

/** The page with the scripts at its head. */
function first(scripts, page) {
  if (scripts.length === 0) return page
  const tags = scripts.map((source) => `<script>${source}</script>`).join('')
  return page.toString().replace(/<meta charset=[^>]*>/, (charset) => charset + tags)
}

/** Starts the server on a free port of 127.0.0.1; `missing` lists every path that was asked for in vain, `refuse` (a RegExp) turns paths down on purpose, `early` holds scripts that every page runs before its own first line. */
export async function serve(dist) {
  const root = resolve(dist)
  const missing = []

  const site = { missing, refuse: null, early: [] }
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname)
    const reply = (status, type, body) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' })
      response.end(body)
    }
    if (path === `${SUB_PATH}__phone.html`) return reply(200, TYPES['.html'], PHONE)
    if (path === `${SUB_PATH}__told`) {
      for (const [what, n] of new URL(request.url, 'http://localhost').searchParams) site.heard?.(what, Number(n))
      return reply(204, TYPES['.txt'], '')
    }
    if (path === `${SUB_PATH}__blank.html`) {
      return reply(200, TYPES['.html'], '<!doctype html><html lang="en"><title>blank</title></html>')
    }
    const file = normalize(join(root, path.slice(SUB_PATH.length - 1), path.endsWith('/') ? 'index.html' : ''))
    try {
      if (site.refuse?.test(path)) return reply(503, TYPES['.txt'], 'refused by the test')
      if (!path.startsWith(SUB_PATH) || !(file + sep).startsWith(root + sep)) throw new Error('outside')
      const body = await readFile(file)
      reply(200, TYPES[extname(file)] ?? 'application/octet-stream', file.endsWith('.html') ? first(site.early, body) : body)
    } catch {
      if (path !== '/favicon.ico') missing.push(path)
      reply(404, TYPES['.txt'], 'not found')
    }
  })

  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${server.address().port}`
  return Object.assign(site, {
    origin,
    base: origin + SUB_PATH,
    stop: () => new Promise((done) => { server.close(done); server.closeAllConnections() }),
  })
}
