// The forms of take-down, for Tasklist.
import { define } from './form-element-1.js';
import { el, linkTo, read, words } from './post-dom-1.js';
import { request } from './take-down-request-1.js';
import { search } from './older-posts-1.js';
import { choice, list, text } from './post-fields-1.js';
import { mediaField } from './post-media-1.js';
import { sheet } from './post-sheet-1.js';

const TAKE_DOWN = 'takeDownId';
const COPY = [['none', 'There is none'], ['removed', 'It was there, and is gone'], ['left', 'It stays']];

const part = (title, ...content) => el('div', { class: 'post-part' }, el('h4', {}, title), ...content);

const fact = ([name, value]) => [el('dt', {}, name), el('dd', {}, value)];

/** Who named it by hand, and what was done of it before. */
const namedBy = (naming) => [
  ['Named by', el('span', {}, words(naming.by), ': ', words(naming.why))],
  ...(naming.before ? [['Before that', naming.before]] : []),
];

/** Which post it is and why it is to go. */
function heading(takeDown) {
  return part('The post',
    el('dl', { class: 'account-facts' }, ...[
      ['Number', takeDown.number],
      ['Post', takeDown.post ?? 'not in the register of posts'],
      ['Account', words(takeDown.account)],
      ...(takeDown.postedAt ? [['Posted', takeDown.postedAt]] : []),
      ['Where it was', linkTo(takeDown.link, takeDown.link)],
      ...(takeDown.text ? [['It says', words(takeDown.text)]] : []),
      ['Why', takeDown.reason],
      ...(takeDown.about ? [['Whom it is about', words(takeDown.about)]] : []),
      ...(takeDown.naming ? namedBy(takeDown.naming) : []),
    ].flatMap(fact)),
    takeDown.blurred
      ? el('p', { class: 'alert alert-info' },
        'Its author said that nobody can recognise this child in it. Look at the picture that is out, and decide by that.')
      : null);
}

/** Who asked to keep it, and what was said of it. */
function keepingOf(takeDown) {
  const { keeping } = takeDown;
  return keeping && part('To be kept',
    el('p', {}, words(keeping.by), ' asks to keep it. Basis: ', el('b', {}, keeping.basis), '.'),
    el('p', {}, words(keeping.why)),
    keeping.answer ? el('p', { class: 'alert alert-warning' }, 'That was not accepted: ', words(keeping.answer)) : null);
}

function looksOf(takeDown) {
  return takeDown.looks.length
    ? part('What the network answered', el('ul', {}, ...takeDown.looks.map((look) =>
      el('li', {}, `${look.at}: ${look.status} `, look.says))),
    el('p', { class: 'post-hint' }, 'This is a help and no proof: look yourself.'))
    : null;
}

function fill(host, made, ...content) {
  host.replaceChildren(made.alert, ...content.filter(Boolean));
  host.onchange = made.refresh;
  made.refresh();
  return { answers: made.answers };
}

const takeDownOf = (id, signal) => read(`/take-downs/${encodeURIComponent(id)}`, signal);

async function takeDown(host, id, signal) {
  const facts = await takeDownOf(id, signal);
  const decision = choice('decision', 'What did you do?', [
    ['removed', 'The post is gone'],
    ...(facts.mayReplace ? [['replaced', 'The post stays, and the child cannot be seen in it any more']] : []),
    ...(facts.mayKeep ? [['keep', 'Nothing: I ask to keep it as it is']] : []),
  ], { wide: true });
  const gone = { applies: () => ['removed', 'replaced'].includes(decision.value()) };
  const kept = { applies: () => decision.value() === 'keep' };
  const how = text('howChecked', 'How did you check it?', 1000, {
    ...gone, hint: 'Such as: opened its link in a browser that is not signed in.',
  });
  const picture = mediaField(facts.school, [], {
    signal, hint: 'The picture that is there now, so that its hash is kept.', applies: () => decision.value() === 'replaced',
  });
  const places = facts.places.map((place) =>
    choice(`place-${place.id}`, `Copies elsewhere: ${place.title}`, COPY, gone));
  const why = text('placesWhy', 'Why does a copy stay?', 1000, {
    applies: () => gone.applies() && places.some((place) => place.value() === 'left'),
  });
  const basis = list('basis', 'On which basis?', facts.bases.map((one) => [one.id, one.title]), {
    ...kept, hint: 'Consent is none any more. The data protection lead decides whether it holds.',
  });
  const reason = text('reason', 'Why does it hold here?', 1000, kept);
  const all = [decision, how, picture, ...places, why, basis, reason];
  return fill(host, sheet(all), heading(facts), keepingOf(facts), looksOf(facts),
    part('Taking it down', ...all.map((one) => one.node)));
}

async function keeping(host, id, signal) {
  const facts = await takeDownOf(id, signal);
  const decision = choice('decision', 'May it stay?', [
    ['accept', 'Yes: the basis holds, and I answer for it'],
    ['take-down', 'No: it is taken down'],
  ], { wide: true });
  const reason = text('reason', 'Why?', 1000, { applies: () => decision.value() !== '' });
  return fill(host, sheet([decision, reason]), heading(facts), keepingOf(facts),
    part('Decide', decision.node, reason.node));
}

async function stillGone(host, id, signal) {
  const facts = await takeDownOf(id, signal);
  const { removal } = facts;
  const decision = choice('decision', 'Is it still so?', [
    ['gone', 'Yes: it cannot be seen'],
    ['back', 'No: it can be seen again'],
  ], { wide: true });
  const reason = text('reason', 'Where can it be seen?', 1000, { applies: () => decision.value() === 'back' });
  return fill(host, sheet([decision, reason]), heading(facts),
    removal && part('What was done', el('p', {}, `${removal.state}, ${removal.at}, by `, words(removal.by),
      removal.how ? ': ' : '', words(removal.how))),
    looksOf(facts), part('Look again', decision.node, reason.node));
}

define('countersign-take-down', takeDown, TAKE_DOWN);
define('countersign-take-down-request', request);
define('countersign-older-posts', search, 'olderSearchId');
define('countersign-keeping', keeping, TAKE_DOWN);
define('countersign-still-gone', stillGone, TAKE_DOWN);

export default [];
