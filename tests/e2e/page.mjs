// What a journey does and sees, in the words of a person: roles, names, texts.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Key } from 'selenium-webdriver'
import { pause } from './engines.mjs'
import { PHONE, enter, show, where } from './phone.mjs'

const require = createRequire(import.meta.url)
const read = (path) => readFileSync(path, 'utf8')
const local = (name) => read(new URL(`./inject/${name}`, import.meta.url))
const LIBRARY = read(require.resolve('@testing-library/dom').replace(/dist\/.*$/, 'dist/@testing-library/dom.umd.min.js'))
const HOOKS = local('hooks.js')
const SETUP = `const exports = {}, module = { exports };\n${LIBRARY}\n;${local('find.js')}\n${HOOKS}`
// A wait that succeeds costs nothing; a slow machine with much else to do needs long ones.
const PATIENCE = 30_000

// Whether the app has started (or said that it cannot), shows a screen, and has drawn the place that the address names:
// the address changes at once, screen and title when that is heard of, the focus a frame later, and a screen that has to
// be loaded when it is there. Null where the test library is not in the page yet.
const AT_REST = `
  if (!window.__find || !window.__hooks) return null
  return 'boot' in document.documentElement.dataset && window.__hooks.at === location.href
    && [...document.querySelectorAll('h1')].some((heading) => heading.checkVisibility())`

const FRAME = 'const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))'

export { Key }

export class Page {
  taps = 0
  /** Servers that play other sites in a journey. */
  others = []

  constructor(browser, server, size = PHONE) {
    Object.assign(this, { browser, server, size, driver: browser.driver, engine: browser.engine })
  }

  // --- going places -------------------------------------------------------------------------------------------

  /** Loads a fresh document at the path (`#/gaps`; '' is the bare address). */
  async open(path = '') {
    await this.begin(path)
    await this.atRest()
  }

  /** The same, without waiting for the program. */
  async begin(path = '') {
    await this.#early()
    await show(this.browser, this.server.base, path, this.size)
  }

  /** Changes the fragment in the document that is open, as a link would. */
  async goto(hash) {
    await this.script('location.hash = arguments[0]', hash)
  }

  /** Reloads, the browser's way or by a button of the page. */
  async reload(press = () => this.script('setTimeout(() => location.reload())')) {
    await this.script('window.__old = true')
    await press()
    await this.until(async () => {
      await enter(this.browser, this.size)
      return this.script('return !window.__old')
    }, 'the page to reload')
    await this.atRest()
  }

  /** Closes the window and opens a new one at the bare address (or the path). */
  async reopen(path = '') {
    const old = await this.driver.getWindowHandle()
    await this.driver.switchTo().newWindow('window')
    const fresh = await this.driver.getWindowHandle()
    await this.driver.switchTo().window(old)
    await this.driver.close()
    await this.driver.switchTo().window(fresh)
    await this.until(async () => !(await this.driver.getAllWindowHandles()).includes(old), 'the old window to close')
    this.earlyDone = false
    await this.open(path)
  }

  back = () => this.script('history.back()')
  forward = () => this.script('history.forward()')
  /** What the address says now; the screen may still be another one's. */
  address = () => where(this.browser)

  async resize(size) {
    this.size = size
    const path = await this.address()
    await this.open(path)
  }

  async setScheme(scheme) {
    if (!this.browser.cdp) return false
    await this.browser.cdp('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }],
    })
    return true
  }

  // --- finding ------------------------------------------------------------------------------------------------

  /** Waits until the page shows what it is going to show; whatever looks at it waits for this first. */
  async atRest() {
    await this.until(async () => {
      const rests = await this.script(AT_REST)
      // A driver may fall out of the frame that stands for a phone when a fresh window is still being shown.
      if (rests === null && (await this.script('return location.pathname')).endsWith('/__phone.html')) {
        await enter(this.browser, this.size)
        return false
      }
      if (rests === null) await this.#inject()
      return rests
    }, 'the page to come to rest')
  }

  /**
   * All elements of a role. `name` is exact as a string; a RegExp, or `{ exact: false }`, finds parts. `within` is an
   * element, or a function that finds it, afresh each time.
   */
  async allByRole(role, name, { exact = true, level, within } = {}) {
    const wanted = name instanceof RegExp ? { source: name.source, flags: name.flags }
      : name === undefined ? null : { text: name, exact }
    await this.atRest()
    const place = typeof within === 'function' ? await within() : within
    return this.script('return window.__find(...arguments)', role, wanted, level ?? null, place ?? null)
  }

  /** The one element of that role and name, waiting for it; `nth` chooses among several. */
  async byRole(role, name, options = {}) {
    const { nth } = options
    let count = 0
    return this.until(async () => {
      const found = await this.allByRole(role, name, options)
      count = found.length
      return nth === undefined ? (count === 1 ? found[0] : null) : found.at(nth)
    }, () => `one ${role} "${name}" (there are ${count})`)
  }

  has = async (role, name, options) => (await this.allByRole(role, name, options)).length > 0
  count = async (role, name, options) => (await this.allByRole(role, name, options)).length
  gone = (role, name) => this.until(async () => !await this.has(role, name), `no ${role} "${name}"`)

  /** What a person can see of the page, as text. */
  text = () => this.script('return document.body.innerText')
  expectText = (text) => this.until(async () => {
    await this.atRest()
    return matches(text, await this.text())
  }, `the text ${text}`)
  expectTitle = (text) => this.until(
    async () => matches(text, await this.script('return document.title')), `the title ${text}`)

  async expectHeading(text) {
    return this.until(async () => {
      for (const heading of await this.allByRole('heading', undefined, { level: 1 })) {
        if (matches(text, await heading.getText())) return heading
      }
      return null
    }, `the heading ${text}`)
  }

  heading = () => this.until(
    async () => (await this.byRole('heading', undefined, { level: 1 })).getText(), 'a heading with words')

  /** The save state, or whatever else the page announces. */
  async status() {
    const texts = []
    for (const element of await this.allByRole('status')) texts.push((await element.getText()).trim())
    return texts.filter(Boolean).join(' · ')
  }
  saved = () => this.until(async () => /\bSaved\b/.test(await this.status()), 'the status "Saved"')
  alert = (text = /./) => this.until(async () => {
    for (const element of await this.allByRole('alert')) {
      const heard = (await element.getText()).trim()
      if (heard && matches(text, heard)) return heard
    }
    return null
  }, `an alert ${text}`)

  // --- doing --------------------------------------------------------------------------------------------------

  async click(role, name, options) {
    this.taps += 1
    await this.until(async () => {
      const target = await this.#thumb(await this.byRole(role, name, options))
      if (!target) return false
      await target.click()
      return true
    }, `a tap on ${role} "${name}"`)
  }

  clickFirst = (role, name) => this.click(role, name, { nth: 0 })

  /** Replaces a field's text: short texts are typed, long ones pasted. */
  async fill(role, name, text, options) {
    this.taps += 1
    const plain = text.length <= 80 && /^[\x20-\x7e]*$/.test(text)
    await this.until(async () => {
      const field = await this.byRole(role, name, options)
      await this.frame()
      await this.script('arguments[0].scrollIntoView({ block: "center", behavior: "instant" })', field)
      if (!plain || await field.getAttribute('type') === 'date') {
        await this.#paste(field, text)
        return true
      }
      const full = await this.script(
        'const [field] = arguments; field.focus(); if (field.select) field.select(); return field.value !== ""', field)
      if (full) await field.sendKeys(Key.BACK_SPACE)
      // A driver may refuse to type nothing.
      if (text) await field.sendKeys(text)
      return true
    }, `"${name}" to take "${text.slice(0, 80)}"`)
    await this.expectValue(role, name, text, options)
  }

  expectValue = (role, name, text, options) => this.until(
    async () => await this.value(role, name, options) === text, `"${name}" to read "${text.slice(0, 80)}"`)

  async value(role, name, options) {
    const field = await this.byRole(role, name, options)
    return this.script('return arguments[0].value', field)
  }

  /** Types at whatever has the focus, once what is about to move it has done so. */
  async press(...keys) {
    await this.atRest()
    await this.frame()
    await this.driver.actions().sendKeys(...keys).perform()
  }

  /** Hands a file to the first file input. */
  async upload(path, text) {
    await this.until(async () => {
      await this.atRest()
      const input = await this.script('return document.querySelector("input[type=file]")')
      if (!input) return false
      await (this.engine === 'webkit' ? this.#drop(input, path, text ?? read(path)) : input.sendKeys(path))
      return true
    }, 'a file input to take a file')
  }

  /** Hands several files at once to the input that takes them. */
  async uploadAll(files) {
    await this.until(async () => {
      await this.atRest()
      return this.script(`
        const input = document.querySelector('input[type=file][multiple]')
        if (!input) return false
        const transfer = new DataTransfer()
        for (const { name, text } of arguments[0]) transfer.items.add(new File([text], name, { type: 'application/json' }))
        input.files = transfer.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
        return true`, files)
    }, 'a file input to take several files')
  }

  #drop(input, path, text) {
    return this.script(`
      const transfer = new DataTransfer()
      transfer.items.add(new File([arguments[1]], arguments[2], { type: 'application/json' }))
      arguments[0].files = transfer.files
      arguments[0].dispatchEvent(new Event('input', { bubbles: true }))
      arguments[0].dispatchEvent(new Event('change', { bubbles: true }))`,
    input, text, path.split('/').pop())
  }

  /** Taps a button and returns the file that it hands out: `{ name, text }`. */
  async download(role = 'button', name = 'Download my plan', options) {
    await this.atRest()
    const before = await this.script('return window.__hooks.downloads.length')
    await this.click(role, name, options)
    return this.until(() => this.script(`
      const file = window.__hooks.downloads[arguments[0]]
      return file && file.text !== null ? { name: file.name, type: file.type, text: file.text } : null`, before),
    `a file from "${name}"`)
  }

  script = (source, ...args) => this.driver.executeScript(source, ...args)

  /** Waits until the page has drawn once more: what it does in the next frame, such as moving the focus, is done then. */
  frame = () => this.script(`${FRAME}\nreturn frame()`)

  /** Polls until the function gives something truthy. Stale elements and pages in between are tried again. */
  async until(fn, what, patience = PATIENCE) {
    const end = Date.now() + patience
    let last = null
    for (;;) {
      // The last try starts when the time is over, so that there is one after every delay of our own.
      const final = Date.now() > end
      try {
        const value = await fn()
        if (value) return value
        last = null
      } catch (error) {
        if (error.waited) throw error
        last = error
      }
      if (final) {
        const wanted = typeof what === 'function' ? what() : what
        const seen = await this.text().catch(() => '(no page)')
        const told = await this.script('return window.__hooks?.errors ?? []').catch(() => [])
        const error = new Error(`waited in vain for ${wanted}${last ? `: ${last.message}` : ''}\n${told.join('\n')}\n` +
          `at ${await this.address().catch(() => '?')}, the page reads:\n${seen.slice(0, 1500)}`)
        error.waited = true
        throw error
      }
      await pause(40)
    }
  }

  // --- inside -------------------------------------------------------------------------------------------------

  async #inject() {
    await this.until(async () => {
      await this.script(`if (!window.__find || !window.__hooks) {${SETUP}}`)
      return true
    }, 'the page to take the test library')
  }

  /** Hooks go in before the page's own first line: by the engine where it can, else by the server. */
  async #early() {
    if (this.earlyDone) return
    this.earlyDone = true
    const sources = [HOOKS, ...this.beforeBoot ?? []]
    if (!this.browser.cdp) this.server.early = sources
    else for (const source of sources) await this.browser.cdp('Page.addScriptToEvaluateOnNewDocument', { source })
  }

  /**
   * Where a person taps: a radio button or a checkbox that lies under something else is tapped on its label. Null while
   * it moves, and while something lies over it.
   */
  #thumb(element) {
    return this.script(`
      ${FRAME}
      const [element] = arguments
      const at = (target) => {
        const { left, right, top, bottom } = target.getClientRects()[0]
        const middle = (from, to, size) => (Math.max(0, from) + Math.min(size, to)) / 2
        return [middle(left, right, innerWidth), middle(top, bottom, innerHeight)]
      }
      const free = (target) => target.contains(document.elementFromPoint(...at(target)))
      const look = async () => {
        await frame()
        element.scrollIntoView({ block: 'center', behavior: 'instant' })
        const label = /^(radio|checkbox)$/.test(element.type) && !free(element) && element.labels[0]
        const target = label || element
        const before = String(at(target))
        await frame()
        return String(at(target)) === before && free(target) ? target : null
      }
      return look()`, element)
  }

  async #paste(field, text) {
    await this.script(`
      const field = arguments[0]
      const type = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
      field.focus()
      Object.getOwnPropertyDescriptor(type.prototype, 'value').set.call(field, arguments[1])
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.dispatchEvent(new Event('change', { bubbles: true }))`, field, text)
  }
}

const matches = (wanted, text) => wanted instanceof RegExp ? wanted.test(text) : text.includes(wanted)
