// The forms of post sign-off, for Tasklist. Each is an element that stands alone in its HTML form:
// the form's script hands it the form (serve), it reads what it shows, and sends its answers as
// strings. Browsers keep these files: a changed one gets a new number, here and where it is named.
import { at, button, el } from './post-dom-1.js';
import { check, notPosted, publication } from './post-decide-1.js';
import { request, revision } from './post-request-1.js';

const sheetOfStyles = el('link', { rel: 'stylesheet', href: at('/assets/post-forms-1.css') });
document.head.append(sheetOfStyles);

/** Its build fills the element and gives answers(): what to send, or null where something lacks. */
function define(name, build) {
  customElements.define(name, class extends HTMLElement {
    #end = new AbortController();
    #built = null;

    /** Ties the element to Tasklist's form, before the form has read its case. */
    serve(form) {
      form.on('submit', () => this.#submit(form));
      if (form.taskId) {
        form.on('form-loaded', () => form.variableManager.fetchVariable('postId'));
        form.on('variables-applied', () => {
          const postId = form.variableManager.variableValue('postId');
          // Else Tasklist would send it back, and the server accepts nothing but answers.
          form.variableManager.destroyVariable('postId');
          this.#open(postId);
        });
      } else {
        this.#open(null);
      }
    }

    disconnectedCallback() {
      this.#end.abort();
    }

    async #open(postId) {
      this.classList.add('post-form');
      this.replaceChildren(el('p', { role: 'status' }, 'One moment…'));
      const inside = el('div');
      try {
        this.#built = await build(inside, postId, this.#end.signal);
        this.replaceChildren(inside);
      } catch (e) {
        if (e.name !== 'AbortError') {
          this.replaceChildren(
            el('p', { class: 'alert alert-danger', role: 'alert' }, e.message),
            button('Try again', () => this.#open(postId)));
        }
      }
    }

    #submit(form) {
      const sent = this.#built?.answers() ?? null;
      form.submitPrevented = sent === null;
      for (const [name, value] of Object.entries(sent ?? {})) {
        form.variableManager.createVariable({ name, type: 'String', value });
      }
    }
  });
}

define('countersign-post-request', request);
define('countersign-post-revision', revision);
define('countersign-post-check', check);
define('countersign-post-publication', publication);
define('countersign-post-not-posted', notPosted);

export default [];
