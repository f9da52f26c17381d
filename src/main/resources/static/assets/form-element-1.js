// An element that is a form in Tasklist. It stands alone in its HTML form, whose script hands it
// the form (serve); it reads what it shows, and sends its answers as strings.
import { at, button, el } from './post-dom-1.js';

document.head.append(el('link', { rel: 'stylesheet', href: at('/assets/post-forms-2.css') }));

/**
 * Its build fills the element and gives answers(): what to send, or null where something lacks.
 *
 * @param variable the case's, with the id of what a task is about
 */
export function define(name, build, variable) {
  customElements.define(name, class extends HTMLElement {
    #end = new AbortController();
    #built = null;

    /** Ties the element to Tasklist's form, before the form has read its case. */
    serve(form) {
      form.on('submit', () => this.#submit(form));
      if (form.taskId) {
        form.on('form-loaded', () => form.variableManager.fetchVariable(variable));
        form.on('variables-applied', () => {
          const id = form.variableManager.variableValue(variable);
          // Else Tasklist would send it back, and the server accepts nothing but answers.
          form.variableManager.destroyVariable(variable);
          this.#open(id);
        });
      } else {
        this.#open(null);
      }
    }

    disconnectedCallback() {
      this.#end.abort();
    }

    async #open(id) {
      this.classList.add('post-form');
      this.replaceChildren(el('p', { role: 'status' }, 'One moment…'));
      const inside = el('div');
      try {
        this.#built = await build(inside, id, this.#end.signal);
        this.replaceChildren(inside);
      } catch (e) {
        if (e.name !== 'AbortError') {
          this.replaceChildren(
            el('p', { class: 'alert alert-danger', role: 'alert' }, e.message),
            button('Try again', () => this.#open(id)));
        }
      }
    }

    #submit(form) {
      const sent = this.#built?.answers() ?? null;
      form.submitPrevented = sent === null;
      for (const [field, value] of Object.entries(sent ?? {})) {
        form.variableManager.createVariable({ name: field, type: 'String', value });
      }
    }
  });
}
