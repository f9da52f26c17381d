// The page of one case: what happened, who decided, when, why, by which clause, in time or late,
// and whether anything was changed since. Browsers keep this file: a changed one gets a new number.
import { at, el, read, words } from './post-dom-1.js';
import { lastList } from './audit-list-1.js';
import { drawCase } from './audit-diagram-1.js';

const READING = new Set(['record-read', 'file-opened', 'trail-exported']);
const AT_ONCE = 100;

const section = (title, ...inside) =>
  el('section', { class: 'audit-part' }, el('h2', {}, title), ...inside);

function facts(pairs) {
  const list = el('dl', { class: 'audit-facts' });
  for (const [name, value] of pairs) {
    if (value) {
      list.append(el('div', {}, el('dt', {}, name), el('dd', {}, value)));
    }
  }
  return list;
}

const said = ({ citation, words: its }) =>
  citation.startsWith('ours:') ? `A control of ours: ${its}` : `${citation}: ${its}`;

function clauses(cited) {
  return cited.length === 0
    ? null
    : el(
        'details',
        {},
        el('summary', {}, cited.map((one) => (one.citation.startsWith('ours:') ? 'ours' : one.citation)).join('; ')),
        el('ul', {}, ...cited.map((one) => el('li', {}, words(said(one))))),
      );
}

function chain(state) {
  return el(
    'div',
    { class: state.whole ? 'audit-chain' : 'audit-chain audit-broken', role: state.whole ? null : 'alert' },
    el('strong', {}, state.whole ? 'Nothing was changed. ' : 'The record of this case is broken. '),
    state.words,
    state.whole ? null : ' Everything else is shown below as it is kept now.',
  );
}

function change(one) {
  if (one.before === null && one.after === null) {
    return el('li', {}, `${one.what}: its table has changed; both are in the policies' pages.`);
  }
  return el(
    'li',
    {},
    el('strong', {}, one.what),
    el('div', {}, 'Before: ', one.before === null ? 'not there' : el('del', {}, one.before)),
    el('div', {}, 'Now: ', one.after === null ? 'no longer there' : el('ins', {}, one.after)),
  );
}

function policyChanges(changed) {
  return changed.map((pack) =>
    section(
      `What ${pack.name} says otherwise since`,
      el('p', {}, `This case follows edition ${pack.then}, with which it began. Edition ${pack.now} came since.`),
      pack.changes.length === 0
        ? el('p', {}, 'No clause, period or table is another.')
        : el('ul', { class: 'audit-changes' }, ...pack.changes.map(change)),
    ),
  );
}

function waiting(steps) {
  const line = (step) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, step.step),
      el('td', {}, words(step.who)),
      el('td', {}, step.since),
      el('td', {}, step.due, step.overdue && el('strong', { class: 'audit-late' }, ' Overdue')),
    );
  return table('What it waits for', ['Step', 'Before whom', 'Since', 'Due'], steps.map(line));
}

function table(label, heads, rows) {
  return el(
    'div',
    { class: 'audit-scroll', tabindex: '0', role: 'region', 'aria-label': label },
    el(
      'table',
      { class: 'table' },
      el('thead', {}, el('tr', {}, ...heads.map((one) => el('th', { scope: 'col' }, one)))),
      el('tbody', {}, ...rows),
    ),
  );
}

function happened(event, broken) {
  const details = Object.entries(event.details);
  return el(
    'li',
    { class: event.number === broken ? 'audit-event audit-broken' : 'audit-event', value: event.number },
    el('div', { class: 'audit-when' }, event.when),
    el(
      'div',
      {},
      el('strong', {}, event.what),
      event.step && `: ${event.step}`,
      el('div', {}, words(event.who), event.onBehalfOf && ` on behalf of ${event.onBehalfOf}`),
      details.length > 0 &&
        el('dl', { class: 'audit-details' }, ...details.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, words(value))))),
      clauses(event.clauses),
    ),
  );
}

/** A long case is shown bit by bit, so that the page is there at once. */
function timeline(events, broken) {
  const list = el('ol', { class: 'audit-timeline' });
  const readings = el('input', { type: 'checkbox', id: 'audit-readings' });
  const more = el('button', { type: 'button', class: 'btn btn-default' });
  let shown = 0;
  const wanted = () => events.filter((one) => readings.checked || !READING.has(one.kind) || one.number === broken);
  const add = () => {
    const all = wanted();
    list.append(...all.slice(shown, shown + AT_ONCE).map((one) => happened(one, broken)));
    shown = Math.min(all.length, shown + AT_ONCE);
    more.hidden = shown >= all.length;
    more.textContent = `Show more: ${shown} of ${all.length} events so far`;
  };
  more.addEventListener('click', add);
  readings.addEventListener('change', () => {
    list.replaceChildren();
    shown = 0;
    add();
  });
  add();
  return section(
    'What happened',
    el('div', { class: 'audit-choice' }, readings, el('label', { for: 'audit-readings' }, 'Also who read it or took it away')),
    list,
    more,
  );
}

const plain = (value) =>
  value === null ? 'nothing' : value === true ? 'yes' : value === false ? 'no' : Array.isArray(value) ? value.join('; ') || 'none' : String(value);

const pairs = (its) =>
  el('ul', { class: 'audit-pairs' }, ...Object.entries(its).filter(([name]) => name !== 'clause' && name !== 'rule').map(([name, value]) => el('li', {}, `${name}: `, words(plain(value)))));

function decided(one) {
  const rules = one.rules.map((rule) =>
    el('div', {}, el('strong', {}, `Rule ${rule.rule}`), pairs(rule), rule.clause && el('div', {}, `by ${rule.clause}`)));
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, one.step ?? one.table, el('div', { class: 'audit-small' }, `${one.table}, version ${one.version}`)),
    el('td', {}, one.when),
    el('td', {}, pairs(one.inputs)),
    el('td', {}, ...(rules.length ? rules : ['No rule fired.'])),
    el('td', {}, clauses(one.clauses)),
  );
}

const person = (one) =>
  el(
    'tr',
    {},
    el('th', { scope: 'row' }, words(one.who)),
    el('td', {}, Object.entries(one.did).map(([what, times]) => (times > 1 ? `${what} (${times} times)` : what)).join(', ')),
  );

function only(title, events, kinds, none) {
  const found = events.filter((one) => kinds.includes(one.kind));
  return section(
    title,
    found.length === 0
      ? el('p', {}, none)
      : el('ol', { class: 'audit-timeline' }, ...found.slice(0, AT_ONCE).map((one) => happened(one, 0))),
    found.length > AT_ONCE && el('p', {}, `And ${found.length - AT_ONCE} more, above under “What happened”.`),
  );
}

function exports(number) {
  const path = `/trail/${encodeURIComponent(number)}`;
  return el(
    'p',
    { class: 'audit-exports' },
    el('a', { href: at(`${path}/pdf`), download: true, class: 'btn btn-default' }, 'PDF to print'),
    el('a', { href: at(`${path}/json`), download: true, class: 'btn btn-default' }, 'JSON with the chain'),
  );
}

function head(sheet) {
  const { row } = sheet;
  const late = row.overdue
    ? 'A step is overdue.'
    : row.lateSteps > 0
      ? `${row.lateSteps} ${row.lateSteps === 1 ? 'step was' : 'steps were'} done after the time that they were due.`
      : 'No step has been late.';
  return facts([
    ['Procedure', row.procedureName],
    ['School', row.schoolName],
    ['State', row.outcome ? `${row.stateName}: ${row.outcome}` : row.stateName],
    ['Asked for by', words(row.requestedBy || 'the system, or somebody without an account')],
    ['Started', row.started],
    ['Ended', row.ended],
    ['Next due', row.due],
    ['In time', late],
    ['Policy', sheet.policy],
    ['Model', sheet.model === null ? 'not known any more' : sheet.latestModel ? `version ${sheet.model}, the one of today` : `version ${sheet.model}; new cases begin with a newer one`],
  ]);
}

export async function showCase(node, number) {
  const back = el('p', {}, el('a', { href: `#/audit?${lastList}` }, '← Back to the list'));
  const status = el('p', { role: 'status' }, 'One moment…');
  const title = el('h1', { tabindex: '-1' }, `Case ${number}`);
  node.replaceChildren(back, title, status);
  let sheet;
  try {
    sheet = await read(`/audit/cases/${encodeURIComponent(number)}`);
  } catch (e) {
    status.textContent = e.message === 'This is not there any more, or not yours to see.' ? 'There is no such case.' : e.message;
    status.className = 'audit-wrong';
    return;
  }
  const diagram = el('div', { class: 'audit-drawing' });
  const again = el('button', { type: 'button', class: 'btn btn-default', onclick: () => showCase(node, number) }, 'Look again');
  node.replaceChildren(
    back,
    title,
    chain(sheet.chain),
    head(sheet),
    exports(number),
    ...(sheet.row.waiting.length ? [section('What it waits for', waiting(sheet.row.waiting))] : []),
    section('The way it took', diagram),
    timeline(sheet.events, sheet.chain.event),
    section(
      'Decisions by rules',
      sheet.decisions.length ? table('Decisions by rules', ['Step', 'When', 'Asked with', 'Rules that fired', 'Clauses'], sheet.decisions.map(decided)) : el('p', {}, 'No table was asked.'),
    ),
    section('People', table('People', ['Who', 'What they did'], sheet.people.map(person))),
    only('Notices', sheet.events, ['notice'], 'Nobody was written to.'),
    only('Evidence and registers', sheet.events, ['register-changed', 'file-opened'], 'No file and no register has to do with it.'),
    ...policyChanges(sheet.changed),
    el('p', {}, again, ` As it was when this page was opened; ${sheet.events.length} events.`),
  );
  drawCase(diagram, number, sheet);
}
