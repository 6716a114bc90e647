import assert from 'node:assert/strict'
import { overflow } from '../checks.mjs'
import { validPlan } from '../schema.mjs'
import { downloadPlan } from '../steps.mjs'
import { NAMES, arrive } from '../worksheet.mjs'

const HERE = '#/value'
const STRENGTH = 'Calm when things break'
const RTL = 'להסביר מספרים'
const EMOJI = '👩🏽‍🚀 took the team to the 🏔️'
const LONG = 'Words and '.repeat(999) + 'ten chars.'
const DRAFT = `What I bring: calm when things break. What I do well: ${RTL}. What I have done: ${EMOJI}.`
const STATEMENT = 'My value, in my own words'

const file = async (page) => (await validPlan(page, (await downloadPlan(page)).text)).plan.value

const go = async (page, route = HERE) => {
  await page.goto(route)
  await arrive(page, route, route === HERE ? /^What do you bring/ : /./)
}

const add = async (page, button, field, text) => {
  const before = await page.count('textbox', field)
  await page.click('button', button)
  await page.until(async () => await page.count('textbox', field) === before + 1, `a new ${field}`)
  await page.fill('textbox', field, text, { nth: -1 })
}

const reads = (page, text) => page.expectValue('textbox', STATEMENT, text)

export default {
  name: 'value: lists, setbacks, a draft that never writes over an edit',
  async run(page) {
    await page.open(HERE)
    await page.expectHeading(/^What do you bring/)
    assert.equal(await page.has('button', /draft/), false, 'nothing to make a draft of')
    await add(page, 'Add a strength', 'A strength', STRENGTH)
    await add(page, 'Add a skill', 'A skill', RTL)
    await add(page, 'Add a success', 'A success', EMOJI)
    await add(page, 'Add a strength', 'A strength', LONG)
    await page.saved()

    // A reload in the middle keeps everything; a long text stays inside the screen.
    await page.reload()
    await page.expectValue('textbox', 'A strength', LONG, { nth: 1 })
    await page.expectValue('textbox', 'A success', EMOJI)
    assert.equal(await overflow(page), null)

    // A line that was taken out comes back.
    await page.click('button', /^Remove: Words and/)
    await page.until(async () => await page.count('textbox', 'A strength') === 1, 'the long line to be gone')
    await page.clickFirst('button', NAMES.undo)
    await page.until(async () => await page.count('textbox', 'A strength') === 2, 'the long line to be back')
    await page.expectValue('textbox', 'A strength', LONG, { nth: 1 })
    await page.click('button', /^Remove: Words and/)
    await page.until(async () => await page.count('textbox', 'A strength') === 1, 'the long line to be gone again')

    // A setback is let go of, removed and back as it was.
    await add(page, 'Add a setback', 'What happened?', 'Passed over')
    await page.fill('textbox', 'What did it teach you?', 'To say what I want')
    await page.click('checkbox', /^Let it go/)
    await page.expectText('Put down.')
    await page.click('button', /^Remove setback/)
    await page.gone('textbox', 'What happened?')
    await page.clickFirst('button', NAMES.undo)
    await page.expectValue('textbox', 'What did it teach you?', 'To say what I want')
    await page.expectText('Put down.')

    // The first draft goes where nothing is; as long as it stands as it was made, a new one takes its place.
    await page.click('button', 'Make a first draft')
    await reads(page, DRAFT)
    await page.fill('textbox', 'A strength', 'Patience')
    await page.click('button', 'Make a new draft')
    const second = DRAFT.replace('calm when things break', 'patience')
    await reads(page, second)

    // Once edited, it is the person's own: a new draft stands beside it.
    const mine = 'I bring patience. 🌱'
    await page.fill('textbox', STATEMENT, mine)
    await page.click('button', 'Make a new draft')
    await page.byRole('group', 'A new draft from your lists')
    await page.expectText(second)
    assert.equal(await page.value('textbox', STATEMENT), mine)
    await page.click('button', 'Keep mine')
    await page.gone('group', 'A new draft from your lists')
    assert.equal(await page.value('textbox', STATEMENT), mine)

    // It may take the place of the old one, which can be had back.
    await page.click('button', 'Make a new draft')
    await page.click('button', 'Use this instead')
    await reads(page, second)
    await page.clickFirst('button', NAMES.undo)
    await reads(page, mine)
    await page.click('button', 'Make a new draft')
    await page.click('button', 'Put it below mine')
    await reads(page, `${mine}\n\n${second}`)

    // The browser takes it along, or the page says how to.
    await page.click('button', 'Copy my words')
    await page.until(async () => /Copied|by hand/.test(await page.status()), 'what became of the copy')

    await page.click('checkbox', /^With my manager/)
    await page.click('checkbox', /^In an interview/)
    await page.saved()
    // The offer to take the long line back lies over the foot of a small screen until it is closed.
    await page.clickFirst('button', 'Close')
    await page.click('button', NAMES.next)
    await arrive(page, '#/gaps', /./)
    await page.back()
    await arrive(page, HERE, /^What do you bring/)
    await reads(page, `${mine}\n\n${second}`)
    const value = await file(page)
    assert.deepEqual(value.strengths.map(({ text }) => text), ['Patience'])
    assert.deepEqual(value.skills.map(({ text }) => text), [RTL])
    assert.deepEqual(value.successes.map(({ text }) => text), [EMOJI])
    assert.deepEqual(value.voices, ['manager', 'interview'])
    assert.deepEqual(value.setbacks.map(({ id, ...rest }) => rest),
      [{ what: 'Passed over', taught: 'To say what I want', let_go: true }])

    // After a start nobody knows any more whether the words are a draft: they are left alone.
    await go(page)
    await page.fill('textbox', STATEMENT, second)
    await page.saved()
    await page.reload()
    await page.fill('textbox', 'A strength', 'Humour')
    await page.click('button', 'Make a new draft')
    await page.byRole('group', 'A new draft from your lists')
    assert.equal(await page.value('textbox', STATEMENT), second)
  },
}
