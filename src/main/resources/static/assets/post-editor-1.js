// What is asked of a post, when it is first requested and when it is changed.
import { dayInWords, el, words } from './post-dom-1.js';
import { choice, line, list, several, text } from './post-fields-1.js';
import { mediaField } from './post-media-1.js';
import { preview } from './post-preview-1.js';
import { pupilsField } from './post-pupils-1.js';

const YES_NO = [['yes', 'Yes'], ['no', 'No']];
const PICTURED = ['image', 'video', 'live'];

/**
 * @param form what /posts/form said of the school
 * @param was {fields, children, media} as sent before; each may be empty
 * @return the fields in their order, and node, which holds them
 */
export function editor(form, was, signal) {
  const old = was.fields;
  const about = (name, how = {}) => ({ clauses: form.clauses[name], was: old[name], signal, ...how });

  const account = list('accountId', 'Account',
    form.accounts.map((one) => [one.id, `${one.platformName}: ${one.handle}`]), about('accountId', {
      hint: form.accounts.length ? null : 'The school has no open account that you could ask to post from.',
    }));
  const chosenAccount = () => form.accounts.find((one) => one.id === account.value());
  const facts = el('p', { class: 'post-hint', 'aria-live': 'polite' });
  account.node.querySelector('select').after(facts);

  const postText = text('postText', 'Text of the post', form.longestText,
    about('postText', { rows: 6, missing: 'Write what the post says.' }));
  const kind = list('contentKind', 'What kind of post is it?', [
    ['news', 'News'], ['reminder', 'Reminder'], ['event', 'Event'], ['image', 'Pictures'],
    ['video', 'Video'], ['live', 'Live broadcast (approved as a plan)'],
  ], about('contentKind'));
  const media = mediaField(form.school.id, was.media, about('media'));
  const pupils = pupilsField(form, childrenOf('pupil', was.children), about('pupilsShown', {
    hint: 'Everybody who can be recognised in a picture or is named, also children who have left.',
  }));

  const hasPicture = () => media.files().length > 0 || PICTURED.includes(kind.value());
  const other = choice('otherChildren', 'Is a child in it who is not on our roll?', YES_NO,
    about('otherChildren', { hint: 'A brother or sister, a visitor, a child of another school.' }));
  const others = several('otherChildrenShown', 'Which of them?',
    form.otherChildren.map((child) => [child.id, words(child.name)]), about('otherChildrenShown', {
      hint: form.otherChildren.length
        ? 'If none fits, the office must enter the child with a recorded consent first.'
        : 'The office has entered nobody. It must enter the child with a recorded consent first; until then the child cannot be in the post.',
      applies: () => other.value() === 'yes',
      neutral: '',
      problem: () => (others.value() ? null
        : 'Choose the child. If none fits, ask the office to enter the child with a recorded consent first.'),
    }));
  const hasChild = () => pupils.chosen().length > 0 || other.value() === 'yes';
  const nobody = several('noChildRecognisable', 'Nobody is named here, and the post has a picture or film',
    [['yes', 'No child can be recognised in it: no face, no name, nothing else by which people know them']],
    about('noChildRecognisable', {
      applies: () => hasPicture() && !hasChild(),
      neutral: '',
      problem: () => (nobody.value() ? null : 'Choose the children above, or confirm that nobody can be recognised.'),
    }));
  const names = choice('namesPupils', 'Does the post name a child?',
    [['none', 'No'], ['first', 'First name only'], ['full', 'Full name']], about('namesPupils', {
      problem: () => (['first', 'full'].includes(names.value()) && !hasChild()
        ? 'Choose above which children are named.' : null),
    }));
  const ifPictured = { applies: hasPicture, neutral: 'not-applicable' };
  const group = choice('groupImage', 'Does it show a group?',
    [['yes', 'A group'], ['no', 'One child alone'], ['not-applicable', 'No child in it']],
    about('groupImage', ifPictured));
  const dressed = choice('suitablyDressed', 'Is everybody in it suitably dressed?',
    [...YES_NO, ['not-applicable', 'Nobody in it']], about('suitablyDressed', ifPictured));

  const refersTo = several('refersTo', 'Whom or what is it about?', [
    ['staff', 'Staff'], ['pupil', 'A pupil'], ['parent', 'A parent or carer'],
    ['school-activity', 'Something the school does'], ['none', 'None of these'],
  ], about('refersTo'));
  const personal = choice('personalDetails', 'Does it tell personal details of anybody?', [
    ['none', 'No'], ['home-and-family', 'Home or family: address, telephone, relatives'],
    ['other', 'Others, such as health or age'],
  ], about('personalDetails', { wide: true }));
  const copyright = choice('othersCopyright', "Is other people's material in it: pictures, music, text?", [
    ['none', 'No, all of it is ours'], ['permitted-and-credited', 'Yes: permitted, and the author is named'],
    ['permitted-not-credited', 'Yes: permitted, the author is not named'], ['not-permitted', 'Yes: nobody was asked'],
  ], about('othersCopyright', { wide: true }));
  const controversial = choice('controversial', 'Could it be controversial?',
    [...YES_NO, ['not-sure', 'Not sure']], about('controversial'));

  const day = el('p', { class: 'post-hint', 'aria-live': 'polite' });
  const publishOn = line('publishOn', 'Publish on', 'date', about('publishOn', {
    was: old.publishOn ?? form.today,
    attributes: { min: form.today, max: yearAfter(form.today) },
    check: (value) => (value < form.today || value > yearAfter(form.today)
      ? 'Choose today or a later day, at most a year ahead.' : null),
  }));
  publishOn.node.querySelector('input').after(day);
  const checker = list('checker', 'Colleague who checks it',
    form.colleagues.map((one) => [one.username, `${one.name}, ${one.role}`]), about('checker', {
      applies: () => form.colleagues.length > 0,
    }));

  const look = preview();
  const parts = [
    part('The post', account, kind, postText, media),
    el('div', { class: 'post-part' }, el('h4', {}, 'As it will look'), look.node),
    part('Who is in it', pupils, other, others, nobody, names, group, dressed),
    part('What it says', refersTo, personal, copyright, controversial),
    part('When, and who checks', publishOn, checker),
  ];
  const node = el('div', {}, ...parts);

  function follow() {
    const one = chosenAccount();
    facts.replaceChildren(...(one ? ['For: ', words(one.purpose), '. Read by: ', words(one.audience), '.'] : []));
    day.textContent = dayInWords(publishOn.value());
    group.offer('not-applicable', !hasChild());
    dressed.offer('not-applicable', !hasChild());
    look.show({ account: one, text: postText.value(), media: media.files() });
  }
  node.addEventListener('input', follow);
  node.addEventListener('change', follow);
  follow();

  return {
    node,
    /** The children named, as pupil:<id> and other:<id>. */
    named: () => [
      ...pupils.chosen().map((child) => `pupil:${child.id}`),
      ...(other.value() === 'yes' ? others.value().split(',').map((id) => `other:${id}`) : []),
    ],
    takeOut(child) {
      const [roll, id] = child.split(':');
      (roll === 'pupil' ? pupils : others).drop(id);
      if (other.value() === 'yes' && !others.value()) {
        other.choose('no');
      }
    },
    fields: [account, kind, postText, media, pupils, other, others, nobody, names, group, dressed,
      refersTo, personal, copyright, controversial, publishOn, checker],
  };
}

const part = (title, ...fields) =>
  el('div', { class: 'post-part' }, el('h4', {}, title), ...fields.map((one) => one.node));

/** A year ahead, as the date field writes it. */
function yearAfter(today) {
  const [year, month, day] = today.split('-').map(Number);
  return new Date(Date.UTC(year + 1, month - 1, month === 2 && day === 29 ? 28 : day)).toISOString().slice(0, 10);
}

/** Children of a draft as the look-up knows them: "pupil:p001" becomes p001. */
export function childrenOf(kind, children) {
  return children
    .filter((child) => child.child.startsWith(`${kind}:`))
    .map((child) => ({ ...child, id: child.child.slice(kind.length + 1) }));
}

/** Says so at the top where nothing may be posted for now. */
export const stopped = (stop) =>
  stop && el('div', { class: 'alert alert-warning' },
    el('p', {}, el('b', {}, 'Posting is stopped for the school'), ` since ${stop.since}. `,
      'You can send this: it waits until posting goes on.'),
    el('p', { class: 'post-hint' }, words(stop.by), ': ', words(stop.reason)));

/** The school, where a person has several. */
export function schoolField(form, changed) {
  const made = list('school', 'School', form.schools.map((one) => [one.id, one.name]), {
    was: form.school?.id,
    applies: () => form.schools.length > 1,
  });
  made.node.addEventListener('change', (event) => { event.stopPropagation(); changed(made.value()); });
  return made;
}
