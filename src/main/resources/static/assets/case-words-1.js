// What a step's clauses say and what was decided, for Tasklist. Whatever people typed becomes a text
// node, never markup.
import { el, words } from './post-dom-1.js';

function clause({ citation, section, words: says, whose }) {
  return el('li', {},
    el('p', { class: 'case-whose' }, [whose, section].filter(Boolean).join(', ')),
    el('p', {}, citation && el('b', {}, `${citation} `), says));
}

/** The clauses; where the policy asks for nothing here, that too is said. */
export function stepClauses(clauses) {
  const own = clauses.some(({ whose }) => whose.startsWith('Your policy'));
  return el('div', {},
    !own && el('p', {}, 'Your school’s policy has no clause on this step.'),
    clauses.length > 0 && el('ul', { class: 'case-clauses' }, ...clauses.map(clause)));
}

function decision({ at, step, who, decision: decided, reason }) {
  return el('li', {},
    el('p', {}, el('b', {}, step), decided && `: ${decided}`),
    el('p', { class: 'case-whose' }, `${who}, ${at}`),
    reason && el('p', { class: 'case-reason' }, words(reason)));
}

/** Steps that are done, in their order. */
export function decisions(steps) {
  return el('ol', { class: 'case-decisions' }, ...steps.map(decision));
}
