// The forms of those who check a post, publish it, or say whether it went out.
import { at, button, dayInWords, el, linkTo, read, unique, words } from './post-dom-1.js';
import { asItWillLook, consentTable, findings, heading, reviews, section } from './post-draft-1.js';
import { objections } from './post-objections-1.js';
import { choice, link, text, why } from './post-fields-1.js';
import { sheet } from './post-sheet-1.js';
import { suspicion } from './post-suspect-1.js';

const YES_NO = [['yes', 'Yes'], ['no', 'No']];

const draftOf = (postId, signal) => read(`/posts/${encodeURIComponent(postId)}/draft`, signal);

function fill(host, asked, ...content) {
  host.replaceChildren(asked.alert, ...content.filter(Boolean));
  host.onchange = asked.refresh;
  asked.refresh();
  return { answers: asked.answers };
}

/** The checker's form: the post first, then what speaks for and against it. */
export async function check(host, postId, signal) {
  const draft = await draftOf(postId, signal);
  const ask = (name, question) =>
    choice(name, question, YES_NO, { applies: () => draft.safety });
  const safety = [
    ask('facesCloseUp', 'Are faces seen close up?'),
    ask('nameWithFace', 'Does a name stand with a face?'),
    ask('uniform', 'Does a uniform or badge show the school?'),
    ask('place', 'Can one tell the place, or where a child is at what time?'),
  ];
  const decision = choice('decision', 'Your decision', [
    ['approve', 'Approve: it may go out as it is'],
    ['return', 'Return: the author changes it and sends it again'],
    ['refuse', 'Refuse: it is not published'],
  ], { wide: true });
  const changed = draft.children.filter((child) => child.unrecognisable);
  const confirmed = choice('unrecognisableConfirmed',
    `Is it true that nobody can recognise ${names(changed)} in the picture?`, YES_NO, {
      applies: () => changed.length > 0,
      hint: 'Look at the picture above. Consent is lacking, so only this lets the post go out.',
      problem: () => (decision.value() === 'approve' && confirmed.value() === 'no'
        ? 'Somebody can be recognised, so it cannot be approved: return or refuse it.' : null),
    });
  const reason = text('reason', 'Why? The author reads this.', 1000, {
    applies: () => ['return', 'refuse'].includes(decision.value()),
    missing: 'Say why, so that the author knows what to change.',
  });
  const post = el('div', {}, asItWillLook(draft),
    suspicion(draft.media, () => post.replaceChildren(el('div', { class: 'alert alert-warning', role: 'alert' },
      el('b', {}, 'Sealed.'),
      ' Nobody can open the files of this post any more, and the designated safeguarding lead is told. Refuse the post below, and speak to the lead now.')), signal));
  return fill(host, sheet([...safety, confirmed, decision, reason]),
    heading(draft),
    post,
    section('Consent', consentTable(draft)),
    section('Content', findings(draft)),
    reviews(draft),
    draft.checker && section('Who checks',
      el('p', {}, words(draft.checker.who), why(draft.checker.clauses, draft.checker.basis))),
    draft.media.length > 0 && objections(draft.objections),
    draft.safety && section('Safety of the children', ...safety.map((one) => one.node)),
    section('Decide', confirmed.node, decision.node, reason.node));
}

const names = (children) => children.map((child) => child.name).join(', ');

/** The approved text, to be copied in one press, or selected where the browser does not allow it. */
function copyable(value) {
  const box = el('textarea', { id: unique('approved'), class: 'form-control', rows: 6, readonly: true, dir: 'auto', onfocus: () => box.select() });
  box.value = value;
  const said = el('span', { role: 'status', class: 'post-hint' });
  const copy = button('Copy the text', async () => {
    try {
      await navigator.clipboard.writeText(value);
      said.textContent = ' Copied.';
    } catch {
      box.focus();
      said.textContent = ' Selected: copy it with Ctrl+C, or Cmd+C.';
    }
  });
  return el('div', { class: 'post-field' }, el('label', { for: box.id }, 'Approved text'), box, copy, said);
}

/** Pictures without what the camera wrote; the file as it came only beside them, with a warning. */
function saves(file) {
  const clean = file.image && file.shownWhole;
  return el('li', {},
    el('img', { src: at(file.preview), alt: `Preview of ${file.name}` }),
    el('div', {}, words(file.name), el('span', { class: 'post-hint' }, file.caption),
      clean ? el('a', { class: 'btn btn-default btn-sm', href: at(file.preview), download: file.name }, 'Save the picture') : null,
      file.download
        ? el('a', { class: clean ? 'btn btn-link btn-sm' : 'btn btn-default btn-sm', href: at(file.download), download: true },
          clean ? 'Save the original file' : 'Save the file')
        : null,
      clean && file.download
        ? el('p', { class: 'post-hint' }, 'The original still holds what the camera wrote, perhaps the place.') : null));
}

const linkOf = (decision) =>
  link('link', 'Link of the post', { applies: () => decision.value() === 'posted', hint: 'Open the post where it now stands, and copy its address.' });

/** The form of the person who posts it. */
export async function publication(host, postId, signal) {
  const draft = await draftOf(postId, signal);
  const decision = choice('decision', 'What happened?',
    [['posted', 'I have posted it'], ['return', 'I cannot post it: it goes back']], { wide: true });
  const reason = text('reason', 'Why does it go back?', 1000, {
    applies: () => decision.value() === 'return',
    missing: 'Say why, so that the author knows what to change.',
  });
  const posted = linkOf(decision);
  return fill(host, sheet([decision, posted, reason]),
    heading(draft),
    el('dl', { class: 'post-facts' },
      el('dt', {}, 'Where'), el('dd', {}, linkTo(draft.account.link, `${draft.account.platformName}: ${draft.account.handle}`)),
      el('dt', {}, 'When'), el('dd', {}, `${dayInWords(draft.publishOn)}. It expires at ${draft.expires}: after that it must not be posted.`),
      ...(draft.approved
        ? [el('dt', {}, 'Approved'), el('dd', {}, words(draft.approved.by), `, ${draft.approved.at}`)] : [])),
    el('p', {}, 'Post exactly this, and nothing else.'),
    copyable(draft.fields.postText),
    draft.media.length
      && section('Pictures and videos, in this order', el('ol', { class: 'post-media post-saves' }, ...draft.media.map(saves))),
    section('As it should look', asItWillLook(draft)),
    section('When you are done', decision.node, posted.node, reason.node));
}

/** The form of somebody who may have been posting when consent or posting changed. */
export async function notPosted(host, postId, signal) {
  const draft = await draftOf(postId, signal);
  const decision = choice('decision', 'Did it go out?',
    [['not-posted', 'No, it was not posted'], ['posted', 'Yes, it was posted']], { wide: true });
  const posted = linkOf(decision);
  return fill(host, sheet([decision, posted]),
    heading(draft),
    el('div', { class: 'alert alert-warning' },
      el('b', {}, 'Do not post it now.'),
      ' Consent of a child in it changed, posting was stopped for the whole school, or its day ended, while it was yours to post.',
      draft.why ? el('p', {}, draft.why) : null),
    el('dl', { class: 'post-facts' },
      el('dt', {}, 'Where'), el('dd', {}, linkTo(draft.account.link, `${draft.account.platformName}: ${draft.account.handle}`))),
    section('The post', asItWillLook(draft)),
    section('Look at the account, then say', decision.node, posted.node));
}
