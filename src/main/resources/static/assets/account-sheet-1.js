// What the server knows of an application, for everybody who works on it.
import { el, read, words } from './post-dom-1.js';
import { why } from './post-fields-1.js';

export const applicationOf = (id, signal) => read(`/account-applications/${encodeURIComponent(id)}`, signal);

export const section = (title, ...content) =>
  el('div', { class: 'post-part' }, el('h4', {}, title), ...content);

/** Which application it is, and of whom. */
export function heading(application) {
  return el('p', { class: 'post-heading' },
    el('b', {}, application.number), ` · version ${application.version} · asked for by `,
    words(application.applicant), `, ${application.asked}`);
}

/** The whole application, read only, each answer with its clauses. */
export function sheetOf(application) {
  const { fields } = application;
  const rows = [
    ['Network', application.platformName],
    ['Name', fields.handle],
    ...application.points.filter((point) => point.point !== 'open-or-closed')
      .map((point) => [point.says, fields[point.field], point.clauses]),
    ['Open or closed', fields.openOrClosed],
    ['Youngest reader', fields.youngestReader === 'families' ? 'families and other adults' : `${fields.youngestReader} years`],
    ['Run by', application.owners.join(', ')],
    ['Led by', application.lead],
    ...(fields.nonEmployees ? [['Not employed by the school', fields.nonEmployees.split('\n').join(', ')]] : []),
    ['E-mail address', fields.schoolEmail],
  ];
  return section('The application',
    application.alike.length
      ? el('p', { class: 'alert alert-warning' },
        `Somebody else asks for the same account: ${application.alike.join(', ')}.`)
      : null,
    el('dl', { class: 'account-facts' }, ...rows.flatMap(([name, value, clauses]) => [
      el('dt', {}, name),
      el('dd', {}, el('span', { class: 'account-answer' }, words(value)), why(clauses)),
    ])));
}

const DECIDED = {
  'consult in-favour': 'advised in favour', 'consult against': 'advised against', 'consult no-view': 'gave no view',
  'assessRisk acceptable': 'found the risk acceptable', 'assessRisk not-acceptable': 'found the risk not acceptable',
  'voteOnAccount approve': 'voted for it', 'voteOnAccount refuse': 'voted against it',
  'approveAccount approve': 'approved it', 'approveAccount return': 'returned it', 'approveAccount refuse': 'refused it',
  'reviseApplication resubmit': 'sent it again', 'reviseApplication withdraw': 'withdrew it',
  'confirmReadiness ready': 'is ready', 'confirmReadiness decline': 'will not run it',
  'decideOnOwners go-on': 'let it go on without whoever was late', 'decideOnOwners ask-again': 'had them asked again',
  'decideOnOwners return': 'returned it',
  'createAccount created': 'created it', 'createAccount return': 'returned it',
};
const ANSWERS = { risks: 'What could go wrong', measures: 'What is done against it' };

/** Newest first; nothing where nobody has said anything yet. */
export function saidBefore(application) {
  return application.said.length
    ? section('What was said so far', el('ul', {}, ...application.said.map((one) =>
        el('li', {}, words(one.by), ` ${DECIDED[`${one.task} ${one.decision}`] ?? one.decision}`,
          ` (version ${one.version}, ${one.at})`, one.reason ? ': ' : '', one.reason ? words(one.reason) : '',
          ...Object.entries(one.answers).filter(([name]) => ANSWERS[name])
            .map(([name, answer]) => el('div', { class: 'post-hint' }, `${ANSWERS[name]}: `, words(answer)))))))
    : null;
}

/** Fills the element with a form: what it shows first, then its fields. */
export function fill(host, made, ...content) {
  host.replaceChildren(made.alert, ...content.filter(Boolean));
  host.onchange = made.refresh;
  made.refresh();
  return { answers: made.answers };
}
