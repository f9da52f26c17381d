// The forms of those who advise on an application, assess its risk, vote or decide.
import { el, words } from './post-dom-1.js';
import { choice, text } from './post-fields-1.js';
import { sheet } from './post-sheet-1.js';
import { applicationOf, fill, heading, saidBefore, section, sheetOf } from './account-sheet-1.js';

/** A decision, of which the first needs no reason, after whatever else is asked. */
async function form(host, id, signal, { title, question, options, plain, reasonLabel, first = [] }) {
  const application = await applicationOf(id, signal);
  const decision = choice('decision', question, options, { wide: true });
  const reason = text('reason', reasonLabel, 1000, {
    applies: () => decision.value() !== '' && decision.value() !== plain,
    missing: 'Say why, so that the applicant knows.',
  });
  return fill(host, sheet([...first, decision, reason]),
    heading(application), sheetOf(application),
    application.confirmed.length
      && section('Confirmed so far', el('ul', {}, ...application.confirmed.map((one) => el('li', {}, words(one))))),
    saidBefore(application),
    section(title, ...first.map((one) => one.node), decision.node, reason.node));
}

export const advice = (host, id, signal) => form(host, id, signal, {
  title: 'Your advice',
  question: 'What do you advise? You do not decide.',
  options: [['in-favour', 'In favour'], ['against', 'Against'], ['no-view', 'No view of my own']],
  plain: 'in-favour',
  reasonLabel: 'Why?',
});

export const risk = (host, id, signal) => form(host, id, signal, {
  title: 'The risk assessment',
  first: [
    text('risks', 'What could go wrong?', 2000, {}),
    text('measures', 'What is done against it?', 2000, {}),
  ],
  question: 'Is the risk acceptable so?',
  options: [['acceptable', 'Yes'], ['not-acceptable', 'No: as it stands it cannot be approved']],
  plain: 'acceptable',
  reasonLabel: 'Why not?',
});

export const vote = (host, id, signal) => form(host, id, signal, {
  title: 'Your vote',
  question: 'How do you vote?',
  options: [['approve', 'For the account'], ['refuse', 'Against it']],
  plain: 'approve',
  reasonLabel: 'Why?',
});

export const decision = (host, id, signal) => form(host, id, signal, {
  title: 'Decide',
  question: 'What do you decide?',
  options: [
    ['approve', 'Approve: the account may be prepared'],
    ['return', 'Return it: something has to change'],
    ['refuse', 'Refuse it: there will be no account'],
  ],
  plain: 'approve',
  reasonLabel: 'Why?',
});

export const lateOwners = (host, id, signal) => form(host, id, signal, {
  title: 'Those who have not confirmed',
  question: 'How does it go on?',
  options: [
    ['go-on', 'Without them: whoever leads it and enough others are ready'],
    ['ask-again', 'Ask them again'],
    ['return', 'Return it: somebody else has to be named'],
  ],
  plain: 'ask-again',
  reasonLabel: 'Why?',
});
