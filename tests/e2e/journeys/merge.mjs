import assert from 'node:assert/strict'
import { validPlan } from '../schema.mjs'
import { downloadPlan, example, file, forgetDevice, importPlan, lasting } from '../steps.mjs'
import { NAMES, arrive } from '../worksheet.mjs'

const ENJOY = /^What will you enjoy/
const MARK = /^How will you mark/

/** Another device, or the same one after everything was lost: only the file is left. */
async function onAnotherDevice(page, text) {
  await forgetDevice(page)
  await page.open('')
  await importPlan(page, file('plan.json', text))
}

async function write(page, field, text) {
  await page.goto('#/journey')
  await arrive(page, '#/journey')
  await page.fill('textbox', field, text)
  await page.saved()
}

const take = async (page) => (await downloadPlan(page)).text
const journey = (text) => JSON.parse(text).plan.journey

/** Opens a file of a plan that is here, and comes to where the person goes on. */
async function bringIn(page, text) {
  await page.goto('#/plans')
  await arrive(page, '#/plans')
  await page.upload(file('other.json', text))
  await page.until(async () => (await page.address()) !== '#/plans', 'the plan to be opened')
  await page.saved()
}

export default [
  {
    name: 'merge: phone, laptop, phone, and neither side loses a word',
    async run(page) {
      await page.open('')
      const start = JSON.stringify(example())
      await importPlan(page, file('plan.json', start))
      await write(page, ENJOY, 'Written on the phone')
      const phone = await take(page)

      await onAnotherDevice(page, start)
      await write(page, MARK, 'Written on the laptop')
      const removed = example().plan.helpers[0].name
      await page.goto('#/helpers')
      await page.click('button', `Remove: ${removed}`)
      await page.saved()
      const laptop = await take(page)

      // The phone, with the laptop's file: what differs is named, and both sides are in it.
      await onAnotherDevice(page, phone)
      await bringIn(page, laptop)
      await page.alert(/are one now/)
      await page.click('button', 'What came from the file')
      await page.expectText('The way there: Written on the laptop (changed)')
      await page.expectText(`Who is with me: ${removed} (removed)`)
      const both = await take(page)
      await validPlan(page, both)
      assert.equal(journey(both).enjoy, 'Written on the phone')
      assert.equal(journey(both).mark_progress, 'Written on the laptop')
      assert.ok(!JSON.parse(both).plan.helpers.some(({ name }) => name === removed))

      // It can be taken back; and brought in once more.
      await page.click('button', NAMES.undo)
      await page.saved()
      assert.equal(journey(await take(page)).mark_progress, journey(phone).mark_progress)
      assert.ok(JSON.parse(await take(page)).plan.helpers.some(({ name }) => name === removed))

      // The laptop takes the phone's file, and then both devices hold the same.
      await onAnotherDevice(page, laptop)
      await bringIn(page, both)
      assert.deepEqual(lasting(await take(page)), lasting(both))
      assert.equal(await page.script('return Object.keys(localStorage).filter((key) => key.startsWith("cairn:plan:")).length'), 1)
    },
  },
  {
    name: 'merge: the newer words stand, an older file brings nothing back, and can be opened beside',
    async run(page) {
      await page.open('')
      await importPlan(page, file('plan.json', JSON.stringify(example())))
      await write(page, ENJOY, 'At first')
      const older = await take(page)
      // A clock counts in seconds.
      const second = Math.floor(Date.now() / 1000)
      await page.until(() => page.script('return Math.floor(Date.now() / 1000) > arguments[0]', second), 'the next second')
      await write(page, ENJOY, 'And then')
      await bringIn(page, older)
      await page.alert(/Nothing in the file is newer/)
      assert.equal(journey(await take(page)).enjoy, 'And then')
      await page.click('button', 'Open the file as it was')
      await page.saved()
      assert.equal(journey(await take(page)).enjoy, 'At first')
      await page.goto('#/plans')
      await page.byRole('button', 'Open: After the November workshop')
      await page.byRole('button', 'Open: After the November workshop (from the file)')
    },
  },
  {
    name: 'merge: where no time tells, both are kept',
    async run(page) {
      const timeless = (sentence) => {
        const it = example()
        it.plan.changes = {}
        it.plan.growth_statement = sentence
        return JSON.stringify(it)
      }
      await page.open('')
      await importPlan(page, file('plan.json', timeless('As it is here')))
      await bringIn(page, timeless('As it is in the file'))
      await page.alert(/nobody can tell which is newer/)
      assert.equal(JSON.parse(await take(page)).plan.growth_statement, 'As it is here')
      const kept = await page.script(`return Object.entries(localStorage).filter(([key]) => key.startsWith('cairn:plan:'))
        .map(([, text]) => JSON.parse(text).plan.growth_statement).sort()`)
      assert.deepEqual(kept, ['As it is here', 'As it is in the file'])
    },
  },
]
