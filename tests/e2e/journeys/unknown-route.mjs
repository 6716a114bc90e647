import { NAMES } from '../worksheet.mjs'

export default {
  name: 'an unknown route shows a way home',
  async run(page) {
    await page.open('#/no/such/place')
    await page.click('button', 'To the start')
    await page.until(async () => /#\/?$/.test(await page.address()), 'the start page')
    await page.byRole('textbox', NAMES.growth)
  },
}
