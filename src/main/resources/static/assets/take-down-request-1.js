// The form of whoever names a post that is to be taken down.
import { el, read } from './post-dom-1.js';
import { schoolField } from './post-editor-1.js';
import { choice, line, list, text } from './post-fields-1.js';
import { sheet } from './post-sheet-1.js';

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
  return [what, post, account, link, reason];
}

export async function request(host, _, signal) {
  let asked;
  let turn = 0;
  open(await formOf(null, signal));

  function open(form) {
    const school = schoolField(form, change);
    const fields = editor(form);
    asked = sheet([school, ...fields]);
    host.replaceChildren(asked.alert, school.node, el('div', {}, ...fields.map((one) => one.node)));
    host.onchange = asked.refresh;
    asked.refresh();
  }

  async function change(chosen) {
    const mine = ++turn;
    const form = await formOf(chosen, signal);
    if (mine === turn) {
      open(form);
    }
  }

  return { answers: () => asked.answers() };
}
