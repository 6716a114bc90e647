import assert from 'node:assert/strict'
import { NAMES, TITLES, WORDS, arrive, choose, corePath, next, start, writeGap } from '../worksheet.mjs'

/** Presses *Next* on one screen and, before the browser could paint the second one, there again. */
const TWO_STEPS = `
  const heading = () => document.querySelector('#app h1')?.textContent
  const next = () => document.querySelector('.action-bar .button--main').click()
  return (async () => {
    const before = heading()
    next()
    // Promises are kept before anything is painted.
    for (let turn = 0; turn < 10000 && [before, undefined].includes(heading()); turn += 1) await null
    const between = heading()
    next()
    return [before, between, location.hash]
  })()`

/** Presses *Next* and, when its screen is there but not yet painted, a link. */
const STEP_AND_LINK = `
  const heading = () => document.querySelector('#app h1')?.textContent
  return (async () => {
    const before = heading()
    document.querySelector('.action-bar .button--main').click()
    for (let turn = 0; turn < 10000 && [before, undefined].includes(heading()); turn += 1) await null
    document.querySelector('a[href="#/about"]').click()
  })()`

export default [
  {
    name: 'return: two steps before the browser has painted one are two steps back',
    async run(page) {
      await page.open('')
      await start(page, WORDS.growth)
      await choose(page, NAMES.newRole)
      await page.saved()
      await next(page, '#/gaps')
      await page.back()
      await arrive(page, '#/priorities')
      const [before, between, address] = await page.script(TWO_STEPS)
      assert.notEqual(between, before)
      assert.match(address, /^#\/gaps/, 'the step that is left is in the history, the next one not yet')
      await arrive(page, '#/tools', /^First/)
      await page.until(async () => TITLES['#/tools'].test(await page.script('return document.title')), 'the title of the last step')
      await page.back()
      await arrive(page, '#/gaps')
      await page.back()
      await arrive(page, '#/priorities')
      await page.until(async () => TITLES['#/priorities'].test(await page.script('return document.title')), 'the title of the first step')
    },
  },
  {
    name: 'return: a link that is followed before the browser has painted a step leads where it says',
    async run(page) {
      await page.open('')
      await start(page, WORDS.growth)
      await choose(page, NAMES.newRole)
      await page.saved()
      await page.script(STEP_AND_LINK)
      await arrive(page, '#/about')
      await page.until(async () => /^About\b/.test(await page.script('return document.title')), 'its title')
      assert.equal(await page.address(), '#/about')
    },
  },
  {
    name: 'return: reload in the middle of every section loses nothing',
    async run(page) {
      const stays = async (route, role, name, text) => {
        await page.fill(role, name, text, { nth: 0 })
        await page.saved()
        const heading = await page.heading()
        await page.reload()
        await arrive(page, route)
        assert.equal(await page.heading(), heading)
        await page.expectValue(role, name, text, { nth: 0 })
      }
      await page.open('')
      await start(page, WORDS.growth)
      await choose(page, NAMES.newRole)
      await page.saved()
      await page.reload()
      await arrive(page, '#/priorities')
      await next(page, '#/gaps')
      await writeGap(page, 'g')
      await stays('#/gaps', 'textbox', NAMES.gapText, WORDS.gap)
      await next(page, '#/tools')
      await choose(page, NAMES.assignment)
      await page.saved()
      await page.reload()
      await arrive(page, '#/tools')
      await next(page, '#/experiment')
      await page.click('button', NAMES.startFrom)
      await stays('#/experiment', 'textbox', NAMES.willDo, WORDS.willDo)
      await stays('#/experiment', 'textbox', NAMES.firstStep, WORDS.firstStep)
      await next(page, '#/plan')
      await page.reload()
      await arrive(page, '#/plan')
      for (const words of Object.values(WORDS)) await page.expectText(words)
    },
  },
  {
    name: 'return: back and forward walk the sections, and the title names them',
    async run(page) {
      await page.open('')
      await corePath(page, WORDS)
      const walk = ['#/experiment', '#/tools', '#/gaps', '#/priorities']
      await page.expectTitle(TITLES['#/plan'])
      for (const route of walk) {
        await step(page, page.back, route)
        await page.expectTitle(TITLES[route])
      }
      for (const route of [...walk.reverse().slice(1), '#/plan']) {
        await step(page, page.forward, route)
        await page.until(() => page.script('return document.activeElement && document.activeElement.tagName === "H1"'),
          'the focus to be on the heading')
      }
    },
  },
  {
    name: 'return: a new window at the bare address goes on where the person was',
    async run(page) {
      await page.open('')
      await start(page, WORDS.growth)
      await choose(page, NAMES.newRole)
      await next(page, '#/gaps')
      await writeGap(page, WORDS.gap)
      await page.saved()
      await page.reopen()
      await arrive(page, '#/gaps')
      await page.expectValue('textbox', NAMES.gapText, WORDS.gap, { nth: 0 })
      await page.until(async () => /\bSaved\b/.test(await page.status()) || await page.status() === '', 'a calm status')

      // Typing and leaving at once: nothing waits for a timer.
      await page.fill('textbox', NAMES.gapText, 'The last words before I left', { nth: 0 })
      await page.reopen()
      await arrive(page, '#/gaps')
      await page.expectValue('textbox', NAMES.gapText, 'The last words before I left', { nth: 0 })
    },
  },
]

/** One step in the history, or two where a section has a screen for each of its items. */
async function step(page, go, route) {
  const from = await page.address()
  await go()
  await page.until(async () => await page.address() !== from, `a step away from ${from}`)
  if (!(await page.address()).startsWith(route)) await go()
  await arrive(page, route)
}
