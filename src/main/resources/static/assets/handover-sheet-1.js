// What the server knows of a handover, for everybody who works on it.
import { el, linkTo, read, words } from './post-dom-1.js';
import { section } from './account-sheet-1.js';

export const handoverOf = (id, signal) => read(`/account-handovers/${encodeURIComponent(id)}`, signal);

const DECIDED = {
  'changeCredentials changed': 'changed the credentials', 'changeCredentials cannot': 'could not change the credentials',
  'chooseSuccessor transfer': 'chose who runs it', 'chooseSuccessor close': 'decided to close it',
  'chooseSuccessor keep': 'left it as it was',
  'confirmSuccession ready': 'is ready to run it', 'confirmSuccession decline': 'will not run it',
  'closeAccount closed': 'closed it', 'closeAccount return': 'could not close it',
};

/** Which account, why, and what was said of it so far. */
export function about(handover) {
  const rows = [
    ['Account', linkTo(handover.link, handover.account)],
    ...(handover.why ? [['Why', words(handover.why)]] : []),
    ['Run by', words(handover.owners.join(', '))],
    ...(handover.leavers.length ? [['Leave, or give it up', words(handover.leavers.join(', '))]] : []),
    ...(handover.nonEmployees.length ? [['Not employed by the school', words(handover.nonEmployees.join(', '))]] : []),
    ['Meanwhile', handover.hold ? 'nothing is posted from it' : 'it is posted from as before'],
  ];
  return [
    el('p', { class: 'post-heading' }, el('b', {}, handover.number), ' · ',
      handover.askedBy ? el('span', {}, 'asked for by ', words(handover.askedBy)) : 'begun by the product', `, ${handover.asked}`),
    handover.back
      && el('div', { class: 'alert alert-warning post-back' }, el('p', {}, words(handover.back))),
    section('The account', el('dl', { class: 'account-facts' },
      ...rows.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]))),
    handover.said.length
      && section('What was said so far', el('ul', {}, ...handover.said.map((one) =>
        el('li', {}, words(one.by), ` ${DECIDED[`${one.task} ${one.decision}`] ?? one.decision} (${one.at})`,
          one.reason ? ': ' : '', one.reason ? words(one.reason) : '')))),
  ];
}
