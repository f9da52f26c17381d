// Added to Tasklist: everybody's own requests. Browsers keep this file: a changed one gets a new
// number.
import { decisions, stepClauses } from './case-words-1.js';
import { el, read, words } from './post-dom-1.js';

const PATH = '/my-requests';

function told({ at, headline, reason, clauses }) {
  return el('li', {},
    el('p', {}, el('b', {}, headline)),
    el('p', { class: 'case-whose' }, at),
    reason && el('p', { class: 'case-reason' }, words(reason)),
    ...clauses.map(({ citation, words: says }) =>
      el('p', {}, el('b', {}, citation.startsWith('ours:') ? 'Our own rule:' : citation), ` ${says}`)));
}

function whole({ waiting, told: all, reads, decided }) {
  return el('div', {},
    ...waiting.flatMap(({ step, who, clauses }) => [
      el('h3', {}, `${step}: with ${who}`),
      stepClauses(clauses)]),
    all.length > 0 && el('h3', {}, 'What you were told'),
    all.length > 0 && el('ol', { class: 'case-decisions' }, ...all.map(told)),
    reads && el('h3', {}, 'What was decided'),
    reads && (decided.length > 0 ? decisions(decided) : el('p', {}, 'Nothing yet.')),
    !reads && all.length === 0 && el('p', {}, 'Nobody has told you anything of it yet.'));
}

async function open(number, node) {
  node.replaceChildren(el('p', {}, 'One moment…'));
  try {
    node.replaceChildren(whole(await read(`${PATH}/${encodeURIComponent(number)}`)));
  } catch (e) {
    node.replaceChildren(el('p', { role: 'alert' }, e.message));
  }
}

function row({ number, procedure, asked, where, outcome }) {
  const inside = el('div', { class: 'request-inside' });
  const more = el('details', {
    ontoggle: () => more.open && inside.childElementCount === 0 && open(number, inside),
  },
  el('summary', {}, `More of ${number}`), inside);
  return el('li', { class: 'request' },
    el('h2', {}, `${procedure} `, el('span', { class: 'case-whose' }, number)),
    el('p', {}, outcome ? `${outcome}.` : where),
    el('p', { class: 'case-whose' }, `Asked for on ${asked}`),
    more);
}

function pages({ page, more }) {
  return (page > 1 || more) && el('nav', { 'aria-label': 'Pages', class: 'request-pages' },
    page > 1 && el('a', { href: `#${PATH}?page=${page - 1}` }, 'Newer requests'),
    el('span', {}, `Page ${page}`),
    more && el('a', { href: `#${PATH}?page=${page + 1}` }, 'Older requests'));
}

function none({ page }) {
  return page > 1
    ? el('p', {}, 'There are no older ones.')
    : el('p', {}, 'You have not asked for anything yet. Choose “Start process” above to begin.');
}

function list(answer) {
  return el('div', {},
    answer.requests.length === 0
      ? none(answer)
      : el('ul', { class: 'requests' }, ...answer.requests.map(row)),
    pages(answer));
}

const asked = () => new URLSearchParams(location.hash.split('?')[1] ?? '').get('page') ?? '1';

async function show(node) {
  node.replaceChildren(el('p', {}, 'One moment…'));
  try {
    node.replaceChildren(list(await read(`${PATH}?page=${encodeURIComponent(asked())}`)));
  } catch (e) {
    node.replaceChildren(el('p', { role: 'alert' }, e.message));
  }
}

function page(node) {
  const body = el('div', {});
  node.append(
    el('main', { class: 'case-words my-requests' },
      el('h1', {}, 'My requests'),
      el('p', { class: 'case-whose' }, 'What you asked for, newest first. Confidential reports are never listed here.'),
      body));
  show(body);
}

function link(node) {
  node.append(el('a', { href: `#${PATH}` }, 'My requests'));
}

export default [
  { id: 'countersign-my-requests', pluginPoint: 'tasklist.navbar.action', priority: 950, render: link },
  { id: 'countersign-my-requests-page', pluginPoint: 'tasklist.route', priority: 0, properties: { path: PATH }, render: page },
];
