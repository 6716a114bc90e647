import assert from 'node:assert/strict'
import { overflow } from '../checks.mjs'
import { validPlan } from '../schema.mjs'
import { downloadPlan } from '../steps.mjs'
import { NAMES, arrive } from '../worksheet.mjs'

const LONG = 'Words and '.repeat(999) + 'ten chars.'
const STRANGE = 'עבדנו יחד — عملنا معًا 👩🏽‍🚀 e\u0301'

const WORDS = {
  heading: /^Start from what went well/,
  learnBest: /^How I learn best/,
  learnedMost: /^The work that taught me most/,
  story: /^Think of something difficult/,
  helped: /^What helped it sink in/,
  mostStory: /^Which work has taught you more/,
  others: /^Who was there with you/,
  myPart: /^What did you do yourself/,
  follow: 'Next follow-up',
  last: 'That is my story',
  another: 'Another question?',
  line: 'I want more of',
  addLine: 'Add a line',
  partner: 'With a partner',
}

const warmUp = async (page) => {
  await page.goto('#/warm-up')
  await arrive(page, '#/warm-up', WORDS.heading)
}

const clock = async (page) => (await page.byRole('timer')).getText()
const reads = (page, wanted) => page.until(async () => await clock(page) === wanted, `the timer to read ${wanted}`)

const alone = {
  name: 'warm-up: a story told one question at a time, and what comes of it',
  async run(page) {
    await page.open('#/warm-up')
    await arrive(page, '#/warm-up', WORDS.heading)
    assert.equal(await page.count('textbox'), 0, 'nothing to fill in before a question is picked')

    // The story first, then one follow-up after the other.
    await page.click('button', WORDS.learnBest)
    await page.fill('textbox', WORDS.story, LONG)
    assert.equal(await page.has('textbox', WORDS.helped), false, 'one field at a time')
    await page.click('button', WORDS.follow)
    await page.fill('textbox', WORDS.helped, STRANGE)
    assert.equal(await page.has('textbox', WORDS.story), false, 'the story has folded')
    await page.saved()
    await page.reload()
    assert.equal(await overflow(page), null, 'after the long story')
    await page.click('button', WORDS.story)
    await page.expectValue('textbox', WORDS.story, LONG)
    await page.click('button', WORDS.helped)
    await page.expectValue('textbox', WORDS.helped, STRANGE)
    await page.click('button', WORDS.last)

    // One more, of which a follow-up is left out.
    await page.click('button', WORDS.another)
    await page.byRole('button', /^How I learn best.*Answered$/)
    await page.click('button', WORDS.learnedMost)
    await page.fill('textbox', WORDS.mostStory, 'The archive outage')
    await page.click('button', WORDS.follow)
    await page.click('button', WORDS.follow)
    await page.fill('textbox', WORDS.myPart, 'I wrote it all down')
    await page.byRole('button', /^Who was there with you.*Left out/)

    // What I want more of; one line is removed and comes back.
    await page.click('button', WORDS.addLine)
    await page.fill('textbox', WORDS.line, 'Teaching others', { nth: 0 })
    await page.click('button', WORDS.addLine)
    await page.fill('textbox', WORDS.line, STRANGE, { nth: 1 })
    await page.click('button', 'Remove: Teaching others')
    await page.until(async () => await page.count('textbox', WORDS.line) === 1, 'one line to be left')
    await page.click('button', NAMES.undo)
    await page.until(async () => await page.count('textbox', WORDS.line) === 2, 'the line to come back')
    await page.expectValue('textbox', WORDS.line, 'Teaching others', { nth: 0 })
    await page.saved()
    await page.reload()
    await page.expectValue('textbox', WORDS.line, 'Teaching others', { nth: 0 })
    await page.expectValue('textbox', WORDS.line, STRANGE, { nth: 1 })

    // Both are offered in Priorities; a tap takes one.
    await page.click('button', 'Next')
    await arrive(page, '#/priorities')
    await page.byRole('button', STRANGE)
    await page.click('button', 'Teaching others')
    await page.gone('button', 'Teaching others')
    await page.expectValue('textbox', NAMES.ownWords, 'Teaching others')
    await page.byRole('button', STRANGE)

    // And as ingredients.
    await page.click('button', NAMES.addMore)
    await page.click('button', 'Teaching others')
    await page.gone('button', 'Teaching others')
    await page.expectValue('textbox', 'Ingredient 1', 'Teaching others')
    await page.saved()

    const { plan } = await validPlan(page, (await downloadPlan(page)).text)
    assert.deepEqual(plan.warm_up.answers, [
      { question: 'learn-best', responses: { story: LONG, helped: STRANGE } },
      { question: 'learned-most', responses: { story: 'The archive outage', my_part: 'I wrote it all down' } },
    ])
    assert.deepEqual(plan.warm_up.more_of.map(({ text }) => text), ['Teaching others', STRANGE])
    assert.deepEqual(plan.priorities.map(({ prompt, text }) => [prompt, text]), [['own', 'Teaching others']])
    assert.deepEqual(plan.ingredients, ['Teaching others', null, null])
  },
}

const pair = {
  name: 'warm-up: two people interview each other, fifteen minutes each',
  async run(page) {
    await page.open('#/warm-up')
    await arrive(page, '#/warm-up', WORDS.heading)
    await page.click('radio', WORDS.partner)
    await page.click('button', WORDS.learnBest)
    // The whole script is there to be asked, beside one field to write in.
    await page.expectText('Ask:')
    assert.equal(await page.count('textbox', WORDS.story), 1)
    assert.equal(await page.has('textbox', WORDS.helped), false)
    await page.expectText(/What helped it sink in/)
    await page.expectText('You tell, your partner asks')
    await reads(page, '15:00')

    await stopClock(page)
    await page.click('button', 'Start')
    await pass(page, 4)
    await reads(page, '14:56')
    await page.click('button', 'Pause')
    await page.byRole('button', 'Go on')
    // A pause takes no time.
    await turnClock(page, 5 * MINUTE)
    await page.click('button', 'Go on')
    await page.byRole('button', 'Pause')

    // It goes on while the person is elsewhere, and while nothing looks at it.
    await page.goto('#/priorities')
    await arrive(page, '#/priorities')
    await pass(page, 4 * MINUTE)
    await warmUp(page)
    await reads(page, '10:56')
    await pass(page, -60 * MINUTE)
    await pass(page, 3)
    await reads(page, '10:53')
    await pass(page, 10 * MINUTE)
    await page.until(async () => /One minute left/.test(await page.status()), 'the last minute to be said')
    await pass(page, 30 * MINUTE)
    await page.until(async () => /Time is up/.test(await page.status()), 'the end to be said')
    await reads(page, '0:00')

    await page.click('button', 'Swap')
    await page.expectText('Your partner tells, you ask')
    await reads(page, '15:00')
    await page.byRole('button', 'Start')
    assert.equal(await overflow(page), null)

    await page.click('radio', 'On my own')
    await page.gone('timer')
    await page.click('radio', WORDS.partner)
    await page.saved()
    const { plan } = await validPlan(page, (await downloadPlan(page)).text)
    assert.equal(plan.warm_up.mode, 'pair')
  },
}

const MINUTE = 60

/**
 * From here on the page's clock goes only where the journey turns it: how slow the machine is must not matter. It is the
 * window's `Date`: some engines give every script of a test one of its own.
 */
const stopClock = (page) => page.script(`
  window.__now = Date.now()
  window.Date.now = () => window.__now
  window.__looks = 0
  const every = window.setInterval
  window.setInterval = (look, ...rest) => every(() => { look(); window.__looks += 1 }, ...rest)`)

/** Turns the page's clock on, or back, by seconds, and returns how often the app has looked at it so far. */
const turnClock = (page, seconds) => page.script('window.__now += arguments[0] * 1000; return window.__looks', seconds)

/** The same while the timer runs: what a sleeping screen or a person does to it, seen by the app. */
async function pass(page, seconds) {
  const looks = await turnClock(page, seconds)
  await page.until(() => page.script('return window.__looks > arguments[0]', looks), 'the app to look at the clock')
}

export default [alone, pair]
