// Kills whole browsers while somebody types, and looks what is left; then walks tabs in random orders:
//   node faults.mjs [--engine chromium|firefox] [--only falls|tabs] [--times 200] [--seed n]
// No edit may be lost that was half a second old, and none that was shown as Saved.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pause, start } from './engines.mjs'
import { seeded, walk } from './orders.mjs'
import { Page } from './page.mjs'
import { serve } from './server.mjs'
import { forgetDevice } from './steps.mjs'
import { NAMES, growthField } from './worksheet.mjs'

const { values } = parseArgs({ options: { engine: { type: 'string' }, only: { type: 'string' }, times: { type: 'string' }, seed: { type: 'string' } } })
const dist = resolve(process.env.CAIRN_DIST ?? join(import.meta.dirname, '../../dist'))
const engines = values.engine ? [values.engine] : ['chromium', 'firefox']
const times = Number(values.times ?? 200)
const OLD = 500

const seed = Number(values.seed ?? Date.now() % 1e9)
console.log(`seed ${seed}`)
const random = seeded(seed)

// Runs in the page: counts in a field every few milliseconds, and tells the server how far it is and what is said to be saved.
const TYPE = `
  const [field, already] = arguments
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set
  const status = document.querySelector('[role=status]')
  const tell = (what, n) => { fetch('__told?' + what + '=' + n, { keepalive: false }).catch(() => {}) }
  let n = already, since = 0
  const saved = () => { if (/^Saved/.test(status.innerText)) tell('saved', n) }
  new MutationObserver(saved).observe(status, { childList: true, characterData: true, subtree: true })
  const type = () => {
    n += 1
    set.call(field, String(n))
    field.dispatchEvent(new Event('input', { bubbles: true }))
    tell('typed', n)
    // People pause; what stands there when they do is said to be saved.
    since += 1
    const wait = since % 40 === 0 ? 900 : 25
    setTimeout(type, wait)
  }
  type()`

async function fall(engine, home, server, already) {
  const browser = await start(engine, { home })
  const told = { typed: [], saved: 0 }
  server.heard = (what, n) => {
    if (what === 'typed') told.typed.push({ n, at: performance.now() })
    else told.saved = Math.max(told.saved, n)
  }
  const page = new Page(browser, server, { width: 1280, height: 800 })
  await page.open('#/priorities')
  const field = await page.until(() => growthField(page), 'the field')
  const found = Number(await page.value('textbox', NAMES.growth))
  if (already !== null) judge(engine, already, found)
  await page.script(TYPE, field, found)
  await pause(200 + random() * 2_500)
  const at = performance.now()
  await browser.kill()
  const old = told.typed.filter((typed) => typed.at <= at - OLD).at(-1)?.n ?? found
  return { old, saved: told.saved, typed: told.typed.at(-1)?.n ?? found, at, told }
}

const worst = { lost: 0 }
let falls = 0
function judge(engine, before, found) {
  falls += 1
  const last = before.told.typed.findLast(({ n }) => n <= found)
  const lost = last ? Math.max(0, before.at - last.at) : 0
  worst.lost = Math.max(worst.lost, found < before.typed ? lost : 0)
  if (found < before.old || found < before.saved) {
    throw new Error(`${engine}: ${found} is left; ${before.old} were half a second old, ${before.saved} were said to be saved, ${before.typed} typed`)
  }
}

const enginesFor = (part) => (values.only && values.only !== part ? [] : engines)

for (const engine of enginesFor('falls')) {
  const home = await mkdtemp(join(tmpdir(), 'cairn-falls-'))
  const server = await serve(dist)
  Object.assign(worst, { lost: 0 })
  falls = 0
  try {
    let before = null
    for (let time = 0; time <= times; time += 1) before = await fall(engine, home, server, before)
    console.log(`${engine}: killed ${falls} times; the most that was lost is ${Math.round(worst.lost)} ms of typing`)
  } finally {
    await server.stop()
    await rm(home, { recursive: true, force: true, maxRetries: 5 }).catch(() => {})
  }
}

for (const engine of enginesFor('tabs')) {
  const server = await serve(dist)
  const browser = await start(engine)
  try {
    const page = new Page(browser, server, { width: 1280, height: 800 })
    for (let time = 0; time < times; time += 1) {
      await walk(page, random, 8)
      await forgetDevice(page)
    }
    console.log(`${engine}: tabs in ${times} random orders; nothing typed was lost`)
  } finally {
    await browser.close()
    await server.stop()
  }
}
