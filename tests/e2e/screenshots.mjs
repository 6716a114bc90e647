// Pictures of every screen, to look at:  node screenshots.mjs [OUT_DIR] [--only route] [--size 360x640] [--quick]
// With --readme, only the pictures that the README and the web manifest show: docs/ and assets/screenshots/ below OUT_DIR.
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { start } from './engines.mjs'
import { Page } from './page.mjs'
import { importPlan } from './steps.mjs'
import { serve } from './server.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    readme: { type: 'boolean' }, quick: { type: 'boolean' }, only: { type: 'string' }, size: { type: 'string' },
  },
})
const here = import.meta.dirname
const out = resolve(positionals[0] ?? (values.readme ? join(here, '../..') : '/tmp/shots'))
const dist = resolve(process.env.CAIRN_DIST ?? join(here, '../../dist'))
const fixture = join(here, '../fixtures/plan-v1.json')

const ROUTES = {
  start: '#/', priorities: '#/priorities', gaps: '#/gaps', tools: '#/tools', experiment: '#/experiment',
  warm_up: '#/warm-up', value: '#/value', pass_it_on: '#/pass-it-on', journey: '#/journey', check_ins: '#/check-in',
  check_in: '#/check-in/ci_d4', last_check_in: '#/check-in/ci_c3', opportunities: '#/opportunities', helpers: '#/helpers',
  plan: '#/plan', plans: '#/plans', about: '#/about', unknown: '#/no-such-place',
}
const SIZES = [
  { width: 360, height: 640 }, { width: 390, height: 844 }, { width: 1280, height: 800 },
].filter(({ width, height }) => !values.size || values.size === `${width}x${height}`)

await mkdir(out, { recursive: true })
const server = await serve(dist)
const browser = await start('chromium')
try {
  await browser.cdp('Emulation.setScrollbarsHidden', { hidden: true })
  const page = new Page(browser, server, values.readme ? { width: 1280, height: 860, scale: 1 } : SIZES[0])
  await (values.readme ? readme(page) : everything(page))
} finally {
  await browser.close()
  await server.stop()
}

async function readme(page) {
  await page.setScheme('light')
  await page.open('')
  await settled(page)
  await importPlan(page, fixture)
  await page.open('#/plan')
  await settled(page)
  await picture(page, 'docs/screenshot')
  await picture(page, 'assets/screenshots/wide')
  // What an installing phone shows of the app.
  page.size = { width: 390, height: 844, scale: 2 }
  await page.open('#/priorities')
  await settled(page)
  await picture(page, 'assets/screenshots/narrow')
}

async function everything(page) {
  for (const state of ['empty', 'filled']) {
    if (state === 'filled') {
      await page.open('')
      await settled(page)
      try {
        await importPlan(page, fixture)
      } catch (error) {
        console.error(`no filled pictures: ${error.message}`)
        return
      }
    }
    for (const size of SIZES) {
      page.size = size
      for (const scheme of values.quick ? ['light'] : ['light', 'dark']) {
        await page.setScheme(scheme)
        for (const [name, route] of Object.entries(ROUTES)) {
          if (values.only && values.only !== name) continue
          await page.open(route)
          await settled(page)
          const file = `${name}-${state}-${size.width}-${scheme}`
          await picture(page, file)
          if (size.width !== 390) await picture(page, `${file}-full`, true)
        }
      }
    }
  }
}

/** Waits until something of the app stands on the page and its fonts and pictures are there. */
async function settled(page) {
  await page.until(() => page.script(`
    return document.readyState === 'complete' && document.querySelector('h1') !== null
      && document.fonts.status === 'loaded'
      && [...document.images].every((image) => image.complete)
      && document.getAnimations().every((animation) => animation.playState !== 'running')`), 'the page to settle')
    .catch((error) => console.error(error.message.split('\n')[0]))
  await page.script('return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
}

async function picture(page, name, full = false) {
  const { width, height } = page.size
  const metrics = { width, height, deviceScaleFactor: page.size.scale ?? (width < 600 ? 2 : 1), mobile: width < 600 }
  if (full) {
    // A window as tall as the page, so that the bar at its foot lies where it lies at the end of scrolling.
    metrics.height = Math.max(height, await page.script('return document.documentElement.scrollHeight'))
    await browser.cdp('Emulation.setDeviceMetricsOverride', metrics)
  }
  const { data } = await browser.cdp('Page.captureScreenshot', { format: 'png' })
  if (full) await browser.cdp('Emulation.setDeviceMetricsOverride', { ...metrics, height })
  const file = join(out, `${name}.png`)
  await writeFile(file, Buffer.from(data, 'base64'))
  console.log(file)
}
