import assert from 'node:assert/strict'
import { choose, headingHasFocus, pressButton, tabTo, tick, type } from '../keyboard.mjs'
import { validPlan } from '../schema.mjs'
import { downloadPlan } from '../steps.mjs'
import { NAMES, WORDS, question } from '../worksheet.mjs'

export default {
  name: 'keyboard: the core path without a pointer',
  async run(page) {
    await page.open('')
    await type(page, NAMES.growth, WORDS.growth)
    await pressButton(page, NAMES.start)
    await headingHasFocus(page, '#/priorities')
    await pick(page, NAMES.newRole)
    await pressButton(page, NAMES.next)
    await headingHasFocus(page, '#/gaps')
    if (!await page.has('textbox', NAMES.gapText)) await pressButton(page, NAMES.addGap)
    await type(page, NAMES.gapText, WORDS.gap)
    await choose(page, 'Yes', () => question(page, NAMES.can))
    await choose(page, 'No', () => question(page, NAMES.chance))
    await pressButton(page, NAMES.next)
    await headingHasFocus(page, '#/tools')
    await pick(page, NAMES.assignment)
    await pressButton(page, NAMES.next)
    await headingHasFocus(page, '#/experiment')
    await pressButton(page, NAMES.startFrom)
    await type(page, NAMES.willDo, WORDS.willDo)
    await tabTo(page, 'textbox', NAMES.firstStep)
    await page.script('document.activeElement.select()')
    await page.press(WORDS.firstStep)
    await pressButton(page, NAMES.next, ' ')
    await headingHasFocus(page, '#/plan')
    const { plan } = await validPlan(page, (await downloadPlan(page)).text)
    assert.equal(plan.gaps[0].kind, 'opportunity')
    assert.equal(plan.experiments[0].do_differently, WORDS.willDo)
    assert.equal(plan.experiments[0].first_step.text, WORDS.firstStep)
  },
}

/** A prompt or a tool, be it a box to tick or a button. */
async function pick(page, name) {
  await page.until(async () => await page.has('checkbox', name) || await page.has('button', name), `a choice "${name}"`)
  return await page.has('checkbox', name) ? tick(page, name) : pressButton(page, name)
}
