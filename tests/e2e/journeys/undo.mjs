import assert from 'node:assert/strict'
import { downloadPlan, importPlan } from '../steps.mjs'
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
    const before = (await plan()).rest
    for (const [what, route, list, role, name] of REMOVALS) {
      await page.goto(route)
      await arrive(page, route)
      await page.click(role, name, { nth: 0 })
      await page.byRole('button', NAMES.undo, { nth: 0 })
      const without = await page.until(() => page.script(`
        const key = Object.keys(localStorage).find((key) => key.startsWith('cairn:plan:'))
        const { plan } = JSON.parse(localStorage.getItem(key))
        return plan[arguments[0]].length < arguments[1] ? plan : null`, list, before[list].length), `${what} to be gone`)
      assert.ok(Object.keys(without.deleted).length > 1, `${what} leaves a mark in "deleted"`)
      await page.click('button', NAMES.undo, { nth: 0 })
      await page.saved()
      const { rest } = await plan()
      assert.deepEqual(rest, before, `${what} came back with everything that hung on it`)
    }
  },
}
