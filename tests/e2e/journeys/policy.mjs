import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SUB_PATH, headersOf, serve } from '../server.mjs'
import { importPlan } from '../steps.mjs'
import { NAMES, WORDS, arrive, corePath } from '../worksheet.mjs'

const DIST = process.env.CAIRN_DIST ?? join(import.meta.dirname, '../../../dist')

// What someone could try who has got words into the page. Each says in `window.ran` whether it worked; `other` is a site of theirs.
const TRIES = {
  'an inline script': `
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.body.append(script)`,
  'a handler in an attribute': `
    const button = document.createElement('button')
    button.setAttribute('onclick', 'window.ran = true')
    button.click()`,
  'a program in an address': `
    const link = document.createElement('a')
    link.href = 'javascript:void(window.ran = true)'
    document.body.append(link)
    link.click()
    await new Promise((done) => setTimeout(done, 200))`,
  'a program from text': `
    setTimeout('window.ran = true')
    await new Promise((done) => setTimeout(done, 200))`,
  'a style attribute': `
    const text = document.createElement('p')
    text.setAttribute('style', 'position: fixed')
    document.body.append(text)
    window.ran = getComputedStyle(text).position === 'fixed'`,
  'a script of another site': `
    const script = document.createElement('script')
    const ended = new Promise((done) => { script.onload = script.onerror = done })
    script.src = other + 'boot.js'
    document.head.append(script)
    await ended`,
  'a picture of another site': `
    const picture = new Image()
    const ended = new Promise((done) => { picture.onload = picture.onerror = done })
    picture.src = other + 'icons/icon.svg?words'
    await ended`,
  'words sent elsewhere': `await fetch(other, { method: 'POST', mode: 'no-cors', body: 'words' })`,
}
const attempt = (source) => `
  const [other] = arguments
  window.ran = false
  const attempt = async () => {${source}}
  return attempt().catch(() => {}).then(() => window.ran)`

const BAD = [
  '<img src=x onerror="window.ran = true">', '<p><script>window.ran = true</script>', '<IFRAME src="./">',
  '<svg/onload=window.ran=true>', '<a href="javascript:window.ran=true">go</a>',
]

const framed = (base, at) => `${base}__phone.html?${new URLSearchParams({ w: 360, h: 640, at })}`
const shows = (page, id) => page.script('return document.getElementById(arguments[0]).checkVisibility()', id)

/** Opens a page with a frame in it, and goes into the frame (and the one inside that). */
async function openFramed(page, address, depth = 1) {
  await page.driver.get(address)
  for (let inner = 0; inner < depth; inner += 1) await page.driver.switchTo().frame(0)
  await page.until(() => page.script('return "boot" in document.documentElement.dataset'), 'the page in the frame to decide')
}

// Everything that a page puts where others may see it: titles, addresses, and what it says in the console.
const RECORD = `
  window.__shown = new Set()
  for (const method of ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn']) {
    const real = console[method]
    console[method] = (...parts) => { window.__shown.add(parts.map(String).join(' ')); real.apply(console, parts) }
  }
  const look = () => window.__shown.add(document.title).add(location.href)
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
  addEventListener('hashchange', look)`
// No address writes these letters differently.
const SECRET = 'quokka'
const SECRETS = {
  growth: 'Trusted with the quokka project', gap: 'No quokka has seen me lead',
  willDo: 'I feed the quokka on Tuesdays', firstStep: 'Ask about the quokka on Thursday',
}

export default [
  {
    name: 'policy: it is in the page, first of all, and names one style and no script',
    async run(page) {
      await page.open('')
      const response = await fetch(page.server.base).then((reply) => reply.text())
      const [, before, policy] = /^(.*?)<meta http-equiv="Content-Security-Policy" content="([^"]*)">/s.exec(response)
      assert.match(before, /<meta charset=[^<>]*>$/)
      assert.doesNotMatch(before, /<(script|style|link)/)
      const directives = Object.fromEntries(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]))
      assert.deepEqual(directives['default-src'], ["'none'"])
      for (const own of ['img-src', 'connect-src', 'manifest-src', 'worker-src']) assert.deepEqual(directives[own], ["'self'"])
      for (const none of ['base-uri', 'form-action']) assert.deepEqual(directives[none], ["'none'"])
      assert.deepEqual(directives['require-trusted-types-for'], ["'script'"])
      assert.deepEqual(directives['trusted-types'], ['default'])
      assert.equal(directives['style-src'].filter((source) => source.startsWith("'sha256-")).length, 1)
      assert.doesNotMatch(policy, /'unsafe-|\*|https?:|data:|blob:/)
      assert.equal(await page.script('return document.querySelectorAll("style").length'), 1)
      assert.equal(await page.script('return document.querySelector("meta[name=referrer]").content'), 'no-referrer')
    },
  },
  {
    name: 'policy: what got into the page does not run, load or send',
    allow: [/Content.Security.Policy|Trusted|violat/i],
    provokes: [/^refused by the policy/, /^request to another site/],
    async run(page, t) {
      const other = await serve(DIST)
      // Chromium lists what it refused to ask for among the requests; the other site knows better.
      page.others.push(other)
      await page.open('')
      try {
        for (const [what, source] of Object.entries(TRIES)) {
          assert.equal(await page.script(attempt(source), other.base), false, what)
          assert.deepEqual(other.asked.map(({ url }) => url), [], what)
        }
      } finally {
        await other.stop()
      }
      // It was the policy that refused, and not a mistake in those lines.
      await page.until(() => page.server.told.length > 0, 'the page to tell what was refused')

      const markup = (text) => page.script(`
        const place = document.createElement('template')
        try { place.innerHTML = arguments[0] } catch (error) { return error.name }
        return place.innerHTML`, text)
      assert.equal(await markup('<p class="quiet">words</p>'), '<p class="quiet">words</p>', 'templates pass')
      const trusted = await page.script('return "trustedTypes" in window')
      t.diagnostic(`trusted types: ${trusted}`)
      assert.ok(trusted || page.engine !== 'chromium')
      for (const bad of trusted ? BAD : []) assert.equal(await markup(bad), 'TypeError', bad)
    },
  },
  {
    name: 'policy: a browser without trusted types starts all the same',
    beforeBoot: ['delete window.trustedTypes'],
    // Chromium goes on to require what it no longer has: the worker is refused, and nothing depends on it.
    provokes: [/trusted-types-sink ServiceWorkerContainer register/],
    allow: [/TrustedScriptURL/],
    async run(page) {
      await page.open('')
      assert.equal(await page.script('return "trustedTypes" in window'), false)
      await corePath(page, WORDS)
    },
  },
  {
    name: 'policy: Cairn does not start inside a page of another site, and opens on its own from there',
    async run(page) {
      await page.open('')
      const { base } = page.server
      const other = await serve(DIST)
      page.others.push(other)
      try {
        // In a frame of its own site it runs.
        await openFramed(page, framed(base, ''))
        assert.equal(await page.script('return document.documentElement.dataset.boot'), 'started')
        assert.equal(await shows(page, 'framed'), false)

        // In one of another site it does not, at whatever distance.
        for (const [address, depth] of [[framed(other.base, framed(base, '')), 2], [framed(other.base, `${base}#/gaps`), 1]]) {
          await openFramed(page, address, depth)
          assert.equal(await page.script('return document.documentElement.dataset.boot'), 'framed')
          assert.ok(await shows(page, 'framed'))
          assert.equal(await shows(page, 'app'), false)
        }

        // Its link leads out, to the same place.
        const link = await page.script('return document.getElementById("framed-open")')
        // WebKit misses the link that it has tapped, because the page with it is gone.
        await link.click().catch((error) => assert.equal(error.name, 'StaleElementReferenceError'))
        await page.driver.switchTo().defaultContent()
        await page.until(async () => await page.script('return location.href') === `${base}#/gaps`, 'the page of its own')
        await page.expectHeading(/./)
        await page.open('')
      } finally {
        await other.stop()
      }
    },
  },
  {
    name: 'policy: what is written stays out of titles, addresses, the console and requests',
    beforeBoot: [RECORD],
    async run(page) {
      const unseen = async () => {
        const shown = await page.script('return [...window.__shown, document.title, location.href]')
        const entries = await page.script('return performance.getEntries().map((entry) => entry.name)')
        const asked = page.server.asked.map(({ url, headers, body }) => JSON.stringify([url, headers, body]))
        const logged = page.browser.cdp ? await page.driver.manage().logs().get('browser') : []
        const all = [...shown, ...entries, ...asked, ...logged.map(({ message }) => message)]
        assert.ok(all.length > 10, 'there is something to look at')
        assert.deepEqual(all.filter((text) => text.toLowerCase().includes(SECRET)), [])
      }
      await page.open('')
      await corePath(page, SECRETS)
      await page.download('button', 'Download my plan', { nth: 0 })
      await page.goto('#/plans')
      await arrive(page, '#/plans')
      await page.fill('textbox', NAMES.planName, 'The quokka plan', { nth: 0 })
      await page.saved()
      await page.goto('#/opportunities')
      await arrive(page, '#/opportunities')
      await unseen()
      await page.reload()
      await page.goto('#/plan')
      await page.expectText(SECRETS.firstStep)
      await unseen()
    },
  },
  {
    name: 'policy: the header file says the same, and everything works where a host keeps to it',
    async run(page) {
      const rules = readFileSync(join(DIST, '_headers'), 'utf8')
      page.server.rules = rules
      await page.open('')
      await corePath(page, SECRETS)
      await page.download('button', 'Download my plan', { nth: 0 })
      await importPlan(page)
      const { base, asked } = page.server
      const headers = Object.fromEntries((await fetch(base)).headers)
      const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(await fetch(base).then((reply) => reply.text()))
      assert.equal(headers['content-security-policy'], `${policy}; frame-ancestors 'self'`)
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.equal(headers['referrer-policy'], 'no-referrer')
      for (const { path } of asked.filter(({ path }) => path.startsWith(SUB_PATH) && !path.includes('__'))) {
        const { 'cache-control': lifetime } = headersOf(rules, path.slice(SUB_PATH.length - 1))
        assert.equal(lifetime, /\/cairn-[^/]*$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache', path)
      }
    },
  },
]
