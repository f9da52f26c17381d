// What somebody does who thinks that a file could show an indecent image of a child.
import { button, el, tell, words } from './post-dom-1.js';

/** Offers it for each file that can still be opened; sealed() is called once all are sealed. */
export function suspicion(media, sealed, signal) {
  const open = media.filter((file) => file.preview);
  return open.length > 0 && el('div', {}, ...open.map((file) => one(file, sealed, signal)));
}

function one(file, sealed, signal) {
  const said = el('p', { role: 'alert', class: 'post-hint' });
  const seal = button('Seal it, and tell the safeguarding lead', async () => {
    seal.disabled = true;
    try {
      await tell(`/media/${file.id}/suspect`, signal);
      sealed();
    } catch (e) {
      said.textContent = e.message;
      seal.disabled = false;
    }
  });
  return el('details', { class: 'post-suspect' },
    el('summary', {}, file.image ? 'This picture may be an indecent image: ' : 'This video may be an indecent one: ', words(file.name)),
    el('p', {}, 'Do not look at it again; do not copy, forward or save it. All files of this post are sealed at once:'
      + ' nobody can open them any more. It cannot be undone here.'),
    seal, said);
}
