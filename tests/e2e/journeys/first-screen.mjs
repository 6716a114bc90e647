import assert from 'node:assert/strict'
import { enter } from '../phone.mjs'
import { forgetDevice, importPlan } from '../steps.mjs'
import { HEADINGS, NAMES, arrive } from '../worksheet.mjs'

// The program itself. Its parts would be too many: six that wait leave the browser no connection for anything else.
const PROGRAM = /_bg\.wasm$/
const WIDE = { width: 1280, height: 800 }

// Roles and names come with the program; before it, what the page itself holds is taken.
const field = (page) => page.until(() => page.script('return document.getElementById("growth-first")'), 'the first question')
/** Somebody types before the program is here; it comes when the function that is returned is called. */
async function typedEarly(page, words) {
  const goOn = page.server.keepBack(PROGRAM)
  await page.begin('')
  await (await field(page)).sendKeys(words)
  return goOn
}

const button = (page) => page.script('return document.getElementById("first-start")')
/** Also where the program, out of the browser's cache, has taken the first screen away by now. */
const isSeen = (page) => page.script(`
  return document.getElementById('first')?.querySelector('h1').checkVisibility({ visibilityProperty: true }) ?? false`)
const isParsed = (page) => page.until(() => page.script('return Boolean(document.getElementById("main"))'), 'the page')

export default [
  {
    name: 'first screen: takes typing before the program is here, and loses no letter and no caret',
    async run(page) {
      const goOn = page.server.keepBack(PROGRAM)
      await page.begin('')
      const question = await field(page)
      await question.sendKeys('Teaching hers')
      assert.ok(!('boot' in await page.script('return { ...document.documentElement.dataset }')), 'the program is not here')
      // In the middle of a word, as people are.
      await page.script('arguments[0].setSelectionRange(9, 9); arguments[0].mine = true', question)
      goOn()
      await page.atRest()
      const after = await page.script(`
        const field = document.activeElement
        return { mine: field.mine, value: field.value, at: [field.selectionStart, field.selectionEnd] }`)
      assert.deepEqual(after, { mine: true, value: 'Teaching hers', at: [9, 9] })
      await question.sendKeys('ot')
      await page.expectValue('textbox', NAMES.growth, 'Teaching others')
      await page.saved()
      await page.click('button', NAMES.start)
      await arrive(page, '#/priorities')
      await page.reload()
      await page.goto('#/')
      await page.expectText('Teaching others')
    },
  },
  {
    name: 'first screen: half of it is not painted',
    only: ['chromium'],
    async run(page) {
      // Half of a page lives long enough for a few frames, and notes when the first step stands in it.
      page.server.early.push(`
        let rounds = 0
        const round = setInterval(() => { if ((rounds += 1) === 25) fetch('manifest.webmanifest?half') }, 10)
        new MutationObserver((_, observer) => {
          if (!document.getElementById('first-start')) return
          window.__there = performance.now()
          clearInterval(round)
          observer.disconnect()
        }).observe(document, { childList: true, subtree: true })`)
      const goOn = page.server.keepBack(PROGRAM)
      page.server.half = 'Leave with a plan'
      const begun = page.begin('')
      await page.until(() => page.server.asked.some(({ url }) => url.endsWith('?half')), 'half of the page to live')
      goOn()
      await begun
      await page.atRest()
      const [painted, there] = await page.until(() => page.script(`
        const first = performance.getEntriesByName('first-contentful-paint')[0]
        return first && [first.startTime, window.__there]`), 'the page to be painted')
      assert.ok(painted >= there, `painted at ${painted} ms, and there at ${there} ms`)
    },
  },
  {
    name: 'first screen: a tap on Start before the program is here is heard',
    async run(page) {
      const goOn = await typedEarly(page, 'Typed and tapped')
      await (await button(page)).click()
      assert.ok(await page.script('return "start" in document.documentElement.dataset'))
      goOn()
      await arrive(page, '#/priorities', HEADINGS['#/priorities'])
      await page.saved()
      assert.ok((await page.script('return JSON.stringify(Object.values(localStorage))')).includes('Typed and tapped'))
      // Whatever was tapped, the words were typed.
      await forgetDevice(page)
      const again = await typedEarly(page, 'Typed and gone elsewhere')
      await page.goto('#/plans')
      again()
      await arrive(page, '#/plans')
      await page.goto('#/')
      await page.expectText('Typed and gone elsewhere')
    },
  },
  {
    name: 'first screen: leads back to what was typed',
    async run(page) {
      const goOn = await typedEarly(page, 'Typed and tapped')
      await (await button(page)).click()
      goOn()
      await arrive(page, '#/priorities', HEADINGS['#/priorities'])
      // Back leads to the same question, with what was typed.
      await page.goto('#/')
      await page.expectText('Typed and tapped')
    },
  },
  {
    name: 'first screen: stays as it is where somebody goes from it to itself, and looks untouched when they come back',
    async run(page) {
      await page.open('')
      await (await field(page)).sendKeys('Still to be seen')
      await page.saved()
      await page.click('link', 'Cairn')
      await page.until(async () => await page.script('return location.hash') === '#/', 'the address to change')
      await page.atRest()
      assert.ok(await isSeen(page), 'the first screen is seen')
      await page.expectValue('textbox', NAMES.growth, 'Still to be seen')
      await page.click('button', NAMES.start)
      await arrive(page, '#/priorities', HEADINGS['#/priorities'])
      await page.script('history.back()')
      await page.until(async () => !(await page.address()).includes('priorities'), 'the way back')
      await page.atRest()
      assert.deepEqual(await page.script(`const { first, start } = document.documentElement.dataset; return [first ?? '', start ?? '']`), ['', ''])
    },
  },
  {
    name: 'first screen: what was typed early in a tab that may only read is kept',
    async run(page) {
      await page.open('')
      const first = await page.driver.getWindowHandle()
      await page.driver.switchTo().newWindow('window')
      page.earlyDone = false
      const goOn = await typedEarly(page, 'Typed in the second tab')
      goOn()
      await page.atRest()
      await page.until(() => page.script('return document.querySelector("main fieldset.screen").disabled'), 'this tab to read along')
      assert.equal(await page.script('return document.getElementById("growth-first").value'), 'Typed in the second tab')
      await page.until(async () => (await page.script('return JSON.stringify(Object.values(localStorage))')).includes('Typed in the second tab'),
        'the words to be stored')
      await page.driver.close()
      await page.driver.switchTo().window(first)
      await enter(page.browser, page.size)
    },
  },
  {
    name: 'first screen: whoever comes back, or by a link, never sees it',
    async run(page) {
      await page.open('')
      await importPlan(page)
      for (const path of ['', '#/gaps', '#/w/abc', '#/plans']) {
        const goOn = page.server.keepBack(PROGRAM)
        await page.begin(path)
        await isParsed(page)
        assert.equal(await isSeen(page), false, `with a plan, at "${path}"`)
        goOn()
        await page.atRest()
        assert.equal(await page.has('button', NAMES.start), false)
      }
      await forgetDevice(page)
      for (const [path, seen] of [['#/w/abc', false], ['#/p/abc', false], ['#/gaps', false], ['#/', true], ['', true]]) {
        const goOn = page.server.keepBack(PROGRAM)
        await page.begin(path)
        await isParsed(page)
        assert.equal(await isSeen(page), seen, `without one, at "${path}"`)
        goOn()
        await page.atRest()
        assert.equal(await page.has('button', NAMES.start), seen)
      }
    },
  },
  {
    name: 'first screen: the page holds what the program shows',
    size: WIDE,
    async run(page) {
      // Nobody sees them, and the first stone is still to lay.
      const rail = `
        const told = (element) => [element.localName, [...element.attributes].map(({ name, value }) => name + '=' + value).sort(),
          element.childElementCount ? [...element.children].filter((child) => !child.matches('.stone--unlaid')).map(told) : element.textContent]
        return [...document.querySelector('.rail').children].map(told)`
      const places = `return [...document.querySelectorAll('.header, .rail, .main, #first > *, #first h1, #first textarea, #first button')]
        .map((element) => { const { x, y, width, height } = element.getBoundingClientRect(); return [element.className, x, y, width, height] })`
      const goOn = page.server.keepBack(PROGRAM)
      await page.begin('')
      await field(page)
      const [before, stood] = [await page.script(rail), await page.script(places)]
      goOn()
      await page.atRest()
      assert.deepEqual(await page.script(rail), before)
      assert.deepEqual(await page.script(places), stood, 'nothing moves')
    },
  },
  {
    name: 'first screen: what was typed stays to be copied when the program does not come',
    allow: [/503/],
    async run(page) {
      const goOn = await typedEarly(page, 'Not lost')
      page.server.refuse = PROGRAM
      goOn()
      await page.until(() => page.script('return document.getElementById("boot-failed").checkVisibility()'), 'the page to say so')
      assert.equal(await page.script('return document.getElementById("growth-first").checkVisibility() && document.getElementById("growth-first").value'), 'Not lost')
    },
  },
]
