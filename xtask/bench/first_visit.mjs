// Times a first visit on a slow phone, beside the same page without its program: node first_visit.mjs DIST [RUNS]
// Prints one JSON object of medians in milliseconds. CHROMIUM names the browser. Depends on nothing.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const [dist, runs = '5'] = process.argv.slice(2)
// A phone of the lower middle on a mobile network, as page-speed tools imagine it.
const CPU_SLOWDOWN = 4
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 }
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.webmanifest': 'application/manifest+json', '.json': 'application/json',
}

/** The floor: the same words and styles, and nothing that runs. */
const withoutProgram = (page) => page
  .replace(/<script[^>]*><\/script>/g, '')
  .replace(/<link[^>]*\brel="?(?:modulepreload|preload)"?[^>]*>/g, '')

const packed = new Map()
function file(path) {
  if (!packed.has(path)) {
    const name = path === '/' || path === '/floor' ? 'index.html' : path.slice(1)
    const bytes = readFileSync(join(dist, name))
    const body = path === '/floor' ? withoutProgram(bytes.toString()) : bytes
    packed.set(path, { body: brotliCompressSync(body), type: TYPES[extname(name)] ?? 'application/octet-stream' })
  }
  return packed.get(path)
}

const server = createServer((request, response) => {
  try {
    const { body, type } = file(new URL(request.url, 'http://localhost').pathname)
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'content-length': body.length }).end(body)
  } catch {
    response.writeHead(404).end()
  }
})
await new Promise((done) => server.listen(0, '127.0.0.1', done))
const origin = `http://127.0.0.1:${server.address().port}`

/** A fresh browser for each visit: nothing is in its caches. */
async function visit(path, done) {
  const profile = mkdtempSync(join(tmpdir(), 'cairn-bench-'))
  const browser = spawn(process.env.CHROMIUM ?? 'chromium', [
    '--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-extensions', `--user-data-dir=${profile}`,
    '--remote-debugging-pipe', 'about:blank',
  ], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const send = devTools(browser)
  try {
    const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
    const page = (method, params) => send(method, params, sessionId)
    await page('Network.enable')
    await page('Network.emulateNetworkConditions', NETWORK)
    await page('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    await page('Emulation.setDeviceMetricsOverride', { width: 360, height: 640, deviceScaleFactor: 2, mobile: true })
    await page('Page.navigate', { url: origin + path })
    for (const end = Date.now() + 30_000; Date.now() < end;) {
      await new Promise((next) => setTimeout(next, 50))
      const answer = await page('Runtime.evaluate', { expression: done, returnByValue: true })
      if (answer.result.value) return answer.result.value
    }
    throw new Error(`${path} was not ready after 30 seconds`)
  } finally {
    const gone = new Promise((done) => browser.once('exit', done))
    // Asked to close, it takes its helpers along; killed, they would go on writing to the profile.
    send('Browser.close').catch(() => {})
    const stuck = setTimeout(() => browser.kill('SIGKILL'), 5000)
    await gone
    clearTimeout(stuck)
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

function devTools(browser) {
  const [input, output] = [browser.stdio[3], browser.stdio[4]]
  const waiting = new Map()
  let rest = ''
  let last = 0
  input.on('error', () => {})
  output.on('data', (chunk) => {
    const messages = (rest + chunk).split('\0')
    rest = messages.pop()
    for (const { id, result, error } of messages.map((message) => JSON.parse(message))) {
      const [resolve, reject] = waiting.get(id) ?? []
      waiting.delete(id)
      if (error) reject?.(new Error(error.message))
      else resolve?.(result)
    }
  })
  return (method, params = {}, sessionId) => new Promise((resolve, reject) => {
    last += 1
    waiting.set(last, [resolve, reject])
    input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`)
  })
}

const PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
// boot.js marks the moment at which the program answers.
const READY = "performance.getEntriesByName('cairn-started')[0]?.startTime"

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]
const [floor, paint, ready] = [[], [], []]
for (let run = 0; run < Number(runs); run += 1) {
  // In turns, so that a busy machine is unfair to both.
  floor.push(await visit('/floor', PAINT))
  const times = await visit('/', `${PAINT} && ${READY} && [${PAINT}, ${READY}]`)
  paint.push(times[0])
  ready.push(times[1])
}
console.log(JSON.stringify({ floor: median(floor), paint: median(paint), ready: median(ready) }))
server.close()
