// The form of whoever names a post that is to be taken down.
import { el, read } from './post-dom-1.js';
import { choice, line, list, text } from './post-fields-1.js';
import { schoolForm } from './school-form-1.js';

const formOf = (school, signal) =>
  read(`/take-downs/form${school ? `?${new URLSearchParams({ school })}` : ''}`, signal);

function editor(form) {
  const what = choice('what', 'What is to go?', [
    ['post', 'A post that was made here: I know its number'],
    ['link', 'Something else on one of our accounts: I know its link'],
  ], { wide: true });
  const post = line('post', 'Number of the post', 'text', {
    applies: () => what.value() === 'post',
    attributes: { maxlength: 255, autocomplete: 'off' },
    hint: 'Such as obs-POST-2026-0012: it stands in the list of posts. It may have been taken down or kept before.',
  });
  const isLink = { applies: () => what.value() === 'link' };
  const account = list('account', 'On which account?', form.accounts.map((one) => [one.id, one.name]), isLink);
  const link = line('link', 'Link', 'url', {
    ...isLink, attributes: { placeholder: 'https://…', autocomplete: 'off' },
    check: (value) => (/^https:\/\/[^\s/]+\.[^\s/]+/i.test(value) ? null : 'Copy its address: it begins with https://'),
  });
  const reason = text('reason', 'Why is it to go?', 1000, {
    hint: 'Such as: it can be seen again; the basis on which it was kept no longer holds; a family told us of it.',
  });
  const fields = [what, post, account, link, reason];
  return { fields, node: el('div', {}, ...fields.map((one) => one.node)) };
}

export const request = (host, _, signal) => schoolForm(host, (school) => formOf(school, signal), editor);
