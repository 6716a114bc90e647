import assert from 'node:assert/strict'
import { validPlan } from '../schema.mjs'
import { downloadPlan, example, file, importPlan, lasting } from '../steps.mjs'
import { arrive } from '../worksheet.mjs'

export default [
  {
    name: 'round trip: the example comes back field for field',
    async run(page) {
      const given = example()
      await page.open('')
      await importPlan(page)
      const { name, text } = await downloadPlan(page)
      assert.match(name, /^cairn-plan-\d{4}-\d\d-\d\d-[\w-]+\.json$/)
      await validPlan(page, text)
      assert.deepEqual(lasting(text), lasting(JSON.stringify(given)))
    },
  },
  {
    name: 'round trip: what a newer version wrote survives',
    async run(page) {
      const given = fromTheFuture(example())
      await page.open('')
      await importPlan(page, file('future.json', JSON.stringify(given)))
      assert.deepEqual(lasting((await downloadPlan(page)).text), lasting(JSON.stringify(given)))

      // Every screen can show it, and none of them loses it.
      for (const route of ['#/priorities', '#/gaps', '#/tools', '#/experiment', '#/plan']) {
        await page.goto(route)
        await arrive(page, route)
      }
      await page.reload()
      assert.deepEqual(lasting((await downloadPlan(page)).text), lasting(JSON.stringify(given)))
    },
  },
]

/** The same plan, with a field that nobody knows in every object and an unknown value for every choice. */
function fromTheFuture(given) {
  const { plan } = given
  plan.priorities[0].prompt = 'sabbatical'
  plan.gaps[0].kind = 'permission'
  plan.gaps[1].can_do_now = 'on-good-days'
  plan.tools[0].kind = 'robot'
  plan.experiments[0].arena = 'holodeck'
  plan.experiments[0].check_ins[0].tried = 'twice'
  plan.experiments[0].closed.outcome = 'doubled'
  plan.learned_skills[0].use = 'in-dreams'
  plan.learned_skills[0].shared_with = ['colleagues', 'neighbours']
  plan.value.voices = ['manager', 'radio']
  plan.helpers[0].role = 'oracle'
  plan.opportunities[0].decisions[0].answer = 'perhaps'
  const visit = (value) => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (value === null || typeof value !== 'object') return
    Object.values(value).forEach(visit)
    value.from_the_future = { kept: [1, 'two', null, { three: true }] }
  }
  // These are maps from free keys, where one entry more would be an entry, not an unknown field.
  const { changes, deleted, warm_up: { answers, ...warmUp }, ...rest } = plan
  visit([rest, warmUp])
  delete plan.workshop.minutes.from_the_future
  plan.from_the_future = 'kept'
  given.from_the_future = 'kept as well'
  return given
}
