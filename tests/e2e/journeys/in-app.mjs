import assert from 'node:assert/strict'
import { NAMES, start } from '../worksheet.mjs'

const inside = (agent) => `Object.defineProperty(navigator, 'userAgent', { get: () => ${JSON.stringify(agent)} })`
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 Version/4.0 Chrome/126.0 Mobile Safari/537.36'

const journey = (app, agent, link, address) => ({
  name: `in another app: ${app} may forget, and the page can be opened elsewhere`,
  beforeBoot: [inside(agent)],
  async run(page) {
    await page.open('')
    await page.alert(/may forget your words/)
    await page.expectText(app)
    assert.match(await page.script('return arguments[0].href', await page.byRole('link', link)), address)
    await page.click('button', 'Copy the link')
    await page.until(async () => /Copied|could not be copied/.test(await page.status()), 'what became of the copy')
    // It is a banner, not a gate.
    await start(page, 'Written in spite of it')
    await page.saved()
    await page.click('button', 'Close')
    await page.gone('alert', undefined)
    assert.equal(await page.has('button', NAMES.next), true)
  },
})

export default [
  journey('Instagram', `${IPHONE} Instagram 335.0.0.29`, 'Open in Safari', /^x-safari-http:\/\/127/),
  journey('This app', ANDROID, 'Open in your browser', /^intent:\/\/127.*#Intent;scheme=http;end$/),
]
