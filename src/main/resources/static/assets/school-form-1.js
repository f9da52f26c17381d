// A start form that asks for the school first, and again for what depends on it.
import { schoolField } from './post-editor-1.js';
import { sheet } from './post-sheet-1.js';

/**
 * @param formOf reads the form of a school, or of the first where it is null
 * @param editor makes of that form: fields, a node, and refresh where something else follows from them
 */
export async function schoolForm(host, formOf, editor) {
  let asked;
  let turn = 0;
  open(await formOf(null));

  function open(form) {
    const school = schoolField(form, change);
    const edited = editor(form);
    asked = sheet([school, ...edited.fields]);
    host.replaceChildren(asked.alert, school.node, edited.node);
    host.onchange = () => { asked.refresh(); edited.refresh?.(); };
    host.onchange();
  }

  async function change(chosen) {
    const mine = ++turn;
    const form = await formOf(chosen);
    if (mine === turn) {
      open(form);
    }
  }

  return { answers: () => asked.answers() };
}
