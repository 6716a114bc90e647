import assert from 'node:assert/strict'
import { downloadPlan, importPlan, storage } from '../steps.mjs'
import { NAMES, WORDS, arrive, growth } from '../worksheet.mjs'

const stored = async (page) => Object.keys(await storage(page)).filter((key) => key.startsWith('cairn:plan:'))

export default {
  name: 'plans: several on one device, named, duplicated, deleted and brought back',
  async run(page) {
    await page.open('')
    await growth(page, WORDS.growth)
    await page.saved()
    await importPlan(page)
    await page.until(async () => (await stored(page)).length === 2, 'two plans: opening a file replaces none')

    // Both are listed; the one that was opened is the one that is open.
    await page.goto('#/plans')
    await arrive(page, '#/plans')
    await page.expectText('After the November workshop')
    const listed = (count) => page.until(
      async () => await page.count('button', NAMES.deletePlan) === count, `${count} plans on the page`)
    await listed(2)

    // A name.
    await page.fill('textbox', NAMES.planName, 'The spring plan', { nth: 0 })
    await page.saved()
    await page.reload()
    await page.until(async () => Object.values(await storage(page)).some((text) => text.includes('The spring plan')), 'the name')
    await page.byRole('button', /^Duplicate: The spring plan/)

    // A duplicate has ids of its own.
    await page.click('button', NAMES.duplicate, { nth: 0 })
    await page.until(async () => (await stored(page)).length === 3, 'three plans')
    await listed(3)

    // Deleted, and back again.
    const all = await storage(page)
    await page.click('button', NAMES.deletePlan, { nth: 0 })
    await page.until(async () => (await stored(page)).length === 2, 'two plans')
    await listed(2)
    await page.click('button', NAMES.undo, { nth: 0 })
    await page.until(async () => (await stored(page)).length === 3, 'three plans again')
    await listed(3)
    const again = await storage(page)
    for (const key of Object.keys(all).filter((key) => key.startsWith('cairn:plan:'))) {
      assert.equal(JSON.parse(again[key]).plan.growth_statement, JSON.parse(all[key]).plan.growth_statement)
    }

    // Opening another makes it the one that is downloaded.
    assert.notEqual(await opened(page, 0), await opened(page, -1))
  },
}

/** Opens a plan of the list, and returns the id in its file. */
async function opened(page, nth) {
  await page.goto('#/plans')
  await arrive(page, '#/plans')
  await page.click('button', NAMES.openPlan, { nth })
  await page.until(async () => await page.address() !== '#/plans', 'the plan to be opened')
  return JSON.parse((await downloadPlan(page)).text).plan.id
}
