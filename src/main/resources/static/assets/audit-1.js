// Added to Cockpit: the page Audit, and in the view of a process its finished cases and figures of
// its steps. Browsers keep this file: a changed one gets a new number.
import { el, read } from './post-dom-1.js';
import { showList } from './audit-list-1.js';
import { showCase } from './audit-case-1.js';
import { figuresOn } from './audit-diagram-1.js';

const site = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

function style(file) {
  document.head.append(el('link', { rel: 'stylesheet', href: `${site}/assets/${file}` }));
}

style('audit-1.css');
style('bpmn-js-8.0.0/assets/diagram-js.css');

const asked = () => new URLSearchParams(location.hash.split('?')[1] ?? '');

/** The list, or the case that the address names. */
function page(node) {
  const main = el('main', { class: 'audit', id: 'audit' });
  node.replaceChildren(main);
  const number = asked().get('case');
  if (number) {
    showCase(main, number);
  } else {
    showList(main, asked(), (next) => {
      location.hash = `#/audit?${next}`;
    });
  }
}

/** In the view of a process: its cases that are over, without the page's filters. */
async function finished(node, definition) {
  const part = el('div', { class: 'audit audit-tab' });
  node.replaceChildren(part);
  try {
    const { procedure } = await read(`/audit/steps?definition=${encodeURIComponent(definition)}`);
    const show = (next) => {
      next.set('procedure', procedure);
      next.set('state', 'ended');
      showList(part, next, show, { fixed: true });
    };
    show(new URLSearchParams());
  } catch (e) {
    part.replaceChildren(el('p', { role: 'status' }, e.message));
  }
}

export default [
  {
    id: 'countersign-audit-link',
    pluginPoint: 'cockpit.navigation',
    priority: 500,
    properties: { path: '/audit' },
    render: (node) => {
      node.append(el('a', { href: '#/audit' }, 'Audit'));
    },
  },
  {
    id: 'countersign-audit',
    pluginPoint: 'cockpit.route',
    priority: 500,
    properties: { path: '/audit', label: 'Audit' },
    render: page,
  },
  {
    id: 'countersign-finished',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: -100,
    properties: { label: 'Finished cases' },
    render: (node, { processDefinitionId }) => {
      finished(node, processDefinitionId);
    },
  },
  {
    id: 'countersign-figures',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    render: (viewer, { processDefinitionId }) => {
      figuresOn(viewer, processDefinitionId);
    },
  },
];
