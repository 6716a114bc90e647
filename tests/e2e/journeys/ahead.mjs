// The next screen is made while the finger is down on what leads there, and shown when it is lifted.
import assert from 'node:assert/strict'
import { HEADINGS, NAMES, arrive, choose, start } from '../worksheet.mjs'

const OWN_WORDS = /in your own words$/
const COUNT = `
  const make = Document.prototype.createElement
  window.__made = 0
  Document.prototype.createElement = function (...name) {
    window.__made += 1
    return make.apply(this, name)
  }`
const made = (page) => page.script('return window.__made')

/** Puts a finger down on a button, and leaves it there. */
async function hold(page, name) {
  await page.frame()
  const button = await page.byRole('button', name)
  await page.driver.actions().move({ origin: button }).press().perform()
}
const lift = (page) => page.driver.actions().release().perform()
const slideOff = (page) => page.driver.actions().move({ x: 5, y: 5 }).release().perform()

/** Begins, and picks one priority. */
async function begin(page) {
  await page.open('')
  await start(page, 'Lead people, not tickets')
  await choose(page, NAMES.newRole)
  // Both parts of the way are here.
  await page.byRole('textbox', OWN_WORDS)
}

export default [
  {
    name: 'ahead: the next screen is made while the finger is down, shown when it is lifted, and lives on',
    async run(page) {
      await begin(page)
      await page.script(COUNT)
      await hold(page, NAMES.next)
      const ahead = await page.until(() => made(page), 'the next screen to be made')
      assert.ok(ahead > 20, `${ahead} elements are a screen`)
      assert.match(await page.heading(), HEADINGS['#/priorities'], 'it is not shown yet')
      await lift(page)
      await arrive(page, '#/gaps')
      const shown = await made(page) - ahead
      assert.ok(shown < ahead / 4, `${shown} elements were made when the finger was lifted, ${ahead} before`)
      await page.until(() => page.script('return document.activeElement.localName === "h1"'), 'the focus on the heading')
      // What it follows goes on.
      await page.click('button', NAMES.addGap)
      await page.fill('textbox', NAMES.gapText, 'Nobody has let me try')
      await page.click('button', NAMES.next)
      await arrive(page, '#/tools')
      await page.expectText('Nobody has let me try')
      await page.click('button', NAMES.back)
      await arrive(page, '#/gaps')
      await page.expectValue('textbox', NAMES.gapText, 'Nobody has let me try')
    },
  },
  {
    name: 'ahead: a plan that changes while the finger is down is shown as it is when it is lifted',
    async run(page) {
      await begin(page)
      const [one, other] = [await page.byRole('checkbox', NAMES.newRole), await page.byRole('checkbox', /^A new skill/)]
      await hold(page, NAMES.next)
      await page.script('for (const box of arguments) box.click()', one, other)
      await lift(page)
      await arrive(page, '#/gaps', /new skill/i)
    },
  },
  {
    name: 'ahead: a finger that slides off the button changes nothing, and the next tap leads on',
    async run(page) {
      await begin(page)
      await hold(page, NAMES.next)
      await slideOff(page)
      await page.fill('textbox', OWN_WORDS, 'Something with people')
      await arrive(page, '#/priorities')
      await page.click('button', NAMES.next)
      await arrive(page, '#/gaps')
      await page.expectText('Something with people')
      await page.saved()
    },
  },
]
