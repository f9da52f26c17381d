// What the team of a case knows, and a step's form as the server asks it.
import { at, el, read, words } from './post-dom-1.js';
import { choice, line, list, several, text } from './post-fields-1.js';
import { sheet } from './post-sheet-1.js';
import { evidenceField } from './monitoring-evidence-1.js';
import { facts, fill, section, warning } from './monitoring-sheet-1.js';

const WORDY = 4000;
const FEW = 6;
const PARTS = { victim: 'Victims', suspect: 'Suspects', witness: 'Witnesses' };

export const stepOf = (id, task, signal) =>
  read(`/cyberbullying-steps/${encodeURIComponent(id)}/${task}`, signal);

const dated = (one) => el('li', {}, el('b', {}, one.decision), ` (${one.at}, `, words(one.by), ')',
  one.reason ? ': ' : '', one.reason ? words(one.reason) : '',
  el('div', {}, ...Object.entries(one.answers).map(([name, value]) =>
    el('div', { class: 'post-hint' }, `${name} `, words(value)))));

/** What was reported and done so far; what people typed is text and nothing else. */
export function about(one) {
  const its = one.sheet;
  const people = Object.entries(PARTS).map(([part, title]) =>
    [title, its.people.filter((who) => who.part === part).map((who) => who.name).join(', ')]);
  return [
    el('p', { class: 'post-heading' }, el('b', {}, its.number), ` · opened ${its.opened} · `,
      el('a', { href: at(`/cyberbullying/${its.number}`), target: '_blank' }, 'The whole case')),
    ...its.reports.map((told) => section(`Reported ${told.received}`, facts(Object.entries(told.facts)))),
    its.people.length ? section('Who is in it', facts(people)) : null,
    its.notes.length ? section('What was done so far', el('ul', {}, ...its.notes.map(dated))) : null,
    its.earlier.length ? section('Earlier cases of the same people, for you as its lead',
      el('ul', {}, ...its.earlier.map((was) => el('li', {}, `${was.number}, ${was.opened}: ${was.perpetrator} (${was.status})`)))) : null,
    one.person ? warning('This is about ', words(one.person), '.') : null,
  ];
}

/** A field as the server describes it. */
function asked(field, decision, files) {
  const how = {
    hint: field.hint,
    optional: field.optional,
    applies: () => !field.when.length || field.when.includes(decision.value()),
  };
  const options = field.options.map((option) => [option.id, option.words]);
  const needed = (value) => (value || field.optional ? null : 'Please answer this.');
  switch (field.kind) {
    case 'choice':
      return options.length > FEW
        ? list(field.name, field.label, options, how)
        : choice(field.name, field.label, options, { ...how, wide: true });
    case 'several':
      return several(field.name, field.label, options, how);
    case 'moment':
      return line(field.name, field.label, 'datetime-local', { ...how, check: needed });
    case 'files':
      return files(how);
    case 'day':
      return line(field.name, field.label, 'date', { ...how, check: needed });
    case 'line':
      return line(field.name, field.label, 'text', { ...how, attributes: { maxlength: 300, dir: 'auto' }, check: needed });
    default: {
      const made = text(field.name, field.label, WORDY, how);
      const problem = made.problem;
      made.problem = () => (field.optional && !made.value().trim() ? null : problem());
      return made;
    }
  }
}

/** The decision, its reason where it needs one, and what else is asked. */
function questions(one, signal) {
  const decision = choice('decision', 'What do you decide?', one.decisions.map((way) => [way.id, way.words]), { wide: true });
  const reasoned = one.decisions.filter((way) => !way.plain).map((way) => way.id);
  const reason = text('reason', 'Why?', 1000, {
    applies: () => reasoned.includes(decision.value()), missing: 'Say why, in a few words.',
  });
  const image = () => all.find((field) => field.name === 'indecentImage').value();
  // No file where a picture could be what may not be copied.
  const files = (how) => {
    const made = evidenceField(one.school, one.about, {
      ...how, signal, applies: () => how.applies() && image() === 'no', suspect: () => image() !== 'no',
    });
    const problem = made.problem;
    made.problem = () => (made.value() === '' && one.sheet.exhibits > 0 ? null : problem());
    return made;
  };
  const all = [decision, reason];
  one.fields.forEach((field) => all.push(asked(field, decision, files)));
  return all;
}

export async function step(host, id, task, signal) {
  const one = await stepOf(id, task, signal);
  const all = questions(one, signal);
  const made = fill(host, sheet(all), ...about(one),
    task === 'considerPolice' && one.police ? warning(`Your policy: ${one.police}`) : null,
    section('Your answers', ...all.map((field) => field.node)));
  const files = all.find((field) => field.seal);
  if (files) {
    const refresh = host.onchange;
    host.onchange = () => {
      refresh();
      if (['yes', 'unsure'].includes(all.find((field) => field.name === 'indecentImage').value())) {
        files.seal();
      }
    };
  }
  return made;
}
