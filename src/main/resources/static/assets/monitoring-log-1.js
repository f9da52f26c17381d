// The form that logs what came in on an account.
import { el, read } from './post-dom-1.js';
import { choice, line, list, text, why } from './post-fields-1.js';
import { schoolForm } from './school-form-1.js';
import { imageAdvice, moment, warning } from './monitoring-sheet-1.js';

const formOf = (school, signal) =>
  read(`/account-messages/form${school ? `?${new URLSearchParams({ school })}` : ''}`, signal);

const options = (all) => all.map((one) => [one.id, one.name]);

/** Its fields; what is asked first must be answered no before anything else can be written. */
function editor(form) {
  const image = choice('indecentImage', 'Could it show an indecent image of a child?',
    [['no', 'No'], ['yes', 'Yes'], ['unsure', 'I am not sure']], {
      problem: () => (['yes', 'unsure'].includes(image.value())
        ? 'It is not logged here. Do what stands below now.' : null),
    });
  const stop = imageAdvice();
  image.node.append(stop);
  const staff = choice('aboutStaff', 'Does it say something of how a member of staff treats children?',
    [['no', 'No'], ['yes', 'Yes']], {
      applies: () => image.value() === 'no',
      problem: () => (staff.value() === 'yes' ? 'It is not logged here. Do what stands below now.' : null),
    });
  const phone = warning('Phone the headteacher now, or the designated safeguarding lead where the headteacher is not there; about the headteacher, the chair of governors. Colleagues read what is logged here, so write none of it down. Concerns about staff have a procedure of their own, which is not part of the product yet.');
  staff.node.append(phone);
  const open = () => image.value() === 'no' && staff.value() === 'no';
  const asked = { applies: open };
  const account = list('account', 'On which account?', options(form.accounts), asked);
  const kind = choice('kind', 'What is it?', options(form.kinds), asked);
  const criticism = warning(
    `Told at once of a complaint that others can see: ${form.criticism.told}.`,
    form.criticism.approvalToReply ? ' Acknowledge it, and answer it only once they agree.' : '',
    why(form.criticism.clauses));
  const evidence = warning('Do nothing to it yet: the evidence is saved first. The safeguarding lead hears of it at once.');
  kind.node.append(evidence);
  const howSeen = choice('howSeen', 'How was it seen?', options(form.waysSeen), { ...asked, wide: true });
  howSeen.node.append(criticism);
  const received = moment('receivedAt', 'When did it come in?', {
    ...asked, now: form.now, hint: 'As the network shows it, not when you saw it. The time to reply runs from then.',
  });
  const says = text('words', 'What does it say?', 4000, asked);
  const writer = line('writer', 'Who wrote it, as the network shows them? (may stay empty)', 'text',
    { ...asked, optional: true, attributes: { maxlength: 200, autocomplete: 'off' } });
  const link = line('link', 'Its own address there (may stay empty)', 'url', {
    ...asked, optional: true, attributes: { placeholder: 'https://…', autocomplete: 'off' },
    check: (value) => (!value || /^https:\/\/[^\s/]+\.[^\s/]+/i.test(value) ? null : 'Copy its address: it begins with https://'),
  });
  const fields = [image, staff, account, kind, howSeen, received, says, writer, link];
  return {
    fields,
    refresh() {
      stop.hidden = !['yes', 'unsure'].includes(image.value());
      phone.hidden = staff.value() !== 'yes';
      criticism.hidden = kind.value() !== 'complaint' || !['public', 'elsewhere'].includes(howSeen.value());
      evidence.hidden = kind.value() !== 'offensive';
    },
    node: el('div', {}, ...fields.map((one) => one.node)),
  };
}

export const log = (host, _, signal) => schoolForm(host, (school) => formOf(school, signal), editor);
