// Screen prints as evidence, sent one by one to the product's own upload.
import { at, button, el, read, tell, unique, words } from './post-dom-1.js';
import { field } from './post-fields-1.js';

const KINDS = 'image/jpeg,image/png,image/gif,image/webp,video/mp4,video/quicktime,application/pdf';

/** The answer “no” to the question about indecent images, without which nothing is taken. */
async function permit(school, about, terms, signal) {
  const said = new URLSearchParams({ school, about, indecentImage: 'no' });
  const answer = await fetch(at(`/media/permits?${said}`), {
    method: 'POST', signal, headers: { [terms.token.header]: terms.token.value },
  });
  const given = await answer.json().catch(() => ({}));
  if (answer.status !== 201) {
    throw new Error(given.detail ?? 'The server did not take it. Try again.');
  }
  return given;
}

async function send(file, school, about, signal) {
  const terms = await read('/media', signal);
  const permitted = await permit(school, about, terms, signal);
  const body = new FormData();
  body.append('purpose', 'evidence');
  body.append('school', school);
  body.append('file', file, file.name);
  let answer;
  try {
    answer = await fetch(at('/media'), {
      method: 'POST', body, signal,
      headers: { [terms.token.header]: terms.token.value, [permitted.header]: permitted.value },
    });
  } catch (e) {
    throw new Error('The upload broke off. Check your connection and add it again.');
  }
  const said = await answer.json().catch(() => ({}));
  if (answer.status !== 201) {
    throw new Error(said.detail ?? 'The server did not take it. Try again.');
  }
  return said;
}

/** @param about what the files belong to, as the server names it */
export function evidenceField(school, about, how) {
  const files = [];
  const kept = el('ul', {});
  const said = el('p', { role: 'status', class: 'post-hint' });
  const chooser = el('input', { type: 'file', multiple: true, hidden: true, accept: KINDS, onchange: take });
  const add = button('Add screen prints', () => chooser.click(), { id: unique('evidence') });
  let coming = 0;

  function changed() {
    kept.replaceChildren(...files.map((file) =>
      el('li', {}, words(file.name), ' ', button('Remove', () => remove(file), { 'aria-label': `Remove ${file.name}` }))));
    kept.dispatchEvent(new Event('change', { bubbles: true }));
  }

  async function remove(file) {
    try {
      await tell(`/media/${file.id}/take-back`, how.signal);
    } catch (e) {
      said.textContent = `${file.name}: ${e.message}`;
      return;
    }
    files.splice(files.indexOf(file), 1);
    said.textContent = `${file.name} is deleted`;
    changed();
    add.focus();
  }

  const sealed = () => tell(`/account-messages/uploads/seal?${new URLSearchParams({ school })}`, how.signal);

  /** What is there could show what nobody may keep: nobody opens it any more, not even its sender. */
  async function seal() {
    if (!files.length && !coming) {
      return '';
    }
    files.splice(0);
    changed();
    await sealed();
    return 'What you have uploaded is sealed: nobody can open it any more.';
  }

  async function take() {
    const chosen = [...chooser.files];
    chooser.value = '';
    coming += chosen.length;
    for (const file of chosen) {
      said.textContent = `Sending ${file.name} …`;
      try {
        const sent = await send(file, school, about, how.signal);
        if (!how.suspect()) {
          files.push(sent);
          said.textContent = `${file.name} added`;
        } else {
          // Its answer was changed while it was on its way.
          await sealed();
        }
      } catch (e) {
        said.textContent = `${file.name}: ${e.message}`;
      }
      coming--;
      changed();
    }
  }

  const made = field('media', 'Screen prints, with the time and date on them', el('div', {}, kept, chooser, add, said), {
    ...how,
    group: true,
    hint: 'Pictures, films or PDF. They are kept as they are, with a checksum, and cannot be changed.',
    value: () => files.map((file) => file.id).join(','),
    problem: () => {
      if (coming) {
        return 'Wait until everything is uploaded, then send it.';
      }
      return files.length ? null : 'Add one at least.';
    },
  });
  made.seal = seal;
  return made;
}
