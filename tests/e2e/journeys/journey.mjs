import assert from 'node:assert/strict'
import { overflow } from '../checks.mjs'
import { validPlan } from '../schema.mjs'
import { downloadPlan } from '../steps.mjs'
import { NAMES, WORDS, arrive, corePath } from '../worksheet.mjs'

const HEADING = /^How will you enjoy/
const ENJOY = /^What will you enjoy/
const MARK = /^How will you mark/
const LINE = /^A line to yourself/
const RTL = 'בקרים ליד הלוח — والغداء مع الفريق'
const EMOJI = '👩🏽‍🚀 dances after each check-in 🎉'
const LONG = 'Words and '.repeat(999) + 'ten chars.'
const SMALL_STONE = /one small stone beside it/

export default {
  name: 'journey: what the way is like, and a sealed line to the future self',
  async run(page) {
    await page.open('')
    await corePath(page, WORDS)
    assert.equal(await page.has('img', SMALL_STONE), false)
    await page.goto('#/journey')
    await arrive(page, '#/journey', HEADING)
    await page.fill('textbox', ENJOY, RTL)
    await page.fill('textbox', MARK, EMOJI)
    await page.fill('textbox', LINE, LONG)
    await page.saved()
    await page.reload()
    await arrive(page, '#/journey', HEADING)
    await page.expectValue('textbox', ENJOY, RTL)
    await page.expectValue('textbox', MARK, EMOJI)
    await page.expectValue('textbox', LINE, LONG)
    assert.equal(await overflow(page), null)

    // My plan has all of it, but for the line: that one waits.
    await page.click('button', NAMES.next)
    await arrive(page, '#/plan')
    await page.byRole('img', SMALL_STONE)
    await page.expectText(RTL)
    await page.expectText(EMOJI)
    await page.expectText('sealed until my last check-in')
    assert.equal((await page.text()).includes('ten chars.'), false, 'the line is not shown')
    const { plan } = await validPlan(page, (await downloadPlan(page)).text)
    assert.deepEqual([plan.journey.enjoy, plan.journey.mark_progress, plan.journey.to_future_self], [RTL, EMOJI, LONG])

    // Back goes where the person came from; an answer that is taken out is out.
    await page.back()
    await arrive(page, '#/journey', HEADING)
    await page.fill('textbox', LINE, '')
    await page.saved()
    await page.goto('#/plan')
    await arrive(page, '#/plan')
    assert.equal((await page.text()).includes('sealed'), false)
  },
}
