import assert from 'node:assert/strict'
import { validPlan } from '../schema.mjs'
import { downloadPlan } from '../steps.mjs'
import { NAMES, WORDS, arrive, choose, corePath } from '../worksheet.mjs'

const LONG = 'Words upon words. '.repeat(560).slice(0, 10_000)
const RTL = 'جرّبتُ ذلك يوم الثلاثاء 🌱 وكان جيدًا'

export default [
  {
    name: 'thirty days: three look backs, an ending, and the next experiment from it',
    async run(page) {
      await page.open('')
      await corePath(page, WORDS)
      await page.goto('#/journey')
      await page.fill('textbox', /^A line to yourself/, 'You asked for this. Enjoy it.')
      await page.saved()

      // A week later the check-in greets.
      await pass(page, 7)
      await page.reopen()
      await arrive(page, '#/check-in', /^How is it going\?/)
      await page.expectText(WORDS.willDo)
      await page.expectText('day 7')
      await choose(page, 'Not yet')
      await page.fill('textbox', /^A smaller first step/, 'Ask one person one question')
      await page.fill('textbox', /^What got in the way/, LONG)
      await page.saved()
      await page.reload()
      await page.expectValue('textbox', /^What got in the way/, LONG)
      assert.equal(await page.has('textbox', /^What you wrote to yourself/), false)
      await page.click('button', 'Done')
      await overview(page)
      await page.expectText('not tried yet')

      // Day 14: partly. A check-in that is removed comes back.
      await pass(page, 7)
      await page.reopen()
      await page.expectText('day 14')
      await choose(page, 'Partly')
      await page.fill('textbox', /^What happened/, RTL)
      await page.fill('textbox', /^What will you do differently/, 'A sketch of five minutes counts')
      await page.saved()
      await page.click('button', /^Remove the check-in of day 14/)
      await overview(page)
      await page.click('button', NAMES.undo)
      await page.click('link', /^Day 14/)
      await page.expectValue('textbox', /^What happened/, RTL)
      await page.back()
      await overview(page)

      // Day 30: the line from the start, the ending, the next one.
      await pass(page, 16)
      await page.reopen()
      await page.expectText('day 30')
      await page.expectText('You asked for this. Enjoy it.')
      await choose(page, 'Yes')
      await page.fill('textbox', /^What did you learn/, 'People read pictures')
      await choose(page, /^Changed/)
      await page.fill('textbox', /^What do you take with you/, 'Ask sooner')
      await page.saved()
      await page.click('button', 'Next experiment from this one')
      await arrive(page, '#/experiment')
      // It begins with what was learned.
      await page.expectValue('textbox', NAMES.willDo, 'A sketch of five minutes counts')
      await page.expectValue('textbox', NAMES.firstStep, 'Ask one person one question')

      // The whole story stands in My plan and in the file.
      await page.saved()
      const { text } = await downloadPlan(page)
      for (const words of ['Ask sooner', 'People read pictures', RTL, 'not tried yet', 'partly tried']) await page.expectText(words)
      const { plan } = await validPlan(page, text)
      const [first, next] = plan.experiments
      assert.deepEqual(first.check_ins.map((it) => it.tried), ['not-yet', 'partly', 'yes'])
      assert.equal(first.closed.outcome, 'changed')
      assert.equal(next.follows_id, first.id)
      assert.equal(next.check_ins.length, 3)

      // Nothing waits now: a start goes on where the person was.
      await page.reopen()
      await arrive(page, '#/plan')
    },
  },
  {
    name: 'opportunities: weighed, a no after advice, compared side by side',
    async run(page) {
      await page.open('')
      await corePath(page, WORDS)
      await page.goto('#/opportunities')
      await arrive(page, '#/opportunities')
      await page.click('button', 'Add an opportunity')
      const first = () => page.byRole('article', /^(A seat|An opportunity without)/)
      await page.fill('textbox', /^What is it/, 'A seat on the council')
      await page.fill('textbox', /^At its best/, 'Meet every lead')
      await choose(page, 'No', first)
      // A no waits for advice.
      await page.click('button', 'Note the no')
      await page.expectText('whom you asked')
      await page.fill('combobox', /^Whom did you ask/, 'Ana Lee')
      await page.fill('textbox', /^What did they say/, 'Wait for the spring')
      await page.click('button', 'Note the no')
      await page.fill('textbox', 'Why?', 'After the move')
      await page.saved()
      await page.reload()
      await page.expectValue('textbox', 'Why?', 'After the move')

      await page.click('button', 'Add an opportunity')
      await page.fill('textbox', /^What is it/, 'A quarter in Lisbon', { nth: -1 })
      await choose(page, 'Later', () => page.byRole('article', 'A quarter in Lisbon'))
      await page.byRole('table', 'Side by side')
      await page.expectText('After the move')

      // Removed, and back.
      await page.click('button', 'Remove: A quarter in Lisbon')
      await page.until(async () => await page.count('article', 'A quarter in Lisbon') === 0, 'the opportunity to go')
      await page.click('button', NAMES.undo)
      await page.byRole('article', 'A quarter in Lisbon')

      // Whoever was asked is a helper, once, and a name in an experiment is the same person.
      await page.goto('#/helpers')
      await arrive(page, '#/helpers')
      await page.expectValue('textbox', 'Name', 'Ana Lee')
      await page.expectText('Asked about: A seat on the council')
      await page.fill('textbox', /^What did you agree/, 'Asks me in spring')
      await page.goto('#/experiment')
      await arrive(page, '#/experiment')
      await page.click('button', NAMES.addMore)
      await page.fill('combobox', /^Who will ask you/, 'ana lee')
      await page.saved()
      await page.goto('#/helpers')
      await page.expectText(`Experiment: ${WORDS.willDo}`)
      assert.equal(await page.count('textbox', 'Name'), 1)

      // A tool that is a person is named by those already there, too.
      await page.goto('#/tools')
      await arrive(page, '#/tools')
      await page.click('button', 'Show all')
      await choose(page, NAMES.mentor)
      const offered = await page.script(`
        return [...arguments[0].list.options].map((option) => option.value)`, await page.byRole('combobox', 'Who exactly?'))
      assert.deepEqual(offered, ['Ana Lee'])
      await page.fill('combobox', 'Who exactly?', 'ana lee')
      await page.saved()
      await page.goto('#/plan')
      await page.expectText('A mentor or expert: Ana Lee')
      await page.goto('#/helpers')
      await page.expectText('Tool: A mentor or expert')
      assert.equal(await page.count('textbox', 'Name'), 1)
      await page.click('button', 'Remove: Ana Lee')
      await page.until(async () => await page.count('textbox', 'Name') === 0, 'Ana to go')
      await page.click('button', NAMES.undo)
      await page.expectText('Asked about: A seat on the council')
      await page.saved()

      const { text } = await downloadPlan(page)
      await page.expectText('Meet every lead')
      const { plan } = await validPlan(page, text)
      assert.equal(plan.helpers.length, 1)
      assert.equal(plan.experiments[0].helper_id, plan.helpers[0].id)
      assert.deepEqual(plan.opportunities.map((it) => it.decisions.map((decision) => decision.answer)), [['no'], ['later']])
    },
  },
]

/** All experiments; the look backs on one have the same heading, but addresses of their own. */
async function overview(page) {
  await page.until(async () => await page.address() === '#/check-in', 'the address of all check-ins')
  await page.expectHeading(/^How is it going\?/)
}

/** Days pass: every date of the stored plans moves into the past. */
async function pass(page, days) {
  await page.saved()
  await page.script(`
    const shift = (day) => {
      const date = new Date(day + 'T12:00:00Z')
      date.setUTCDate(date.getUTCDate() - arguments[0])
      return date.toISOString().slice(0, 10)
    }
    for (const key of Object.keys(localStorage).filter((key) => key.startsWith('cairn:plan:'))) {
      const moved = localStorage.getItem(key).replace(/"(\\d{4}-\\d\\d-\\d\\d)"/g, (_, day) => JSON.stringify(shift(day)))
      localStorage.setItem(key, moved)
    }`, days)
}
