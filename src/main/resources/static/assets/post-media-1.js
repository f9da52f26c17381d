// Pictures and videos of a post: sent one by one to the product's own upload, shown as previews.
import { at, button, el, read, unique, words } from './post-dom-1.js';
import { field } from './post-fields-1.js';

const SAID = {
  'image/jpeg': 'JPEG', 'image/png': 'PNG', 'image/gif': 'GIF', 'image/webp': 'WebP',
  'video/mp4': 'MP4', 'video/quicktime': 'MOV',
};
const megabytes = (bytes) => `${Math.floor(bytes / 1048576)} MB`;

/** What is shown of a file: its preview, which the server made, and what that leaves out. */
export function figure(file, ...below) {
  return el('figure', { class: 'post-figure' },
    el('img', { src: at(file.preview), alt: `Preview of ${file.name}`, loading: 'lazy' }),
    el('figcaption', {}, words(file.name), el('span', { class: 'post-hint' }, file.caption), ...below));
}

/** What is taken, kinds of the same size together. */
function inWords(accepted) {
  const sizes = [...new Set(accepted.map((kind) => kind.largest))];
  return sizes
    .map((largest) => `${accepted.filter((kind) => kind.largest === largest)
      .map((kind) => SAID[kind.type] ?? kind.type).join(', ')}: up to ${megabytes(largest)}`)
    .join('. ');
}

function refusal(file, accepted) {
  const known = accepted.filter((kind) => kind.type === file.type);
  if (file.type && !known.length) {
    const kinds = accepted.map((kind) => SAID[kind.type] ?? kind.type).join(', ');
    return `This kind of file is not taken. Save it as one of ${kinds}.`;
  }
  const largest = Math.max(...(known.length ? known : accepted).map((kind) => kind.largest));
  return file.size > largest
    ? `It is too large: at most ${megabytes(largest)} are taken. Make it smaller or shorter.`
    : null;
}

function send(file, terms, school, progress, signal) {
  return new Promise((done, fail) => {
    const body = new FormData();
    body.append('school', school);
    body.append('file', file, file.name);
    const request = new XMLHttpRequest();
    request.responseType = 'json';
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () =>
      request.status === 201
        ? done(request.response)
        : fail(new Error(request.response?.detail ?? 'The server did not take it. Try again.'));
    request.onerror = () => fail(new Error('The upload broke off. Check your connection and add it again.'));
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', at('/media'));
    request.setRequestHeader(terms.token.header, terms.token.value);
    request.send(body);
  });
}

export function mediaField(school, was, how) {
  const files = [...was];
  const shown = el('ul', { class: 'post-media' });
  const coming = el('ul', { class: 'post-coming' });
  const said = el('p', { class: 'sr-only', role: 'status' });
  const chooser = el('input', { type: 'file', multiple: true, hidden: true, accept: Object.keys(SAID).join(','), onchange: take });
  const add = button('Add pictures or videos', () => chooser.click(), { id: unique('media') });
  const limits = el('p', { class: 'post-hint' });
  let uploading = 0;

  // Only a help: what is taken is read again with each upload.
  read('/media', how.signal).then(
    (terms) => { limits.textContent = inWords(terms.accepted); },
    () => { limits.textContent = ''; });

  function changed() {
    shown.replaceChildren(...files.map((file) =>
      el('li', {}, figure(file, button('Remove', () => remove(file), { 'aria-label': `Remove ${file.name}` })))));
    shown.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function remove(file) {
    files.splice(files.indexOf(file), 1);
    said.textContent = `${file.name} removed`;
    changed();
    add.focus();
  }

  async function take() {
    const chosen = [...chooser.files];
    chooser.value = '';
    uploading += chosen.length;
    for (const file of chosen) {
      await takeOne(file);
      uploading--;
    }
  }

  async function takeOne(file) {
    const bar = el('progress', { max: '1', value: '0', 'aria-label': `Upload of ${file.name}` });
    const row = el('li', {}, words(file.name), ' ', bar);
    coming.append(row);
    try {
      const terms = await read('/media', how.signal);
      const refused = refusal(file, terms.accepted);
      if (refused) {
        throw new Error(refused);
      }
      const kept = await send(file, terms, school, (part) => { bar.value = part; }, how.signal);
      files.push({ ...kept, image: kept.type.startsWith('image/'), preview: `/media/${kept.id}/preview` });
      row.remove();
      said.textContent = `${file.name} added`;
      changed();
    } catch (e) {
      row.replaceChildren(
        el('span', { role: 'alert' }, words(file.name), `: ${e.message}`), ' ',
        button('Dismiss', () => { row.remove(); add.focus(); }));
      row.className = 'post-error';
    }
  }

  const made = field('media', 'Pictures and videos, if any', el('div', {}, shown, coming, chooser, add, limits, said), {
    ...how,
    group: true,
    optional: true,
    value: () => files.map((file) => file.id).join(','),
    problem: () => (uploading ? 'Wait until everything is uploaded, then send it.' : null),
  });
  made.files = () => files;
  changed();
  return made;
}
