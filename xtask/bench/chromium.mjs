// A fresh Chromium and its pages, driven through the DevTools protocol. CHROMIUM names the browser.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

/** A browser that has never been anywhere: nothing is in its caches. */
export async function chromium() {
  const profile = mkdtempSync(join(tmpdir(), 'cairn-bench-'))
  const browser = spawn(process.env.CHROMIUM ?? 'chromium', [
    '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--no-default-browser-check',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions', '--mute-audio',
    '--hide-scrollbars', `--user-data-dir=${profile}`, '--remote-debugging-pipe', 'about:blank',
  ], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const { send, listen } = devTools(browser)
  return {
    async page() {
      const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
      const call = (method, parameters) => send(method, parameters, sessionId)
      return {
        send: call,
        on: (heard) => listen((message) => message.sessionId === sessionId && heard(message)),
        close: () => send('Target.closeTarget', { targetId }),
        /** The value of an expression in the page, awaited. */
        async value(expression) {
          const answer = await call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
          if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text)
          return answer.result.value
        },
      }
    },
    async close() {
      const gone = new Promise((done) => browser.once('exit', done))
      // Asked to close, it takes its helpers along; killed, they would go on writing to the profile.
      send('Browser.close').catch(() => {})
      const stuck = setTimeout(() => browser.kill('SIGKILL'), 5000)
      await gone
      clearTimeout(stuck)
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

function devTools(browser) {
  const [input, output] = [browser.stdio[3], browser.stdio[4]]
  const waiting = new Map()
  const listeners = []
  let rest = Buffer.alloc(0)
  let last = 0
  input.on('error', () => {})
  output.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = JSON.parse(rest.subarray(0, end).toString())
      rest = rest.subarray(end + 1)
      if (!message.id) {
        listeners.forEach((heard) => heard(message))
        continue
      }
      const [resolve, reject, method] = waiting.get(message.id) ?? []
      waiting.delete(message.id)
      if (message.error) reject?.(new Error(`${method}: ${message.error.message}`))
      else resolve?.(message.result)
    }
  })
  return {
    listen: (heard) => listeners.push(heard),
    send: (method, params = {}, sessionId) => new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, [resolve, reject, method])
      input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`)
    }),
  }
}
