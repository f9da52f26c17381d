// The forms of data breach, for Tasklist.
import { define } from './form-element-1.js';
import { el, read, words } from './post-dom-1.js';
import { choice, line, list, several, text } from './post-fields-1.js';
import { sheet } from './post-sheet-1.js';

const BREACH = 'breachId';

const part = (title, ...content) => el('div', { class: 'post-part' }, el('h4', {}, title), ...content);

/** What is on record so far; what has not happened is left out. */
function record({ breach }) {
  const rows = [
    ['Number', breach.number], ['Noted', breach.noted], ['Aware since', breach.awareAt],
    ['To be reported by', breach.due], ['What happened', breach.what], ['Whose data', breach.whose],
    ['How many', breach.howMany], ['Kind of data', breach.kinds], ['Whose doing', breach.doneBy],
    ['Taking down', breach.takeDowns.join(', ')], ['Contained', breach.contained],
    ['Risk', breach.risk], ['Assessed', breach.assessed], ['ICO', breach.report], ['Those affected', breach.told],
  ];
  return part('The breach', el('dl', { class: 'account-facts' }, ...rows.filter(([, value]) => value)
    .flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, words(value))])));
}

function fill(host, fields, title, ...before) {
  const made = sheet(fields);
  host.replaceChildren(made.alert, ...before.filter(Boolean), part(title, ...fields.map((one) => one.node)));
  host.onchange = made.refresh;
  made.refresh();
  return { answers: made.answers };
}

const sheetOf = (id, signal) => read(`/breach-forms/${encodeURIComponent(id)}`, signal);
const needed = (problem) => ({ check: (value) => (value ? null : problem) });
const day = (name, label, today, how = {}) =>
  line(name, label, 'date', { attributes: { max: today }, ...needed('Give the day.'), ...how });
const time = (name, label, how = {}) => line(name, label, 'time', { ...needed('Give the time.'), ...how });

async function notice(host, id, signal) {
  const form = await read('/breach-forms/form', signal);
  const pairs = (choices) => choices.map((one) => [one.id, one.title]);
  return fill(host, [
    text('whatHappened', 'What happened?', 4000, { hint: 'Leave out what is not needed to understand it.' }),
    day('awareOn', 'On which day did the school become aware of it?', form.today, {
      hint: 'From then the 72 hours run in which it may have to be reported.',
    }),
    time('awareTime', 'At what time?'),
    text('whose', 'Whose data is it?', 1000, { hint: 'Groups of people, such as: pupils of class 3A and their parents.' }),
    line('howMany', 'How many people, as far as you know?', 'number', {
      attributes: { min: 0, max: 9999999, step: 1 }, ...needed('Give a number, as far as you know it.'),
    }),
    several('kindsOfData', 'What kind of data?', pairs(form.kinds)),
    list('whoseDoing', 'Whose doing was it, if that is known?', pairs(form.staff), {
      empty: 'Not known, or nobody here', optional: true, hint: 'They do not assess it where somebody else can.',
    }),
  ], `A data breach at ${form.schoolName}`);
}

async function containment(host, id, signal) {
  const facts = await sheetOf(id, signal);
  return fill(host, [
    text('how', 'What was done so that it stops?', 2000, {}),
    choice('decision', 'Is it contained?', [['contained', 'Yes']], { hint: 'Leave the task open until it is.' }),
  ], 'Contain it', record(facts));
}

async function risk(host, id, signal) {
  const facts = await sheetOf(id, signal);
  return fill(host, [
    choice('decision', 'What risk is there for those whose data it is?', [
      ['no-risk', 'None is likely: it is not reported'],
      ['risk', 'A risk: it is reported to the ICO'],
      ['high-risk', 'A high risk: it is reported, and those affected are told'],
    ], { wide: true }),
    text('reason', 'Why?', 2000, {}),
  ], 'Assess the risk', record(facts));
}

async function report(host, id, signal) {
  const facts = await sheetOf(id, signal);
  const decision = choice('decision', 'Is it reported to the ICO?', [
    ['reported', 'Yes'], ['not-reported', 'No: it will not be'],
  ], { wide: true });
  const made = { applies: () => decision.value() === 'reported' };
  const late = text('lateReason', 'Why was it reported later than 72 hours after the school became aware?', 2000, {
    applies: () => made.applies() && facts.late,
    missing: 'If it was reported in time, write: in time.',
  });
  return fill(host, [
    decision,
    line('reference', 'Reference of the ICO', 'text', { ...made, attributes: { maxlength: 100 }, ...needed('Give the reference.') }),
    day('reportedOn', 'On which day was it reported?', facts.today, made),
    time('reportedTime', 'At what time?', made),
    late,
    text('reason', 'Why is it not reported?', 2000, { applies: () => decision.value() === 'not-reported' }),
  ], 'Report', facts.late ? el('p', { class: 'alert alert-danger' }, 'The 72 hours are over.') : null, record(facts));
}

/** Whose families have to be told another way. */
function unreached({ notReached }) {
  return notReached.length ? part('No mail reaches the families of', el('ul', {}, ...notReached.map((name) =>
    el('li', {}, words(name))))) : null;
}

async function telling(host, id, signal) {
  const facts = await sheetOf(id, signal);
  const decision = choice('decision', 'How are those affected told?', [
    ...(facts.families ? [['notice', `By a mail to the ${facts.families} addresses of families on the roll`]] : []),
    ['by-hand', 'By hand: by letter, by telephone, in person'],
    ['not-told', 'They are not told'],
  ], { wide: true });
  return fill(host, [
    decision,
    text('message', 'What are they told?', 3500, {
      applies: () => decision.value() === 'notice',
      hint: 'In plain words: what happened, what may come of it, what the school does, and whom they can ask. Name no child.',
    }),
    list('ground', 'On which ground?', [
      ['protected', 'Nobody can read the data'],
      ['risk-gone', 'What was done since takes the high risk away'],
      ['public-notice', 'Out of proportion: it is said in public instead'],
    ], { applies: () => decision.value() === 'not-told' }),
    text('reason', 'How and when; or why they are not told', 3500, {
      applies: () => ['by-hand', 'not-told'].includes(decision.value())
        || (decision.value() === 'notice' && facts.notReached.length > 0),
      hint: facts.notReached.length ? 'With a mail: how and when those were told whom it does not reach.' : undefined,
    }),
  ], 'Tell those affected', record(facts), unreached(facts));
}

async function lessons(host, id, signal) {
  const facts = await sheetOf(id, signal);
  return fill(host, [
    text('lessons', 'What led to it, and what is done so that it does not happen again? Who does it, by when?', 4000, { rows: 6 }),
    choice('decision', 'Is the breach to be closed?', [['done', 'Yes']]),
  ], 'Lessons', record(facts));
}

define('countersign-breach-notice', notice, BREACH);
define('countersign-breach-containment', containment, BREACH);
define('countersign-breach-risk', risk, BREACH);
define('countersign-breach-report', report, BREACH);
define('countersign-breach-telling', telling, BREACH);
define('countersign-breach-lessons', lessons, BREACH);

export default [];
