import assert from 'node:assert/strict'
import { deflateRawSync } from 'node:zlib'
import jsQR from 'jsqr'
import { photographed } from '../camera.mjs'
import { sealed } from '../links.mjs'
import { example, forgetDevice, onMyPlan, storage } from '../steps.mjs'
import { NAMES, arrive } from '../worksheet.mjs'

const PRIVATE = 'Nobody is to read this'
const PICKS = { Gaps: 'What is in the way', Tools: 'What closes it' }
const STRANGE = 'Commas, "quotes"; new\nlines </script> =1+1 \u05e9\u05dc\u05d5\u05dd \u{1f469}\u{1f3fd}\u200d\u{1f680} '
const OWN = 'My own plan, which stays'

/** The example with a word that is not picked, and the first sentence in many letters. */
function plan() {
  const it = example()
  it.plan.growth_statement = 'Wachsen heißt: <b>"Vertrauen"</b> 👩🏽‍🚀 שלום'
  it.plan.priorities[0].why = PRIVATE
  it.plan.journey.enjoy = PRIVATE
  return it
}

async function openShare(page, it) {
  await onMyPlan(page, it)
  await page.click('button', 'Share a link to read')
}

async function make(page) {
  await page.click('button', 'Make the link')
  return page.value('textbox', 'The link')
}

/** Leaves nothing of the sender on the device: the reader has a plan of their own. */
async function asReader(page) {
  await forgetDevice(page)
  await page.open('')
  await page.fill('textbox', NAMES.growth, OWN)
  await page.click('button', NAMES.start)
  await page.saved()
}

const follow = (page, link) => page.open(link.slice(page.server.base.length))
const plans = async (page) => Object.entries(await storage(page)).filter(([key]) => key.startsWith('cairn:plan:')).map(([, text]) => text)

export default [
  {
    name: 'share: a link carries what was picked, touches nothing, and can be kept as an own copy',
    async run(page) {
      await openShare(page, plan())
      const link = await make(page)
      assert.ok(link.startsWith(`${page.server.base}#/p/`))
      assert.ok(link.length < 2_000, `${link.length} characters`)
      await page.expectText(/Whoever has it can read that/)

      await asReader(page)
      const before = await plans(page)
      await follow(page, link)
      await page.expectHeading(/Wachsen heißt: <b>"Vertrauen"<\/b> 👩🏽‍🚀 שלום/)
      assert.equal(await page.address(), '#/p', 'the address no longer carries the words')
      await page.expectTitle('A plan to read · Cairn')
      assert.equal(await page.status(), '', 'nothing of it is saved, and nothing says so')
      assert.ok(!(await page.text()).includes(PRIVATE))
      assert.deepEqual(await plans(page), before, 'nothing is stored')
      const payload = link.split('/').at(-1)
      assert.ok(!JSON.stringify(await storage(page)).includes(payload))

      // The same link once more, in the tab that is open.
      await page.goto('#/plans')
      await arrive(page, '#/plans')
      for (const _ of [1, 2]) {
        await page.goto(link.slice(link.indexOf('#')))
        await page.expectHeading(/Wachsen/)
        assert.equal(await page.address(), '#/p')
        assert.ok(!JSON.stringify(await storage(page)).includes(payload))
      }

      await page.click('button', 'Keep a copy of my own')
      await arrive(page, '#/plan')
      await page.saved()
      const kept = (await plans(page)).map((text) => JSON.parse(text).plan)
      assert.deepEqual(kept.map((it) => it.growth_statement).sort(), [OWN, plan().plan.growth_statement].sort())
      const original = JSON.stringify(plan())
      const copy = kept.find((it) => it.growth_statement !== OWN)
      assert.ok(![copy, ...copy.priorities, ...copy.gaps, ...copy.tools].some(({ id }) => original.includes(`"${id}"`)), 'its ids are its own')

      // Read once, it is not in the history either.
      await page.open('#/p')
      await page.expectHeading(/read already/)
    },
  },
  {
    name: 'share: a link that was cut off or changed says so, and shows nothing',
    async run(page) {
      await openShare(page, plan())
      const link = await make(page)
      await asReader(page)
      const before = await plans(page)
      for (const cut of [link.length - 1, link.length - 40, page.server.base.length + 8]) {
        await follow(page, link.slice(0, cut))
        await page.expectHeading(/cut off/)
      }
      const at = link.length - 30
      await follow(page, link.slice(0, at) + (link[at] === 'A' ? 'B' : 'A') + link.slice(at + 1))
      await page.expectHeading(/changed on its way/)
      assert.ok(!(await page.text()).includes('Vertrauen'))
      assert.deepEqual(await plans(page), before)
    },
  },
  {
    name: 'share: a crafted link that would become a thousand times as much is stopped on its way',
    async run(page) {
      await page.open('')
      await page.fill('textbox', NAMES.growth, OWN)
      await page.click('button', NAMES.start)
      await page.saved()
      const before = await plans(page)
      // Eight million letters, whole and with a checksum that fits; then a plan that is none, and letters that are no compression.
      const bombs = [deflateRawSync(Buffer.alloc(8_000_000, 'a')), deflateRawSync(Buffer.from('{"plan":')), Buffer.from('no compression')]
      for (const body of bombs) {
        await follow(page, `${page.server.base}#/p/${sealed('p', body)}`)
        await page.expectHeading(/changed on its way/)
        assert.equal(await page.address(), '#/p')
      }
      assert.deepEqual(await plans(page), before)
    },
  },
  {
    name: 'share: a passphrase locks the link, and its QR code is read by a camera',
    async run(page) {
      await openShare(page, plan())
      for (const part of ['Gaps', 'Tools']) await page.click('checkbox', PICKS[part])
      await page.fill('textbox', /^Passphrase/, 'Blue cairn 7')
      const link = await make(page)
      const picture = await page.byRole('img', 'The link as a QR code')
      await page.script('arguments[0].scrollIntoView({ block: "center" })', picture)
      const { width, height, data } = await photographed(page, picture)
      assert.equal(jsQR(new Uint8ClampedArray(data), width, height)?.data, link)

      await asReader(page)
      await follow(page, link)
      await page.expectHeading('This plan is locked')
      await page.fill('textbox', 'Passphrase', 'blue cairn 7')
      await page.click('button', 'Unlock')
      await page.alert(/not the passphrase/)
      await page.fill('textbox', 'Passphrase', 'Blue cairn 7')
      await page.click('button', 'Unlock')
      await page.expectHeading(/Wachsen heißt/)
    },
  },
  {
    name: 'share: what is too long for a message says so',
    async run(page) {
      const it = plan()
      // What repeats is small when it is compressed.
      it.plan.growth_statement = `${STRANGE}${Array.from({ length: 2_800 }, (_, at) => ((at * 7919) % 65_521).toString(36)).join(' ')}`.slice(0, 10_000)
      assert.equal(it.plan.growth_statement.length, 10_000)
      await openShare(page, it)
      const link = await make(page)
      assert.ok(link.length > 2_000, `${link.length} characters`)
      await page.expectText(/too long for many messengers/)
      await asReader(page)
      await follow(page, link)
      await page.click('button', 'Keep a copy of my own')
      await arrive(page, '#/plan')
      await page.saved()
      const kept = (await plans(page)).map((text) => JSON.parse(text).plan.growth_statement)
      assert.ok(kept.includes(it.plan.growth_statement), 'every letter came back')
    },
  },
]
