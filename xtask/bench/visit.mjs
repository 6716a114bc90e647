// One visit to a page on a slow phone, from an empty browser: what loads, when it is seen and answers, how it feels to type and go on.
import { readFileSync } from 'node:fs'
import { chromium, pause } from './chromium.mjs'
import { serve } from './server.mjs'

const PROBE = readFileSync(new URL('probe.js', import.meta.url), 'utf8')
// A phone of the lower middle, as page-speed tools imagine it.
const SLOWER = 4
export const NETWORKS = {
  phone: { megabits: 1.6, roundTrip: 150 },
  // Forty phones on one hotspot.
  crowd: { megabits: 0.4, roundTrip: 400 },
}
const KEYS = 50
const STEPS = 7
const QUIET = 1500

const sorted = (values) => values.filter((value) => typeof value === 'number').sort((a, b) => a - b)
export function median(values) {
  const all = sorted(values)
  return all.length ? (all[(all.length - 1) >> 1] + all[all.length >> 1]) / 2 : null
}
export function quantile(values, part) {
  const all = sorted(values)
  return all[Math.min(all.length - 1, Math.ceil(part * all.length) - 1)] ?? null
}

/** `page` is one of pages.mjs; `interacts` types and walks, `returns` comes again, also without a network. */
export async function visit(page, network, { interacts = false, returns = false } = {}) {
  const server = await serve(page.folder)
  const browser = await chromium()
  try {
    const address = server.address + (page.path ?? '')
    const first = await begin(browser, page, network, address)
    const noted = await settled(first, server)
    const result = { bytes: server.bytes(), ...noted }
    if (interacts) Object.assign(result, await interaction(first, page))
    if (returns) {
      if (page.mark) await keptForLater(first)
      await first.close()
      const again = await begin(browser, page, network, address)
      result.again = (await settled(again, server)).usable
      await again.close()
      await server.close()
      // The next day, without a network: no page is open any more, and what only the browser's own cache knows is gone.
      const offline = await begin(browser, page, network, address, async (tab) => {
        await tab.send('Network.clearBrowserCache')
        await tab.send('Network.emulateNetworkConditions', { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 })
      })
      result.offline = offline && (await settled(offline, null)).usable
    }
    return result
  } finally {
    await browser.close()
    await server.close()
  }
}

/** A tab that is on its way to the address; null where the browser shows an error page instead. */
async function begin(browser, page, { megabits, roundTrip }, address, prepare = () => {}) {
  const tab = await browser.page()
  for (const domain of ['Page', 'Runtime', 'Network', 'Performance']) await tab.send(`${domain}.enable`)
  await tab.send('Emulation.setDeviceMetricsOverride', { width: 360, height: 740, deviceScaleFactor: 2, mobile: true })
  const { field, next, heading, cycle, effect, mark } = page
  await tab.send('Page.addScriptToEvaluateOnNewDocument', {
    source: PROBE.replace('__HOW_IT_IS_USED__', () => JSON.stringify({ field, next, heading, cycle, effect, mark })),
  })
  if (page.stored) {
    const stored = Object.entries(page.stored).map(([key, text]) => `localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(text)})`)
    await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: `if (!localStorage.length) { ${stored.join(';')} }` })
  }
  await tab.send('Network.emulateNetworkConditions', {
    offline: false, latency: roundTrip, downloadThroughput: megabits * 125_000, uploadThroughput: 0.75 * 125_000,
  })
  await prepare(tab)
  await tab.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const { errorText } = await tab.send('Page.navigate', { url: address })
  return errorText ? null : tab
}

/** Waits until a worker is in charge of the page; this app fetches itself for later once somebody has begun. */
async function keptForLater(tab) {
  await tab.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await tab.value("location.hash = '#/priorities'")
  for (let look = 0; look < 300 && !await tab.value('Boolean(navigator.serviceWorker.controller)'); look += 1) await pause(100)
  await tab.value("location.hash = '#/'")
}

const NOTED = `(() => {
  const { paint, usable, answers, shift, long } = __bench
  const after = long.filter(([start, duration]) => start + duration > paint).map(([, duration]) => duration)
  const busyUntil = Math.max(0, ...long.map(([start, duration]) => start + duration))
  // Nothing can be used before it is painted.
  return { isDone: performance.now() - busyUntil > ${QUIET} && document.readyState === 'complete' && usable !== null && answers !== null && paint !== null,
    paint, usable: Math.max(usable, paint), answers: Math.max(answers, paint), shift, longest: Math.max(0, ...after) }
})()`

/** What was noted, when the page has come to rest. */
async function settled(tab, server) {
  const begun = Date.now()
  while (Date.now() - begun < 60_000) {
    await pause(150)
    const noted = await tab.value(NOTED).catch(() => null)
    const isQuiet = !server || server.quietFor() > QUIET
    if (noted?.isDone && isQuiet && Date.now() - begun > QUIET) return noted
    if (!server && Date.now() - begun > 10_000) break
  }
  throw new Error('the page did not come to rest within its time')
}

/** Trusted keys at the pace of a quick typist, then the steps of the form. */
async function interaction(tab, page) {
  const result = {}
  if (await tab.value('__bench.startTyping()')) {
    await pause(500)
    const text = 'the quick brown fox jumps over the lazy dog and runs'
    for (let at = 0; at < KEYS; at += 1) {
      const key = text[at % text.length]
      const code = key === ' ' ? 'Space' : `Key${key.toUpperCase()}`
      const shared = { key, code, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) }
      await tab.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, ...shared })
      await tab.send('Input.dispatchKeyEvent', { type: 'keyUp', ...shared })
      await pause(110)
    }
    await pause(600)
    result.keys = await tab.value('__bench.stopTyping()')
  }
  const steps = []
  for (let at = 0; at < (page.steps ?? STEPS); at += 1) {
    const spot = await tab.value(`__bench.armStep(${at})`)
    if (!spot) break
    await pause(450)
    const [x, y] = await tab.value(`__bench.armStep(${at})`)
    const mouse = (type, more) => tab.send('Input.dispatchMouseEvent', { type, x, y, ...more })
    await mouse('mouseMoved')
    await pause(80)
    await mouse('mousePressed', { button: 'left', clickCount: 1 })
    await mouse('mouseReleased', { button: 'left', clickCount: 1 })
    for (let look = 0; look < 40; look += 1) {
      await pause(100)
      const step = await tab.value('__bench.step').catch(() => null)
      if (step === null) continue
      steps.push(step)
      break
    }
  }
  const { longest, shift } = await tab.value(NOTED)
  return { ...result, step: median(steps), slowestStep: Math.max(...steps), steps: steps.length, longestInUse: longest, shiftInUse: shift }
}
