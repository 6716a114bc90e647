import assert from 'node:assert/strict'
import { validPlan } from '../schema.mjs'
import { downloadPlan, file, lasting, storage } from '../steps.mjs'
import { NAMES, WORDS, arrive, corePath } from '../worksheet.mjs'

const MOST_TAPS = 60

export default {
  name: 'core path: from the link to the file, erased and opened again',
  async run(page, t) {
    // From the link to the file.
    await page.open('')
    await corePath(page, WORDS)
    for (const words of Object.values(WORDS)) await page.expectText(words)
    const first = await page.download('button', 'Download my plan', { nth: 0 })
    t.diagnostic(`${page.taps} taps from the link to the file`)
    assert.ok(page.taps <= MOST_TAPS, `${page.taps} taps`)
    assert.match(first.name, /^cairn-plan-\d{4}-\d\d-\d\d\.json$/)

    // The file holds what was written, in the published form.
    const { plan } = await validPlan(page, first.text)
    assert.equal(plan.growth_statement, WORDS.growth)
    assert.equal(plan.priorities.length, 1)
    assert.equal(plan.priorities[0].prompt, 'new-role')
    assert.deepEqual(plan.gaps.map(({ text, can_do_now, had_chance, kind, priority_id }) =>
      ({ text, can_do_now, had_chance, kind, priority_id })), [{
      text: WORDS.gap, can_do_now: 'yes', had_chance: 'no', kind: 'opportunity', priority_id: plan.priorities[0].id,
    }])
    assert.deepEqual(plan.tools.map(({ kind, gap_id }) => ({ kind, gap_id })),
      [{ kind: 'special-assignment', gap_id: plan.gaps[0].id }])
    const [experiment] = plan.experiments
    assert.equal(experiment.do_differently, WORDS.willDo)
    assert.equal(experiment.first_step.text, WORDS.firstStep)
    assert.equal(experiment.tool_id, plan.tools[0].id)
    const days = (from, to) => (Date.parse(to) - Date.parse(from)) / 86_400_000
    assert.equal(days(experiment.starts_on, experiment.ends_on), 30)
    assert.ok(days(experiment.starts_on, experiment.first_step.by) <= 7)
    assert.deepEqual(experiment.check_ins.map(({ day }) => day), [7, 14, 30])
    for (const id of [plan.id, plan.gaps[0].id, experiment.id]) assert.ok(id.length >= 13, `${id} is random enough`)

    // Erase, and the device knows nothing any more.
    await page.goto('#/about')
    await page.click('button', 'Erase everything on this device')
    await confirmErase(page)
    await page.until(async () => Object.keys(await storage(page)).length === 0, 'nothing to be stored any more')
    await page.reopen()
    await page.expectValue('textbox', NAMES.growth, '')

    // The file brings everything back, and the person to where they were.
    await page.upload(file(first.name, first.text))
    await arrive(page, '#/plan')
    for (const words of Object.values(WORDS)) await page.expectText(words)
    await page.saved()
    const second = await downloadPlan(page)
    assert.deepEqual(lasting(second.text), lasting(first.text))
  },
}

async function confirmErase(page) {
  await page.click('button', NAMES.eraseAll, { within: () => page.byRole('dialog') })
}
