import assert from 'node:assert/strict'
import { validPlan } from '../schema.mjs'
import { downloadPlan } from '../steps.mjs'
import { NAMES, WORDS, answers, arrive, choose, next, start, writeGap } from '../worksheet.mjs'

// can, chance → the kind that is suggested, or null where nothing is.
const TABLE = [
  ['No', 'Yes', 'skill'],
  ['Yes', 'No', 'opportunity'],
  ['Yes', 'Yes', null],
  ['Not sure', 'No', null],
  ['Yes', 'Not sure', null],
  ['Not sure', 'Not sure', null],
]
const WORD = { Yes: 'yes', No: 'no', 'Not sure': 'not-sure' }

const toGaps = async (page) => {
  await page.open('')
  await start(page, WORDS.growth)
  await choose(page, NAMES.newRole)
  await next(page, '#/gaps')
  await writeGap(page, WORDS.gap)
}

const file = async (page) => (await validPlan(page, (await downloadPlan(page)).text)).plan

export default [
  {
    name: 'gap helper: each pair of answers suggests what the method says',
    async run(page) {
      await toGaps(page)
      const here = await page.address()
      const seen = []
      for (const [can, chance] of TABLE) {
        await answers(page, can, chance)
        const { gaps: [gap] } = await file(page)
        seen.push([can, chance, gap.kind])
        assert.deepEqual([gap.can_do_now, gap.had_chance], [WORD[can], WORD[chance]])
        await page.goto(here.slice(here.indexOf('#')))
        await arrive(page, '#/gaps')
      }
      assert.deepEqual(seen, TABLE)
    },
  },
  {
    name: 'gap helper: neither skill nor chance becomes two gaps in one tap',
    async run(page) {
      await toGaps(page)
      await answers(page, 'No', 'No')
      await page.click('button', NAMES.both, { nth: 0 })
      await page.until(async () => await page.count('textbox', NAMES.gapText) === 2, 'two gaps')
      const { gaps } = await file(page)
      assert.deepEqual(gaps.map(({ kind }) => kind).sort(), ['opportunity', 'skill'])
      assert.notEqual(gaps[0].id, gaps[1].id)
    },
  },
  {
    name: 'gap helper: the person can overrule',
    async run(page) {
      await toGaps(page)
      await answers(page, 'Yes', 'No')
      await page.click('button', NAMES.overrule, { nth: 0 })
      await choose(page, NAMES.skillKind)
      const { gaps: [gap] } = await file(page)
      assert.deepEqual([gap.can_do_now, gap.had_chance, gap.kind], ['yes', 'no', 'skill'])
    },
  },
]
