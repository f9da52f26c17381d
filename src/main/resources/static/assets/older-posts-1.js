// The form of whoever searches an account for older posts by hand.
import { el, read, words } from './post-dom-1.js';
import { choice, list, text } from './post-fields-1.js';
import { postLines } from './post-lines-1.js';
import { sheet } from './post-sheet-1.js';

const part = (title, ...content) => el('div', { class: 'post-part' }, el('h4', {}, title), ...content);

const fact = ([name, value]) => [el('dt', {}, name), el('dd', {}, value)];

const heading = (facts) => part('What to look through',
  el('dl', { class: 'account-facts' }, ...[
    ['Number', facts.number],
    ['Account', words(facts.account)],
    ['Which posts', facts.before ? `those before ${facts.before}` : 'all that are not in the list of posts here'],
    ['Whom to look for',
      el('span', {}, words(facts.children.join(', ')))],
  ].flatMap(fact)),
  el('p', {}, 'These posts are not on record here. Look for pictures, films, names, and stories that were kept. What you list is taken down by a task of its own.'));

export async function search(host, id, signal) {
  const facts = await read(`/older-posts-searches/${encodeURIComponent(id)}`, signal);
  const several = facts.children.length > 1;
  const decision = choice('decision', 'What came of it?', [
    ['found', 'I found posts that are to go'],
    ['nothing', 'I looked through all of them and found none'],
    ['not-done', 'I could not look through them'],
  ], { wide: true });
  const posts = postLines('Which posts?', several
    ? 'One post a line: its link, a comma, the day, a comma, the names of those of the children above who are in it, with semicolons between them. The day may be empty.'
    : 'One post a line: its link; then, if you know it, a comma and the day, as 2024-06-30.',
  { applies: () => decision.value() === 'found' });
  const whyNot = list('whyNot', 'What stood in the way?', facts.whyNot.map((one) => [one.id, one.title]), {
    applies: () => decision.value() === 'not-done', hint: 'The family reads this.',
  });
  const how = text('how', 'How did you look, or what did you try?', 1000, {
    hint: 'Such as: scrolled to the first post; stories are gone.',
  });
  const all = [decision, posts, whyNot, how];
  const made = sheet(all);
  host.replaceChildren(made.alert, heading(facts), part('What you found', ...all.map((one) => one.node)));
  host.onchange = made.refresh;
  made.refresh();
  return {
    answers: () => {
      const answers = made.answers();
      return answers && { ...answers, children: facts.searches };
    },
  };
}
