import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { axe, overflow } from '../checks.mjs'
import { DESK, PHONE } from '../phone.mjs'
import { downloadPlan, example, file, forgetDevice, importPlan, storage } from '../steps.mjs'
import { code, photographed, seen } from '../camera.mjs'
import { carried } from '../links.mjs'
import { NAMES, answers, arrive, next, writeGap } from '../worksheet.mjs'

const LINKS = JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/links-v1.json'), 'utf8'))
export const TITLE = 'Own your career'
const days = { 'Day of the workshop': '2026-11-30', 'Day of the follow-up': '2027-01-11' }

/** Prepares a workshop with what is usual: title and two dates. */
export async function prepare(page, title = TITLE) {
  await page.open('#/workshop')
  await page.expectHeading('Prepare a workshop')
  await page.fill('textbox', 'Title', title)
  for (const [label, day] of Object.entries(days)) await fillDay(page, label, day)
  return settled(page)
}

async function fillDay(page, label, day) {
  await page.until(() => page.script(`
    const field = [...document.querySelectorAll('label')].find((it) => it.textContent === arguments[0])?.control
    if (!field) return false
    field.value = arguments[1]
    field.dispatchEvent(new Event('change', { bubbles: true }))
    return true`, label, day), label)
}

/** What stands in the form, as a link carries it. */
const FORM = `
  const value = (id) => document.getElementById(id).value.trim()
  const named = (label) => [...document.querySelectorAll('label')].filter((it) => it.textContent === label).map((it) => it.control.value.trim())
  const on = [...document.querySelectorAll('.plan-sections__row')].filter((row) => row.querySelector('input[type=checkbox]')?.checked !== false)
  return {
    t: value('workshop-title'), w: value('workshop-welcome'), c: value('workshop-contact'),
    days: [value('workshop-on'), value('workshop-follow-up')],
    p: named('Prompt').filter(Boolean), o: named('Tool').filter(Boolean), sections: on.length,
    m: [...document.querySelectorAll('input[type=number]')].map((it) => Number(it.value)).filter(Boolean),
  }`

/** The links, once they carry what stands in the form. */
export function settled(page) {
  return page.until(async () => {
    const links = [await page.value('textbox', 'Workshop link'), await page.value('textbox', 'Follow-up link')]
    const form = await page.script(FORM)
    const { t = '', w = '', c = '', p = [], o = [], s = 'wpvgtesj', m = {}, d, f } = carried(links[0])
    // Days since the first of 2026; the follow-up since the workshop.
    const day = (count) => new Date(Date.UTC(2026, 0, 1 + count)).toISOString().slice(0, 10)
    const days = [d === undefined ? '' : day(d), f === undefined ? '' : day((d ?? 0) + f)]
    // The minutes stand in another order where the sections do.
    const sorted = (numbers) => numbers.sort((one, other) => one - other)
    const says = { t, w, c, days, p, o: o.map((tool) => tool[1]), sections: s.length, m: sorted(Object.values(m)) }
    const same = isDeepStrictEqual(says, { ...form, m: sorted(form.m) }) && (carried(links[1]).t ?? '') === t
    return same && links
  }, 'the links to carry what stands in the form')
}

/** The workshops that are stored, parsed. */
const drafts = async (page) => Object.entries(await storage(page))
  .filter(([key]) => key.startsWith('cairn:workshop:')).map(([, text]) => JSON.parse(text))
const follow = (page, link) => page.open(link.slice(page.server.base.length))
const plans = async (page) => Object.entries(await storage(page)).filter(([key]) => key.startsWith('cairn:plan:'))

export default [
  {
    name: 'workshop: a usual one has a short link that opens again for editing',
    async run(page) {
      page.size = DESK
      const [link] = await prepare(page)
      const host = 'https://cairn.example.org/'
      const length = link.length - page.server.base.length + host.length
      assert.ok(length <= 150, `${length} characters with ${host}`)
      await page.expectText(/Easy to scan from up to about \d+ metres/)

      await page.fill('textbox', 'Welcome', 'Vierzig Minuten, dein Telefon, dein Plan. Ein Satz, der lang genug ist, um aufzufallen.')
      await page.click('button', 'Add a prompt')
      await page.fill('textbox', 'Prompt', 'Lisbon')
      await page.click('button', 'Add a tool')
      await page.fill('textbox', 'Tool', 'Shadow week')
      await page.fill('textbox', 'How to start this week', 'Ask the shadow desk.')
      await page.click('checkbox', 'Value')
      const [longer] = await settled(page)
      assert.ok(longer.length > link.length)
      await page.expectText(/To reach further, shorten the welcome/)

      await forgetDevice(page)
      await page.open(`#/workshop/${longer.split('/').at(-1)}`)
      await page.expectValue('textbox', 'Title', TITLE)
      await page.expectValue('textbox', 'Prompt', 'Lisbon')
      await page.expectValue('textbox', 'How to start this week', 'Ask the shadow desk.')
      assert.equal(await page.address(), '#/workshop')
      const value = await page.byRole('checkbox', 'Value')
      assert.equal(await page.script('return arguments[0].checked', value), false)
      assert.deepEqual(await settled(page).then(([again]) => again), longer, 'the same workshop has the same link')

      // Stored with the first change; removed and taken back.
      assert.deepEqual(await drafts(page), [])
      await page.click('button', /^Remove prompt: Lisbon/)
      await page.gone('textbox', 'Prompt')
      await page.click('button', NAMES.undo)
      await page.expectValue('textbox', 'Prompt', 'Lisbon')
      await page.until(async () => (await drafts(page))[0]?.workshop.prompts.length === 1, 'the workshop to be stored')
      await page.reload()
      await page.expectValue('textbox', 'Title', TITLE)
      // An older link of it changes nothing here; once that one is changed itself, the newer is kept beside.
      await page.open(`#/workshop/${link.split('/').at(-1)}`)
      await page.expectValue('textbox', 'Title', TITLE)
      await page.gone('textbox', 'Prompt')
      assert.equal((await drafts(page))[0].workshop.prompts.length, 1)
      await page.fill('textbox', 'Title', 'An older one')
      await page.until(async () => (await drafts(page)).length === 2, 'both to be stored')
      await page.reload()
      await page.expectValue('textbox', 'Title', 'An older one')
      await page.click('button', `Open: ${TITLE}`)
      await page.expectValue('textbox', 'Prompt', 'Lisbon')
      await page.click('button', 'Prepare another workshop')
      await page.expectValue('textbox', 'Title', '')
      await page.click('button', `Delete: ${TITLE}`)
      await page.gone('button', `Open: ${TITLE}`)
      await page.click('button', NAMES.undo)
      await page.expectValue('textbox', 'Title', TITLE)
    },
  },
  {
    name: 'workshop: a participant is welcomed, walks its sections, and finds the plan again by the same link',
    async run(page) {
      page.size = DESK
      await prepare(page)
      await page.click('button', 'Add a prompt')
      await page.fill('textbox', 'Prompt', 'Lisbon')
      await page.click('button', 'Add a tool')
      await page.fill('textbox', 'Tool', 'Shadow week')
      await page.click('checkbox', 'Value')
      await page.click('checkbox', 'Warm-up')
      await page.fill('spinbutton', 'Minutes for Priorities', '8')
      await page.script('document.activeElement.blur()')
      const [link] = await settled(page)

      await forgetDevice(page)
      page.size = PHONE
      await follow(page, link)
      await page.expectHeading(TITLE)
      await page.expectText('Monday 30 November')
      await page.expectText(/Priorities\s+8 min/)
      assert.ok(!(await page.text()).includes('Value'))
      assert.deepEqual(await plans(page), [], 'nothing is stored before Start')
      await page.click('button', 'Start')
      await arrive(page, '#/', /./)
      await page.fill('textbox', NAMES.growth, 'To lead a team')
      await page.click('button', NAMES.start)
      await arrive(page, '#/priorities')
      await page.expectText(/About 8 minutes/)
      await page.click('checkbox', 'Lisbon')
      await next(page, '#/gaps')
      await writeGap(page, 'Nobody has seen me lead')
      await answers(page, 'Yes', 'No')
      await next(page, '#/tools')
      await page.click('checkbox', /^Shadow week/)
      await page.saved()

      // The same link again goes on; a reload does as well.
      await follow(page, link)
      await page.expectText(/as you left it/)
      await page.click('button', 'Go on with my plan')
      await arrive(page, '#/experiment')
      const { text } = await downloadPlan(page)
      const { plan } = JSON.parse(text)
      assert.equal(plan.workshop.title, TITLE)
      assert.deepEqual(plan.workshop.sections, ['priorities', 'gaps', 'tools', 'experiment', 'pass-it-on', 'journey'])
      assert.equal(plan.priorities[0].workshop_item, plan.workshop.prompts[0].id)
      assert.equal(plan.tools[0].workshop_item, plan.workshop.tools[0].id)
      assert.equal((await plans(page)).length, 1)
    },
  },
  {
    name: 'workshop: a plan that is here stays as it is, and the new one stands beside it',
    async run(page) {
      const [link] = await prepare(page)
      await page.open('')
      await importPlan(page)
      const before = await plans(page)
      await follow(page, link)
      await page.expectText(/It stays as it is/)
      assert.deepEqual(await plans(page), before)
      await page.click('button', 'Start')
      await page.until(async () => (await plans(page)).length === 2, 'a second plan')
      const [[key, text]] = before
      assert.equal(Object.fromEntries(await plans(page))[key], text, 'the plan that was here')
      // Reloaded before a word was typed, one is still in the workshop.
      await page.reload()
      const [, fresh] = (await plans(page)).find(([other]) => other !== key)
      assert.equal(JSON.parse(fresh).plan.workshop.title, TITLE)
      await follow(page, link)
      await page.expectText(/as you left it/)
    },
  },
  {
    name: 'workshop: the follow-up leads to the check-in of its plan, or says what to do where that plan is not',
    async run(page) {
      const [link, again] = await prepare(page)
      const id = Object.values(await storage(page)).map((text) => JSON.parse(text).workshop?.id).find(Boolean)
      const plan = example()
      plan.plan.workshop.id = id
      const path = file('plan.json', JSON.stringify(plan))
      await page.open('')
      await importPlan(page, path)
      await follow(page, link)
      await page.click('button', 'Go on with my plan')
      await follow(page, again)
      await page.until(async () => (await page.address()).startsWith('#/check-in'), 'the check-in')
      await page.expectHeading(/./)

      await forgetDevice(page)
      await follow(page, again)
      await page.expectHeading('Your plan is not on this device')
      await page.expectText(/Open this same link there/)
      await page.upload(path)
      await page.saved()
      await follow(page, again)
      await page.until(async () => (await page.address()).startsWith('#/check-in'), 'the check-in')
    },
  },
  {
    name: 'workshop: the wall is run by keyboard and by a presenter\u2019s remote, and survives a reload',
    async run(page) {
      page.size = DESK
      await prepare(page)
      await page.fill('spinbutton', 'Minutes for Warm-up', '20')
      await page.script('document.activeElement.blur()')
      await settled(page)
      await page.goto('#/projector')
      await page.expectHeading(TITLE)
      await page.expectText('20:00')
      const clock = () => page.byRole('timer', 'Time left').then((it) => it.getText())
      await page.press(' ')
      await page.expectText('Now: Warm-up')
      await page.until(async () => /^19:5/.test(await clock()), 'the clock to run')
      await page.press('+')
      await page.until(async () => /^20:/.test(await clock()), 'a minute more')
      await page.press('\uE00F')
      await page.expectText('Now: Priorities')
      assert.equal(await clock(), '3:00')
      await page.press('\uE00E')
      await page.expectText('Now: Warm-up')
      await page.click('button', 'Gaps')
      await page.expectText('Now: Gaps')
      await page.click('button', 'Start')
      await page.until(async () => /^2:5/.test(await clock()), 'the clock to run')
      await page.reload()
      await page.expectText('Now: Gaps')
      await page.until(async () => /^2:[0-5]/.test(await clock()), 'the clock to run on')
      await page.click('button', 'Pause')
      const kept = async () => Object.values(await storage(page)).map((text) => JSON.parse(text)).find((it) => it.countdown?.section)
      await page.until(async () => (await kept())?.countdown.ends === null, 'the clock to stand')
      const { left } = (await kept()).countdown
      assert.equal(await clock(), `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`)
      await page.click('link', 'Back to preparing')
      await page.expectHeading('Prepare a workshop')
    },
  },
  {
    name: 'workshop: links that were cut or changed, and crafted ones, say so and start nothing',
    async run(page) {
      const [link, again] = await prepare(page)
      await forgetDevice(page)
      for (const whole of [link, again]) {
        await follow(page, whole.slice(0, -6))
        await page.expectHeading(/cut off/)
        const at = whole.length - 8
        await follow(page, whole.slice(0, at) + (whole[at] === 'A' ? 'B' : 'A') + whole.slice(at + 1))
        await page.expectHeading(/changed on its way/)
      }
      // A workshop is no follow-up, and neither is a card.
      await follow(page, link.replace('#/w/', '#/f/'))
      await page.expectHeading(/changed on its way/)
      await page.open(`#/workshop/${link.split('/').at(-1).slice(0, -6)}`)
      await page.alert(/cut off/)
      await page.open(link.slice(page.server.base.length).replace('#/w/', '#/c/'))
      await page.expectHeading(/changed on its way/)
      assert.deepEqual(await plans(page), [])
      const markup = `<img src=x onerror=alert(1)>\u202egnp.exe`
      await page.open('#/workshop')
      await page.fill('textbox', 'Title', markup)
      const [strange] = await settled(page)
      await follow(page, strange)
      await page.expectHeading(/<img src=x/)
    },
  },
  {
    name: 'workshop: links of version 1 open for ever',
    async run(page) {
      for (const { link, heading, reads } of LINKS) {
        await page.open(link)
        await page.expectHeading(heading)
        for (const text of reads) await page.expectText(text)
      }
    },
  },
  {
    name: 'workshop: the code on the wall is read by two readers, as a phone sees it from the back of the room',
    only: ['chromium', 'firefox'],
    async run(page) {
      page.size = DESK
      await prepare(page)
      const [link] = await settled(page)
      await page.goto('#/projector')
      await page.expectHeading(TITLE)
      const picture = await photographed(page, await page.byRole('img', 'The workshop link as a QR code'))
      // A camera takes many pictures, and one that is read is enough: held still, it is never quite the same one.
      const held = [[4, 0.06], [-3, 0.05], [5, 0.04], [3, -0.06]]
      for (const width of [400, 200]) {
        const read = held.map(([turn, lean]) => code(seen(picture, { width, turn, lean, blur: 0.7 })))
        for (const reader of ['jsQR', 'zxing']) {
          const texts = read.map((texts) => texts[reader])
          assert.ok(texts.includes(link), `${reader} at ${width} px: ${texts}`)
        }
      }
    },
  },
  {
    name: 'workshop: axe finds nothing on the facilitator\u2019s pages',
    async run(page) {
      const [link, again] = await prepare(page)
      const found = []
      const routes = ['#/workshop', '#/projector', '#/room', '#/c', '#/card', link.slice(page.server.base.length), again.slice(page.server.base.length)]
      await page.click('button', 'Add a prompt')
      await page.fill('textbox', 'Prompt', 'Lisbon')
      await page.click('button', 'Add a tool')
      await page.fill('textbox', 'Tool', 'Shadow week')
      for (const size of [{ width: 320, height: 9000 }, { width: 1280, height: 9000 }]) {
        page.size = size
        for (const scheme of ['light', 'dark']) {
          await page.setScheme(scheme)
          for (const route of routes) {
            await page.open(route)
            await page.expectHeading(/./)
            const here = `${route.slice(0, 12)} ${size.width} ${scheme}`
            for (const violation of await axe(page)) found.push(`${here}: ${violation}`)
            const wide = await overflow(page)
            if (wide) found.push(`${here}: ${wide}`)
          }
        }
      }
      assert.deepEqual(found, [], found.join('\n'))
    },
  },
]
