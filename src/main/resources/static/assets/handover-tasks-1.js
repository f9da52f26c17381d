// The forms of whoever asks for a handover, changes credentials, chooses, confirms or closes.
import { el, read } from './post-dom-1.js';
import { schoolField } from './post-editor-1.js';
import { choice, line, list, several, text } from './post-fields-1.js';
import { sheet } from './post-sheet-1.js';
import { fill, section } from './account-sheet-1.js';
import { people } from './account-request-1.js';
import { about, handoverOf } from './handover-sheet-1.js';

/** The start form. */
export async function request(host, _, signal) {
  let asked;
  let turn = 0;
  open(await formOf(null), null);

  function formOf(school) {
    return read(`/account-handovers/form${school ? `?${new URLSearchParams({ school })}` : ''}`, signal);
  }

  function open(form, was) {
    const school = schoolField(form, change);
    const account = list('accountId', 'Which account?', form.accounts.map((one) => [one.id, one.name]), { was });
    account.node.addEventListener('change', (event) => { event.stopPropagation(); open(form, account.value()); });
    const owners = form.accounts.find((one) => one.id === account.value())?.owners ?? [];
    const leavers = several('leaverStaff', 'Who of those who run it leaves, or gives it up?',
      owners.map((one) => [one.id, one.name]), {
        optional: true, applies: () => owners.length > 0,
        hint: 'Nobody, if others are only to come besides. Who has left already counts without being ticked.',
      });
    const hold = choice('hold', 'What is to happen meanwhile?', [
      ['yes', 'Nothing is posted from it until it is handed over'],
      ['no', 'Those who run it go on until then'],
    ], { wide: true });
    const reason = text('reason', 'Why is it to be handed over?', 1000, {
      hint: 'The headteacher and whoever decides read this. Those who leave, and the others who run it, do not.',
    });
    asked = sheet([school, account, leavers, hold, reason]);
    fill(host, asked, school.node,
      form.accounts.length ? null : el('p', { class: 'alert alert-info' }, 'There is no account to be handed over.'),
      section('The handover', account.node, leavers.node, hold.node, reason.node));
  }

  async function change(chosen) {
    const mine = ++turn;
    const form = await formOf(chosen);
    if (mine === turn) {
      open(form, null);
    }
  }

  return { answers: () => asked.answers() };
}

const day = (name, label, max, how) => line(name, label, 'date', {
  ...how, attributes: { max }, check: (value) => (value ? null : 'Give the day.'),
});

/** The form of whoever changes the credentials. */
export async function credentials(host, id, signal) {
  const handover = await handoverOf(id, signal);
  const decision = choice('decision', 'Are the credentials changed?',
    [['changed', 'Yes'], ['cannot', 'No: it cannot be done']], { wide: true });
  const done = { applies: () => decision.value() === 'changed' };
  const on = day('changedOn', 'On which day?', handover.today, done);
  const place = line('credentialsPlace', 'Where is the new password kept?', 'text', {
    ...done, hint: 'The place, such as a safe or a password manager. Never the password itself.',
    attributes: { maxlength: 500, autocomplete: 'off' }, check: (value) => (value ? null : 'Name the place.'),
  });
  const keeper = list('credentialsKeeper', 'Who keeps it?', handover.keepers.map((one) => [one.id, one.name]), done);
  const email = line('schoolEmail', 'Which e-mail address of the school is it registered with now?', 'email',
    { ...done, was: handover.schoolEmail });
  const twoStep = several('twoStepMoved', 'Two-step login is switched on, and not with anybody who leaves',
    [['yes', 'Done']], { ...done, problem: () => (twoStep.value() ? null : 'Tick it once it is done.') });
  const ended = handover.leavers.length
    ? [line('accessEndedAt', `When did the access of ${handover.leavers.join(', ')} end?`, 'datetime-local', {
        ...done, attributes: { max: handover.now },
        hint: 'When every sign-in of theirs was ended and they were taken out of its roles.',
        check: (value) => (value ? null : 'Give day and time.'),
      })] : [];
  const reason = text('reason', 'Why can it not be done?', 1000, {
    applies: () => decision.value() === 'cannot', missing: 'Say why, so that somebody can decide what to do.',
  });
  const all = [decision, on, ...ended, twoStep, email, place, keeper, reason];
  return fill(host, sheet(all), ...about(handover),
    section('The credentials', ...all.map((one) => one.node)));
}

/** The form of whoever hands the account over. */
export async function successor(host, id, signal) {
  const handover = await handoverOf(id, signal);
  const ways = [
    ['transfer', 'Hand it over: it is run as I say below'],
    ['close', 'Close it'],
    ...(handover.mayKeep ? [['keep', 'Leave it as it was: nothing is wrong']] : []),
  ];
  const decision = choice('decision', 'What happens to the account?', ways, { wide: true });
  const transfer = { applies: () => decision.value() === 'transfer' };
  const owners = Object.assign(people(handover, handover.present.join(',')), transfer);
  const lead = list('lead', 'Which of them leads it?', handover.staff.map((one) => [one.username, one.name]), {
    ...transfer,
    was: handover.lead,
    problem: () => (lead.value() && !owners.value().split(',').includes(lead.value())
      ? 'Choose one of those who run it.' : null),
  });
  const others = handover.nonEmployees.length
    ? [several('nonEmployees', 'Who goes on running it, not employed by the school?',
        handover.nonEmployees.map((name, i) => [String(i), name]),
        { ...transfer, optional: true, was: [...handover.nonEmployees.keys()].join(',') })] : [];
  const reason = text('reason', 'Why?', 1000, {
    applies: () => ['close', 'keep'].includes(decision.value()), missing: 'Say why.',
  });
  const all = [decision, owners, lead, ...others, reason];
  const made = fill(host, sheet(all), ...about(handover),
    section('From now on', ...all.map((one) => one.node)));
  return { answers: () => sent(made.answers(), handover.nonEmployees) };
}

/** As the server reads it: a name a line. */
function sent(answers, names) {
  return answers?.nonEmployees
    ? { ...answers, nonEmployees: answers.nonEmployees.split(',').map((i) => names[i]).join('\n') }
    : answers;
}

/** The form of somebody who is to run it: a day for each point, from the record where it has one. */
export async function succession(host, id, signal) {
  const handover = await handoverOf(id, signal);
  const decision = choice('decision', 'Are you ready to run the account?',
    [['ready', 'Yes: all of this is done'], ['decline', 'I will not run it']], { wide: true });
  const days = handover.mine.map((one) => line(one.field, one.label, 'date', {
    was: one.was, clauses: one.clauses, attributes: { max: handover.today },
    hint: one.was ? 'The day is from the training record.' : null,
    applies: () => decision.value() === 'ready',
    check: (value) => (value ? null : 'Give the day on which it was done. Is it still to be done? Leave this task open until then.'),
  }));
  const reason = text('reason', 'Why will you not run it?', 1000, {
    applies: () => decision.value() === 'decline', missing: 'Say why, so that somebody else can be chosen.',
  });
  return fill(host, sheet([decision, ...days, reason]), ...about(handover),
    section('You and this account', decision.node, ...days.map((one) => one.node), reason.node));
}

/** The form of whoever closes the account. */
export async function closure(host, id, signal) {
  const handover = await handoverOf(id, signal);
  const decision = choice('decision', 'Is the account closed?',
    [['closed', 'Yes'], ['return', 'No: it cannot be closed']], { wide: true });
  const done = { applies: () => decision.value() === 'closed' };
  const on = day('closedOn', 'On which day?', handover.today, done);
  const texts = [
    text('how', 'How was it closed, at the network?', 600, done),
    text('scheduledPosts', 'What became of posts that were still to come?', 600, done),
    text('followersTold', 'How were its followers told?', 600, done),
    text('archive', 'Where is a copy of its content kept, and by whom?', 600, done),
  ];
  const reason = text('reason', 'Why can it not be closed?', 1000, {
    applies: () => decision.value() === 'return', missing: 'Say why, so that somebody can decide what to do.',
  });
  const all = [decision, on, ...texts, reason];
  return fill(host, sheet(all), ...about(handover), section('Closing it', ...all.map((one) => one.node)));
}
