// Added to Tasklist: which clauses a task carries out, in the school's policy, and what earlier
// steps decided. Browsers keep this file: a changed one gets a new number.
import { decisions, stepClauses } from './case-words-1.js';
import { el, read } from './post-dom-1.js';

function earlier({ reads, earlier: steps }) {
  if (!reads) {
    return el('p', {}, 'What was decided in this case is shown to those who may read its record.');
  }
  return steps.length === 0 ? el('p', {}, 'Nobody has decided anything yet.') : decisions(steps);
}

async function fill(node, taskId) {
  node.replaceChildren(el('p', {}, 'One moment…'));
  try {
    const task = await read(`/task-clauses/${encodeURIComponent(taskId)}`);
    node.replaceChildren(
      el('div', { class: 'case-words' },
        el('h4', {}, 'Why this step is there'), stepClauses(task.clauses),
        el('h4', {}, 'What was decided before'), earlier(task)));
  } catch (e) {
    node.replaceChildren(el('p', { role: 'alert' }, e.message));
  }
}

export default [
  {
    id: 'countersign-clauses',
    pluginPoint: 'tasklist.task.detail',
    priority: 710,
    properties: { label: 'Clause' },
    render: (node, { taskId }) => {
      fill(node, taskId);
    },
  },
];
