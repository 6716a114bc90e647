import assert from 'node:assert/strict'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { enter } from '../phone.mjs'
import { SUB_PATH } from '../server.mjs'
import { laterBuild } from '../sites.mjs'
import { storage } from '../steps.mjs'
import { HEADINGS, NAMES, arrive, choose, next, start, writeGap } from '../worksheet.mjs'

const CACHES = `cairn-${SUB_PATH}-`
const READY = /A new version of Cairn is ready/
const NO_WORKER = new URL('../../../src/pwa/no_worker.js', import.meta.url)

// A browser that is busy with its workers may leave a question of a page without an answer: it is asked again.
const WITHIN = `const within = (answer) => Promise.race([answer,
  new Promise((_, fail) => setTimeout(() => fail(new Error('no answer')), 10_000))])`

/** Which build is shown, which are kept, and which one waits. */
const builds = (page) => page.until(() => page.script(`${WITHIN}
  const mark = (text) => (/cairn-([0-9a-f]{16})/.exec(text) || [])[1]
  const shown = mark(document.querySelector('script[data-js]').dataset.js)
  return within(Promise.all([caches.keys(), navigator.serviceWorker.getRegistration()])).then(([kept, registration]) => ({
    shown, kept, waiting: Boolean(registration && registration.waiting), coming: Boolean(registration && registration.installing), there: Boolean(registration),
    charge: Boolean(navigator.serviceWorker.controller),
  }))`), 'what the browser keeps')

/** Waits until the whole program is on the device and answers for the network. */
const kept = (page) => page.until(async () => (await builds(page)).charge, 'the worker to be in charge')

/** What a browser does on its own when the page is opened, and now and then. */
const look = (page) => page.script(`${WITHIN}
  const looked = navigator.serviceWorker.getRegistration().then((registration) => registration && registration.update())
  return within(looked).then(() => '', String)`)

/** Types the first answer and waits until the build is kept. */
async function begun(page, text) {
  await page.open('')
  await start(page, text)
  await kept(page)
}

/** A site that was built later; it goes when the journey is over. */
function later(page, t, mark) {
  const { site, remove } = laterBuild(page.server.root, mark)
  t.after(remove)
  return site
}

export default [
  {
    name: 'offline: the second visit needs no network, from the first question to the finished plan',
    worker: true,
    async run(page) {
      await begun(page, 'Written with a network')
      page.server.down = true
      await page.reload()
      await page.expectHeading(HEADINGS['#/priorities'])
      await choose(page, NAMES.newRole)
      await next(page, '#/gaps')
      await writeGap(page, 'Written without one')
      for (const route of ['#/plan', '#/warm-up', '#/check-in', '#/about', '#/plans']) {
        await page.goto(route)
        await arrive(page, route)
        assert.doesNotMatch(await page.text(), /did not arrive/, route)
      }
      await page.goto('#/plan')
      await page.expectText('Written without one')
      await page.saved()
      await page.reload()
      await page.expectText('Written without one')
      page.server.down = false
    },
  },
  {
    // The one engine whose workers can leave an answer to the browser.
    name: 'offline: the browser takes the page from what is kept without waiting for the worker, and still looks for a newer build',
    only: ['chromium'],
    worker: true,
    async run(page, t) {
      // As hosts do that have several answers: a browser compares these by itself.
      page.server.rules = '/*\n  Vary: Accept, User-Agent\n'
      await begun(page, 'Written with a network')
      page.server.deploy(later(page, t, 'a'.repeat(16)))
      await page.reload()
      const source = await page.script(`return performance.getEntriesByType('navigation')[0].workerFinalSourceType`)
      assert.equal(source, 'cache')
      await page.expectHeading(HEADINGS['#/priorities'])
      await page.until(async () => (await builds(page)).waiting, 'the newer build to be here')
    },
  },
  {
    name: 'offline: a newer build waits for a quiet moment, and comes when the person takes it',
    worker: true,
    async run(page, t) {
      const skipped = later(page, t, 'b'.repeat(16))
      const newest = later(page, t, 'c'.repeat(16))
      await begun(page, 'Written in the old build')
      const old = (await builds(page)).shown
      // What other apps of the origin keep, and what earlier builds have left.
      await page.script(`return Promise.all(['other-app', 'cairn-/another/path/-0000000000000000', 'cairn-/some/where/-0000000000000000']
        .map((name) => caches.open(name)))
        .then(() => null)`)

      await choose(page, NAMES.newRole)
      await page.click('button', NAMES.addMore)
      await page.fill('textbox', NAMES.growth, 'In the middle of a word')
      page.server.deploy(skipped)
      await look(page)
      await page.until(async () => (await builds(page)).waiting, 'the newer build to be here')
      assert.equal(await page.has('alert', undefined), false, 'nobody is interrupted')
      page.server.deploy(newest)
      await look(page)
      await page.until(async () => {
        const { kept: names, coming } = await builds(page)
        return names.includes(`${CACHES}${'c'.repeat(16)}`) && !coming
      }, 'the newest build to be here')
      await next(page, '#/gaps')
      await page.expectText(READY)
      assert.equal((await builds(page)).shown, old, 'nothing is taken by itself')
      // Whoever closes the offer is left in peace; the next start of the page makes it again.
      await page.click('button', 'Close')
      await page.goto('#/tools')
      await arrive(page, '#/tools', /./)
      assert.doesNotMatch(await page.text(), READY)
      await page.reload()
      await page.expectText(READY)

      await page.reload(() => page.click('button', 'Use the new version'))
      assert.equal((await builds(page)).shown, 'c'.repeat(16))
      await page.until(async () => {
        const { kept: names } = await builds(page)
        return names.sort().join() === ['cairn-/another/path/-0000000000000000', `${CACHES}${'c'.repeat(16)}`, 'other-app'].join()
      }, 'the older builds to go, and nobody else')
      await page.goto('#/priorities')
      await arrive(page, '#/priorities')
      await page.click('button', NAMES.addMore)
      await page.expectValue('textbox', NAMES.growth, 'In the middle of a word')
    },
  },
  {
    name: 'offline: an update that breaks off, or mixes two builds, changes nothing',
    allow: [/./],
    worker: true,
    async run(page, t) {
      const newer = later(page, t, 'd'.repeat(16))
      await begun(page, 'Written before the update')
      const old = (await builds(page)).shown
      // A host that has only some of the new files.
      page.server.refuse = /beyond\.wasm$/
      page.server.deploy(newer)
      await look(page)
      await page.until(async () => page.server.asked.some(({ path }) => path.includes(`${'d'.repeat(16)}-beyond`)), 'the update')
      page.server.refuse = null
      // And one with a file of yet another build under a name of this one.
      const mixed = join(newer, `cairn-${'d'.repeat(16)}-beyond.wasm`)
      const whole = readFileSync(mixed)
      writeFileSync(mixed, 'of another build')
      await look(page)
      await page.reload()
      assert.deepEqual([(await builds(page)).shown, (await builds(page)).waiting], [old, false])
      page.server.down = true
      await page.reload()
      await page.expectHeading(HEADINGS['#/priorities'])
      page.server.down = false
      // Once it is whole, it goes on where it broke off.
      writeFileSync(mixed, whole)
      await page.until(async () => {
        await look(page)
        return (await builds(page)).waiting
      }, 'the whole update')
      await page.goto('#/gaps')
      await page.expectText(READY)
      await page.reload(() => page.click('button', 'Use the new version'))
      assert.equal((await builds(page)).shown, 'd'.repeat(16))
      await page.expectHeading(/^First, what matters to you/)
    },
  },
  {
    name: 'offline: a tab of the old build goes on beside one of the new, and nothing typed is lost',
    worker: true,
    async run(page, t) {
      const newer = later(page, t, 'e'.repeat(16))
      await begun(page, 'From the old build')
      const old = (await builds(page)).shown
      const first = await page.driver.getWindowHandle()
      const to = async (tab) => {
        await page.driver.switchTo().window(tab)
        await enter(page.browser, page.size)
      }
      await choose(page, NAMES.newRole)
      page.server.deploy(newer)
      await look(page)
      await page.until(async () => (await builds(page)).waiting, 'the newer build to be here')

      await page.driver.switchTo().newWindow('window')
      const second = await page.driver.getWindowHandle()
      page.earlyDone = false
      await page.open('#/priorities')
      await page.alert(/open in another tab/)
      await page.expectText(READY)
      await page.reload(() => page.click('button', 'Use the new version'))
      assert.equal((await builds(page)).shown, 'e'.repeat(16))

      // The old tab was not touched, still writes, and opens a screen that it had not loaded yet.
      await to(first)
      assert.equal((await builds(page)).shown, old)
      await next(page, '#/gaps')
      await writeGap(page, 'Typed in the old build')
      await page.goto('#/about')
      await arrive(page, '#/about', /./)
      assert.doesNotMatch(await page.text(), /did not arrive/)
      await page.goto('#/gaps')
      await arrive(page, '#/gaps')
      await page.fill('textbox', NAMES.gapText, 'Typed in the old build, to the last letter', { nth: -1 })

      await to(second)
      await page.click('button', 'Continue here')
      await page.goto('#/gaps')
      await page.expectValue('textbox', NAMES.gapText, 'Typed in the old build, to the last letter', { nth: -1 })
      await page.saved()
      const plans = Object.keys(await storage(page)).filter((key) => key.startsWith('cairn:plan:'))
      assert.equal(plans.length, 1, 'no copies')
      await page.driver.close()
      await to(first)
    },
  },
  {
    name: 'offline: the next deploy can do without the worker',
    worker: true,
    async run(page, t) {
      const newer = later(page, t, 'f'.repeat(16))
      await begun(page, 'Kept without a worker')
      copyFileSync(NO_WORKER, join(newer, 'worker.js'))
      const index = join(newer, 'index.html')
      writeFileSync(index, readFileSync(index, 'utf8').replace('data-worker=', 'data-no-worker='))
      page.server.deploy(newer)
      await look(page)
      // The page that is open goes on with its own files; the next one is the new one, and then all is gone.
      await page.goto('#/about')
      await arrive(page, '#/about', /./)
      assert.doesNotMatch(await page.text(), /did not arrive/)
      await page.goto('#/priorities')
      await arrive(page, '#/priorities')
      await page.until(async () => {
        await page.reload()
        return (await builds(page)).shown === 'f'.repeat(16)
      }, 'the page of the new build')
      await page.until(async () => {
        const { there, kept: names } = await builds(page)
        return !there && names.length === 0
      }, 'the worker to go')
      await page.click('button', NAMES.addMore)
      await page.expectValue('textbox', NAMES.growth, 'Kept without a worker')
    },
  },
]
