// A list of posts, one a line, typed or taken from a CSV file.
import { el } from './post-dom-1.js';
import { text } from './post-fields-1.js';

export function postLines(label, hint, how = {}) {
  const lines = text('olderPosts', label, 100000, { ...how, rows: 8, hint });
  const file = el('input', { type: 'file', accept: '.csv,text/csv', 'aria-label': 'Take the list from a CSV file' });
  file.addEventListener('change', async () => {
    const area = lines.node.querySelector('textarea');
    area.value = file.files[0] ? await file.files[0].text() : area.value;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  lines.node.append(el('label', { class: 'post-hint' }, 'Or take the list from a CSV file: ', file));
  return lines;
}
