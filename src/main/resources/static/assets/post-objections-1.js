// Adults who object to being filmed or photographed: nobody can look them up in a picture.
import { el, words } from './post-dom-1.js';

/** Nothing where nobody does. */
export const objections = (people) => (people?.length
  ? el('details', { class: 'post-why', open: true },
    el('summary', {}, 'These adults object to pictures and videos of themselves. Is one of them in yours?'),
    el('ul', {}, ...people.map((one) => el('li', {}, words(one)))))
  : null);
