import assert from 'node:assert/strict'
import { overflow } from '../checks.mjs'
import { validPlan } from '../schema.mjs'
import { downloadPlan, example, onMyPlan } from '../steps.mjs'
import { NAMES, arrive, choose, growth, next, start, writeGap } from '../worksheet.mjs'

const STRANGE = {
  'ten thousand characters': 'Words and '.repeat(999) + 'ten chars.',
  'one long word': 'Donaudampfschifffahrtsgesellschaft'.repeat(30),
  'right to left': 'אני רוצה להוביל את הצוות — أريد أن أقود الفريق',
  'emoji and joined signs': '👩🏽‍🚀 to the 🏔️, e\u0301te\u0301, ﷽, \u200bnothing\u200b',
  'marks of other languages': '<script>alert(1)</script> & "quotes" \\ \' {{x}} ${y} </textarea>',
  'lines, tabs and spaces': '  one\n\ttwo\n\n  three  ',
}

/** Waits for as many frames as a list would take to grow long. */
async function painted(page) {
  await page.script('document.documentElement.frames = 0')
  await page.until(() => page.script(`const page = document.documentElement
    if (page.dataset.boot === 'started') requestAnimationFrame(() => { page.frames = (page.frames ?? 0) + 1 })
    return page.frames > 20`), 'the page to have been painted for a while')
}

/** Opens Priorities with so many, and nothing that hangs on them. */
async function withPriorities(page, length) {
  const { plan, ...file } = example()
  const priorities = Array.from({ length }, (_, at) => ({
    id: `pr_${at}`, prompt: 'own', workshop_item: null, text: `Matter ${at}`, why: '', in_focus: at === 0,
  }))
  await onMyPlan(page, { ...file, plan: { ...plan, priorities, gaps: [], tools: [] } })
  await page.goto('#/priorities')
  await arrive(page, '#/priorities')
}

/** How many rows there are when the first of them can be seen. */
const NOTES_ROWS = `new MutationObserver((_, observer) => {
  const rows = document.querySelectorAll('.ranked__item').length
  if (rows > 0) { document.documentElement.dataset.rows = rows; observer.disconnect() }
}).observe(document, { childList: true, subtree: true })`

/** Each look at the clock takes longer than a list may keep the browser from what else it has to do. */
const SLOW_CLOCK = 'const now = Date.now; let looks = 0; Date.now = () => now() + (looks += 1) * 20'

/** How many sections stand beside the screen when they are first those of the plan: one of them is the place. */
const NOTES_SECTIONS = `new MutationObserver((_, observer) => {
  const sections = document.querySelectorAll('.rail .sections li').length
  if (document.querySelector('.rail [aria-current]')) { document.documentElement.dataset.sections = sections; observer.disconnect() }
}).observe(document, { childList: true, subtree: true })`

/** A priority is added while what shows the priorities is on its way; then it comes. */
async function addTooSoon(page, to, meanwhile) {
  page.server.early = ['']
  await withPriorities(page, to)
  const release = page.server.keepBack(/-path\.wasm$/)
  await page.reload()
  await page.click('button', 'Add a priority')
  assert.equal(await page.script("return document.querySelectorAll('.ranked__item').length"), 0)
  // By then the focus waits for the new field.
  await page.frame()
  await meanwhile?.()
  release()
  await page.until(() => page.script("return document.querySelectorAll('.ranked__item').length === arguments[0]", to + 1), 'all rows to be there')
}

export default [{
  name: 'long and strange texts survive, and stay inside the screen',
  size: { width: 320, height: 640 },
  async run(page) {
    await page.open('')
    await start(page, 'first')
    await choose(page, NAMES.newRole)
    await next(page, '#/gaps')
    await writeGap(page, 'first')
    for (const [what, text] of Object.entries(STRANGE)) {
      await page.goto('#/priorities')
      await arrive(page, '#/priorities')
      await growth(page, text)
      await page.goto('#/gaps')
      await arrive(page, '#/gaps')
      await writeGap(page, text.trim().replace(/\s+/g, ' '))
      await page.saved()
      await page.reload()
      await arrive(page, '#/gaps')
      assert.equal(await overflow(page), null, `${what}, in Gaps`)
      await page.goto('#/plan')
      await arrive(page, '#/plan')
      assert.equal(await overflow(page), null, `${what}, in My plan`)
      const { plan } = await validPlan(page, (await downloadPlan(page)).text)
      assert.equal(plan.growth_statement, text, what)
      assert.equal(plan.gaps[0].text, text.trim().replace(/\s+/g, ' '), what)
    }

    // More than a plan may hold never makes a file that does not open again.
    await page.goto('#/gaps')
    await arrive(page, '#/gaps')
    await writeGap(page, 'short')
    const field = await page.byRole('textbox', NAMES.gapText, { nth: -1 })
    await page.script(`
      arguments[0].focus()
      arguments[0].select()
      document.execCommand('insertText', false, 'word '.repeat(2_100))`, field)
    await page.saved()
    const { plan } = await validPlan(page, (await downloadPlan(page)).text)
    assert.ok(plan.gaps[0].text.length <= 10_000, `a text of ${plan.gaps[0].text.length} characters`)
  },
}, {
  name: 'long and strange texts in opportunities and helpers survive, and stay inside the screen',
  size: { width: 320, height: 640 },
  async run(page) {
    await page.open('#/opportunities')
    await page.click('button', 'Add an opportunity')
    await page.click('button', 'Add something I look for')
    await page.open('#/helpers')
    await page.click('button', 'Add a helper')
    for (const [what, text] of Object.entries(STRANGE)) {
      // A field of one line has no line breaks.
      const line = text.replace(/[\n\t]/g, ' ')
      await page.goto('#/opportunities')
      await arrive(page, '#/opportunities', /^What has come up/)
      await page.fill('textbox', /^What is it/, line)
      await page.fill('textbox', /^At its best/, text)
      await page.fill('textbox', /^Which skill/, text)
      await page.fill('textbox', /^Is it a step/, text)
      await page.fill('textbox', /^I am looking for/, text)
      await page.goto('#/helpers')
      await arrive(page, '#/helpers', /^Who is with you/)
      await page.fill('textbox', 'Name', line)
      await page.fill('textbox', /^What did you agree/, text)
      await page.saved()
      assert.equal(await overflow(page), null, `${what}, in Helpers`)
      await page.reload()
      await arrive(page, '#/helpers', /^Who is with you/)
      await page.expectValue('textbox', /^What did you agree/, text)
      await page.back()
      await arrive(page, '#/opportunities', /^What has come up/)
      await page.expectValue('textbox', /^At its best/, text)
      assert.equal(await overflow(page), null, `${what}, in Opportunities`)
      const { plan } = await validPlan(page, (await downloadPlan(page)).text)
      assert.equal(await overflow(page), null, `${what}, in My plan`)
      const [it] = plan.opportunities
      assert.deepEqual([it.title, it.best_benefit, it.new_skill, it.stepping_stone], [line, text, text, text], what)
      assert.equal(plan.seeking[0].text, text, what)
      assert.deepEqual([plan.helpers[0].name, plan.helpers[0].agreed], [line, text], what)
    }

    // What is taken out comes back as it was.
    await page.goto('#/opportunities')
    await arrive(page, '#/opportunities', /^What has come up/)
    await page.fill('textbox', /^What is it/, 'A seat on the council')
    await page.click('button', 'Remove: A seat on the council')
    await page.gone('textbox', /^What is it/)
    await page.click('button', NAMES.undo)
    await page.expectValue('textbox', /^At its best/, STRANGE['lines, tabs and spaces'])
    await page.goto('#/helpers')
    await arrive(page, '#/helpers', /^Who is with you/)
    await page.fill('textbox', 'Name', 'Ana Lee')
    await page.click('button', 'Remove: Ana Lee')
    await page.gone('textbox', 'Name')
    await page.click('button', NAMES.undo)
    await page.expectValue('textbox', /^What did you agree/, STRANGE['lines, tabs and spaces'])
  },
}, {
  name: 'long lists come whole, and each row follows its own words and its rank',
  async run(page) {
    // A page with a script of the test's has a worker that does nothing: what is held back does not come from the device.
    page.server.early = ['']
    await withPriorities(page, 500)
    const rows = () => page.script(`return [...document.querySelectorAll('.ranked__item')].map((row) => [
      row.querySelector('.ranked__number').textContent, row.querySelector('textarea').value])`)
    await page.until(async () => (await rows()).length > 2, 'rows to be there')
    // What nobody has scrolled to is not made yet, also where a list is there before the styles of its screen.
    await painted(page)
    assert.ok((await rows()).length < 30)
    const release = page.server.keepBack(/later\.css/)
    await page.reload()
    await painted(page)
    assert.equal((await rows()).length, 0)
    release()
    await page.until(async () => (await rows()).length > 2, 'rows to be there')
    await painted(page)
    assert.ok((await rows()).length < 30)
    for (const [at, row] of (await rows()).entries()) assert.deepEqual(row, [`${at + 1}`, `Matter ${at}`])
    await page.until(() => page.script(`scrollTo(0, document.body.scrollHeight)
      return document.querySelectorAll('.ranked__item').length === 500`), 'all rows to be there', 60_000)
    assert.deepEqual((await rows()).at(-1), ['500', 'Matter 499'])
    const last = await page.byRole('button', 'Move up: Matter 499')
    await page.script('arguments[0].click()', last)
    await page.until(async () => (await rows()).at(-1)[1] === 'Matter 498', 'the last to move up')
    assert.deepEqual((await rows()).slice(-2), [['499', 'Matter 499'], ['500', 'Matter 498']])
    const field = await page.script("return document.getElementById('priority-pr_499')")
    await page.script(`arguments[0].focus()
      arguments[0].select()
      document.execCommand('insertText', false, 'Now the last but one')`, field)
    await page.byRole('button', 'Move up: Now the last but one')
    await page.saved()
    const stored = (await validPlan(page, (await downloadPlan(page)).text)).plan.priorities
    assert.deepEqual(stored.slice(-2).map(({ text }) => text), ['Now the last but one', 'Matter 498'])
    assert.equal(stored.length, 500)
  },
}, {
  name: 'a list of a few begins short, and comes whole without being scrolled to',
  beforeBoot: [NOTES_ROWS],
  async run(page) {
    // What is held back does not come from the device.
    page.server.early = ['']
    await withPriorities(page, 20)
    const release = page.server.keepBack(/later\.css/)
    await page.reload()
    await painted(page)
    release()
    const rows = () => page.script("return [...document.querySelectorAll('.ranked__item textarea')].map(({ value }) => value)")
    await page.until(async () => (await rows()).length === 20, 'all rows to be there')
    assert.deepEqual(await rows(), Array.from({ length: 20 }, (_, at) => `Matter ${at}`))
    assert.ok(await page.script('return document.documentElement.dataset.rows') <= 3, 'no more at once than a slow phone can make')
  },
}, {
  name: 'however long a row takes to be made, what was added is there to be written in',
  beforeBoot: [SLOW_CLOCK],
  async run(page) {
    const isIn = (selector, which) => page.until(() => page.script(`
      const all = [...document.querySelectorAll(arguments[0])]
      return all.length === arguments[1] && document.activeElement === all.at(-1)`, selector, which), `field ${which} to have the focus`)
    await page.open('#/priorities')
    await arrive(page, '#/priorities')
    for (const which of [1, 2, 3, 4, 5]) {
      await page.click('button', 'Add a priority')
      await isIn('.ranked textarea', which)
    }
    await page.goto('#/warm-up')
    await arrive(page, '#/warm-up')
    await page.click('button', /^How I learn best/)
    await page.fill('textbox', /^Think of something difficult/, 'The archive outage')
    await page.click('button', 'Next follow-up')
    await isIn('main textarea', 1)
  },
}, {
  name: 'what was added before its part of the program came has the focus when it comes',
  beforeBoot: [SLOW_CLOCK],
  async run(page) {
    await addTooSoon(page, 8)
    await page.until(() => page.script(`
      const field = document.activeElement
      return field.matches('.ranked textarea') && field === [...document.querySelectorAll('.ranked textarea')].at(-1)`), 'the new field to have the focus')
  },
}, {
  name: 'whoever went elsewhere meanwhile keeps the focus there',
  beforeBoot: [SLOW_CLOCK],
  async run(page) {
    await addTooSoon(page, 2, () => page.script("document.querySelector('main summary').focus()"))
    await painted(page)
    assert.ok(await page.script("return document.activeElement.matches('main summary')"))
  },
}, {
  name: 'the sections beside the screen are there at once, however long they take',
  size: { width: 1280, height: 800 },
  beforeBoot: [SLOW_CLOCK, NOTES_SECTIONS],
  async run(page) {
    await withPriorities(page, 3)
    await page.reload()
    await painted(page)
    const [first, last] = await page.script(`return [
      Number(document.documentElement.dataset.sections), document.querySelectorAll('.rail .sections li').length]`)
    assert.ok(last > 4)
    assert.equal(first, last)
  },
}, {
  name: 'what another tab has written comes without moving the page',
  beforeBoot: [SLOW_CLOCK],
  async run(page) {
    await withPriorities(page, 3)
    const texts = () => page.script("return [...document.querySelectorAll('.ranked textarea')].map(({ value }) => value)")
    await page.until(async () => (await texts()).length === 3, 'all rows to be there')
    await painted(page)
    const place = () => page.script('return Math.round(scrollY)')
    await page.script('scrollTo(0, document.body.scrollHeight)')
    const before = await place()
    assert.ok(before > 300)
    await page.script(`const key = Object.keys(localStorage).find((key) => key.startsWith('cairn:plan:'))
      localStorage.setItem(key, localStorage.getItem(key).replace('Matter 0', 'Matter nought'))
      dispatchEvent(new StorageEvent('storage', { key }))`)
    await page.until(async () => (await texts()).includes('Matter nought'), 'the other words to be there')
    await painted(page)
    assert.equal(await place(), before)
  },
}]
