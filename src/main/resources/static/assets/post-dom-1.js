// What every form of a post is made of. Whatever people typed becomes a text node, never markup.
let made = 0;

const root = document.querySelector('base').getAttribute('app-root');
const site = root.replace(/\/camunda$/, '');

/** An element; attributes that begin with "on" are listeners, false and null are left out. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Words of people, kept from turning the direction of what stands beside them. */
export const words = (text) => el('bdi', {}, text ?? '');

/** Two forms may be open at once: a task, and a request before it. */
export const unique = (name) => `post-${name}-${++made}`;

export const at = (path) => `${site}${path}`;

export const button = (label, press, attributes = {}) =>
  el('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: press, ...attributes }, label);

/** A link of the register, where it is one to the web; else its words. */
export function linkTo(address, label) {
  return /^https:\/\//i.test(address ?? '')
    ? el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, words(label))
    : words(label);
}

/** 2026-11-20 as Friday 20 November 2026, or nothing. */
export function dayInWords(day) {
  const date = new Date(`${day}T12:00:00Z`);
  return Number.isNaN(date.getTime())
    ? ''
    : date
        .toLocaleDateString('en-GB', {
          weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC',
        })
        .replace(',', '');
}

/** Reads what the server knows; an error says in plain words what to do. */
export async function read(path, signal) {
  let answer;
  try {
    answer = await fetch(at(path), { headers: { Accept: 'application/json' }, signal });
  } catch (e) {
    if (e.name === 'AbortError') {
      throw e;
    }
    throw new Error('The server cannot be reached. Check your connection and try again.');
  }
  if (answer.status === 404) {
    throw new Error('This is not there any more, or not yours to see.');
  }
  if (answer.status === 401 || answer.redirected) {
    throw new Error('Your session has ended. Sign in again in another tab, then try again here.');
  }
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail || 'The server could not answer. Try again in a minute.');
  }
  return answer.json();
}

/** Tells the server something about what was uploaded. */
export async function tell(path, signal) {
  const terms = await read('/media', signal);
  const answer = await fetch(at(path), { method: 'POST', signal, headers: { [terms.token.header]: terms.token.value } });
  if (!answer.ok) {
    throw new Error('The server did not do it. Check your connection and try again.');
  }
}
