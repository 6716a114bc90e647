import assert from 'node:assert/strict'
import { importPlan } from '../steps.mjs'

const ROUTES = [
  '#/warm-up', '#/priorities', '#/value', '#/gaps', '#/tools', '#/experiment', '#/pass-it-on', '#/journey', '#/plan',
  '#/check-in', '#/check-in/ci_d4', '#/opportunities', '#/helpers',
]

export default {
  name: 'help: each section says how long it takes, and why it is there, to whoever asks',
  async run(page) {
    await page.open('')
    await importPlan(page)
    for (const route of ROUTES) {
      await page.open(route)
      // A fold's title is a button, or none of the roles at all, depending on who is asked: it is found by its words.
      const folds = () => page.script(`
        return [...document.querySelectorAll('main details')].filter((fold) => fold.checkVisibility()
          && /^About \\d+ minutes\\. Why this\\?$/.test(fold.querySelector('summary').innerText.trim()))`)
      const [fold, ...others] = await page.until(async () => {
        const found = await folds()
        return found.length > 0 && found
      }, `how long ${route} takes`)
      assert.equal(others.length, 0, `${route} says it once`)
      const words = () => page.script('return arguments[0].lastElementChild.innerText.trim()', fold)
      assert.equal(await page.script('return arguments[0].open', fold), false, `nobody must read it in ${route}`)
      await page.script('arguments[0].querySelector("summary").click()', fold)
      await page.until(async () => (await words()).length > 60, `why ${route} is there`)
    }
  },
}
