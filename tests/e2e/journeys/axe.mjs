import assert from 'node:assert/strict'
import { axe, overflow } from '../checks.mjs'
import { importPlan } from '../steps.mjs'

const ROUTES = [
  '#/', '#/warm-up', '#/priorities', '#/value', '#/gaps', '#/tools', '#/experiment', '#/pass-it-on', '#/journey', '#/plan',
  '#/talk', '#/card', '#/p', '#/check-in', '#/check-in/ci_d4', '#/check-in/ci_c3', '#/opportunities', '#/helpers', '#/plans', '#/about', '#/no/such/place',
]
// So tall that nothing has to be scrolled: the bar at the foot of a short window always lies over something.
const SIZES = [{ width: 320, height: 14_000 }, { width: 1280, height: 9000 }]

const everyScreen = (state, prepare) => ({
  name: `axe finds nothing on any screen, ${state}`,
  async run(page) {
    await page.open('')
    await prepare(page)
    const found = []
    for (const size of SIZES) {
      page.size = size
      for (const scheme of ['light', 'dark']) {
        await page.setScheme(scheme)
        for (const route of ROUTES) {
          await page.open(route)
          await unfold(page)
          const here = `${route} ${size.width} ${scheme}`
          for (const violation of await axe(page)) found.push(`${here}: ${violation}`)
          const wide = await overflow(page)
          if (wide) found.push(`${here}: ${wide}`)
        }
      }
    }
    assert.deepEqual(found, [], found.join('\n'))
  },
})

/** Everything that is folded away is looked at as well; a fold may be filled only once somebody opens it. */
async function unfold(page) {
  await page.until(() => page.script(`
    for (const title of document.querySelectorAll('details:not([open]) > summary')) title.click()
    return [...document.querySelectorAll('details')].every((fold) => fold.open
      && [...fold.children].some((inside) => inside.localName !== 'summary' && inside.textContent.trim() !== ''))`),
  'every fold to show what it holds')
  await page.frame()
}

export default [
  everyScreen('empty', async () => {}),
  everyScreen('filled', (page) => importPlan(page)),
]
