// The pages that Cairn is measured beside: one form of eight steps and forty fields, made in the plainest ways there are and with the
// form engine that people would pick. `build` writes them; `PAGES` says how each is used.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build as bundle, transformSync } from 'esbuild'
import { css, steps, title } from './form.mjs'
import { stored } from './plans.mjs'

const here = import.meta.dirname
const KEY = 'form'

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
const head = (more = '') => `<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width">`
  + `<meta name=description content="A career planning worksheet"><title>${title}</title>${more}`

function field({ id, t: type, l: label, d: hint, o: options }) {
  const hinted = `<span class=d id=${id}-d>${escaped(hint)}</span>`
  const attributes = `id=${id} name=${id} aria-describedby=${id}-d`
  if (type === 'radio') {
    const radios = options.map((option, at) => `<label class=r><input type=radio name=${id} value=${at}> ${escaped(option)}</label>`)
    return `<fieldset class=f><legend>${escaped(label)}</legend>${hinted}${radios.join('')}</fieldset>`
  }
  const labelled = `<div class=f><label class=l for=${id}>${escaped(label)}</label>${hinted}`
  if (type === 'area') return `${labelled}<textarea ${attributes}></textarea></div>`
  if (type === 'select') {
    return `${labelled}<select ${attributes}><option value="">-</option>${options.map((option) => `<option>${escaped(option)}`).join('')}</select></div>`
  }
  return `${labelled}<input ${attributes}${type === 'text' ? '' : ` type=${type}`}></div>`
}

const section = ({ h: heading, p: text, f: fields }, attributes, foot = '') =>
  `<section${attributes}><h2>${escaped(heading)}</h2><p>${escaped(text)}</p>${fields.map(field).join('')}${foot}</section>`

/** The floor: nothing runs. All steps on one page, with links between them. */
function floor() {
  const links = (at) => `<div class=n>${at ? `<a class=b href=#p${at - 1}>Back</a>` : ''}${at < steps.length - 1 ? `<a class="b next" href=#p${at + 1}>Next</a>` : ''}</div>`
  const sections = steps.map((step, at) => section(step, ` id=p${at}`, links(at)))
  return `${head(`<style>${css}</style>`)}<h1>${title}</h1><form>${sections.join('')}</form>`
}

/** The same without any library: one step at a time, each letter stored. */
function vanilla(worker) {
  const script = `const F=document.forms[0],S=[...document.querySelectorAll('section')],B=document.getElementById('b'),X=document.getElementById('x');
    let d=JSON.parse(localStorage.getItem('${KEY}')||'{}'),i=0;for(const k in d)if(F.elements[k])F.elements[k].value=d[k];
    const go=n=>{S[i].hidden=true;i=n;S[i].hidden=false;B.disabled=!i;X.disabled=i==S.length-1;scrollTo(0,0)};
    F.addEventListener('input',e=>{d[e.target.name]=e.target.value;localStorage.setItem('${KEY}',JSON.stringify(d))});
    B.onclick=()=>go(i-1);X.onclick=()=>go(i+1);
    ${worker ? "addEventListener('load',()=>navigator.serviceWorker&&navigator.serviceWorker.register('sw.js'));" : ''}`
  const buttons = '<div class=n><button id=b disabled>Back</button><button id=x class=next>Next</button></div>'
  const sections = steps.map((step, at) => section(step, at ? ' hidden' : ''))
  const code = transformSync(script, { minify: true }).code.trim()
  return `${head(`<style>${css}</style>`)}<h1>${title}</h1><form onsubmit="return false">${sections.join('')}${buttons}</form><script>${code}</script>`
}

const WORKER = `addEventListener('install',e=>e.waitUntil(caches.open('1').then(c=>c.add('./')).then(()=>skipWaiting())));
addEventListener('activate',e=>e.waitUntil(clients.claim()));
addEventListener('fetch',e=>{if(e.request.mode=='navigate')e.respondWith(caches.match('./').then(r=>r||fetch(e.request)))});`

/** SurveyJS, which stores with each letter as well. */
function survey() {
  const kinds = { area: { type: 'comment' }, select: { type: 'dropdown' }, radio: { type: 'radiogroup' }, text: { type: 'text' } }
  const question = ({ id, t: type, l: label, d: hint, o: options }) => ({
    name: id, title: label, description: hint, ...(kinds[type] ?? { type: 'text', inputType: type }),
    ...(options && { choices: type === 'radio' ? options.map((text, value) => ({ value, text })) : options }),
  })
  const model = {
    title, textUpdateMode: 'onTyping', showProgressBar: 'off', showQuestionNumbers: 'off',
    pages: steps.map(({ h: heading, p: text, f: fields }, at) => ({ name: `p${at}`, title: heading, description: text, elements: fields.map(question) })),
  }
  return `
    import { Model } from 'survey-core'; import 'survey-core/survey-core.fontless.min.css'; import { renderSurvey } from 'survey-js-ui'
    const model = new Model(${JSON.stringify(model)}), stored = localStorage.getItem('${KEY}')
    if (stored) { const { data, page } = JSON.parse(stored); model.data = data; model.currentPageNo = page }
    const save = () => localStorage.setItem('${KEY}', JSON.stringify({ data: model.data, page: model.currentPageNo }))
    model.onValueChanged.add(save); model.onCurrentPageChanged.add(save)
    renderSurvey(model, document.getElementById('app'))`
}

/** Writes all of them below `folder`, one folder each. */
export async function build(folder) {
  const write = (name, text) => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  rmSync(folder, { recursive: true, force: true })
  write('floor/index.html', floor())
  write('vanilla/index.html', vanilla(false))
  write('vanilla-worker/index.html', vanilla(true))
  write('vanilla-worker/sw.js', WORKER)
  write('survey/index.html', `${head('<link rel=stylesheet href=app.css><script type=module src=app.js></script>')}<div id=app></div>`)
  await bundle({
    stdin: { contents: survey(), resolveDir: here }, bundle: true, minify: true, format: 'esm', target: 'es2020', logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' }, outfile: join(folder, 'survey/app.js'),
  })
}

const FIELDS = 'input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=file]), textarea'

const CAIRN = { field: 'textarea', effect: 'none', mark: 'cairn-started', next: '.action-bar .button--main', heading: 'h1', steps: 4 }

/** Whoever comes back to a list: what answers is the list, not the page that is there before it. */
const AGAIN = { ...CAIRN, path: '#/priorities', field: '.ranked textarea' }

/** How each page is used: its first field, how one goes on, what tells that one has, and what proves that the field is used. */
export const PAGES = {
  floor: { title: 'static HTML (the floor)', folder: 'floor', field: FIELDS, effect: 'none', next: 'a.next', heading: 'h1', cycle: true },
  vanilla: { title: 'vanilla form', folder: 'vanilla', field: FIELDS, effect: 'stored', next: '.next', heading: 'h2' },
  vanillaWorker: { title: 'vanilla form with a worker', folder: 'vanilla-worker', field: FIELDS, effect: 'stored', next: '.next', heading: 'h2' },
  survey: {
    title: 'SurveyJS', folder: 'survey', field: 'input[type=text]', effect: 'stored', next: '.sd-navigation__next-btn', heading: '.sd-page__title',
  },
  // Its first field stands in the page and takes words at once; the program stores them when it is there.
  cairn: { title: 'Cairn, a first visit', ...CAIRN },
  cairn10: { title: 'Cairn, 10 items in a list', ...AGAIN, stored: stored(10) },
  cairn500: { title: 'Cairn, 500 items in a list', ...AGAIN, stored: stored(500) },
}

/** How Cairn grows with its plan. */
export const GROWTH = [10, 100, 1000, 5000].map((items) => ({
  title: `a plan of ${items} items`, items, ...AGAIN, stored: stored(items),
}))
