// Some fields together: shows what applies, collects the answers, and says what is missing.
import { el } from './post-dom-1.js';

export function sheet(fields) {
  const alert = el('p', { class: 'alert alert-danger post-alert', role: 'alert' });

  let told = new Set();

  /** Shows what applies, and takes back what was said of a field once it is right. */
  function refresh() {
    for (const field of fields) {
      field.node.hidden = !field.applies();
      if (told.has(field) && (!field.applies() || !field.problem())) {
        field.tell(null);
        told.delete(field);
      }
    }
    if (!told.size) {
      alert.textContent = '';
    }
  }

  return {
    alert,
    refresh,
    /** What stands there now, complete or not. */
    typed: () => fields.map((field) => [field.name, field.value()]),
    /** What is sent: every value a string; null where something is missing, which is then shown. */
    answers() {
      const sent = {};
      const wrong = [];
      refresh();
      for (const field of fields) {
        const asked = field.applies();
        const problem = asked ? field.problem() : null;
        field.tell(problem);
        if (problem) {
          wrong.push(field);
        }
        const value = asked ? field.value() : field.neutral;
        if (value !== undefined) {
          sent[field.name] = value;
        }
      }
      told = new Set(wrong);
      if (!wrong.length) {
        return sent;
      }
      alert.textContent = wrong.length === 1
        ? 'Not sent yet: one answer needs you.'
        : `Not sent yet: ${wrong.length} answers need you. We are at the first of them.`;
      wrong[0].focus();
      return null;
    },
  };
}
