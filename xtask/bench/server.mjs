// A static host as good ones are: everything compressed by brotli at its best, before anybody asks.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.webmanifest': 'application/manifest+json', '.json': 'application/json',
}
const IS_COMPRESSED = /\.(png|br|gz)$/

const compressed = new Map()

/** What is sent of a file. A site that was built with siblings has it lying there. */
function sent(path) {
  const changed = `${path} ${statSync(path).mtimeMs}`
  if (!compressed.has(changed)) {
    const bytes = readFileSync(path)
    const sibling = `${path}.br`
    compressed.set(changed, IS_COMPRESSED.test(path) ? bytes : existsSync(sibling) ? readFileSync(sibling) : brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }))
  }
  return compressed.get(changed)
}

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(path)
    else if (!/\.(br|gz)$/.test(entry.name)) yield path
  }
}

/** Serves a folder until `close`; `bytes()` is what was asked for since the last call. */
export async function serve(folder) {
  const files = new Map([...filesIn(folder)].map((path) => [`/${relative(folder, path).split(sep).join('/')}`, path]))
  files.forEach(sent)
  const sockets = new Set()
  let bytes = 0
  let open = 0
  let last = Date.now()
  const server = createServer((request, response) => {
    open += 1
    response.on('close', () => {
      open -= 1
      last = Date.now()
    })
    const { pathname } = new URL(request.url, 'http://localhost')
    const path = files.get(pathname === '/' ? '/index.html' : pathname)
    if (!path) return response.writeHead(404, { 'content-length': 0 }).end()
    const body = sent(path)
    bytes += body.length
    const encoding = IS_COMPRESSED.test(path) ? {} : { 'content-encoding': 'br' }
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'content-length': body.length, 'cache-control': 'max-age=600', ...encoding,
    }).end(body)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    quietFor: () => (open ? 0 : Date.now() - last),
    bytes() {
      const asked = bytes
      bytes = 0
      return asked
    },
    close: () => new Promise((done) => {
      sockets.forEach((socket) => socket.destroy())
      server.close(done)
    }),
  }
}
