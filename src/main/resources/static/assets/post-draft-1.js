// What the server knows of a post on its way, for those who change, check or publish it.
import { el, words } from './post-dom-1.js';
import { why } from './post-fields-1.js';
import { preview } from './post-preview-1.js';

export const section = (title, ...content) =>
  el('div', { class: 'post-part' }, el('h4', {}, title), ...content);

/** Which post it is, of whom, and for which day. */
export function heading(draft) {
  return el('p', { class: 'post-heading' },
    el('b', {}, draft.post), ` · version ${draft.version} · asked for by `, words(draft.author),
    ' · to go out on ', el('b', {}, draft.publishOnWords));
}

export function asItWillLook(draft) {
  const look = preview();
  look.show({ account: draft.account, text: draft.fields.postText, media: draft.media });
  return look.node;
}

/** A row for each child and use; beside(child) may add what can be done about a child. */
export function consentTable(draft, beside = () => null) {
  if (!draft.children.length) {
    return el('p', {}, draft.fields.noChildRecognisable === 'yes'
      ? 'Nobody is named. The author says that no child can be recognised.'
      : 'No child is in it.');
  }
  const rows = draft.children.flatMap((child) => {
    const uses = child.uses.length ? child.uses : [null];
    return uses.map((use, i) => el('tr', {},
      i === 0
        ? el('th', { scope: 'rowgroup', rowspan: uses.length }, words(child.name),
          el('span', { class: 'post-hint' }, [child.classes, child.left ? 'has left' : ''].filter(Boolean).join(', ')),
          child.unrecognisable ? el('span', { class: 'post-hint' }, 'made unrecognisable') : null,
          beside(child))
        : null,
      el('td', {}, use ? use.title : '–'),
      el('td', {}, use ? standing(use) : 'no use that needs consent')));
  });
  return el('div', {},
    el('table', { class: 'table table-condensed post-consent' },
      el('thead', {}, el('tr', {},
        ...['Child', 'Use', 'Consent'].map((title) => el('th', { scope: 'col' }, title)))),
      el('tbody', {}, ...rows)),
    draft.consentChecked ? el('p', { class: 'post-hint' }, `Checked ${draft.consentChecked}.`) : null);
}

const standing = (use) =>
  el('span', { class: use.held ? 'post-held' : 'post-lacking' }, use.held ? '✓ ' : '✗ ', use.words);

const MARKS = {
  stop: ['label-danger', 'Must change'],
  flag: ['label-warning', 'Look at this'],
  note: ['label-default', 'Note'],
};

/** Stops first, then what is to be looked at, then notes. */
export function findings(draft) {
  const order = Object.keys(MARKS);
  const sorted = [...draft.findings].sort((a, b) => order.indexOf(a.finding) - order.indexOf(b.finding));
  return sorted.length
    ? el('ul', { class: 'post-findings' }, ...sorted.map((one) =>
        el('li', {},
          el('span', { class: `label ${MARKS[one.finding][0]}` }, MARKS[one.finding][1]), ' ', words(one.says),
          why(one.clauses, one.basis))))
    : el('p', {}, 'The rules on content found nothing.');
}

const DECIDED = {
  approve: 'Approved', return: 'Returned', refuse: 'Refused', resubmit: 'Sent again', withdraw: 'Withdrawn',
};

/** Newest first; nothing where nobody has checked yet. */
export function reviews(draft) {
  return draft.reviews.length
    ? section('What was said before', el('ul', {}, ...draft.reviews.map((one) =>
        el('li', {}, el('b', {}, DECIDED[one.decision] ?? one.decision), ` (version ${one.version}, ${one.at}, `,
          words(one.by), ')', one.reason ? ': ' : '', one.reason ? words(one.reason) : ''))))
    : null;
}

/** Children of whom a use is not held. */
export const lacking = (draft) =>
  draft.children.filter((child) => child.uses.some((use) => !use.held));
