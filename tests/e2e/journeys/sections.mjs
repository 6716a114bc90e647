// The links to the sections: in the menu of a phone, made when it is opened, and beside the page where there is room.
import assert from 'node:assert/strict'
import { Key } from '../page.mjs'
import { DESK, turn } from '../phone.mjs'
import { NAMES, arrive, choose, start } from '../worksheet.mjs'

const MENU = 'return [...document.querySelectorAll(".menu a")].length'
const inRail = (page) => page.script('return document.querySelector(".rail")')

export default [
  {
    name: 'sections: the menu is filled when it is opened, follows the plan, and closes behind whoever goes on',
    async run(page) {
      await page.open('')
      await start(page, 'Find the way')
      assert.equal(await page.script(MENU), 0, 'what nobody has opened is not made')
      await page.click('button', 'Menu')
      await page.byRole('link', /^Gaps\s*3 min/)
      await page.click('link', /^Gaps/)
      await arrive(page, '#/gaps', /./)
      assert.equal(await page.has('link', /^Gaps/), false, 'the menu to be closed')
      await page.goto('#/priorities')
      await arrive(page, '#/priorities')
      await choose(page, NAMES.newRole)
      await page.click('button', 'Menu')
      await page.byRole('link', /^Priorities\s*Done/)
      assert.equal(await page.script(MENU), 14)
      // To where one is already: nothing else takes the focus then.
      await page.click('link', /^Priorities/)
      await page.gone('link', /^Gaps/)
      assert.equal(await page.script('return document.activeElement.tagName'), 'SUMMARY')
      // By keyboard: what had the focus in the menu is no longer there.
      await page.press(Key.ENTER)
      await page.byRole('link', /^Gaps/)
      await page.press(Key.TAB)
      // Firefox stops at what scrolls, the others at the first link.
      assert.ok(await page.script('return document.activeElement.closest(".menu__sheet") !== null'))
      await page.press(Key.ESCAPE)
      await page.gone('link', /^Gaps/)
      assert.equal(await page.script('return document.activeElement.tagName'), 'SUMMARY')
    },
  },
  {
    name: 'sections: a menu that was opened before the program is here is filled by it',
    async run(page) {
      const release = page.server.keepBack(/_bg\.wasm$/)
      await page.begin('')
      const menu = await page.until(() => page.script('return document.querySelector(".menu summary")'), 'the menu')
      await menu.click()
      release()
      await page.click('link', /^Experiment/)
      await arrive(page, '#/experiment')
    },
  },
  {
    name: 'sections: they stand beside the page as soon as it is wide, and follow the plan there',
    async run(page) {
      await page.open('')
      await start(page, 'Turn the phone')
      await choose(page, NAMES.newRole)
      assert.equal(await page.has('link', /^Gaps/), false)
      await turn(page.browser, page.size, DESK)
      await page.byRole('link', /^Priorities\s*Done/, { within: () => inRail(page) })
      await page.click('link', /^Gaps/, { within: () => inRail(page) })
      await arrive(page, '#/gaps')
      await page.until(() => page.script('return document.querySelector(".rail [aria-current]").hash === "#/gaps"'), 'the rail to tell the place')
      await turn(page.browser, page.size, page.size)
      await page.gone('link', /^Gaps/)
    },
  },
]
