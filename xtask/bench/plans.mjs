// Plans of as many items as one likes, stored as a browser has them.

/** Items a list may have (src/format/limits.rs). */
const LIST = 500

// In this order the lists fill up. What hangs on something hangs on the one of the same number.
const LISTS = {
  priorities: (at) => ({ id: `pr_${at}`, prompt: null, workshop_item: null, text: `Priority ${at}, in some words`, why: 'It matters.', in_focus: at < 3 }),
  learned_skills: (at) => ({
    id: `ls_${at}`, name: `Skill ${at}`, learned_on: '2026-03', use: 'constantly', matters: at % 2 === 0, shared_with: [], who_benefits: 'The team',
    share_plan: '',
  }),
  gaps: (at) => ({ id: `ga_${at}`, priority_id: `pr_${at}`, text: `Gap ${at}`, can_do_now: 'no', had_chance: 'yes', kind: 'skill' }),
  tools: (at) => ({ id: `to_${at}`, gap_id: `ga_${at}`, kind: 'mentor', workshop_item: null, text: `Tool ${at}`, how_to_start: 'Ask.', helper_id: null }),
  helpers: (at) => ({ id: `he_${at}`, name: `Helper ${at}`, role: 'mentor', agreed: 'An hour a month' }),
  seeking: (at) => ({ id: `se_${at}`, text: `A place to try ${at}`, where: 'The guild' }),
  opportunities: (at) => ({ id: `op_${at}`, title: `Chance ${at}`, found_on: '2026-11-20', best_benefit: 'Meet people', decisions: [] }),
  strengths: (at) => ({ id: `st_${at}`, text: `Strength ${at}` }),
  skills: (at) => ({ id: `sk_${at}`, text: `Craft ${at}` }),
  successes: (at) => ({ id: `su_${at}`, text: `Success ${at}` }),
}
const OF_VALUE = ['strengths', 'skills', 'successes']

/** What localStorage holds of somebody with a plan of that many items; at most 5,000 have room in it. */
export function stored(items) {
  const plan = { id: 'pl_bench', title: '', created_at: '2026-11-20T10:00:00Z', updated_at: '2026-11-20T10:00:00Z', growth_statement: 'More say in what is built' }
  let left = items
  for (const [name, make] of Object.entries(LISTS)) {
    const count = Math.min(left, LIST)
    left -= count
    const list = Array.from({ length: count }, (_, at) => make(at))
    if (OF_VALUE.includes(name)) plan.value = { ...plan.value, [name]: list }
    else plan[name] = list
  }
  if (left > 0) throw new Error('a plan has no room for so many items')
  return { 'cairn:plan:pl_bench': JSON.stringify({ type: 'cairn/plan', version: 1, plan }) }
}
