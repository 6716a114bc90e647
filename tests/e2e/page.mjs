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
const PATIENCE = 10_000

export { Key }

export class Page {
  taps = 0

  constructor(browser, server, size = PHONE) {
    Object.assign(this, { browser, server, size, driver: browser.driver, engine: browser.engine })
  }

  // --- going places -------------------------------------------------------------------------------------------

  /** Loads a fresh document at the path (`#/gaps`; '' is the bare address). */
  async open(path = '') {
    await this.#early()
    await show(this.browser, this.server.base, path, this.size)
    await this.#inject()
  }

  /** Changes the fragment in the document that is open, as a link would. */
  async goto(hash) {
    await this.script('location.hash = arguments[0]', hash)
  }

  async reload() {
    await this.script('window.__old = true; location.reload()')
    await this.until(async () => {
      await enter(this.browser, this.size)
      return this.script('return !window.__old && document.readyState === "complete"')
    }, 'the page to reload')
    await this.#inject()
  }

  /** Closes the window and opens a new one at the bare address (or the path). */
  async reopen(path = '') {
    const old = await this.driver.getWindowHandle()
    await this.driver.switchTo().newWindow('window')
    const fresh = await this.driver.getWindowHandle()
    await this.driver.switchTo().window(old)
    await this.driver.close()
    await this.driver.switchTo().window(fresh)
    this.earlyDone = false
    await this.open(path)
  }

  back = () => this.script('history.back()')
  forward = () => this.script('history.forward()')
  address = () => where(this.browser)
  title = () => this.script('return document.title')

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

  /** All elements of a role. `name` is exact as a string; a RegExp, or `{ exact: false }`, finds parts. */
  async allByRole(role, name, { exact = true, level, within } = {}) {
    const wanted = name instanceof RegExp ? { source: name.source, flags: name.flags }
      : name === undefined ? null : { text: name, exact }
    if (!await this.script('return Boolean(window.__find && window.__hooks)')) await this.#inject()
    return this.script('return window.__find(...arguments)', role, wanted, level ?? null, within ?? null)
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
  expectText = (text) => this.until(async () => matches(text, await this.text()), `the text ${text}`)

  async expectHeading(text) {
    return this.until(async () => {
      for (const heading of await this.allByRole('heading', undefined, { level: 1 })) {
        if (matches(text, await heading.getText())) return heading
      }
      return null
    }, `the heading ${text}`)
  }

  async heading() {
    const heading = await this.byRole('heading', undefined, { level: 1 })
    return heading.getText()
  }

  /** The save state, or whatever else the page announces. */
  async status() {
    const texts = []
    for (const element of await this.allByRole('status')) texts.push((await element.getText()).trim())
    return texts.filter(Boolean).join(' · ')
  }
  saved = () => this.until(async () => /\bSaved\b/.test(await this.status()), 'the status "Saved"')
  alert = () => this.until(async () => {
    for (const element of await this.allByRole('alert')) {
      const text = (await element.getText()).trim()
      if (text) return text
    }
    return null
  }, 'an alert')

  // --- doing --------------------------------------------------------------------------------------------------

  async click(role, name, options) {
    this.taps += 1
    await this.until(async () => {
      const element = await this.byRole(role, name, options)
      await this.#centre(element)
      const target = await this.#thumb(element)
      await target.click()
      return true
    }, `a tap on ${role} "${name}"`)
  }

  async clickFirst(role, name) {
    return this.click(role, name, { nth: 0 })
  }

  /** Replaces a field's text: short texts are typed, long ones pasted. */
  async fill(role, name, text, options) {
    this.taps += 1
    const field = await this.byRole(role, name, options)
    const plain = text.length <= 80 && /^[\x20-\x7e]*$/.test(text)
    if (!plain || await field.getAttribute('type') === 'date') return this.#paste(field, text)
    await this.#centre(field)
    await this.driver.executeScript('arguments[0].focus(); arguments[0].select && arguments[0].select()', field)
    if (await this.value(role, name, options)) await field.sendKeys(Key.BACK_SPACE)
    await field.sendKeys(text)
    await this.until(async () => await this.value(role, name, options) === text, `"${name}" to read "${text}"`)
  }

  async value(role, name, options) {
    const field = await this.byRole(role, name, options)
    return this.driver.executeScript('return arguments[0].value', field)
  }

  async press(...keys) {
    await this.driver.actions().sendKeys(...keys).perform()
  }

  /** Hands a file to the first file input, or to the one in `within`. */
  async upload(path, text) {
    const input = await this.until(
      () => this.driver.executeScript('return document.querySelector("input[type=file]")'), 'a file input')
    if (this.engine !== 'webkit') return input.sendKeys(path)
    await this.driver.executeScript(`
      const transfer = new DataTransfer()
      transfer.items.add(new File([arguments[1]], arguments[2], { type: 'application/json' }))
      arguments[0].files = transfer.files
      arguments[0].dispatchEvent(new Event('input', { bubbles: true }))
      arguments[0].dispatchEvent(new Event('change', { bubbles: true }))`,
    input, text ?? read(path), path.split('/').pop())
  }

  /** Taps a button and returns the file that it hands out: `{ name, text }`. */
  async download(role = 'button', name = 'Download my plan', options) {
    if (!await this.script('return Boolean(window.__hooks)')) await this.#inject()
    const before = await this.script('return window.__hooks.downloads.length')
    await this.click(role, name, options)
    return this.until(() => this.script(`
      const file = window.__hooks.downloads[arguments[0]]
      return file && file.text !== null ? { name: file.name, type: file.type, text: file.text } : null`, before),
    `a file from "${name}"`)
  }

  script = (source, ...args) => this.driver.executeScript(source, ...args)

  /** Polls until the function gives something truthy. Stale elements and pages in between are tried again. */
  async until(fn, what, patience = PATIENCE) {
    const end = Date.now() + patience
    let last = null
    for (;;) {
      try {
        const value = await fn()
        if (value) return value
        last = null
      } catch (error) {
        if (error.waited) throw error
        last = error
      }
      if (Date.now() > end) {
        const wanted = typeof what === 'function' ? what() : what
        const seen = await this.text().catch(() => '(no page)')
        const error = new Error(`waited in vain for ${wanted}${last ? `: ${last.message}` : ''}\n` +
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

  /** Where the engine can, hooks go in before the page's own first line. */
  async #early() {
    if (!this.browser.cdp || this.earlyDone) return
    this.earlyDone = true
    await this.browser.cdp('Page.addScriptToEvaluateOnNewDocument', { source: HOOKS })
    for (const source of this.beforeBoot ?? []) {
      await this.browser.cdp('Page.addScriptToEvaluateOnNewDocument', { source })
    }
  }

  /** Where a person taps: a radio button or a checkbox that lies under something else is tapped on its label. */
  #thumb(element) {
    return this.driver.executeScript(`
      const [element] = arguments
      if (!/^(radio|checkbox)$/.test(element.type) || element.labels.length === 0) return element
      const { x, y, width, height } = element.getBoundingClientRect()
      return document.elementFromPoint(x + width / 2, y + height / 2) === element ? element : element.labels[0]`, element)
  }

  async #centre(element) {
    await this.driver.executeScript('arguments[0].scrollIntoView({ block: "center", behavior: "instant" })', element)
  }

  async #paste(field, text) {
    await this.driver.executeScript(`
      const field = arguments[0]
      const type = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
      field.focus()
      Object.getOwnPropertyDescriptor(type.prototype, 'value').set.call(field, arguments[1])
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.dispatchEvent(new Event('change', { bubbles: true }))`, field, text)
  }
}

const matches = (wanted, text) => wanted instanceof RegExp ? wanted.test(text) : text.includes(wanted)
