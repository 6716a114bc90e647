import assert from 'node:assert/strict'
import { example, file, importPlan, storage } from '../steps.mjs'

const many = (count, make) => Array.from({ length: count }, (_, index) => make(index))
const priority = (index) => ({ ...example().plan.priorities[2], id: `pr_many${index}`, prompt: 'own', workshop_item: null })
const changed = (change) => () => {
  const given = example()
  change(given, given.plan)
  return JSON.stringify(given)
}

const BAD = {
  'not JSON': () => 'Dear diary, today I grew.',
  'an empty file': () => '',
  'a picture': () => '\x89PNG\r\n\x1a\n\0\0\0\rIHDR',
  'JSON of something else': () => '{"name":"cairn","dependencies":{}}',
  'a JSON list': () => '[1,2,3]',
  'a card, not a plan': () => '{"type":"cairn/card","version":1}',
  'a newer version': changed((given) => { given.version = 2 }),
  'a truncated plan': () => JSON.stringify(example()).slice(0, 4000),
  'a plan of wrong types': changed((_, plan) => { plan.priorities = 'none' }),
  'a plan without its id': changed((_, plan) => { delete plan.id }),
  '501 priorities': changed((_, plan) => { plan.priorities = many(501, priority) }),
  'a text of 10,001 characters': changed((_, plan) => { plan.growth_statement = 'x'.repeat(10_001) }),
  'more than 1 MB': changed((_, plan) => {
    plan.priorities = many(120, (index) => ({ ...priority(index), text: 'x'.repeat(9_000) }))
  }),
  '5,001 items in all': changed((_, plan) => {
    plan.gaps = many(500, (index) => ({ ...plan.gaps[0], id: `ga_m${index}` }))
    plan.tools = many(500, (index) => ({ id: `to_m${index}`, gap_id: 'ga_m0', kind: 'own', text: '', workshop_item: null, how_to_start: '', helper_id: null }))
    plan.priorities = many(500, (index) => ({ id: `pr_m${index}`, prompt: 'own', text: '' }))
    plan.helpers = many(500, (index) => ({ id: `he_m${index}`, name: '' }))
    plan.seeking = many(500, (index) => ({ id: `se_m${index}`, text: '' }))
    plan.learned_skills = many(500, (index) => ({ id: `ls_m${index}`, name: '' }))
    plan.opportunities = many(500, (index) => ({ id: `op_m${index}`, title: '' }))
    for (const list of ['strengths', 'skills', 'successes']) {
      plan.value[list] = many(500, (index) => ({ id: `va_${list}${index}`, text: '' }))
    }
    plan.warm_up.more_of = many(500, (index) => ({ id: `mo_m${index}`, text: '' }))
  }),
  '50 MB': () => `{"type":"cairn/plan","version":1,"plan":{"title":"${'x'.repeat(50_000_000)}"}}`,
}

export default {
  name: 'bad files: each gets a message, and nothing on the device changes',
  async run(page) {
    await page.open('')
    await importPlan(page)
    const wrong = []
    for (const [what, make] of Object.entries(BAD)) {
      await page.open('#/plans')
      const before = await storage(page)
      await page.upload(file('my-plan.json', make()))
      const message = await page.alert().catch(() => null)
      if (message === null) wrong.push(`${what}: no message`)
      else if (message.length < 20) wrong.push(`${what}: a message that does not help: ${message}`)
      else if (/serde|expected value|line \d+ column|panick|undefined|\bError\b/.test(message)) {
        wrong.push(`${what}: a message for programmers: ${message}`)
      }
      try {
        assert.deepEqual(await storage(page), before)
      } catch {
        wrong.push(`${what}: storage has changed`)
      }
    }
    assert.deepEqual(wrong, [])

    // And a good file still opens.
    await page.open('')
    await importPlan(page)
  },
}
