import assert from 'node:assert/strict'
import { importPlan, storage } from '../steps.mjs'
import { NAMES, arrive, growth } from '../worksheet.mjs'
import { lasting } from './keep.mjs'

const OLD = 'Being trusted with the hard migrations, and teaching others how.'
const statement = async (page) => {
  const stored = Object.entries(await storage(page)).find(([key]) => key.startsWith('cairn:plan:'))
  return JSON.parse(stored[1]).plan.growth_statement
}
const unfold = async (page) => {
  await page.goto('#/plans')
  await arrive(page, '#/plans', /^Your plans/)
  await page.script(`[...document.querySelectorAll('main details > summary')].find((it) => it.innerText.trim() === 'Earlier versions').click()`)
}

export default {
  name: 'earlier versions: looked at, brought back, and that undone',
  async run(page) {
    await page.open('')
    await importPlan(page)
    await unfold(page)
    await page.expectText('None yet.')
    await growth(page, 'Something quite different')
    await page.saved()
    await page.until(async () => Object.keys(await lasting(page, 'generations')).length === 1, 'the earlier version to be kept')

    await unfold(page)
    const version = () => page.byRole('article', /^As it was until/)
    await version()
    await page.script(`document.querySelector('article.earlier summary').click()`)
    await page.expectText('Nobody has seen me lead')
    assert.equal(await page.script(`
      return [...document.querySelectorAll('.earlier a[href]')].some((link) => link.checkVisibility())`), false, 'nothing leads to the present plan')

    await page.click('button', /^Bring it back/)
    await arrive(page, '#/plan')
    await page.saved()
    assert.equal(await statement(page), OLD)
    // The version that was in its place is an earlier one now.
    await page.until(async () => Object.keys(await lasting(page, 'generations')).length === 2, 'the other version to be kept')
    await page.click('button', NAMES.undo)
    await page.until(async () => await statement(page) === 'Something quite different', 'the words of before')

    // Not more than three are kept.
    for (let day = 0; day < 4; day += 1) {
      await page.open('#/priorities')
      await growth(page, `Sitting ${day}`)
      await page.saved()
    }
    assert.equal(Object.keys(await lasting(page, 'generations')).length, 3)
  },
}
