import assert from 'node:assert/strict'
import { onMyPlan } from '../steps.mjs'

/** A phone that has a sheet to send things with; what it was given is kept, and `answer` says how it ended. */
const phone = (takesFiles, answer) => `
  const match = window.matchMedia.bind(window)
  window.matchMedia = (query) => (query === '(pointer: coarse)' ? { matches: true } : match(query))
  window.__sent = []
  navigator.canShare = () => ${takesFiles}
  navigator.share = async ({ files, url }) => {
    window.__sent.push(files ? { name: files[0].name, type: files[0].type, text: await files[0].text() } : { url })
    ${answer ? `throw new DOMException('', '${answer}')` : ''}
  }`
const INSIDE = `Object.defineProperty(navigator, 'userAgent', { get: () =>
  'Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 Version/4.0 Chrome/126.0 Mobile Safari/537.36' })`

const sent = (page) => page.until(() => page.script('return window.__sent[0]'), 'what the sheet was given')
const downloads = (page) => page.script('return window.__hooks.downloads.length')
const noted = (page) => page.script('return Object.keys(JSON.parse(localStorage.getItem("cairn:preferences")).downloaded).length')

export default [
  {
    name: 'hand over: a phone whose sheet takes the file is given it',
    beforeBoot: [phone(true)],
    async run(page) {
      await onMyPlan(page)
      await page.click('button', 'Download my plan', { nth: 0 })
      const { name, type, text } = await sent(page)
      assert.match(name, /^cairn-plan-.*\.json$/)
      assert.equal(type, 'application/json')
      assert.equal(JSON.parse(text).type, 'cairn/plan')
      await page.until(async () => (await noted(page)) === 1, 'the file to count as kept')
      assert.equal(await downloads(page), 0)

      await page.click('button', 'Share a link to read')
      await page.click('button', 'Make the link')
      const link = await page.value('textbox', 'The link')
      await page.click('button', /^Send the link/)
      await page.until(async () => (await page.script('return window.__sent[1]'))?.url === link, 'the link to be sent')
    },
  },
  {
    name: 'hand over: a sheet that was closed hands over nothing',
    beforeBoot: [phone(true, 'AbortError')],
    async run(page) {
      await onMyPlan(page)
      await page.click('button', 'Download my plan', { nth: 0 })
      await sent(page)
      await page.frame()
      assert.equal(await downloads(page), 0)
      assert.equal(await noted(page), 0)
    },
  },
  ...[[false, null], [true, 'NotAllowedError']].map(([takes, answer]) => ({
    name: `hand over: a sheet that ${takes ? 'refuses the file' : 'takes no such file'} leaves it to a download`,
    beforeBoot: [phone(takes, answer)],
    async run(page) {
      await onMyPlan(page)
      const { text } = await page.download('button', 'Download my plan', { nth: 0 })
      assert.equal(JSON.parse(text).type, 'cairn/plan')
      assert.equal(await noted(page), 1)
    },
  })),
  {
    name: 'hand over: inside another app the file is there as a text, and opens again from it',
    beforeBoot: [INSIDE],
    async run(page) {
      await onMyPlan(page)
      await page.click('button', 'Download my plan', { nth: 0 })
      await page.alert(/Files are difficult inside another app/)
      const text = await page.value('textbox', 'The file\u2019s text')
      assert.equal(JSON.parse(text).type, 'cairn/plan')
      assert.equal(await downloads(page), 0)
      await page.click('button', 'Copy the text')
      await page.until(async () => /Copied\.|Select the text/.test(await page.text()), 'what became of the copy')
      await page.download('button', 'Try the download')
      assert.equal(await noted(page), 1)
    },
  },
]
