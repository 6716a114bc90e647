import assert from 'node:assert/strict'
import { overflow } from '../checks.mjs'
import { validPlan } from '../schema.mjs'
import { downloadPlan, importPlan } from '../steps.mjs'
import { NAMES, arrive } from '../worksheet.mjs'

const HERE = '#/pass-it-on'
const HEADING = /^What have you learned lately/
const RTL = 'ניתוח נתונים'
const EMOJI = '👩🏽‍🚀 docking 🛰️'
const LONG = 'Words and '.repeat(999) + 'ten chars.'
const ADD = 'Add something I learned'
const NAME = 'What did you learn?'
const MORE = 'When, and how to pass it on'

const file = async (page) => (await validPlan(page, (await downloadPlan(page)).text)).plan

const go = async (page) => {
  await page.goto(HERE)
  await arrive(page, HERE, HEADING)
}

const card = (page, nth) => () => page.byRole('article', /^Learned:/, { nth })

const add = async (page, text) => {
  const before = await page.count('textbox', NAME)
  await page.click('button', ADD)
  await page.until(async () => await page.count('textbox', NAME) === before + 1, 'a new card')
  await page.fill('textbox', NAME, text, { nth: -1 })
}

/** A month is typed in a different way into each engine's field. */
const month = async (page, card, text) => page.script(`
  const field = arguments[0].querySelector('input[type=month]')
  field.value = arguments[1]
  field.dispatchEvent(new Event('change', { bubbles: true }))`, await card(), text)

const PICTURE = /^(Since|Nothing since)/
const pictured = (page, words) => page.until(async () => {
  const label = await (await page.byRole('img', PICTURE)).getAttribute('aria-label')
  return words.test(label)
}, `a picture that says ${words}`)

export default [
  {
    name: 'pass it on: a ledger, a picture, and an experiment from what is not used yet',
    async run(page) {
      await page.open(HERE)
      await page.expectHeading(HEADING)
      await page.expectText('one line is enough')
      assert.equal(await page.has('img', PICTURE), false)
      await add(page, RTL)
      await add(page, EMOJI)
      await add(page, LONG)
      await page.saved()
      await page.reload()
      for (const [nth, text] of [RTL, EMOJI, LONG].entries()) await page.expectValue('textbox', NAME, text, { nth })
      assert.equal(await overflow(page), null)

      // What was answered is counted; nothing answered says nothing.
      await pictured(page, /you learned 3 things\. None of it .* nobody has any/)
      assert.equal(/Tactical|Strategic/.test(await page.text()), false)
      await page.click('radio', 'All the time', { within: card(page, 0) })
      await page.click('checkbox', 'Nobody yet', { within: card(page, 0) })
      await page.expectText('Tactical so far')
      await page.click('checkbox', 'Colleagues', { within: card(page, 1) })
      await page.expectText('Strategic: for us')
      await pictured(page, /You use 1 all the time, and you passed on 1\./)

      // What folds.
      await page.script('for (const fold of document.querySelectorAll("article details")) fold.open = true')
      const first = card(page, 0)
      await month(page, first, '2026-03')
      await page.click('checkbox', /^This one matters to me/, { within: first })
      await page.fill('textbox', 'Who else would it help?', 'The new ones', { within: first })
      await page.fill('textbox', 'How will you share it?', 'Over lunch', { within: first })
      await page.fill('textbox', 'If they do not get it', 'Draw it', { within: first })
      await page.fill('textbox', 'If they see nothing in it', 'Show the time it saves', { within: first })
      await page.fill('textbox', 'If they go on as before', 'Ask again in May', { within: first })
      const third = card(page, 2)
      await month(page, third, '2001-05')
      await page.expectText('more than 20 months ago')
      await pictured(page, /you learned 2 things/)

      // Removed, and back with all that it said.
      const before = (await file(page)).learned_skills
      await go(page)
      await page.click('button', /^Remove: /, { nth: 0 })
      await page.until(async () => await page.count('article', /^Learned:/) === 2, 'the card to be gone')
      await page.clickFirst('button', NAMES.undo)
      await page.until(async () => await page.count('article', /^Learned:/) === 3, 'the card to be back')
      assert.deepEqual((await file(page)).learned_skills, before)
      assert.deepEqual(before.map(({ name, learned_on, use, shared_with }) => [name, learned_on, use, shared_with]), [
        [RTL, '2026-03', 'constantly', []], [EMOJI, null, null, ['colleagues']], [LONG, '2001-05', null, null],
      ])
      const { matters, who_benefits, share_plan, if_received } = before[0]
      assert.deepEqual({ matters, who_benefits, share_plan, if_received }, {
        matters: true, who_benefits: 'The new ones', share_plan: 'Over lunch',
        if_received: { not_absorbed: 'Draw it', not_excited: 'Show the time it saves', ignored: 'Ask again in May' },
      })

      // An emptied month is no month; nobody any more is not answered.
      await go(page)
      await month(page, card(page, 2), '')
      await page.click('checkbox', 'Colleagues', { within: card(page, 1) })
      await pictured(page, /you learned 3 things/)

      // Not used yet: an experiment in one tap, and the way back to it afterwards.
      await page.click('radio', 'Not yet', { within: card(page, 1) })
      await page.click('button', 'Try it for 30 days')
      await arrive(page, '#/experiment/', /^What will you try/)
      await page.expectText(EMOJI)
      await page.fill('textbox', NAMES.willDo, 'I dock once a week')
      const address = await page.address()
      await page.back()
      await arrive(page, HERE, HEADING)
      await page.gone('button', 'Try it for 30 days')
      await page.click('link', 'Go to its 30 days')
      await arrive(page, address.slice(address.indexOf('#')), /^What will you try/)
      await page.expectValue('textbox', NAMES.willDo, 'I dock once a week')
      const plan = await file(page)
      assert.equal(plan.experiments.length, 1)
      assert.equal(plan.experiments[0].learned_skill_id, plan.learned_skills[1].id)
      assert.deepEqual(plan.learned_skills.map((skill) => [skill.learned_on, skill.shared_with]),
        [['2026-03', []], [null, null], [null, null]])
    },
  },
  {
    name: 'pass it on: skills of the value list are taken over in one tap; sixty stay one calm picture',
    size: { width: 320, height: 640 },
    async run(page) {
      await page.open('')
      await importPlan(page)
      await go(page)
      const before = await page.count('article', /^Learned:/)
      await page.script('document.querySelector(".chips").closest("details").open = true')
      await page.click('button', 'SQL')
      await page.expectValue('textbox', NAME, 'SQL', { nth: -1 })
      await page.gone('button', 'SQL')
      assert.equal(await page.count('article', /^Learned:/), before + 1)
      for (let count = before + 1; count < 60; count += 1) await page.script(`
        [...document.querySelectorAll('button')].find((button) => button.textContent === arguments[0]).click()`, ADD)
      await page.until(async () => await page.count('article', /^Learned:/) === 60, 'sixty cards')
      await page.script(`
        for (const field of document.querySelectorAll('article.learned-skill input[type=text]')) {
          field.value = field.value || 'Thing'
          field.dispatchEvent(new Event('input', { bubbles: true }))
        }`)
      await pictured(page, /you learned 60 things/)
      assert.equal(await page.script('return document.querySelectorAll(".pebble--learned").length'), 60)
      assert.equal(await overflow(page), null)
    },
  },
]
