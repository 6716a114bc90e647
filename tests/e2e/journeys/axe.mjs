import assert from 'node:assert/strict'
import { axe, overflow } from '../checks.mjs'
import { importPlan } from '../steps.mjs'

const ROUTES = [
  '#/', '#/warm-up', '#/priorities', '#/gaps', '#/tools', '#/experiment', '#/plan', '#/plans', '#/about', '#/no/such/place',
]
// So tall that nothing has to be scrolled: the bar at the foot of a short window always lies over something.
const SIZES = [{ width: 320, height: 4000 }, { width: 1280, height: 4000 }]

const everyScreen = (state, prepare) => ({
  name: `axe finds nothing on any screen, ${state}`,
  timeout: 400_000,
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
          await page.expectHeading(/./)
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

/** Everything that is folded away is looked at as well. */
const unfold = (page) => page.script(`
  for (const fold of document.querySelectorAll('details:not([open])')) fold.open = true
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`)

export default [
  everyScreen('empty', async () => {}),
  everyScreen('filled', (page) => importPlan(page)),
]
