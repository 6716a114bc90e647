// What a person does in the worksheet, in one place: when the words on the screens change, they change here.
export const NAMES = {
  growth: /growing at work/i,
  start: 'Start with what matters',
  next: /^Next\b/,
  back: /^Back\b/,
  newRole: /^A brand-new role/,
  ownWords: 'In your own words',
  grip: /^Drag to rank/,
  moveDown: /^Move down: /,
  gapText: /^What is in the way\?/,
  addGap: /^Add a gap/,
  can: /could you do this well today/i,
  chance: /been given the chance/i,
  both: 'Make it two gaps',
  overrule: 'I see it differently',
  skillKind: /^Skill: /,
  assignment: /^A special assignment/,
  mentor: /^A mentor/,
  startFrom: /^Start from ?A special assignment/,
  addMore: 'Add more',
  willDo: /^What will you do differently/,
  firstStep: /^Your first small step/,
  remove: /^Remove\b/,
  undo: /^Undo/,
  eraseAll: 'Erase it all',
  planName: /^Name/,
  openPlan: /^Open: /,
  duplicate: /^Duplicate: /,
  deletePlan: /^Delete: /,
  setAside: 'Download what was set aside',
}

export const HEADINGS = {
  '#/priorities': /^What matters most/,
  '#/gaps': /^What is in the way of/,
  '#/tools': /^(How could you|What could help)/,
  '#/experiment': /^What will you try for 30 days/,
  '#/plan': /./,
}

export const TITLES = {
  '#/priorities': /^Priorities\b/,
  '#/gaps': /^Gaps\b/,
  '#/tools': /^Tools\b/,
  '#/experiment': /^Experiment\b/,
  '#/plan': /^My plan\b/,
}

/** Waits for the screen of a route or of one of its items, or, when a `/` ends it, of an item: its address and its heading. */
export async function arrive(page, route, heading = HEADINGS[route] ?? /./) {
  await page.until(async () => {
    const address = await page.address()
    return address === route || address.startsWith(route.endsWith('/') ? route : `${route}/`)
  }, `the address ${route}`)
  return page.expectHeading(heading)
}

/** The field of the first question, or, having unfolded it, null: it stands on the start page and in Priorities under *Add more*. */
export async function growthField(page) {
  const [field] = await page.allByRole('textbox', NAMES.growth)
  if (field) return field
  await page.script(`[...document.querySelectorAll('main details:not([open]) > summary')]
    .find((title) => title.innerText.trim() === arguments[0])?.click()`, NAMES.addMore)
  return null
}

/** Answers the first question: on the start page, or, later, in Priorities under *Add more*. */
export async function growth(page, text) {
  if (!await page.has('textbox', NAMES.growth)) {
    await page.goto('#/priorities')
    await arrive(page, '#/priorities')
    await page.click('button', NAMES.addMore)
  }
  await page.fill('textbox', NAMES.growth, text)
}

/** Picks a choice by its name, whatever kind of control it is, and waits until a box or a radio button is chosen. */
export async function choose(page, name, within) {
  let role
  await page.until(async () => {
    for (role of ['radio', 'checkbox', 'button']) {
      if (await page.count(role, name, { within }) > 0) return true
    }
    return false
  }, `a choice "${name}"`)
  await page.click(role, name, { within, nth: 0 })
  if (role === 'button') return
  const control = () => page.byRole(role, name, { within, nth: 0 })
  await page.until(async () => page.script('return arguments[0].checked', await control()), `"${name}" to be chosen`)
}

/** The group of choices that a question heads. */
export async function question(page, name, nth = 0) {
  let role
  await page.until(async () => {
    for (role of ['radiogroup', 'group']) if (await page.has(role, name)) return true
    return false
  }, `the question "${name}"`)
  return page.byRole(role, name, { nth })
}

export async function next(page, route) {
  await page.click('button', NAMES.next)
  await arrive(page, route)
}

export async function start(page, text) {
  await growth(page, text)
  await page.click('button', NAMES.start)
  await arrive(page, '#/priorities')
}

/** Writes the text of the last gap on the screen, adding one if there is none. */
export async function writeGap(page, text) {
  if (!await page.has('textbox', NAMES.gapText)) await page.click('button', NAMES.addGap)
  await page.fill('textbox', NAMES.gapText, text, { nth: -1 })
}

/** Answers the two-question helper of the last gap: 'Yes', 'No' or 'Not sure' to each. */
export async function answers(page, can, chance) {
  await choose(page, can, () => question(page, NAMES.can, -1))
  await choose(page, chance, () => question(page, NAMES.chance, -1))
}

/** The core path from the start page to My plan, with the fewest taps that it needs. */
export async function corePath(page, words) {
  await start(page, words.growth)
  await choose(page, NAMES.newRole)
  await next(page, '#/gaps')
  await fromGaps(page, words)
  await next(page, '#/plan')
}

/** The core path from Gaps on, until the experiment has all it needs. */
export async function fromGaps(page, words) {
  await writeGap(page, words.gap)
  await answers(page, 'Yes', 'No')
  await next(page, '#/tools')
  await choose(page, NAMES.assignment)
  await next(page, '#/experiment')
  await page.click('button', NAMES.startFrom)
  await page.fill('textbox', NAMES.willDo, words.willDo)
  await page.fill('textbox', NAMES.firstStep, words.firstStep)
}

export const WORDS = {
  growth: 'Being trusted with the hard ones',
  gap: 'Nobody has seen me lead',
  willDo: 'I lead the Tuesday planning',
  firstStep: 'Ask in the Thursday one-to-one',
}
