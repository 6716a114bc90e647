// Runs inside the page: finds elements by role and accessible name, the way a screen reader sees them.
// The name is null, {text, exact} or {source, flags}. `exports` is the testing library, loaded just before; matchers are made
// here because some engines give every script of a test builtins of its own, and a RegExp of one is none in another.
window.__find = (role, name, level, within) => {
  const library = exports
  const matcher = !name ? undefined
    : name.source !== undefined ? new RegExp(name.source, name.flags)
      : name.exact ? name.text : (heard) => heard.toLowerCase().includes(name.text.toLowerCase())
  const root = within || document.body
  const options = { name: matcher }
  if (level) options.level = level

  const found = library.queryAllByRole(root, role, options)

  // These have no role in the tables; browsers tell screen readers that they are buttons, and fields to write in.
  const MORE = { button: 'summary, input[type=file]', textbox: 'input[type=date], input[type=time], input[type=month]' }
  for (const element of MORE[role] ? root.querySelectorAll(MORE[role]) : []) {
    if (element.hasAttribute('role') || library.isInaccessible(element)) continue
    const labels = [...(element.labels || [])].map((label) => label.textContent).join(' ')
    const text = (element.getAttribute('aria-label') || labels || element.textContent).replace(/\s+/g, ' ').trim()
    const hit = !matcher || (typeof matcher === 'string' ? text === matcher
      : matcher instanceof RegExp ? matcher.test(text) : matcher(text))
    if (hit) found.push(element)
  }
  // The tables do not know that what a closed <details> holds is hidden from everybody.
  const folded = (element) => {
    const fold = element.parentElement && element.parentElement.closest('details:not([open])')
    return fold && !(fold.firstElementChild.tagName === 'SUMMARY' && fold.firstElementChild.contains(element)
      && !folded(fold))
  }
  return found.filter((element) => !folded(element)).sort((a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1)
}
