// The children of the roll who are in a post: looked up by name or class, never typed as an id.
import { button, el, read, unique, words } from './post-dom-1.js';
import { field } from './post-fields-1.js';

const PAUSE = 250;

const described = (pupil) =>
  [words(pupil.name), pupil.classes ? el('span', { class: 'post-hint' }, `, ${pupil.classes}`) : null,
    pupil.left ? el('span', { class: 'label label-warning post-left' }, 'has left') : null];

/** An input with a list below it: arrows move, Enter takes, Escape closes it (ARIA's combobox). */
function lookUp(school, isChosen, choose, signal) {
  const listId = unique('pupils');
  const found = el('ul', { id: listId, role: 'listbox', class: 'post-found', 'aria-label': 'Children found', hidden: true });
  const said = el('p', { class: 'post-hint', role: 'status' });
  const input = el('input', {
    id: unique('pupil-name'), class: 'form-control', type: 'text', role: 'combobox', autocomplete: 'off',
    'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': listId,
    placeholder: 'At least two letters of the name', oninput: later, onkeydown: key, onblur: close,
  });
  let pupils = [];
  let active = -1;
  let timer = 0;
  let asked = 0;

  function close() {
    found.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function later() {
    clearTimeout(timer);
    asked++;
    close();
    said.textContent = '';
    if (input.value.trim().length >= 2) {
      timer = setTimeout(search, PAUSE);
    }
  }

  async function search() {
    const mine = asked;
    try {
      const query = new URLSearchParams({ school, words: input.value.trim() });
      const answer = await read(`/posts/pupils?${query}`, signal);
      if (mine === asked) {
        show(answer);
      }
    } catch (e) {
      if (mine === asked && e.name !== 'AbortError') {
        said.textContent = e.message;
      }
    }
  }

  function show(answer) {
    pupils = answer.pupils.filter((pupil) => !isChosen(pupil));
    found.replaceChildren(...pupils.map((pupil, i) =>
      el('li', {
        id: `${listId}-${i}`, role: 'option', 'aria-selected': 'false',
        onmousedown: (event) => { event.preventDefault(); take(i); },
      }, ...described(pupil))));
    said.textContent = !pupils.length
      ? 'Nobody of that name is on the roll, or all are chosen already.'
      : `${pupils.length} found${answer.more ? ', and there are more: type more of the name' : ''}. Choose with the arrow keys and Enter.`;
    close();
    found.hidden = !pupils.length;
    input.setAttribute('aria-expanded', String(!found.hidden));
  }

  function move(to) {
    found.children[active]?.setAttribute('aria-selected', 'false');
    active = (to + pupils.length) % pupils.length;
    found.children[active].setAttribute('aria-selected', 'true');
    found.children[active].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', found.children[active].id);
  }

  function take(i) {
    choose(pupils[i]);
    input.value = '';
    said.textContent = `${pupils[i].name} chosen`;
    close();
  }

  function key(event) {
    const open = !found.hidden;
    if (event.key === 'Enter' && !event.ctrlKey) {
      // Else the browser sends the form around it.
      event.preventDefault();
      if (open && active >= 0) {
        take(active);
      }
    } else if (open && event.key === 'ArrowDown') {
      event.preventDefault();
      move(active + 1);
    } else if (open && event.key === 'ArrowUp') {
      event.preventDefault();
      move(active < 0 ? -1 : active - 1);
    } else if (open && event.key === 'Escape') {
      // Else it closes the dialogue around it, with all that was typed.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }

  return el('div', { class: 'post-look-up' },
    el('label', { for: input.id }, 'Find a child by name'), input, found, said);
}

/** A class with a box for each of its children. */
function byClass(school, classes, isChosen, choose, drop, signal) {
  const boxes = el('div', { class: 'post-options' });
  const select = el('select', { id: unique('class'), class: 'form-control', onchange: open },
    el('option', { value: '' }, 'No class'),
    ...classes.map((one) => el('option', { value: one.id }, one.title)));

  async function open() {
    const id = select.value;
    boxes.replaceChildren();
    if (!id) {
      return;
    }
    try {
      const answer = await read(`/posts/pupils?${new URLSearchParams({ school, class: id })}`, signal);
      if (select.value === id) {
        boxes.replaceChildren(...answer.pupils.map(box));
      }
    } catch (e) {
      boxes.replaceChildren(el('p', { class: 'post-error', role: 'alert' }, e.message));
    }
  }

  function box(pupil) {
    const tick = el('input', {
      type: 'checkbox', checked: isChosen(pupil), 'data-pupil': pupil.id,
      onchange: () => (tick.checked ? choose(pupil) : drop(pupil)),
    });
    return el('label', { class: 'post-option' }, tick, ' ', ...described(pupil));
  }

  return {
    node: el('div', { class: 'post-look-up' }, el('label', { for: select.id }, 'or tick them in a class'), select, boxes),
    follow() {
      for (const tick of boxes.querySelectorAll('[data-pupil]')) {
        tick.checked = isChosen({ id: tick.dataset.pupil });
      }
    },
  };
}

/** Chosen children are {id, name, classes, left}. */
export function pupilsField(form, was, how) {
  const chosen = [...was];
  const shown = el('ul', { class: 'post-chosen', 'aria-label': 'Children chosen' });
  const isChosen = (pupil) => chosen.some((one) => one.id === pupil.id);
  const classes = byClass(form.school.id, form.classes, isChosen, choose, drop, how.signal);
  const search = lookUp(form.school.id, isChosen, choose, how.signal);

  function choose(pupil) {
    if (!isChosen(pupil)) {
      chosen.push(pupil);
      changed();
    }
  }

  function drop(pupil) {
    const i = chosen.findIndex((one) => one.id === pupil.id);
    if (i >= 0) {
      chosen.splice(i, 1);
      changed();
    }
  }

  function changed() {
    shown.replaceChildren(...chosen.map((pupil) =>
      el('li', {}, ...described(pupil), ' ',
        button('Remove', () => { drop(pupil); search.querySelector('input').focus(); },
          { class: 'btn btn-link btn-sm', 'aria-label': `Remove ${pupil.name}` }))));
    shown.hidden = !chosen.length;
    classes.follow();
    shown.dispatchEvent(new Event('change', { bubbles: true }));
  }

  const made = field('pupilsShown', 'Children of the school in the post', el('div', {}, shown, search, classes.node), {
    ...how,
    group: true,
    optional: true,
    value: () => chosen.map((pupil) => pupil.id).join(','),
  });
  made.chosen = () => chosen;
  made.drop = (id) => drop({ id });
  changed();
  return made;
}
