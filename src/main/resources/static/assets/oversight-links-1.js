// Added to Cockpit: the ways to the overview and to the policies. Browsers keep this file: a changed
// one gets a new number.
const site = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

function link(id, path, label, priority) {
  return {
    id,
    pluginPoint: 'cockpit.navigation',
    priority,
    render: (node) => {
      const to = document.createElement('a');
      to.href = `${site}${path}`;
      to.textContent = label;
      node.append(to);
    },
  };
}

export default [
  link('countersign-overview', '/overview', 'Overview', 900),
  link('countersign-policies', '/policies', 'Policies', 890),
];
