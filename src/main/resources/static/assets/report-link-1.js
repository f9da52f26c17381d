// Added to Tasklist: leads everybody to the page where a concern about something online is reported.
// Browsers keep this file: a changed one gets a new number.
const site = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

function linkReport(node) {
  const link = document.createElement('a');
  link.href = `${site}/report-online`;
  link.textContent = 'Report a concern online';
  node.append(link);
}

export default [
  { id: 'countersign-report', pluginPoint: 'tasklist.navbar.action', priority: 950, render: linkReport },
];
