import assert from 'node:assert/strict'
import { axe, overflow } from '../checks.mjs'
import { carried, sealed } from '../links.mjs'
import { deflateRawSync } from 'node:zlib'
import { DESK, PHONE } from '../phone.mjs'
import { example, file, forgetDevice, importPlan, storage } from '../steps.mjs'
import { NAMES, WORDS, arrive, choose, fromGaps, growth } from '../worksheet.mjs'
import { TITLE, prepare } from './workshop.mjs'

const follow = (page, link) => page.open(link.slice(page.server.base.length))
const TRIED = ['yes', 'yes', 'yes', 'yes', 'partly', 'partly', 'partly', 'not-yet', 'not-yet']

/** A card as a script of the facilitator's own might write it. */
const card = (at, more = {}) => ({
  name: `card-${at}.json`,
  text: JSON.stringify({
    type: 'cairn/card', version: 1, id: `p_${at}`, at: '2026-12-22T09:30:00Z',
    priorities: [{ kind: at % 2 ? 'new-role' : 'new-skill' }], gap_kinds: { [at % 3 ? 'skill' : 'opportunity']: 1 },
    tools: [{ kind: 'mentor' }], arenas: ['meeting'], experiments: [{ tried: TRIED[at] }],
    learned: { learned: 4, used: 2, shared: 1 }, ...more,
  }),
})

/** The numbers of a picture, as a screen reader reads them. */
const numbers = (page, title) => page.script(`
  const table = [...document.querySelectorAll('table')].find((it) => it.caption.textContent.startsWith(arguments[0]))
  return table && Object.fromEntries([...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent)))`, title)

/** Walks the core path in a workshop, on whatever device this is, and returns the card. */
async function participate(page, link, before) {
  await forgetDevice(page)
  if (before) {
    await page.open('')
    await importPlan(page)
  }
  await follow(page, link)
  await page.click('button', 'Start')
  await arrive(page, '#/warm-up')
  await growth(page, WORDS.growth)
  await choose(page, NAMES.newRole)
  await page.goto('#/gaps')
  await arrive(page, '#/gaps')
  await fromGaps(page, WORDS)
  await page.goto('#/card')
  await page.expectHeading('What do you want the room to know?')
  return page.download('button', 'Download my card')
}

export default [
  {
    name: 'room: prepared, three take part, their cards and nine more make a room of twelve',
    async run(page) {
      const [link] = await prepare(page)
      const cards = []
      for (const before of [false, true, false]) cards.push(await participate(page, link, before))
      for (const { name, text } of cards) {
        assert.match(name, /^cairn-card-\d{4}-\d\d-\d\d\.json$/)
        const it = JSON.parse(text)
        assert.deepEqual([it.type, it.version, it.tools], ['cairn/card', 1, [{ kind: 'special-assignment' }]])
        for (const words of Object.values(WORDS)) assert.ok(!text.includes(words), words)
      }
      assert.equal(new Set(cards.map(({ text }) => JSON.parse(text).id)).size, 3)

      await forgetDevice(page)
      page.size = DESK
      await page.open('#/room')
      await page.expectHeading('What has the room really tried?')
      await page.uploadAll(cards.slice(0, 1))
      await page.expectText('1 person in the room')
      await page.expectText(/From five people on there is a picture/)
      assert.equal(await numbers(page, 'Was it tried?'), null)
      const more = Array.from({ length: 9 }, (_, at) => card(at))
      const plan = example()
      plan.plan.id = 'p_0'
      await page.uploadAll([
        ...cards, ...more, { ...more[3], name: 'again.json' }, { name: 'holiday.txt', text: 'nope' }, { name: 'other.json', text: '{"type":"x"}' },
        { name: 'empty.json', text: '' }, { name: 'cut.json', text: cards[0].text.slice(0, 60) },
      ])
      await page.expectText('12 people in the room')
      for (const name of ['holiday.txt', 'other.json', 'empty.json', 'cut.json']) await page.expectText(name)
      // Four, three and two tried, partly and not yet; three have no answer: two would point at somebody, and three would give them away.
      assert.deepEqual(await numbers(page, 'Was it tried?'), {
        Tried: '4', 'Partly tried': 'hidden', 'Not yet': 'hidden', 'No answer yet': 'hidden',
      })
      assert.deepEqual(await numbers(page, 'What closes it'), { 'A mentor or expert': '9', 'A special assignment': '3' })
      assert.deepEqual(await numbers(page, 'What is in the way'), { 'A skill': '6', 'An opportunity': '6' })
      assert.ok(!(await page.text()).includes(WORDS.willDo))

      const csv = await page.download('button', 'Download as CSV')
      assert.match(csv.name, /^cairn-room-.*\.csv$/)
      assert.ok(csv.text.includes('Was it tried?,12,Partly tried,People,hidden\r\n'), csv.text)
      const json = JSON.parse((await page.download('button', 'Download as JSON')).text)
      assert.deepEqual([json.type, json.people], ['cairn/room', 12])

      // Leaving forgets it; kept, it comes back.
      await page.goto('#/workshop')
      await page.expectHeading('Prepare a workshop')
      await page.goto('#/room')
      await page.expectHeading('What has the room really tried?')
      assert.equal(await numbers(page, 'Was it tried?'), null)
      await page.click('button', NAMES.undo)
      await page.expectText('12 people in the room')
      await page.click('button', 'Forget this room')
      await page.until(async () => await numbers(page, 'Was it tried?') === null, 'the room to be forgotten')
      await page.uploadAll(more)
      await page.expectText('9 people in the room')
      await page.click('button', 'Keep this room on this device')
      await page.expectText(/is kept on this device/)
      await page.reload()
      await page.expectText('9 people in the room')
      await page.click('button', 'Forget this room')
      await page.expectText(/really tried/)
      await page.reload()
      await page.expectHeading('What has the room really tried?')
      assert.ok(!(await page.text()).includes('people in the room'))
      assert.deepEqual(Object.keys(await storage(page)).filter((key) => key.includes('room')), [])
    },
  },
  {
    name: 'room: a card goes by link, is read there, and is put in',
    async run(page) {
      await page.open('')
      await importPlan(page)
      await page.goto('#/card')
      await page.expectHeading('What do you want the room to know?')
      // The example has some parts ticked already; its own words only when they are asked for.
      await page.click('checkbox', 'What I try for 30 days')
      await page.expectText('Draw the model before I write a query')
      await page.click('button', 'Show it as a code')
      const link = await page.value('textbox', 'The card as a link')
      const it = carried(link)
      assert.deepEqual(Object.keys(it).sort(), ['experiments', 'gap_kinds', 'id', 'priorities', 'tools', 'type', 'version', 'will_do'])
      assert.notEqual(it.id, example().plan.id)
      await page.byRole('img', 'Your card as a QR code')

      await forgetDevice(page)
      await follow(page, link)
      await page.expectHeading('A card for the room')
      await page.expectText('Draw the model before I write a query')
      assert.equal(await page.address(), '#/c', 'the address no longer carries it')
      await page.click('button', 'Put it into the room')
      await page.expectText('1 person in the room')
      // Until then the page says that leaving it forgets the room.
      await page.expectText(/is kept on this device/)
      // Each link is a page of its own, and all of them make one room.
      await follow(page, `${page.server.base}#/c/${sealed('c', deflateRawSync(Buffer.from(card(4).text)))}`)
      await page.click('button', 'Put it into the room')
      await page.expectText('2 people in the room')
      // More by message, with words around them, and one that was cut.
      const others = Array.from({ length: 3 }, (_, at) => `Hello, here is my card: ${page.server.base}#/c/${sealed('c', deflateRawSync(Buffer.from(card(at).text)))}`)
      await page.script(`[...document.querySelectorAll('summary')].find((it) => it.innerText === 'Paste links of cards').click()`)
      await page.fill('textbox', 'Links of cards', [...others, link.slice(0, -5)].join('\n'))
      await page.click('button', 'Take them in')
      await page.expectText('5 people in the room')
      await page.alert(/Its end is missing/)
      await page.expectText('Draw the model before I write a query')
    },
  },
  {
    name: 'room: full plans become cards on entry, versions count once, and two meetings are compared',
    async run(page) {
      page.size = DESK
      await page.open('#/room')
      await page.expectHeading('What has the room really tried?')
      const files = []
      for (let at = 0; at < 6; at += 1) {
        for (const later of [false, true]) {
          const it = example()
          Object.assign(it.plan, { id: `p_${at}`, updated_at: later ? '2026-12-22T09:00:00Z' : '2026-11-21T09:00:00Z' })
          it.plan.sharing.card = []
          if (!later) for (const experiment of it.plan.experiments) {
            experiment.closed = null
            for (const checkIn of experiment.check_ins) Object.assign(checkIn, { tried: null, done_on: null })
          }
          files.push({ name: `plan-${at}-${later}.json`, text: JSON.stringify(it) })
        }
      }
      await page.uploadAll(files)
      await page.expectText('6 people in the room')
      assert.deepEqual(await numbers(page, 'Was it tried?'), { Tried: '6', 'Partly tried': '0', 'Not yet': '0', 'No answer yet': '0' })
      await page.expectText('Before and after')
      const compared = await page.script(`
        const table = [...document.querySelectorAll('table')].find((it) => it.caption.textContent.startsWith('Before and after'))
        return [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent))`)
      assert.deepEqual(compared.find(([name]) => name.startsWith('Tried')), ['Tried it, at least partly (of 6)', '0', '6'])
      const text = await page.text()
      for (const words of [example().plan.growth_statement, example().plan.experiments[0].do_differently, 'In their own words']) {
        assert.ok(!text.includes(words), words)
      }
    },
  },
  {
    name: 'room: hostile files are named and skipped, and nothing of them runs',
    async run(page) {
      page.size = DESK
      await page.open('#/room')
      await page.expectHeading('What has the room really tried?')
      const markup = '<img src=x onerror=alert(1)>'
      const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
      await page.uploadAll([
        { name: `${markup}.json`, text: '{' }, { name: 'deep.json', text: deep },
        { name: 'long.json', text: JSON.stringify({ type: 'cairn/card', version: 1, growth: 'x'.repeat(10_001) }) },
        { name: 'newer.json', text: JSON.stringify({ type: 'cairn/card', version: 9 }) },
        { name: '\u202egnp.exe', text: 'nope' }, { name: 'huge.json', text: ' '.repeat(3_000_000) },
        ...Array.from({ length: 5 }, (_, at) => card(at, { will_do: [`=HYPERLINK("x") ${markup} ${at}`], priorities: [{ kind: `${markup}${at}` }] })),
      ])
      await page.expectText('5 people in the room')
      for (const name of [markup, 'deep.json', 'long.json', 'newer.json', 'huge.json']) await page.expectText(name)
      await page.expectText(/A newer Cairn wrote it/)
      await page.expectText(`=HYPERLINK("x") ${markup} 0`)
      assert.deepEqual(await numbers(page, 'What matters to people'), { 'Something else': '5' })
      assert.equal(await page.script('return document.querySelectorAll("#app img").length'), 0)
    },
  },
  {
    name: 'room: axe finds nothing on a room that is full',
    async run(page) {
      const found = []
      for (const size of [{ width: 320, height: 9000 }, { width: 1280, height: 9000 }]) {
        page.size = size
        for (const scheme of ['light', 'dark']) {
          await page.setScheme(scheme)
          await page.open('#/room')
          await page.expectHeading('What has the room really tried?')
          await page.uploadAll([...Array.from({ length: 9 }, (_, at) => card(at, { will_do: ['I ask'] })), { name: 'x.txt', text: 'nope' }])
          await page.expectText('9 people in the room')
          const here = `${size.width} ${scheme}`
          for (const violation of await axe(page)) found.push(`${here}: ${violation}`)
          const wide = await overflow(page)
          if (wide) found.push(`${here}: ${wide}`)
        }
      }
      assert.deepEqual(found, [], found.join('\n'))
    },
  },
]
