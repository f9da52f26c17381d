// What the server knows of a message, for everybody who works on it.
import { at, el, linkTo, read, words } from './post-dom-1.js';
import { line } from './post-fields-1.js';

export const messageOf = (id, signal) => read(`/account-messages/${encodeURIComponent(id)}`, signal);

export const section = (title, ...content) =>
  el('div', { class: 'post-part' }, el('h4', {}, title), ...content);

export const facts = (rows) => el('dl', { class: 'account-facts' },
  ...rows.filter(([, value]) => value).flatMap(([name, value]) => [
    el('dt', {}, name),
    el('dd', {}, el('span', { class: 'account-answer' }, typeof value === 'string' ? words(value) : value)),
  ]));

const DONE = {
  'replyToMessage answered': 'answered it', 'replyToMessage acknowledged': 'acknowledged it',
  'replyToMessage offensive': 'found it offensive', 'replyToMessage mistake': 'found it entered by mistake',
  'saveEvidence saved': 'saved the evidence', 'saveEvidence gone': 'found nothing left to save',
  'saveEvidence not-here': 'left it to the safeguarding lead',
  'moderateMessage moderated': 'moderated it', 'moderateMessage left': 'left it as it is',
  'tellAudience told': 'told the audience', 'tellAudience not-told': 'told nobody',
  'decideEscalation seen': 'saw it, leading safeguarding', 'decideEscalation not-here': 'left it to the safeguarding lead',
  'decideEscalation cyberbullying': 'takes it further as cyberbullying',
  'decideEscalation safeguarding': 'takes it further as a safeguarding concern', 'decideEscalation no-further': 'ended it',
  'answerMessage answered': 'answered it', 'answerMessage closed': 'closed it', 'answerMessage offensive': 'found it offensive',
  'moderateMessage not-here': 'left it to the safeguarding lead',
  'tellAudience not-here': 'left it to the safeguarding lead',
};
const ANSWERS = {
  repliedAt: 'Replied', agreedBy: 'Agreed by', reply: 'In these words', savedAt: 'Saved', actions: 'Done', moderatedAt: 'At',
  toldAt: 'Told', audienceWords: 'In these words',
};

/** What came in, and what was done so far. */
export function sheetOf(message) {
  return [
    el('p', { class: 'post-heading' }, el('b', {}, message.number), ` · ${message.kindName} · logged by `,
      words(message.loggedBy), `, ${message.logged}`),
    section('What came in', facts([
      ['Account', message.account],
      ['Came in', message.received],
      ['How it was seen', message.howSeen],
      ['What it says', message.words],
      ['Who wrote it', message.writer],
      ['Where it is', message.link ? linkTo(message.link, message.link) : ''],
      ['Reply by', message.kind === 'offensive' ? '' : `${message.replyBy} (${message.clause})`],
    ])),
    message.said.length ? section('What was done so far', el('ul', {}, ...message.said.map((one) =>
      el('li', {}, words(one.by), ` ${DONE[`${one.task} ${one.decision}`] ?? one.decision} (${one.at})`,
        one.reason ? ': ' : '', one.reason ? words(one.reason) : '',
        el('div', {}, ...Object.entries(one.answers).filter(([name, value]) => ANSWERS[name] && value)
          .map(([name, value]) => el('div', { class: 'post-hint' }, `${ANSWERS[name]}: `, words(value)))))))) : null,
    message.files.length ? section('Evidence', el('ul', {}, ...message.files.map((file) =>
      el('li', {}, el('a', { href: at(`/media/${file.id}`), download: '' }, words(file.name)),
        el('span', { class: 'post-hint' }, `SHA-256 ${file.sha256}`))))) : null,
  ];
}

/** A day and a time of day that are over. */
export function moment(name, label, how) {
  return line(name, label, 'datetime-local', {
    ...how,
    attributes: { max: how.now },
    check: (value) => {
      if (!value) {
        return 'Give the day and the time.';
      }
      return value > how.now ? 'That is still to come.' : null;
    },
  });
}

/** Words that a form shows at the top of what is asked. */
export const warning = (...content) => el('div', { class: 'alert alert-warning', role: 'note' }, ...content);

/** What to do now, where a picture could be an indecent image of a child. */
export const imageAdvice = () => el('div', { class: 'alert alert-danger', role: 'note' },
  el('p', {}, el('b', {}, 'Stop. Do not save, copy, print or share the picture, and do not write it down here.')),
  el('p', {}, 'Tell the designated safeguarding lead now, in person or by phone. Then report it, in words alone, under ',
    el('a', { href: at('/accounts/image-concern'), target: '_blank' }, 'Indecent image on an account'),
    ': nobody but the safeguarding lead learns of it. Hide or delete nothing unless they say so.'));

/** Fills the element with a form: what it shows first, then its fields. */
export function fill(host, made, ...content) {
  host.replaceChildren(made.alert, ...content.flat().filter(Boolean));
  host.onchange = made.refresh;
  made.refresh();
  return { answers: made.answers };
}
