// Screen prints as evidence, sent one by one to the product's own upload.
import { at, button, el, read, unique, words } from './post-dom-1.js';
import { field } from './post-fields-1.js';

const KINDS = 'image/jpeg,image/png,image/gif,image/webp,video/mp4,video/quicktime,application/pdf';

/** Tells the server something about what was uploaded. */
async function tell(path, signal) {
  const terms = await read('/media', signal);
  const answer = await fetch(at(path), { method: 'POST', signal, headers: { [terms.token.header]: terms.token.value } });
  if (!answer.ok) {
    throw new Error('The server did not do it. Check your connection and try again.');
  }
}

async function send(file, school, signal) {
  const terms = await read('/media', signal);
  const body = new FormData();
  body.append('purpose', 'evidence');
  body.append('school', school);
  body.append('file', file, file.name);
  let answer;
  try {
    answer = await fetch(at('/media'), {
      method: 'POST', body, signal, headers: { [terms.token.header]: terms.token.value },
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

export function evidenceField(school, how) {
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

  /** What is there could show what nobody may keep: nobody opens it any more, not even its sender. */
  async function seal() {
    if (!files.length && !coming) {
      return '';
    }
    files.splice(0);
    changed();
    await tell(`/account-messages/uploads/seal?${new URLSearchParams({ school })}`, how.signal);
    return 'What you have uploaded is sealed: nobody can open it any more.';
  }

  async function take() {
    const chosen = [...chooser.files];
    chooser.value = '';
    coming += chosen.length;
    for (const file of chosen) {
      said.textContent = `Sending ${file.name} …`;
      try {
        const sent = await send(file, school, how.signal);
        if (!how.suspect()) {
          files.push(sent);
          said.textContent = `${file.name} added`;
        } else {
          // Its answer was changed while it was on its way.
          await tell(`/account-messages/uploads/seal?${new URLSearchParams({ school })}`, how.signal);
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
