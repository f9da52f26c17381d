// The forms of those who make an account ready, create it and tell families of it.
import { el, words } from './post-dom-1.js';
import { choice, line, link, list, several, text } from './post-fields-1.js';
import { sheet } from './post-sheet-1.js';
import { applicationOf, fill, heading, saidBefore, section, sheetOf } from './account-sheet-1.js';

/** The form of an owner: a day for each point, from the training record where it has one. */
export async function readiness(host, id, signal) {
  const application = await applicationOf(id, signal);
  const decision = choice('decision', 'Are you ready to run the account?',
    [['ready', 'Yes: all of this is done'], ['decline', 'I will not run it']], { wide: true });
  const days = application.mine.map((one) => line(one.field, one.label, 'date', {
    was: one.was, clauses: one.clauses, attributes: { max: application.today },
    hint: one.was ? 'The day is from the training record.' : null,
    applies: () => decision.value() === 'ready',
    check: (day) => (day ? null : 'Give the day on which it was done. Is it still to be done? Leave this task open until then.'),
  }));
  const reason = text('reason', 'Why will you not run it?', 1000, {
    applies: () => decision.value() === 'decline',
    missing: 'Say why, so that the applicant knows.',
  });
  return fill(host, sheet([decision, ...days, reason]),
    heading(application), sheetOf(application),
    application.confirmed.length
      && section('Confirmed so far', el('ul', {}, ...application.confirmed.map((one) => el('li', {}, words(one))))),
    section('You and this account', decision.node, ...days.map((one) => one.node), reason.node));
}

/** The form of whoever creates the account. */
export async function creation(host, id, signal) {
  const application = await applicationOf(id, signal);
  const { fields } = application;
  const decision = choice('decision', 'What happened?',
    [['created', 'The account is created'], ['return', 'It cannot be created: it goes back']], { wide: true });
  const created = { applies: () => decision.value() === 'created' };
  const handle = line('handle', 'What is it called there now?', 'text', { ...created, was: fields.handle, attributes: { maxlength: 100 } });
  const address = link('link', 'Link of the account', { ...created, hint: 'Open the account, and copy its address.' });
  const email = line('schoolEmail', 'With which e-mail address of the school?', 'email', { ...created, was: fields.schoolEmail });
  const ticks = application.account.map((point) => several(point.field, point.says, [['yes', 'Done']], {
    ...created, clauses: point.clauses,
    problem: () => (ticks[application.account.indexOf(point)].value() ? null : 'Tick it once it is done.'),
  }));
  const place = line('credentialsPlace', 'Where is the password kept?', 'text', {
    ...created, hint: 'The place, such as a safe or a password manager. Never the password itself.', attributes: { maxlength: 500, autocomplete: 'off' },
  });
  const keeper = list('credentialsKeeper', 'Who keeps it?', application.keepers.map((one) => [one.id, one.name]), created);
  const reason = text('reason', 'Why does it go back?', 1000, {
    applies: () => decision.value() === 'return',
    missing: 'Say why, so that the applicant knows what to change.',
  });
  const all = [decision, handle, address, email, ...ticks, place, keeper, reason];
  return fill(host, sheet(all),
    heading(application), sheetOf(application), saidBefore(application),
    section('When you have created it', ...all.map((one) => one.node)));
}

/** The form of whoever tells families. */
export async function families(host, id, signal) {
  const application = await applicationOf(id, signal);
  const decision = choice('decision', 'Are families and pupils told?', [['told', 'Yes']], {});
  const how = text('how', 'How were they told, and of what?', 2000, {
    hint: 'Of the account, how to use it safely, and what the school does to safeguard them.',
  });
  const on = line('toldOn', 'On which day?', 'date', {
    attributes: { max: application.today }, check: (day) => (day ? null : 'Give the day.'),
  });
  return fill(host, sheet([decision, how, on]),
    heading(application), sheetOf(application),
    section('Telling families', decision.node, how.node, on.node));
}
