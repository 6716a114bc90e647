import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { enter } from '../phone.mjs'
import { example } from '../steps.mjs'
import { arrive, start } from '../worksheet.mjs'

const MANIFEST = 'manifest.webmanifest'
const manifestOf = (page) => JSON.parse(readFileSync(join(page.server.root, MANIFEST), 'utf8'))

/** Width and height of a PNG, as its header says. */
function size(path) {
  const bytes = readFileSync(path)
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`
}

/** A queue of launches as the system fills it: `launch([name, text], …)` hands over files. */
const LAUNCHES = `const file = (name, text) => ({ name, getFile: async () => {
    if (!text) throw new Error('gone')
    return new File([text], name, { type: 'application/json' })
  } })
  Object.defineProperty(window, 'launchQueue', { configurable: true, value: { setConsumer: (consumer) => { window.launch = (...files) => consumer({ files: files.map((it) => file(...it)) }) } } })`

const noLonger = (page, words) => page.until(async () => !(await page.text()).includes(words), `${words} to be gone`)

/** What the system does with a file that is shared to the installed app: it sends it where the manifest says, and follows the answer. */
const shareTo = (page, action, name, text) => page.script(`const form = new FormData()
  form.append('plan', new File([arguments[2]], arguments[1], { type: 'application/json' }))
  return fetch(arguments[0], { method: 'POST', body: form, redirect: 'manual' }).then((answer) => answer.type)`, action, name, text)

export default [
  {
    name: 'installed: the manifest names pictures that are there, and its places are the app\'s',
    async run(page) {
      const manifest = manifestOf(page)
      for (const { src, type, sizes } of [...manifest.icons, ...manifest.screenshots]) {
        if (type === 'image/png') assert.equal(size(join(page.server.root, src)), sizes, src)
        else assert.ok(readFileSync(join(page.server.root, src)).length, src)
      }
      assert.ok(manifest.icons.some(({ purpose }) => purpose === 'maskable'))
      assert.deepEqual(manifest.screenshots.map(({ form_factor: form }) => form).sort(), ['narrow', 'wide'])
      for (const place of [manifest.start_url, manifest.scope, manifest.file_handlers[0].action, manifest.share_target.action]) {
        assert.match(place, /^\.\//, 'it works under any path')
      }
      await page.open(manifest.file_handlers[0].action.slice(2))
      await arrive(page, '#/plans')
    },
  },
  {
    name: 'installed: a file that was opened with the app opens, and one that the system takes back is named',
    // Firefox keeps what a test defines apart from the page, and knows no files that are opened with an app.
    only: ['chromium', 'webkit'],
    allow: [/gone/],
    async run(page) {
      await page.open('')
      await page.script(LAUNCHES)
      await page.goto('#/plans')
      await arrive(page, '#/plans')
      await page.script("window.launch(['lost.json'])")
      await page.expectText(/lost\.json/)
      await page.script("window.launch(['kept.json', arguments[0]])", JSON.stringify(example()))
      await page.until(async () => !(await page.address()).includes('#/plans'), 'the plan to open')
      await page.goto('#/plans')
      await arrive(page, '#/plans')
      await page.expectText('After the November workshop')
    },
  },
  {
    name: 'installed: what the system hands out again after a reload is asked for, not opened',
    only: ['chromium', 'webkit'],
    async run(page) {
      await page.open('#/about')
      await page.reload()
      await page.script(LAUNCHES)
      await page.goto('#/plans')
      await arrive(page, '#/plans')
      await page.script("window.launch(['before.json', arguments[0]])", JSON.stringify(example()))
      await page.expectText(/before\.json/)
      assert.match(await page.address(), /#\/plans/)
      await page.click('button', 'Not now')
      await noLonger(page, 'before.json')
      await page.script("window.launch(['now.json', arguments[0]])", JSON.stringify(example()))
      await page.until(async () => !(await page.address()).includes('#/plans'), 'the plan to open')
    },
  },
  {
    name: 'installed: a tab that may only read keeps a given file until it may write',
    only: ['chromium', 'webkit'],
    async run(page) {
      await page.open('')
      await start(page, 'Mine')
      await page.saved()
      const first = await page.driver.getWindowHandle()
      await page.driver.switchTo().newWindow('window')
      page.earlyDone = false
      await page.open('#/about')
      await page.until(() => page.script('return document.querySelector("main fieldset.screen").disabled'), 'this tab to read along')
      await page.script(LAUNCHES)
      await page.goto('#/plans')
      await arrive(page, '#/plans')
      await page.script("window.launch(['late.json', arguments[0]])", JSON.stringify(example()))
      await page.expectText(/late\.json/)
      await page.click('button', 'Continue here')
      await page.until(() => page.script('return !document.querySelector("main fieldset.screen").disabled'), 'this tab to write')
      await page.click('button', 'Open it')
      await page.until(async () => !(await page.address()).includes('#/plans'), 'the plan to open')
      await page.driver.close()
      await page.driver.switchTo().window(first)
      await enter(page.browser, page.size)
    },
  },
  {
    name: 'installed: a file that was shared is named, and opens when the person says so',
    worker: true,
    async run(page) {
      await page.open('')
      await start(page, 'Mine')
      await page.until(() => page.script('return Boolean(navigator.serviceWorker.controller)'), 'the worker to be in charge')
      const { action, params } = manifestOf(page).share_target
      assert.equal(params.files[0].name, 'plan')
      const shared = JSON.stringify(example())
      assert.equal(await shareTo(page, action, 'from-mail.json', shared), 'opaqueredirect')
      await page.goto('#/plans')
      await arrive(page, '#/plans')
      await page.expectText(/from-mail\.json/)
      await page.click('button', 'Not now')
      await noLonger(page, 'from-mail.json')
      await page.goto('#/priorities')
      await arrive(page, '#/priorities')
      await shareTo(page, action, 'again.json', shared)
      await page.goto('#/plans')
      await arrive(page, '#/plans')
      await page.click('button', 'Open it')
      await page.until(async () => !(await page.address()).includes('#/plans'), 'the plan to open')
      await page.goto('#/plans')
      await arrive(page, '#/plans')
      await page.expectText('After the November workshop')
      await page.expectText('Mine')
      // It was handed over once.
      await noLonger(page, 'again.json')
    },
  },
]
