import assert from 'node:assert/strict'
import { downloadPlan, importPlan, storage } from '../steps.mjs'
import { NAMES, arrive } from '../worksheet.mjs'

const REMOVALS = [
  ['a priority', '#/priorities', 'priorities', 'button', NAMES.remove],
  ['a gap', '#/gaps', 'gaps', 'button', NAMES.remove],
  ['a tool', '#/tools', 'tools', 'checkbox', NAMES.assignment],
  ['an experiment', '#/experiment', 'experiments', 'button', NAMES.remove],
]

export default {
  name: 'undo: every deletion can be taken back',
  async run(page) {
    await page.open('')
    await importPlan(page)
    const plan = async () => {
      const { changes, deleted, updated_at, ...rest } = JSON.parse((await downloadPlan(page)).text).plan
      return { rest, deleted }
    }
    const stored = async () => {
      const [, text] = Object.entries(await storage(page)).find(([key]) => key.startsWith('cairn:plan:'))
      return JSON.parse(text).plan
    }
    const before = (await plan()).rest
    for (const [what, route, list, role, name] of REMOVALS) {
      await page.goto(route)
      await arrive(page, route)
      await page.click(role, name, { nth: 0 })
      await page.byRole('button', NAMES.undo, { nth: 0 })
      const without = await page.until(async () => {
        const plan = await stored()
        return plan[list].length < before[list].length && plan
      }, `${what} to be gone`)
      assert.ok(Object.keys(without.deleted).length > 1, `${what} leaves a mark in "deleted"`)
      await page.click('button', NAMES.undo, { nth: 0 })
      await page.gone('button', NAMES.undo)
      await page.until(async () => (await stored())[list].length === before[list].length, `${what} to be back`)
      const { rest } = await plan()
      assert.deepEqual(rest, before, `${what} came back with everything that hung on it`)
    }
  },
}
