import assert from 'node:assert/strict'
import { Key } from 'selenium-webdriver'
import { focusShows, tabTo } from '../keyboard.mjs'
import { downloadPlan, importPlan } from '../steps.mjs'
import { NAMES, arrive } from '../worksheet.mjs'

const order = async (page) => JSON.parse((await downloadPlan(page)).text).plan.priorities.map(({ id }) => id)

async function open(page) {
  await page.open('')
  await importPlan(page)
  const ids = await order(page)
  await page.goto('#/priorities')
  await arrive(page, '#/priorities')
  return ids
}

/** What the grips are called, in the order on the page. */
const grips = async (page) => page.script(
  'return [...arguments].map((grip) => grip.getAttribute("aria-label"))', ...await page.allByRole('button', NAMES.grip))

const holdsRank = (page, name, rank) => page.until(
  async () => (await grips(page)).indexOf(name) === rank, `"${name}" at place ${rank + 1}`)

const holdsFocus = (page, name) => page.until(async () => {
  const [role, heard] = await page.script(
    'const at = document.activeElement; return [at.tagName, at.getAttribute("aria-label") || ""]')
  return role === 'BUTTON' && name.test(heard)
}, 'the focus to stay with what moves')

export default [
  {
    name: 'ranking by buttons, from the keyboard: the focus stays with what moves',
    async run(page) {
      const [first, second, third] = await open(page)
      const [name] = await grips(page)
      await tabTo(page, 'button', NAMES.moveDown)
      for (const [moves, key] of [Key.ENTER, ' '].entries()) {
        await page.press(key)
        await holdsRank(page, name, moves + 1)
        await holdsFocus(page, NAMES.moveDown)
        await focusShows(page)
      }
      assert.deepEqual(await order(page), [second, third, first])
    },
  },
  {
    name: 'ranking by arrow keys on the grip',
    async run(page) {
      const [first, second, third] = await open(page)
      const [name] = await grips(page)
      await tabTo(page, 'button', NAMES.grip)
      await page.press(Key.ARROW_DOWN)
      await holdsRank(page, name, 1)
      await holdsFocus(page, NAMES.grip)
      assert.deepEqual(await order(page), [second, first, third])
    },
  },
  {
    name: 'ranking by dragging',
    size: { width: 1280, height: 1600 },
    async run(page) {
      const [first, second, third] = await open(page)
      const [name] = await grips(page)
      const from = await page.byRole('button', NAMES.grip, { nth: 0 })
      const to = await page.byRole('button', NAMES.grip, { nth: -1 })
      await page.script('arguments[0].scrollIntoView({ block: "start", behavior: "instant" })', from)
      await page.frame()
      await page.driver.actions().move({ origin: from }).press().move({ origin: from, y: 30, duration: 100 })
        .move({ origin: to, y: 120, duration: 200 }).release().perform()
      await holdsRank(page, name, 2)
      assert.deepEqual(await order(page), [second, third, first])
    },
  },
]
