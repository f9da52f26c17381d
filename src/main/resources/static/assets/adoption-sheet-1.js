// What the server knows of an account on its way into the register, for everybody who works on it.
import { el, linkTo, read, words } from './post-dom-1.js';
import { why } from './post-fields-1.js';
import { section } from './account-sheet-1.js';

export const adoptionOf = (id, signal) => read(`/account-adoptions/${encodeURIComponent(id)}`, signal);

/** Which case it is, and of whom. */
export const heading = (adoption) =>
  el('p', { class: 'post-heading' },
    el('b', {}, adoption.number), ' · named by ', words(adoption.askedBy), `, ${adoption.asked}`);

/** What is said of the account, read only. */
export function sheetOf(adoption) {
  const { fields, form } = adoption;
  const done = (fields.alreadyDone ?? '').split(',');
  const rows = [
    ['Network', words(adoption.platformName)],
    ['Name', words(fields.handle)],
    ['Link', linkTo(fields.link, fields.link)],
    ['Exists since', adoption.openedOn],
    ['Approved then by', words(fields.approvedBy || 'nobody knows')],
    ...form.points.filter((point) => point.point !== 'open-or-closed')
      .map((point) => [point.says, words(fields[point.field] || 'not answered')]),
    ['Open or closed', fields.openOrClosed],
    ['Youngest reader', fields.youngestReader === 'families' ? 'families and other adults' : `${fields.youngestReader} years`],
    ['Run by', words(adoption.owners.join(', '))],
    ['Led by', words(adoption.lead)],
    ...(fields.nonEmployees ? [['Others who run it', words(fields.nonEmployees.split('\n').join(', '))]] : []),
    ['E-mail address', words(fields.schoolEmail)],
    ['Password kept', fields.credentialsPlace
      ? el('span', {}, words(fields.credentialsPlace), ', by ', words(adoption.keeper))
      : el('span', {}, 'by ', words(adoption.keeper))],
    ['Done already', words(form.ticks.filter((tick) => done.includes(tick.point)).map((tick) => tick.says).join('; ') || 'nothing')],
  ];
  return section('The account', el('dl', { class: 'account-facts' },
    ...rows.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)])));
}

/** What the account lacks by the policy; each with what to do. */
export function gapsOf(adoption) {
  const line = (gap) => el('li', {}, words(gap.says), ' ', el('span', { class: 'post-hint' }, gap.remedy), why(gap.clauses));
  const shut = adoption.gaps.filter((gap) => gap.shut);
  const other = adoption.gaps.filter((gap) => !gap.shut);
  return section('What it lacks by your policy',
    adoption.gaps.length ? null : el('p', {}, 'Nothing.'),
    shut.length ? el('div', { class: 'alert alert-warning' },
      el('p', {}, el('b', {}, 'Nothing is posted from it as long as it lacks this:')), el('ul', {}, ...shut.map(line))) : null,
    other.length ? el('div', {}, el('p', {}, 'To be mended, while posts may be made:'), el('ul', {}, ...other.map(line))) : null);
}

const DECIDED = {
  'confirmAccount confirm': 'confirmed it', 'confirmAccount return': 'returned it', 'confirmAccount refuse': 'refused it',
  'reviseAdoption resubmit': 'sent it again', 'reviseAdoption withdraw': 'withdrew it',
  'confirmOwnReadiness ready': 'is ready', 'confirmOwnReadiness decline': 'does not run it any more',
  'mendGaps mended': 'mended something', 'mendGaps close': 'gave it up', 'listOlderPosts listed': 'listed older posts',
};

/** Newest first; nothing where nobody has decided anything yet. */
export const saidBefore = (adoption) => (adoption.said.length
  ? section('What was said so far', el('ul', {}, ...adoption.said.map((one) =>
      el('li', {}, words(one.by), ` ${DECIDED[`${one.task} ${one.decision}`] ?? one.decision} (${one.at})`,
        one.reason ? ': ' : '', one.reason ? words(one.reason) : ''))))
  : null);
