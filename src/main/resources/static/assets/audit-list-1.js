// The list of cases: filters, sorting and pages, all of it asked of the server and kept in the
// address. Browsers keep this file: a changed one gets a new number.
import { at, el, read, unique, words } from './post-dom-1.js';

const COLUMNS = [
  ['number', 'Case'],
  ['procedure', 'Procedure'],
  ['school', 'School'],
  ['state', 'State'],
  ['started', 'Started'],
  ['ended', 'Ended'],
  ['due', 'Due'],
  ['outcome', 'Outcome'],
];

const STATES = [['running', 'Under way'], ['ended', 'Finished'], ['cancelled', 'Cancelled']];
const TIMINGS = [
  ['overdue', 'A step is overdue now'],
  ['late', 'A step was late, or is'],
  ['in-time', 'All in time'],
];

let choices = null;

/** The way back from a case: the list as it was left. */
export let lastList = '';

const named = ({ id, name }) => [id, name];

function field(label, control) {
  const id = control.id || unique('filter');
  control.id = id;
  return el('div', { class: 'audit-field' }, el('label', { for: id }, label), control);
}

function select(name, options, value) {
  const control = el('select', { name, class: 'form-control' }, el('option', { value: '' }, 'All'));
  const known = options.some(([id]) => id === value) || !value;
  for (const [id, label] of known ? options : [...options, [value, value]]) {
    control.append(el('option', { value: id, selected: id === value }, label));
  }
  return control;
}

function input(name, type, value, more = {}) {
  return el('input', { name, type, value: value ?? '', class: 'form-control', ...more });
}

function filters(asked, go) {
  const people = unique('people');
  const get = (name) => asked.get(name) ?? '';
  const form = el(
    'form',
    { class: 'audit-filters', 'aria-label': 'Which cases' },
    field('School', select('school', choices.schools.map(named), get('school'))),
    field('Procedure', select('procedure', choices.procedures.map(named), get('procedure'))),
    field('State', select('state', STATES, get('state'))),
    field('In time', select('timing', TIMINGS, get('timing'))),
    field('Outcome', select('outcome', choices.outcomes.map((one) => [one, one]), get('outcome'))),
    field('Started from', input('from', 'date', get('from'))),
    field('Started to', input('to', 'date', get('to'))),
    field('Clause', input('clause', 'text', get('clause'), { placeholder: 'OIEA:5.1.3' })),
    field('Person (user name)', input('person', 'text', get('person'), { list: people })),
    el('datalist', { id: people }, ...choices.people.map((one) => el('option', { value: one.id }, one.name))),
    field('Number of the case', input('number', 'text', get('number'), { placeholder: 'oiea-POST-2026-0001' })),
    el(
      'div',
      { class: 'audit-send' },
      el('button', { type: 'submit', class: 'btn btn-primary' }, 'Show'),
      el('button', { type: 'button', class: 'btn btn-default', onclick: () => go(new URLSearchParams()) }, 'Clear'),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const next = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (value.trim()) {
        next.set(name, value.trim());
      }
    }
    for (const name of ['sort', 'order']) {
      if (asked.get(name)) {
        next.set(name, asked.get(name));
      }
    }
    go(next);
  });
  return form;
}

const withOnly = (asked, changes) => {
  const next = new URLSearchParams(asked);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) {
      next.delete(name);
    } else {
      next.set(name, value);
    }
  }
  return next;
};

function heading([id, label], asked, go) {
  const sorted = (asked.get('sort') ?? 'started') === id;
  const up = asked.get('order') === 'up';
  const press = () =>
    go(withOnly(asked, { sort: id, order: sorted && !up ? 'up' : null, page: null }));
  return el(
    'th',
    { scope: 'col', 'aria-sort': sorted ? (up ? 'ascending' : 'descending') : 'none' },
    el(
      'button',
      { type: 'button', class: 'audit-sort', onclick: press },
      label,
      el('span', { 'aria-hidden': 'true' }, sorted ? (up ? ' ▲' : ' ▼') : ''),
    ),
  );
}

function state(one) {
  const late = one.overdue
    ? el('strong', { class: 'audit-late' }, 'Overdue')
    : one.lateSteps > 0
      ? el('span', { class: 'audit-late' }, `${one.lateSteps} late ${one.lateSteps === 1 ? 'step' : 'steps'}`)
      : null;
  const waits = one.waiting.map((step) => el('div', { class: 'audit-waits' }, `Waits: ${step.step}`));
  return el('td', {}, one.stateName, ...waits, late && el('div', {}, late));
}

function row(one) {
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, el('a', { href: `#/audit?case=${encodeURIComponent(one.number)}` }, one.number),
      one.confidential && el('div', { class: 'audit-team' }, 'Confidential: your team only')),
    el('td', {}, one.procedureName),
    el('td', {}, one.schoolName),
    state(one),
    el('td', {}, one.started),
    el('td', {}, one.ended),
    el('td', {}, one.due),
    el('td', {}, words(one.outcome)),
  );
}

function pages(found, asked, go) {
  const to = (page, label, possible) =>
    el(
      'button',
      {
        type: 'button',
        class: 'btn btn-default',
        disabled: !possible,
        onclick: () => go(withOnly(asked, { page: page === 1 ? null : String(page) })),
      },
      label,
    );
  return el(
    'nav',
    { class: 'audit-pages', 'aria-label': 'Pages of the list' },
    to(1, 'First', found.page > 1),
    to(found.page - 1, 'Previous', found.page > 1),
    el('span', {}, `Page ${found.page} of ${found.pages}`),
    to(found.page + 1, 'Next', found.page < found.pages),
    to(found.pages, 'Last', found.page < found.pages),
  );
}

function count(found) {
  const number = found.total.toLocaleString('en-GB');
  if (found.more) {
    return `More than ${number} cases; the first ${number} can be turned to. Ask for fewer, or take all as a file.`;
  }
  return found.total === 0
    ? 'No case that you may see fits.'
    : `${number} ${found.total === 1 ? 'case' : 'cases'}`;
}

function table(found, asked, go) {
  return el(
    'div',
    { class: 'audit-scroll', tabindex: '0', role: 'region', 'aria-label': 'Cases' },
    el(
      'table',
      { class: 'table audit-cases' },
      el('thead', {}, el('tr', {}, ...COLUMNS.map((column) => heading(column, asked, go)))),
      el('tbody', {}, ...found.cases.map(row)),
    ),
  );
}

/**
 * Shows the list that an address asks for; go is told what is asked next. A fixed list has its
 * procedure and state from elsewhere, and no filters.
 */
export async function showList(node, asked, go, { fixed = false } = {}) {
  const status = el('p', { role: 'status', class: 'audit-status' }, 'One moment…');
  const head = fixed ? [] : [el('h1', {}, 'Audit')];
  node.replaceChildren(...head, status);
  try {
    if (!fixed) {
      choices ??= await read('/audit/choices');
      lastList = String(asked);
    }
    const found = await read(`/audit/cases?${asked}`);
    status.textContent = count(found);
    const file = withOnly(asked, { page: null });
    node.replaceChildren(
      ...head,
      ...(fixed ? [] : [filters(asked, go)]),
      el(
        'div',
        { class: 'audit-found' },
        status,
        found.total > 0 && el('a', { href: at(`/audit/cases-as-file?${file}`), download: 'cases.csv' }, 'Take this list as a file (CSV)'),
      ),
      ...(found.total > 0 ? [table(found, asked, go), pages(found, asked, go)] : []),
    );
  } catch (e) {
    status.textContent = e.message;
    status.className = 'audit-wrong';
    if (!fixed && choices) {
      node.replaceChildren(...head, filters(asked, go), status);
    }
  }
}
