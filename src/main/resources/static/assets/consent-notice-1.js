// The start form of consent withdrawal: what came in, from whom, about whom.
import { el, read, unique, words } from './post-dom-1.js';
import { schoolField } from './post-editor-1.js';
import { choice, field, line, list, several, text } from './post-fields-1.js';
import { sheet } from './post-sheet-1.js';

const PAUSE = 250;
const address = (path, query) => `/consent-notices/${path}?${new URLSearchParams(query)}`;

/** One child of the roll, leavers too, found by name and ticked. */
function pupilField(school, applies, chosen, signal) {
  const found = el('div', { class: 'post-options' });
  const said = el('p', { class: 'post-hint', role: 'status' });
  const input = el('input', {
    id: unique('pupil-name'), class: 'form-control', type: 'search', autocomplete: 'off', oninput: later,
    placeholder: 'At least two letters of the name',
    onkeydown: (event) => { if (event.key === 'Enter') { event.preventDefault(); } },
  });
  const group = unique('pupil');
  let timer = 0;
  let turn = 0;

  function later() {
    clearTimeout(timer);
    turn++;
    if (input.value.trim().length >= 2) {
      timer = setTimeout(search, PAUSE);
    }
  }

  async function search() {
    const mine = turn;
    try {
      const answer = await read(address('pupils', { school, words: input.value.trim() }), signal);
      if (mine === turn) {
        found.replaceChildren(...answer.pupils.map(option));
        said.textContent = answer.pupils.length
          ? `${answer.pupils.length} found${answer.more ? ', and there are more: type more of the name' : ''}. Choose one.`
          : 'Nobody of that name is on the roll.';
        chosen('');
      }
    } catch (e) {
      if (mine === turn && e.name !== 'AbortError') {
        said.textContent = e.message;
      }
    }
  }

  const option = (pupil) => el('label', { class: 'post-option' },
    el('input', { type: 'radio', name: group, value: pupil.id, onchange: () => chosen(pupil.id) }), ' ',
    words(pupil.name), pupil.classes ? el('span', { class: 'post-hint' }, `, ${pupil.classes}`) : null,
    pupil.left ? el('span', { class: 'label label-warning post-left' }, 'has left') : null);

  const value = () => found.querySelector('input:checked')?.value ?? '';
  return field('pupilId', 'Which pupil?', el('div', {},
    el('label', { for: input.id }, 'Find the pupil by name'), input, said, found), {
    group: true, value, applies, problem: () => (value() ? null : 'Find the pupil by name, and choose.'),
  });
}

/** Who gave it: filled with the carers of whom it is about. */
function giverField(applies) {
  const options = el('div', { class: 'post-options post-wide' });
  const group = unique('giver');
  const value = () => options.querySelector('input:checked')?.value ?? '';
  const made = field('givenBy', 'Who gave the notice?', options, {
    group: true, value, applies, hint: 'A no is taken from anybody. From whom the roll does not know it holds posting until the data lead decides.',
    problem: () => (value() ? null : 'Choose who gave it.'),
  });
  made.offer = (givers) => {
    options.replaceChildren(...givers.map(([id, name]) => el('label', { class: 'post-option' },
      el('input', { type: 'radio', name: group, value: id }), ' ', words(name))));
  };
  return made;
}

/** Some lines that may be left empty. */
function notesField() {
  const made = text('notes', 'Anything else to keep with it?', 2000, { hint: 'Where the paper or message is, for instance. Leave it empty if there is nothing.' });
  return { ...made, problem: () => (made.value().trim() ? made.problem() : null) };
}

function build(form, change, signal) {
  const school = schoolField(form, change);
  const about = choice('about', 'Whom is it about?', [
    ['pupil', 'A pupil, or one who has left'],
    ...(form.otherChildren.length ? [['other-child', 'A child who is not on the roll']] : []),
    ['adult', 'An adult who objects to being filmed or photographed'],
  ], { wide: true });
  const is = (what) => () => about.value() === what;
  const child = () => about.value() === 'pupil' || about.value() === 'other-child';
  const giver = giverField(child);
  const pupil = pupilField(form.school.id, is('pupil'), offer, signal);
  const other = list('otherChild', 'Which child?', form.otherChildren.map((one) => [one.id, one.name]), { applies: is('other-child') });
  const person = line('person', 'Who objects?', 'text', { applies: is('adult'), attributes: { maxlength: 400, autocomplete: 'off' }, check: (value) => (value ? null : 'Give the name.') });
  const described = line('described', 'Who are they here?', 'text', { applies: is('adult'), hint: 'A colleague, a visitor from the library, a pupil’s grandmother: whoever makes a post has to recognise them.', attributes: { maxlength: 400 }, check: (value) => (value ? null : 'Say it in a few words.') });
  const name = line('giverName', 'Who do they say they are?', 'text', { applies: () => child() && giver.value() === 'somebody-else', hint: 'Write “unknown” where nobody knows.', attributes: { maxlength: 400 }, check: (value) => (value ? null : 'Say who, or “unknown”.') });
  const channel = list('channel', 'How did it come?', form.channels.map((one) => [one.id, one.name]), { clauses: form.clauses });
  const on = line('receivedOn', 'On which day did it reach the school?', 'date', { was: form.today, attributes: { max: form.today }, check: (day) => (day ? null : 'Give the day.') });
  const what = choice('change', 'What does it do?', [['withdraw', 'It takes consent back'], ['amend', 'It leaves some uses allowed, and takes the rest back']], { wide: true, applies: child, was: 'withdraw' });
  const uses = several('uses', 'Which uses? (None ticked: all)', form.uses.map((one) => [one.id, one.name]), {
    applies: child, hint: 'Those taken back; or, where some stay allowed, those that stay.',
    problem: () => (what.value() === 'amend' && !uses.value() ? 'Tick the uses that stay allowed.' : null), optional: true,
  });
  const networks = several('platforms', 'On which networks? (None ticked: all)', form.networks.map((one) => [one.id, one.name]), { applies: child, optional: true });
  const remove = choice('removeEarlier', 'Are posts already up to be removed?', [['yes', 'Yes, they ask for it'], ['no', 'No, they may stay'], ['not-asked', 'They did not say']], { wide: true, applies: child, neutral: 'not-asked' });
  const notes = notesField();
  const fields = [school, about, pupil, other, person, described, giver, name, channel, on, what, uses, networks, remove, notes];

  async function offer(id) {
    giver.offer([]);
    const carers = id ? (await read(address('givers', { school: form.school.id, pupil: id }), signal)).carers : [];
    giver.offer([
      ...carers.map((one) => [`carer:${one.id}`, one.name]), ['pupil', 'The pupil'],
      ['somebody-else', 'Somebody else, or it is not known'],
    ]);
  }

  about.node.addEventListener('change', () => {
    if (about.value() === 'other-child') {
      giver.offer([['entered-carer', 'The carer who was entered with the child'], ['pupil', 'The child'], ['somebody-else', 'Somebody else, or it is not known']]);
    } else if (about.value() === 'pupil') {
      offer(pupil.value()).catch(() => giver.offer([['somebody-else', 'Somebody else, or it is not known']]));
    }
  });
  return { fields, node: el('div', {}, ...fields.slice(1).map((one) => one.node)), school };
}

/** The start form. */
export async function notice(host, _, signal) {
  let asked;
  let turn = 0;
  const formOf = (school) => read(address('form', school ? { school } : {}), signal);
  open(await formOf(null));

  function open(form) {
    const built = build(form, change, signal);
    asked = sheet(built.fields);
    host.replaceChildren(asked.alert, built.school.node, built.node);
    host.onchange = asked.refresh;
    asked.refresh();
  }

  async function change(chosen) {
    const mine = ++turn;
    const form = await formOf(chosen);
    if (mine === turn) {
      open(form);
    }
  }

  return { answers: () => asked.answers() };
}
