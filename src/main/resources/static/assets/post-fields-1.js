// Fields of a form: each has a label, its clauses beside it, and its problem below it.
import { el, unique, words } from './post-dom-1.js';

const BASIS = {
  policy: 'your policy',
  default: 'our default: your policy is silent',
  ours: 'our own addition',
  law: 'the law',
};

/** The clauses behind a question or finding, folded away. */
export function why(clauses, basis) {
  if (!clauses?.length) {
    return null;
  }
  const said = (clause) => BASIS[clause.basis ?? basis];
  const notTheirs = clauses.find((clause) => ['default', 'ours'].includes(clause.basis ?? basis));
  return el('details', { class: 'post-why' },
    el('summary', {}, `Why: ${clauses.map((clause) => clause.citation).join(', ')}`,
      notTheirs ? ` (${said(notTheirs)})` : ''),
    ...clauses.map((clause) =>
      el('p', {}, el('b', {}, clause.citation), said(clause) ? ` (${said(clause)}): ` : ': ', words(clause.words))));
}

/**
 * Puts a control into its frame. A field is asked where applies() says so; elsewhere it sends
 * neutral, or nothing where there is none.
 */
export function field(name, label, control, { group, hint, clauses, value, problem, applies, neutral, optional }) {
  const error = el('p', { class: 'post-error', id: unique(`${name}-error`), hidden: true });
  const help = hint ? el('p', { class: 'post-hint', id: unique(`${name}-hint`) }, hint) : null;
  const node = el(group ? 'fieldset' : 'div', { class: 'post-field', 'data-field': name },
    group ? el('legend', {}, label) : el('label', { for: control.id }, label),
    help, control, error, why(clauses));
  const described = group ? node : control;
  described.setAttribute('aria-describedby', [help?.id, error.id].filter(Boolean).join(' '));
  return {
    name,
    node,
    value,
    neutral,
    applies: applies ?? (() => true),
    problem: () => problem?.() ?? (!optional && value() === '' ? 'Please answer this.' : null),
    tell(text) {
      error.textContent = text ?? '';
      error.hidden = !text;
      node.classList.toggle('has-error', Boolean(text));
      if (!group) {
        control.setAttribute('aria-invalid', Boolean(text));
      }
    },
    focus() {
      const seen = [...node.querySelectorAll('input, select, textarea, button')]
        .find((input) => !input.disabled && input.offsetParent);
      seen?.focus();
    },
  };
}

/** One of several, none of them chosen beforehand. Options are [value, words]. */
export function choice(name, label, options, how = {}) {
  const group = unique(name);
  const inputs = options.map(([value]) =>
    el('input', { type: 'radio', name: group, value, checked: value === how.was }));
  const lines = options.map(([, said], i) => el('label', { class: 'post-option' }, inputs[i], ' ', said));
  const made = field(name, label, el('div', { class: how.wide ? 'post-options post-wide' : 'post-options' }, ...lines), {
    ...how,
    group: true,
    value: () => inputs.find((input) => input.checked)?.value ?? '',
    problem: how.problem,
  });
  made.choose = (value) => {
    for (const input of inputs) {
      input.checked = input.value === value;
    }
    made.node.dispatchEvent(new Event('change', { bubbles: true }));
  };
  /** Takes an option out where it cannot be the answer. */
  made.offer = (value, offered) => {
    const i = options.findIndex(([known]) => known === value);
    lines[i].hidden = !offered;
    inputs[i].disabled = !offered;
    inputs[i].checked &&= offered;
  };
  return made;
}

/** Any of several; "none" is an answer of its own, so that nobody passes it by. */
export function several(name, label, options, how = {}) {
  const was = (how.was ?? '').split(',');
  const boxes = options.map(([value]) =>
    el('input', { type: 'checkbox', value, checked: was.includes(value) }));
  const lines = options.map(([, said], i) => el('label', { class: 'post-option' }, boxes[i], ' ', said));
  const control = el('div', { class: 'post-options' }, ...lines);
  control.addEventListener('change', (event) => {
    for (const box of boxes) {
      if (event.target.checked && (box.value === 'none') !== (event.target.value === 'none')) {
        box.checked = false;
      }
    }
  });
  const made = field(name, label, control, {
    ...how,
    group: true,
    value: () => boxes.filter((box) => box.checked).map((box) => box.value).join(','),
  });
  made.drop = (value) => {
    for (const box of boxes.filter((one) => one.value === value)) {
      box.checked = false;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    }
  };
  return made;
}

/** A list to choose from. Options are [value, words]; a single one is chosen. */
export function list(name, label, options, how = {}) {
  const only = options.length === 1 ? options[0][0] : '';
  const was = options.some(([value]) => value === how.was) ? how.was : only;
  const control = el('select', { id: unique(name), class: 'form-control' },
    el('option', { value: '' }, how.empty ?? 'Choose…'),
    ...options.map(([value, said]) => el('option', { value, selected: value === was }, said)));
  return field(name, label, control, { ...how, value: () => control.value });
}

/** Some lines of text, with a counter. */
export function text(name, label, longest, how = {}) {
  const count = el('p', { class: 'post-hint post-count' });
  const control = el('textarea', { id: unique(name), class: 'form-control', rows: how.rows ?? 3, dir: 'auto' });
  control.value = how.was ?? '';
  const tell = () => {
    const left = longest - control.value.length;
    count.textContent = left < 0
      ? `${-left} characters too many`
      : `${control.value.length} of ${longest.toLocaleString('en-GB')} characters`;
    count.classList.toggle('post-over', left < 0);
  };
  control.addEventListener('input', tell);
  tell();
  const made = field(name, label, control, {
    ...how,
    value: () => control.value,
    problem: () => {
      if (!control.value.trim()) {
        return how.missing ?? 'Please write something.';
      }
      return control.value.length > longest
        ? `Shorten it: at most ${longest.toLocaleString('en-GB')} characters are taken.`
        : null;
    },
  });
  control.after(count);
  return made;
}

/** One line: a link, or a date. */
export function line(name, label, type, how = {}) {
  const control = el('input', { id: unique(name), class: 'form-control', type, ...how.attributes });
  control.value = how.was ?? '';
  const value = () => control.value.trim();
  return field(name, label, control, { ...how, value, problem: () => how.check?.(value()) });
}

/** The link that proves where a post stands. */
export function link(name, label, how = {}) {
  return line(name, label, 'url', {
    ...how,
    attributes: { placeholder: 'https://…', autocomplete: 'off', inputmode: 'url' },
    check: (value) =>
      /^https:\/\/[^\s/]+\.[^\s/]+/i.test(value)
        ? null
        : 'Copy the link of the post from your browser: it begins with https://',
  });
}
