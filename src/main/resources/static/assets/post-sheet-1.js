// Some fields together: shows what applies, collects the answers, and says what is missing.
import { el } from './post-dom-1.js';

export function sheet(fields) {
  const alert = el('p', { class: 'alert alert-danger post-alert', role: 'alert' });

  function refresh() {
    for (const field of fields) {
      field.node.hidden = !field.applies();
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
      if (!wrong.length) {
        alert.textContent = '';
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
