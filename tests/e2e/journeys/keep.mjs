import assert from 'node:assert/strict'
import { enter } from '../phone.mjs'
import { seeded, walk } from '../orders.mjs'
import { FIXTURE, importPlan, storage } from '../steps.mjs'
import { NAMES, TITLES, arrive, growth, growthField, start } from '../worksheet.mjs'

const IDB_GONE = `Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('Denied.', 'SecurityError') } })`
const IDB_FAILS = `IDBObjectStore.prototype.put = () => { throw new DOMException('No room.', 'QuotaExceededError') }`
/** What is written is not on the disk before `__go` is set: until then the transaction has more and more to do. */
const IDB_SLOW = `
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (...all) {
    window.__puts = (window.__puts ?? 0) + 1
    const wait = () => { if (window.__slow && !window.__go) this.get('nothing').onsuccess = wait }
    const request = put.apply(this, all)
    wait()
    return request
  }
  window.__slow = /slow/.test(location.hash)
  // It would say that there is no more to do.
  if (window.__slow) IDBTransaction.prototype.commit = () => {}`
/** The page is shown again as its database has just been opened, and before anything of it was read. */
const ASKED_TWICE = `
  const open = IDBFactory.prototype.open
  IDBFactory.prototype.open = function (...all) {
    const request = open.apply(this, all)
    if (/twice/.test(location.hash) && !window.__asked) {
      window.__asked = true
      request.addEventListener('success', () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
    }
    return request
  }`
/** While `__hangs` is set, what is read has no answer. */
const IDB_HANGS = `
  for (const name of ['getAll', 'getAllKeys']) {
    const read = IDBObjectStore.prototype[name]
    IDBObjectStore.prototype[name] = function (...all) {
      const request = read.apply(this, all)
      if (window.__hangs) request.addEventListener('success', (event) => event.stopImmediatePropagation())
      return request
    }
  }`
const LOCAL_GONE = `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('Denied.', 'SecurityError') } })`

/** Everything in a store of the lasting copy, as one object. */
export const lasting = (page, store = 'plans') => page.script(`
  return new Promise((done, fail) => {
    const request = indexedDB.open('cairn')
    // Looking must not make it.
    request.onupgradeneeded = () => request.transaction.abort()
    request.onerror = () => done({})
    request.onsuccess = () => {
      const database = request.result
      const found = {}
      const cursor = database.transaction(arguments[0]).objectStore(arguments[0]).openCursor()
      cursor.onerror = () => fail(cursor.error)
      cursor.onsuccess = () => {
        const at = cursor.result
        if (!at) { database.close(); return done(found) }
        found[at.key] = at.value
        at.continue()
      }
    }
  })`, store)

/** Puts a text into the lasting copy behind the app's back. */
const putLasting = (page, id, text) => page.script(`
  return new Promise((done) => {
    const request = indexedDB.open('cairn')
    request.onsuccess = () => {
      const transaction = request.result.transaction('plans', 'readwrite')
      transaction.objectStore('plans').put(arguments[1], arguments[0])
      transaction.oncomplete = () => { request.result.close(); done() }
    }
  })`, id, text)

const planKey = async (page) => Object.keys(await storage(page)).find((key) => key.startsWith('cairn:plan:'))
const local = async (page) => (await storage(page))[await planKey(page)]

/** A plan that begins with these words, safe in both places. */
async function begun(page, words) {
  await page.open('')
  await start(page, words)
  await page.saved()
}

const readsAlong = (page) => page.script(`return document.querySelector('main fieldset.screen').disabled`)
const ROLE = /^A brand-new role, in your own words/

export default [
  {
    name: 'keep: what is Saved is in the lasting copy, and outlives the loss of the other one',
    async run(page) {
      await begun(page, 'Kept for good')
      const key = await planKey(page)
      const kept = await lasting(page)
      assert.equal(kept[key.replace('cairn:plan:', '')], await local(page))
      await page.script('localStorage.clear()')
      await page.open('')
      await page.expectText('Kept for good')
      await page.saved()
      assert.equal(await planKey(page), key, 'the plan is where a start reads it again')
    },
  },
  {
    name: 'keep: a copy that lags behind is merged by item, and replaces nothing',
    async run(page) {
      await begun(page, 'First words')
      const key = await planKey(page)
      const old = await local(page)
      await page.goto('#/priorities')
      await arrive(page, '#/priorities')
      await page.click('checkbox', NAMES.newRole)
      await page.fill('textbox', ROLE, 'Words of the last seconds')
      await page.saved()
      // As after a killed browser: what a start reads is older than what is safe.
      await page.script('localStorage.setItem(arguments[0], arguments[1])', key, old)
      await page.open('#/priorities')
      await page.expectValue('textbox', ROLE, 'Words of the last seconds')
      await page.saved()
      const { plan } = JSON.parse(await local(page))
      assert.equal(plan.growth_statement, 'First words')
      assert.equal(plan.priorities[0].text, 'Words of the last seconds')
      assert.deepEqual(JSON.parse((await lasting(page))[plan.id]).plan, plan)
    },
  },
  {
    name: 'keep: a deleted plan does not come back with a late copy',
    async run(page) {
      await page.open('')
      await importPlan(page)
      const key = await planKey(page)
      const id = key.replace('cairn:plan:', '')
      const text = await local(page)
      await page.goto('#/plans')
      await arrive(page, '#/plans')
      await page.click('button', NAMES.deletePlan)
      await page.until(async () => !(id in await lasting(page)) && id in await lasting(page, 'deleted'), 'the tombstone')
      // The lasting copy comes back late; the tombstone of the other side is lost.
      await page.script('localStorage.clear()')
      await putLasting(page, id, text)
      await page.open('#/plans')
      await page.until(async () => !(id in await lasting(page)), 'the late copy to be gone again')
      assert.equal(await page.has('button', NAMES.deletePlan), false)
      // Whoever wants it back opens the file.
      await page.upload(FIXTURE)
      await page.until(async () => id in await lasting(page) && !(id in await lasting(page, 'deleted')), 'the plan to be back')
    },
  },
  ...Object.entries({ '': '', ', once where two look': '?twice' }).map(([how, query]) => ({
    name: `keep: bytes of the lasting copy that cannot be read are set aside${how}, and the other copy takes their place`,
    beforeBoot: query && [ASKED_TWICE],
    async run(page) {
      await begun(page, 'Whole where a start reads it')
      const id = (await planKey(page)).replace('cairn:plan:', '')
      const broken = '{"type":"cairn/plan","version":1,"plan":{"id":'
      await putLasting(page, id, broken)
      await page.open(`#/priorities${query}`)
      await page.expectText(/could not be read/i)
      await page.saved()
      assert.equal(JSON.parse((await lasting(page))[id]).plan.growth_statement, 'Whole where a start reads it')
      assert.deepEqual(Object.values(await lasting(page, 'rejected')), [broken])
      const kept = Object.entries(await storage(page)).filter(([key]) => key.startsWith('cairn:rejected:'))
      assert.deepEqual(kept.map(([, bytes]) => bytes), [broken])
    },
  })),
  {
    name: 'keep: a plan that is missing in the lasting copy is not called saved before it is in there again',
    beforeBoot: [IDB_SLOW],
    async run(page) {
      await begun(page, 'Missing where it lasts')
      const id = (await planKey(page)).replace('cairn:plan:', '')
      await putLasting(page, id, 'broken')
      await page.open('#/priorities?slow')
      await page.until(() => page.script('return window.__puts > 0'), 'the plan to be written')
      assert.doesNotMatch(await page.status(), /\bSaved\b/)
      await page.script('window.__go = true')
      await page.saved()
      assert.equal((await lasting(page))[id], await local(page))
    },
  },
  {
    name: 'keep: a plan that only the lasting copy holds comes back with its place told everywhere',
    size: { width: 1280, height: 800 },
    async run(page) {
      await begun(page, 'Back with its place')
      await page.until(async () => TITLES['#/priorities'].test(await page.script('return document.title')), 'the title')
      await page.script(`localStorage.removeItem(arguments[0])`, await planKey(page))
      await page.open('')
      await arrive(page, '#/priorities')
      await page.until(async () => TITLES['#/priorities'].test(await page.script('return document.title')), 'the title again')
      assert.equal(await page.script(`return document.querySelector('.rail [aria-current]')?.getAttribute('href')`), '#/priorities')
    },
  },
  {
    name: 'keep: a database that stops to answer later on is told of, and used again when it does',
    beforeBoot: [IDB_HANGS],
    async run(page) {
      await begun(page, 'Before it hung')
      await page.until(() => page.script('return performance.now() > 5000'), 'the first three seconds to be long over')
      await page.script(`window.__hangs = true; dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`)
      await page.click('checkbox', NAMES.newRole)
      await page.until(async () => /Not fully saved/.test(await page.status()), 'a status that says so')
      await page.script('window.__hangs = false')
      await page.saved()
      assert.equal(Object.values(await lasting(page))[0], await local(page))
    },
  },
  {
    name: 'keep: a database that was closed meanwhile is opened again',
    async run(page) {
      await begun(page, 'Before it was closed')
      await page.script(`return new Promise((done) => { indexedDB.deleteDatabase('cairn').onsuccess = () => done() })`)
      await page.script(`dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`)
      await page.until(async () => Object.keys(await lasting(page)).length === 1, 'the plan to be in the new one')
      await page.click('checkbox', NAMES.newRole)
      await page.saved()
      assert.equal(Object.values(await lasting(page))[0], await local(page))
    },
  },
  {
    name: 'keep: words that are typed as the page is left are kept, and hold up nothing that comes after',
    async run(page) {
      await begun(page, 'Before')
      for (const text of ['Left in the middle', 'Left once more']) {
        await growth(page, text)
        // What is typed now is written while the page goes.
        await (await growthField(page)).sendKeys(', to the last letter')
        await page.open('#/priorities')
        await page.click('button', NAMES.addMore)
        await page.expectValue('textbox', NAMES.growth, `${text}, to the last letter`)
        await page.saved()
        assert.equal(Object.values(await lasting(page))[0], await local(page))
      }
    },
  },
  {
    name: 'keep: without localStorage the lasting copy is enough',
    beforeBoot: [LOCAL_GONE],
    allow: [/storage|denied/i],
    async run(page) {
      await page.open('')
      await growth(page, 'Only in the lasting copy')
      await page.saved()
      await page.open('')
      await page.expectText('Only in the lasting copy')
      await page.saved()
    },
  },
  ...Object.entries({ 'is missing': IDB_GONE, 'takes nothing': IDB_FAILS }).map(([what, source]) => ({
    name: `keep: where the lasting copy ${what}, the page says so and goes on`,
    beforeBoot: [source],
    allow: [/./],
    async run(page) {
      await page.open('')
      await growth(page, 'Words without a net')
      await page.alert(/crash or an empty battery/)
      await page.until(async () => /Not fully saved/.test(await page.status()), 'a status that says so')
      assert.doesNotMatch(await page.status(), /\bSaved\b/)
      await page.download('button', 'Download my plan', { nth: 0 })
      await page.reload()
      await page.expectText('Words without a net')
    },
  })),
  ...[['does not open at first', `
    window.refuses = true
    const { open } = IDBFactory.prototype
    IDBFactory.prototype.open = function (...args) {
      if (args[0] === 'cairn' && window.refuses) throw new DOMException('busy', 'UnknownError')
      return open.apply(this, args)
    }`], ['does not answer at first', `
    window.refuses = true
    const { open } = IDBFactory.prototype
    IDBFactory.prototype.open = function (...args) {
      if (args[0] === 'cairn' && window.refuses) return new EventTarget()
      return open.apply(this, args)
    }`], ['takes nothing at first', `
    window.refuses = true
    const { transaction } = IDBDatabase.prototype
    IDBDatabase.prototype.transaction = function (stores, mode, ...rest) {
      if (mode === 'readwrite' && window.refuses) throw new DOMException('full', 'QuotaExceededError')
      return transaction.call(this, stores, mode, ...rest)
    }`]].map(([what, source]) => ({
    name: `keep: where the lasting copy ${what}, it is tried again`,
    beforeBoot: [source],
    allow: [/./],
    async run(page) {
      await page.open('')
      await growth(page, 'Words that find their net')
      await page.until(async () => /Not fully saved/.test(await page.status()), 'a status that says so')
      await page.script('window.refuses = false')
      await page.saved()
      assert.deepEqual(Object.values(await lasting(page)), [await local(page)])
    },
  })),
  {
    name: 'keep: an old tab beside a newer Cairn stops writing and asks for a reload',
    async run(page) {
      await begun(page, 'Written before')
      const before = await local(page)
      await page.script(`
        const preferences = JSON.parse(localStorage.getItem('cairn:preferences'))
        localStorage.setItem('cairn:preferences', JSON.stringify({ ...preferences, program: 99 }))`)
      await page.open('#/priorities')
      await page.alert(/too old to write/)
      assert.equal(await readsAlong(page), true)
      assert.equal(await local(page), before)
      await page.byRole('button', 'Reload')
    },
  },
  {
    name: 'keep: a plan of a newer version is left as it is',
    async run(page) {
      await begun(page, 'Written before')
      const key = await planKey(page)
      const newer = JSON.stringify({ type: 'cairn/plan', version: 2, plan: { something: 'new' } })
      await page.script(`
        localStorage.setItem(arguments[0], arguments[1])
        return new Promise((done) => { indexedDB.deleteDatabase('cairn').onsuccess = done }).then(() => {})`, key, newer)
      await page.open('#/priorities')
      await page.alert(/too old to write/)
      assert.equal(await local(page), newer)
      assert.deepEqual(Object.keys(await storage(page)).filter((key) => key.startsWith('cairn:rejected:')), [])
    },
  },
  {
    name: 'keep: one tab writes, the other reads along and can continue, with everything typed so far',
    async run(page) {
      await begun(page, 'From the first tab')
      const first = await page.driver.getWindowHandle()
      await page.driver.switchTo().newWindow('window')
      const second = await page.driver.getWindowHandle()
      const to = async (tab) => {
        await page.driver.switchTo().window(tab)
        await enter(page.browser, page.size)
      }
      page.earlyDone = false
      await page.open('#/priorities')
      await page.alert(/open in another tab/)
      assert.equal(await readsAlong(page), true)

      // What the first tab writes is read here.
      await to(first)
      await page.click('checkbox', NAMES.newRole)
      await page.fill('textbox', ROLE, 'Typed in the first tab')
      await to(second)
      await page.expectValue('textbox', ROLE, 'Typed in the first tab')

      // The second tab takes over; the last letters of the first are not waited for by anybody.
      await to(first)
      const field = await page.byRole('textbox', ROLE)
      await field.sendKeys(', to the last letter')
      await to(second)
      await page.click('button', 'Continue here')
      await page.until(async () => !await readsAlong(page), 'the second tab to write')
      await page.expectValue('textbox', ROLE, 'Typed in the first tab, to the last letter')
      await page.fill('textbox', ROLE, 'Now from the second')
      await page.saved()
      await to(first)
      await page.alert(/open in another tab/)
      await page.expectValue('textbox', ROLE, 'Now from the second')

      // The second tab goes; the first writes again by itself.
      await to(second)
      await page.driver.close()
      await to(first)
      await page.until(async () => !await readsAlong(page), 'the first tab to write')
      await page.fill('textbox', ROLE, 'The first again')
      await page.saved()
      const stored = await storage(page)
      assert.equal(Object.keys(stored).filter((key) => key.startsWith('cairn:plan:')).length, 1, 'no copies')
      assert.match(await page.script('return document.title'), TITLES['#/priorities'])
    },
  },
  {
    name: 'keep: three tabs in a random order of typing, taking over, closing and crashing lose nothing',
    run: (page) => walk(page, seeded(20261122), 10),
  },
]
