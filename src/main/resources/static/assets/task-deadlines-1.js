// Added to Tasklist: by when a task is due, on which clock and by which clause. Browsers keep this
// file: a changed one gets a new number.
const site = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

function element(tag, text, ...inside) {
  const made = document.createElement(tag);
  made.append(text, ...inside);
  return made;
}

function said({ citation, words }) {
  if (citation.startsWith('ours:')) {
    return element('div', words);
  }
  return element('div', words ? `${citation}: ${words}` : citation);
}

function line(one) {
  const row = document.createElement('tr');
  const what = element('th', one.what);
  what.scope = 'row';
  row.append(
    what,
    element('td', one.at),
    element('td', one.length, element('div', one.clock)),
    element('td', one.whose, ...one.clauses.map(said)));
  return row;
}

function table(lines) {
  const made = document.createElement('table');
  made.className = 'table';
  const head = document.createElement('tr');
  for (const name of ['What', 'When', 'How long, on which clock', 'Who says so']) {
    const cell = element('th', name);
    cell.scope = 'col';
    head.append(cell);
  }
  made.append(element('thead', head), element('tbody', '', ...lines.map(line)));
  return made;
}

async function fill(node, taskId) {
  node.append(element('p', 'One moment…'));
  let shown;
  try {
    const answer = await fetch(`${site}/task-deadlines/${encodeURIComponent(taskId)}`, {
      headers: { Accept: 'application/json' },
    });
    const lines = answer.ok ? await answer.json() : null;
    shown = lines === null
      ? element('p', 'This cannot be shown at present. Open the task again.')
      : lines.length === 0 ? element('p', 'This task has no deadline.') : table(lines);
  } catch {
    shown = element('p', 'The server cannot be reached. Open the task again.');
  }
  node.replaceChildren(shown);
}

export default [
  {
    id: 'countersign-deadlines',
    pluginPoint: 'tasklist.task.detail',
    priority: 700,
    properties: { label: 'Deadlines' },
    render: (node, { taskId }) => {
      fill(node, taskId);
    },
  },
];
