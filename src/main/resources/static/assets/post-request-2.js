// The request for a post, and its change after it came back.
import { button, el, read, words } from './post-dom-1.js';
import { consentTable, findings, heading, lacking, reviews, section } from './post-draft-1.js';
import { editor, schoolField, stopped } from './post-editor-1.js';
import { objections } from './post-objections-1.js';
import { choice, text } from './post-fields-1.js';
import { sheet } from './post-sheet-1.js';

const NOTHING = { fields: {}, children: [], media: [] };

/** What one school's children, accounts and clauses have no part in; it outlives a change of school. */
const KEPT = ['postText', 'contentKind', 'refersTo', 'personalDetails', 'othersCopyright', 'controversial', 'publishOn'];

const formOf = (school, signal) =>
  read(`/posts/form${school ? `?${new URLSearchParams({ school })}` : ''}`, signal);

/** The start form. */
export async function request(host, _, signal) {
  let asked;
  let school;
  let turn = 0;
  open(await formOf(null, signal), NOTHING);

  function open(form, was) {
    school = schoolField(form, change);
    const edited = form.school ? editor(form, was, signal) : null;
    asked = sheet([school, ...(edited?.fields ?? [])]);
    host.replaceChildren(...[asked.alert, stopped(form.stopped), objections(form.objections), school.node, edited?.node].filter(Boolean));
    host.onchange = asked.refresh;
    asked.refresh();
  }

  async function change(chosen) {
    const mine = ++turn;
    const typed = Object.fromEntries(
      asked.typed().filter(([name]) => KEPT.includes(name)));
    try {
      const form = await formOf(chosen, signal);
      if (mine === turn) {
        open(form, { ...NOTHING, fields: typed });
        school.focus();
      }
    } catch (e) {
      school.tell(e.message);
    }
  }

  return { answers: () => asked.answers() };
}

const IN_THE_PICTURE = ['image', 'video'];

/** Blurring helps where only the picture lacks consent; never a child who is not to be published. */
function mayBeUnrecognisable(child) {
  const missing = child.uses.filter((use) => !use.held);
  return missing.every((use) => IN_THE_PICTURE.includes(use.use) && use.words !== 'not to be published');
}

/** What can be done about a child of whom consent is lacking. */
function remedies(child, edited, unrecognisable, done) {
  const takeOut = button('Take out of the post', () => {
    edited.takeOut(child.child);
    unrecognisable.delete(child.child);
    box?.remove();
    takeOut.replaceWith(el('p', { class: 'post-hint' }, 'Taken out of the post below.'));
    done(`${child.name} is taken out. Take the child out of the pictures and the text, too.`);
  });
  const tick = el('input', {
    type: 'checkbox', value: child.child, checked: unrecognisable.has(child.child),
    onchange: () => (tick.checked ? unrecognisable.add(child.child) : unrecognisable.delete(child.child)),
  });
  const box = mayBeUnrecognisable(child)
    ? el('label', { class: 'post-option' }, tick, ' Nobody can recognise them any more in the picture')
    : null;
  return el('div', { class: 'post-remedies' }, takeOut, box);
}

/** The form of somebody whose post came back. */
export async function revision(host, postId, signal) {
  const draft = await read(`/posts/${encodeURIComponent(postId)}/draft`, signal);
  const form = await formOf(draft.school.id, signal);
  const edited = editor(form, draft, signal);
  const missing = lacking(draft);
  const unrecognisable = new Set(
    draft.children.filter((child) => child.unrecognisable).map((child) => child.child));
  const said = el('p', { role: 'status', class: 'post-hint' });
  const beside = (child) => (missing.includes(child) || child.unrecognisable
    ? remedies(child, edited, unrecognisable, (text) => { said.textContent = text; }) : null);

  const decision = choice('decision', 'What do you want to do?',
    [['resubmit', 'Send it again, as it stands here'], ['withdraw', 'Withdraw it: it is not published']], { wide: true });
  const reason = text('reason', 'Why do you withdraw it?', 1000, {
    applies: () => decision.value() === 'withdraw',
    missing: 'Say why, in a few words.',
  });
  const ending = sheet([decision, reason]);
  const whole = sheet([...edited.fields, decision]);
  const back = draft.reviews[0];

  host.replaceChildren(
    whole.alert, ending.alert, ...[stopped(form.stopped)].filter(Boolean),
    heading(draft),
    el('div', { class: 'alert alert-warning post-back' },
      el('h4', {}, 'Why it came back to you'),
      el('p', {}, draft.why ?? 'It needs you before it can go on.'),
      back?.reason ? el('blockquote', {}, words(back.reason), el('footer', {}, words(back.by), ` of version ${back.version}, ${back.at}`)) : null),
    section('Consent', consentTable(draft, beside), said),
    section('Content', findings(draft)),
    el('h3', {}, 'Change the post'),
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
    const sent = whole.answers();
    const named = edited.named();
    return sent && { ...sent, unrecognisable: [...unrecognisable].filter((child) => named.includes(child)).join(',') };
  }

  return { answers };
}
