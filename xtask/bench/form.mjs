// The form that Cairn is measured beside: eight steps of five fields, the same for every page of pages.mjs.
// t: text, area, select, radio, date, number; l: label; d: what it says under it; o: what there is to choose
const sc5 = ['Not at all', 'A little', 'Somewhat', 'Mostly', 'Fully'];
export const title = 'Career planning worksheet';
export const steps = [
  { h: 'Where you are now', p: 'Start with plain facts. Nobody but you will see this sheet; it stays on this phone.', f: [
    { id: 'name', t: 'text', l: 'Your first name', d: 'Only used to greet you on the summary page.' },
    { id: 'role', t: 'text', l: 'Your current role or course', d: 'For example: nurse, apprentice electrician, second-year student.' },
    { id: 'since', t: 'date', l: 'Since when', d: 'A rough date is good enough.' },
    { id: 'tasks', t: 'area', l: 'What fills a normal week?', d: 'List three to five things that take up most of your time.' },
    { id: 'sat', t: 'radio', l: 'How content are you with work right now?', d: 'First feeling counts, you can change it later.', o: sc5 } ] },
  { h: 'What matters to you', p: 'Values explain why the same job delights one person and drains another.', f: [
    { id: 'val1', t: 'select', l: 'Most important value', d: 'Pick the one you would defend last.', o: ['Independence', 'Security', 'Income', 'Learning', 'Helping others', 'Recognition', 'Team spirit', 'Variety', 'Family time', 'Craftsmanship'] },
    { id: 'val2', t: 'select', l: 'Second most important value', d: 'It may pull in another direction. That is normal.', o: ['Independence', 'Security', 'Income', 'Learning', 'Helping others', 'Recognition', 'Team spirit', 'Variety', 'Family time', 'Craftsmanship'] },
    { id: 'bestday', t: 'area', l: 'Describe a day at work you would like to repeat', d: 'Where were you, who was there, what did you do?' },
    { id: 'worstday', t: 'area', l: 'Describe a day you never want again', d: 'The opposite of this often points to a value.' },
    { id: 'fit', t: 'radio', l: 'How well does your work fit your values?', d: 'Compare with the two values you chose above.', o: sc5 } ] },
  { h: 'What you are good at', p: 'Think of things that others thank you for, paid or unpaid.', f: [
    { id: 'str1', t: 'text', l: 'Strength one', d: 'A skill you use without thinking about it.' },
    { id: 'str2', t: 'text', l: 'Strength two', d: 'A skill people ask you for.' },
    { id: 'str3', t: 'text', l: 'Strength three', d: 'A skill you learned the hard way.' },
    { id: 'proof', t: 'area', l: 'Proof from the last year', d: 'One concrete situation in which a strength made a difference.' },
    { id: 'unused', t: 'area', l: 'Which strength lies idle?', d: 'Something you can do but have not been asked to do for a while.' } ] },
  { h: 'What gets in the way', p: 'Name obstacles now so that the plan can deal with them.', f: [
    { id: 'obst', t: 'area', l: 'Biggest obstacle outside of you', d: 'Money, time, place, rules, other people.' },
    { id: 'inner', t: 'area', l: 'Biggest obstacle inside of you', d: 'Habits, worries, beliefs you carry around.' },
    { id: 'hours', t: 'number', l: 'Free hours a week you can invest', d: 'Be honest: count what is left after sleep, work and family.' },
    { id: 'budget', t: 'number', l: 'Money you can invest this year', d: 'Zero is a valid answer.' },
    { id: 'support', t: 'radio', l: 'How much support do you have?', d: 'Family, friends, manager, mentors.', o: sc5 } ] },
  { h: 'Three possible futures', p: 'Sketch three different lives. They do not have to be realistic yet.', f: [
    { id: 'futA', t: 'area', l: 'Future A: more of the same, but better', d: 'Where does your present path lead if things go well?' },
    { id: 'futB', t: 'area', l: 'Future B: your present path is gone', d: 'What would you do if your job vanished tomorrow?' },
    { id: 'futC', t: 'area', l: 'Future C: money and image do not matter', d: 'What would you do if nobody laughed and you were paid anyway?' },
    { id: 'pull', t: 'select', l: 'Which one pulls you most?', d: 'Energy is a better guide than logic here.', o: ['Future A', 'Future B', 'Future C', 'A mix of two', 'None yet'] },
    { id: 'why', t: 'text', l: 'Why this one?', d: 'One sentence.' } ] },
  { h: 'Your goal', p: 'Turn the future you chose into one goal for the next twelve months.', f: [
    { id: 'goal', t: 'area', l: 'In twelve months I will have ...', d: 'Write it as if it were already true.' },
    { id: 'measure', t: 'text', l: 'How will you notice that you are there?', d: 'Something another person could check.' },
    { id: 'by', t: 'date', l: 'By which date', d: 'Pick a day that means something to you.' },
    { id: 'conf', t: 'radio', l: 'How confident are you that you will reach it?', d: 'Below "mostly": make the goal smaller.', o: sc5 },
    { id: 'cost', t: 'text', l: 'What will you give up for it?', d: 'Every goal costs time or comfort.' } ] },
  { h: 'First steps', p: 'Small steps beat grand plans. Choose steps that fit into one week.', f: [
    { id: 's1', t: 'text', l: 'Step one, within 48 hours', d: 'So small that you cannot fail.' },
    { id: 's1d', t: 'date', l: 'Date of step one', d: 'Put it into your calendar as well.' },
    { id: 's2', t: 'text', l: 'Step two, within two weeks', d: 'Involve at least one other person.' },
    { id: 's3', t: 'text', l: 'Step three, within two months', d: 'Something that produces a result you can show.' },
    { id: 'learn', t: 'area', l: 'What do you need to learn first?', d: 'A course, a book, a person to ask.' } ] },
  { h: 'Who keeps you on track', p: 'Plans survive when somebody asks about them.', f: [
    { id: 'buddy', t: 'text', l: 'Who will ask you how it went?', d: 'A name, not a type of person.' },
    { id: 'when', t: 'date', l: 'When will you talk next?', d: 'Agree on it before you leave the workshop.' },
    { id: 'often', t: 'select', l: 'How often afterwards?', d: 'Rarely is better than never.', o: ['Every week', 'Every two weeks', 'Every month', 'Every quarter'] },
    { id: 'ifthen', t: 'area', l: 'If ... then ... plan', d: 'If this obstacle shows up, then I will do that.' },
    { id: 'ready', t: 'radio', l: 'How ready are you to begin?', d: 'Come back to this sheet in a month and answer again.', o: sc5 } ] },
];
export const css = `*{box-sizing:border-box}body{margin:0 auto;max-width:34rem;padding:1rem;font:1rem/1.45 system-ui,sans-serif;color:#1b1b1f;background:#fff}h1{font-size:1.2rem;margin:0 0 .5rem}h2{font-size:1.4rem;margin:1rem 0 .3rem}.f{margin:1.1rem 0;border:0;padding:0}.f label.l,.f legend{display:block;font-weight:600}.d{display:block;color:#55555e;font-size:.9rem;margin:.1rem 0 .35rem}input:not([type=radio]),select,textarea{width:100%;font:inherit;padding:.6rem;border:1px solid #8a8a94;border-radius:.4rem;background:#fff}textarea{min-height:5rem}.r{display:block;padding:.35rem 0}.n{display:flex;gap:.6rem;margin:1.5rem 0}button,a.b{flex:1;font:inherit;padding:.8rem;border:0;border-radius:.4rem;background:#1f4fd8;color:#fff;text-align:center;text-decoration:none}button[disabled]{opacity:.4}:focus-visible{outline:3px solid #ffb000;outline-offset:2px}`;
