// The forms a plan is taken along in, each read by programs that are not ours.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { HtmlValidate } from 'html-validate'
import { Parser as CommonMark } from 'commonmark'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { extractText, getDocumentProxy } from 'unpdf'
import { validPlan } from '../schema.mjs'
import { example, file, onMyPlan } from '../steps.mjs'
import { arrive } from '../worksheet.mjs'

const STRANGE = 'Commas, semicolons; "quotes" \\ and </script> =1+1 *stars* [links](x) שלום 👩🏽‍🚀'
const COPIES = `Object.defineProperty(navigator, 'clipboard', {
  value: { writeText: (text) => { window.copied = text; return Promise.resolve() } } })`

const day = (offset) => {
  const date = new Date()
  date.setDate(date.getDate() + offset)
  const two = (number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The example with days to come and texts that mean something to programs. */
function plan() {
  const it = example()
  it.plan.title = 'Über ../../Größe: 来年'
  const experiment = { ...it.plan.experiments[0], id: 'ex_new', closed: null, do_differently: STRANGE, starts_on: day(1), ends_on: day(31) }
  experiment.first_step = { ...experiment.first_step, text: `${STRANGE}\nsecond line`, by: day(3), done_on: null }
  experiment.check_ins = [7, 14, 30].map((number) => ({
    ...experiment.check_ins[0], id: `ci_new${number}`, day: number, planned_on: day(1 + number), done_on: null, tried: null,
    happened: '', learned: '', change: '', next_step: '',
  }))
  it.plan.experiments = [experiment]
  it.plan.growth_statement = `${STRANGE}\n\n${'Words and '.repeat(999)}ten chars.`.slice(0, 10_000)
  it.plan.workshop.follow_up_on = day(40)
  it.plan.deleted = {}
  it.plan.changes = {}
  return it
}

/** In centimetres. */
const PAPERS = { A4: { width: 21, height: 29.7 }, Letter: { width: 21.59, height: 27.94 } }

/** What stands on each paper when the page is printed the browser's own way; nothing where its driver cannot. */
async function printed(page) {
  const papers = []
  if (page.engine === 'webkit') return papers
  for (const paper of Object.values(PAPERS)) papers.push(await printedOn(page, paper))
  return papers
}

async function printedOn(page, { width, height }) {
  const value = page.browser.cdp
    ? (await page.browser.cdp('Page.printToPDF', { paperWidth: width / 2.54, paperHeight: height / 2.54 })).data
    : await page.driver.printPage({ width, height })
  const pdf = await getDocumentProxy(new Uint8Array(Buffer.from(value, 'base64')))
  const { totalPages, text } = await extractText(pdf, { mergePages: true })
  return { pages: totalPages, text: text.replace(/\s+/g, ' ') }
}

export default [
  {
    name: 'along: two calendars read the days, and a second import moves them',
    async run(page) {
      const it = plan()
      await onMyPlan(page, it)
      const first = await page.download('button', 'Add to calendar')
      assert.match(first.name, /^cairn-plan-\d{4}-\d\d-\d\d-über-größe-来年\.ics$/)
      assert.ok(first.text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75), 'no line is longer than 75 octets')

      const events = (text) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
      const mine = events(first.text)
      assert.deepEqual(mine.map((event) => event.startDate.toString()), [day(3), day(8), day(15), day(31), day(40)])
      assert.ok(mine.every((event) => event.startDate.isDate))
      assert.ok(mine.some((event) => event.description.startsWith(`${STRANGE}\nsecond line`)), 'the words are the same')
      const links = mine.map((event) => event.component.getFirstPropertyValue('url')).filter(Boolean)
      assert.ok(links.some((link) => link === `${page.server.base}#/check-in/ci_new7`), links.join(' '))
      assert.ok(mine.every((event) => event.component.getFirstSubcomponent('valarm')), 'each day calls')

      const theirs = Object.values(nodeIcal.sync.parseICS(first.text)).filter((it) => it.type === 'VEVENT')
      assert.deepEqual(theirs.map((event) => event.uid).sort(), mine.map((event) => event.uid).sort())
      assert.ok(theirs.every((event) => event.datetype === 'date'))
      assert.ok(theirs.some((event) => String(event.description).startsWith(STRANGE)))

      // After a change the same days come with the same names, and are newer.
      await page.fill('textbox', 'Name this plan', 'Another name')
      await page.saved()
      const second = events((await page.download('button', 'Add to calendar')).text)
      assert.deepEqual(second.map((event) => event.uid), mine.map((event) => event.uid))
      assert.ok(second[0].sequence > mine[0].sequence)
    },
  },
  {
    name: 'along: one page reads anywhere, is valid, runs nothing, and opens in Cairn again',
    async run(page) {
      const it = plan()
      await onMyPlan(page, it)
      await page.click('button', 'More ways')
      const { name, text } = await page.download('button', 'Save as a page')
      assert.match(name, /\.html$/)
      const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(text)
      const found = report.results.flatMap(({ messages }) => messages.map((it) => `${it.line}: ${it.ruleId} ${it.message}`))
      assert.deepEqual(found, [])
      assert.doesNotMatch(text, /<script(?! type="application\/json")/)

      // A browser of text alone shows the words, in their order, and nothing of what it carries.
      const { stdout } = spawnSync(process.env.W3M ?? 'w3m', ['-dump', '-T', 'text/html', '-I', 'UTF-8', '-O', 'UTF-8', '-cols', '200'], { input: text })
      const read = stdout.toString().replace(/\s+/g, ' ')
      const places = ['Über ../../Größe: 来年', STRANGE, 'What is in the way', 'For 30 days'].map((words) => read.indexOf(words))
      assert.ok(places.every((place, at) => place >= 0 && place > (places[at - 1] ?? -1)), `${places} in ${read.slice(0, 2_000)}`)
      assert.doesNotMatch(read, /exported_at/)

      await page.goto('#/plans')
      await arrive(page, '#/plans')
      await page.click('button', /^Delete: /)
      await page.until(async () => !await page.has('button', /^Delete: /), 'the plan to go')
      await page.upload(file('page.html', text), text)
      await page.until(async () => !(await page.address()).startsWith('#/plans'), 'the page to open')
      await page.saved()
      await page.goto('#/plan')
      await arrive(page, '#/plan')
      const { plan: back } = await validPlan(page, (await page.download('button', 'Download my plan', { nth: 0 })).text)
      assert.equal(back.growth_statement, it.plan.growth_statement)
      assert.deepEqual(back.experiments, it.plan.experiments)
    },
  },
  {
    name: 'along: what is copied keeps its structure, and a plan can be pasted',
    beforeBoot: [COPIES],
    async run(page) {
      const it = plan()
      await onMyPlan(page, it)
      const copy = async (button) => {
        await page.script('window.copied = null')
        if (!await page.has('button', button)) await page.click('button', 'More ways')
        await page.click('button', button)
        return page.until(() => page.script('return window.copied'), `a copy from "${button}"`)
      }
      const text = await copy('Copy as text')
      assert.ok(text.includes(STRANGE))

      const walker = new CommonMark().parse(await copy('Copy as Markdown')).walker()
      const heard = { text: '', headings: 0, items: 0, other: [] }
      for (let step = walker.next(); step; step = walker.next()) {
        const { node, entering } = step
        if (!entering) continue
        if (node.type === 'text') heard.text += node.literal
        if (node.type === 'heading') heard.headings += 1
        if (node.type === 'item') heard.items += 1
        if (['html_inline', 'html_block', 'link', 'image', 'emph', 'code', 'code_block'].includes(node.type)) heard.other.push(node.type)
      }
      assert.ok(heard.text.includes(STRANGE), heard.text.slice(0, 300))
      assert.ok(heard.headings > 3 && heard.items > 3)
      assert.deepEqual(heard.other, [], 'no word of the person became markup')

      const whole = await copy('Copy the file’s text')
      await page.goto('#/plans')
      await arrive(page, '#/plans')
      await page.click('button', /^Delete: /)
      await page.click('button', 'Paste a plan')
      await page.fill('textbox', 'The text of a plan file', whole.slice(0, -20))
      await page.click('button', 'Open what I pasted')
      await page.alert(/What you pasted.*could not be opened/s)
      await page.fill('textbox', 'The text of a plan file', whole)
      await page.click('button', 'Open what I pasted')
      await page.until(async () => !(await page.address()).startsWith('#/plans'), 'the pasted plan to open')
      await page.saved()
      await page.goto('#/plan')
      const { plan: back } = await validPlan(page, (await page.download('button', 'Download my plan', { nth: 0 })).text)
      assert.deepEqual(back.experiments, it.plan.experiments)
    },
  },
  {
    name: 'along: paper has the words and no controls, and the sheet for a talk only what was picked',
    // A printer gets what the window shows: no phone's frame in it.
    size: { width: 1280, height: 800 },
    async run(page) {
      const it = plan()
      it.plan.growth_statement = 'Being trusted with the hard ones'
      it.plan.sharing = { card: [], sheet: [] }
      await onMyPlan(page, it)
      await page.byRole('button', 'Print')
      await page.until(() => page.script('return Boolean(document.querySelector(".paper"))'), 'what is to be printed')
      // What moves would be printed as it begins: the stones of the cairn, not to be seen yet.
      if (page.browser.cdp) {
        await page.browser.cdp('Emulation.setEmulatedMedia', { media: 'print', features: [{ name: 'prefers-reduced-motion', value: 'no-preference' }] })
        const stones = await page.script(`return [...document.querySelectorAll('.paper .stone--laid')].map((stone) => getComputedStyle(stone).animationName)`)
        assert.ok(stones.length > 0 && stones.every((name) => name === 'none'), stones.join(' '))
        await page.browser.cdp('Emulation.setEmulatedMedia', { media: '' })
      }
      for (const whole of await printed(page)) {
        assert.ok(whole.text.includes('Being trusted with the hard ones'))
        assert.ok(whole.text.includes('</script> =1+1 *stars*'))
        for (const control of ['Add to calendar', 'Download my plan', 'Name this plan', 'Menu', 'Saved on']) {
          assert.ok(!whole.text.includes(control), `"${control}" is printed`)
        }
      }

      await page.click('link', 'A sheet for a talk')
      await arrive(page, '#/talk', /sheet for the talk/)
      await page.fill('textbox', 'What do you ask of them?', 'An hour a month')
      await page.click('button', 'What goes on it')
      await page.click('checkbox', 'What growing looks like for me')
      await page.saved()
      await page.reload()
      await page.expectValue('textbox', 'What do you ask of them?', 'An hour a month')
      const sheet = await page.byRole('region', 'The sheet')
      const shown = await sheet.getText()
      assert.ok(shown.includes('An hour a month'))
      assert.ok(!shown.includes('Being trusted with the hard ones'), 'what was not picked stays')
      for (const paper of await printed(page)) {
        assert.equal(paper.pages, 1)
        assert.ok(paper.text.includes('An hour a month') && !paper.text.includes('What goes on it'))
        assert.ok(!paper.text.includes('Being trusted with the hard ones'))
      }
      await page.goto('#/plan')
      const { plan: kept } = await validPlan(page, (await page.download('button', 'Download my plan', { nth: 0 })).text)
      assert.equal(kept.sharing.ask, 'An hour a month')
    },
  },
]
