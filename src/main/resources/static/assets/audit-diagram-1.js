// Diagrams: the way that a case took, and figures of a procedure's steps in Cockpit's own view.
// Browsers keep this file: a changed one gets a new number.
import { at, el, read, words } from './post-dom-1.js';

let viewers = null;

/** The file that draws, once; it has no export, and leaves its class on the window. */
function drawing() {
  viewers ??= import(at('/assets/bpmn-js-8.0.0/bpmn-navigated-viewer.production.min.js')).then(() => window.BpmnJS);
  return viewers;
}

const said = ({ citation, words: its }) =>
  citation.startsWith('ours:') ? `A control of ours: ${its}` : `${citation}: ${its}`;

function about(id, sheet) {
  const its = sheet.elements[id] ?? { name: '', clauses: [] };
  const times = sheet.path.elements[id] ?? 0;
  const waits = sheet.row.waiting.find((one) => one.element === id);
  const way = times === 0 ? 'The case did not come here.' : times === 1 ? 'The case came here once.' : `The case came here ${times} times.`;
  return [
    el('strong', {}, its.name || 'This place of the diagram'),
    el('div', {}, waits ? `Waits since ${waits.since}${waits.due ? `, due ${waits.due}` : ''}: ${waits.who}` : way),
    ...its.clauses.map((one) => el('div', {}, words(said(one)))),
  ];
}

/** Between two elements to which the case came, where there was no choice, or that choice was it. */
function isTaken(flow, path) {
  const { sourceRef, targetRef } = flow.businessObject;
  return path.flows.includes(flow.id) ||
    (sourceRef.outgoing?.length === 1 && path.elements[sourceRef.id] > 0 && path.elements[targetRef.id] > 0);
}

function mark(viewer, sheet) {
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const path = { ...sheet.path, flows: [...sheet.path.flows] };
  registry.forEach((shape) => {
    if (shape.type === 'bpmn:SequenceFlow' && isTaken(shape, path)) {
      canvas.addMarker(shape.id, 'audit-taken');
    } else if (path.elements[shape.id]) {
      const inside = shape.children?.length > 0;
      canvas.addMarker(shape.id, path.waiting.includes(shape.id) ? 'audit-waiting' : inside ? 'audit-entered' : 'audit-taken');
    }
  });
  for (const [id, times] of Object.entries(path.elements)) {
    if (times > 1 && registry.get(id)) {
      viewer.get('overlays').add(id, { position: { top: -10, right: 10 }, html: el('span', { class: 'audit-times' }, `${times}×`) });
    }
  }
}

/** Whatever the case came to can be reached by keyboard, and says what it is. */
function explain(viewer, sheet, panel) {
  const show = (id) => panel.replaceChildren(...about(id, sheet));
  viewer.get('eventBus').on('element.hover', ({ element }) => {
    if (sheet.elements[element.id]) {
      show(element.id);
    }
  });
  viewer.get('elementRegistry').forEach((shape, gfx) => {
    if (sheet.path.elements[shape.id] && shape.type !== 'bpmn:SequenceFlow' && shape.type !== 'label') {
      gfx.setAttribute('tabindex', '0');
      gfx.setAttribute('role', 'img');
      gfx.setAttribute('aria-label', about(shape.id, sheet).map((one) => one.textContent).join(' '));
      gfx.addEventListener('focus', () => show(shape.id));
    }
  });
}

function zooms(viewer) {
  const canvas = viewer.get('canvas');
  const by = (factor) => () => canvas.zoom(canvas.zoom() * factor);
  const one = (label, press) => el('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: press }, label);
  return el('div', { class: 'audit-zoom' }, one('Larger', by(1.25)), one('Smaller', by(0.8)), one('Whole', () => canvas.zoom('fit-viewport')));
}

/** Steps in words, for whoever cannot see the drawing. */
function inWords(sheet) {
  const line = (id) => {
    const waits = sheet.path.waiting.includes(id);
    return el('li', {}, `${sheet.elements[id]?.name || id}: ${sheet.path.elements[id]} ×${waits ? ', waits here' : ''}`);
  };
  return el(
    'details',
    {},
    el('summary', {}, 'The same in words'),
    el('ul', {}, ...Object.keys(sheet.path.elements).filter((id) => sheet.elements[id]?.name).map(line)),
  );
}

export async function drawCase(node, number, sheet) {
  const canvas = el('div', { class: 'audit-canvas' });
  const panel = el('div', { class: 'audit-about', role: 'status' }, 'Point at a step, or go to it with Tab, to see its clause.');
  node.replaceChildren(el('p', {}, 'One moment…'));
  try {
    const [Viewer, answer] = await Promise.all([
      drawing(),
      fetch(at(`/audit/cases/${encodeURIComponent(number)}/diagram`), { headers: { Accept: 'application/xml' } }),
    ]);
    if (!answer.ok) {
      throw new Error('no drawing');
    }
    node.replaceChildren(canvas, panel);
    const viewer = new Viewer({ container: canvas });
    await viewer.importXML(await answer.text());
    viewer.get('canvas').zoom('fit-viewport');
    mark(viewer, sheet);
    explain(viewer, sheet, panel);
    node.replaceChildren(zooms(viewer), canvas, panel, inWords(sheet));
  } catch {
    node.replaceChildren(el('p', {}, 'The diagram of this version cannot be drawn. What happened is below.'), inWords(sheet));
  }
}

function long(millis) {
  const minutes = millis / 60_000;
  if (minutes < 1) {
    return '<1 min';
  }
  if (minutes < 120) {
    return `${Math.round(minutes)} min`;
  }
  return minutes < 2_880 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1_440)} days`;
}

/** On Cockpit's diagram of a process: how many cases came to a step, and how long they stayed. */
export async function figuresOn(viewer, definition) {
  try {
    const { steps, newest } = await read(`/audit/steps?definition=${encodeURIComponent(definition)}`);
    const registry = viewer.get('elementRegistry');
    for (const step of steps) {
      if (registry.get(step.element)?.type && !registry.get(step.element).waypoints) {
        const many = step.cases >= newest ? `${newest.toLocaleString('en-GB')} or more` : String(step.cases);
        const median = step.medianMillis === null ? '' : `, median ${long(step.medianMillis)}`;
        viewer.get('overlays').add(step.element, {
          position: { bottom: -4, left: 0 },
          scale: { min: 0.7 },
          html: el('span', { class: 'audit-figure', title: `${many} cases came here${median}` }, many, median && el('br'), median.replace(', median ', '')),
        });
      }
    }
  } catch {
    // Whoever may not read the cases sees the diagram as it is.
  }
}
