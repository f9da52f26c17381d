// The application for an account, and its change after it came back.
import { el, read, words } from './post-dom-1.js';
import { schoolField } from './post-editor-1.js';
import { choice, field, line, list, text } from './post-fields-1.js';
import { sheet } from './post-sheet-1.js';
import { applicationOf, heading, saidBefore, section } from './account-sheet-1.js';

const formOf = (school, signal) =>
  read(`/account-applications/form${school ? `?${new URLSearchParams({ school })}` : ''}`, signal);

/** Several of the staff, in a box of its own height. */
export function people(form, was) {
  const chosen = (was ?? '').split(',');
  // Those chosen before come first, or they would be out of sight.
  const staff = [...form.staff].sort((one, other) =>
    chosen.includes(other.username) - chosen.includes(one.username) || one.name.localeCompare(other.name));
  const boxes = staff.map((one) =>
    el('input', { type: 'checkbox', value: one.username, checked: chosen.includes(one.username) }));
  const lines = staff.map((one, i) =>
    el('label', { class: 'post-option' }, boxes[i], ' ', words(one.name), ' ', el('span', { class: 'post-hint' }, one.role)));
  const value = () => boxes.filter((box) => box.checked).map((box) => box.value).join(',');
  const names = () => boxes.filter((box) => box.checked).length;
  return field('ownerStaff', 'Which members of staff run it?', el('div', { class: 'post-people' }, ...lines), {
    group: true,
    hint: `At least ${form.least}. Only staff count here.`,
    clauses: form.leastClauses,
    value,
    problem: () => (names() < form.least ? `Choose at least ${form.least}.` : null),
  });
}

/** The fields of an application in that school; was has what was written before. */
function editor(form, was, points) {
  const network = list('platform', 'On which network?',
    form.networks.map((one) => [one.id, `${one.name} (${one.minimumAge} and over)`]), { was: was.platform });
  const handle = line('handle', 'What is the account to be called there?', 'text', {
    was: was.handle, attributes: { maxlength: 100, autocomplete: 'off' }, hint: 'The name after the @, or the name of the page.',
  });
  const asked = points.filter((point) => point.point !== 'open-or-closed').map((point) =>
    text(point.field, point.says, point.longest, { was: was[point.field], clauses: point.clauses }));
  const open = points.find((point) => point.point === 'open-or-closed');
  const openOrClosed = choice('openOrClosed', open?.says ?? 'Is it open to everybody, or closed?',
    [['open', 'Open to everybody'], ['closed', 'Closed: we let people in']], { was: was.openOrClosed, clauses: open?.clauses });
  const children = choice('readers', 'Is it for children or young people too?',
    [['yes', 'Yes'], ['no', 'No, for families and other adults']],
    { was: was.youngestReader === undefined ? undefined : was.youngestReader === 'families' ? 'no' : 'yes' });
  const age = line('youngest', 'How old is the youngest whom it is for?', 'number', {
    was: was.youngestReader === 'families' ? '' : was.youngestReader,
    attributes: { min: 0, max: 120, step: 1 },
    applies: () => children.value() === 'yes',
    check: (value) => (/^\d{1,3}$/.test(value) ? null : 'Give the age in years.'),
  });
  const owners = people(form, was.ownerStaff);
  const lead = list('lead', 'Which of them leads it?',
    form.staff.map((one) => [one.username, one.name]), {
      was: was.lead,
      problem: () => (lead.value() && !owners.value().split(',').includes(lead.value())
        ? 'Choose one of those who run it.' : null),
    });
  const others = form.nonEmployees
    ? [textOrNothing('nonEmployees', 'Who else runs it, not employed by the school?', 2000, {
        was: was.nonEmployees, hint: 'One name a line. They come besides the members of staff. Leave it empty if there is nobody.',
      })] : [];
  const email = line('schoolEmail', 'With which e-mail address of the school?', 'email', {
    was: was.schoolEmail, hint: form.domains.length ? `It ends in @${form.domains.join(' or @')}.` : null,
  });
  const fields = [network, handle, ...asked, openOrClosed, children, age, owners, lead, ...others, email];
  return { fields, node: el('div', {}, ...fields.map((one) => one.node)) };
}

/** Some lines that may be left empty. */
function textOrNothing(name, label, longest, how) {
  const made = text(name, label, longest, how);
  return { ...made, problem: () => (made.value().trim() ? made.problem() : null) };
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
  open(await formOf(null, signal), {});

  function open(form, was) {
    const school = schoolField(form, change);
    const edited = editor(form, was, form.points);
    asked = sheet([school, ...edited.fields]);
    host.replaceChildren(asked.alert, school.node, edited.node);
    host.onchange = asked.refresh;
    asked.refresh();
  }

  async function change(chosen) {
    const mine = ++turn;
    const form = await formOf(chosen, signal);
    if (mine === turn) {
      open(form, {});
    }
  }

  return { answers: () => sent(asked.answers()) };
}

/** The form of somebody whose application came back. What was typed is still there. */
export async function revision(host, id, signal) {
  const application = await applicationOf(id, signal);
  const form = await formOf(application.school.id, signal);
  const edited = editor(form, application.fields, application.points);
  const decision = choice('decision', 'What do you want to do?',
    [['resubmit', 'Send it again, as it stands here'], ['withdraw', 'Withdraw it: there will be no account']], { wide: true });
  const reason = text('reason', 'Why do you withdraw it?', 1000, {
    applies: () => decision.value() === 'withdraw',
    missing: 'Say why, in a few words.',
  });
  const ending = sheet([decision, reason]);
  const whole = sheet([...edited.fields, decision]);
  host.replaceChildren(
    whole.alert, ending.alert,
    heading(application),
    el('div', { class: 'alert alert-warning post-back' },
      el('h4', {}, 'Why it came back to you'),
      el('p', {}, words(application.why ?? 'It needs you before it can go on.'))),
    ...[saidBefore(application)].filter(Boolean),
    el('h3', {}, 'Change the application'),
    edited.node,
    section('Decide', decision.node, reason.node));
  host.onchange = () => { whole.refresh(); ending.refresh(); };
  host.onchange();

  function answers() {
    if (decision.value() === 'withdraw') {
      whole.alert.textContent = '';
      return ending.answers();
    }
    ending.alert.textContent = '';
    return sent(whole.answers());
  }

  return { answers };
}
