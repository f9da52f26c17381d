// The forms of those who reply to what came in, or deal with what is offensive.
import { el } from './post-dom-1.js';
import { choice, list, several, text, why } from './post-fields-1.js';
import { sheet } from './post-sheet-1.js';
import { evidenceField } from './monitoring-evidence-1.js';
import { fill, imageAdvice, messageOf, moment, section, sheetOf, warning } from './monitoring-sheet-1.js';

const is = (field, ...values) => () => values.includes(field.value());

function reasonOf(decision, label, ...values) {
  return text('reason', label, 1000, { applies: is(decision, ...values), missing: 'Say why, in a few words.' });
}

/** At any later step: what only the safeguarding lead may deal with. */
const IMAGE = ['not-here', 'Stop: it could show an indecent image of a child'];

/** What choosing that does. */
function sealing(decision, host) {
  const note = warning('When you send this, all files of the case are sealed: nobody can open them any more. It is reported to the safeguarding lead at once, in your name, and to nobody else. Phone them now. Do not look at it again, and copy, print or share nothing.');
  decision.node.append(note);
  const refresh = host.onchange;
  host.onchange = () => { refresh(); note.hidden = decision.value() !== IMAGE[0]; };
  host.onchange();
}

function form(host, message, title, ...fields) {
  return fill(host, sheet(fields), sheetOf(message), section(title, ...fields.map((one) => one.node)));
}

async function replied(host, id, signal, options, reasons) {
  const message = await messageOf(id, signal);
  const decision = choice('decision', 'What did you do?', options, { wide: true });
  const saidSo = { applies: is(decision, 'answered', 'acknowledged') };
  const at = moment('repliedAt', 'When did you?', { ...saidSo, now: message.now });
  const reply = text('reply', 'In which words?', 2000, { ...saidSo, hint: 'Name no pupil, here or there.' });
  const rule = message.criticism;
  const asks = Boolean(rule?.approvalToReply);
  if (rule) {
    decision.node.append(warning(`Others can see this complaint. Told of it: ${rule.told}.`,
      asks ? ' Acknowledge it, and answer it only once they agree.' : '', why(rule.clauses)));
  }
  const agreed = list('agreedBy', 'Who agreed to the answer?', (rule?.approvers ?? []).map((one) => [one.id, one.name]),
    { applies: () => asks && decision.value() === 'answered' });
  return form(host, message, 'Your reply', decision, at, reply, agreed, reasonOf(decision, 'Why?', ...reasons));
}

export const reply = (host, id, signal) => replied(host, id, signal, [
  ['answered', 'I answered it'],
  ['acknowledged', 'I acknowledged it; an answer follows'],
  ['offensive', 'Nothing yet: it is offensive'],
  ['mistake', 'Nothing: it was entered by mistake, or is entered already'],
], ['offensive', 'mistake']);

export const answer = (host, id, signal) => replied(host, id, signal, [
  ['answered', 'I answered it'],
  ['offensive', 'Nothing yet: it has turned out to be offensive'],
  ['closed', 'Nothing: there is nothing left to answer'],
], ['offensive', 'closed']);

export async function evidence(host, id, signal) {
  const message = await messageOf(id, signal);
  const image = choice('indecentImage', 'Could it show an indecent image of a child?',
    [['no', 'No'], ['yes', 'Yes'], ['unsure', 'I am not sure']], {
      problem: () => (image.value() !== 'no' && decision.value() !== 'not-here'
        ? 'Do what stands below now, and choose that it is with the safeguarding lead.' : null),
    });
  const stop = imageAdvice();
  image.node.append(stop);
  const decision = choice('decision', 'What did you do?', [
    ['saved', 'I saved it, as the files below'],
    ['gone', 'It was not there any more: nothing could be saved'],
    ['not-here', 'Nothing here: it is with the safeguarding lead'],
  ], { wide: true });
  // No file where a picture could be what may not be copied.
  const files = evidenceField(message.school, id, {
    applies: () => image.value() === 'no' && decision.value() === 'saved',
    suspect: () => ['yes', 'unsure'].includes(image.value()),
    signal,
  });
  const at = moment('savedAt', 'When did you save it?', { applies: is(decision, 'saved'), now: message.now });
  const made = form(host, message, 'Save the evidence first', image, decision, files, at,
    reasonOf(decision, 'What happened to it?', 'gone'));
  const refresh = host.onchange;
  const sealed = el('p', { role: 'status' });
  stop.append(sealed);
  host.onchange = () => {
    refresh();
    stop.hidden = !image.value() || image.value() === 'no';
    if (!stop.hidden) {
      files.seal().then((said) => { sealed.textContent = said || sealed.textContent; })
        .catch(() => { sealed.textContent = 'What you have uploaded could not be sealed. Send this form now: then it is.'; });
    }
  };
  host.onchange();
  return {
    answers() {
      const sent = made.answers();
      if (sent && sent.decision !== 'saved') {
        // It says why nothing is saved, which colleagues need not read.
        delete sent.indecentImage;
      }
      return sent;
    },
  };
}

export async function moderation(host, id, signal) {
  const message = await messageOf(id, signal);
  const decision = choice('decision', 'What did you do?',
    [['moderated', 'I moderated it'], ['left', 'It stays as it is'], IMAGE], { wide: true });
  const actions = several('actions', 'Which of these?', [
    ['hidden', 'Hidden'], ['deleted', 'Deleted'], ['blocked', 'Its writer blocked'], ['reported', 'Reported to the network'],
  ], { applies: is(decision, 'moderated'), problem: () => (actions.value() ? null : 'Choose one at least.') });
  const at = moment('moderatedAt', 'When did you?', { applies: is(decision, 'moderated'), now: message.now });
  const made = form(host, message, 'Hide, block or report it', decision, actions, at, reasonOf(decision, 'Why does it stay?', 'left'));
  sealing(decision, host);
  return made;
}

export async function audience(host, id, signal) {
  const message = await messageOf(id, signal);
  const decision = choice('decision', 'Did you tell the audience why?',
    [['told', 'Yes'], ['not-told', 'No: nobody needs to be told, or it would single somebody out'], IMAGE], { wide: true });
  const told = is(decision, 'told');
  const says = text('audienceWords', 'In which words?', 2000, {
    applies: told, hint: 'The exact reason, such as “Insults against a person are against our rules”. Never a pupil’s name.',
  });
  const none = several('noName', 'Where a word of it is a pupil’s name by chance', [['yes', 'No pupil is meant']],
    { applies: told, optional: true });
  const at = moment('toldAt', 'When did you?', { applies: told, now: message.now });
  const made = form(host, message, 'Tell the audience', decision, says, none, at, reasonOf(decision, 'Why not?', 'not-told'));
  sealing(decision, host);
  return made;
}

export async function escalation(host, id, signal) {
  const message = await messageOf(id, signal);
  const decision = choice('decision', 'Does it go further?', [
    ['cyberbullying', 'Yes, as cyberbullying'],
    ['safeguarding', 'Yes, as another safeguarding concern'],
    ['no-further', 'No: it ends here'],
    IMAGE,
  ], { wide: true });
  const paper = warning('“As cyberbullying” opens a case for its own team. Another safeguarding concern is carried out as your policy says: choosing it is only kept on record, and starts nothing.');
  const reason = text('reason', 'Why?', 1000, {
    applies: is(decision, 'cyberbullying', 'safeguarding', 'no-further'),
    missing: 'Say why, in a few words.', hint: 'The log shows it to the safeguarding lead and the headteacher; the trail of the case also to those who watch the account. Write nothing that is for the safeguarding file alone.',
  });
  decision.node.append(paper);
  const made = form(host, message, 'Decide whether it goes further', decision, reason);
  sealing(decision, host);
  return made;
}
