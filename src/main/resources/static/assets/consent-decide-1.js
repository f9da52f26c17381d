// The forms of those who decide about a notice, and what the server knows of it.
import { at, el, linkTo, read, words } from './post-dom-1.js';
import { choice, line, text } from './post-fields-1.js';
import { sheet } from './post-sheet-1.js';

const section = (title, ...content) => el('div', { class: 'post-part' }, el('h4', {}, title), ...content);

/** The notice, and what it came to so far. */
function noticeOf(notice) {
  const rows = [
    ['Number', notice.number],
    ['About', notice.about],
    ['Given by', `${notice.giver} (${notice.giverKind})`],
    ['Came', `${notice.channel}, received on ${notice.receivedOn}`],
    ['Takes back', notice.scope],
    ['Posts already up', notice.removal],
    ['Now', notice.effect],
    ['Answer by', notice.moreTime ? `${notice.answerBy} (${notice.moreTime})` : notice.answerBy],
    ...(notice.notes ? [['Notes', notice.notes]] : []),
  ];
  return section('The notice',
    el('dl', { class: 'account-facts' }, ...rows.flatMap(([name, value]) => [
      el('dt', {}, name), el('dd', {}, el('span', { class: 'account-answer' }, words(value))),
    ])));
}

const saidSoFar = (notice) => (notice.said.length
  ? section('What was said so far', el('ul', {}, ...notice.said.map((one) =>
      el('li', {}, words(one.by), ` ${one.words} (${one.at})`, one.reason ? ': ' : '', words(one.reason)))))
  : null);

/** What no search reaches, and somebody has to look through by hand. */
const isOlderLeft = (notice) => notice.notSearched.length + notice.olderPosts.length + notice.searches.length > 0;

const olderPostsOf = (notice) => (isOlderLeft(notice)
  ? section('Older posts that are not on record here',
      notice.notSearched.length + notice.olderPosts.length
        ? el('p', { class: 'alert alert-warning' }, 'The search does not reach all of these: they are searched by hand, by those who run the accounts.')
        : null,
      el('ul', {}, ...notice.notSearched.map((one) => el('li', {}, words(one))),
        ...notice.searches.map((one) => el('li', {}, words(one))),
        ...notice.olderPosts.map((post) =>
          el('li', {}, linkTo(post.link, `${post.account}, ${post.postedOn}`), `: ${post.outcome}`))))
  : null);

const postsOf = (notice) => section('Posts with the child that are or were up',
  notice.posts.length
    ? el('ul', {}, ...notice.posts.map((post) =>
        el('li', {}, linkTo(post.link, `${post.account}, ${post.postedOn}`), `: ${post.outcome}`)))
    : el('p', {}, 'None was found.'));

/** Some radio buttons, a reason where it is asked for, and a day. */
async function form(host, id, signal, { title, question, options, reasonFor, reasonLabel, dayFor, dayLabel, posts, before, clauses }) {
  const notice = await read(`/consent-notices/${encodeURIComponent(id)}`, signal);
  const decision = choice('decision', question(notice), options(notice), { wide: true, clauses: clauses?.(notice) });
  const day = dayFor && line('onDay', dayLabel, 'date', {
    attributes: { max: notice.today }, applies: () => decision.value() === dayFor,
    check: (value) => (value ? null : 'Give the day.'),
  });
  const reason = reasonFor && text('reason', reasonLabel, 1000, {
    applies: () => decision.value() === reasonFor, missing: 'Say why, in a few words.',
  });
  const fields = [decision, day, reason].filter(Boolean);
  const asked = sheet(fields);
  host.replaceChildren(...[
    asked.alert, noticeOf(notice), posts ? postsOf(notice) : null, saidSoFar(notice), before?.(notice),
    section(title, ...fields.map((field) => field.node)),
  ].filter(Boolean));
  host.onchange = asked.refresh;
  asked.refresh();
  return { answers: asked.answers };
}

export const writing = (host, id, signal) => form(host, id, signal, {
  title: 'In writing?',
  question: () => 'What came of it? Nothing of the child is posted meanwhile.',
  options: (notice) => [
    ['came', 'It came in writing'],
    ...(notice.mayCountSpoken ? [['counts', 'It counts as it was spoken: your policy takes any notice']] : []),
    ['changed-mind', 'They no longer want it: the data lead decides'],
  ],
  clauses: (notice) => notice.spokenClauses,
  dayFor: 'came', dayLabel: 'On which day did it come?',
  reasonFor: 'changed-mind', reasonLabel: 'What did they say, and to whom?',
});

export const hold = (host, id, signal) => form(host, id, signal, {
  title: 'Decide',
  question: () => 'Does the notice count?',
  options: () => [['confirm', 'Yes, or in doubt: consent is withdrawn'], ['lift', 'No: lift the hold']],
  reasonFor: 'lift', reasonLabel: 'Why does it not count?',
});

export const family = (host, id, signal) => form(host, id, signal, {
  title: 'What the family says',
  posts: true,
  question: () => 'Do they want the posts removed?',
  before: olderPostsOf,
  options: () => [['remove', 'Yes, removed'], ['stay', 'No, they may stay'], ['no-answer', 'They do not say: the data lead decides']],
  reasonFor: 'no-answer', reasonLabel: 'How did you ask?',
});

export const removal = (host, id, signal) => form(host, id, signal, {
  title: 'Decide',
  posts: true,
  question: () => 'What becomes of the posts?',
  before: olderPostsOf,
  options: () => [['remove', 'All are removed'], ['each', 'Each is looked at, and may be kept on a lawful basis that you accept']],
  reasonFor: 'each', reasonLabel: 'Why are they not simply removed?',
});

/** Whoever keeps the record takes two months more on a page of its own. */
const moreTime = (id, notice) => (notice.mayExtend
  ? el('p', {}, el('a', { href: at(`/consents/notices/${encodeURIComponent(id)}/more-time`) }, 'It cannot be answered in time'))
  : null);

export const record = (host, id, signal) => form(host, id, signal, {
  title: 'Confirm',
  posts: true,
  question: () => 'Is the record right, and each post dealt with?',
  options: () => [['right', 'Yes: the answer can be written'], ['look-again', 'No: posts are to be looked for again']],
  before: (notice) => el('div', {}, olderPostsOf(notice), moreTime(id, notice)),
  reasonFor: 'look-again',
  reasonLabel: 'What was missed?',
});

export const letter = (host, id, signal) => form(host, id, signal, {
  title: 'Hand it over',
  before: (notice) => section('The letter',
    notice.giverUnknown
      ? el('p', { class: 'alert alert-warning' }, 'The roll does not link this giver to the child. Nothing goes by mail, and the letter says nothing of the child.')
      : null,
    el('p', {}, el('a', { href: at(`/consent-notices/${encodeURIComponent(id)}/letter`), target: '_blank', rel: 'noopener' }, 'Open the letter as a PDF to print'))),
  question: () => 'Is it handed over?',
  options: () => [['sent', 'Yes: handed over, or posted'], ['not-sent', 'It cannot be']],
  dayFor: 'sent', dayLabel: 'On which day?',
  reasonFor: 'not-sent', reasonLabel: 'Why not?',
});
