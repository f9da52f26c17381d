// Added to Tasklist: leads everybody of a school to the page on which a concern is reported.
// Browsers keep this file: a changed one gets a new number.
const site = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

function linkConcern(node) {
  const to = document.createElement('a');
  to.href = `${site}/report-concern`;
  to.textContent = 'Report a concern';
  node.append(to);
}

export default [
  { id: 'countersign-concern', pluginPoint: 'tasklist.navbar.action', priority: 950, render: linkConcern },
];
