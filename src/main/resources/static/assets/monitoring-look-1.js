// The form of a regular look at an account, and that of the safeguarding lead.
import { el, linkTo, read, words } from './post-dom-1.js';
import { choice, text } from './post-fields-1.js';
import { sheet } from './post-sheet-1.js';
import { facts, fill, section, warning } from './monitoring-sheet-1.js';

export async function look(host, id, signal) {
  const its = await read(`/account-messages/looks/${encodeURIComponent(id)}`, signal);
  const decision = choice('decision', 'What did you find?', [
    ['nothing', 'Nothing that has to be logged'],
    ['found', 'Something: I have logged each of it'],
  ], { wide: true });
  const fresh = choice('fresh', 'Is its content fresh and relevant, and is there time and help enough to keep it so?',
    [['yes', 'Yes'], ['no', 'No']], {});
  const lacking = text('lacking', 'What is lacking?', 1000, {
    applies: () => fresh.value() === 'no', hint: 'The headteacher is told of it.',
  });
  const fields = [decision, fresh, lacking];
  return fill(host, sheet(fields),
    el('p', { class: 'post-heading' }, el('b', {}, its.number), ' · ', words(its.account), ` · since ${its.opened}`),
    section('Look at', facts([['Account', its.link ? linkTo(its.link, its.account) : its.account]]),
      el('p', {}, 'Look at its comments, messages and mentions, and at what is said of the school elsewhere. Log each thing that wants a reply, or is offensive, by starting “Account monitoring”; then open this again.')),
    section('Logged since then', its.logged.length
      ? el('ul', {}, ...its.logged.map((one) => el('li', {}, el('b', {}, one.number), ` ${one.kind}: `, words(one.words))))
      : el('p', {}, 'Nothing yet.')),
    section('Your look', ...fields.map((one) => one.node)));
}

export async function concern(host, id, signal) {
  const its = await read(`/account-messages/image-concerns/${encodeURIComponent(id)}`, signal);
  const decision = choice('decision', 'What became of it?', [
    ['police-told', 'The police are told'],
    ['social-care-told', 'Children’s social care is told'],
    ['not-indecent', 'It is not an indecent image of a child'],
    ['otherwise', 'Something else'],
  ], { wide: true });
  const reason = text('reason', 'Whom did you tell, when, and with which reference? Or why is it none?', 1000, {
    missing: 'Say so in a few words.',
  });
  return fill(host, sheet([decision, reason]),
    el('p', { class: 'post-heading' }, el('b', {}, its.number)),
    warning('Never download, copy, print, save or share the picture. Hide or delete nothing unless the police say so. Nobody but you and the others who lead safeguarding know of this report; whoever made it knows that they did.'),
    section('What was reported', facts([
      ['Account', its.account], ['Seen', its.seen], ['Where it is', its.place],
      ['Reported by', its.reportedBy], ['Reported', its.reported],
    ])),
    section('What you did', decision.node, reason.node));
}
