// The forms of those who confirm an account, who run it, list its older posts, and see it gone.
import { el } from './post-dom-1.js';
import { choice, line, text } from './post-fields-1.js';
import { postLines } from './post-lines-1.js';
import { sheet } from './post-sheet-1.js';
import { fill, section } from './account-sheet-1.js';
import { adoptionOf, gapsOf, heading, saidBefore, sheetOf } from './adoption-sheet-1.js';

/** The form of whoever confirms the account. */
export async function confirmation(host, id, signal) {
  const adoption = await adoptionOf(id, signal);
  const decision = choice('decision', 'What do you decide?', [
    ['confirm', 'Confirm: it is the school’s, and enters the register'],
    ['return', 'Return it: something has to change first'],
    ['refuse', 'Refuse it: it is not to speak for the school'],
  ], { wide: true });
  const reason = text('reason', 'Why?', 1000, {
    applies: () => decision.value() !== '' && decision.value() !== 'confirm',
    missing: 'Say why, so that whoever named it knows.',
  });
  return fill(host, sheet([decision, reason]),
    heading(adoption), sheetOf(adoption), gapsOf(adoption), saidBefore(adoption),
    section('Decide', decision.node, reason.node));
}

/** The form of an owner: a day for each point that is not on record. */
export async function readiness(host, id, signal) {
  const adoption = await adoptionOf(id, signal);
  const decision = choice('decision', 'Do you run the account, and are you ready?',
    [['ready', 'Yes: all of this is done'], ['decline', 'I do not run it any more']], { wide: true });
  const days = adoption.mine.map((one) => line(one.field, one.label, 'date', {
    clauses: one.clauses, attributes: { max: adoption.form.today },
    applies: () => decision.value() === 'ready',
    check: (day) => (day ? null : 'Give the day on which it was done. Is it still to be done? Leave this task open until then.'),
  }));
  const reason = text('reason', 'Since when, and who runs it instead?', 1000, {
    applies: () => decision.value() === 'decline', missing: 'Say so in a few words.',
  });
  return fill(host, sheet([decision, ...days, reason]),
    heading(adoption), sheetOf(adoption),
    section('You and this account', decision.node, ...days.map((one) => one.node), reason.node));
}

/** The form of whoever looks for older posts. */
export async function olderPosts(host, id, signal) {
  const adoption = await adoptionOf(id, signal);
  const extent = choice('extent', 'How far did you look?', [
    ['all', 'Through all posts of the account'],
    ['part', 'Through some of them'],
    ['none', 'Not at all: it cannot be done'],
  ], { wide: true });
  const how = text('how', 'How did you look, and what could you not see?', 2000, { hint: 'Such as: scrolled to the first post; stories are gone.' });
  const from = line('completeFrom', 'From which day on is nothing missing?', 'date', {
    attributes: { max: adoption.form.today },
    hint: 'From that day on, every post that shows a child is in this list or made here. Today, where you could not look.',
    check: (day) => (day ? null : 'Give the day.'),
  });
  const posts = postLines('Which older posts show children?', 'One post a line: its link, a comma, the day, a comma, the names of the pupils whom you recognise with semicolons between them. Leave out what you do not know.');
  const list = { ...posts, problem: () => (posts.value().trim() ? posts.problem() : null) };
  const decision = choice('decision', 'Is this all that you found?', [['listed', 'Yes']], {});
  const all = [extent, how, list, from, decision];
  return fill(host, sheet(all),
    heading(adoption), sheetOf(adoption), section('Older posts', ...all.map((one) => one.node)));
}

/** The form of whoever sees that the account is gone. */
export async function closing(host, id, signal) {
  const adoption = await adoptionOf(id, signal);
  const decision = choice('decision', 'What became of it?', [
    ['closed', 'Whoever holds it closed it'],
    ['not-ours-any-more', 'It is there, without the school’s name and pictures'],
  ], { wide: true });
  const on = line('goneOn', 'On which day?', 'date', {
    attributes: { max: adoption.form.today }, check: (day) => (day ? null : 'Give the day.'),
  });
  const checked = text('checked', 'How did you check that?', 1000, {});
  return fill(host, sheet([decision, on, checked]),
    heading(adoption), sheetOf(adoption), saidBefore(adoption),
    section('Is it gone?', decision.node, on.node, checked.node));
}
