import assert from 'node:assert/strict'
import { validPlan } from '../schema.mjs'
import { downloadPlan, importPlan, storage } from '../steps.mjs'
import { NAMES, growth } from '../worksheet.mjs'

const NO_DATABASE = `Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('Denied.', 'SecurityError') } })`
const FULL = `Storage.prototype.setItem = () => { throw new DOMException('The quota has been exceeded.', 'QuotaExceededError') }`
const BLOCKED = `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('Access is denied.', 'SecurityError') } })`

/** The person is told at once, can go on, and can download. */
const withoutStorage = (name, source) => ({
  name: `bad luck: storage is ${name}`,
  beforeBoot: [source, NO_DATABASE],
  allow: [/storage|quota|denied/i],
  async run(page) {
    await page.open('')
    await growth(page, 'Words that cannot be stored here')
    await page.alert(/download your plan/i)
    await page.until(async () => {
      const status = await page.status()
      return !/\bSaved\b/.test(status) && /keeps nothing|no room/i.test(status)
    }, 'a status that says what is wrong')
    const { text } = await downloadPlan(page)
    const { plan } = await validPlan(page, text)
    assert.equal(plan.growth_statement, 'Words that cannot be stored here')
  },
})

const bootFails = (name, setup) => ({
  name: `bad luck: ${name}`,
  allow: [/./],
  ...setup,
  async run(page) {
    page.server.refuse = setup.refuse
    await page.open('')
    const words = await page.until(() => page.script(`
      const notice = document.getElementById('boot-failed')
      return notice && notice.checkVisibility() ? notice.innerText : null`), 'the notice that the app cannot start')
    assert.ok(words.length > 40, `the notice explains: ${words}`)
  },
})

export default [
  withoutStorage('full', FULL),
  withoutStorage('blocked', BLOCKED),
  {
    name: 'bad luck: a stored plan that cannot be read is kept and offered',
    allow: [/cairn/i],
    async run(page) {
      await page.open('')
      await importPlan(page)
      const broken = '{"type":"cairn/plan","version":1,"plan":{"id":"p_k3v9'
      await page.script(`
        for (const key of Object.keys(localStorage)) {
          if (key.startsWith('cairn:plan:')) localStorage.setItem(key, arguments[0])
        }`, broken)
      await page.reload()
      await page.expectText(/could not be read/i)
      const kept = Object.entries(await storage(page)).filter(([key]) => key.startsWith('cairn:rejected:'))
      assert.deepEqual(kept.map(([, bytes]) => bytes), [broken], 'the bytes are kept as they were')
      await page.goto('#/plans')
      const offered = await page.download('button', NAMES.setAside, { nth: 0 })
      assert.equal(offered.text, broken, 'and offered as a file')
    },
  },
  {
    name: 'bad luck: after a crash there is a plain page, and everything that was stored',
    allow: [/./],
    async run(page) {
      await page.open('')
      await growth(page, 'Words from before the crash')
      await page.saved()
      await page.script('window.cairnCrashed()')
      const visible = 'return document.getElementById("crashed").checkVisibility()'
      await page.until(() => page.script(visible), 'the page after a crash')
      const kept = await page.download('button', /download/i)
      assert.ok(kept.text.includes('Words from before the crash'))
      await page.reload(() => page.click('button', /reload/i))
      assert.equal(await page.script(visible), false, 'the app comes back')
      await page.expectText('Words from before the crash')
      await page.saved()

      // Looking for the lasting copies where there are none makes none: the app could not write to what it did not make.
      await page.script(`return new Promise((done) => { indexedDB.deleteDatabase('cairn').onsuccess = () => done() })`)
      await page.script('window.cairnCrashed()')
      await page.download('button', /download/i)
      await page.reload(() => page.click('button', /reload/i))
      await growth(page, 'Words from after the crash')
      await page.saved()
    },
  },
  {
    name: 'bad luck: a part of the program does not arrive, and comes when it is asked for again',
    allow: [/./],
    async run(page) {
      page.server.refuse = /-aside\.wasm$/
      await page.open('#/about')
      await page.expectHeading(/did not arrive/)
      page.server.refuse = null
      await page.click('button', 'Try again')
      await page.expectHeading('About Cairn')
    },
  },
  {
    name: 'bad luck: a network gives its own page for pieces of the program, which come when they are asked for again',
    allow: [/./],
    async run(page) {
      page.server.door = /-pieces\.bin$/
      await page.open('#/about')
      await page.expectHeading(/did not arrive/)
      page.server.door = null
      await page.click('button', 'Try again')
      await page.expectHeading('About Cairn')
    },
  },
  bootFails('WebAssembly is missing', { beforeBoot: ['delete window.WebAssembly'] }),
  bootFails('the program does not arrive', { refuse: /\.wasm$/ }),
]
