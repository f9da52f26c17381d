// Added to Tasklist: leads those who may stop all posting to the page that does. Browsers keep this
// file: a changed one gets a new number.
const site = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

async function link(node) {
  const answer = await fetch(`${site}/posting/state`, { headers: { Accept: 'application/json' } });
  const state = answer.ok ? await answer.json() : { mayDecide: false };
  if (state.mayDecide) {
    const to = document.createElement('a');
    to.href = `${site}/posting`;
    to.textContent = state.stopped ? 'Posting is stopped' : 'Stop posting';
    node.append(to);
  }
}

function linkPosting(node) {
  link(node);
}

export default [
  { id: 'countersign-posting', pluginPoint: 'tasklist.navbar.action', priority: 900, render: linkPosting },
];
