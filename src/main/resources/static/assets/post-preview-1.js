// A post as it will look.
import { el, words } from './post-dom-1.js';
import { figure } from './post-media-1.js';

/** Signs nobody sees that turn the direction of reading. */
const TURNING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Shows {account, text, media}; media that are no pictures, or are seen in part, offer the file. */
export function preview() {
  const node = el('section', { class: 'post-preview', 'aria-label': 'The post as it will look' });

  function show({ account, text, media }) {
    node.replaceChildren(
      el('p', { class: 'post-from' },
        el('b', {}, words(account ? account.handle : 'No account chosen yet')),
        account ? el('span', { class: 'post-hint' }, ` on ${account.platformName}`) : null),
      el('div', { class: 'post-text', dir: 'auto' }, text || el('span', { class: 'post-hint' }, 'No text yet')),
      TURNING.test(text)
        ? el('p', { class: 'post-note' }, 'The text holds invisible signs that turn the direction of reading.')
        : '',
      media.length ? el('div', { class: 'post-gallery' }, ...media.map((file) => figure(file, partly(file)))) : '');
  }

  return { node, show };
}

function partly(file) {
  return !file.shownWhole && file.download
    ? el('a', { href: file.download, download: true, class: 'btn btn-default btn-sm' }, 'Download it to see all of it')
    : null;
}
