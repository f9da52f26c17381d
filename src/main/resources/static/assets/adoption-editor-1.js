// What is said of an account that exists already: named, changed after it came back, mended.
import { el, read, words } from './post-dom-1.js';
import { schoolField } from './post-editor-1.js';
import { choice, field, line, link, list, several, text } from './post-fields-1.js';
import { sheet } from './post-sheet-1.js';
import { section } from './account-sheet-1.js';
import { adoptionOf, gapsOf, heading, saidBefore } from './adoption-sheet-1.js';

const formOf = (school, signal) =>
  read(`/account-adoptions/form${school ? `?${new URLSearchParams({ school })}` : ''}`, signal);

const pairs = (named) => named.map((one) => [one.id, one.name]);

/** Some lines that may be left empty. */
function perhaps(name, label, longest, how) {
  const made = text(name, label, longest, how);
  return { ...made, problem: () => (made.value().trim() ? made.problem() : null) };
}

/** Several of the staff, in a box of its own height; those chosen before come first. */
function people(form, was) {
  const chosen = (was ?? '').split(',');
  const staff = [...form.staff].sort((one, other) =>
    chosen.includes(other.id) - chosen.includes(one.id) || one.name.localeCompare(other.name));
  const boxes = staff.map((one) => el('input', { type: 'checkbox', value: one.id, checked: chosen.includes(one.id) }));
  const value = () => boxes.filter((box) => box.checked).map((box) => box.value).join(',');
  return field('ownerStaff', 'Which members of staff run it?',
    el('div', { class: 'post-people' }, ...staff.map((one, i) =>
      el('label', { class: 'post-option' }, boxes[i], ' ', words(one.name)))), {
      group: true, value, problem: () => (value() ? null : 'Choose at least one.'),
    });
}

/** The fields; was has what was written before, same says that it stays the same account. */
function editor(form, was, same) {
  const fixed = same ? { readonly: true } : {};
  const network = same
    ? list('platform', 'On which network is it?', pairs(form.networks.filter((one) => one.id === was.platform)), {})
    : list('platform', 'On which network is it?', pairs(form.networks), { was: was.platform });
  const children = choice('readers', 'Is it for children or young people too?',
    [['yes', 'Yes'], ['no', 'No, for families and other adults']],
    { was: was.youngestReader === undefined ? undefined : was.youngestReader === 'families' ? 'no' : 'yes' });
  const owners = people(form, was.ownerStaff);
  const lead = list('lead', 'Which of them leads it?', pairs(form.staff), {
    was: was.lead,
    problem: () => (lead.value() && !owners.value().split(',').includes(lead.value()) ? 'Choose one of those who run it.' : null),
  });
  const ticks = several('alreadyDone', 'What of this is done already?', form.ticks.map((tick) => [tick.point, tick.says]),
    { was: was.alreadyDone, optional: true, hint: 'Leave out what is not done, or what you do not know.' });
  const fields = [
    network,
    line('handle', 'What is it called there?', 'text', {
      was: was.handle, attributes: { maxlength: 100, autocomplete: 'off', ...fixed }, hint: 'The name after the @, or the name of the page.',
    }),
    link('link', 'Link of the account', { was: was.link, hint: 'Open the account, and copy its address.' }),
    line('openedOn', 'Since when is there such an account?', 'date', {
      was: was.openedOn, attributes: { max: form.today, ...fixed }, hint: 'The day of its first post, as far as you know.',
      check: (day) => (day ? null : 'Give the day, or the first of that month.'),
    }),
    perhaps('approvedBy', 'Who approved it then?', 500, { was: was.approvedBy, rows: 1, hint: 'Leave it empty if nobody knows.' }),
    ...form.points.filter((point) => point.point !== 'open-or-closed').map((point) =>
      perhaps(point.field, point.says, point.longest, { was: was[point.field], clauses: point.clauses, hint: 'What you leave empty has to be mended later.' })),
    choice('openOrClosed', 'Is it open to everybody, or closed?',
      [['open', 'Open to everybody'], ['closed', 'Closed: we let people in']], { was: was.openOrClosed }),
    children,
    line('youngest', 'How old is the youngest whom it is for?', 'number', {
      was: was.youngestReader === 'families' ? '' : was.youngestReader,
      attributes: { min: 0, max: 120, step: 1 },
      applies: () => children.value() === 'yes',
      check: (value) => (/^\d{1,3}$/.test(value) ? null : 'Give the age in years.'),
    }),
    owners,
    lead,
    perhaps('nonEmployees', 'Who else runs it?', 2000, {
      was: was.nonEmployees, hint: 'People who are not on your staff, one name a line. Leave it empty if there is nobody.',
    }),
    line('schoolEmail', 'With which e-mail address is it registered?', 'email', { was: was.schoolEmail }),
    line('credentialsPlace', 'Where is the password kept?', 'text', {
      was: was.credentialsPlace, attributes: { maxlength: 500, autocomplete: 'off' },
      hint: 'The place, such as a safe or a password manager. Never the password itself.',
    }),
    list('credentialsKeeper', 'Who keeps it?', pairs(form.keepers), { was: was.credentialsKeeper }),
    ...(form.ticks.length ? [ticks] : []),
  ];
  return { fields, node: el('div', {}, ...fields.map((one) => one.node)) };
}

/** As the server reads it: one answer of the two about readers. */
function sent(answers) {
  if (!answers) {
    return null;
  }
  const { readers, youngest, ...rest } = answers;
  return { ...rest, youngestReader: readers === 'no' ? 'families' : youngest };
}

/** The start form. */
export async function request(host, _, signal) {
  let asked;
  let turn = 0;
  open(await formOf(null, signal));

  function open(form) {
    const school = schoolField(form, change);
    const edited = editor(form, {}, false);
    asked = sheet([school, ...edited.fields]);
    host.replaceChildren(asked.alert, school.node, edited.node);
    host.onchange = asked.refresh;
    asked.refresh();
  }

  async function change(chosen) {
    const mine = ++turn;
    const form = await formOf(chosen, signal);
    if (mine === turn) {
      open(form);
    }
  }

  return { answers: () => sent(asked.answers()) };
}

/** The fields with a decision below them, one of which ends it and asks for a reason alone. */
async function changed(host, id, signal, { options, ends, question, reasonLabel, same, top }) {
  const adoption = await adoptionOf(id, signal);
  const edited = editor(adoption.form, adoption.fields, same);
  const decision = choice('decision', question, options, { wide: true });
  const reason = text('reason', reasonLabel, 1000, {
    applies: () => decision.value() === ends, missing: 'Say why, in a few words.',
  });
  const ending = sheet([decision, reason]);
  const whole = sheet([...edited.fields, decision]);
  host.replaceChildren(
    whole.alert, ending.alert, heading(adoption), ...top(adoption).filter(Boolean),
    el('h3', {}, 'What is said of the account'), edited.node,
    section('Decide', decision.node, reason.node));
  host.onchange = () => { whole.refresh(); ending.refresh(); };
  host.onchange();

  function answers() {
    const ended = decision.value() === ends;
    (ended ? whole : ending).alert.textContent = '';
    const all = ended ? ending.answers() : sent(whole.answers());
    // What is in the register may change while the form is open.
    return all && !ended && same ? { ...all, asOf: adoption.asOf } : all;
  }

  return { answers };
}

/** The form of somebody to whom it came back. What was typed is still there. */
export const revision = (host, id, signal) => changed(host, id, signal, {
  question: 'What do you want to do?',
  options: [['resubmit', 'Send it again, as it stands here'], ['withdraw', 'Withdraw it']],
  ends: 'withdraw',
  reasonLabel: 'Why do you withdraw it?',
  same: false,
  top: (adoption) => [
    el('div', { class: 'alert alert-warning post-back' },
      el('h4', {}, 'Why it came back to you'),
      el('p', {}, words(adoption.why ?? 'It needs you before it can go on.'))),
    gapsOf(adoption), saidBefore(adoption)],
});

/** The form of whoever mends what the account lacks. */
export const mending = (host, id, signal) => changed(host, id, signal, {
  question: 'What becomes of it?',
  options: [['mended', 'Send what has changed: it is looked at again'], ['close', 'Give the account up: it is closed']],
  ends: 'close',
  reasonLabel: 'Why is it given up?',
  same: true,
  top: (adoption) => [gapsOf(adoption), saidBefore(adoption)],
});
